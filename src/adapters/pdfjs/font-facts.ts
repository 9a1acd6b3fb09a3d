// In: a font of pdf.js's worker half and its dictionaries. Out: facts that the display side does not get.
import type { FontFacts } from './font-metrics.ts';
import type { PdfDict, PdfFont, PreEvaluatedFont } from './internals.ts';
import { finite, recordFrom } from './numbers.ts';
import { codesNamed, texTextOf } from './tex-encodings.ts';

/** Font descriptor flag Symbolic, ISO 32000-2 Table 121. */
const SYMBOLIC = 1 << 2;

/** Letters that are narrow and wide in every proportional face. */
const NARROW = /^[ijltfrI1.,;:!|']$/;
const WIDE = /^[mwMWABCDGHNOQUV@%]$/;
const LATIN = /^[!-~]$/;
/** Faces for these scripts have Latin letters of half a square each, in text that is no typewriter's. */
const SQUARE = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * Share of the letters that are as wide as the middle one. In proportional faces about a third are (Arial: 0.4); in a
 * typewriter's all but those that a second code, without a width of its own, stands for. Between the two nothing is said.
 */
const ALL_ALIKE = 0.95;
const MOST_ALIKE = 0.7;

/** Distinct Latin characters that a verdict on equal widths needs. */
const MIN_LATIN = 8;

/** Glyph-space units by which equal widths may differ: rounding in subset fonts. */
const WIDTH_SLACK = 6;

/** pdf.js's map of a font that says nothing of its codes: each stands for itself. */
type IdentityMapClass = abstract new (...args: never[]) => object;

/** Reads name, flags, angle, weight and the verdict of the width table. */
export function fontFactsOf(font: PdfFont, source: PreEvaluatedFont, IdentityMap: IdentityMapClass): FontFacts {
  const descriptor = source.descriptor ?? dictOf(source.dict.get('FontDescriptor'));
  const number = (key: string): number => finite(descriptor?.get(key));
  return {
    name: nameOf(source, descriptor),
    flags: number('Flags'),
    italicAngle: number('ItalicAngle'),
    weight: number('FontWeight'),
    ascent: number('Ascent') / 1000,
    descent: number('Descent') / 1000,
    vertical: font.vertical === true,
    equalWidths: equalWidths(font, IdentityMap),
  };
}

function dictOf(value: unknown): PdfDict | null {
  return typeof value === 'object' && value !== null && 'getRaw' in value ? (value as PdfDict) : null;
}

function nameOf(source: PreEvaluatedFont, descriptor: PdfDict | null): string {
  const candidates = [source.dict.get('BaseFont'), descriptor?.get('FontName'), source.baseDict.get('BaseFont')];
  for (const candidate of candidates) {
    const name = recordFrom(candidate)?.name;
    if (typeof name === 'string' && name !== '') return name;
  }
  return '';
}

/** Tells whether a character code has a Unicode value that the font itself states (ISO 32000-2 §9.10.2). */
export function isCodeKnown(
  font: PdfFont,
  source: PreEvaluatedFont,
  IdentityMap: IdentityMapClass,
): (code: number) => boolean {
  const map = font.toUnicode;
  if (!hasMap(map) || map instanceof IdentityMap) return () => false;
  if (isGuessedTrueType(source)) return () => false;
  return (code) => map.has(code);
}

/** What codes mean in one of TeX's bitmap fonts, which says so only by the encoding that it follows; null for others. */
export function texCodesOf(font: PdfFont, source: PreEvaluatedFont): ((code: number) => string | null) | null {
  if (font.isType3Font !== true || (source.toUnicode !== undefined && source.toUnicode !== null)) return null;
  const differences = dictOf(source.dict.get('Encoding'))?.getArray('Differences');
  const codes = Array.isArray(differences) ? codesNamed(differences) : null;
  return codes === null ? null : texTextOf(codes, sameWidths(font, codes));
}

/** Whether all glyphs of a font that has several are equally wide. */
function sameWidths(font: PdfFont, codes: ReadonlySet<number>): boolean {
  const { widths } = font;
  if (typeof widths !== 'object' || widths === null) return false;
  const values = [...codes].map((code) => finite(Reflect.get(widths, String(code)))).filter((width) => width > 0);
  return values.length >= MIN_LATIN && Math.max(...values) - Math.min(...values) <= WIDTH_SLACK;
}

/** A symbolic TrueType subset without ToUnicode or encoding: its codes are read as Mac Roman for want of better. */
function isGuessedTrueType(source: PreEvaluatedFont): boolean {
  const symbolic = (finite(source.descriptor?.get('Flags')) & SYMBOLIC) !== 0;
  const named = source.toUnicode !== undefined && source.toUnicode !== null;
  return source.type === 'TrueType' && symbolic && !named && !source.baseDict.has('Encoding');
}

/** pdf.js gives a visitor each code with the code point of the first character that it stands for. */
type UnicodeMap = { has(code: number): boolean; forEach(visit: (code: unknown, point: unknown) => void): void };

function hasMap(value: unknown): value is UnicodeMap {
  return typeof value === 'object' && value !== null && 'has' in value && 'forEach' in value;
}

/** True or false by the advance widths of narrow and wide Latin letters; null where there are too few, or others rule. */
function equalWidths(font: PdfFont, IdentityMap: IdentityMapClass): boolean | null {
  const { widths, toUnicode } = font;
  if (!hasMap(toUnicode) || toUnicode instanceof IdentityMap) return null;
  if (typeof widths !== 'object' || widths === null) return null;
  const latin = new Map<string, number>();
  let square = false;
  toUnicode.forEach((code, point) => {
    if (typeof point !== 'number') return;
    const text = String.fromCodePoint(point);
    square ||= SQUARE.test(text);
    if (!LATIN.test(text)) return;
    const key = font.composite === true ? font.cMap?.lookup(Number(code)) : code;
    const width: unknown = Reflect.get(widths, String(key));
    if (typeof width === 'number' && width > 0) latin.set(text, width);
  });
  const letters = [...latin.keys()];
  if (letters.length < MIN_LATIN || !letters.some((t) => NARROW.test(t)) || !letters.some((t) => WIDE.test(t))) {
    return null;
  }
  const values = [...latin.values()].sort((a, b) => a - b);
  const middle = values[Math.floor(values.length / 2)] ?? 0;
  const alike = values.filter((width) => Math.abs(width - middle) <= WIDTH_SLACK).length / values.length;
  if (alike < MOST_ALIKE) return false;
  return alike < ALL_ALIKE || square ? null : true;
}
