// In: the path of a picture whose bytes are lost. Out: a white point in the format that its name promises.

/** A PNG of one white pixel (ISO/IEC 15948). */
const WHITE_PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==';

/** A JPEG of one gray pixel, marker by marker (ISO/IEC 10918-1 annex B). */
const GRAY_JPEG: readonly number[] = [
  ...[0xff, 0xd8],
  // DQT: one table of 64 ones.
  ...[0xff, 0xdb, 0, 67, 0, ...new Array<number>(64).fill(1)],
  // SOF0: 8 bits, 1 × 1, one component.
  ...[0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0],
  // DHT: for DC and AC one code of one bit each, for "no difference" and "end of block".
  ...[0xff, 0xc4, 0, 20, 0x00, 1, ...new Array<number>(15).fill(0), 0],
  ...[0xff, 0xc4, 0, 20, 0x10, 1, ...new Array<number>(15).fill(0), 0],
  // SOS, the two codes padded with ones, EOI.
  ...[0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x3f],
  ...[0xff, 0xd9],
];

/** Bytes of the smallest picture in the format of the path's ending (.png, else JPEG). */
export function placeholderPicture(path: string): Uint8Array<ArrayBuffer> {
  if (!path.endsWith('.png')) return Uint8Array.from(GRAY_JPEG);
  return Uint8Array.from(atob(WHITE_PNG), (c) => c.charCodeAt(0));
}
