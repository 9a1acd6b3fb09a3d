// Thin rules through the middle of letters and pieces of text in; out: the pieces with those letters struck out, and the
// rules left over, which part and rule what they lie between. Laws are printed so with what was repealed in them.
import type { Box } from '../model/geometry.ts';
import { boxHeight, boxWidth } from '../model/geometry.ts';
import type { RawPath } from '../model/raw-page.ts';
import { type BandIndex, bandIndex } from './band-index.ts';
import type { Glyph, Ink, Piece } from './ink.ts';

/** Where the middle of the rule lies over the baseline, em: the bars of "e" and "t"; underlines lie lower, overlines higher. */
const MIN_RISE_EM = 0.14;
const MAX_RISE_EM = 0.42;
/** Thickest rule in parts of the type's size, and its least width, points. */
const MAX_THICKNESS_EM = 0.14;
const MIN_WIDTH = 1;
/** Thickest rule of all, points: that of type of 40 points. */
const MAX_THICKNESS = 5.6;
/** Part of the rule's width that letters and the white of one word space take: the edges of cells run on past their text. */
const FILLED_SHARE = 0.85;
/** White between two letters, em, that the rule strikes with them. */
const SPACE_EM = 0.8;
/** Fewest letters and figures that are struck by one rule: one may be a letter with a bar. */
const MIN_LETTERS = 2;
/** Part of a letter's width over which the rule lies. */
const STRUCK_SHARE = 0.6;
/** Rules at one height that are so near, points, are one: typesetters draw them word by word. */
const JOIN_GAP = 1.5;
const SAME_HEIGHT = 0.3;
/** More thin rules than this on a page are a drawing's. */
const MAX_RULES = 2000;
const BAND_HEIGHT = 12;
/** Farthest baseline under the rule, points: that of type of 40 points. */
const REACH = 17;

type Joined = { readonly box: Box; readonly parts: readonly Box[] };
type Struck = { readonly pieces: readonly Piece[]; readonly paths: readonly RawPath[] };

function joined(boxes: readonly Box[]): readonly Joined[] {
  const middle = ({ y0, y1 }: Box): number => (y0 + y1) / 2;
  const sorted = [...boxes].sort((a, b) => Math.round(middle(a) - middle(b)) || a.x0 - b.x0);
  const out: { box: Box; parts: Box[] }[] = [];
  for (const box of sorted) {
    const last = out[out.length - 1];
    const goesOn =
      last !== undefined && Math.abs(middle(last.box) - middle(box)) <= SAME_HEIGHT && box.x0 <= last.box.x1 + JOIN_GAP;
    if (!goesOn) out.push({ box, parts: [box] });
    else {
      last.parts.push(box);
      last.box = { ...last.box, x1: Math.max(last.box.x1, box.x1) };
    }
  }
  return out;
}

function isThrough(rule: Box, piece: Piece): boolean {
  const rise = piece.baseline - (rule.y0 + rule.y1) / 2;
  const fits = rise >= MIN_RISE_EM * piece.size && rise <= MAX_RISE_EM * piece.size;
  return fits && boxHeight(rule) <= MAX_THICKNESS_EM * piece.size;
}

function isUnder(rule: Box, { text, x0, x1 }: Glyph): boolean {
  return text.trim() !== '' && Math.min(rule.x1, x1) - Math.max(rule.x0, x0) >= STRUCK_SHARE * (x1 - x0) && x1 > x0;
}

/** The letters that a rule strikes; none where it is no strike. */
function struckBy(rule: Box, index: BandIndex<Piece>): readonly Glyph[] {
  const glyphs: Glyph[] = [];
  for (const piece of index.near(rule.y0, rule.y1 + REACH)) {
    if (piece.box.x1 <= rule.x0 || piece.box.x0 >= rule.x1 || !isThrough(rule, piece)) continue;
    glyphs.push(...piece.glyphs.filter((glyph) => isUnder(rule, glyph)));
  }
  if (glyphs.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)).length < MIN_LETTERS) return [];
  glyphs.sort((a, b) => a.x0 - b.x0);
  let filled = 0;
  let end = -Infinity;
  for (const { x0, x1, size } of glyphs) {
    const from = x0 - end <= SPACE_EM * size ? end : x0;
    filled += Math.max(0, Math.min(x1, rule.x1) - Math.max(from, rule.x0));
    end = Math.max(end, x1);
  }
  return filled >= FILLED_SHARE * boxWidth(rule) ? glyphs : [];
}

/** Strikes the letters that thin rules run through; `turned` takes boxes to the reading frame. */
export function withStruckText(pieces: readonly Piece[], paths: readonly RawPath[], turned: (box: Box) => Box): Struck {
  const rules = new Map<Box, RawPath>();
  for (const path of paths) {
    const box = turned(path.box);
    const isThin = boxHeight(box) <= MAX_THICKNESS && boxWidth(box) >= Math.max(MIN_WIDTH, boxHeight(box));
    if (path.kind !== 'shape' && isThin) rules.set(box, path);
  }
  if (rules.size === 0 || rules.size > MAX_RULES) return { pieces, paths };
  const index = bandIndex<Piece>(BAND_HEIGHT);
  for (const piece of pieces) index.add(piece.baseline, piece);
  const struck = new Set<Glyph>();
  const used = new Set<RawPath | undefined>();
  for (const { box, parts } of joined([...rules.keys()])) {
    const glyphs = struckBy(box, index);
    for (const glyph of glyphs) struck.add(glyph);
    if (glyphs.length > 0) for (const part of parts) used.add(rules.get(part));
  }
  if (struck.size === 0) return { pieces, paths };
  const inks = new Map<Ink, Ink>();
  const inkOf = (ink: Ink): Ink => {
    const made = inks.get(ink) ?? { ...ink, style: { ...ink.style, struck: true } };
    inks.set(ink, made);
    return made;
  };
  const read = (piece: Piece): Piece => {
    if (!piece.glyphs.some((glyph) => struck.has(glyph))) return piece;
    const isStruck = (glyph: Glyph, i: number): boolean => {
      if (glyph.text !== ' ') return struck.has(glyph);
      const [before, after] = [piece.glyphs[i - 1], piece.glyphs[i + 1]];
      return before !== undefined && after !== undefined && struck.has(before) && struck.has(after);
    };
    return { ...piece, glyphs: piece.glyphs.map((g, i) => (isStruck(g, i) ? { ...g, ink: inkOf(g.ink) } : g)) };
  };
  return { pieces: pieces.map(read), paths: paths.filter((path) => !used.has(path)) };
}
