// Cells of tables that stand on end: heads of narrow columns, keys beside several rows; and labels that are none.
import { describe, expect, it } from 'vitest';
import type { PageModel } from '../../../src/model/page.ts';
import type { RawGlyphRun, StructureNode } from '../../../src/model/raw-page.ts';
import { layOut, page, path, rule, run, textsOf } from './synthetic-page.ts';

/** Words that run up the page from a point. */
function onEnd(x: number, y: number, text: string): RawGlyphRun {
  const upright = run(0, 0, 10, text);
  return { ...upright, angle: 270, glyphs: upright.glyphs.map((g) => ({ ...g, x, y: y - g.x })) };
}

const rowsOf = (model: PageModel): string[][] =>
  model.blocks.flatMap((block) =>
    block.type === 'table'
      ? block.rows.map((row) => row.map((cell) => cell.lines.map((l) => l.spans.map((s) => s.text).join('')).join(' ')))
      : [],
  );
const entries = ['fox 1 2 3', 'dog 4 5 6', 'cat 7 8 9'].flatMap((row, r) =>
  row.split(' ').map((cell, c) => run(c === 0 ? 60 : 120 + 30 * c, 220 + 14 * r, 10, cell)),
);

describe('cells that stand on end', () => {
  it('are heads of the columns below them', () => {
    const runs = [
      run(60, 200, 10, 'name'),
      onEnd(156, 200, 'size of it'),
      onEnd(186, 200, 'rooms'),
      onEnd(216, 200, 'price'),
      ...entries,
    ];
    const paths = [rule(55, 130, 240), rule(55, 206, 240), rule(55, 254, 240)];
    expect(rowsOf(layOut(page({ runs, paths })))).toEqual([
      ['name', 'size of it', 'rooms', 'price'],
      ['fox', '1', '2', '3'],
      ['dog', '4', '5', '6'],
      ['cat', '7', '8', '9'],
    ]);
  });
  it('are keys beside the rows of a ruled table, in as many lines as they have', () => {
    const runs = [
      onEnd(68, 198, 'the far'),
      onEnd(80, 198, 'north'),
      ...['fox 12', 'dog 45', 'cat 78'].flatMap((row, r) =>
        row.split(' ').map((cell, c) => run(100 + 50 * c, 114 + 35 * r, 10, cell)),
      ),
    ];
    const paths = [
      ...[100, 205].map((y) => rule(55, y, 190)),
      ...[135, 170].map((y) => rule(92, y, 190)),
      ...[55, 92, 142, 190].map((x) => path({ x0: x, x1: x + 0.4, y0: 100, y1: 205 }, 'line')),
    ];
    expect(rowsOf(layOut(page({ runs, paths })))).toEqual([
      ['the far north', 'fox', '12'],
      ['dog', '45'],
      ['cat', '78'],
    ]);
  });
  it('are of no tagged cell where the tags are those of forms, which all have one number', () => {
    const node = (role: string, mcids: number[], children: StructureNode[] = []): StructureNode => ({
      role,
      alt: null,
      language: null,
      mcids,
      children,
    });
    const rows = [[0, 20, 21, 22], ...[1, 5, 9].map((from) => [from, from + 1, from + 2, from + 3])];
    const tr = rows.map((ids, r) =>
      node(
        'TR',
        [],
        ids.map((id) => node(r === 0 ? 'TH' : 'TD', [id])),
      ),
    );
    const heads = ['size of it', 'rooms', 'price'].map((text, c) => ({ ...onEnd(156 + 30 * c, 200, text), mcid: 1 }));
    const runs = [
      run(60, 200, 10, 'name', { mcid: 0 }),
      ...heads,
      ...entries.map((entry, i) => ({ ...entry, mcid: i + 1 })),
    ];
    const model = layOut(page({ runs, structure: node('Document', [], [node('Table', [], tr)]) }));
    expect(rowsOf(model)[1]).toEqual(['fox', '1', '2', '3']);
    expect(textsOf(model).join()).toContain('size of it');
  });
  it('are none where nothing follows below them', () => {
    const runs = [run(60, 100, 10, 'the text of a page'), onEnd(156, 200, 'March'), onEnd(186, 200, 'April')];
    const model = layOut(page({ runs }));
    expect(model.blocks.map((block) => [block.type, block.layer])).toEqual([
      ['text', 'body'],
      ['text', 'background'],
      ['text', 'background'],
    ]);
  });
});
