// In: /ActualText of marked content (ISO 32000-2 §14.9.4). Out: the glyphs shown in it with that text in place of their own.
// Typesetters say so what a ligature, an end-of-line hyphen, a cluster of a complex script or a decorated initial reads as.
import type { RawGlyph, RawGlyphRun } from '../../model/raw-page.ts';
import type { Drawing } from './drawing.ts';
import type { ActualText } from './graphics-state.ts';
import type { PdfDict } from './internals.ts';
import { rounded } from './numbers.ts';

/** Longest replacement that is believed, characters: words and signs. Longer ones retell a line or a paragraph, at no place of it. */
const MAX_LENGTH = 40;
/** Letters that one glyph stands for at most: the longest ligature of Unicode, U+FDFA, has 18. */
const MAX_PER_GLYPH = 18;
/** White in em between two glyphs that parts words: a text over it would take their places. */
const WORD_GAP = 0.5;
const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** Lets a marked content's id come with its replacement text; all that pdf.js reads of its dictionary is the id. */
export function noteActualText(properties: unknown): void {
  if (!isDict(properties) || !properties.has('ActualText')) return;
  const text = properties.get('ActualText');
  const mcid = properties.get('MCID');
  if (typeof text === 'string') properties.get = () => ({ mcid, text: decoded(text) });
}

function isDict(value: unknown): value is { -readonly [K in keyof PdfDict]: PdfDict[K] } {
  return typeof value === 'object' && value !== null && 'has' in value && 'get' in value;
}

/** A text string: UTF-16BE or UTF-8 with a mark, else PDFDocEncoding, which is Latin-1 for all that is likely here. */
function decoded(bytes: string): string {
  const bytesOf = (from: number): Uint8Array => Uint8Array.from(bytes.slice(from), (ch) => ch.charCodeAt(0));
  if (bytes.startsWith('\u00fe\u00ff')) return new TextDecoder('utf-16be').decode(bytesOf(2));
  return bytes.startsWith('\u00ef\u00bb\u00bf') ? new TextDecoder().decode(bytesOf(3)) : bytes;
}

/** Id and replacement text of a marked content, from the operand as it was left above. */
export function markedProperties(operand: unknown): { readonly mcid: number | null; readonly text: string | null } {
  if (typeof operand === 'number') return { mcid: operand, text: null };
  if (typeof operand !== 'object' || operand === null || !('text' in operand)) return { mcid: null, text: null };
  const { text } = operand;
  const mcid = 'mcid' in operand && typeof operand.mcid === 'number' ? operand.mcid : null;
  return { mcid, text: typeof text === 'string' ? text : null };
}

/** Remembers where the text that a replacement stands for begins. */
export function actualTextFrom({ runs }: Drawing, text: string): ActualText {
  return { text: text.normalize('NFC'), runs: runs.length, glyphs: runs.at(-1)?.glyphs.length ?? 0 };
}

/** What a replacement is judged by. Brackets among right-to-left letters are given as they are seen or as they are read, so they say nothing. */
const letters = (text: string): string => text.normalize('NFKC').replace(/[\s\u00ad\p{Ps}\p{Pe}\p{Pi}\p{Pf}<>-]/gu, '');

/** Puts the replacement in place of the glyphs shown since, where they are one word and it is one. */
export function putActualText({ runs }: Drawing, actual: ActualText): void {
  const run = runs.at(-1);
  if (run === undefined || runs.length > actual.runs + 1) return;
  replaceGlyphs(run, runs.length === actual.runs ? actual.glyphs : 0, actual.text);
}

type ReplacedRun = Pick<RawGlyphRun, 'vertical' | 'angle' | 'size'> & { readonly glyphs: RawGlyph[] };

/** Puts a text in place of a run's glyphs from `from` on, where they are one word and it says more of it. */
export function replaceGlyphs(run: ReplacedRun, from: number, actual: string): void {
  const shown = run.glyphs.slice(from);
  const text = actual.trim();
  const [first, last] = [shown[0], shown.at(-1)];
  if (first === undefined || last === undefined || run.vertical || run.angle !== 0) return;
  if (text.length > Math.min(MAX_LENGTH, MAX_PER_GLYPH * shown.length) || letters(text) === '') return;
  if (!isBetter(text, shown.map((glyph) => glyph.text).join('')) || !isOneWord(shown, run.size)) return;
  const x1 = Math.max(...shown.map((glyph) => glyph.x + glyph.width));
  const x = Math.min(...shown.map((glyph) => glyph.x));
  run.glyphs.splice(from, shown.length, ...spread(text, { ...first, x, width: rounded(x1 - x) }));
}

/** A sign without a meaning: the font does not tell what it shows. */
export const UNREADABLE = /^$|[\ufffd\p{Co}]/u;

/**
 * Whether the replacement says more than the glyphs: they are unreadable, or it holds their letters, in another order or
 * with more. Where it only says another thing it may be that of a neighbour: Skia counts wrong behind clusters.
 */
function isBetter(text: string, shown: string): boolean {
  const [said, seen] = [letters(text), letters(shown)];
  if (UNREADABLE.test(shown)) return true;
  return seen !== '' && said !== seen && [...seen].every((letter) => said.includes(letter));
}

function isOneWord(glyphs: readonly RawGlyph[], size: number): boolean {
  return glyphs.every((glyph, i) => {
    const before = glyphs[i - 1];
    if (glyph.text.trim() === '') return false;
    if (before === undefined) return true;
    const gap = Math.max(glyph.x - before.x - before.width, before.x - glyph.x - glyph.width);
    return gap < WORD_GAP * size && Math.abs(glyph.y - before.y) < size;
  });
}

/** Letters side by side over the width; those of a script that runs to the left stay one glyph, in the order they are read. */
function spread(text: string, place: RawGlyph): RawGlyph[] {
  const characters = RTL.test(text) ? [text] : (text.match(/\P{M}\p{M}*/gu) ?? [text]);
  const width = place.width / characters.length;
  return characters.map((ch, i) => ({ ...place, text: ch, x: rounded(place.x + i * width), width: rounded(width) }));
}
