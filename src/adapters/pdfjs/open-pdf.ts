// In: a file and a password. Out: PdfSource, working wholly in the calling thread.
import type { Box, Matrix } from '../../model/geometry.ts';
import type { ColorImage, EncodedImage, GrayImage, ImageMediaType } from '../../model/raster.ts';
import type { RawDocument } from '../../model/raw-page.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import type { PdfSource, Place } from '../../pipeline/ports.ts';
import { canvasFit, freeCanvas } from './canvas-size.ts';
import { type Drawable, decodeImage } from './decode-image.ts';
import { drawAsPage, drawUpright, isUpright } from './draw-placed.ts';
import { boxAround, uprightPart } from './draw-turned.ts';
import { colorsFrom, encodeCanvas, grayFrom } from './encode-canvas.ts';
import { imageError, openError, pageError } from './errors.ts';
import type { ImageSource } from './hooks.ts';
import { type Drawn, type KeptDrawing, keptDrawing, PATHS_DPI, partOf } from './kept-drawing.ts';
import { loadPdf } from './load-pdf.ts';
import { isLost } from './lost-image.ts';
import { originalJpeg } from './original-jpeg.ts';
import { pageSpaceOf } from './page-space.ts';
import { rawDocumentFrom } from './raw-document.ts';
import { imagesOfPage, readPage } from './read-page.ts';
import { POINTS_PER_INCH, renderBox } from './render-page.ts';
import { type OpenDocument, type Session, startSession } from './session.ts';
import { type SmallScan, smallScan } from './small-scan.ts';
import { foreignKind, hasPdfEnd, SNIFF_BYTES } from './sniff.ts';
import { type HeldSamples, heldSamples } from './stored-scan.ts';
import { straightGray } from './straight-gray.ts';
import { within } from './turn-taking.ts';

/**
 * Time limits, ms: far beyond the slowest real page (a 500,000-path map took 10 s). A page's is below the one after
 * which the queue ends its worker.
 */
const OPEN_LIMIT = 60_000;
const PAGE_LIMIT = 30_000;
const PICTURE_LIMIT = 60_000;

type Context = {
  readonly session: Session;
  readonly document: RawDocument;
  readonly kept: KeptDrawing;
  readonly held: HeldSamples;
};

/** Opens a PDF; fails with pdf/not-a-pdf, damaged, truncated, no-pages, password-required, unsupported-encryption. */
export async function openPdf(file: Blob, password: string | null): Promise<Result<PdfSource>> {
  let complete = true;
  try {
    const head = await bytesOf(file.slice(0, SNIFF_BYTES));
    const tail = await bytesOf(file.slice(Math.max(0, file.size - SNIFF_BYTES)));
    const looksLike = foreignKind(head, tail);
    if (looksLike !== null) return fail({ code: 'pdf/not-a-pdf', looksLike });
    complete = hasPdfEnd(tail);
    const loaded = await within(OPEN_LIMIT, loadPdf(file, password));
    if (!(loaded.pdf.numPages > 0)) {
      await loaded.destroy();
      return fail({ code: 'pdf/no-pages' });
    }
    const document = await within(OPEN_LIMIT, rawDocumentFrom(loaded.pdf));
    return ok(
      sourceOf({ session: startSession(file, password, loaded), document, kept: keptDrawing(), held: heldSamples() }),
    );
  } catch (reason) {
    return fail(openError(reason, complete));
  }
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}

