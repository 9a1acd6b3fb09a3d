// Names in a typewriter face that is smaller than the text around them: manuals scale Courier and its kin down.
import { expect, test } from 'vitest';
import type { RawGlyphRun } from '../../../src/model/raw-page.ts';
import { GLYPH_EM, layOut, page, run } from './synthetic-page.ts';

const TEXT_SIZE = 10;
const CODE_SIZE = 7.5;

/** One line of words and, in backticks, names in the typewriter face. */
function lineAt(y: number, text: string): RawGlyphRun[] {
  let pen = 60;
  return text.split('`').map((part, i) => {
    const code = i % 2 === 1;
    const size = code ? CODE_SIZE : TEXT_SIZE;
    const drawn = run(pen, y, size, part, { fontId: code ? 'mono' : 'body' });
    const last = drawn.glyphs.at(-1);
    pen = (last === undefined ? pen : last.x + GLYPH_EM * size) + 0.25 * TEXT_SIZE;
    return drawn;
  });
}

/** Sizes of the lines of all blocks, block by block. */
function sizesOf(lines: readonly string[]): number[][] {
  const runs = lines.flatMap((line, i) => lineAt(100 + 12 * i, line));
  return layOut(page({ runs })).blocks.map((block) =>
    block.type === 'text' ? block.lines.map((line) => line.size) : [],
  );
}

test('a line that is mostly code is as large as its words: it begins no block of its own', () => {
  const lines = [
    'They went down the lane and on to the old garden gate where',
    'then `gate_latch`, `gate_hinge_left`, `gate_hinge_right` and `lamp` stood there',
    'in a row as they had been left by the men who mended it all',
  ];
  expect(sizesOf(lines)).toEqual([[TEXT_SIZE, TEXT_SIZE, TEXT_SIZE]]);
});

test('a line of code alone keeps its own size', () => {
  expect(sizesOf(['`gate_latch --open --slowly`']).flat()).toEqual([CODE_SIZE]);
});

test('lowered figures among code of the size of the text tell no size', () => {
  const code = run(48, 100, TEXT_SIZE, '(', { fontId: 'mono' });
  const dots = run(54, 100, TEXT_SIZE, '…');
  const letter = run(64, 100, TEXT_SIZE, 'i');
  const figures = run(70, 101.5, 7, '123');
  const rest = run(82, 100, TEXT_SIZE, ') in all of them', { fontId: 'mono' });
  const [block] = layOut(page({ runs: [code, dots, letter, figures, rest] })).blocks;
  const spans = block?.type === 'text' ? block.lines.flatMap((line) => line.spans) : [];
  expect(spans.find((span) => span.text === '123')?.position).toBe('subscript');
});
