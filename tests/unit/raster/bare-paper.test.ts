// Dark and gray pages at the looks that tell whether they are blank: type on them, darker or lighter than its paper, is seen
// at every size of a look; paper without anything on it is blank still.
import { expect, test } from 'vitest';
import type { GrayImage } from '../../../src/model/raster.ts';
import { isBareGray, isBarePaper } from '../../../src/raster/bare-paper.ts';
import { isEmptyPaper } from '../../../src/raster/empty-paper.ts';
import { lightnessOf, paperLook } from '../../../src/raster/paper-look.ts';
import { coloredOf, shrunkBy } from '../../../src/raster/tones.ts';
import { noise } from './drawn-page.ts';

const DPI = 300;
const [WIDTH, HEIGHT] = [792, 1200];

/** Looks of 37, 50 and 75 dots an inch. */
const LOOKS = [8, 6, 4] as const;
const PAPERS = [100, 110, 115, 120, 125, 130, 150, 170, 190] as const;

function plain(paper: number): GrayImage {
  const data = new Uint8Array(WIDTH * HEIGHT);
  for (let i = 0; i < data.length; i++) data[i] = Math.round(paper + 4 * noise(i % WIDTH, Math.floor(i / WIDTH)));
  return { width: WIDTH, height: HEIGHT, data, dpi: DPI };
}

/** Lines of words of so many points: letters are a stem, mostly a second one, and a bar. */
function typed(paper: number, ink: number, points: number): GrayImage {
  const page = plain(paper);
  const em = (points * DPI) / 72;
  const [high, stem, step] = [Math.round(0.45 * em), Math.round(0.08 * em), Math.round(0.5 * em)];
  const wide = step - Math.round(1.3 * stem);
  const fill = (x0: number, y0: number, x1: number, y1: number): void => {
    for (let y = y0; y < y1; y++) page.data.fill(ink, y * WIDTH + x0, y * WIDTH + x1);
  };
  for (let line = 0; line < 10; line++) {
    const y = 200 + Math.round(1.3 * em * line);
    for (let n = 0, x = 100; x + wide < WIDTH - 100; n++, x += step) {
      if (n % 6 === 5) continue;
      fill(x, n % 3 === 0 ? y - (high >> 1) : y, x + stem, y + high);
      if (n % 2 === 1) fill(x + wide - stem, y, x + wide, y + high);
      const bar = n % 4 === 0 ? y : y + (high >> 1);
      fill(x, bar, x + wide, bar + (stem >> 1));
    }
  }
  return page;
}

/** At which looks, pixels to one of its own, a page is told to be blank. */
function blankAt(page: GrayImage): readonly string[] {
  const looks = LOOKS.flatMap((by) => {
    const look = shrunkBy(coloredOf(page), by);
    return [
      ...(isBarePaper(look, DPI / by) ? [`bare by ${by}`] : []),
      ...(isEmptyPaper(look, DPI / by) ? [`empty by ${by}`] : []),
    ];
  });
  return isBareGray(page) ? [...looks, 'bare by all pixels'] : looks;
}

test.each([
  ['10 pt', 30, 10],
  ['12 pt', 40, 12],
] as const)('dark type of %s on dark and gray paper is no blank page', (_, ink, points) => {
  for (const paper of PAPERS) expect([paper, blankAt(typed(paper, ink, points))]).toEqual([paper, []]);
});

test('light type on gray paper is no blank page', () => {
  for (const paper of PAPERS) expect([paper, blankAt(typed(paper, 245, 10))]).toEqual([paper, []]);
  for (const paper of [130, 170]) expect([paper, blankAt(typed(paper, paper + 50, 10))]).toEqual([paper, []]);
});

test('paper of any lightness is blank', () => {
  for (const paper of [...PAPERS, 215, 245]) expect([paper, blankAt(plain(paper)).length]).toEqual([paper, 6]);
});

test('by gray pixels only black and white is bare: gray may be a colour as light as its paper', () => {
  const white = { ...plain(255), data: new Uint8Array(WIDTH * HEIGHT).fill(255) };
  for (let y = 0; y < HEIGHT; y++) white.data.fill(0, y * WIDTH, y * WIDTH + 20);
  for (let y = 600; y < 606; y++) white.data.fill(120, y * WIDTH + 300, y * WIDTH + 306);
  expect(isBareGray(white)).toBe(true);
  const [height, width] = [white.height, white.width];
  const inked = { ...white, data: white.data.slice() };
  for (let y = 500; y < 530; y++) inked.data.fill(0, y * width + 300, y * width + 310);
  expect(isBareGray(inked)).toBe(false);
  // A red drawing on green paper of the same lightness leaves one gray.
  const flat = new Uint8Array(width * height).fill(lightnessOf(30, 133, 133));
  expect(lightnessOf(200, 60, 60)).toBeCloseTo(lightnessOf(30, 133, 133), -1);
  expect(isBareGray({ width, height, data: flat, dpi: DPI })).toBe(false);
});

test('white and cream paper with the rim of a scanner is bare', () => {
  for (const by of LOOKS) {
    const white = shrunkBy(coloredOf(plain(248)), by);
    const cream = { ...white, data: white.data.map((level, i) => level - ([0, 6, 30, 0][i % 4] ?? 0)) };
    for (const { width, data } of [white, cream]) {
      for (let i = 0; i < data.length; i++) if (i % (4 * width) < 12 && i % 4 < 3) data[i] = 15;
    }
    expect(isBarePaper(white, DPI / by)).toBe(true);
    expect(isBarePaper(cream, DPI / by)).toBe(true);
  }
});

test('gray paper of a giant page, of which a look has hardly a pixel an inch, is bare', () => {
  const look = coloredOf({ width: 40, height: 40, data: new Uint8Array(1600).fill(150), dpi: 0.5 });
  const { contrast } = paperLook(look, 0.5);
  expect(contrast.every((level) => level === 0)).toBe(true);
});

test.each([0, 90, 250])('paper whose levels differ by five at most is bare, whatever its pattern: %i', (paper) => {
  const [width, height] = [300, 400];
  const data = Uint8Array.from({ length: width * height }, (_, i) => paper + ((i >> 4) % 3 === 0 ? 5 : 0));
  const look = coloredOf({ width, height, dpi: 36, data });
  expect(Math.max(...paperLook(look, 36, true).contrast)).toBe(0);
  expect(isBarePaper(look, 36)).toBe(true);
});
