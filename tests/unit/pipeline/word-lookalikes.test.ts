import { expect, test } from 'vitest';
import type { Box } from '../../../src/model/geometry.ts';
import type { OcrLine } from '../../../src/model/ocr-page.ts';
import { withLookalikes } from '../../../src/pipeline/word-lookalikes.ts';
import { prepareSheet } from '../../../src/raster/prepare-sheet.ts';
import { paint, sheet } from '../raster/drawn-page.ts';

/** A figure 1 has a flag and a foot, an l no flag, a capital I serifs at head and foot; all other letters are blocks. */
function drawn(letter: string, x: number, y: number): readonly Box[] {
  const bar = (from: number, to: number, head: number, high = 3) => ({
    x0: x + from,
    x1: x + to,
    y0: y + head,
    y1: y + head + high,
  });
  const stem = { x0: x + 5, x1: x + 9, y0: y, y1: y + 30 };
  if (letter === '1') return [stem, bar(0, 5, 4, 5), bar(1, 13, 27)];
  if (letter === 'l') return [stem, bar(3, 5, 0, 2)];
  if (letter === 'I') return [stem, bar(0, 14, 0), bar(0, 14, 27)];
  return [{ x0: x, x1: x + 12, y0: y + 10, y1: y + 30 }];
}

/** What a page shows of words that were read otherwise, five to a line: [drawn, read]. */
function read(words: readonly (readonly [drawn: string, read: string])[]): string {
  const boxes: Box[] = [];
  const lines = words.map(([text, told], i): OcrLine => {
    const [x, y] = [100 + (i % 5) * 200, 100 + Math.floor(i / 5) * 120];
    boxes.push(...Array.from(text).flatMap((letter, n) => drawn(letter, x + n * 18, y)));
    const box = { x0: (x - 1) * 0.24, y0: y * 0.24, x1: (x + text.length * 18) * 0.24, y1: (y + 30) * 0.24 };
    const word = { text: told, box, confidence: 92, language: 'eng' };
    return { box, baseline: box.y1, rowHeight: 10, words: [word] };
  });
  const told = withLookalikes(prepareSheet(paint(sheet(1200, 700), boxes)), lines);
  return told.map((line) => line.words.map((word) => word.text).join(' ')).join(' ');
}

const same = (text: string) => [text, text] as const;
const NUMBERS = ['1230', '4156', '7813', '2190'].map(same);
const WORDS = ['sold', 'slow', 'plan', 'coal'].map(same);
const NAMES = ['Inn', 'Ink', 'Ivory', 'Isaac'].map(same);

test('1, l and I are told apart by sure ones of the page, in words where their neighbours mislead', () => {
  const misread = [
    ['ls5', '1s5'],
    ['no=user1', 'no=userl'],
    ['I=307', '1=307'],
  ] as const;
  const all = [...NUMBERS, ...WORDS, ...NAMES];
  const text = all.map(([own]) => own).join(' ');
  expect(read([...all, ...misread])).toBe(`${text} ls5 no=user1 I=307`);
});

test('where the page has no sure figures nothing is changed', () => {
  expect(read([...WORDS, ...NAMES, ['ls5', '1s5']])).toBe('sold slow plan coal Inn Ink Ivory Isaac 1s5');
});
