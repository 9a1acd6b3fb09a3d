// In: a page of an open PDF. Out: the page laid out, with its pictures: from its text layer, by OCR, or as a picture.
import type { ErrorCode } from '../model/errors.ts';
import type { OcrPage } from '../model/ocr-page.ts';
import type { ConversionOptions } from '../model/options.ts';
import type { PageOutput, PageRoute, ResourceInfo } from '../model/page.ts';
import type { RawPage } from '../model/raw-page.ts';
import { ok, type Result } from '../model/result.ts';
import { type ConversionWarning, isOfMissingPage } from '../model/warnings.ts';
import { layoutOcrPage } from '../page/layout-ocr-page.ts';
import { layoutTextPage } from '../page/layout-text-page.ts';
import { isBetterThanLayer } from '../page/poor-layer.ts';
import { POOR_LAYER, routePage } from '../page/route-page.ts';
import { hasLostPicture, isBlank, leftDrawingOut, plainScan } from './blank-page.ts';
import { onDrawnPage } from './drawn-place.ts';
import { withFigureBytes } from './figure-bytes.ts';
import { UNREADABLE } from './ocr-page.ts';
import {
  blankScan,
  coverPicture,
  gapForPage,
  type PictureReason,
  pictureOfPage,
  undecodablePage,
} from './page-picture.ts';
import { onPaper } from './paper-size.ts';
import type { OcrEngine, PdfSource } from './ports.ts';
import { readLayer } from './read-layer.ts';
import { readTwice } from './read-twice.ts';

/** Errors that other pages would meet too. */
const MET_BY_ALL: readonly ErrorCode[] = ['ocr/language-missing', 'ocr/engine-missing', 'ocr/engine-failed'];

export type PagePorts = {
  readonly pdf: PdfSource;
  /** The OCR engine, started at the first call; a fresh one after a trap. */
  readonly ocr: () => Promise<Result<OcrEngine>>;
  /** A picture that is already stored for this book; its bytes are then not fetched again. */
  readonly stored?: (resourceId: string) => ResourceInfo | null;
};

export type PageAnalysis =
  | {
      readonly type: 'done';
      readonly output: PageOutput;
      readonly outcome: 'text' | 'plain' | 'ocr-off' | 'picture' | 'dropped';
    }
  | { readonly type: 'needs-ocr'; readonly route: PageRoute };

/**
 * Lays out a page that needs no OCR, and says so of one that does. A scan that is plainly blank or all picture needs none.
 * What fails on the page makes it a picture.
 */
export function analysePage(ports: PagePorts, index: number, options: ConversionOptions): Promise<PageAnalysis> {
  return analysed(ports, index, options, (raw, route) => plainOutput(ports.pdf, raw, route));
}

async function analysed(
  ports: PagePorts,
  index: number,
  options: ConversionOptions,
  plain: (raw: RawPage, route: PageRoute) => Promise<PageOutput | null>,
): Promise<PageAnalysis> {
  const opened = await ports.pdf.page(index);
  if (!opened.ok) return done(await pictureOfPage(ports.pdf, index, null, 'failed'), 'picture');
  const raw = opened.value;
  try {
    const route = routePage(raw, options);
    if (route.needsOcr && options.ocr !== 'never') {
      const output = await plain(raw, route);
      return output === null ? { type: 'needs-ocr', route } : done(await withCover(ports.pdf, output, raw), 'plain');
    }
    if (route.needsOcr)
      return done(await withCover(ports.pdf, await asPicture(ports.pdf, raw, 'ocr-off'), raw), 'ocr-off');
    const layer = route.kind === 'ocred' ? await readLayer(ports.pdf, raw) : null;
    const page =
      layer === null ? layoutTextPage(raw, route, ports.pdf.document) : layoutOcrPage(layer, route, raw.label, raw);
    if (await leftDrawingOut(ports.pdf, raw, page))
      return done(await withCover(ports.pdf, await asPicture(ports.pdf, raw, 'no-text-found'), raw), 'picture');
    const output = await withFigureBytes(figurePorts(ports), page, options, (box) => box);
    return done(await withCover(ports.pdf, output, raw), 'text');
  } catch {
    return done(await withCover(ports.pdf, await asPicture(ports.pdf, raw, 'failed'), raw), 'picture');
  } finally {
    ports.pdf.releasePage(index);
  }
}

async function plainOutput(pdf: PdfSource, raw: RawPage, route: PageRoute): Promise<PageOutput | null> {
  const plain = await plainScan(pdf, raw);
  if (plain === null) return null;
  return plain === 'blank' ? blankScan(raw, route) : asPicture(pdf, raw, 'no-text-found');
}

/**
 * Converts one page by whatever it needs; a scan by OCR, however plain it is. Errors are only those that more pages would meet too: a language that is
 * missing, an engine that does not start. Everything that is wrong with the page itself makes it a picture.
 */
