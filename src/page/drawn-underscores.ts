// Short rules on the baseline and pieces of text in; out: the pieces with an underscore for each such rule, and the rules
// left over. TeX's older text encodings have no underscore: LaTeX draws it as a rule, of which the text layer says nothing.
import type { Box } from '../model/geometry.ts';
import { boxHeight, boxWidth, unionBox } from '../model/geometry.ts';
import type { RawPath } from '../model/raw-page.ts';
import { type BandIndex, bandIndex } from './band-index.ts';
import type { Glyph, Piece } from './ink.ts';

/** Width of the rule in em. LaTeX: 0.3; packages for file names and code up to 0.5; wider ones are blanks to fill in. */
const MIN_EM = 0.22;
const MAX_EM = 0.62;
/** Thickest rule, points. TeX: 0.4. */
const MAX_THICKNESS = 0.7;
/** The rule lies on the baseline, em: underlines lie at least 0.1 under it, fraction bars 0.25 over it. */
const ON_BASELINE_EM = 0.05;
/** White in em between the rule and the letter that it touches. LaTeX kerns 0.06 before it, and nothing after it. */
const TOUCH_EM = 0.14;
/** Em by which a letter's box may reach over the rule: kerning, slanted type. */
const OVERLAP_EM = 0.12;
/** Text so near over or under the rule, em, makes it a bar or an underline: lines of text stand farther apart. */
const OVER_UNDER_EM = 0.9;
/** The type of a rule is at least its width by this: what stands over and under a fraction's bar is smaller. */
const WIDE_EM = 0.5;
/** Rules in a row: more are a blank to fill in, or a dashed line. */
const MAX_ROW = 3;
/** More short rules than this on a page are a drawing's. */
const MAX_RULES = 2000;
const BAND_HEIGHT = 12;
/** Widest type for which a rule may stand, points. */
const MAX_SIZE = 40;

type Read = { readonly pieces: readonly Piece[]; readonly paths: readonly RawPath[] };

function isShortRule(path: RawPath, box: Box): boolean {
  const width = boxWidth(box);
  return path.kind !== 'shape' && boxHeight(box) <= MAX_THICKNESS && width >= 1 && width <= MAX_EM * MAX_SIZE;
}

/** Whether the rule fits a line of type of this piece by its own measures. */
function fits(box: Box, piece: Piece): boolean {
  const em = piece.size;
  const width = boxWidth(box);
  const off = Math.min(Math.abs(piece.baseline - box.y1), Math.abs(piece.baseline - (box.y0 + box.y1) / 2));
  return off <= ON_BASELINE_EM * em && width >= MIN_EM * em && width <= MAX_EM * em;
}

function covers(glyph: Glyph, box: Box, slack: number): boolean {
  return glyph.text.trim() !== '' && glyph.x0 < box.x1 - slack && glyph.x1 > box.x0 + slack;
}

function touches(glyph: Glyph, box: Box, em: number): boolean {
  if (!/[\p{L}\p{N}_]/u.test(glyph.text)) return false;
  const gap = Math.max(box.x0 - glyph.x1, glyph.x0 - box.x1);
  return gap <= TOUCH_EM * em && gap >= -OVERLAP_EM * em;
}

/** The piece on whose baseline the rule touches a letter, where nothing stands over or under the rule. */
function hostOf(box: Box, index: BandIndex<Piece>, grown: ReadonlyMap<Piece, Piece>): Piece | null {
  const reach = boxWidth(box) / MIN_EM;
  let host: Piece | null = null;
  for (const piece of index.near(box.y0 - reach, box.y1 + reach)) {
    const em = piece.size;
    if (piece.box.x1 < box.x0 - MAX_ROW * em || piece.box.x0 > box.x1 + MAX_ROW * em) continue;
    if (Math.abs(piece.baseline - box.y1) > OVER_UNDER_EM * Math.max(em, boxWidth(box) / WIDE_EM)) continue;
    const glyphs = grown.get(piece)?.glyphs ?? piece.glyphs;
    if (glyphs.some((glyph) => covers(glyph, box, OVERLAP_EM * em))) return null;
    if (host === null && fits(box, piece) && glyphs.some((glyph) => touches(glyph, box, em))) host = piece;
  }
  return host;
}

function withUnderscore(piece: Piece, box: Box): Piece {
  const at = piece.glyphs.findIndex((glyph) => glyph.x0 >= box.x1 - OVERLAP_EM * piece.size);
  const to = at < 0 ? piece.glyphs.length : at;
  const model = piece.glyphs[Math.max(0, to - 1)];
  if (model === undefined) return piece;
  const sign = { ...model, text: '_', x0: box.x0, x1: box.x1, y: piece.baseline, size: piece.size, ruby: null };
  const glyphs = [...piece.glyphs.slice(0, to), sign, ...piece.glyphs.slice(to)];
  return { ...piece, glyphs, box: unionBox(piece.box, { ...piece.box, x0: box.x0, x1: box.x1 }) };
}

/** How many short rules stand in a row with each other, each at a letter's distance from the one before. */
function rowLengths(rules: readonly Box[]): ReadonlyMap<Box, number> {
  const lengths = new Map<Box, number>();
  let row: Box[] = [];
  const close = (): void => {
    for (const box of row) lengths.set(box, row.length);
    row = [];
  };
  for (const box of rules) {
    const last = row[row.length - 1];
    const goesOn = last !== undefined && Math.abs(last.y0 - box.y0) < 0.5 && box.x0 - last.x1 < boxWidth(box);
    if (!goesOn) close();
    row.push(box);
  }
  close();
  return lengths;
}

/** Reads the rules that stand for underscores; `turned` takes boxes to the reading frame. */
export function withDrawnUnderscores(
  pieces: readonly Piece[],
  paths: readonly RawPath[],
  turned: (box: Box) => Box,
): Read {
  const rules = new Map<Box, RawPath>();
  for (const path of paths) {
    const box = turned(path.box);
    if (isShortRule(path, box)) rules.set(box, path);
  }
  if (rules.size === 0 || rules.size > MAX_RULES) return { pieces, paths };
  const index = bandIndex<Piece>(BAND_HEIGHT);
  for (const piece of pieces) index.add(piece.baseline, piece);
  const inOrder = [...rules.keys()].sort((a, b) => Math.round(a.y0 - b.y0) || a.x0 - b.x0);
  const lengths = rowLengths(inOrder);
  const single = inOrder.filter((box) => (lengths.get(box) ?? 1) <= MAX_ROW);
  const read = new Set<Box>();
  const grown = new Map<Piece, Piece>();
  // From both sides: a rule that touches only another rule follows the one that touches a letter.
  for (const box of [...single, ...single.toReversed()]) {
    const host = read.has(box) ? null : hostOf(box, index, grown);
    if (host === null) continue;
    grown.set(host, withUnderscore(grown.get(host) ?? host, box));
    read.add(box);
  }
  if (read.size === 0) return { pieces, paths };
  const used = new Set([...read].map((box) => rules.get(box)));
  return {
    pieces: pieces.map((piece) => grown.get(piece) ?? piece),
    paths: paths.filter((path) => !used.has(path)),
  };
}
