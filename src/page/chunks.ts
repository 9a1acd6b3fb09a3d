// Pieces in, chunks out: a chunk is what stands on one line without a wide gap, marks above and below it included.
import type { Box } from '../model/geometry.ts';
import { unionBox } from '../model/geometry.ts';
import { bandIndex } from './band-index.ts';
import { isFullSizeScript } from './full-size-scripts.ts';
import { isMonoPiece, type Piece } from './ink.ts';

export type Chunk = {
  readonly pieces: readonly Piece[];
  readonly box: Box;
  /** Baseline and size of the type that fills most of it. */
  readonly baseline: number;
  readonly size: number;
};

/** Gap in em up to which pieces on one baseline are one chunk; the narrowest gutters are about 0.9 em. */
const CHUNK_GAP_EM = 0.75;
/** Overlap in em that neighbours on one baseline may have: kerning, italics, accents. */
const CHUNK_OVERLAP_EM = 0.6;
/** Baselines that differ by less, in em, are one. */
const SAME_BASELINE_EM = 0.12;
/** A mark above or below is at most this part of its base's size. */
const SCRIPT_SIZE_RATIO = 0.9;
/** How far over and under the base's baseline, in em of the base, a mark's own baseline may lie. */
const SUPERSCRIPT_RISE_EM = 0.75;
const SUBSCRIPT_DROP_EM = 0.45;
/** Gap in em of the base between a base and its mark. */
const SCRIPT_GAP_EM = 0.35;
/** A letter set lower or higher by up to this, in em, and kerned into its neighbours belongs to their word: the E of TeX's name. */
const KERNED_SHIFT_EM = 0.35;
/** Letters that are set so at most, and how far they stand from their neighbour, em. */
const KERNED_LETTERS = 2;
const KERNED_GAP_EM = 0.05;
/** Part of a line's width that its words must have to tell its size, where the rest is in a typewriter face. */
const LEAST_WORDS = 0.12;
/** Neighbours that one piece is compared with; only text piled on one spot has more. */
const MAX_NEIGHBOURS = 300;
const BAND_HEIGHT = 10;

/** Whether `small` stands above or below `big` as its superscript or subscript, judged by height alone. */
export function isScriptOf(
  small: { baseline: number; size: number },
  big: { baseline: number; size: number },
): boolean {
  if (small.size > SCRIPT_SIZE_RATIO * big.size) return false;
  const rise = big.baseline - small.baseline;
  return rise <= SUPERSCRIPT_RISE_EM * big.size && rise >= -SUBSCRIPT_DROP_EM * big.size;
}

/** East Asian punctuation fills half of its em: neighbours may be set into the empty half. */
const HALF_BLANK = /[、。，．・：；）」』】〕》〉｝］”’（「『【〔《〈｛［“‘]/u;
const HALF_BLANK_OVERLAP_EM = 1.05;

/** Overlap in em that two neighbours may have: more where one shows the other an empty half. */
export function overlapLimit(left: readonly Piece[], right: readonly Piece[], usual: number): number {
  const last = left.reduce<Piece | null>((best, p) => (best && best.box.x1 >= p.box.x1 ? best : p), null);
  const first = right.reduce<Piece | null>((best, p) => (best && best.box.x0 <= p.box.x0 ? best : p), null);
  const ends = last?.glyphs[last.glyphs.length - 1]?.text ?? '';
  const starts = first?.glyphs[0]?.text ?? '';
  return HALF_BLANK.test(ends) || HALF_BLANK.test(starts) ? HALF_BLANK_OVERLAP_EM : usual;
}

function gapBetween(a: Box, b: Box): number {
  return Math.max(b.x0 - a.x1, a.x0 - b.x1);
}

/** Whether one of two pieces is a letter or two of the other's size that play with its baseline, as in a logo. */
function isKernedIn(a: Piece, b: Piece, gap: number): boolean {
  const em = Math.max(a.size, b.size);
  const letters = Math.min(a.glyphs.length, b.glyphs.length);
  const shift = Math.abs(a.baseline - b.baseline);
  const near = gap <= KERNED_GAP_EM * em && gap >= -CHUNK_OVERLAP_EM * em;
  return near && letters <= KERNED_LETTERS && shift <= KERNED_SHIFT_EM * em && Math.min(a.size, b.size) > 0.95 * em;
}

function belongTogether(a: Piece, b: Piece): boolean {
  const [small, big] = a.size < b.size ? [a, b] : [b, a];
  const gap = gapBetween(a.box, b.box);
  if (Math.abs(a.baseline - b.baseline) <= SAME_BASELINE_EM * big.size) {
    // Large initials and small text beside them are joined later, by the drop cap rule.
    if (small.size < 0.45 * big.size) return false;
    if (gap > CHUNK_GAP_EM * small.size) return false;
    if (gap >= -CHUNK_OVERLAP_EM * big.size) return true;
    const [left, right] = a.box.x0 <= b.box.x0 ? [a, b] : [b, a];
    return gap >= -overlapLimit([left], [right], CHUNK_OVERLAP_EM) * big.size;
  }
  if (isKernedIn(a, b, gap) || isFullSizeScript(a, b)) return true;
  return isScriptOf(small, big) && gap <= SCRIPT_GAP_EM * big.size && small.size >= 0.4 * big.size;
}

