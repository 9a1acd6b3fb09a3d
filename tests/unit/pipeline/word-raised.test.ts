import { expect, test } from 'vitest';
import type { OcrLine, OcrWord } from '../../../src/model/ocr-page.ts';
import { withRaised } from '../../../src/pipeline/word-raised.ts';
import { prepareSheet } from '../../../src/raster/prepare-sheet.ts';
import { paint, sheet } from '../raster/drawn-page.ts';

type Box = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };

/** Signs of boxes, 42 pixels to the em, their head 8 pixels over the x-height: a star, daggers, a figure 1, a quote. */
function sign(name: string, x: number, y: number): readonly Box[] {
  const stem = { x0: x + 4, y0: y - 38, x1: x + 7, y1: y - 14 };
  const bar = (at: number, high = 3) => ({ x0: x, y0: y - 38 + at, x1: x + 11, y1: y - 38 + at + high });
  if (name === '*')
    return [
      { ...stem, x0: x + 5, x1: x + 8, y1: y - 25 },
      { ...bar(5), x1: x + 13 },
    ];
  if (name === '†') return [stem, bar(6)];
  if (name === '‡') return [stem, bar(5), bar(16)];
  if (name === '1') return [{ ...stem, y0: y - 33 }, bar(22, 2)];
  if (name === '0') {
    const side = (at: number) => ({ x0: x + at, y0: y - 35, x1: x + at + 3, y1: y - 17 });
    const lid = (at: number, from: number) => ({ x0: x + from, y0: y - at, x1: x + from + 4, y1: y - at + 2 });
    return [side(0), side(10), lid(37, 2), lid(37, 7), lid(17, 2), lid(17, 7)];
  }
  return [{ ...stem, x1: x + 9, y1: y - 28 }];
}

/** A line of words at 300 dpi, each read as told; what follows ^ is drawn as a sign over the line. */
function draw(
  words: readonly (readonly [drawn: string, read: string])[],
  y: number,
  confidence = 90,
): { line: OcrLine; boxes: Box[] } {
  const boxes: Box[] = [];
  let x = 100;
  const read = words.map(([drawn, text]): OcrWord => {
    const own: Box[] = [];
    Array.from(drawn).forEach((letter, i, all) => {
      if (letter === '^') return;
      if (all[i - 1] === '^') own.push(...sign(letter, x, y));
      else own.push({ x0: x, y0: y - (/[dl]/.test(letter) ? 28 : 20), x1: x + 14, y1: y });
      x += 18;
    });
    boxes.push(...own);
    x += 14;
    const box = {
      x0: Math.min(...own.map((b) => b.x0)),
      y0: Math.min(...own.map((b) => b.y0)),
      x1: Math.max(...own.map((b) => b.x1)),
      y1: y,
    };
    return {
      text,
      box: { x0: box.x0 * 0.24, y0: box.y0 * 0.24, x1: box.x1 * 0.24, y1: box.y1 * 0.24 },
      confidence,
      language: 'eng',
    };
  });
  const box = { x0: 24, y0: (y - 28) * 0.24, x1: x * 0.24, y1: y * 0.24 };
  return { line: { box, baseline: y * 0.24, rowHeight: 10, words: read }, boxes };
}

const PROSE = ['snow', 'nova', 'rose', 'sauce', 'manner', 'summer', 'anew'].map((word) => [word, word] as const);

function read(words: readonly (readonly [string, string])[], confidence = 90): string {
  const drawn = [draw(PROSE, 150), draw(words, 250, confidence), draw(PROSE, 350)];
  const image = paint(
    sheet(1400, 600),
    drawn.flatMap(({ boxes }) => boxes),
  );
  const lines = withRaised(
    prepareSheet(image),
    drawn.map(({ line }) => line),
  );
  const told = (lines[1]?.words ?? []).map(
    ({ text, raised, attached }) => (attached === true ? '' : ' ') + (raised === true ? `<${text}>` : text),
  );
  return told.join('').trim();
}

test('signs over the end of a word are marks of their own, by their shape, however they were read', () => {
  expect(read([['mower^*', 'mower*'], ['sewer^†', 'sewer!'], ['cover^‡', 'cover?'], ...PROSE])).toBe(
    'mower<*> sewer<†> cover<‡> snow nova rose sauce manner summer anew',
  );
});

test('a figure over the line keeps what was read, and may have been read as a quotation mark', () => {
  expect(read([['mower^1', 'mower1'], ['sewer^1', 'sewer’'], ...PROSE])).toBe(
    'mower<1> sewer<1> snow nova rose sauce manner summer anew',
  );
});

test('a mark that begins a line is found even where the engine passed it over', () => {
  expect(read([['^†mower', 'mower'], ...PROSE])).toBe('<†>mower snow nova rose sauce manner summer anew');
});

test('a quotation mark is none', () => {
  expect(read([['mower^’', 'mower’'], ...PROSE])).toBe('mower’ snow nova rose sauce manner summer anew');
});

test('a mark that was read as a word of its own belongs to the word before it', () => {
  expect(read([['mower', 'mower'], ['^1', '’'], ...PROSE])).toBe('mower<1> snow nova rose sauce manner summer anew');
});

test('a figure is told by its shape where another sign was read, and one that fell into halves is one', () => {
  expect(read([['mower^1', 'mower®'], ['sewer^1^0', 'sewer.”'], ...PROSE])).toBe(
    'mower<1> sewer.<10> snow nova rose sauce manner summer anew',
  );
});

test('a mark behind a Korean sentence is told, and the letters of Hangul are none', () => {
  expect(read([['mower^1', '하였다.1'], ['sewer', '그것이'], ...PROSE])).toBe(
    '하였다.<1> 그것이 snow nova rose sauce manner summer anew',
  );
});

test('a high piece amid the letters of a long word of squares is no mark behind its figures', () => {
  expect(read([['mow^1ersmowers', '果たしました。1500'], ['sewer', '個以上'], ...PROSE])).toBe(
    '果たしました。1500 個以上 snow nova rose sauce manner summer anew',
  );
});

test('the stop of a Chinese sentence is none, though it stands over the line', () => {
  expect(read([['mower^1', '門開了。'], ['sewer', '那是'], ...PROSE])).toBe(
    '門開了。 那是 snow nova rose sauce manner summer anew',
  );
});

test('a figure that was read as ® behind a word is told in a line whose words are not sure, too', () => {
  const line = [
    ['sauce', 'sauce'],
    ['nova^1', 'nova®'],
    ['manner', 'manner'],
  ] as const;
  expect(read(line, 30)).toBe('sauce nova<1> manner');
});
