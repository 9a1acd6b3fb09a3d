// JPEGs that the browser's own decoder takes: drawn from bitmaps that are let go at once, never from frames.
import { deflateSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';
import { buildPdf, FIRST_EXTRA } from '../fixtures/build-pdf.ts';
import { test } from './harness.ts';
import { probe } from './pdfjs-calls.ts';

const { width: W, height: H } = { width: 200, height: 300 };

/** A colourful JPEG with the size of a page in points. */
async function patternJpeg(page: Page): Promise<Buffer> {
  const bytes = await page.evaluate(
    async ({ width, height }) => {
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no 2D context');
      for (let y = 0; y < height; y += 4) {
        for (let x = 0; x < width; x += 4) {
          context.fillStyle = `rgb(${x} ${(x * y) % 256} ${y % 256})`;
          context.fillRect(x, y, 3, 3);
        }
      }
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
      return Array.from(new Uint8Array(await blob.arrayBuffer()));
    },
    { width: W, height: H },
  );
  return Buffer.from(bytes);
}

/** `over` is painted over the picture. */
const book = (jpeg: Buffer, over = '', space = '/DeviceRGB') =>
  buildPdf({
    extra: [
      {
        text: `<< /Type /XObject /Subtype /Image /Width ${W} /Height ${H} /ColorSpace ${space} /BitsPerComponent 8 /Filter /DCTDecode >>`,
        stream: jpeg,
      },
    ],
    resources: `/XObject << /X ${FIRST_EXTRA} 0 R >>`,
    pages: [{ content: `q ${W} 0 0 ${H} 0 0 cm /X Do ${over} Q` }],
  });

/** Drawn from its one image by the adapter itself, shrunk, and without drawing, in full size; then by pdf.js. */
const drawings = [
  { call: 'gray', index: 0, dpi: 54 },
  { call: 'gray', index: 0, dpi: 72 },
  { call: 'crop', index: 0, box: { x0: 0, y0: 0, x1: W, y1: H }, dpi: 72, prefer: 'image/png' },
  { call: 'frames' },
] as const;

test('a picture is drawn from bitmaps with the pixels of its frame, and none is kept', async ({ page }) => {
  const pdf = book(await patternJpeg(page));
  const { answers } = await probe(page, pdf, drawings);
  expect(answers[3]).toEqual({ drawn: 0, bitmaps: 2, framesOpen: 0, bitmapsOpen: 0 });
  // Where the browser makes no bitmap, the frame itself is drawn: the same picture, and let go as well.
  const refused = await probe(page, pdf, drawings, null, true);
  expect(refused.answers[3]).toEqual({ drawn: 2, bitmaps: 0, framesOpen: 0, bitmapsOpen: 0 });
  expect(answers[1].value.data.dark).toBeGreaterThan(10_000);
  expect(answers.slice(0, 3)).toEqual(refused.answers.slice(0, 3));
});

test('a JPEG that no decoder takes is told of, and the page is still drawn', async ({ page }) => {
  const jpeg = await patternJpeg(page);
  const head = jpeg.indexOf(Buffer.from([0xff, 0xda]));
  const { answers } = await probe(page, book(Buffer.concat([jpeg.subarray(0, 2), jpeg.subarray(head)])), [
    { call: 'image', index: 0, ref: `${FIRST_EXTRA}R` },
    { call: 'gray', index: 0, dpi: 72 },
    { call: 'frames' },
  ]);
  expect(answers[0]).toMatchObject({ ok: false, error: { code: 'image/undecodable' } });
  expect(answers[1]).toMatchObject({ ok: true, value: { width: W, height: H } });
  expect(answers[2]).toMatchObject({ drawn: 0, bitmaps: 0 });
});

test('a JPEG that says of itself that it would not fit in memory is not decoded, whatever the PDF says', async ({
  page,
}) => {
  const jpeg = await patternJpeg(page);
  const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
  jpeg.writeUInt32BE(0xffffffff, frame + 5);
  const negative = '/DeviceRGB /Decode [1 0 1 0 1 0]';
  const { answers: alone } = await probe(page, book(jpeg, '', negative), [
    { call: 'image', index: 0, ref: `${FIRST_EXTRA}R` },
  ]);
  expect(alone[0]).toMatchObject({ ok: false, error: { code: 'image/too-large' } });
  const { answers } = await probe(page, book(jpeg), [
    { call: 'page', index: 0 },
    { call: 'gray', index: 0, dpi: 72 },
    { call: 'look', index: 0, dpi: 9 },
    { call: 'frames' },
  ]);
  expect(answers[1]).toMatchObject({ ok: true, value: { width: W, height: H, data: { dark: 0 } } });
  expect(answers[2]).toMatchObject({ ok: true, value: { width: 25 } });
  expect(answers[3]).toMatchObject({ drawn: 0, bitmaps: 0 });
});

/** The picture once more in its place: nothing is seen of it, and the page is no scan, but drawn by pdf.js. */
const UNSEEN = '/X Do';

test('a scan’s own pixels are what drawing it gives, for its size and a half of it', async ({ page }) => {
  const jpeg = await patternJpeg(page);
  const calls = [
    { call: 'gray', index: 0, dpi: 72 },
    { call: 'gray', index: 0, dpi: 36 },
    { call: 'look', index: 0, dpi: 36 },
    { call: 'frames' },
  ] as const;
  const [straight, drawn] = [await probe(page, book(jpeg), calls), await probe(page, book(jpeg, UNSEEN), calls)];
  expect(straight.answers[3]).toMatchObject({ drawn: 0, bitmaps: 0 });
  expect(drawn.answers[3].bitmaps).toBeGreaterThan(0);
  for (const at of [0, 1]) {
    const [own, other] = [straight.answers[at].value, drawn.answers[at].value];
    expect(own).toMatchObject({ width: other.width, height: other.height, dpi: other.dpi });
    expect(own.data.length).toBe(other.data.length);
    expect(Math.abs(own.data.dark - other.data.dark)).toBeLessThan(0.01 * own.data.length);
  }
  const { width, height, data } = straight.answers[2].value;
  expect({ width, height, length: data.length }).toEqual({ width: W / 2, height: H / 2, length: W * H });
  expect(data.dark).toBeGreaterThan(W * H * 0.2);
});

test('the pixels of a bitmap and of stored gray are those that drawing gives', async ({ page }) => {
  const gray = Buffer.from(Uint8Array.from({ length: W * H }, (_, i) => (i * i) & 255));
  const scans = [
    { bits: 1, bytes: gray.subarray(0, (W / 8) * H), more: '/ColorSpace /DeviceGray' },
    { bits: 1, bytes: gray.subarray(0, (W / 8) * H), more: '/ColorSpace /DeviceGray /Decode [1 0]' },
    { bits: 1, bytes: gray.subarray(0, (W / 8) * H), more: '/ColorSpace [/Indexed /DeviceRGB 1 <302010E0D0F0>]' },
    { bits: 8, bytes: gray, more: '/ColorSpace /DeviceGray' },
  ];
  for (const { bits, bytes, more } of scans) {
    const [own, other] = await Promise.all(
      ['', UNSEEN].map(async (over) => {
        const text = `<< /Type /XObject /Subtype /Image /Width ${W} /Height ${H} /BitsPerComponent ${bits} ${more} >>`;
        const pages = [{ content: `q ${W} 0 0 ${H} 0 0 cm /X Do ${over} Q` }];
        const resources = `/XObject << /X ${FIRST_EXTRA} 0 R >>`;
        const pdf = buildPdf({ extra: [{ text, stream: bytes }], resources, pages });
        return (await probe(page, pdf, [{ call: 'gray', index: 0, dpi: 72 }])).answers[0].value;
      }),
    );
    expect(own.data.length).toBe(W * H);
    expect(own).toEqual(other);
  }
});

test('a picture of which the page shows a part is as sharp as the page is asked for', async ({ page }) => {
  const jpeg = await patternJpeg(page);
  const size = `/Type /XObject /Subtype /Image /Width ${W} /Height ${H} /BitsPerComponent 8`;
  const resources = `/XObject << /J ${FIRST_EXTRA} 0 R /D ${FIRST_EXTRA + 1} 0 R >>`;
  const gray = deflateSync(Buffer.from(Uint8Array.from({ length: W * H }, (_, i) => (i * i) & 255)));
  const pdf = buildPdf({
    extra: [
      { text: `<< ${size} /ColorSpace /DeviceRGB /Filter /DCTDecode >>`, stream: jpeg },
      { text: `<< ${size} /ColorSpace /DeviceGray /Filter /FlateDecode >>`, stream: gray },
    ],
    resources,
    // Twice as wide as the page: of both the left half is seen.
    pages: ['J', 'D'].map((name) => ({ content: `q ${2 * W} 0 0 ${H} 0 0 cm /${name} Do Q` })),
  });
  const whole = { x0: 0, y0: 0, x1: W, y1: H };
  const { answers } = await probe(page, pdf, [
    { call: 'page', index: 0 },
    { call: 'look', index: 0, dpi: 18 },
    { call: 'crop', index: 0, box: whole, dpi: 36, prefer: 'image/png' },
    { call: 'page', index: 1 },
    { call: 'look', index: 1, dpi: 18 },
    { call: 'frames' },
  ]);
  expect(answers[0].value.images[0].box).toEqual(whole);
  for (const look of [answers[1], answers[4]]) expect(look.value.width).toBe(W / 2);
  // At 36 dots an inch all of it is as wide as it is: to decode half of its pixels would blur it.
  const unseen = buildPdf({
    extra: [{ text: `<< ${size} /ColorSpace /DeviceRGB /Filter /DCTDecode >>`, stream: jpeg }],
    resources: `/XObject << /J ${FIRST_EXTRA} 0 R >>`,
    pages: [{ content: `q ${2 * W} 0 0 ${H} 0 0 cm /J Do /J Do Q` }],
  });
  const drawn = await probe(page, unseen, [
    { call: 'page', index: 0 },
    { call: 'crop', index: 0, box: whole, dpi: 36, prefer: 'image/png' },
  ]);
  expect(answers[2].value.bytes).toEqual(drawn.answers[1].value.bytes);
});
