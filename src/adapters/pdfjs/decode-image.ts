// In: an image source. Out: its pixels as something that a canvas can draw.
import { canvasFit } from './canvas-size.ts';
import type { ImageSource } from './hooks.ts';
import { MAX_RAW_BYTES, rawBytesOf } from './image-limits.ts';
import type { DecodedImage, PdfjsInternals } from './internals.ts';

export type Drawable = {
  readonly picture: ImageBitmap | OffscreenCanvas | VideoFrame;
  readonly width: number;
  readonly height: number;
  free(): void;
};

/** pdf.js's ImageKind. */
const GRAY_1BPP = 1;
const RGB_24BPP = 2;

/** Thrown for an image that would not fit in memory; a class so that errors.ts can tell it. */
export class ImageTooLargeError extends Error {
  override readonly name = 'ImageTooLargeError';
  readonly megapixels: number;

  constructor(megapixels: number) {
    super(`${megapixels} megapixels`);
    this.megapixels = megapixels;
  }
}

/** Throws where the uncompressed samples of an image would exceed the cap. */
function checkRawSize(source: ImageSource): void {
  const { dict } = source.request.image;
  if (dict === null || rawBytesOf(dict) <= MAX_RAW_BYTES) return;
  const pixels = Number(dict.get('W', 'Width')) * Number(dict.get('H', 'Height'));
  throw new ImageTooLargeError(Math.round(pixels / 1e6));
}

/** Decodes with masks and colours applied; a stencil mask comes black on nothing. Throws what the decoder throws. */
export async function decodeImage(internals: PdfjsInternals, source: ImageSource): Promise<Drawable> {
  checkRawSize(source);
  const decoded = source.mask ? await decodeMask(internals, source) : await decodePlain(internals, source);
  return drawableFrom(decoded);
}

function decodeMask(internals: PdfjsInternals, source: ImageSource): Promise<DecodedImage> {
  return internals.PDFImage.createMask({ image: source.request.image, isOffscreenCanvasSupported: true });
}

async function decodePlain(internals: PdfjsInternals, source: ImageSource): Promise<DecodedImage> {
  const { evaluator, request } = source;
  const image = await internals.PDFImage.buildImage({
    xref: evaluator.xref,
    res: request.resources,
    image: request.image,
    isInline: request.isInline === true,
    pdfFunctionFactory: evaluator._pdfFunctionFactory,
    globalColorSpaceCache: evaluator.globalColorSpaceCache,
    localColorSpaceCache: request.localColorSpaceCache,
  });
  try {
    return await image.createImageData(false, true);
  } catch (reason) {
    // pdf.js shrinks large images by way of a bitmap file that not every browser decodes: take the samples instead.
    if (canvasFit(image.width, image.height) === 1) throw reason;
    return image.createImageData(false, false);
  }
}

function drawableFrom(decoded: DecodedImage): Drawable {
  const { bitmap } = decoded;
  if (bitmap instanceof ImageBitmap) {
    return { picture: bitmap, width: bitmap.width, height: bitmap.height, free: () => bitmap.close() };
  }
  if (typeof VideoFrame !== 'undefined' && bitmap instanceof VideoFrame) {
    const { displayWidth, displayHeight } = bitmap;
    return { picture: bitmap, width: displayWidth, height: displayHeight, free: () => bitmap.close() };
  }
  if (decoded.data === undefined || decoded.data === null) throw new Error('decoder gave no pixels');
  const pixels = imageDataFrom(decoded, decoded.data);
  const canvas = new OffscreenCanvas(pixels.width, pixels.height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2D context');
  context.putImageData(pixels, 0, 0);
  return {
    picture: canvas,
    width: canvas.width,
    height: canvas.height,
    free: () => {
      canvas.width = 0;
      canvas.height = 0;
    },
  };
}

/** Pixels as RGBA; an image beyond the canvas limits loses rows and columns evenly. */
function imageDataFrom(decoded: DecodedImage, data: Uint8Array | Uint8ClampedArray): ImageData {
  const step = Math.ceil(1 / canvasFit(decoded.width, decoded.height));
  const pixels = new ImageData(Math.ceil(decoded.width / step), Math.ceil(decoded.height / step));
  const out = pixels.data;
  const put = sampler(decoded, data);
  for (let y = 0, to = 0; y < decoded.height; y += step) {
    for (let x = 0; x < decoded.width; x += step, to += 4) put(out, to, x, y);
  }
  return pixels;
}

type Sampler = (out: Uint8ClampedArray, to: number, x: number, y: number) => void;

function sampler(decoded: DecodedImage, data: Uint8Array | Uint8ClampedArray): Sampler {
  const { width, kind } = decoded;
  const stride = (width + 7) >> 3;
  if (kind === GRAY_1BPP) {
    return (out, to, x, y) => {
      const lit = ((data[y * stride + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
      out[to] = out[to + 1] = out[to + 2] = lit * 255;
      out[to + 3] = 255;
    };
  }
  const channels = kind === RGB_24BPP ? 3 : 4;
  return (out, to, x, y) => {
    const from = (y * width + x) * channels;
    out[to] = data[from] ?? 0;
    out[to + 1] = data[from + 1] ?? 0;
    out[to + 2] = data[from + 2] ?? 0;
    out[to + 3] = channels === 3 ? 255 : (data[from + 3] ?? 255);
  };
}
