// Small painted discs, rings and squares that stand before a line of text in, pieces with bullet signs for them out.
// Browsers and office programs paint list bullets as shapes: nothing in the text layer tells of them.
import type { Box } from '../model/geometry.ts';
import { boxHeight, boxWidth } from '../model/geometry.ts';
import type { RawPath } from '../model/raw-page.ts';
import { bandIndex } from './band-index.ts';
import { ASCENT_EM, DESCENT_EM, makePiece, type Piece } from './ink.ts';

/** Width and height of a bullet in em of the text beside it: typesetters paint them at 0.25 to 0.45. */
const MIN_EM = 0.18;
const MAX_EM = 0.6;
/** Width and height differ by at most this part: bullets are as wide as they are high. */
const ROUNDNESS = 0.25;
/** Height of the bullet's middle over the baseline, in em: from half the x-height to half of an ideograph. */
const MIN_RISE_EM = 0.12;
const MAX_RISE_EM = 0.55;
/** White in em between a bullet and its text: Chromium leaves 0.5, word processors up to a wide tab. */
const MIN_GAP_EM = 0.2;
const MAX_GAP_EM = 3;
/** Paths that are looked at; a page with more small shapes is a drawing. */
const MAX_PATHS = 2000;
const MAX_BULLETS = 200;
/** Pieces that may end where a bullet ends; more show the edge of a column, where marks close lines (ends of proofs). */
const MAX_ENDS = 2;
/** Narrower pieces, em, do not show where a column ends: labels, single signs. */
const LINE_EM = 8;
/** Ends that differ by less, points, are one edge. */
const SAME_EDGE = 1.2;
const BAND_HEIGHT = 12;

const SIGNS = { shape: { fill: '•', stroke: '◦' }, rect: { fill: '▪', stroke: '□' } } as const;

function signOf(path: RawPath): string | null {
  if (path.kind === 'line') return null;
  return SIGNS[path.kind][path.painted === 'stroke' ? 'stroke' : 'fill'];
}

/** Gap between a bullet and the piece that it would head, in points; negative where they overlap. */
function gapTo(box: Box, piece: Piece, rtl: boolean): number {
  return rtl ? box.x0 - piece.box.x1 : piece.box.x0 - box.x1;
}

function heads(box: Box, piece: Piece): boolean {
  const em = piece.size;
  const [width, height] = [boxWidth(box), boxHeight(box)];
  if (width < MIN_EM * em || width > MAX_EM * em || Math.abs(width - height) > ROUNDNESS * width) return false;
  const rise = piece.baseline - (box.y0 + box.y1) / 2;
  return rise >= MIN_RISE_EM * em && rise <= MAX_RISE_EM * em;
}

/** The piece that starts next to a bullet, where nothing stands at the bullet's other side. */
function itemAt(box: Box, near: readonly Piece[], rtl: boolean): Piece | null {
  let best: Piece | null = null;
  for (const piece of near) {
    const gap = gapTo(box, piece, rtl);
    if (!heads(box, piece)) continue;
    if (gap < MIN_GAP_EM * piece.size) {
      if (gapTo(box, piece, !rtl) < MAX_GAP_EM * piece.size) return null;
      continue;
    }
    if (gap <= MAX_GAP_EM * piece.size && (best === null || gap < gapTo(box, best, rtl))) best = piece;
  }
  return best;
}

function bulletPiece(box: Box, sign: string, item: Piece): Piece | null {
  const first = item.glyphs[0];
  if (first === undefined) return null;
  const glyph = {
    ...first,
    text: sign,
    x0: box.x0,
    x1: box.x1,
    y: item.baseline,
    size: item.size,
    link: null,
    ruby: null,
  };
  return makePiece([glyph], item.order);
}

/** Bullets that were painted as shapes, as pieces of the text's own size; `turned` takes boxes to the reading frame. */
export function drawnBullets(
  paths: readonly RawPath[],
  turned: (box: Box) => Box,
  pieces: readonly Piece[],
  rtl: boolean,
): readonly Piece[] {
  if (paths.length === 0 || paths.length > MAX_PATHS) return [];
  const index = bandIndex<Piece>(BAND_HEIGHT);
  for (const piece of pieces) index.add(piece.baseline, piece);
  const edge = (box: Box): number => (rtl ? box.x0 : box.x1);
  const closesLines = (box: Box): boolean =>
    pieces.filter(
      (piece) => Math.abs(edge(piece.box) - edge(box)) < SAME_EDGE && boxWidth(piece.box) > LINE_EM * piece.size,
    ).length > MAX_ENDS;
  const found: Piece[] = [];
  for (const path of paths) {
    const sign = signOf(path);
    if (sign === null || found.length >= MAX_BULLETS) continue;
    const box = turned(path.box);
    const reach = boxHeight(box) / MIN_EM;
    if (reach > 10 * BAND_HEIGHT) continue;
    const item = itemAt(box, index.near(box.y0 - DESCENT_EM * reach, box.y1 + ASCENT_EM * reach), rtl);
    const bullet = item === null || closesLines(box) ? null : bulletPiece(box, sign, item);
    if (bullet !== null) found.push(bullet);
  }
  return found;
}
