import { expect, test } from 'vitest';
import type { OcrLine, OcrWord } from '../../../src/model/ocr-page.ts';
import { withFaces } from '../../../src/pipeline/word-faces.ts';
import { prepareSheet } from '../../../src/raster/prepare-sheet.ts';
import { paint, sheet } from '../raster/drawn-page.ts';

type Box = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };
type Word = {
  readonly text: string;
  readonly stroke?: number;
  /** Degrees: of the whole word, or of each letter. */
  readonly lean?: number | readonly number[];
};

/** Letters of one stem each, 28 pixels high, drawn row by row so that they can lean. */
function draw(
  words: readonly Word[],
  foot: number,
  high = 28,
): { readonly line: OcrLine; readonly boxes: readonly Box[] } {
  const boxes: Box[] = [];
  let x = 100;
  const read = words.map(({ text, stroke = 4, lean = 0 }): OcrWord => {
    const from = x;
    for (const letter of text) {
      const degrees = typeof lean === 'number' ? lean : (lean[text.indexOf(letter)] ?? 0);
      for (let up = 0; up < high; up++) {
        const at = x + Math.tan((degrees * Math.PI) / 180) * up;
        boxes.push({ x0: at, x1: at + stroke, y0: foot - up - 1, y1: foot - up });
      }
      x += (16 * high) / 28;
    }
    const box = { x0: from * 0.24, x1: (x - 8) * 0.24, y0: (foot - high) * 0.24, y1: foot * 0.24 };
    x += 14;
    return { text, box, confidence: 95, language: 'eng' };
  });
  const box = { x0: 24, x1: x * 0.24, y0: (foot - high) * 0.24, y1: foot * 0.24 };
  return { line: { box, baseline: foot * 0.24, rowHeight: high * 0.3, words: read }, boxes };
}

const BODY = ['hill', 'blind', 'hidden', 'filth', 'child'].map((text) => ({ text }));

function facesOf(words: readonly Word[], high?: number): readonly string[] {
  const drawn = [draw(words, 200, high), ...[300, 360, 420].map((foot) => draw(BODY, foot))];
  const page = prepareSheet(
    paint(
      sheet(1200, 600),
      drawn.flatMap(({ boxes }) => boxes),
    ),
  );
  const [first] = withFaces(
    page,
    drawn.map(({ line }) => line),
  );
  return first?.words.map(({ bold, italic }) => (bold === true ? 'b' : italic === true ? 'i' : '-')) ?? [];
}

test('a word in bold is told among others; thick joined letters prove nothing', () => {
  expect(facesOf([{ text: 'hill' }, { text: 'blind', stroke: 7 }, { text: 'child' }, { text: 'hidden' }])).toEqual([
    '-',
    'b',
    '-',
    '-',
  ]);
  expect(facesOf([{ text: 'hill' }, { text: 'الميناء', stroke: 7 }, { text: 'child' }, { text: 'hidden' }])).toEqual([
    '-',
    '-',
    '-',
    '-',
  ]);
});

test('a title is of one weight', () => {
  const words = [{ text: 'hidden' }, { text: 'blind', stroke: 10 }, { text: 'child' }, { text: 'filth' }];
  expect(facesOf(words, 48)).toEqual(['-', '-', '-', '-']);
});

test('a word that leans unsurely goes with the italics before it; alone it stands upright', () => {
  const italics = [
    { text: 'hidden', lean: 12 },
    { text: 'child', lean: 12 },
    { text: 'blind', lean: 4 },
    { text: 'hill' },
  ];
  expect(facesOf(italics)).toEqual(['i', 'i', 'i', '-']);
  expect(facesOf([{ text: 'hill' }, { text: 'child' }, { text: 'blind', lean: 4 }, { text: 'hill' }])).toEqual([
    '-',
    '-',
    '-',
    '-',
  ]);
});

test('an f hangs over in upright type too: a word of hardly a stem beside it is in italics among such alone', () => {
  const leaning = { text: 'of', lean: 12 };
  expect(facesOf([{ text: 'hill' }, leaning, { text: 'child' }, { text: 'hidden' }])).toEqual(['-', '-', '-', '-']);
  expect(facesOf([{ text: 'hill', lean: 12 }, leaning, { text: 'child' }, { text: 'hidden' }])).toEqual([
    'i',
    'i',
    '-',
    '-',
  ]);
  expect(facesOf([{ text: 'hidden' }, { text: 'half', lean: 12 }, { text: 'child' }])).toEqual(['-', 'i', '-']);
});

test('letters that lean in upright type too do not make a word italic: its stems must lean', () => {
  const among = (word: Word) => facesOf([{ text: 'hill' }, word, { text: 'child' }, { text: 'hidden' }])[1];
  expect(among({ text: 'was', lean: [12, 0, 12] })).toBe('-');
  expect(among({ text: 'We', lean: [12, 8] })).toBe('-');
  expect(among({ text: 'we', lean: 12 })).toBe('i');
  expect(among({ text: '78', lean: 12 })).toBe('-');
  expect(among({ text: 'was', lean: 12 })).toBe('i');
  expect(among({ text: 'hid', lean: 12 })).toBe('i');
});

test('a short word without a stem is not bold alone', () => {
  const among = (word: Word) => facesOf([{ text: 'hill' }, word, { text: 'child' }, { text: 'hidden' }])[1];
  expect(among({ text: 'See', stroke: 7 })).toBe('-');
  expect(among({ text: 'hid', stroke: 7 })).toBe('b');
});
