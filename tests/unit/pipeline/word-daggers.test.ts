import { expect, test } from 'vitest';
import type { Box } from '../../../src/model/geometry.ts';
import type { OcrLine } from '../../../src/model/ocr-page.ts';
import { withDaggers } from '../../../src/pipeline/word-daggers.ts';
import { prepareSheet } from '../../../src/raster/prepare-sheet.ts';
import { paint, sheet } from '../raster/drawn-page.ts';

/** Pixels of a sheet of 300 dpi in points. */
const POINT = 0.24;

/** No higher than small letters. */
const low = (box: Box): Box => ({ ...box, y0: Math.max(box.y0, box.y1 - 21) });

/** Letters of boxes 14 by 20 pixels, d and l higher; a dagger, a t with its foot, a stop. */
function drawn(letter: string, x: number, y: number): readonly Box[] {
  const stem = { x0: x + 4, x1: x + 8, y0: y - 30, y1: y + 1 };
  if (letter === '†') return [stem, { x0: x, x1: x + 12, y0: y - 24, y1: y - 20 }];
  if (letter === 't')
    return [
      { ...stem, y0: y - 26, y1: y },
      { x0: x, x1: x + 12, y0: y - 20, y1: y - 17 },
      { ...stem, x1: x + 13, y0: y - 4, y1: y },
    ];
  // An r whose ear reaches into the next letter.
  if (letter === '_') return [stem, { x0: x + 4, x1: x + 19, y0: y - 21, y1: y - 18 }].map(low);
  if (letter === '.') return [{ x0: x + 4, x1: x + 8, y0: y - 4, y1: y }];
  return [{ x0: x, x1: x + 14, y0: y - (/[dl]/.test(letter) ? 29 : 20), y1: y }];
}

/** What lines of words, drawn so and read so, are read as then. */
function read(...lines: readonly (readonly (readonly [drawn: string, read: string])[])[]): readonly string[] {
  const boxes: Box[] = [];
  const given = lines.map((line, row): OcrLine => {
    const y = 200 + 60 * row;
    let x = 100;
    const words = line.map(([letters, text]) => {
      const own = Array.from(letters).flatMap((letter, i) => drawn(letter, x + 18 * i, y));
      boxes.push(...own);
      const [x0, x1] = [x, x + 18 * letters.length];
      x = x1 + 14;
      const box = { x0: x0 * POINT, x1: x1 * POINT, y0: (y - 30) * POINT, y1: (y + 1) * POINT };
      return { text, box, confidence: 95, language: 'eng' };
    });
    const box = { x0: 100 * POINT, x1: x * POINT, y0: (y - 30) * POINT, y1: (y + 1) * POINT };
    return { box, baseline: y * POINT, rowHeight: 31 * POINT, words };
  });
  const page = prepareSheet(paint(sheet(1200, 700), boxes));
  return withDaggers(page, given).map((line) => line.words.map((word) => word.text).join(' '));
}

const PROSE = ['nodulen', 'nodulen'] as const;
const NOTE = [['†', '1'], PROSE, PROSE] as const;

test('a dagger before a note and behind the word that bears it are told by their shape', () => {
  expect(read([PROSE, ['nodules†', 'nodulest'], PROSE], NOTE)).toEqual([
    'nodulen nodules † nodulen',
    '† nodulen nodulen',
  ]);
});

test('a dagger behind a stop was not read, and the stop stands', () => {
  expect(read([PROSE, ['nodule.†', 'nodule.'], PROSE], NOTE)[0]).toBe('nodulen nodule. † nodulen');
});

test('a dagger before a stop is told, and the stop stands behind it', () => {
  expect(read([PROSE, ['nodules†.', 'nodulest.'], PROSE], NOTE)[0]).toBe('nodulen nodules † . nodulen');
  expect(read([PROSE, ['nodulet.', 'nodulet.'], PROSE], NOTE)[0]).toBe('nodulen nodulet. nodulen');
});

test('a dagger that touches the letter before it is cut off', () => {
  expect(read([PROSE, ['nodule_†', 'nodulert'], PROSE], NOTE)[0]).toBe('nodulen noduler † nodulen');
  expect(read([PROSE, ['nodule_t', 'nodulert'], PROSE], NOTE)[0]).toBe('nodulen nodulert nodulen');
});

test('a t is a t, and without a note that begins with a dagger nothing is one', () => {
  expect(read([PROSE, ['nodulet', 'nodulet'], PROSE], NOTE)[0]).toBe('nodulen nodulet nodulen');
  expect(read([PROSE, ['nodules†', 'nodulest'], PROSE])).toEqual(['nodulen nodulest nodulen']);
});
