// Tables whose cells have borders of their own with mitred corners, as browsers draw them where no style says otherwise.
import { describe, expect, it } from 'vitest';
import type { RawPath } from '../../../src/model/raw-page.ts';
import { layOut, page, path, run } from './synthetic-page.ts';

/** The four sides of a box one point wide: level ones are lines, upright ones polygons. */
function sides(x0: number, y0: number, x1: number, y1: number): RawPath[] {
  return [
    path({ x0, y0, x1, y1: y0 + 1 }, 'line', 'fill'),
    path({ x0, y0: y1 - 1, x1, y1 }, 'line', 'fill'),
    path({ x0, y0, x1: x0 + 1, y1 }, 'shape', 'fill'),
    path({ x0: x1 - 1, y0, x1, y1 }, 'shape', 'fill'),
  ];
}

const cells = (rows: readonly (readonly [number, number])[]): RawPath[] =>
  rows.flatMap(([top, bottom]) => [...sides(52, top, 110, bottom), ...sides(112, top, 340, bottom)]);

const row = (y: number, key: string, ...lines: string[]) => [
  run(56, y, 10, key),
  ...lines.map((line, i) => run(116, y + 12 * i, 10, line)),
];

describe('borders with mitred corners', () => {
  it('part the cells of a table, and no rule under it is left', () => {
    const paths = [
      ...sides(50, 98, 342, 158),
      ...cells([
        [100, 116],
        [118, 156],
      ]),
    ];
    const runs = [
      ...row(111, 'Place', 'What is kept there'),
      ...row(132, 'Loft', 'rye and barley in sacks with the', 'marks of the farms on them'),
      run(50, 180, 10, 'the ledger was kept by two hands'),
    ];
    const { blocks } = layOut(page({ runs, paths }));
    expect(blocks.map((block) => block.type)).toEqual(['table', 'text']);
  });
  it('part the one row that goes over to the next page', () => {
    const paths = [...sides(50, 48, 342, 90), ...cells([[50, 88]])];
    const runs = [
      ...row(64, 'Cellar', 'cider in barrels and all that must', 'not freeze in winter'),
      run(50, 120, 10, 'the ledger was kept by two hands'),
    ];
    const [table] = layOut(page({ runs, paths })).blocks;
    expect(table).toMatchObject({ type: 'table', columnCount: 2 });
  });
});
