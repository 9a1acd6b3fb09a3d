import { expect, test } from 'vitest';
import type { Box } from '../../../src/model/geometry.ts';
import { ruledTables, without } from '../../../src/raster/ruled-tables.ts';
import { paint, sheet } from './drawn-page.ts';

const level = (y: number, x0 = 100, x1 = 900): Box => ({ x0, y0: y, x1, y1: y + 3 });
const upright = (x: number, y0 = 200, y1 = 600): Box => ({ x0: x, y0, x1: x + 3, y1 });
const ROWS = [level(200), level(300), level(597)];

test('a grid is parted at its upright rules', () => {
  const tables = ruledTables([...ROWS, upright(100), upright(400), upright(897)], 300);
  expect(tables).toEqual([
    {
      box: { x0: 100, y0: 200, x1: 900, y1: 600 },
      columns: [
        { x0: 105, y0: 200, x1: 398, y1: 600 },
        { x0: 405, y0: 200, x1: 895, y1: 600 },
      ],
    },
  ]);
});

test('a table open at its sides reaches as far as its level rules', () => {
  const [table] = ruledTables([...ROWS, upright(400)], 300);
  expect(table?.columns.map(({ x0, x1 }) => [x0, x1])).toEqual([
    [102, 398],
    [405, 898],
  ]);
});

test('frames, note separators and column rules are no tables', () => {
  expect(ruledTables([level(200), level(597), upright(100), upright(897)], 300)).toEqual([]);
  expect(ruledTables([level(200), level(300), level(597), upright(100), upright(897)], 300)).toEqual([]);
  expect(ruledTables([upright(500)], 300)).toEqual([]);
  expect(ruledTables([level(700), upright(500)], 300)).toEqual([]);
});

test('two tables on a page stay two', () => {
  const lower = [level(800), level(850), level(897), upright(300, 800, 900)];
  expect(ruledTables([...ROWS, upright(400), ...lower], 300).map(({ box }) => box.y0)).toEqual([200, 800]);
});

test('painted out, a rule takes its blur along and leaves what is beside it', () => {
  const image = paint(sheet(40, 40), [
    { x0: 0, y0: 18, x1: 40, y1: 21 },
    { x0: 5, y0: 5, x1: 10, y1: 10 },
  ]);
  const bare = without(image, [{ x0: 0, y0: 19, x1: 40, y1: 20 }]);
  expect(bare.data.filter((value) => value === 0)).toHaveLength(25);
  expect(image.data.filter((value) => value === 0)).toHaveLength(25 + 120);
});
