// Pieces and thin rules of a page in, the pieces out with the small fractions of a line written out: numerator, slash,
// denominator. Only those that stand in running text or in a table's cell, at the axis of their line and in smaller type:
// displays keep their own height.
import type { Box } from '../model/geometry.ts';
import type { RawPath } from '../model/raw-page.ts';
import { type BandIndex, bandIndex } from './band-index.ts';
import { isRootSign, reseated } from './big-symbols.ts';
import { ASCENT_EM, DESCENT_EM, type Glyph, type Piece } from './ink.ts';

/** Thickest and shortest bar in points, and the widest in em. TeX's are 0.4 pt thick; one figure is 4 pt wide. */
const MAX_THICKNESS = 1;
const MIN_BAR = 2;
const MAX_BAR_EM = 8;
/** Height of the axis, on which bars stand, over the baseline in em, and how far off it may be. cmsy10: 0.25. */
const AXIS_EM = 0.25;
const AXIS_SLACK_EM = 0.06;
/** White in em between the fraction and the text beside it: a word space that was stretched. */
const MAX_GAP_EM = 1.1;
/** Largest type of a fraction in a line, in parts of the line's. TeX: 7 of 10 pt. */
const MAX_SIZE = 0.86;
/** Farthest baselines over and under the bar, in em of the fraction's own type. */
const RISE_EM = 0.75;
const DROP_EM = 1.15;
/** Points by which a part may stand out over the bar's ends. */
const OVERHANG = 0.6;
/** Parts of the bar's width that the numerator takes, and from which the denominator starts. */
const NUMERATOR_END = 0.42;
const DENOMINATOR_START = 0.58;
/** Height in em of the written parts' baselines over and under that of the line. */
const RAISED_EM = 0.33;
const LOWERED_EM = 0.2;
/** Bars beyond this number are a drawing's, or a table's. */
const MAX_BARS = 3000;
const BAND_HEIGHT = 12;
/** U+2044: reads as a fraction, and takes raised and lowered figures around it. */
export const SLASH = '\u2044';

/** Indices of a part are of at most this part of its type, and their baselines this far off, in em of it. */
const INDEX_SIZE = 0.85;
const INDEX_SHIFT_EM = 0.5;
/** Part of the room of a numerator or denominator that each bracket around it gets. */
const BRACKET_SHARE = 0.08;

type Part = {
  readonly pieces: readonly Piece[];
  readonly x0: number;
  readonly x1: number;
  readonly baseline: number;
  readonly size: number;
  /** Whether indices stand in it. */
  readonly indexed: boolean;
};

function barsOf(paths: readonly RawPath[], toFrame: (box: Box) => Box, em: number): readonly Box[] {
  const bars: Box[] = [];
  for (const path of paths) {
    if (path.kind !== 'line' || bars.length > MAX_BARS) continue;
    const box = toFrame(path.box);
    const width = box.x1 - box.x0;
    if (box.y1 - box.y0 <= MAX_THICKNESS && width >= MIN_BAR && width <= MAX_BAR_EM * em) bars.push(box);
  }
  return bars.length > MAX_BARS ? [] : bars;
}

/** One side of the bar: pieces on a single baseline, and indices of it; null where it holds nothing, or anything else. */
function partOf(pieces: readonly Piece[]): Part | null {
  const size = Math.max(...pieces.map((piece) => piece.size));
  const main = pieces.find((piece) => piece.size === size);
  if (main === undefined) return null;
  const { baseline } = main;
  const off = pieces.filter((p) => Math.abs(p.baseline - baseline) > 0.05 * size);
  const isIndex = (p: Piece): boolean =>
    p.size <= INDEX_SIZE * size && Math.abs(p.baseline - baseline) <= INDEX_SHIFT_EM * size;
  if (!off.every(isIndex)) return null;
  const x0 = Math.min(...pieces.map((p) => p.box.x0));
  const x1 = Math.max(...pieces.map((p) => p.box.x1));
  return { pieces, x0, x1, baseline, size, indexed: off.length > 0 };
}

/** Letters that tell a word from what stands in a matrix. */
const WORD = /\p{L}{2}/u;

const isWord = ({ glyphs }: Piece): boolean =>
  glyphs.every(({ ink }) => !ink.math) && WORD.test(glyphs.map(({ text }) => text).join(''));

type Beside = { readonly taken: readonly Piece[]; readonly size: number; readonly rooted: boolean };

/**
 * The piece of running text that the bar stands beside, at its axis; else, where it stands alone, a word far off: of
 * another cell. Beside text, what has roots in it is left to the formulas.
 */
function hostOf(bar: Box, near: readonly Piece[], { taken, size, rooted }: Beside): Piece | null {
  const y = (bar.y0 + bar.y1) / 2;
  let [far, beside]: [Piece | null, boolean] = [null, false];
  for (const piece of near) {
    const em = piece.size;
    const gap = Math.max(piece.box.x0 - bar.x1, bar.x0 - piece.box.x1);
    const [top, foot] = [piece.baseline - ASCENT_EM * em, piece.baseline + DESCENT_EM * em];
    beside ||= gap <= MAX_GAP_EM * em && top < bar.y1 && foot > bar.y0 && !taken.includes(piece);
    if (size > MAX_SIZE * em || Math.abs(piece.baseline - AXIS_EM * em - y) > AXIS_SLACK_EM * em) continue;
    if (gap > -OVERHANG && gap <= MAX_GAP_EM * em && piece.glyphs.some((g) => g.text.trim() !== ''))
      return rooted ? null : piece;
    if (far === null && gap > MAX_GAP_EM * em && isWord(piece)) far = piece;
  }
  return beside ? null : far;
}

