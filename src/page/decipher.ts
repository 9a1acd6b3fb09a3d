// In: a page whose text layer is garbled, and what OCR read on its picture. Out: the page with the letters that its glyphs
// stand for: OCR's words at the PDF's own places, in its own faces; and each word with how sure it is. Null where the two
// do not agree, so that OCR's words alone are used.
import type { OcrPage, OcrWord } from '../model/ocr-page.ts';
import type { RawGlyph, RawPage } from '../model/raw-page.ts';
import { isRtlText } from './bidi.ts';
import { type CipherKey, cipherKey, type Letter } from './cipher-key.ts';
import { type DrawnGlyph, drawnGlyphs, glyphsUnderWords, type WordGlyphs } from './word-glyphs.ts';

export type Deciphered = { readonly raw: RawPage; readonly words: readonly OcrWord[] };

/** OCR confidence of words that the key is judged by, 0 to 100. */
const SURE_WORD = 80;

/** Part of the sure words that the key must spell as OCR does: clean type is read right in 97 of 100 words. */
const MIN_AGREEMENT = 0.85;

/** Part of the sure words that may have no glyphs under them: text in pictures. */
const MAX_UNDRAWN = 0.15;

/** Part of the glyphs that may stay unknown. */
const MAX_UNKNOWN = 0.03;

/** Fewer sure words than this judge nothing. */
const MIN_WORDS = 5;

/** What a glyph is written as that the key does not know and OCR saw nothing of. */
const NOTHING_SEEN = ' ';

type Spelling = ReadonlyMap<RawGlyph, Letter>;

/** OCR's own letters on the glyphs of a word, one each; the last takes what is over, and what is over of glyphs is empty. */
function asRead({ word, glyphs }: WordGlyphs): readonly Letter[] {
  const letters = Array.from(word.text);
  const last = glyphs.length - 1;
  return glyphs.map((_, i) => ({
    text: i === last ? letters.slice(i).join('') : (letters[i] ?? ''),
    share: word.confidence / 100,
  }));
}

/** Each glyph's letter by the key; a word with a glyph that the key does not know is taken as OCR read it. */
function spell(glyphs: readonly DrawnGlyph[], words: readonly WordGlyphs[], key: CipherKey): Spelling {
  const spelling = new Map<RawGlyph, Letter>();
  for (const one of words) {
    const keyed = one.glyphs.map(key);
    const sameLength = Array.from(one.word.text).length === one.glyphs.length;
    const read = sameLength || keyed.includes(null) ? asRead(one) : [];
    one.glyphs.forEach(({ glyph }, i) => {
      const letter = sameLength || !keyed.includes(null) ? (keyed[i] ?? read[i]) : read[i];
      if (letter !== undefined) spelling.set(glyph, letter);
    });
  }
  for (const glyph of glyphs) {
    const letter = spelling.has(glyph.glyph) ? null : key(glyph);
    if (letter !== null) spelling.set(glyph.glyph, letter);
  }
  return spelling;
}

function wordOf({ word, glyphs }: WordGlyphs, spelling: Spelling): OcrWord {
  const letters = glyphs.map(({ glyph }) => spelling.get(glyph) ?? { text: '', share: 0 });
  const text = letters.map((letter) => letter.text).join('');
  const share = letters.reduce((least, letter) => Math.min(least, letter.share), 1);
  return { ...word, text, confidence: text === word.text ? Math.max(word.confidence, 100 * share) : 100 * share };
}

function agrees(words: readonly WordGlyphs[], spelling: Spelling, glyphCount: number): boolean {
  const sure = words.filter(({ word }) => word.confidence >= SURE_WORD);
  const drawn = sure.filter(({ glyphs }) => glyphs.length > 0);
  if (drawn.length < MIN_WORDS || sure.length - drawn.length > MAX_UNDRAWN * sure.length) return false;
  const same = drawn.filter((one) => wordOf(one, spelling).text.trim() === one.word.text).length;
  return same >= MIN_AGREEMENT * drawn.length && glyphCount - spelling.size <= MAX_UNKNOWN * glyphCount;
}

function respelled(raw: RawPage, spelling: Spelling): RawPage {
  const runs = raw.runs.map((run) => ({
    ...run,
    glyphs: run.glyphs.flatMap((glyph) => {
      const text = spelling.get(glyph)?.text ?? NOTHING_SEEN;
      return text === '' ? [] : [{ ...glyph, text }];
    }),
  }));
  const fonts = Object.fromEntries(
    Object.entries(raw.fonts).map(([id, font]) => [id, { ...font, unicodeKnown: true }]),
  );
  return { ...raw, runs, fonts };
}

/** Finds the letters of a garbled text layer. Only for pages that OCR read as they are drawn: upright and level. */
export function decipher(raw: RawPage, ocr: OcrPage): Deciphered | null {
  if (ocr.turn !== 0 || ocr.skew !== 0) return null;
  const words = ocr.lines.flatMap((line) => line.words);
  if (isRtlText([{ glyphs: words }])) return null; // its words run against the order of the glyphs
  const glyphs = drawnGlyphs(raw);
  const placed = glyphsUnderWords(glyphs, words);
  const spelling = spell(glyphs, placed, cipherKey(glyphs, placed));
  if (!agrees(placed, spelling, glyphs.length)) return null;
  const spelled = placed.flatMap((one) => (one.glyphs.length > 0 ? [wordOf(one, spelling)] : []));
  const drawn = { ...raw, runs: raw.runs.filter((run) => run.glyphs.some((glyph) => spelling.has(glyph))) };
  return { raw: respelled(drawn, spelling), words: spelled };
}
