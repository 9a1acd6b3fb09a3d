// Glyph texts in visual order (left to right as drawn) in, logical order out (Unicode UAX #9, read backwards).
import bidiFactory from 'bidi-js';
import { isLeftToRight, isRightToLeft } from './script-ranges.ts';

const bidi = bidiFactory();

export type VisualItem = { readonly text: string };

/** Whether right-to-left letters outnumber the others. */
export function isRtlText(items: readonly VisualItem[]): boolean {
  let balance = 0;
  for (const { text } of items) {
    if (isRightToLeft(text)) balance++;
    else if (isLeftToRight(text)) balance--;
  }
  return balance > 0;
}

/** Whether any right-to-left letter is there. */
export function hasRtl(items: readonly VisualItem[]): boolean {
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

/** End (exclusive) of the left-to-right island that starts at `from` in visual order; `from` where there is none. */
function islandEnd(kinds: readonly Kind[], from: number): number {
  let end = from;
  let hasLetters = false;
  for (let i = from; i < kinds.length; i++) {
    const kind = kinds[i];
    if (kind === 'rtl') break;
    if (kind === 'ltr') {
      hasLetters = true;
      end = i + 1;
    } else if (kind === 'digit') {
      // Digits join a word before them, or digits right before or behind one separator.
      const close = i === from || i === end || (i === end + 1 && kinds[end] === 'joiner');
      if (hasLetters || close) end = i + 1;
      else if (!kinds.slice(i, nextRtl(kinds, i)).includes('ltr')) break;
    }
  }
  return end;
}

function nextRtl(kinds: readonly Kind[], from: number): number {
  for (let i = from; i < kinds.length; i++) if (kinds[i] === 'rtl') return i;
  return kinds.length;
}

/** Opening minus closing brackets that come in the wrong order, to tell mirrored glyphs from logical ones. */
function bracketDisorder(texts: readonly string[]): number {
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

/**
 * Reorders one line from visual to logical order. In a right-to-left line, words of other scripts and numbers keep
 * their own order; brackets are mirrored where that makes them open before they close.
 */
export function toLogicalOrder<T extends VisualItem>(
  visual: readonly T[],
  rtl: boolean,
  withText: (item: T, text: string) => T,
): readonly T[] {
  if (!hasRtl(visual)) return visual;
  const kinds = visual.map((item) => kindOf(item.text));
  const out: T[] = [];
  if (rtl) {
    const islands: [number, number][] = [];
    for (let i = 0; i < visual.length; ) {
      const end = kinds[i] === 'ltr' || kinds[i] === 'digit' ? Math.max(i + 1, islandEnd(kinds, i)) : i + 1;
      islands.push([i, end]);
      i = end;
    }
    for (const [from, to] of islands.reverse()) out.push(...visual.slice(from, to));
  } else {
    for (let i = 0; i < visual.length; ) {
      let end = i + 1;
      if (kinds[i] === 'rtl')
        for (let k = i; k < visual.length && kinds[k] !== 'ltr'; k++) if (kinds[k] === 'rtl') end = k + 1;
      out.push(...visual.slice(i, end).reverse());
      i = end;
    }
  }
  const texts = out.map((item) => item.text);
  if (bracketDisorder(texts) <= bracketDisorder(texts.map(mirrored))) return out;
  return out.map((item) => (mirrored(item.text) === item.text ? item : withText(item, mirrored(item.text))));
}
