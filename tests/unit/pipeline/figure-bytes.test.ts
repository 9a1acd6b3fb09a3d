// In: references of pictures. Out: the names under which their bytes are kept.
import { expect, test } from 'vitest';
import { defaultOptions } from '../../../src/model/options.ts';
import { fail, ok } from '../../../src/model/result.ts';
import { imageResourceId, withFigureBytes } from '../../../src/pipeline/figure-bytes.ts';
import type { PdfSource } from '../../../src/pipeline/ports.ts';
import { document, layOut, page, run } from '../page/synthetic-page.ts';

test('a picture in another quality is another resource, so that a new choice is not answered with the old bytes', () => {
  const ids = (['original', 'balanced', 'small'] as const).map((quality) => imageResourceId('12R', quality));
  expect(new Set(ids).size).toBe(3);
});

test('refs that look alike once they are plain stay apart', () => {
  expect(imageResourceId('a/1', 'original')).not.toBe(imageResourceId('a-1', 'original'));
  expect(imageResourceId('a/1', 'original')).toMatch(/^[A-Za-z0-9-]+$/);
});

/** A document whose images and crops are one small picture, and the images that were asked for. */
function source(): { readonly pdf: PdfSource; readonly asked: readonly string[] } {
  const asked: string[] = [];
  const bytes = new Uint8Array(1);
  const encoded = { mediaType: 'image/png', width: 4, height: 4, bytes } as const;
  const pdf: PdfSource = {
    document,
    page: () => Promise.reject(new Error('not asked')),
    image: async (_page, ref) => {
      asked.push(ref);
      return ok(encoded);
    },
    isLost: () => Promise.reject(new Error('not asked')),
    original: () => Promise.reject(new Error('not asked')),
    gray: () => Promise.reject(new Error('not asked')),
    look: () => Promise.reject(new Error('not asked')),
    glance: () => Promise.reject(new Error('not asked')),
    grayGlance: () => Promise.reject(new Error('not asked')),
    crop: async () => ok(encoded),
    releasePage: () => {},
    close: async () => {},
  };
  return { pdf, asked };
}

test('pictures in lines get their bytes, one image placed twice is fetched once', async () => {
  const { pdf, asked } = source();
  const key = (x0: number, mask: boolean) => ({
    ref: '7R',
    box: { x0, y0: 92, x1: x0 + 10, y1: 102 },
    matrix: [10, 0, 0, -10, x0, 102] as const,
    widthPx: 9,
    heightPx: 9,
    mask,
    order: 0,
  });
  const words = [run(50, 100, 10, 'Press'), run(95, 100, 10, 'or'), run(125, 100, 10, 'or'), run(155, 100, 10, 'else')];
  const laid = layOut(page({ runs: words, images: [key(82, false), key(112, false), key(142, true)] }));
  const { page: model, resources } = await withFigureBytes({ pdf, stored: () => null }, laid, defaultOptions, (b) => b);
  const spans = model.blocks.flatMap((b) => (b.type === 'text' ? b.lines.flatMap((l) => l.spans) : []));
  const ids = spans.flatMap((span) => span.picture?.resourceId ?? []);
  expect(asked).toEqual(['7R']);
  expect(ids).toHaveLength(3);
  expect(ids[0]).toBe(ids[1]);
  expect(resources.map((resource) => resource.id)).toEqual([...new Set(ids)]);
});

test('a picture that cannot be decoded is missing, and no white place is cut out for it', async () => {
  const matrix = [150, 0, 0, -150, 60, 500] as const;
  const image = { ref: '7R', box: { x0: 60, y0: 350, x1: 210, y1: 500 }, matrix, widthPx: 9, heightPx: 9 };
  const model = layOut(page({ runs: [run(60, 100, 10, 'text')], images: [{ ...image, mask: false, order: 0 }] }));
  const resourcesOf = async (lost: boolean) => {
    const image = async () => fail({ code: 'image/undecodable', detail: 'no pixels' });
    const pdf = { ...source().pdf, image, isLost: async () => ok(lost) };
    return withFigureBytes({ pdf, stored: () => null }, model, defaultOptions, (b) => b);
  };
  const lost = await resourcesOf(true);
  expect([lost.resources, lost.page.warnings]).toEqual([
    [],
    [{ code: 'image/dropped', pageIndex: 0, detail: 'image/undecodable' }],
  ]);
  expect((await resourcesOf(false)).resources.map(({ id }) => id)).toEqual(['crop-0-1']);
});

test('a page of many icons keeps its figures', async () => {
  const icon = (nth: number) => {
    const [x0, y1] = [60 + 30 * (nth % 10), 102 + 20 * Math.floor(nth / 10)];
    return { ref: `${nth}R`, x0, y1 };
  };
  const places = Array.from({ length: 90 }, (_, nth) => icon(nth));
  const images = [
    ...places.map(({ ref, x0, y1 }) => ({ ref, x0, y1, side: 10 })),
    { ref: 'big', x0: 60, y1: 500, side: 150 },
  ];
  const model = layOut(
    page({
      runs: places.map(({ x0, y1 }) => run(x0 + 12, y1 - 2, 10, 'or')),
      images: images.map(({ ref, x0, y1, side }) => ({
        ref,
        box: { x0, y0: y1 - side, x1: x0 + side, y1 },
        matrix: [side, 0, 0, -side, x0, y1] as const,
        widthPx: 9,
        heightPx: 9,
        mask: false,
        order: 0,
      })),
    }),
  );
  const { pdf } = source();
  const out = await withFigureBytes({ pdf, stored: () => null }, model, defaultOptions, (b) => b);
  const figures = out.page.blocks.flatMap((b) => (b.type === 'figure' && b.layer === 'body' ? [b.resourceId] : []));
  expect(figures).toEqual([imageResourceId('big', defaultOptions.pictures)]);
  expect(out.page.warnings.map((warning) => warning.code)).toContain('image/dropped');
});