function sourceOf(context: Context): PdfSource {
  const { session, document } = context;
  const picture = <T>(index: number, work: (open: OpenDocument) => Promise<T>): Promise<Result<T>> =>
    asPage(index, session.run(PICTURE_LIMIT, work));
  return {
    document,
    page: (index) =>
      asPage(
        index,
        session.run(PAGE_LIMIT, (open) => readPage(session, open, index, document)),
      ),
    image: async (index, ref) => {
      try {
        return ok(await session.run(PICTURE_LIMIT, (open) => imageOf(context, open, index, ref)));
      } catch (reason) {
        return fail(imageError(reason));
      }
    },
    original: async (index, ref) => {
      try {
        return ok(await session.run(PICTURE_LIMIT, (open) => originalOf(context, open, index, ref)));
      } catch (reason) {
        return fail(imageError(reason));
      }
    },
    isLost: (index, ref) => picture(index, (open) => isImageLost(context, open, index, ref)),
    gray: (index, dpi) => picture(index, (open) => grayOf(context, open, index, dpi)),
    look: (index, dpi) => picture(index, (open) => lookOf(context, open, index, dpi)),
    glance: (index, dpi) => picture(index, (open) => coarseFrom(context, open, index, dpi, true).catch(() => null)),
    grayGlance: (index, dpi) => picture(index, (open) => grayGlanceOf(context, open, index, dpi).catch(() => null)),
    crop: (index, box, dpi, prefer) => picture(index, (open) => cropOf(context, open, index, { box, dpi, prefer })),
    releasePage: (index) => {
      context.kept.release(index);
      context.held.release(index);
      session.release(index);
    },
    close: () => session.close().catch(() => {}),
  };
}

async function asPage<T>(index: number, work: Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work);
  } catch (reason) {
    return fail(pageError(index, reason));
  }
}

type Placed = { readonly source: ImageSource; readonly placement: Matrix };

async function placedImage(context: Context, open: OpenDocument, index: number, ref: string): Promise<Placed> {
  const images = await imagesOfPage(context.session, open, index, context.document);
  const source = images.sources.get(ref);
  if (source === undefined) throw new Error(`no image ${ref} on page ${index + 1}`);
  return { source, placement: images.placements.get(ref) ?? [1, 0, 0, -1, 0, 0] };
}

function asStored({ internals }: OpenDocument, { source, placement }: Placed): EncodedImage | null {
  const original = isUpright(placement) ? originalJpeg(internals, source) : null;
  if (original === null) return null;
  const { bytes, width, height } = original;
  return { mediaType: 'image/jpeg', bytes, width, height };
}

async function originalOf(
  context: Context,
  open: OpenDocument,
  index: number,
  ref: string,
): Promise<EncodedImage | null> {
  return asStored(open, await placedImage(context, open, index, ref));
}

async function isImageLost(context: Context, open: OpenDocument, index: number, ref: string): Promise<boolean> {
  const { source } = await placedImage(context, open, index, ref);
  return isLost(open.internals, source);
}

async function imageOf(context: Context, open: OpenDocument, index: number, ref: string): Promise<EncodedImage> {
  const placed = await placedImage(context, open, index, ref);
  const original = asStored(open, placed);
  if (original !== null) return original;
  const { source, placement } = placed;
  const image = await decodeImage(open.internals, source);
  const canvas = drawnAndFreed(image, () => drawUpright(image, placement));
  const encoded = await encodeCanvas(canvas, 'auto');
  freeCanvas(canvas);
  return encoded;
}

async function grayOf(context: Context, open: OpenDocument, index: number, dpi: number): Promise<GrayImage> {
  const kept = await fromKept(context, open, index, null, dpi);
  const straight = kept === null ? await straightFrom(context, open, index, dpi).catch(() => null) : null;
  if (straight !== null) return straight;
  const drawn = kept ?? (await drawnPage(context, open, index, dpi));
  const gray = grayFrom(drawn.canvas, drawn.dpi);
  freeCanvas(drawn.canvas);
  return gray;
}

/** A scan's own pixels, where they are what is asked for; null where the page must be drawn. */
async function straightFrom(
  context: Context,
  open: OpenDocument,
  index: number,
  dpi: number,
): Promise<GrayImage | null> {
  const { whole, sources } = await imagesOfPage(context.session, open, index, context.document);
  const source = whole === null ? undefined : sources.get(whole.ref);
  if (whole === null || source === undefined) return null;
  const space = pageSpaceOf(await context.session.page(open, index));
  return straightGray(open.internals, source, whole.matrix, space, dpi);
}

async function lookOf(context: Context, open: OpenDocument, index: number, dpi: number): Promise<ColorImage> {
  const coarse = await coarseFrom(context, open, index, dpi).catch(() => null);
  if (coarse !== null) return coarse;
  const drawn = (await fromKept(context, open, index, null, dpi)) ?? (await drawnPage(context, open, index, dpi));
  const colors = colorsFrom(drawn.canvas);
  freeCanvas(drawn.canvas);
  return colors;
}

