import { expect, test } from 'vitest';
import type { OcrLine } from '../../../src/model/ocr-page.ts';
import { withPitch } from '../../../src/pipeline/word-pitch.ts';
import { prepareSheet } from '../../../src/raster/prepare-sheet.ts';
import { paint, sheet } from '../raster/drawn-page.ts';

/** Widths of letters in pixels: narrow i and l, wide m and w. */
const width = (letter: string) => (/[il.]/.test(letter) ? 6 : /[mw]/.test(letter) ? 20 : 14);

type Drawn = { readonly line: OcrLine; readonly boxes: readonly { x0: number; y0: number; x1: number; y1: number }[] };

/** A line of words at 300 dpi, 42 pixels to the em: letters in cells of 24 pixels, or side by side as wide as they are. */
function draw(words: readonly string[], y: number, even: boolean, gaps: readonly number[] = []): Drawn {
  const boxes: { x0: number; y0: number; x1: number; y1: number }[] = [];
  let x = 100;
  const read = words.map((text, w) => {
    const own = Array.from(text, (letter) => {
      const inset = even ? (24 - width(letter)) / 2 : 2;
      const box = { x0: x + inset, y0: y - (/[dil]/.test(letter) ? 28 : 20), x1: x + inset + width(letter), y1: y };
      x += even ? 24 : width(letter) + 4;
      return box;
    });
    boxes.push(...own);
    x += gaps[w] ?? 24;
    const [first, last] = [own[0], own.at(-1)];
    const top = Math.min(...own.map(({ y0 }) => y0));
    const box = { x0: (first?.x0 ?? 0) * 0.24, y0: top * 0.24, x1: (last?.x1 ?? 0) * 0.24, y1: y * 0.24 };
    return { text, box, confidence: 90, language: 'eng' };
  });
  const box = { x0: 24, y0: (y - 29) * 0.24, x1: x * 0.24, y1: y * 0.24 };
  return { line: { box, baseline: y * 0.24, rowHeight: 10, words: read }, boxes };
}

function marksOf(drawn: readonly Drawn[]): readonly string[] {
  const image = paint(
    sheet(1400, 1200),
    drawn.flatMap(({ boxes }) => boxes),
  );
  const lines = withPitch(
    prepareSheet(image),
    drawn.map(({ line }) => line),
  );
  return lines.map(({ words }) =>
    words.map(({ text, monospace }) => (monospace === true ? `[${text}]` : text)).join(' '),
  );
}

const PROSE = ['mermaids', 'will', 'come', 'near', 'illumined', 'swimmers', 'anew'];

test('lines and words of one width are marked, prose is not', () => {
  expect(
    marksOf([
      draw(PROSE, 150, false),
      draw(['simmer', 'awe', 'willow', 'iris', 'mare'], 250, true),
      draw(['run'], 350, true),
      draw(['x'], 450, true),
      draw(['swim', ...PROSE], 550, false),
    ]),
  ).toEqual([PROSE.join(' '), '[simmer] [awe] [willow] [iris] [mare]', '[run]', '[x]', `swim ${PROSE.join(' ')}`]);
});

test('words that the engine parted within a cell grid are joined again', () => {
  expect(marksOf([draw(['simm', 'er', 'awe', 'willow', 'mare'], 250, true, [0])])).toEqual([
    '[simmer] [awe] [willow] [mare]',
  ]);
});

test('a page of prose alone has no word of one width', () => {
  const lines = [150, 250, 350, 450].map((y, i) => draw([...PROSE.slice(i), ...PROSE.slice(0, i)], y, false));
  expect(marksOf(lines).join(' ')).not.toContain('[');
});

test('figures are of one width in most faces, and tell nothing', () => {
  expect(marksOf([draw(['1984', '2001', '1776', '1815', '1492'], 250, true)])).toEqual(['1984 2001 1776 1815 1492']);
});

test('a short line that stands on its grid as only such type does is sure', () => {
  expect(marksOf([draw(PROSE, 150, false), draw(['mermaid', 'swims'], 250, true), draw(PROSE, 350, false)])).toEqual([
    PROSE.join(' '),
    '[mermaid] [swims]',
    PROSE.join(' '),
  ]);
});

/** A line of prose that begins with a word whose letters stand evenly, whatever they are. */
function proseWithEven(text: string, y: number): Drawn {
  const even = Array.from(text, () => 'n');
  const between = even.slice(1).map(() => 6);
  const { line, boxes } = draw([...even, ...PROSE], y, false, between);
  const [first, last] = [line.words[0], line.words[even.length - 1]];
  if (first === undefined || last === undefined) return { line, boxes };
  const word = { ...first, text, box: { ...first.box, x1: last.box.x1 } };
  return { line: { ...line, words: [word, ...line.words.slice(even.length)] }, boxes };
}

test('a short word in prose is of one width where a narrow letter stands amid it, not at its end', () => {
  const code = draw(['simmer', 'awe', 'willow', 'iris', 'mare'], 250, true);
  const prose = PROSE.join(' ');
  expect(marksOf([code, proseWithEven('hour', 350), proseWithEven('hire', 450)]).slice(1)).toEqual([
    `hour ${prose}`,
    `[hire] ${prose}`,
  ]);
});

test('so it is with one of five or six letters; longer ones are not even by chance', () => {
  const code = draw(['simmer', 'awe', 'willow', 'iris', 'mare'], 250, true);
  const prose = PROSE.join(' ');
  expect(
    marksOf([
      code,
      ...['added', 'admen', 'a_bed', 'engaged'].map((word, i) => proseWithEven(word, 350 + 100 * i)),
    ]).slice(1),
  ).toEqual([`added ${prose}`, `[admen] ${prose}`, `[a_bed] ${prose}`, `[engaged] ${prose}`]);
});

/** A title whose letters stand nearly on a grid, as letters of a book's face may by chance. */
function nearlyEven(y: number): Drawn {
  const { line, boxes } = draw(['illusion', 'asunder'], y, true);
  const moved = boxes.map(({ x0, x1, ...rest }, i) => {
    const by = [-3, 0, 3, 2, -2][i % 5] ?? 0;
    return { ...rest, x0: x0 + by, x1: x1 + by };
  });
  return { line, boxes: moved };
}

test('a title that stands nearly on a grid is of one width only where another line is', () => {
  const prose = draw(PROSE, 150, false);
  expect(marksOf([prose, nearlyEven(250)])[1]).toBe('illusion asunder');
  expect(marksOf([prose, nearlyEven(250), draw(['simmer', 'awe', 'willow', 'iris', 'mare'], 350, true)])[1]).toBe(
    '[illusion] [asunder]',
  );
});
