// In: a RawPage and its image sources. Out: where each image stands, and whether one image is the whole page.
import type { Matrix } from '../../model/geometry.ts';
import type { RawPage } from '../../model/raw-page.ts';
import { wholeImage } from '../../model/whole-image.ts';
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

/** Sums up a page's images for later calls by ref. */
export function pageImagesFrom(raw: RawPage, sources: ReadonlyMap<string, ImageSource>): PageImages {
  const placements = new Map<string, Matrix>();
  for (const image of raw.images) {
    if (!placements.has(image.ref)) placements.set(image.ref, image.matrix);
  }
  const whole = wholeImage(raw);
  return { sources, placements, whole: whole && { ref: whole.ref, matrix: whole.matrix }, slow: slownessOf(raw) };
}
