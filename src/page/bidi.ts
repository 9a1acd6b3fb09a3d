// Glyph texts in visual order (left to right as drawn) in, logical order out (Unicode UAX #9, read backwards).
import bidiFactory from 'bidi-js';
import { isLeftToRight, isRightToLeft } from './script-ranges.ts';

const bidi = bidiFactory();

export type VisualItem = { readonly text: string };

/** Whether right-to-left letters outnumber the others in all pieces. */
export function isRtlText(pieces: readonly { readonly glyphs: readonly VisualItem[] }[]): boolean {
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

/** End (exclusive) of the left-to-right island that starts at `from` in visual order. */
function islandEnd(kinds: readonly Kind[], from: number): number {
  let end = from + 1;
  let hasLetters = kinds[from] === 'ltr';
  for (let i = from + 1; i < kinds.length && kinds[i] !== 'rtl'; i++) {
    const kind = kinds[i];
    // Between two words of one script, neutral signs and digits belong to them (N1, W7); a number alone takes only
    // digits that follow at once or behind one separator (W4).
    if (kind === 'ltr') {
      hasLetters = true;
      end = i + 1;
    } else if (kind === 'digit' && (hasLetters || i === end || (i === end + 1 && kinds[end] === 'joiner'))) end = i + 1;
  }
  return end;
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

function mirrored(text: string): string {
  return bidi.getMirroredCharacter(text) ?? text;
}

/** Stretches of a line in visual order, each with the direction that its glyphs run in. */
function stretchesOf(kinds: readonly Kind[], rtl: boolean): readonly { from: number; to: number; rtl: boolean }[] {
  const out: { from: number; to: number; rtl: boolean }[] = [];
  for (let i = 0; i < kinds.length; ) {
    let to = i + 1;
    let direction = rtl;
    if (rtl && (kinds[i] === 'ltr' || kinds[i] === 'digit')) {
      to = islandEnd(kinds, i);
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
 * where only the unmirrored ones open before they close.
 */
export function toLogicalOrder<T extends VisualItem>(
  visual: readonly T[],
  rtl: boolean,
  withText: (item: T, text: string) => T,
): readonly T[] {
  if (!hasRtl(visual)) return visual;
  const stretches = stretchesOf(
    visual.map((item) => kindOf(item.text)),
    rtl,
  );
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
  const worse = unmatchedBrackets(turned.map((item) => item.text)) > unmatchedBrackets(plain.map((item) => item.text));
  return worse ? plain : turned;
}
