// In: an image source. Out: whether nobody can decode it, so that a drawing of its page shows white in its place.
import { buildImage, decodePixels } from './decode-image.ts';
import type { ImageSource } from './hooks.ts';
import type { DecodedImage, PdfjsInternals } from './internals.ts';

/** Share of a bitmap's samples that must be there: what is missing is taken for white, or for black. */
const LEAST_SAMPLES = 0.5;

/** Whether an image gives no pixels, or a bitmap few of its own; one that is too large to be decoded gives none either. */
export async function isLost(internals: PdfjsInternals, source: ImageSource): Promise<boolean> {
  try {
    free(await decodePixels(internals, source));
    return !source.mask && (await isShort(internals, source));
  } catch {
    return true;
  }
}

async function isShort(internals: PdfjsInternals, source: ImageSource): Promise<boolean> {
  const image = await buildImage(internals, source);
  if (image.bpc !== 1 || image.numComps !== 1) return false;
  const length = ((image.width + 7) >> 3) * image.height;
  return (await image.getImageBytes(length, { internal: true })).length < LEAST_SAMPLES * length;
}

function free({ bitmap }: DecodedImage): void {
  if (bitmap instanceof ImageBitmap || (typeof VideoFrame !== 'undefined' && bitmap instanceof VideoFrame))
    bitmap.close();
}
