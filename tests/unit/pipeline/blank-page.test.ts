// Pages without text: what is drawn on them is in the book, as a figure or as the page's picture; blank ones stay blank.
import { expect, test } from 'vitest';
import { defaultOptions } from '../../../src/model/options.ts';
import type { RawPage } from '../../../src/model/raw-page.ts';
import { ok } from '../../../src/model/result.ts';
import { isBlank } from '../../../src/pipeline/blank-page.ts';
import { analysePage } from '../../../src/pipeline/convert-page.ts';
import type { PdfSource } from '../../../src/pipeline/ports.ts';
import { document, page, path, rule } from '../page/synthetic-page.ts';

const SIDE = 20;

const BLACK = [0, 0, 0] as const;
const WHITE = [255, 255, 255] as const;

type Color = readonly [number, number, number];

/** A document of one page that shows so many pixels of 400 in one colour, the others in another. */
function source(raw: RawPage, ink: number, [dark, light]: readonly [Color, Color] = [BLACK, WHITE]): PdfSource {
  const data = new Uint8ClampedArray(SIDE * SIDE * 4);
  for (let i = 0; i < SIDE * SIDE; i++) data.set([...(i < ink ? dark : light), 255], 4 * i);
  return {
    document,
    page: async () => ok(raw),
    image: () => Promise.reject(new Error('not asked')),
    isLost: () => Promise.reject(new Error('not asked')),
    original: () => Promise.reject(new Error('not asked')),
    gray: () => Promise.reject(new Error('not asked')),
    look: async () => ok({ width: SIDE, height: SIDE, data }),
    glance: () => Promise.reject(new Error('not asked')),
    grayGlance: () => Promise.reject(new Error('not asked')),
    crop: async () => ok({ mediaType: 'image/jpeg', width: 4, height: 4, bytes: new Uint8Array(1) }),
    releasePage: () => {},
    close: async () => {},
  };
}

async function blocksOf(paths: RawPage['paths'], ink: number, colors?: readonly [Color, Color]) {
  const ocr = () => Promise.reject(new Error('not asked'));
  const analysis = await analysePage({ pdf: source(page({ paths }), ink, colors), ocr }, 0, defaultOptions);
  if (analysis.type !== 'done') throw new Error(analysis.type);
  return analysis.output.page.blocks.map((block) => (block.type === 'figure' ? block.kind : block.type));
}

const WHOLE = { x0: 2, y0: 2, x1: 398, y1: 598 };

test('a drawing as large as the page, which layout takes for a frame, is the picture of the page', async () => {
  expect(await blocksOf([path(WHOLE, 'shape')], 40)).toEqual(['page']);
});

test('more curves than are looked at one by one are never a blank page', async () => {
  expect(await blocksOf(Array(20_001).fill(path(WHOLE, 'shape')), 0)).toEqual(['page']);
});

test('one line over itself many times is a figure', async () => {
  const slanted = path({ x0: 0, y0: 500, x1: 100, y1: 600 }, 'shape');
  expect(await blocksOf(Array(20_001).fill(slanted), 0)).toEqual(['diagram']);
});

test('a page of rulings, and one whose curves do not show, are blank', async () => {
  expect(await blocksOf([rule(50, 100, 350), rule(50, 130, 350)], 40)).not.toContain('page');
  expect(await blocksOf([path(WHOLE, 'shape', 'fill')], 0)).toEqual([]);
});

test('a picture whose colours are alike in lightness is no blank page, a sheet of one colour is', async () => {
  const [red, green] = [
    [200, 60, 60],
    [30, 133, 133],
  ] as const;
  expect(await blocksOf([path(WHOLE, 'shape', 'fill')], 200, [red, green])).toEqual(['page']);
  expect(await blocksOf([path(WHOLE, 'shape', 'fill')], 200, [red, red])).toEqual([]);
});

test('a page with lines is seen whole, though its one image happens to have the size of the look', async () => {
  const [width, height] = [100, 150];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  // A word in the upper half; the image is seen in the lower one alone.
  for (let y = 30; y < 40; y++) data.fill(0, 4 * (y * width + 20), 4 * (y * width + 60));
  const box = { x0: 0, y0: 300, x1: 400, y1: 600 };
  const matrix = [400, 0, 0, -600, 0, 600] as const;
  const image = { ref: '1R', box, matrix, widthPx: 2 * width, heightPx: 2 * height, mask: false, order: 0 };
  const raw = page({ images: [image], paths: [rule(50, 100, 350)] });
  const pdf = { ...source(raw, 0), look: async () => ok({ width, height, data }) };
  expect(await isBlank(pdf, raw)).toBe(false);
});
