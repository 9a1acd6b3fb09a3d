// Scans without a resolution: the page is read in points of the paper, and what is asked of the PDF is in its own.
import { describe, expect, it } from 'vitest';
import type { RawPage } from '../../../src/model/raw-page.ts';
import { ok } from '../../../src/model/result.ts';
import { onPaper, timesPaper } from '../../../src/pipeline/paper-size.ts';
import type { PdfSource } from '../../../src/pipeline/ports.ts';
import { document, page, run } from '../page/synthetic-page.ts';

/** A page that is one picture of so many pixels, so many of them to the inch. */
function scanned(widthPx: number, heightPx: number, dpi: number, change: Partial<RawPage> = {}): RawPage {
  const [width, height] = [(widthPx * 72) / dpi, (heightPx * 72) / dpi];
  const matrix = [width, 0, 0, -height, 0, height] as const;
  const image = {
    ref: 'a',
    box: { x0: 0, y0: 0, x1: width, y1: height },
    matrix,
    widthPx,
    heightPx,
    mask: false,
    order: 0,
  };
  return { ...page({ images: [image] }), width, height, ...change };
}

/** What was asked of a source, and with what numbers. */
function source(): { readonly pdf: PdfSource; readonly asked: unknown[] } {
  const asked: unknown[] = [];
  const unasked = () => Promise.reject(new Error('not asked'));
  const pdf: PdfSource = {
    document,
    page: unasked,
    image: unasked,
    isLost: unasked,
    original: unasked,
    look: unasked,
    glance: unasked,
    grayGlance: unasked,
    gray: async (index, dpi) => {
      asked.push(['gray', index, dpi]);
      return ok({ width: 1, height: 1, data: new Uint8Array(1), dpi });
    },
    crop: async (index, box, dpi) => {
      asked.push(['crop', index, box, dpi]);
      return ok({ mediaType: 'image/jpeg', width: 1, height: 1, bytes: new Uint8Array(1) });
    },
    releasePage: () => {},
    close: async () => {},
  };
  return { pdf, asked };
}

describe('timesPaper', () => {
  it('takes a photograph of a page for A4', () => {
    expect(timesPaper(scanned(3024, 4032, 72))).toBeCloseTo(4032 / 842, 3);
  });
  it('takes what A5 has at 300 dots an inch for that', () => {
    expect(timesPaper(scanned(1748, 2480, 96))).toBeCloseTo(300 / 96, 3);
  });
  it.each([
    ['a true size', scanned(2480, 3508, 300)],
    ['a poster, sharp', scanned(7016, 9933, 300)],
    ['paper as small as paper is', scanned(600, 840, 72)],
    ['a text layer', scanned(3024, 4032, 72, { runs: [run(50, 50, 10, 'words')] })],
    ['two pictures', { ...scanned(3024, 4032, 72), images: [0, 1].flatMap(() => scanned(3024, 4032, 72).images) }],
    ['nothing scanned', page({})],
  ])('leaves alone %s', (_, raw) => {
    expect(timesPaper(raw)).toBe(1);
  });
});

describe('onPaper', () => {
  it('gives page and source in points of the paper', async () => {
    const { pdf, asked } = source();
    const paper = onPaper(pdf, scanned(1754, 2404.8, 72));
    expect(paper.raw.height).toBeCloseTo(842, 3);
    expect(paper.raw.images[0]?.box.y1).toBeCloseTo(842, 3);
    const by = 2404.8 / 842;
    const gray = await paper.pdf.gray(0, 300);
    expect(gray.ok && gray.value.dpi).toBeCloseTo(300, 3);
    await paper.pdf.crop(0, { x0: 0, y0: 0, x1: 100, y1: 50 }, 200, 'scan');
    expect(asked).toEqual([
      ['gray', 0, 300 / by],
      ['crop', 0, { x0: 0, y0: 0, x1: 100 * by, y1: 50 * by }, 200 / by],
    ]);
  });

  it('gives others as they are', () => {
    const { pdf } = source();
    const raw = scanned(2480, 3508, 300);
    expect(onPaper(pdf, raw)).toEqual({ pdf, raw });
  });
});