/** Whether a piece is a superscript or subscript of a word right before it. */
function isSetTo(small: Piece, word: Piece): boolean {
  const isWord = word.glyphs.some(({ ink, text }) => !ink.math && /\p{L}/u.test(text));
  if (word === small || !isWord || gapBetween(word.box, small.box) > SCRIPT_GAP_EM * word.size) return false;
  if (Math.abs(word.baseline - small.baseline) <= SAME_BASELINE_EM * word.size) return false;
  return isScriptOf(small, word) || isFullSizeScript(word, small);
}

/** What the widest piece is set to, where that is a long superscript or subscript: the first word, or a larger one right before it. */
function baseOf(widest: Piece, pieces: readonly Piece[]): Piece {
  let [first, before] = [widest, widest];
  for (const piece of pieces) {
    const { x0 } = piece.box;
    if (x0 < first.box.x0) first = piece;
    if (x0 < widest.box.x0 && (before === widest || x0 > before.box.x0)) before = piece;
  }
  if (isSetTo(widest, first)) return first;
  return before.size > widest.size && isSetTo(widest, before) ? before : widest;
}

const widthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { box }) => sum + box.x1 - box.x0, 0);

function dominant(pieces: readonly Piece[]): { baseline: number; size: number } {
  const only = pieces.length === 1 ? pieces[0] : undefined;
  if (only !== undefined) return { baseline: only.baseline, size: only.size };
  const weights = new Map<number, { width: number; widest: Piece }>();
  for (const piece of pieces) {
    const key = Math.round(piece.size * 2);
    const width = piece.box.x1 - piece.box.x0;
    const entry = weights.get(key);
    if (entry === undefined) weights.set(key, { width, widest: piece });
    else {
      entry.width += width;
      if (width > entry.widest.box.x1 - entry.widest.box.x0) entry.widest = piece;
    }
  }
  let best: { width: number; widest: Piece } | null = null;
  for (const entry of weights.values()) if (best === null || entry.width > best.width) best = entry;
  const piece = best === null ? undefined : baseOf(best.widest, pieces);
  return piece === undefined ? { baseline: 0, size: 1 } : { baseline: piece.baseline, size: piece.size };
}

/** What fills most of a line; where names in a smaller typewriter face stand among its words, these tell. */
function dominantWords(pieces: readonly Piece[]): { baseline: number; size: number } {
  const most = dominant(pieces);
  const words = pieces.filter((piece) => !isMonoPiece(piece));
  if (words.length === 0 || words.length === pieces.length) return most;
  if (widthOf(words) < LEAST_WORDS * widthOf(pieces)) return most;
  const told = dominant(words);
  return told.size > most.size ? told : most;
}

/** One chunk of the pieces given, which must be at least one. */
export function makeChunk(pieces: readonly Piece[]): Chunk | null {
  const first = pieces[0];
  if (first === undefined) return null;
  let box = first.box;
  for (const piece of pieces) box = unionBox(box, piece.box);
  const { baseline, size } = dominantWords(pieces);
  return { pieces, box, baseline, size };
}

function rootOf(parents: Int32Array, index: number): number {
  let root = index;
  while (parents[root] !== root) root = parents[root] ?? root;
  let at = index;
  while (parents[at] !== root) {
    const next = parents[at] ?? root;
    parents[at] = root;
    at = next;
  }
  return root;
}

const known = new WeakMap<readonly Piece[], readonly Chunk[]>();

/** Joins pieces into chunks. Time grows with the number of pieces, not with its square. */
export function chunksOf(pieces: readonly Piece[]): readonly Chunk[] {
  // Tables are looked for among the same pieces as lines are.
  const made = known.get(pieces) ?? joinedChunks(pieces);
  known.set(pieces, made);
  return made;
}

function joinedChunks(pieces: readonly Piece[]): readonly Chunk[] {
  const sorted = [...pieces].sort((a, b) => a.box.x0 - b.box.x0);
  const parents = Int32Array.from(sorted, (_, i) => i);
  const index = bandIndex<number>(BAND_HEIGHT);
  sorted.forEach((piece, i) => {
    // Only pieces that start further left are in the index: the newest are the nearest.
    const near = index.near(piece.baseline - piece.size * 1.2, piece.baseline + piece.size * 1.2);
    let compared = 0;
    for (let k = near.length - 1; k >= 0 && compared < MAX_NEIGHBOURS; k--) {
      const other = near[k];
      const otherPiece = other === undefined ? undefined : sorted[other];
      if (other === undefined || otherPiece === undefined) continue;
      compared++;
      if (belongTogether(otherPiece, piece)) parents[rootOf(parents, i)] = rootOf(parents, other);
    }
    index.add(piece.baseline, i);
  });
  const groups = new Map<number, Piece[]>();
  sorted.forEach((piece, i) => {
    const root = rootOf(parents, i);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [piece]);
    else group.push(piece);
  });
  const chunks: Chunk[] = [];
  for (const group of groups.values()) {
    const chunk = makeChunk(group);
    if (chunk !== null) chunks.push(chunk);
  }
  return chunks;
}
