import { expect, test } from 'vitest';
import { readJpegHeader } from '../../../src/adapters/pdfjs/jpeg-header.ts';

const SOI = [0xff, 0xd8];
const frame = (components: number, kind = 0xc0) => [0xff, kind, 0, 11, 8, 0, 48, 0, 64, components, 1, 0x11, 0];
const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3];
const EOI = [0xff, 0xd9];
const exif = (orientation: number) => {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
  const body = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  return [0xff, 0xe1, 0, body.length + 2, ...body];
};
const header = (...parts: readonly (readonly number[])[]) => readJpegHeader(Uint8Array.from(parts.flat()));

test('reads size, components, orientation and the extent of the file', () => {
  expect(header([1, 2, 3], SOI, exif(6), frame(3), scan, EOI, [0, 0])).toEqual({
    width: 64,
    height: 48,
    components: 3,
    precision: 8,
    orientation: 6,
    start: 3,
    end: 3 + 2 + 32 + 13 + 13 + 2,
  });
});

test('progressive files count, arithmetic-coded ones do not', () => {
  expect(header(SOI, frame(1, 0xc2), scan, EOI)).toMatchObject({ components: 1, orientation: 1 });
  expect(header(SOI, frame(1, 0xc9), scan, EOI)).toBeNull();
});

test('a file without its end says so; bytes that are no JPEG are none', () => {
  expect(header(SOI, frame(3), scan, [7, 7])).toMatchObject({ end: null });
  expect(header([1, 2, 3, 4, 5, 6])).toBeNull();
  expect(header(SOI, [0xff, 0xe0, 0xff, 0xff])).toBeNull();
});
