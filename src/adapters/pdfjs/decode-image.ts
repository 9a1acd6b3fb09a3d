// In: an image source. Out: its pixels as something that a canvas can draw.
import type { ImageSource } from './hooks.ts';
import { MAX_RAW_BYTES, rawBytesOf } from './image-limits.ts';
import type { DecodedImage, PdfjsInternals } from './internals.ts';
import { finite } from './numbers.ts';

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
  const pixels = finite(dict.get('W', 'Width')) * finite(dict.get('H', 'Height'));
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
  return image.createImageData(false, true);
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
  const canvas = new OffscreenCanvas(decoded.width, decoded.height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2D context');
  context.putImageData(imageDataFrom(decoded, decoded.data), 0, 0);
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

function imageDataFrom(decoded: DecodedImage, data: Uint8Array | Uint8ClampedArray): ImageData {
  const { width, height } = decoded;
  const pixels = new ImageData(width, height);
  const out = pixels.data;
  if (decoded.kind === GRAY_1BPP) {
    const stride = (width + 7) >> 3;
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        const lit = ((data[y * stride + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
        out.fill(lit * 255, (y * width + x) * 4, (y * width + x) * 4 + 3);
        out[(y * width + x) * 4 + 3] = 255;
      }
    }
  } else if (decoded.kind === RGB_24BPP) {
    for (let from = 0, to = 0; to < out.length; from += 3, to += 4) {
      out[to] = data[from] ?? 0;
      out[to + 1] = data[from + 1] ?? 0;
      out[to + 2] = data[from + 2] ?? 0;
      out[to + 3] = 255;
    }
  } else {
    out.set(data.subarray(0, out.length));
  }
  return pixels;
}