/** The glyphs of a part moved to a baseline and fitted between two places. */
function moved(part: Part, from: number, to: number, y: number): readonly Glyph[] {
  const scale = (to - from) / Math.max(0.1, part.x1 - part.x0);
  const at = (x: number): number => from + (x - part.x0) * scale;
  return part.pieces
    .flatMap((piece) => piece.glyphs)
    .sort((a, b) => a.x0 - b.x0)
    .map((glyph) => ({ ...glyph, x0: at(glyph.x0), x1: at(glyph.x1), y: y + (glyph.y - part.baseline) }));
}

const boxOf = (bar: Box, { baseline, size }: Piece): Box => ({
  x0: bar.x0,
  y0: baseline - ASCENT_EM * size,
  x1: bar.x1,
  y1: baseline + DESCENT_EM * size,
});

function writtenOut(bar: Box, over: Part, under: Part, host: Piece): Piece | null {
  const [model] = host.glyphs;
  if (model === undefined) return null;
  const { baseline, size } = host;
  const at = (share: number): number => bar.x0 + share * (bar.x1 - bar.x0);
  const [x0, x1] = [at(NUMERATOR_END), at(DENOMINATOR_START)];
  const order = over.pieces[0]?.order ?? host.order;
  if (over.indexed || under.indexed) {
    const slash = { ...model, text: '/', x0, x1, link: null };
    const glyphs = [...onLine(over, bar.x0, x0, host, SUM), slash, ...onLine(under, x1, bar.x1, host, PRODUCT)];
    return { glyphs, box: boxOf(bar, host), baseline, size, order };
  }
  const slash = { ...model, text: SLASH, x0, x1, link: null };
  const glyphs = [
    ...moved(over, bar.x0, x0, baseline - RAISED_EM * size),
    slash,
    ...moved(under, x1, bar.x1, baseline + LOWERED_EM * size),
  ];
  return { glyphs, box: boxOf(bar, host), baseline, size, order };
}

/** What a slash would cut: sums before it, products too behind it. */
const SUM = /[-+\u2212±∓=]/u;
const PRODUCT = /^(?!\p{Nd}+$|.$)/u;

/** The glyphs of a part, its indices included, in the line's own size between two places; in brackets where `cut` is in it. */
function onLine(part: Part, from: number, to: number, host: Piece, cut: RegExp): readonly Glyph[] {
  const main = part.pieces.filter((piece) => piece.size > INDEX_SIZE * part.size);
  const text = main
    .flatMap((piece) => piece.glyphs)
    .sort((a, b) => a.x0 - b.x0)
    .map((glyph) => glyph.text.trim())
    .join('');
  const [model] = main.flatMap((piece) => piece.glyphs);
  const bracketed = /^\([^()]*\)$/u.test(text) || !cut.test(text) || model === undefined;
  const room = bracketed ? 0 : BRACKET_SHARE * (to - from);
  const scale = host.size / part.size;
  const inner = moved(part, from + room, to - room, host.baseline).map((glyph) => inSize(glyph, scale));
  if (bracketed) return inner;
  const bracket = { ...inSize({ ...model, y: host.baseline }, scale), link: null };
  return [
    { ...bracket, text: '(', x0: from, x1: from + room },
    ...inner,
    { ...bracket, text: ')', x0: to - room, x1: to },
  ];
}

function inSize(glyph: Glyph, scale: number): Glyph {
  const style = { ...glyph.ink.style, size: glyph.ink.style.size * scale };
  return { ...glyph, size: glyph.size * scale, ink: { ...glyph.ink, style } };
}

function fractionAt(bar: Box, index: BandIndex<Piece>, em: number): { made: Piece; taken: readonly Piece[] } | null {
  const y = (bar.y0 + bar.y1) / 2;
  const near = index.near(y - 1.5 * em, y + 2 * em);
  const found = near.filter((p) => p.box.x0 >= bar.x0 - OVERHANG && p.box.x1 <= bar.x1 + OVERHANG);
  const rooted = found.some(isRootSign);
  const within = rooted ? reseated(found, isRootSign) : found;
  const type = Math.max(0, ...within.filter((p) => p.size <= MAX_SIZE * em).map((p) => p.size));
  const over = partOf(within.filter((p) => p.baseline < y && y - p.baseline <= RISE_EM * Math.max(type, p.size)));
  const under = partOf(within.filter((p) => p.baseline > y && p.baseline - y <= DROP_EM * Math.max(type, p.size)));
  if (over === null || under === null) return null;
  const parts = [...over.pieces, ...under.pieces];
  const taken = found.filter((_, i) => parts.some((piece) => piece === within[i]));
  const host = hostOf(bar, near, { taken, size: Math.max(...parts.map((p) => p.size)), rooted });
  const made = host === null ? null : writtenOut(bar, over, under, host);
  return made === null ? null : { made, taken };
}

/** Writes out the fractions that stand in lines of text. `em` is the size of the body's type. */
export function withInlineFractions(
  pieces: readonly Piece[],
  paths: readonly RawPath[],
  toFrame: (box: Box) => Box,
  em: number,
): readonly Piece[] {
  const bars = barsOf(paths, toFrame, em);
  if (bars.length === 0) return pieces;
  const index = bandIndex<Piece>(BAND_HEIGHT);
  for (const piece of pieces) index.add(piece.baseline, piece);
  const taken = new Set<Piece>();
  const made: Piece[] = [];
  for (const bar of bars) {
    const found = fractionAt(bar, index, em);
    if (found === null || found.taken.some((piece) => taken.has(piece))) continue;
    for (const piece of found.taken) taken.add(piece);
    made.push(found.made);
  }
  return made.length === 0 ? pieces : [...pieces.filter((piece) => !taken.has(piece)), ...made];
}
