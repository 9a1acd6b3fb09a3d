// Listings in a face of unequal widths, set in cells of equal ones.
import { describe, expect, it } from 'vitest';
import { fonts, layOut, page, run } from './synthetic-page.ts';

const SIZE = 10;
const CELL = 0.6 * SIZE;
const WIDTHS: Readonly<Record<string, number>> = {
  i: 0.28,
  l: 0.28,
  t: 0.36,
  f: 0.3,
  m: 0.82,
  w: 0.74,
  '(': 0.38,
  ')': 0.38,
};

/** A line in cells: each word is spread evenly over the cells of its letters. */
function inCells(x: number, y: number, text: string) {
  const glyphs = [...text.matchAll(/\S+/g)].flatMap((word) => {
    const letters = [...word[0]].map((letter) => ({ letter, width: (WIDTHS[letter] ?? 0.5) * SIZE }));
    const white = (letters.length * CELL - letters.reduce((sum, { width }) => sum + width, 0)) / (letters.length + 1);
    let pen = x + word.index * CELL + white;
    return letters.map(({ letter, width }) => {
      const glyph = { text: letter, x: pen, y, width };
      pen += width + white;
      return glyph;
    });
  });
  return { ...run(x, y, SIZE, ''), fontId: 'body', glyphs };
}

const CODE = ['while (still left) {', '    if (full) fill(it);', '    melt(little);', '}', 'filter(all);'];

function listing(set: (x: number, y: number, text: string) => ReturnType<typeof run>) {
  const numbers = CODE.map((_, i) => run(40, 100 + i * 12, 6, String(i + 1)));
  const { blocks } = layOut(page({ fonts, runs: [...numbers, ...CODE.map((text, i) => set(60, 100 + i * 12, text))] }));
  return blocks.flatMap((block) => (block.type === 'text' && block.layer === 'body' ? block.lines : []));
}

describe('a listing in cells', () => {
  const lines = listing(inCells);
  it('is monospaced, its spaces those of its cells, its numbers apart', () => {
    expect(lines.map((line) => line.spans.map((span) => span.text).join(''))).toEqual(CODE.map((line) => line.trim()));
    expect(lines.every((line) => line.spans.every((span) => span.style.monospace))).toBe(true);
  });
  it('is none where the letters stand close', () => {
    const close = listing((x, y, text) => run(x, y, SIZE, text));
    expect(close.some((line) => line.spans.some((span) => span.style.monospace))).toBe(false);
  });
});
