// In: a page without its rim, and the ink with it. Out: the page without the strip of the facing page that shows at a side
// where no shadow of a gutter tells of it.
// Such a strip is text that the edge of the scan cuts: nearly every row of it begins at the edge, some within a letter; it is
// narrow, and the white of the inner margins parts it from the page's text.
import { type Box, boxHeight, boxWidth } from '../model/geometry.ts';
import type { GrayImage } from '../model/raster.ts';
import { type Component, type Ink, inkWithout, withoutComponents } from './components.ts';
import { RUN } from './ink-runs.ts';

/** Widest strip, in parts of the sheet's width; least white beside it, inches. */
const NEAR_SIDE = 0.12;
const WHITE = 0.12;

/** Pieces of letters in inches: smaller ones are specks, larger ones rules and pictures. */
const SMALLEST = 0.02;
const LARGEST = 0.4;

/** White between rows of a strip, inches. */
const ROW_GAP = 0.02;

/** Rows of a strip at least; the share of them that begin at the edge, and of those that the edge cuts. */
const FEWEST_ROWS = 4;
const AT_EDGE = 0.8;
const CUT = 0.3;
const FEWEST_CUT = 3;

/** A row begins at the edge within so many of its heights: a space between words, or the letter that went with the rim. */
const REACH = 1.5;

/** A letter that is joined to the rim stands out of it by so much, inches. */
const STANDS_OUT = 0.012;

/** Beside a rim the paper ends: nothing is printed so near to that, inches. A scan may be cropped to its text. */
const PAPER_END = 0.06;

/** The sheet's height is looked at in so many bands: a rim may slant. */
const BANDS = 12;

/** A piece by its distances from one side of the sheet. */
type Piece = {
  readonly near: number;
  readonly far: number;
  readonly y0: number;
  readonly y1: number;
  readonly cut: boolean;
};

type Page = { readonly image: GrayImage; readonly ink: Ink };
type Rim = { readonly ink: Ink; readonly isRim: (piece: Component) => boolean };

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** For each row how far a rim reaches in from one side. */
function rimReach({ ink, isRim }: Rim, right: boolean): Int32Array {
  const reach = new Int32Array(ink.height);
  const rim = ink.components.map(isRim);
  if (!rim.includes(true)) return reach;
  const most = NEAR_SIDE * 2 * ink.width;
  for (let at = 0; at < ink.runs.length; at += RUN) {
    if (rim[ink.runs[at + 3] ?? 0] !== true) continue;
    const [y, x0, x1] = [ink.runs[at] ?? 0, ink.runs[at + 1] ?? 0, ink.runs[at + 2] ?? 0];
    const [near, far] = right ? [ink.width - x1, ink.width - x0] : [x0, x1];
    if (near < most) reach[y] = Math.max(reach[y] ?? 0, Math.min(far, most));
  }
  return reach;
}

/** For each row where the page begins beside the rim, whatever stands out of that. */
function pageEdge(reach: Int32Array): (y: number) => number {
  const band = Math.ceil(reach.length / BANDS);
  const edges = Array.from({ length: BANDS }, (_, i) => median([...reach.subarray(i * band, (i + 1) * band)]));
  return (y) => edges[Math.min(BANDS - 1, Math.floor(y / band))] ?? 0;
}

/** What stands out of the rim, as pieces that the edge cuts. */
function joined(reach: Int32Array, edge: (y: number) => number, dpi: number): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let y = 0; y < reach.length; y++) {
    const from = y;
    let far = 0;
    for (; y < reach.length && (reach[y] ?? 0) > edge(y) + STANDS_OUT * dpi; y++) far = Math.max(far, reach[y] ?? 0);
    const height = y - from;
    // Where it reaches further, it is the rim over the page or under it.
    if (far - edge(from) > LARGEST * dpi) continue;
    if (height >= (SMALLEST * dpi) / 2 && height <= LARGEST * dpi) {
      pieces.push({ near: edge(from), far, y0: from, y1: y, cut: true });
    }
  }
  return pieces;
}

/** The pieces of a strip at one side; none where no white parts them from the text within a strip's width. */
function besideWhite(pieces: readonly Piece[], { width, dpi }: Ink, edge: (y: number) => number): readonly Piece[] {
  const sorted = [...pieces].sort((a, b) => a.near - edge(a.y0) - (b.near - edge(b.y0)));
  let end = 0;
  const own: Piece[] = [];
  for (const piece of sorted) {
    const from = edge(piece.y0);
    if (own.length > 0 && piece.near - from - end >= WHITE * dpi) break;
    end = Math.max(end, piece.far - from);
    if (end > NEAR_SIDE * width) return [];
    own.push(piece);
  }
  return own;
}

type Row = { y0: number; y1: number; near: number; cut: boolean };

function rowsOf(pieces: readonly Piece[], edge: (y: number) => number, gap: number): readonly Row[] {
  const rows: Row[] = [];
  for (const { y0, y1, near, cut } of [...pieces].sort((a, b) => a.y0 - b.y0)) {
    const last = rows.at(-1);
    const own = near - edge(y0);
    if (last === undefined || y0 > last.y1 + gap) {
      rows.push({ y0, y1, near: own, cut });
      continue;
    }
    last.y1 = Math.max(last.y1, y1);
    last.near = Math.min(last.near, own);
    last.cut ||= cut;
  }
  return rows;
}

/** Whether pieces are rows of text that the edge cuts. */
function areCut(pieces: readonly Piece[], edge: (y: number) => number, dpi: number): boolean {
  const rows = rowsOf(pieces, edge, ROW_GAP * dpi);
  const begin = rows.filter(({ y0, y1, near }) => near <= REACH * (y1 - y0));
  const cut = rows.filter((row) => row.cut);
  const isText = rows.length >= FEWEST_ROWS && begin.length >= AT_EDGE * rows.length;
  return isText && cut.length >= Math.max(FEWEST_CUT, CUT * rows.length);
}

/** How far the strip at one side reaches in from the page's edge there; 0 where there is none. */
function stripWidth({ ink }: Page, edge: (y: number) => number, out: readonly Piece[], right: boolean): number {
  const { dpi, width } = ink;
  const isLetter = (box: Box): boolean =>
    Math.max(boxWidth(box), boxHeight(box)) >= SMALLEST * dpi &&
    Math.max(boxWidth(box), boxHeight(box)) <= LARGEST * dpi;
  const all = ink.components.filter(isLetter).map(({ x0, x1, y0, y1 }): Piece => {
    const [near, far] = right ? [width - x1, width - x0] : [x0, x1];
    return { near, far, y0, y1, cut: near - edge(y0) <= (edge(y0) > 0 ? PAPER_END * dpi : 1) };
  });
  const own = besideWhite([...all, ...out], ink, edge);
  return areCut(own, edge, dpi) ? own.reduce((end, { far, y0 }) => Math.max(end, far - edge(y0)), 0) : 0;
}

/** The page without text that the edge of the scan cuts; the page itself where there is none. */
export function withoutCutText(page: Page, rim: Rim): Page {
  let { image, ink } = page;
  for (const right of [false, true]) {
    const reach = rimReach(rim, right);
    const edge = pageEdge(reach);
    const width = stripWidth({ image, ink }, edge, joined(reach, edge, ink.dpi), right);
    if (width === 0) continue;
    const inStrip = ({ x0, x1, y0 }: Component): boolean =>
      (right ? ink.width - x0 : x1) - edge(y0) <= width + (WHITE * ink.dpi) / 2;
    image = withoutComponents(image, ink, inStrip);
    ink = inkWithout(ink, inStrip);
  }
  return ink === page.ink ? page : { image, ink };
}
