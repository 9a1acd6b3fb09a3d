// Pages that are drawn white because a picture of theirs cannot be decoded: they are missing, and not blank.
import { expect, test } from 'vitest';
import { defaultOptions } from '../../../src/model/options.ts';
import type { RawPage } from '../../../src/model/raw-page.ts';
import { ok } from '../../../src/model/result.ts';
import { buildBook } from '../../../src/pipeline/build-book.ts';
import { analysePage, convertPage } from '../../../src/pipeline/convert-page.ts';
import type { PdfSource } from '../../../src/pipeline/ports.ts';
import { document, page } from '../page/synthetic-page.ts';
import { sheet } from '../raster/drawn-page.ts';

const image = (ref: string, y0: number, y1: number): RawPage['images'][number] => ({
  ref,
  box: { x0: 0, y0, x1: 400, y1 },
  matrix: [400, 0, 0, y0 - y1, 0, y1],
  widthPx: 1600,
  heightPx: 2400,
  mask: false,
  order: 0,
});

/** A page that is drawn white, and the images of it that cannot be decoded. */
function white(raw: RawPage, lost: readonly string[]): PdfSource {
  const notAsked = () => Promise.reject(new Error('not asked'));
  return {
    document,
    page: async () => ok(raw),
    image: notAsked,
    isLost: async (_, ref) => ok(lost.includes(ref)),
    original: notAsked,
    gray: async () => ok(sheet(1200, 1800)),
    look: notAsked,
    glance: async () => ok(null),
    grayGlance: notAsked,
    crop: async () => ok({ mediaType: 'image/jpeg', width: 4, height: 4, bytes: new Uint8Array(1) }),
    releasePage: () => {},
    close: async () => {},
  };
}

const ocr = () => Promise.reject(new Error('not asked'));

async function converted(images: RawPage['images'], lost: readonly string[]) {
  const pdf = white(page({ images }), lost);
  const analysis = await analysePage({ pdf, ocr }, 0, defaultOptions);
  expect(analysis.type).toBe('needs-ocr');
  const read = await convertPage({ pdf, ocr }, 0, defaultOptions, ['eng']);
  if (!read.ok) throw new Error(read.error.code);
  return { ...read.value.page, pictures: read.value.resources.map(({ id }) => id) };
}

test.each([
  ['whose one image', [image('1R', 0, 600)], ['1R']],
  ['one of whose strips', [image('1R', 0, 300), image('2R', 300, 600)], ['2R']],
])('a white page %s cannot be decoded is missing, and a book of nothing else an error', async (_, images, lost) => {
  const { pictures, ...model } = await converted(images, lost);
  expect(pictures).toEqual([]);
  expect(model.warnings).toEqual([{ code: 'page/undecodable', pageIndex: 0 }]);
  expect(model.route.reason).toBe('undecodable');
  const parts = {
    document,
    pages: [model],
    options: defaultOptions,
    fileName: 'a.pdf',
    identifier: 'x',
    resources: [],
  };
  expect(buildBook(parts)).toEqual({ ok: false, error: { code: 'pdf/nothing-to-read' } });
});

test.each([
  ['image is', [image('1R', 0, 600)]],
  ['strips are', [image('1R', 0, 300), image('2R', 300, 600)]],
])('a white page whose %s white is blank, and shows no picture', async (_, images) => {
  const { warnings, blocks, source, pictures } = await converted(images, []);
  expect([warnings, blocks, source, pictures]).toEqual([[], [], 'ocr', ['cover']]);
});
