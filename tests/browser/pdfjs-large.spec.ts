// Files and pictures too large to be held whole: what is read of them, and how they are decoded.
import { deflateSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { buildPdf, FIRST_EXTRA } from '../fixtures/build-pdf.ts';
import { test } from './harness.ts';
import { probe, textOf } from './pdfjs-calls.ts';

test('a page is found without reading the pages before it', async ({ page }) => {
  const bulk = `\n%${'x'.repeat(1 << 20)}\n`;
  const pdf = buildPdf({
    pages: Array.from({ length: 20 }, (_, n) => ({ content: `BT /F1 20 Tf 50 250 Td (page ${n}) Tj ET${bulk}` })),
  });
  const { answers, bytesAsked } = await probe(page, pdf, [
    { call: 'page', index: 19 },
    { call: 'page', index: 10 },
  ]);
  expect(answers.map((answer) => textOf(answer.value))).toEqual(['page 19', 'page 10']);
  expect(bytesAsked).toBeLessThan(pdf.length / 2);
});

/** A file of one image that fills its page, with what stands in its dictionary and its samples. */
const imagePage = (entries: string, samples: Buffer, more: readonly { text: string; stream: Buffer }[] = []) =>
  buildPdf({
    extra: [
      { text: `<< /Type /XObject /Subtype /Image ${entries} /Filter /FlateDecode >>`, stream: deflateSync(samples) },
      ...more,
    ],
    resources: `/XObject << /X ${FIRST_EXTRA} 0 R >>`,
    pages: [{ content: 'q 200 0 0 300 0 0 cm /X Do Q' }],
  });

/** Rows of samples whose left half is dark. */
const halves = (rowBytes: number, rows: number) =>
  Buffer.concat(
    Array.from({ length: rows }, () => Buffer.concat([Buffer.alloc(rowBytes / 2, 0), Buffer.alloc(rowBytes / 2, 255)])),
  );

const HUGE = { side: 12_000, bits: '/Width 12000 /Height 12000 /BitsPerComponent 1' };
const hugeMask = {
  text: '<< /Type /XObject /Subtype /Image /Width 12000 /Height 12000 /BitsPerComponent 1 /ImageMask true /Filter /FlateDecode >>',
  stream: deflateSync(halves(HUGE.side / 8, HUGE.side)),
};

for (const [kind, pdf] of [
  ['a bitmap', () => imagePage(`${HUGE.bits} /ColorSpace /DeviceGray`, halves(HUGE.side / 8, HUGE.side))],
  ['a stencil', () => imagePage(`${HUGE.bits} /ImageMask true`, halves(HUGE.side / 8, HUGE.side))],
  [
    'a photograph',
    () => imagePage('/Width 10000 /Height 5000 /BitsPerComponent 8 /ColorSpace /DeviceRGB', halves(30_000, 5_000)),
  ],
  [
    'a black sheet behind a mask',
    () =>
      imagePage(
        `/Width 10000 /Height 5000 /BitsPerComponent 8 /ColorSpace /DeviceGray /Mask ${FIRST_EXTRA + 1} 0 R`,
        Buffer.alloc(50e6, 0),
        [hugeMask],
      ),
  ],
] as const) {
  test(`${kind} too large for any canvas is shrunk while it is decoded`, async ({ page }) => {
    const { answers } = await probe(page, pdf(), [
      { call: 'page', index: 0 },
      { call: 'image', index: 0, ref: `${FIRST_EXTRA}R` },
      { call: 'gray', index: 0, dpi: 72 },
      { call: 'crop', index: 0, box: { x0: 0, y0: 0, x1: 200, y1: 150 }, dpi: 72, prefer: 'image/png' },
    ]);
    const [, image, gray, crop] = answers.map((answer) => answer.value);
    expect(image.width * image.height).toBeLessThanOrEqual(4_096 ** 2);
    expect(image.width).toBeGreaterThan(2_000);
    expect(gray.data).toMatchObject({ length: 200 * 300, dark: 100 * 300 });
    expect(crop).toMatchObject({ width: 200, height: 150 });
  });
}
