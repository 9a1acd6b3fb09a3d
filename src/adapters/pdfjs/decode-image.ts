// In: an image source. Out: its pixels as something that a canvas can draw.
import type { ImageSource } from './hooks.ts';
import { pixelsTooMany } from './image-limits.ts';
import type { DecodedImage, PdfImage, PdfjsInternals } from './internals.ts';

export type Drawable = {
  readonly picture: ImageBitmap | VideoFrame;
  readonly width: number;
  readonly height: number;
  free(): void;
};

/** Thrown for an image that would not fit in memory; a class so that errors.ts can tell it. */
export class ImageTooLargeError extends Error {
  override readonly name = 'ImageTooLargeError';
  readonly megapixels: number;

  constructor(megapixels: number) {
    super(`${megapixels} megapixels`);
    this.megapixels = megapixels;
  }
}

/** Throws where the uncompressed samples of an image would exceed the cap, by its dictionary or by the JPEG's own header. */
export function checkRawSize({ JpegStream }: Pick<PdfjsInternals, 'JpegStream'>, { request }: ImageSource): void {
  const pixels = pixelsTooMany(request.image, JpegStream);
  if (pixels !== null) throw new ImageTooLargeError(Math.round(pixels / 1e6));
}

/** Decodes with masks and colours applied, oversize images shrunk; a stencil mask comes black on nothing. Throws what the decoder throws. */
export async function decodeImage(internals: PdfjsInternals, source: ImageSource): Promise<Drawable> {
  return drawableFrom(await decodePixels(internals, source));
}

/** The same as pdf.js gives it: of a mask of one pixel no bitmap. */
export async function decodePixels(internals: PdfjsInternals, source: ImageSource): Promise<DecodedImage> {
  checkRawSize(internals, source);
  return source.mask ? decodeMask(internals, source) : decodePlain(internals, source);
}

function decodeMask(internals: PdfjsInternals, source: ImageSource): Promise<DecodedImage> {
  return internals.PDFImage.createMask({ image: source.request.image, isOffscreenCanvasSupported: true });
}

async function decodePlain(internals: PdfjsInternals, source: ImageSource): Promise<DecodedImage> {
  return (await buildImage(internals, source)).createImageData(false, true);
}

/** An image as pdf.js knows it before it is decoded. */
export function buildImage(internals: PdfjsInternals, { evaluator, request }: ImageSource): Promise<PdfImage> {
  // Its header is looked for from where the stream stands: behind its end once it was decoded.
  if (request.image instanceof internals.JpxStream) request.image.stream?.reset();
  return internals.PDFImage.buildImage({
    xref: evaluator.xref,
    res: request.resources,
    image: request.image,
    isInline: request.isInline === true,
    pdfFunctionFactory: evaluator._pdfFunctionFactory,
    globalColorSpaceCache: evaluator.globalColorSpaceCache,
    localColorSpaceCache: request.localColorSpaceCache,
  });
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
  throw new Error('decoder gave no pixels');
}
