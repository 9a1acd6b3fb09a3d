// Scans told by a coarse look: bare paper is bare whatever its colour and light, a picture is one with or without ink; where
// anything may be a sign, a word or a line, a close look must tell.
import { expect, test } from 'vitest';
import type { ColorImage } from '../../../src/model/raster.ts';
import { isBarePaper } from '../../../src/raster/bare-paper.ts';
import { isPlainPicture } from '../../../src/raster/plain-page.ts';
import { noise } from './drawn-page.ts';

const DPI = 300;
const [WIDTH, HEIGHT] = [800, 1200];

type Color = readonly [number, number, number];
type Paper = (x: number, y: number) => Color;
type Mark = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const gray = (level: number): Color => [level, level, level];

/** Marks on paper, painted at 300 dots an inch and seen so many times smaller. */
function look(by: number, paper: Paper, marks: readonly Mark[] = [], ink: Color = gray(20)): ColorImage {
  const [width, height] = [WIDTH / by, HEIGHT / by];
  const sums = new Float64Array(4 * width * height);
  const add = (x: number, y: number, color: Color, sign: number): void => {
    const to = 4 * (Math.floor(y / by) * width + Math.floor(x / by));
    for (let k = 0; k < 3; k++) sums[to + k] = (sums[to + k] ?? 0) + sign * (color[k] ?? 0);
    sums[to + 3] = (sums[to + 3] ?? 0) + sign * 255;
  };
  for (let y = 0; y < HEIGHT; y++) for (let x = 0; x < WIDTH; x++) add(x, y, paper(x, y), 1);
  for (const mark of marks) {
    for (let y = mark.y; y < mark.y + mark.height; y++) {
      for (let x = mark.x; x < mark.x + mark.width; x++) {
        add(x, y, paper(x, y), -1);
        add(x, y, ink, 1);
      }
    }
  }
  return { width, height, data: new Uint8ClampedArray(sums.map((sum) => sum / (by * by))) };
}

const isBare = (paper: Paper, marks?: readonly Mark[], ink?: Color) => isBarePaper(look(8, paper, marks, ink), DPI / 8);
const isPicture = (paper: Paper, marks?: readonly Mark[], ink?: Color) =>
  isPlainPicture(look(4, paper, marks, ink), DPI / 4);

const white: Paper = (x, y) => gray(245 + 6 * noise(x, y));
const yellowed: Paper = (x, y) => {
  const grain = 8 * noise(x, y);
  return [232 + grain, 220 + grain, 190 + grain];
};

/** A letter of two stems and a bar, of so many pixels. */
function letter(x: number, y: number, height: number): readonly Mark[] {
  const stem = Math.max(2, Math.round(height / 8));
  const width = Math.round(height * 0.7);
  return [
    { x, y, width: stem, height },
    { x: x + width - stem, y, width: stem, height },
    { x, y: y + (height >> 1), width, height: stem },
  ];
}

/** Words of such letters in a row. */
function words(x0: number, y: number, height: number, count: number): readonly Mark[] {
  return Array.from({ length: count }, (_, n) => n).flatMap((n) =>
    [0, 1, 2, 3].flatMap((k) => letter(Math.round(x0 + (n * 4.6 + k) * height * 0.95), y, height)),
  );
}

test('paper is bare, white, yellowed or gray, in even light or not, with the rim of a scanner', () => {
  expect(isBare(white)).toBe(true);
  expect(isBare(yellowed)).toBe(true);
  expect(isBare((x, y) => gray(200 + 12 * noise(x, y)))).toBe(true);
  expect(isBare((x, y) => gray(250 - y / 40 + 6 * noise(x, y)))).toBe(true);
  expect(isBare((x, y) => (x < 40 ? gray(15) : white(x, y)))).toBe(true);
  expect(isBare(white, [{ x: 500, y: 600, width: 5, height: 5 }])).toBe(true);
});

test('a number, three words, a dash and a pale line are no bare paper', () => {
  for (const height of [25, 33]) expect(isBare(white, letter(400, 1100, height))).toBe(false);
  expect(isBare(white, words(200, 300, 20, 3))).toBe(false);
  expect(isBare(white, [{ x: 380, y: 600, width: 40, height: 4 }])).toBe(false);
  expect(isBare(white, words(60, 400, 26, 6), gray(215))).toBe(false);
  expect(isBare((x, y) => (x < 40 ? gray(15) : white(x, y)), letter(400, 1100, 30))).toBe(false);
});

