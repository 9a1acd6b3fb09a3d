// In: a page of an open PDF, and what layout made of it. Out: whether it shows nothing, is all picture, or has a drawing that
// layout left out. A scan is blank where there is paper alone, a drawn page where hardly any pixel differs from the others.
import { type Box, boxArea, boxHeight, boxWidth, unitBox } from '../model/geometry.ts';
import type { PageModel } from '../model/page.ts';
import type { ColorImage, GrayImage } from '../model/raster.ts';
import type { RawPage } from '../model/raw-page.ts';
import { wholeImage } from '../model/whole-image.ts';
import { isBarePaper } from '../raster/bare-paper.ts';
import { hasTones } from '../raster/coarse-picture.ts';
import { crop } from '../raster/crop.ts';
import { isEmptyPaper } from '../raster/empty-paper.ts';
import { COLORFUL_SHARE, hasLargeType, pictureLook } from '../raster/plain-page.ts';
import { grayOf, otherShare } from '../raster/tones.ts';
import { hasTypeRows } from '../raster/type-rows.ts';
import type { PdfSource } from './ports.ts';

/** Resolution at which a page is looked at to see whether it is blank, dots an inch. */
const BLANK_DPI = 36;

/** The same to see whether it is all picture: scans of 300 and 600 dpi are decoded at 75. */
const PLAIN_DPI = 72;

/** The same to see whether there is small type on a picture: scans of 300 and 600 dpi are decoded at 150, of 200 whole. */
const TYPE_DPI = 125;

/**
 * The share of pixels of other colours than the middle one under which a drawn page is blank: on a dark plate the light is
 * what shows, in a picture of colours of one lightness the colour.
 */
const BLANK_INK_SHARE = 0.002;

/** Bytes of a pixel of a look. */
const CHANNELS = 4;

/** Curves that are no leftover of a frame or an ornament: such a page is not drawn once more to look at its ink. */
const SURELY_DRAWN = 20_000;

/** How many times smaller than a page's one image a look may be that shows that image, page or not. */
const SHRINKS = [1, 2, 4, 8] as const;

const POINTS_PER_INCH = 72;

/** What a look shows, in points of the page, and what of that is seen: the page, or the one image that it is a smaller copy of. */
function placeOf({ width, height }: Size, raw: RawPage): { readonly place: Box; readonly seen: Box } {
  const page = { x0: 0, y0: 0, x1: raw.width, y1: raw.height };
  const image = wholeImage(raw);
  const place = image === null ? page : unitBox(image.matrix);
  if (image === null || boxArea(place) === 0) return { place: page, seen: page };
  const { widthPx, heightPx, box } = image;
  const isCopy = SHRINKS.some((by) => Math.ceil(widthPx / by) === width && Math.ceil(heightPx / by) === height);
  return isCopy ? { place, seen: box } : { place: page, seen: page };
}

type Size = { readonly width: number; readonly height: number };

/** What is seen of a look on the page, pixels, and its resolution: an image may be larger than what it is seen through. */
function seenIn(look: Size, raw: RawPage): { readonly box: Box; readonly dpi: number } {
  const { place, seen } = placeOf(look, raw);
  const [right, down] = [look.width / boxWidth(place), look.height / boxHeight(place)];
  const box = {
    x0: Math.max(0, Math.round((seen.x0 - place.x0) * right)),
    y0: Math.max(0, Math.round((seen.y0 - place.y0) * down)),
    x1: Math.min(look.width, Math.round((seen.x1 - place.x0) * right)),
    y1: Math.min(look.height, Math.round((seen.y1 - place.y0) * down)),
  };
  return { box, dpi: right * POINTS_PER_INCH };
}

/** The pixels of a look that are seen on the page. */
function onPage(look: ColorImage, raw: RawPage): { readonly look: ColorImage; readonly dpi: number } {
  const { box, dpi } = seenIn(look, raw);
  const { x0, y0, x1, y1 } = box;
  if (x1 - x0 >= look.width && y1 - y0 >= look.height) return { look, dpi };
  const [width, height] = [Math.max(1, x1 - x0), Math.max(1, y1 - y0)];
  const data = new Uint8ClampedArray(CHANNELS * width * height);
  for (let y = 0; y < height; y++) {
    const from = CHANNELS * ((y0 + y) * look.width + x0);
    data.set(look.data.subarray(from, from + CHANNELS * width), CHANNELS * width * y);
  }
  return { look: { width, height, data }, dpi };
}

