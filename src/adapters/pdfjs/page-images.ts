// In: a RawPage and its image sources. Out: where each image stands, and whether one image is the whole page.
import { boxArea, type Matrix } from '../../model/geometry.ts';
import type { RawPage } from '../../model/raw-page.ts';
import type { ImageSource } from './hooks.ts';
import { type Slowness, slownessOf } from './kept-drawing.ts';

export type PageImages = {
  readonly sources: ReadonlyMap<string, ImageSource>;
  /** First placement of each image on the page. */
  readonly placements: ReadonlyMap<string, Matrix>;
  /** The image that is all that can be seen of the page, or null. */
  readonly whole: { readonly ref: string; readonly matrix: Matrix } | null;
  /** Why its drawing is worth keeping, or null where it is not. */
  readonly slow: Slowness | null;
};

/** Share of the page that a scan covers: margins trimmed by the scanner's software stay white. */
const WHOLE_SHARE = 0.85;

/** Sums up a page's images for later calls by ref. */
export function pageImagesFrom(raw: RawPage, sources: ReadonlyMap<string, ImageSource>): PageImages {
  const placements = new Map<string, Matrix>();
  for (const image of raw.images) {
    if (!placements.has(image.ref)) placements.set(image.ref, image.matrix);
  }
  return { sources, placements, whole: wholePageImage(raw), slow: slownessOf(raw) };
}

function wholePageImage(raw: RawPage): PageImages['whole'] {
  const [image] = raw.images;
  if (image === undefined || raw.images.length !== 1 || image.mask) return null;
  const page = raw.width * raw.height;
  if (page === 0 || boxArea(image.box) < WHOLE_SHARE * page || raw.paths.length > 0) return null;
  const inked = raw.runs.some((run) => run.renderingMode !== 3 && run.renderingMode !== 7);
  return inked ? null : { ref: image.ref, matrix: image.matrix };
}