/** The image that is the page, decoded small; null where the page must be drawn, or, at a glance, is surely no plain one. */
async function coarseFrom(
  context: Context,
  open: OpenDocument,
  index: number,
  dpi: number,
  isGlance = false,
): Promise<ColorImage | null> {
  const scan = await scanOf(context, open, index);
  return scan === null || (isGlance && !scan.mayBePlain) ? null : scan.look(dpi);
}

async function grayGlanceOf(
  context: Context,
  open: OpenDocument,
  index: number,
  dpi: number,
): Promise<GrayImage | null> {
  const scan = await scanOf(context, open, index);
  return scan?.mayBePlain === true ? scan.gray(dpi) : null;
}

async function scanOf(context: Context, open: OpenDocument, index: number): Promise<SmallScan | null> {
  const images = await imagesOfPage(context.session, open, index, context.document);
  const space = pageSpaceOf(await context.session.page(open, index));
  return smallScan(open.internals, images, space, (source) => context.held.of(open.internals, index, source));
}

async function drawnPage(context: Context, open: OpenDocument, index: number, dpi: number): Promise<Drawn> {
  return (await wholePage(context, open, index, dpi)) ?? (await rendered(context, open, index, null, dpi));
}

/** From the drawing that is kept of a page that is slow to draw, made first where there is none so fine; else null. */
async function fromKept(
  context: Context,
  open: OpenDocument,
  index: number,
  box: Box | null,
  wished: number,
): Promise<Drawn | null> {
  const { slow } = await imagesOfPage(context.session, open, index, context.document);
  if (slow === null) return null;
  const dpi = slow === 'paths' ? Math.min(wished, PATHS_DPI) : wished;
  const found = context.kept.find(index, dpi);
  if (found !== null) return partOf(found, box, dpi, POINTS_PER_INCH);
  const drawn = await drawnPage(context, open, index, dpi);
  context.kept.keep(index, dpi, drawn);
  return partOf(drawn, box, dpi, POINTS_PER_INCH);
}

/** A scan drawn straight from its image; null where the page shows more, or its image does not decode. */
async function wholePage(context: Context, open: OpenDocument, index: number, dpi: number): Promise<Drawn | null> {
  const { whole, sources } = await imagesOfPage(context.session, open, index, context.document);
  const source = whole === null ? undefined : sources.get(whole.ref);
  if (whole === null || source === undefined) return null;
  const image = await decodeImage(open.internals, source).catch(() => null);
  if (image === null) return null;
  const space = pageSpaceOf(await context.session.page(open, index));
  const wished = dpi / POINTS_PER_INCH;
  const scale = wished * canvasFit(space.width * wished, space.height * wished);
  const canvas = drawnAndFreed(image, () => drawAsPage(image, whole.matrix, space, scale));
  return { canvas, dpi: scale * POINTS_PER_INCH };
}

type CropRequest = { readonly box: Place; readonly dpi: number; readonly prefer: ImageMediaType | 'scan' };

async function cropOf(context: Context, open: OpenDocument, index: number, want: CropRequest): Promise<EncodedImage> {
  const { angle = 0 } = want.box;
  const box = angle === 0 ? want.box : boxAround(want.box, angle);
  const known = open.images.has(index);
  const kept = known ? await fromKept(context, open, index, box, want.dpi) : null;
  const scan = known && kept === null && angle === 0 ? await scanOf(context, open, index).catch(() => null) : null;
  const small = scan === null ? null : await scan.drawn(box, want.dpi).catch(() => null);
  const level = kept ?? small ?? (await rendered(context, open, index, box, want.dpi));
  const drawn = angle === 0 ? level : uprightPart(level, want.box, angle, POINTS_PER_INCH);
  const encoded = await encodeCanvas(drawn.canvas, want.prefer);
  freeCanvas(drawn.canvas);
  return encoded;
}

async function rendered(
  context: Context,
  open: OpenDocument,
  index: number,
  box: Box | null,
  dpi: number,
): Promise<Drawn> {
  return renderBox(await context.session.page(open, index), box, dpi);
}

function drawnAndFreed(image: Drawable, draw: () => OffscreenCanvas): OffscreenCanvas {
  try {
    return draw();
  } finally {
    image.free();
  }
}
