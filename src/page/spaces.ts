// Glyphs of one line in visual order in; for each gap between two of them, how many spaces stand there.
import type { Glyph } from './ink.ts';
import { ownWhite } from './own-white.ts';
import { isHangul, isLetters, isUnspacedCjk, mayBeRtlOrHangul } from './script-ranges.ts';

/** A gap wider than this, in em, is a space: TeX shrinks its spaces to 0.22 em, kerning stays under 0.08. */
const SPACE_EM = 0.14;
/** Dots that lead the eye to a page number. */
const isLeader = (text: string): boolean => text === '.' || text === '·' || text === '…' || text === '‥';
/** Smallest gap in em that can be a space in a line set very tight, and the part of its usual spaces that still is one. */
const TIGHT_SPACE_EM = 0.08;
const TIGHT_SHARE = 0.75;
/** The same between ideographs or kana, where full stops leave half an em of white. */
const CJK_SPACE_EM = 0.7;
/** The same between an ideograph and a letter: typesetters put a quarter em there that is no space. */
const CJK_LATIN_SPACE_EM = 0.4;
/** From this median letter gap on, in em, a line is letter-spread. */
const SPREAD_EM = 0.07;
/** Figures and signs this far apart, in em, are parted by a space of the font: nobody spreads rows of them so far. */
const SIGNS_APART_EM = 0.2;
/** In a letter-spread line a space is this much wider than the gap between its letters, in em. */
const SPREAD_SPACE_EM = 0.16;
/** Gaps on each side of one that tell how its own part of a spread line is set, and how many of them, and which part, must be close. */
const PART_REACH = 5;
const PART_MIN_GAPS = 5;
const PART_SHARE = 0.6;
/** Part of the tokens that must be single letters for spaces drawn between all letters to be taken out. */
const SPREAD_TOKEN_SHARE = 0.7;
const SPREAD_MIN_TOKENS = 5;
/** In a spread line, a gap that parts words is wider than the usual by this factor. */
const SPREAD_WORD_FACTOR = 1.5;
/** A gap of this part of a letter's cell is a space of monospaced type: TeX sets the text's own narrower spaces there. */
const MONO_SPACE = 0.38;
/** Gaps between syllables that tell of a stretched line, and the part of them that must stand apart. */
const MIN_SYLLABLE_GAPS = 8;
const APART_SHARE = 0.6;
/** Most spaces that one gap of monospaced type can stand for. */
const MAX_MONO_SPACES = 80;

/** Sorted upwards; numbers of a typed array are sorted without a call for each pair. */
function sorted(values: readonly number[]): Float64Array {
  return new Float64Array(values).sort();
}

function median(values: readonly number[]): number {
  return sorted(values)[values.length >> 1] ?? 0;
}

function isScript(glyph: Glyph, lineSize: number): boolean {
  return glyph.size < 0.9 * lineSize;
}

function gapEm(a: Glyph, b: Glyph): number {
  return (b.x0 - a.x1) / Math.max(a.size, b.size);
}

/** Gaps from which a line's usual one is known; in a shorter line, how little they may differ where it is one spread word. */
const MIN_GAPS = 4;
const SAME_GAP = 0.15;

/** Whether a line is three or four capitals at equal gaps, the end of a letter-spread title: initials have points. */
function isSpreadWord(glyphs: readonly Glyph[], count: number): boolean {
  if (count < 2 || glyphs.length !== count + 1 || !glyphs.every(({ text }) => /^\p{Lu}$/u.test(text))) return false;
  if (glyphs.every((g, i) => i === 0 || g.text.charCodeAt(0) === (glyphs[i - 1]?.text.charCodeAt(0) ?? 0) + 1))
    return false;
  const gaps = glyphs.slice(1).map((glyph, i) => gapEm(glyphs[i] ?? glyph, glyph));
  const [least, most] = [Math.min(...gaps), Math.max(...gaps)];
  return least > SPREAD_EM && most - least <= SAME_GAP * most;
}

/** Median gap in em between neighbouring letters, word gaps apart. */
function letterGap(glyphs: readonly Glyph[]): number {
  const widths = new Float64Array(glyphs.length);
  let count = 0;
  let hangul = 0;
  let a: Glyph | undefined;
  for (const b of glyphs) {
    const before = a;
    a = b;
    if (before === undefined || before.text === ' ' || b.text === ' ') continue;
    const gap = gapEm(before, b);
    // Formulas have spaces of their own around each sign, and dots that lead to a page number are spread by themselves.
    if (gap >= SIGNS_APART_EM && !(isLetters(before.text) && isLetters(b.text))) continue;
    if (gap >= 0.6 || before.ink.math || b.ink.math || (isLeader(before.text) && isLeader(b.text))) continue;
    widths[count++] = gap;
    if (isHangul(b.text)) hangul++;
  }
  if (count < MIN_GAPS) return isSpreadWord(glyphs, count) ? (widths[0] ?? 0) : 0;
  const gaps = widths.subarray(0, count).sort();
  const usual = gaps[count >> 1] ?? 0;
  // Words of one or two syllables have more gaps around them than inside.
  return 2 * hangul > count ? (gaps[count >> 2] ?? usual) : usual;
}

