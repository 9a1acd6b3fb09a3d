// Glyph texts in visual order (left to right as drawn) in, logical order out (Unicode UAX #9, read backwards).
import bidiFactory from 'bidi-js';
import { isLeftToRight, isRightToLeft, mayBeRightToLeft } from './script-ranges.ts';

const bidi = bidiFactory();

export type VisualItem = { readonly text: string };

/** Whether right-to-left letters outnumber the others in all pieces. */
export function isRtlText(pieces: readonly { readonly glyphs: readonly VisualItem[] }[]): boolean {
  if (!pieces.some(({ glyphs }) => mayBeRightToLeft(glyphs))) return false;
  let balance = 0;
  for (const { glyphs } of pieces) {
    for (const { text } of glyphs) {
      if (isRightToLeft(text)) balance++;
      else if (isLeftToRight(text)) balance--;
    }
  }
  return balance > 0;
}

/** Share of right-to-left letters in a line of a right-to-left page from which the line itself runs so: names and titles
 * of other languages fill much of a line at times, and the line still begins at the right. */
const RTL_SHARE_ON_RTL_PAGE = 0.25;

/** Whether a line runs from right to left: most of its letters do, or a good part on a page that does. */
export function isRtlLine(items: readonly VisualItem[], rtlPage: boolean): boolean {
  let [rtl, all] = [0, 0];
  for (const { text } of items) {
    const own = isRightToLeft(text);
    if (own) rtl++;
    if (own || isLeftToRight(text)) all++;
  }
  return rtl > (rtlPage ? RTL_SHARE_ON_RTL_PAGE : 0.5) * all;
}

/** Whether any right-to-left letter is there. */
function hasRtl(items: readonly VisualItem[]): boolean {
  return items.some((item) => isRightToLeft(item.text));
}

type Kind = 'rtl' | 'ltr' | 'digit' | 'joiner' | 'neutral';

const DIGIT = /^\p{Nd}+$/u;
/** Separators that stay inside a number (UAX #9 W4, W5). */
const NUMBER_JOINER = /^[.,:/+\-−%‰°#$€£¥٪٫٬]$/u;

function kindOf(text: string): Kind {
  if (isRightToLeft(text)) return 'rtl';
  if (DIGIT.test(text)) return 'digit';
  if (isLeftToRight(text)) return 'ltr';
  return NUMBER_JOINER.test(text) ? 'joiner' : 'neutral';
}

/** Signs read after their number, and those that stand before or after it (UAX #9 W5). After Arabic letters numbers are
 * of a kind of their own, which takes no sign in (W2): people still read the percent sign last. */
const PERCENT = /^[%‰°٪]$/u;
const CURRENCY = /^[\p{Sc}#±]$/u;
const OPENING = '([{';
const CLOSING = ')]}';
/** Signs of a line from which it is one of prose, whose last number may be broken at its hyphen: cells are shorter. */
const PROSE_SIGNS = 30;

type VisualLine = { readonly texts: readonly string[]; readonly kinds: readonly Kind[]; readonly arabic: boolean };

const isArabic = (text: string): boolean => /\p{Script=Arabic}/u.test(text);

/** Whether a bracket is open before a place, left to right. */
function isOpenBefore(texts: readonly string[], at: number, closing: string): boolean {
  const opening = OPENING[CLOSING.indexOf(closing)];
  let depth = 0;
  for (let i = 0; i < at; i++) {
    if (texts[i] === opening) depth++;
    else if (texts[i] === closing && depth > 0) depth--;
  }
  return depth > 0;
}

/** Where an island ends that the signs right after its last number belong to. */
function withSigns({ texts, kinds, arabic }: VisualLine, from: number, end: number): number {
  if (kinds[end - 1] !== 'digit') return end;
  const sign = texts[end] ?? '';
  if (PERCENT.test(sign) || (!arabic && CURRENCY.test(sign))) return end + 1;
  // "03-" at a line's end goes on with the number in the next line; a hyphen before a word is that word's own.
  const broken = from === 0 && !arabic && /^[-‐]$/u.test(sign) && texts[end + 1] === ' ' && texts.length >= PROSE_SIGNS;
  return broken ? end + 1 : end;
}

/** End (exclusive) of the left-to-right island that starts at `from` in visual order. */
function islandEnd(line: VisualLine, from: number): number {
  const { kinds, texts } = line;
  let end = from + 1;
  let hasLetters = kinds[from] === 'ltr';
  const open: string[] = [];
  for (let i = from + 1; i < kinds.length && kinds[i] !== 'rtl'; i++) {
    const kind = kinds[i];
    const text = texts[i] ?? '';
    // A pair of brackets within the island is its own; one that opens before it ends it (N0).
    if (hasLetters && OPENING.includes(text)) open.push(text);
    else if (CLOSING.includes(text)) {
      if (open.at(-1) === OPENING[CLOSING.indexOf(text)]) {
        open.pop();
        end = i + 1;
      } else if (isOpenBefore(texts, from, text)) break;
    }
    // Between two words of one script, neutral signs and digits belong to them (N1, W7); a number alone takes only
    // digits that follow at once or behind one separator (W4).
    if (kind === 'ltr') {
      hasLetters = true;
      end = i + 1;
    } else if (kind === 'digit' && (hasLetters || i === end || (i === end + 1 && kinds[end] === 'joiner'))) end = i + 1;
  }
  return withSigns(line, from, end);
}

/** Opening and closing brackets that have no partner in reading order. */
function unmatchedBrackets(texts: readonly string[]): number {
  let [depth, wrong] = [0, 0];
  for (const text of texts) {
    if (text === '(' || text === '[' || text === '«') depth++;
    else if (text === ')' || text === ']' || text === '»') {
      if (depth === 0) wrong++;
      else depth--;
    }
  }
  return wrong + depth;
}

const BRACKET_OPENS = /^[([«‹]$/u;
const BRACKET_CLOSES = /^[)\]»›]$/u;
const POINT = /^[.,:;!?،؛؟…]$/u;

/** How plainly a sign stands inside brackets when it is next to one: white is outside, a point mostly, a word within. */
function inwardness(text: string | undefined): number {
  if (text === undefined || text.trim() === '') return 0;
  return POINT.test(text) ? 1 : 2;
}

/** Brackets that turn their backs to their words in reading order, less those that face them. */
function averseBrackets(texts: readonly string[]): number {
  let averse = 0;
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i] ?? '';
    const faces = Math.sign(inwardness(texts[i + 1]) - inwardness(texts[i - 1]));
    if (BRACKET_OPENS.test(text)) averse -= faces;
    else if (BRACKET_CLOSES.test(text)) averse += faces;
  }
  return averse;
}

