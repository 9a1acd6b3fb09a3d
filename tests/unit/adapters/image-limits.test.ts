// Images that would not fit in memory: by what the PDF says of them, and by what a JPEG says of itself.
import { expect, test } from 'vitest';
import { pixelsTooMany } from '../../../src/adapters/pdfjs/image-limits.ts';
import type { PdfDict, PdfjsInternals, PdfStream } from '../../../src/adapters/pdfjs/internals.ts';

class Jpeg {
  readonly dict: PdfDict;
  readonly bytes: Uint8Array;
  constructor(dict: PdfDict, bytes: Uint8Array) {
    this.dict = dict;
    this.bytes = bytes;
  }
}
const JpegStream = Jpeg as unknown as PdfjsInternals['JpegStream'];

const dictOf = (width: number, height: number) =>
  ({ get: (key: string) => ({ W: width, H: height })[key] }) as unknown as PdfDict;

/** The markers of a JPEG in colours up to its scan. */
function jpegOf(width: number, height: number): Uint8Array {
  const bytes = Uint8Array.of(0xff, 0xd8, 0xff, 0xc0, 0, 8, 8, 0, 0, 0, 0, 3, 0xff, 0xda, 0, 2, 0xff, 0xd9);
  const view = new DataView(bytes.buffer);
  view.setUint16(7, height);
  view.setUint16(9, width);
  return bytes;
}

const pixels = (said: [number, number], own: [number, number]) =>
  pixelsTooMany(new Jpeg(dictOf(...said), jpegOf(...own)) as unknown as PdfStream, JpegStream);

test('a page of A3 at 600 dots an inch fits, a sheet of 20,000 pixels a side does not', () => {
  expect(pixels([7016, 9921], [7016, 9921])).toBeNull();
  expect(pixels([20_000, 20_000], [100, 100])).toBe(4e8);
});

test('a JPEG is as large as it says of itself, although the PDF says less', () => {
  expect(pixels([100, 100], [60_000, 60_000])).toBe(3.6e9);
  const bytes = jpegOf(60_000, 60_000);
  expect(pixelsTooMany({ dict: dictOf(100, 100), bytes } as unknown as PdfStream, JpegStream)).toBeNull();
});

test('an image that is no JPEG is not asked for its bytes, which would read its stream to the end', () => {
  const read = (): never => expect.unreachable('bytes were read');
  const image = Object.defineProperty({ dict: dictOf(100, 100) }, 'bytes', { get: read });
  expect(pixelsTooMany(image as unknown as PdfStream, JpegStream)).toBeNull();
});