export async function convertPage(
  ports: PagePorts,
  pageIndex: number,
  options: ConversionOptions,
  languages: readonly string[],
): Promise<Result<PageOutput>> {
  const analysis = await analysed(ports, pageIndex, options, async () => null);
  if (analysis.type === 'done') return ok(analysis.output);
  const opened = await ports.pdf.page(pageIndex);
  if (!opened.ok) return ok(await pictureOfPage(ports.pdf, pageIndex, null, 'failed'));
  try {
    return await convertByOcr(ports, opened.value, analysis.route, options, languages);
  } finally {
    ports.pdf.releasePage(pageIndex);
  }
}

/** The picture of a page that failed as a whole before; a gap where nothing can be drawn. Also gives the cover. */
export async function picturePage(pdf: PdfSource, index: number, reason: PictureReason): Promise<PageOutput> {
  return withCover(pdf, await pictureOfPage(pdf, index, null, reason), null);
}

/** A page that is left out, because even its picture took the worker down. */
export function droppedPage(index: number, reason: PictureReason): PageOutput {
  return gapForPage(index, null, null, reason);
}

async function convertByOcr(
  ports: PagePorts,
  raw: RawPage,
  route: PageRoute,
  options: ConversionOptions,
  languages: readonly string[],
): Promise<Result<PageOutput>> {
  const paper = onPaper(ports.pdf, raw);
  const onSheet = { ...ports, pdf: paper.pdf };
  const read = await readTwice(onSheet, paper.raw, languages);
  if (!read.ok) {
    if (MET_BY_ALL.includes(read.error.code)) return read;
    return ok(await withCover(ports.pdf, await asPicture(ports.pdf, raw, 'failed'), raw));
  }
  if (read.value === null) return ok(await withCover(ports.pdf, await asPicture(ports.pdf, raw, 'failed'), raw));
  try {
    const output = await layOutReading(onSheet, paper.raw, route, options, read.value);
    return ok(await withCover(ports.pdf, output, raw));
  } catch {
    return ok(await withCover(ports.pdf, await asPicture(ports.pdf, raw, 'failed'), raw));
  }
}

async function layOutReading(
  ports: PagePorts,
  raw: RawPage,
  route: PageRoute,
  options: ConversionOptions,
  read: OcrPage,
): Promise<PageOutput> {
  const texts = read.lines.flatMap((line) => line.words.map((word) => word.text));
  if (route.reason === POOR_LAYER && !isBetterThanLayer(texts, raw)) {
    const page = layoutTextPage(raw, { ...route, kind: 'ocred', needsOcr: false }, ports.pdf.document);
    return withFigureBytes(figurePorts(ports), page, options, (box) => box);
  }
  const words = texts.length;
  const unreadable = words === 0 || read.confidence < UNREADABLE;
  const isEmpty = async () => read.bare === true || (await isBlank(ports.pdf, raw));
  if (unreadable) {
    if (read.pictures.length > 0 || !(await isEmpty())) return asPicture(ports.pdf, raw, 'no-text-found');
    if (await hasLostPicture(ports.pdf, raw)) return undecodablePage(raw);
    // Strips of a scan would be white pictures.
    if (read.bare === true) return blankScan(raw, route);
  }
  if (read.allPicture === true) return pictureWithText(ports.pdf, raw, route, read);
  const laidOut = layoutOcrPage(read, route, raw.label, raw);
  const garbled: readonly ConversionWarning[] =
    route.kind === 'garbled' ? [{ code: 'text/garbled-layer', pageIndex: raw.index }] : [];
  const page = { ...laidOut, warnings: [...laidOut.warnings, ...garbled] };
  return withFigureBytes(figurePorts(ports), page, options, (box) => onDrawnPage(box, read));
}

/** The page's picture, and under it the words that were read on it. */
async function pictureWithText(pdf: PdfSource, raw: RawPage, route: PageRoute, read: OcrPage): Promise<PageOutput> {
  const picture = await asPicture(pdf, raw, 'no-text-found');
  const words = layoutOcrPage({ ...read, pictures: [] }, route, raw.label, raw);
  const lost = picture.page.warnings.filter(isOfMissingPage);
  const blocks = [...picture.page.blocks, ...words.blocks];
  return { ...picture, page: { ...words, blocks, warnings: [...lost, ...words.warnings] } };
}

function asPicture(pdf: PdfSource, raw: RawPage, reason: PictureReason): Promise<PageOutput> {
  return pictureOfPage(pdf, raw.index, raw, reason);
}

/** The first page also gives the book's cover, unless it is drawn white for want of its picture. */
async function withCover(pdf: PdfSource, output: PageOutput, raw: RawPage | null): Promise<PageOutput> {
  const isWhite = output.page.warnings.some(({ code }) => code === 'page/undecodable');
  if (output.page.index !== 0 || isWhite) return output;
  const cover = await coverPicture(pdf, raw);
  return cover === null ? output : { ...output, resources: [...output.resources, cover] };
}

function figurePorts(ports: PagePorts): { pdf: PdfSource; stored: (id: string) => ResourceInfo | null } {
  return { pdf: ports.pdf, stored: ports.stored ?? (() => null) };
}

function done(output: PageOutput, outcome: Extract<PageAnalysis, { type: 'done' }>['outcome']): PageAnalysis {
  const dropped = output.page.warnings.some(isOfMissingPage);
  return { type: 'done', output, outcome: dropped ? 'dropped' : outcome };
}
