// In: gray pixels. Out: what of them are thin strokes, darker or lighter than what is on both sides of them, as dark on white:
// whatever they stand on is white, and so are edges of larger things. Morphology calls them the bottom hat and the top hat
// (Serra, Image Analysis and Mathematical Morphology, 1982).
import type { GrayImage } from '../model/raster.ts';
import { memoryOf } from './kernel.ts';
import { strokesKernel } from './strokes-kernel.ts';

/** Half of what strokes may be wide, inches: a stem of 12 pt bold is 0.03 wide. */
const REACH = 0.02;
const LEAST_REACH = 2;

/** Rows that are worked on at once: they stay in the processor's cache. */
const BAND = 64;

/** Bytes that the kernel works on at once, and may write behind. */
const BLOCK = 16;

export type ThinStrokes = {
  /** 255 less the levels that a pixel is under its surroundings. */
  readonly dark: GrayImage;
  /** The same of levels over them. */
  readonly light: GrayImage;
};

/** The distances that windows of 1, then twice as many pixels are joined over, to be one of so many. */
function steps(wide: number): readonly number[] {
  const out: number[] = [];
  let have = 1;
  for (; 2 * have <= wide; have *= 2) out.push(have);
  return have < wide ? [...out, wide - have] : out;
}

/** Finds both. Where the kernel may not be `quick`, pixel by pixel. */
export function thinStrokes(image: GrayImage, quick = true): ThinStrokes {
  const reach = Math.max(LEAST_REACH, Math.round(REACH * image.dpi));
  const dark = { ...image, data: new Uint8Array(image.data.length) };
  const light = { ...image, data: new Uint8Array(image.data.length) };
  // Rows at a time, each longer by what lies within twice the reach of its ends, which are carried on.
  const margin = 2 * reach;
  const stride = Math.ceil((image.width + 2 * margin) / BLOCK) * BLOCK;
  const size = stride * (BAND + 2 * margin);
  const work = quick ? inKernel(size, stride, 2 * reach + 1) : inPlain(size, stride, 2 * reach + 1);
  const levels = work ?? inPlain(size, stride, 2 * reach + 1);
  for (let top = 0; top < image.height; top += BAND) {
    fill(levels.rows, image, top - margin, stride, margin);
    const rows = Math.min(BAND, image.height - top);
    // Both are made in one place: one is taken before the other is made.
    for (const [out, found] of [
      [dark, levels.dark],
      [light, levels.light],
    ] as const) {
      const band = found();
      for (let y = 0; y < rows; y++) {
        out.data.set(band.subarray(y * stride, y * stride + image.width), (top + y) * image.width);
      }
    }
  }
  return { dark, light };
}

/** Rows of an image from `top` on, which may lie before its first, with margins of their own first and last levels. */
function fill(rows: Uint8Array, { data, width, height }: GrayImage, top: number, stride: number, margin: number): void {
  for (let y = 0; (y + 1) * stride <= rows.length; y++) {
    const from = Math.min(height - 1, Math.max(0, top + y)) * width;
    const to = y * stride;
    rows.fill(data[from] ?? 0, to, to + margin);
    rows.set(data.subarray(from, from + width), to + margin);
    rows.fill(data[from + width - 1] ?? 0, to + margin + width, to + stride);
  }
}

/** A band of rows, and what the strokes in it are, from its first pixel behind the margins on. */
type Work = { readonly rows: Uint8Array; dark(): Uint8Array; light(): Uint8Array };

function inKernel(size: number, stride: number, wide: number): Work | null {
  const kernel = strokesKernel();
  if (kernel === null) return null;
  // What is read behind the last of the rows is never looked at.
  const spare = wide * stride + 2 * BLOCK;
  const memory = memoryOf(kernel, 2 * (size + spare));
  const near = size + spare;
  const middle = (wide - 1) * (stride + 1);
  const apart = [...steps(wide), ...steps(wide).map((step) => step * stride)];
  const bytes = new Uint8Array(memory);
  const count = size - 2 * (wide - 1) * stride;
  const closed = (first: 'higher' | 'lower', second: 'higher' | 'lower'): void => {
    bytes.copyWithin(near, 0, size);
    for (const far of apart) kernel[first](near, size, far);
    for (const far of apart) kernel[second](near, size, far);
  };
  return {
    rows: bytes.subarray(0, size),
    dark() {
      closed('higher', 'lower');
      kernel.under(near, middle, near, count);
      return bytes.subarray(near, near + count);
    },
    light() {
      closed('lower', 'higher');
      kernel.under(middle, near, near, count);
      return bytes.subarray(near, near + count);
    },
  };
}

function inPlain(size: number, stride: number, wide: number): Work {
  const rows = new Uint8Array(size);
  const near = new Uint8Array(size);
  const middle = (wide - 1) * (stride + 1);
  const apart = [...steps(wide), ...steps(wide).map((step) => step * stride)];
  const extreme = (isHigher: boolean): void => {
    for (const far of apart) {
      for (let i = 0; i + far < size; i++) {
        const [a, b] = [near[i] ?? 0, near[i + far] ?? 0];
        near[i] = b > a === isHigher ? b : a;
      }
    }
  };
  const closed = (isHigher: boolean, sign: 1 | -1): Uint8Array => {
    near.set(rows);
    extreme(isHigher);
    extreme(!isHigher);
    const out = new Uint8Array(size - 2 * (wide - 1) * stride);
    for (let i = 0; i < out.length; i++) {
      out[i] = 255 - Math.max(0, sign * ((near[i] ?? 0) - (rows[i + middle] ?? 0)));
    }
    return out;
  };
  return { rows, dark: () => closed(true, 1), light: () => closed(false, -1) };
}