/** Whether brackets stand worse in one reading than in the other: by the words next to them, which tell even where the
 * partner stands in another line, or by their partners. */
function readsWorse(one: readonly VisualItem[], other: readonly VisualItem[]): boolean {
  const [ones, others] = [one.map((item) => item.text), other.map((item) => item.text)];
  const averse = averseBrackets(ones) - averseBrackets(others);
  return averse === 0 ? unmatchedBrackets(ones) > unmatchedBrackets(others) : averse > 0;
}

function mirrored(text: string): string {
  return bidi.getMirroredCharacter(text) ?? text;
}

/** Stretches of a line in visual order, each with the direction that its glyphs run in. */
function stretchesOf(line: VisualLine, rtl: boolean): readonly { from: number; to: number; rtl: boolean }[] {
  const { kinds, texts, arabic } = line;
  const startsIsland = (i: number): boolean =>
    kinds[i] === 'ltr' ||
    kinds[i] === 'digit' ||
    (!arabic && kinds[i + 1] === 'digit' && CURRENCY.test(texts[i] ?? '') && kinds[i - 1] !== 'rtl');
  const out: { from: number; to: number; rtl: boolean }[] = [];
  for (let i = 0; i < kinds.length; ) {
    let to = i + 1;
    let direction = rtl;
    if (rtl && startsIsland(i)) {
      to = islandEnd(line, i);
      direction = false;
    } else if (!rtl && kinds[i] === 'rtl') {
      for (let k = i; k < kinds.length && kinds[k] !== 'ltr'; k++) if (kinds[k] === 'rtl') to = k + 1;
      direction = true;
    }
    out.push({ from: i, to, rtl: direction });
    i = to;
  }
  return out;
}

/**
 * Reorders one line from visual to logical order. In a right-to-left line, words of other scripts and numbers keep
 * their own order. Brackets of right-to-left text are named by their shapes in most files, so they are mirrored, save
 * where only the unmirrored ones face their words or open before they close.
 */
export function toLogicalOrder<T extends VisualItem>(
  visual: readonly T[],
  rtl: boolean,
  withText: (item: T, text: string) => T,
): readonly T[] {
  if (!hasRtl(visual)) return visual;
  const texts = visual.map((item) => item.text);
  const line = { texts, kinds: texts.map(kindOf), arabic: texts.some(isArabic) };
  const stretches = stretchesOf(line, rtl);
  const ordered = rtl ? [...stretches].reverse() : stretches;
  const plain: T[] = [];
  const turned: T[] = [];
  for (const stretch of ordered) {
    const items = visual.slice(stretch.from, stretch.to);
    if (stretch.rtl) items.reverse();
    plain.push(...items);
    turned.push(
      ...items.map((item) =>
        stretch.rtl && mirrored(item.text) !== item.text ? withText(item, mirrored(item.text)) : item,
      ),
    );
  }
  return readsWorse(turned, plain) ? plain : turned;
}
