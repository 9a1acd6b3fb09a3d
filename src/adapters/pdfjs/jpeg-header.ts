// In: the bytes of a JPEG stream. Out: what its markers say, and whether the file is whole (ITU-T T.81 Annex B).

export type JpegHeader = {
  readonly width: number;
  readonly height: number;
  /** 1 gray, 3 colour, 4 CMYK. */
  readonly components: number;
  readonly precision: number;
  /** EXIF orientation 1–8, or 1 where there is none. PDF readers ignore it, EPUB readers do not. */
  readonly orientation: number;
  /** First byte of the file proper: junk may stand before it. */
  readonly start: number;
  /** One past the end-of-image marker, or null where the file is cut off. */
  readonly end: number | null;
};

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP1 = 0xe1;

/** Start-of-frame markers of baseline, extended and progressive Huffman coding, which every reader shows. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2]);

/** Bytes from the end in which the end marker is looked for: some writers pad. */
const END_WITHIN = 64;

/** Reads the markers up to the first scan; null where it is no JPEG that every reader can show. */
export function readJpegHeader(bytes: Uint8Array): JpegHeader | null {
  const start = findStart(bytes);
  if (start === null) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let orientation = 1;
  let frame: Pick<JpegHeader, 'width' | 'height' | 'components' | 'precision'> | null = null;
  let at = start + 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return null;
    if (marker === APP1) orientation = exifOrientation(view, at + 4, length - 2) ?? orientation;
    if (FRAMES.has(marker) && length >= 8) {
      frame = {
        precision: view.getUint8(at + 4),
        height: view.getUint16(at + 5),
        width: view.getUint16(at + 7),
        components: view.getUint8(at + 9),
      };
    }
    if (marker === SOS) return frame === null ? null : { ...frame, orientation, start, end: findEnd(bytes) };
    at += 2 + length;
  }
  return null;
}

function findStart(bytes: Uint8Array): number | null {
  for (let i = 0; i + 2 < bytes.length; i += 1) {
    if (bytes[i] === 0xff && bytes[i + 1] === SOI && bytes[i + 2] === 0xff) return i;
  }
  return null;
}

function findEnd(bytes: Uint8Array): number | null {
  for (let i = bytes.length - 2; i >= 0 && i >= bytes.length - END_WITHIN; i -= 1) {
    if (bytes[i] === 0xff && bytes[i + 1] === EOI) return i + 2;
  }
  return null;
}

/** Tag 0x0112 of the first image directory (Exif 2.3 §4.6). */
function exifOrientation(view: DataView, at: number, length: number): number | null {
  if (length < 14 || view.getUint32(at) !== 0x45786966) return null;
  const tiff = at + 6;
  const end = at + length;
  const little = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, little);
  if (directory + 2 > end) return null;
  const entries = view.getUint16(directory, little);
  for (let i = 0; i < entries; i += 1) {
    const entry = directory + 2 + i * 12;
    if (entry + 12 > end) return null;
    if (view.getUint16(entry, little) === 0x0112) return view.getUint16(entry + 8, little);
  }
  return null;
}
