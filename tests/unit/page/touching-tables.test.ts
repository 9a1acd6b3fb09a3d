// Tables that touch: a rule between groups of rows cuts none, but one with other columns begins another.
import { expect, it } from 'vitest';
import type { PageTableCell, TableBlock } from '../../../src/model/page.ts';
import type { FoundTable } from '../../../src/page/tables-ruled.ts';
import { joinedTables } from '../../../src/page/touching-tables.ts';

const line = { box: { x0: 0, y0: 0, x1: 1, y1: 1 }, baseline: 1, size: 10, direction: 'ltr' as const, spans: [] };

function cell(x0: number, y0: number, header: boolean): PageTableCell {
  return { rowSpan: 1, columnSpan: 1, header, box: { x0, y0, x1: x0 + 40, y1: y0 + 12 }, lines: [line] };
}

function table(starts: readonly number[], y0: number, evidence: TableBlock['evidence'] = 'half-ruled'): FoundTable {
  const rows = [0, 12].map((dy) => starts.map((x) => cell(x, y0 + dy, dy === 0)));
  const box = { x0: 50, y0, x1: 300, y1: y0 + 24 };
  const block: TableBlock = { type: 'table', box, layer: 'body', evidence, rows, columnCount: starts.length };
  return { block, pieces: new Set() };
}

it('are one table with the head of the first', () => {
  const [found, ...more] = joinedTables([table([50, 150], 100), table([51, 150], 124), table([50, 150], 148)]);
  expect(more).toEqual([]);
  expect(found?.block.rows.map((row) => row.map(({ header }) => header))).toEqual([
    [true, true],
    ...Array.from({ length: 5 }, () => [false, false]),
  ]);
  expect(found?.block.box).toEqual({ x0: 50, y0: 100, x1: 300, y1: 172 });
});

it.each([
  ['further down', table([50, 150], 140)],
  ['with other columns', table([50, 190], 124)],
  ['with more columns', table([50, 150, 200], 124)],
  ['fully ruled', table([50, 150], 124, 'ruled')],
])('are two where the second is %s', (_, second) => {
  expect(joinedTables([table([50, 150], 100), second])).toHaveLength(2);
});
