// Drawings as wide as their column, a narrow gutter beside the other: what the other column's lines hold is none of theirs.
import { expect, test } from 'vitest';
import type { RawGlyphRun } from '../../../src/model/raw-page.ts';
import { blockText, layOut, page, path, run } from './synthetic-page.ts';

/** Words set from edge to edge, whatever white is between them. */
function justified(x0: number, x1: number, y: number, words: readonly string[]): RawGlyphRun[] {
  const letters = words.reduce((sum, word) => sum + word.length * 5, 0);
  const white = (x1 - x0 - letters) / (words.length - 1);
  let x = x0;
  return words.map((word) => {
    const made = run(x, y, 10, word);
    x += word.length * 5 + white;
    return made;
  });
}

const LINES = [
  'the measures were all taken on stones from',
  'differing-by quarrystones beforehand. The',
  'set-up with all its parts and all the heat',
  'and the water in them are shown in a table',
  'of this paper, and agree with what we said',
  'before they were taken in the cold of those',
  'long months when nobody was out at all here',
];
// 215 points wide; the right column begins 10 points further right.
const left = LINES.flatMap((line, i) => justified(50, 265, 300 + 12 * i, line.split(' ')));
const right = ['over all of the years that had passed since', 'that time, as far as anybody knew or wished.'].flatMap(
  (line, i) => justified(275, 490, 300 + 12 * i, line.split(' ')),
);
const caption = ['Figure 1: How fast it all went in the years', 'that we have looked at.'].map((line, i) =>
  run(275, 398 + 12 * i, 10, line),
);
const curve = Array.from({ length: 12 }, (_, i) =>
  path({ x0: 275 + 18 * i, y0: 324 + 4 * i, x1: 292 + 18 * i, y1: 364 - 3 * i }, 'shape'),
);
const axes = [
  path({ x0: 275, y0: 320, x1: 275.4, y1: 384 }, 'line'),
  path({ x0: 275, y0: 384, x1: 490, y1: 384.4 }, 'line'),
];

test('words of a loose line beside a drawing are no labels of it, and the gutter beside it is one', () => {
  const model = layOut(
    page({ width: 540, height: 700, runs: [...left, ...right, ...caption], paths: [...axes, ...curve] }),
  );
  const blocks = model.blocks.map((b) => (b.type === 'text' ? blockText(b) : b.type));
  expect(blocks[0]).toBe(LINES.join(' / '));
  expect(blocks[1]).toMatch(/^over all .* wished\.$/);
  expect(blocks.slice(2)).toEqual(['figure', 'Figure 1: How fast it all went in the years / that we have looked at.']);
  const figure = model.blocks.find((b) => b.type === 'figure');
  expect(figure?.box.x0).toBeGreaterThan(270);
});