/**
 * The gap between syllables of a Korean line that was stretched between all of them: most pairs stand apart, and Korean
 * words have three syllables and more. 0 for any other line.
 */
function syllableGap(glyphs: readonly Glyph[], base: number): number {
  const gaps: number[] = [];
  for (let i = 1; i < glyphs.length; i++) {
    const a = glyphs[i - 1];
    const b = glyphs[i];
    if (a === undefined || b === undefined || !isHangul(a.text) || !isHangul(b.text)) continue;
    gaps.push(gapEm(a, b));
  }
  if (gaps.length < MIN_SYLLABLE_GAPS) return 0;
  const apart = gaps.filter((gap) => gap > base);
  return apart.length >= APART_SHARE * gaps.length ? (sorted(gaps)[gaps.length >> 2] ?? 0) : 0;
}

/** The threshold for a line: lower than usual where all of its spaces were shrunk. */
function tightThreshold(glyphs: readonly Glyph[]): number {
  const wide: number[] = [];
  let a: Glyph | undefined;
  for (const b of glyphs) {
    if (a !== undefined && a.text !== ' ' && b.text !== ' ') {
      const gap = gapEm(a, b);
      if (gap > TIGHT_SPACE_EM && gap < 1) wide.push(gap);
    }
    a = b;
  }
  if (wide.length < 4) return SPACE_EM;
  return Math.min(SPACE_EM, TIGHT_SHARE * (sorted(wide)[wide.length >> 2] ?? SPACE_EM));
}

function needsSpace(a: Glyph, b: Glyph, gapEm: number, base: number): boolean {
  const cjkA = isUnspacedCjk(a.text);
  const cjkB = isUnspacedCjk(b.text);
  if (cjkA && cjkB) return gapEm > CJK_SPACE_EM;
  if (cjkA || cjkB) {
    if (isHangul(a.text) || isHangul(b.text)) return gapEm > Math.max(base, 0.2);
    return gapEm > CJK_LATIN_SPACE_EM;
  }
  return gapEm > base;
}

/** Width of a letter of monospaced type, told by that of two glyphs which is no sign of another face. */
function cellOf(a: Glyph, b: Glyph): number {
  const own = b.ink.style.monospace ? b.x1 - b.x0 : 0;
  const other = a.ink.style.monospace ? a.x1 - a.x0 : 0;
  return Math.max(own, other) || 0.5 * a.size;
}

/** Narrow letters leave this part of a cell empty on each side of a gap. */
const IN_CELL = 0.3;

/** Spaces in the white between letters that stand in cells. */
const spacesInCells = (white: number, cell: number): number =>
  Math.min(MAX_MONO_SPACES, Math.max(0, Math.round(white / cell - IN_CELL)));

/** Whether the letters around a gap stand close although their line is spread: only some of its words are. */
function isCloseSet(glyphs: readonly Glyph[], at: number): boolean {
  const gaps: number[] = [];
  for (let i = Math.max(1, at - PART_REACH); i <= Math.min(glyphs.length - 1, at + PART_REACH); i++) {
    const a = glyphs[i - 1];
    const b = glyphs[i];
    if (i === at || a === undefined || b === undefined || a.text === ' ' || b.text === ' ') continue;
    gaps.push(gapEm(a, b));
  }
  return gaps.length >= PART_MIN_GAPS && gaps.filter((gap) => gap < SPREAD_EM).length > PART_SHARE * gaps.length;
}

/** Part of the letters of a row that each follow the one before in the alphabet, and how few show it. */
const ALPHABET_SHARE = 0.8;
const MIN_ALPHABET = 5;

/** Whether letters are a row of the alphabet, as over an index: each is a word, and no word is spread. */
function isAlphabet(glyphs: readonly Glyph[]): boolean {
  // Most lines show by their first letters that they are none.
  const others = (1 - ALPHABET_SHARE) * glyphs.length;
  let letters = 0;
  let next = 0;
  let last = 0;
  for (const { text } of glyphs) {
    if (text === ' ') continue;
    const code = text.codePointAt(0) ?? 0;
    if (letters > 0 && code === last + 1) next++;
    last = code;
    letters++;
    if (letters - 1 - next > others) return false;
  }
  return letters >= MIN_ALPHABET && next >= ALPHABET_SHARE * (letters - 1);
}

/** Whether most of the letters lead to places of their own. */
function areLinks(letters: readonly Glyph[]): boolean {
  if (letters.length < MIN_ALPHABET) return false;
  const own = letters.filter((glyph, i) => glyph.link !== null && glyph.link !== letters[i - 1]?.link).length;
  return own >= ALPHABET_SHARE * letters.length;
}

/** What a line's spaces are told by: the gap between its letters, the gap that is a space, whether its type is monospaced. */
type LineGaps = {
  readonly usual: number;
  readonly base: number;
  readonly size: number;
  readonly allMono: boolean;
  readonly isOwnWhite: ReturnType<typeof ownWhite>;
};