test('faded ink of the colour of stains is no bare paper', () => {
  expect(isBare(yellowed, words(300, 700, 28, 2), [165, 135, 95])).toBe(false);
});

/** Colours or tones that change over the page, no ink among them. */
const colors: Paper = (x, y) => [
  130 + 90 * Math.sin(x / 170) * Math.cos(y / 130),
  130 + 80 * Math.sin(y / 210),
  130 + 90 * Math.cos((x + y) / 150),
];
const tones: Paper = (x, y) => gray(130 + 22 * Math.sin(x / 37) * Math.cos(y / 53) + 10 * noise(x, y));

test('a page of colours is a picture, and so is one of tones without light and dark', () => {
  expect(isPicture(colors)).toBe(true);
  expect(isPicture(tones)).toBe(true);
});

test('gray paper without anything on it is none', () => {
  expect(isPicture((x, y) => gray(150 + 12 * noise(x, y)))).toBe(false);
});

test('a picture with a caption of small type and gray pages of text are looked at closely', () => {
  const strip: Paper = (x, y) => (y > 1070 ? gray(250) : colors(x, y));
  for (const height of [11, 14, 20, 30]) expect(isPicture(strip, words(60, 1110, height, 5))).toBe(false);
  const lines = Array.from({ length: 20 }, (_, n) => words(60, 80 + 54 * n, 20, 8)).flat();
  expect(isPicture((x, y) => gray(165 + 10 * noise(x, y)), lines)).toBe(false);
});

/** Words of letters so close that a look shows each word as one piece. */
function closeWords(x0: number, y: number, height: number, count: number): readonly Mark[] {
  const step = Math.round(height * 0.7) + 2;
  const lengths = [5, 3, 6, 4] as const;
  let x = x0;
  return Array.from({ length: count }, (_, n) => lengths[n % 4] ?? 4).flatMap((length) => {
    const word = Array.from({ length }, (_, k) => letter(x + k * step, y, height)).flat();
    const foot = { x, y: y + height - 2, width: length * step - 2, height: 2 };
    x += length * step + Math.round(height * 0.55);
    return [...word, foot];
  });
}

/** The same marks on a page turned on its side, from so far right. */
const upright = (marks: readonly Mark[], right: number): readonly Mark[] =>
  marks.map(({ x, y, width, height }) => ({ x: right - y - height, y: x, width: height, height: width }));

/** A picture with light and dark pieces of many sizes strewn over it. */
const strewn: Paper = (x, y) => {
  const isPiece = noise(x >> 5, y >> 5) > 0.5 && noise(x >> 5, (y >> 5) + 999) > -0.2;
  return gray((isPiece ? 40 : 150) + 30 * Math.sin(x / 170) * Math.cos(y / 130) + 10 * noise(x, y));
};

const beside =
  (picture: Paper): Paper =>
  (x, y) =>
    y > 1090 ? gray(248) : picture(x, y);

test.each([
  ['over', 'colours', colors],
  ['over', 'tones', tones],
  ['beside', 'colours', beside(colors)],
  ['beside', 'tones', beside(tones)],
] as const)('a credit of two to four small words %s a picture of %s is looked at closely', (_, __, picture) => {
  expect(isPicture(picture)).toBe(true);
  for (const count of [2, 3, 4]) {
    for (const height of [14, 17, 20]) {
      expect([count, height, isPicture(picture, closeWords(470, 1120, height, count))]).toEqual([count, height, false]);
    }
  }
});

test('three small words on a picture are looked at closely wherever they stand, and up its side', () => {
  for (const height of [14, 17, 20]) {
    expect(isPicture(tones, closeWords(200, 600, height, 3))).toBe(false);
    expect(isPicture(tones, upright(closeWords(400, 20, height, 3), 790))).toBe(false);
  }
});

test('a picture of many pieces and one of noise are pictures', () => {
  expect(isPicture(strewn)).toBe(true);
  expect(isPicture((x, y) => gray(130 + 60 * noise(x >> 4, y >> 4) + 40 * noise(x >> 6, y >> 6)))).toBe(true);
});
