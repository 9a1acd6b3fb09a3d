// In: a laid-out page whose figures only say where their pixels are. Out: the page with the pictures' bytes beside it.
import type { Box } from '../model/geometry.ts';
import type { ConversionOptions, PictureQuality } from '../model/options.ts';
import type {
  FigureBlock,
  Line,
  PageBlock,
  PageModel,
  PageOutput,
  PageTableCell,
  ResourceInfo,
  Span,
} from '../model/page.ts';
import type { EncodedImage } from '../model/raster.ts';
import { ok, type Result } from '../model/result.ts';
import type { ConversionWarning } from '../model/warnings.ts';
import { cropDpi } from './page-picture.ts';
import type { PdfSource, Place } from './ports.ts';

/** Resolution of crops, dots an inch: photographs at what screens show, thin lines and formulas at print quality. */
const CROP_DPI = { picture: 200, page: 200, diagram: 300, formula: 300 } as const;

/** Original bytes over this size are drawn again smaller where the user asked for smaller pictures. */
const LARGE_BYTES: Readonly<Record<PictureQuality, number>> = {
  original: Number.POSITIVE_INFINITY,
  balanced: 300_000,
  small: 80_000,
};

/** Resolution of those smaller pictures, dots an inch. */
const SMALLER_DPI: Readonly<Record<PictureQuality, number>> = { original: 300, balanced: 150, small: 96 };

/** More figures than this on one page are ornaments or a pattern: each costs a drawing of the page. */
const MAX_FIGURES = 80;
/** So many more pictures in lines of text: a manual's page of icons must not cost its figures. */
const MAX_IN_LINES = 80;

/** How to find a figure's place on the drawn page, where layout saw the page turned or levelled. */
export type ToDrawnPage = (box: Box) => Place;

export type FigurePorts = {
  readonly pdf: PdfSource;
  /** A picture that is already stored for this book, so that it is not fetched again. */
  readonly stored: (resourceId: string) => ResourceInfo | null;
};

type Resource = PageOutput['resources'][number];

/** Fetches the bytes of all figures of a page. A picture that cannot be had is a warning, never a failure. */
export async function withFigureBytes(
  ports: FigurePorts,
  page: PageModel,
  options: ConversionOptions,
  toDrawnPage: ToDrawnPage,
): Promise<PageOutput> {
  const resources = new Map<string, Resource>();
  const warnings: ConversionWarning[] = [];
  const asked = { figure: 0, line: 0 };
  const limits = { figure: MAX_FIGURES, line: MAX_IN_LINES };
  const drop = (detail: string): null => {
    warnings.push({ code: 'image/dropped', pageIndex: page.index, detail });
    return null;
  };
  const fetch: Fetch = async (wanted, place) => {
    const { picture } = wanted;
    const known = picture.from === 'image' ? resources.get(imageResourceId(picture.ref, options.pictures)) : undefined;
    if (known !== undefined) return known.id;
    asked[place] += 1;
    if (asked[place] > limits[place]) return drop('too many');
    const nth = asked.figure + asked.line;
    const at = { index: page.index, nth, scanned: page.source === 'ocr' };
    const fetched = await figureBytes(ports, at, wanted, options.pictures, toDrawnPage);
    if (!fetched.ok) return drop(fetched.error.code);
    resources.set(fetched.value.id, fetched.value);
    return fetched.value.id;
  };
  const blocks: PageBlock[] = [];
  for (const block of page.blocks) blocks.push(await withBytes(block, fetch));
  return {
    page: { ...page, blocks, warnings: [...page.warnings, ...warnings] },
    resources: [...resources.values()],
  };
}

type Wanted = Pick<FigureBlock, 'picture' | 'box' | 'kind'>;
type Fetch = (wanted: Wanted, place: 'figure' | 'line') => Promise<string | null>;

async function withBytes(block: PageBlock, fetch: Fetch): Promise<PageBlock> {
  switch (block.type) {
    case 'figure':
      if (block.layer !== 'body' || block.formula != null || block.resourceId !== null) return block;
      return { ...block, resourceId: await fetch(block, 'figure') };
    case 'text':
      return block.layer === 'body' ? { ...block, lines: await linesWithBytes(block.lines, fetch) } : block;
    case 'table': {
      if (!block.rows.some((row) => row.some((cell) => cell.lines.some(hasPicture)))) return block;
      const rows: PageTableCell[][] = [];
      for (const row of block.rows) {
        const cells: PageTableCell[] = [];
        for (const cell of row) cells.push({ ...cell, lines: await linesWithBytes(cell.lines, fetch) });
        rows.push(cells);
      }
      return { ...block, rows };
    }
    default:
      return block;
  }
}