function gapsOf(glyphs: readonly Glyph[], size: number, allMono: boolean): LineGaps {
  // Cells alone tell the spaces of such a line.
  if (allMono) return { usual: 0, base: SPACE_EM, size, allMono, isOwnWhite: null };
  const letters = isAlphabet(glyphs) ? 0 : letterGap(glyphs);
  const plain = tightThreshold(glyphs) + Math.max(0, letters);
  const foreign = mayBeRtlOrHangul(glyphs);
  const usual = letters > SPREAD_EM ? letters : Math.max(letters, foreign ? syllableGap(glyphs, plain) : 0);
  const base = usual > SPREAD_EM ? usual + SPREAD_SPACE_EM : plain;
  return { usual, base, size, allMono, isOwnWhite: foreign ? ownWhite(glyphs, base) : null };
}

/** Number of spaces between a glyph and the one before it. */
function spacesAt(glyphs: readonly Glyph[], i: number, line: LineGaps): number {
  const a = glyphs[i - 1];
  const b = glyphs[i];
  if (a === undefined || b === undefined || a.text === ' ' || b.text === ' ') return 0;
  const { usual, base, size, allMono, isOwnWhite } = line;
  const white = b.x0 - a.x1;
  if (b.ink.cell !== undefined && a.ink.cell !== undefined) return spacesInCells(white, b.ink.cell);
  if (allMono || (a.ink.style.monospace && b.ink.style.monospace)) {
    const cell = cellOf(a, b);
    if (cell <= 0 || white < MONO_SPACE * cell) return 0;
    return allMono ? Math.min(MAX_MONO_SPACES, Math.max(1, Math.round(white / cell))) : 1;
  }
  const gap = white / (isScript(a, size) || isScript(b, size) ? size : Math.max(a.size, b.size));
  if (usual > SPREAD_EM && gap > SPACE_EM && gap <= base && isCloseSet(glyphs, i)) {
    return needsSpace(a, b, gap, SPACE_EM) ? 1 : 0;
  }
  return needsSpace(a, b, gap, base) && isOwnWhite?.(a, b, gap) !== true ? 1 : 0;
}

/**
 * Number of spaces before each glyph, from the gap alone; glyphs that are spaces themselves are left as they are.
 * `allMono` says that the line is one of monospaced type.
 */
export function spacesBefore(glyphs: readonly Glyph[], lineSize: number, allMono: boolean): Uint8Array {
  const line = gapsOf(glyphs, lineSize, allMono);
  const counts = new Uint8Array(glyphs.length);
  for (let i = 1; i < glyphs.length; i++) counts[i] = spacesAt(glyphs, i, line);
  return counts;
}

const NONE: ReadonlySet<number> = new Set();
const isDigit = (text: string): boolean => (text.length === 1 ? text >= '0' && text <= '9' : DIGIT.test(text));
const DIGIT = /\d/;

/** Tokens that the spaces drawn in a line part at most. */
function mostTokens(glyphs: readonly Glyph[]): number {
  let tokens = 1;
  for (const { text } of glyphs) if (text === ' ') tokens++;
  return tokens;
}

/**
 * For a line whose letters all have drawn spaces between them, the indexes of those spaces that part no words.
 * Empty for any other line.
 */
export function spreadSpaces(glyphs: readonly Glyph[]): ReadonlySet<number> {
  if (mostTokens(glyphs) < SPREAD_MIN_TOKENS) return NONE;
  // Columns of dots and digits in a listing look spread; nobody spreads monospaced type.
  if (glyphs.some((g) => g.ink.style.monospace || g.ink.math)) return NONE;
  let tokens = 0;
  let length = 0;
  const single: Glyph[] = [];
  for (let i = 0; i <= glyphs.length; i++) {
    const text = glyphs[i]?.text ?? ' ';
    if (text !== ' ') {
      length++;
      if (isUnspacedCjk(text) || isDigit(text)) return NONE;
      continue;
    }
    if (length > 0) tokens++;
    const last = glyphs[i - 1];
    if (length === 1 && last !== undefined) single.push(last);
    length = 0;
  }
  if (tokens < SPREAD_MIN_TOKENS || single.length < SPREAD_TOKEN_SHARE * tokens) return NONE;
  if (isAlphabet(single) || areLinks(single)) return NONE;
  const gaps: { at: number[]; width: number }[] = [];
  let open: { at: number[]; from: number } | null = null;
  glyphs.forEach((g, i) => {
    if (g.text === ' ') {
      const before = glyphs[i - 1];
      if (open === null) open = { at: [i], from: before?.x1 ?? g.x0 };
      else open.at.push(i);
    } else if (open !== null) {
      gaps.push({ at: open.at, width: g.x0 - open.from });
      open = null;
    }
  });
  const usual = median(gaps.map((g) => g.width));
  return new Set(gaps.filter((g) => g.width <= SPREAD_WORD_FACTOR * usual).flatMap((g) => g.at));
}