function grayOnPage(look: GrayImage, raw: RawPage): GrayImage {
  const { box, dpi } = seenIn(look, raw);
  return { ...crop(look, box), dpi };
}

async function lookAt(pdf: PdfSource, raw: RawPage): Promise<ReturnType<typeof onPage> | null> {
  const look = await pdf.look(raw.index, BLANK_DPI);
  return look.ok ? onPage(look.value, raw) : null;
}

/**
 * Whether a scanned page on which nothing could be read is blank paper, by what a coarse look at it shows. A page that
 * cannot be drawn is not blank: nobody knows what is on it.
 */
export async function isBlank(pdf: PdfSource, raw: RawPage): Promise<boolean> {
  const seen = await lookAt(pdf, raw);
  return seen !== null && isEmptyPaper(seen.look, seen.dpi);
}

/** Most images of a blank page that are decoded to see whether they can be, the largest first: a scan is one, or some strips. */
const MOST_DECODED = 32;

/** Whether a picture of a page that is drawn white cannot be decoded: nobody knows what is on it. */
export async function hasLostPicture(pdf: PdfSource, raw: RawPage): Promise<boolean> {
  const largest = [...raw.images].sort((a, b) => boxArea(b.box) - boxArea(a.box));
  const refs = [...new Set(largest.map(({ ref }) => ref))].slice(0, MOST_DECODED);
  for (const ref of refs) {
    const lost = await pdf.isLost(raw.index, ref);
    if (!lost.ok || lost.value) return true;
  }
  return false;
}

async function glanceAt(pdf: PdfSource, raw: RawPage, dpi: number): Promise<ReturnType<typeof onPage> | null> {
  const glance = await pdf.glance(raw.index, dpi);
  return glance.ok && glance.value !== null ? onPage(glance.value, raw) : null;
}

/**
 * Whether a scan without any text of its own is plainly blank or all picture, told without reading it or decoding all of its
 * pixels; null where it is not plain, or type stands on it. A page of text costs one glance, a picture three.
 */
export async function plainScan(pdf: PdfSource, raw: RawPage): Promise<'blank' | 'picture' | null> {
  if (raw.runs.length > 0 || raw.paths.length > 0 || raw.images.length !== 1) return null;
  const first = await glanceAt(pdf, raw, BLANK_DPI);
  if (first === null) return null;
  if (isBarePaper(first.look, first.dpi)) return 'blank';
  if (!hasTones(grayOf(first.look, first.dpi))) return null;
  const closer = await glanceAt(pdf, raw, PLAIN_DPI);
  const kind = closer === null ? null : pictureLook(closer.look, closer.dpi);
  if (closer === null || kind === null || hasLargeType(closer.look, closer.dpi, kind)) return null;
  const closest = await pdf.grayGlance(raw.index, TYPE_DPI);
  if (!closest.ok || closest.value === null) return kind === 'picture' ? kind : null;
  return hasTypeRows(grayOnPage(closest.value, raw)) ? null : 'picture';
}

/** Whether a page is of many colours, or of many tones of one, as no paper is. */
export async function isColorful(pdf: PdfSource, index: number): Promise<boolean> {
  const look = await pdf.look(index, BLANK_DPI);
  return look.ok && otherShare(look.value) >= COLORFUL_SHARE;
}

/**
 * Whether a page has curves on it and layout kept nothing of them. Layout knows frames around text from drawings; where
 * there is no text at all, what it took for a frame is all that the page shows.
 */
export async function leftDrawingOut(pdf: PdfSource, raw: RawPage, page: PageModel): Promise<boolean> {
  if (page.route.kind !== 'picture' || page.blocks.some((block) => block.type !== 'rule')) return false;
  const curves = raw.paths.reduce((sum, path) => sum + (path.kind === 'shape' ? 1 : 0), 0);
  if (curves === 0) return false;
  if (curves >= SURELY_DRAWN) return true;
  const seen = await lookAt(pdf, raw);
  return seen === null || otherShare(seen.look) >= BLANK_INK_SHARE;
}
