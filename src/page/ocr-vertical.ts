// In: lines of an OCR page that run down. Out: glyph runs of vertical writing, as a PDF with such text would give them.
import { boxHeight } from '../model/geometry.ts';
import type { OcrLine, OcrWord } from '../model/ocr-page.ts';
import type { RawGlyph, RawGlyphRun } from '../model/raw-page.ts';
import { lengthOf, setColumns, squaresOf } from './ocr-columns.ts';

/** Identifies the font of these runs. */
export const VERTICAL_FONT = 'ocr-vertical';

const BLACK = '#000000';

function isLatin(text: string | undefined): boolean {
  return text !== undefined && /^[\u0021-\u024f]$/.test(text);
}

/** Glyphs one under another, each at its share of the word's height; a space only between words of alphabets. */
function glyphsOf(words: readonly OcrWord[], x: number): RawGlyph[] {
  return words.flatMap((word, i) => {
    const step = boxHeight(word.box) / Math.max(1, squaresOf(word));
    let { y0: y } = word.box;
    const glyphs = Array.from(word.text, (text): RawGlyph => {
      const width = step * lengthOf(text);
      const glyph = { text, x, y, width };
      y += width;
      return glyph;
    });
    const next = words[i + 1];
    const parted = next !== undefined && isLatin(word.text.at(-1)) && isLatin(next.text[0]);
    return parted ? [...glyphs, { text: ' ', x, y, width: Math.max(0, next.box.y0 - y) }] : glyphs;
  });
}

/** One run a line, as it was set. */
export function verticalRuns(lines: readonly OcrLine[]): readonly RawGlyphRun[] {
  return setColumns(lines).map(
    ({ words, size, axis }): RawGlyphRun => ({
      fontId: VERTICAL_FONT,
      size,
      angle: 0,
      rise: 0,
      color: BLACK,
      renderingMode: 0,
      vertical: true,
      mcid: null,
      artifact: false,
      glyphs: glyphsOf(words, axis),
    }),
  );
}
