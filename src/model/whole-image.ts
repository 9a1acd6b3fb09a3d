// In: a raw page. Out: the image that is all that can be seen of it, if there is one.
import { boxArea } from './geometry.ts';
import type { RawGlyphRun, RawImage, RawPage } from './raw-page.ts';

/** Share of the page that a scan covers: margins trimmed by the scanner's software stay white. */
const WHOLE_SHARE = 0.85;

/** Rendering modes that paint nothing (ISO 32000-2 §9.3.6): text layers of scans. */
const UNSEEN_MODES: readonly number[] = [3, 7];

/** Whether a run of text is painted. */
export function isPainted({ renderingMode }: Pick<RawGlyphRun, 'renderingMode'>): boolean {
  return !UNSEEN_MODES.includes(renderingMode);
}

/** The page's one image, where nothing else is painted on it, of whatever size; null for any other page. */
export function loneImage(raw: RawPage): RawImage | null {
  const [image] = raw.images;
  if (image === undefined || raw.images.length !== 1 || image.mask || raw.paths.length > 0) return null;
  return raw.runs.some(isPainted) ? null : image;
}

/** The same where it covers the page. */
export function wholeImage(raw: RawPage): RawImage | null {
  const image = loneImage(raw);
  const page = raw.width * raw.height;
  return image === null || page === 0 || boxArea(image.box) < WHOLE_SHARE * page ? null : image;
}
