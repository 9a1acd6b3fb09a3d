// In: the image that is a whole page, as the PDF stores it, and its placement. Out: the page in gray, without a canvas, where
// the image stands upright and has as many pixels as are asked for, or so many times more that they are easily shrunk; else null.
import type { Matrix } from '../../model/geometry.ts';
import type { GrayImage } from '../../model/raster.ts';
import { canvasFit, type Size } from './canvas-size.ts';
import { buildImage, checkRawSize } from './decode-image.ts';
import { frameOf, lumaOf } from './frame-pixels.ts';
import type { ImageSource } from './hooks.ts';
import type { PdfImage, PdfjsInternals } from './internals.ts';
import { luma } from './luma.ts';
import { type OriginalJpeg, originalJpeg } from './original-jpeg.ts';
import { POINTS_PER_INCH } from './render-page.ts';
import { shrinkBits } from './shrink-samples.ts';

/** How many times fewer pixels, each way, decoders give by themselves. */
const SHRINKS = [1, 2, 4, 8] as const;

type Place = {
  readonly by: number;
  /** The image's size in pixels of the page, and where it stands. */
  readonly size: Size;
  readonly x: number;
  readonly y: number;
};

/** Where an image of so many pixels stands on a page of `scale` pixels a point; null where they do not fall on the page's own. */
export function placeOf(image: Size, matrix: Matrix, scale: number): Place | null {
  const [a, b, c, d, e, f] = matrix;
  if (b !== 0 || c !== 0 || a <= 0 || d >= 0) return null;
  const by = SHRINKS.find(
    (times) => Math.abs(a * scale - image.width / times) < 1 && Math.abs(-d * scale - image.height / times) < 1,
  );
  if (by === undefined) return null;
  const size = { width: Math.ceil(image.width / by), height: Math.ceil(image.height / by) };
  return { by, size, x: Math.round(e * scale), y: Math.round((f + d) * scale) };
}

/** The image at its place on a white page. */
export function onPage(pixels: Uint8Array<ArrayBuffer>, { size, x, y }: Place, page: Size): Uint8Array<ArrayBuffer> {
  if (x === 0 && y === 0 && size.width === page.width && size.height === page.height) return pixels;
  const out = new Uint8Array(page.width * page.height).fill(255);
  const from = Math.max(0, -x);
  const to = Math.min(size.width, page.width - x);
  for (let row = Math.max(0, -y); row < Math.min(size.height, page.height - y) && from < to; row += 1) {
    const start = row * size.width;
    out.set(pixels.subarray(start + from, start + to), (row + y) * page.width + x + from);
  }
  return out;
}

/** A page of so many points at so many dots an inch. */
export async function straightGray(
  internals: PdfjsInternals,
  source: ImageSource,
  matrix: Matrix,
  page: Size,
  dpi: number,
): Promise<GrayImage | null> {
  if (source.mask) return null;
  checkRawSize(internals, source);
  const jpeg = originalJpeg(internals, source);
  const image = jpeg === null ? await buildImage(internals, source) : null;
  const scale =
    (dpi / POINTS_PER_INCH) * canvasFit((page.width * dpi) / POINTS_PER_INCH, (page.height * dpi) / POINTS_PER_INCH);
  const place = placeOf(jpeg ?? image ?? { width: 0, height: 0 }, matrix, scale);
  if (place === null) return null;
  const pixels =
    jpeg !== null
      ? await grayOfJpeg(jpeg, place)
      : image !== null
        ? await grayOfSamples(internals, image, place)
        : null;
  if (pixels === null) return null;
  const size = {
    width: Math.max(1, Math.round(page.width * scale)),
    height: Math.max(1, Math.round(page.height * scale)),
  };
  return { ...size, data: onPage(pixels, place, size), dpi: scale * POINTS_PER_INCH };
}

async function grayOfJpeg(jpeg: OriginalJpeg, { by }: Place): Promise<Uint8Array<ArrayBuffer> | null> {
  const frame = await frameOf(jpeg, by);
  if (frame === null) return null;
  try {
    return await lumaOf(frame, jpeg.components === 1);
  } finally {
    frame.close();
  }
}

/** Bitmaps in two colours, and gray bytes as they are stored. */
async function grayOfSamples(
  internals: PdfjsInternals,
  image: PdfImage,
  { by, size }: Place,
): Promise<Uint8Array<ArrayBuffer> | null> {
  // What is no plain JPEG is the canvas's.
  if (image.image instanceof internals.JpegStream) return null;
  if (image.smask || image.mask || image.numComps !== 1) return null;
  const { width, height } = image;
  if (image.bpc === 1) {
    const samples = await image.getImageBytes(((width + 7) >> 3) * height, { internal: true });
    const colors = image.colorSpace?.getColorMap(1) ?? [0, 0, 0, 255, 255, 255];
    const [zero, one] = [0, 3].map((at) => luma(colors[at] ?? 0, colors[at + 1] ?? 0, colors[at + 2] ?? 0));
    const levels = image.needsDecode ? ([one, zero] as const) : ([zero, one] as const);
    return grayOfBits(samples, image, size, [levels[0] ?? 0, levels[1] ?? 255]);
  }
  if (by !== 1 || image.bpc !== 8 || image.needsDecode || image.colorSpace?.name !== 'DeviceGray') return null;
  const samples = await image.getImageBytes(width * height, { internal: true });
  const out = new Uint8Array(width * height);
  out.set(samples.subarray(0, out.length));
  return out;
}

/** Gray of a bitmap by the levels of its zeros and ones; what is missing of it is white. */
export function grayOfBits(
  bytes: Uint8Array,
  from: Size,
  to: Size,
  [zero, one]: readonly [number, number],
): Uint8Array<ArrayBuffer> {
  const isWhole = from.width === to.width && from.height === to.height;
  const shares = isWhole ? spread(bytes, from) : shrinkBits(bytes, from, to);
  if (zero === 0 && one === 255) return shares;
  return shares.map((share) => Math.round((zero * (255 - share) + one * share) / 255));
}

/** One byte for each bit: 255 for ones. */
function spread(bytes: Uint8Array, { width, height }: Size): Uint8Array<ArrayBuffer> {
  const stride = (width + 7) >> 3;
  const out = new Uint8Array(width * height).fill(255);
  const rows = Math.min(height, Math.floor(bytes.length / stride));
  for (let y = 0; y < rows; y += 1) {
    const end = (y + 1) * width;
    for (let at = y * stride, to = y * width; to < end; at += 1, to += 8) {
      const byte = bytes[at] ?? 255;
      // Most of a page is paper.
      if (byte === 255) continue;
      for (let bit = 0, last = Math.min(8, end - to); bit < last; bit += 1) {
        if ((byte & (0x80 >> bit)) === 0) out[to + bit] = 0;
      }
    }
  }
  return out;
}
