// In: a page that cannot be kept as text. Out: the page as its own picture, or as a gap that is named.

import type { Box } from '../model/geometry.ts';
import { boxArea, boxHeight, boxWidth, intersectBox, unitBox } from '../model/geometry.ts';
import {
  type FigureBlock,
  PAGE_MODEL_VERSION,
  type PageModel,
  type PageOutput,
  type PageRoute,
} from '../model/page.ts';
import type { EncodedImage } from '../model/raster.ts';
import type { RawPage } from '../model/raw-page.ts';
import { ok, type Result } from '../model/result.ts';
import type { ConversionWarning } from '../model/warnings.ts';
import { loneImage } from '../model/whole-image.ts';
import type { PdfSource } from './ports.ts';

/** Points an inch (ISO 32000-2 §8.3.2.3). */
export const POINTS_PER_INCH = 72;

/** Page pictures are read on screens: 200 dpi shows 8 pt type sharply on an e-reader. */
const PAGE_DPI = 200;

/** Most pixels of one picture: a letter page at 240 dpi; more only fills the book. */
const MAX_PIXELS = 5_000_000;

/**
 * Most pixels and bytes of a photograph that is kept as it is stored: what Safari on phones shows, and what Kindle takes
 * of one picture. To draw and to encode it again costs four times all else that such a page costs.
 */
const MOST_STORED_PIXELS = 4_096 ** 2;
const MOST_STORED_BYTES = 5_000_000;

/** Size taken for a page that tells none: ISO A4, points. */
const UNKNOWN_PAGE: Box = { x0: 0, y0: 0, x1: 595, y1: 842 };

/** Height of the cover picture, pixels: what book shops ask for at least is 1,000. */
const COVER_HEIGHT_PX = 1_200;

export type PictureReason = Extract<ConversionWarning, { code: 'page/became-picture' }>['reason'];

/** The resolution for a crop: the wanted one, lowered where it would make too many pixels. */
export function cropDpi(box: Box, wanted: number): number {
  const squareInches = (boxWidth(box) / POINTS_PER_INCH) * (boxHeight(box) / POINTS_PER_INCH);
  if (squareInches <= 0) return wanted;
  return Math.max(1, Math.min(wanted, Math.floor(Math.sqrt(MAX_PIXELS / squareInches))));
}

/** Share of the page, and of the image, that lie in the other where an image is the page: scans are cut to whole pixels. */
const ALL_OF_PAGE = 0.98;

function pageBox(raw: RawPage | null): Box {
  return raw === null ? UNKNOWN_PAGE : { x0: 0, y0: 0, x1: raw.width, y1: raw.height };
}

function emptyPage(index: number, box: Box, label: string | null, route: PageRoute): PageModel {
  return {
    modelVersion: PAGE_MODEL_VERSION,
    index,
    width: boxWidth(box),
    height: boxHeight(box),
    label,
    route,
    source: 'text-layer',
    confidence: null,
    blocks: [],
    warnings: [],
  };
}

/** A scan with nothing on it. */
export function blankScan(raw: RawPage, route: PageRoute): PageOutput {
  return { page: { ...emptyPage(raw.index, pageBox(raw), raw.label, route), source: 'ocr' }, resources: [] };
}

/** The one JPEG that is the whole page, as it is stored: nothing is decoded. Null where the page shows more, or no JPEG. */
async function storedPicture(pdf: PdfSource, raw: RawPage | null): Promise<Result<EncodedImage> | null> {
  const image = raw && loneImage(raw);
  if (raw === null || image === null) return null;
  const page = pageBox(raw);
  const shared = intersectBox(page, image.box);
  // The stored bytes show all of an image, also where the page shows a part of it.
  const all = Math.max(boxArea(page), boxArea(unitBox(image.matrix)));
  if (shared === null || boxArea(shared) < ALL_OF_PAGE * all) return null;
  const stored = await pdf.original(raw.index, image.ref);
  if (!stored.ok || stored.value === null) return null;
  const { width, height, bytes } = stored.value;
  return width * height <= MOST_STORED_PIXELS && bytes.length <= MOST_STORED_BYTES ? ok(stored.value) : null;
}

/** The page as one figure, with a warning that says why; a gap with a warning where even drawing fails. */
export async function pictureOfPage(
  pdf: PdfSource,
  index: number,
  raw: RawPage | null,
  reason: PictureReason,
  text = '',
): Promise<PageOutput> {
  const box = pageBox(raw);
  const drawn = (await storedPicture(pdf, raw)) ?? (await pdf.crop(index, box, cropDpi(box, PAGE_DPI), 'image/jpeg'));
  if (!drawn.ok) return gapForPage(index, raw, pdf.document.pageLabels?.[index] ?? null, drawn.error.code);
  const id = `page-${index}`;
  const figure: FigureBlock = {
    type: 'figure',
    box,
    layer: 'body',
    picture: { from: 'crop' },
    resourceId: id,
    alt: null,
    text,
    kind: 'page',
  };
  const label = raw?.label ?? pdf.document.pageLabels?.[index] ?? null;
  const page = emptyPage(index, box, label, { kind: 'picture', needsOcr: false, reason });
  const { mediaType, width, height, bytes } = drawn.value;
  return {
    page: { ...page, blocks: [figure], warnings: [{ code: 'page/became-picture', pageIndex: index, reason }] },
    resources: [{ id, mediaType, width, height, bytes }],
  };
}

/** A page of which nothing could be kept: empty, with a warning that names it. */
export function gapForPage(index: number, raw: RawPage | null, label: string | null, detail: string): PageOutput {
  const page = emptyPage(index, pageBox(raw), label, { kind: 'picture', needsOcr: false, reason: 'dropped' });
  return { page: { ...page, warnings: [{ code: 'page/dropped', pageIndex: index, detail }] }, resources: [] };
}

/** A page that is drawn white, because nobody can decode its picture: empty, with a warning that says so. */
export function undecodablePage(raw: RawPage): PageOutput {
  const route: PageRoute = { kind: 'picture', needsOcr: false, reason: 'undecodable' };
  const page = emptyPage(raw.index, pageBox(raw), raw.label, route);
  return { page: { ...page, warnings: [{ code: 'page/undecodable', pageIndex: raw.index }] }, resources: [] };
}

/** The first page's picture under the id `cover`, or null where it cannot be drawn. */
export async function coverPicture(
  pdf: PdfSource,
  raw: RawPage | null,
): Promise<PageOutput['resources'][number] | null> {
  const box = pageBox(raw);
  const dpi = cropDpi(box, (COVER_HEIGHT_PX * POINTS_PER_INCH) / Math.max(1, boxHeight(box)));
  const drawn = await pdf.crop(0, box, dpi, 'image/jpeg');
  if (!drawn.ok) return null;
  const { mediaType, width, height, bytes } = drawn.value;
  return { id: 'cover', mediaType, width, height, bytes };
}