function hasPicture({ spans }: Line): boolean {
  return spans.some((span) => span.picture !== undefined);
}

async function linesWithBytes(lines: readonly Line[], fetch: Fetch): Promise<readonly Line[]> {
  if (!lines.some(hasPicture)) return lines;
  const out: Line[] = [];
  for (const line of lines) {
    const spans: Span[] = [];
    for (const span of line.spans) {
      const { picture } = span;
      if (picture === undefined || picture.resourceId !== null) spans.push(span);
      else {
        // Icons and formulas have thin lines: they are drawn as finely as diagrams.
        const resourceId = await fetch({ picture: picture.picture, box: picture.box, kind: 'diagram' }, 'line');
        spans.push({ ...span, picture: { ...picture, resourceId } });
      }
    }
    out.push({ ...line, spans });
  }
  return out;
}

async function figureBytes(
  ports: FigurePorts,
  { index: pageIndex, nth, scanned }: { readonly index: number; readonly nth: number; readonly scanned: boolean },
  figure: Wanted,
  quality: PictureQuality,
  toDrawnPage: ToDrawnPage,
): Promise<Result<Resource>> {
  if (figure.picture.from === 'image') {
    const id = imageResourceId(figure.picture.ref, quality);
    const stored = ports.stored(id);
    if (stored !== null) return ok({ ...stored, bytes: new Uint8Array(0) });
    const image = await ports.pdf.image(pageIndex, figure.picture.ref);
    if (image.ok && image.value.bytes.byteLength <= LARGE_BYTES[quality]) return ok(resource(id, image.value));
    // Its place on the drawn page is white.
    if (!image.ok && (await isLost(ports.pdf, pageIndex, figure.picture.ref))) return image;
    const smaller = await crop(ports.pdf, pageIndex, toDrawnPage(figure.box), SMALLER_DPI[quality], 'image/jpeg');
    const keep = image.ok && (!smaller.ok || smaller.value.bytes.byteLength >= image.value.bytes.byteLength);
    if (keep) return ok(resource(id, image.value));
    return smaller.ok ? ok(resource(`crop-${pageIndex}-${nth}`, smaller.value)) : smaller;
  }
  const dpi = Math.min(CROP_DPI[figure.kind], SMALLER_DPI[quality]);
  const prefer = formatOf(figure.kind, scanned);
  const cropped = await crop(ports.pdf, pageIndex, toDrawnPage(figure.box), dpi, prefer);
  return cropped.ok ? ok(resource(`crop-${pageIndex}-${nth}`, cropped.value)) : cropped;
}

async function isLost(pdf: PdfSource, pageIndex: number, ref: string): Promise<boolean> {
  const lost = await pdf.isLost(pageIndex, ref);
  return lost.ok && lost.value;
}

/** Pictures found in a scan may be photographs or drawings: their pixels tell. */
function formatOf(kind: Wanted['kind'], scanned: boolean): 'image/png' | 'image/jpeg' | 'scan' {
  if (kind === 'page') return 'image/jpeg';
  if (kind !== 'picture') return 'image/png';
  return scanned ? 'scan' : 'image/jpeg';
}

function crop(
  pdf: PdfSource,
  pageIndex: number,
  box: Place,
  dpi: number,
  prefer: 'image/png' | 'image/jpeg' | 'scan',
): Promise<Result<EncodedImage>> {
  return pdf.crop(pageIndex, box, cropDpi(box, dpi), prefer);
}

function resource(id: string, image: EncodedImage): Resource {
  return { id, mediaType: image.mediaType, width: image.width, height: image.height, bytes: image.bytes };
}

/** A resource name that is ASCII and different for different refs and qualities. */
export function imageResourceId(ref: string, quality: PictureQuality): string {
  const plain = ref.replace(/[^A-Za-z0-9]/g, '-');
  // Bytes that an earlier run kept in another quality must not be taken for these.
  const id = `image-${quality}-${plain}`;
  return plain === ref ? id : `${id}-${checksum(ref)}`;
}

/** FNV-1a, 32 bits: tells apart refs that look alike once they are plain ASCII. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(16);
}
