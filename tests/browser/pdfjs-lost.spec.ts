// Images that cannot be decoded: a drawing of their page is white, which must not be taken for blank paper.
import { deflateSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { buildPdf, FIRST_EXTRA } from '../fixtures/build-pdf.ts';
import { test } from './harness.ts';
import { probe } from './pdfjs-calls.ts';

const [W, H] = [200, 300];
const GRAY = '/ColorSpace /DeviceGray /BitsPerComponent 8';
const BITS = '/ColorSpace /DeviceGray /BitsPerComponent 1';

/** Bytes that are no image of any kind, and those behind the header of a JPEG. */
const NONSENSE = Buffer.from(Uint8Array.from({ length: 4000 }, (_, i) => (i * i * 31 + i * 7) >> 3));
const JPEG_HEADER = Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, H >> 8, H & 255, 0, W, 1, 1, 0x11, 0]);

const IMAGES = [
  { name: 'JPEG 2000', entries: '/Filter /JPXDecode', stream: NONSENSE, lost: true },
  { name: 'JPEG', entries: `${GRAY} /Filter /DCTDecode`, stream: NONSENSE, lost: true },
  {
    name: 'JPEG with a header',
    entries: `${GRAY} /Filter /DCTDecode`,
    stream: Buffer.concat([JPEG_HEADER, NONSENSE]),
    lost: true,
  },
  { name: 'JBIG2', entries: `${BITS} /Filter /JBIG2Decode`, stream: NONSENSE, lost: true },
  { name: 'damaged bitmap', entries: `${BITS} /Filter /FlateDecode`, stream: NONSENSE, lost: true },
  { name: 'empty bitmap', entries: `${BITS} /Filter /FlateDecode`, stream: deflateSync(Buffer.alloc(0)), lost: true },
  { name: 'white bitmap', entries: `${BITS} /Filter /FlateDecode`, stream: white((W >> 3) * H), lost: false },
  { name: 'white tones', entries: `${GRAY} /Filter /FlateDecode`, stream: white(W * H), lost: false },
  { name: 'mask of one pixel', entries: '/ImageMask true', stream: Buffer.from([0]), lost: false },
] as const;

function white(length: number): Buffer {
  return deflateSync(Buffer.alloc(length, 255));
}

test('images without pixels are told from white ones, before their page is drawn and after', async ({ page }) => {
  const sizeOf = (name: string): string =>
    name.includes('one pixel') ? '/Width 1 /Height 1' : `/Width ${W} /Height ${H}`;
  const pdf = buildPdf({
    extra: IMAGES.map(({ name, entries, stream }) => ({
      text: `<< /Type /XObject /Subtype /Image ${sizeOf(name)} ${entries} >>`,
      stream,
    })),
    resources: `/XObject << ${IMAGES.map((_, i) => `/X${i} ${FIRST_EXTRA + i} 0 R`).join(' ')} >>`,
    pages: IMAGES.map((_, i) => ({ content: `q ${W} 0 0 ${H} 0 0 cm /X${i} Do Q` })),
  });
  const calls = IMAGES.flatMap((_, index) => {
    const isLost = { call: 'isLost', index, ref: `${FIRST_EXTRA + index}R` } as const;
    return [{ call: 'page', index } as const, isLost, { call: 'gray', index, dpi: 72 } as const, isLost];
  });
  const { answers } = await probe(page, pdf, calls);
  const found = IMAGES.map(({ name }, i) => {
    const [, before, gray, after] = answers.slice(4 * i, 4 * i + 4);
    return { name, before: before.value, after: after.value, white: gray.value.data.dark === 0 };
  });
  const wanted = IMAGES.map(({ name, lost }) => {
    return { name, before: lost, after: lost, white: !name.includes('one pixel') };
  });
  expect(found).toEqual(wanted);
});
