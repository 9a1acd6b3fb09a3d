// In: a JPEG's bytes. Out: its pixels as the browser's own decoder gives them, gray or coloured, without a canvas: a drawing
// on one and its reading back cost more than the decoding.
import { LUMA, luma } from './luma.ts';
import type { OriginalJpeg } from './original-jpeg.ts';
import { sampleKernel } from './sample-kernel.ts';

/** Formats whose first plane is the luma of the JPEG itself, … */
const PLANAR: readonly (string | null)[] = ['I420', 'I422', 'I444'];

/** … and those of four bytes a pixel, by the place of red among them. */
const RED_AT: ReadonlyMap<string | null, number> = new Map([
  ['RGBX', 0],
  ['RGBA', 0],
  ['BGRX', 2],
  ['BGRA', 2],
]);

/** Rows that are fetched at once, an even number: what they take stays in the processor's cache. */
const BAND_ROWS = 128;

/**
 * The decoder's frame of a JPEG, a whole number of times smaller each way; null where there is no decoder, or it gives
 * another size or form. To be closed.
 */
export async function frameOf({ bytes, width, height }: OriginalJpeg, by: number): Promise<VideoFrame | null> {
  if (typeof ImageDecoder === 'undefined') return null;
  const size = { width: Math.ceil(width / by), height: Math.ceil(height / by) };
  const smaller = by === 1 ? {} : { desiredWidth: size.width, desiredHeight: size.height };
  const decoder = new ImageDecoder({ data: bytes, type: 'image/jpeg', preferAnimation: false, ...smaller });
  try {
    const { image } = await decoder.decode();
    const isKnown = PLANAR.includes(image.format) || RED_AT.has(image.format);
    if (isKnown && image.displayWidth === size.width && image.displayHeight === size.height) return image;
    image.close();
    return null;
  } catch {
    return null;
  } finally {
    decoder.close();
  }
}

/** Hands over a frame's rows band by band: the bytes of its first plane, how many of them a row takes, and its place. */
async function inBands(
  frame: VideoFrame,
  take: (bytes: Uint8Array<ArrayBuffer>, stride: number, y: number, rows: number) => void,
): Promise<void> {
  const { displayWidth: width, displayHeight: height } = frame;
  const rectOf = (y: number) => ({ x: 0, y, width, height: Math.min(BAND_ROWS, height - y) });
  const bytes = new Uint8Array(frame.allocationSize({ rect: rectOf(0) }));
  for (let y = 0; y < height; y += BAND_ROWS) {
    const rect = rectOf(y);
    const [plane] = await frame.copyTo(bytes, { rect });
    take(plane?.offset === 0 ? bytes : bytes.subarray(plane?.offset), plane?.stride ?? 0, y, rect.height);
  }
}

/** Luma of a frame. `gray` says that its colours are alike. */
export async function lumaOf(frame: VideoFrame, gray: boolean): Promise<Uint8Array<ArrayBuffer>> {
  const { displayWidth: width, displayHeight: height, format } = frame;
  // Whole words, so that four pixels can be written at once.
  const out = new Uint8Array(new ArrayBuffer((width * height + 3) & ~3), 0, width * height);
  const red = RED_AT.get(format);
  const lumas = red === undefined || gray ? null : lumasByKernel(BAND_ROWS * width, red);
  await inBands(frame, (bytes, stride, y, rows) => {
    const [to, count] = [y * width, rows * width];
    if (red !== undefined && stride === 4 * width && (gray || lumas !== null)) {
      if (lumas === null) everyFourth(bytes, out, to, count);
      else out.set(lumas(bytes.subarray(0, 4 * count)), to);
      return;
    }
    for (let row = 0; row < rows; row += 1) {
      const [from, start] = [row * stride, to + row * width];
      if (red === undefined) out.set(bytes.subarray(from, from + width), start);
      else lumaOfRow(bytes, from, red, out, start, width);
    }
  });
  return out;
}

/** Bytes that the kernel may write behind. */
const SPARE = 16;

/** The luma of up to so many pixels of four bytes; null where the browser lacks what makes it quick. A result is gone with the next. */
export function lumasByKernel(most: number, red: number): ((pixels: Uint8Array) => Uint8Array) | null {
  const kernel = sampleKernel(5 * most + 2 * SPARE);
  if (kernel === null) return null;
  const memory = new Uint8Array(kernel.memory.buffer);
  const weights = (LUMA.red << (8 * red)) | (LUMA.green << 8) | (LUMA.blue << (8 * (2 - red)));
  const to = 4 * most + SPARE;
  return (pixels) => {
    memory.set(pixels);
    kernel.lumas(0, to, pixels.length >> 2, weights);
    return memory.subarray(to, to + (pixels.length >> 2));
  };
}

/** The first of each four bytes, four of them written at once; `to` is a whole word. */
export function everyFourth(bytes: Uint8Array, out: Uint8Array, to: number, count: number): void {
  const from = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  const words = new Uint32Array(out.buffer, out.byteOffset + to, count >> 2);
  for (let i = 0, at = 0; i < words.length; i += 1, at += 4) {
    const low = ((from[at] ?? 0) & 255) | (((from[at + 1] ?? 0) & 255) << 8);
    words[i] = low | (((from[at + 2] ?? 0) & 255) << 16) | ((from[at + 3] ?? 0) << 24);
  }
  for (let i = count & ~3; i < count; i += 1) out[to + i] = bytes[4 * i] ?? 0;
}

function lumaOfRow(bytes: Uint8Array, from: number, red: number, out: Uint8Array, to: number, count: number): void {
  for (let i = 0, at = from; i < count; i += 1, at += 4) {
    out[to + i] = luma(bytes[at + red] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2 - red] ?? 0);
  }
}

/** A frame's colours as opaque RGBA; null where it has planes. */
export async function colorsOf(frame: VideoFrame): Promise<Uint8ClampedArray<ArrayBuffer> | null> {
  const { displayWidth: width, displayHeight: height, format } = frame;
  const red = RED_AT.get(format);
  if (red === undefined) return null;
  const out = new Uint32Array(width * height);
  await inBands(frame, (bytes, stride, y, rows) => {
    for (let row = 0; row < rows; row += 1) opaqueRow(bytes, row * stride, red, out, (y + row) * width, width);
  });
  return new Uint8ClampedArray(out.buffer);
}

/** Whole words: red is the lowest byte, blue the third. */
function opaqueRow(bytes: Uint8Array, from: number, red: number, out: Uint32Array, to: number, count: number): void {
  for (let i = to, at = from; i < to + count; i += 1, at += 4) {
    out[i] = (bytes[at + red] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2 - red] ?? 0) << 16) | 0xff000000;
  }
}
