// In: a run of a text layer. Out: its glyphs word by word. Some layers have no blanks: each word is placed by itself,
// and white alone parts them.
import type { RawGlyph, RawGlyphRun } from '../model/raw-page.ts';
import { isUnspacedCjk } from './script-ranges.ts';

/** White that parts words where no blanks do, in sizes; ideographs and kana stand further apart than letters. */
const WORD_GAP = 0.14;
const SQUARES_GAP = 0.7;

function isBlank(glyph: RawGlyph): boolean {
  return glyph.text.trim() === '';
}

function isApart(before: RawGlyph, glyph: RawGlyph, size: number): boolean {
  const squares = isUnspacedCjk(before.text) || isUnspacedCjk(glyph.text);
  return glyph.x - before.x - before.width > (squares ? SQUARES_GAP : WORD_GAP) * size;
}

/** The words of a run that lies level, in the order of its glyphs. */
export function wordsOfRun(run: RawGlyphRun): readonly (readonly RawGlyph[])[] {
  const words: RawGlyph[][] = [];
  const placed = !run.glyphs.some(isBlank);
  let before: RawGlyph | null = null;
  for (const glyph of run.glyphs) {
    if (isBlank(glyph)) before = null;
    else {
      if (before === null || (placed && isApart(before, glyph, run.size))) words.push([]);
      words.at(-1)?.push(glyph);
      before = glyph;
    }
  }
  return words;
}
