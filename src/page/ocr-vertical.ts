// In: lines of an OCR page that run down. Out: glyph runs of vertical writing, as a PDF with such text would give them.
import { boxHeight, boxWidth } from '../model/geometry.ts';
import type { OcrLine, OcrWord } from '../model/ocr-page.ts';
import type { RawGlyph, RawGlyphRun } from '../model/raw-page.ts';

/** Identifies the font of these runs. */
export const VERTICAL_FONT = 'ocr-vertical';

/** Lines as wide as the common one, give or take this share, have its size. */
const SAME_WIDTH = 0.15;

/** A line with so many letters tells the size of its type by their pitch. */
const TELLING = 12;

const BLACK = '#000000';

/** Letters of alphabets lie on their side, about half as long as the square of a Han letter or kana. */
function lengthOf(text: string): number {
  return /^[\u0020-\u024f]$/.test(text) ? 0.5 : 1;
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? null;
}

function squaresOf(word: OcrWord): number {
  return Array.from(word.text).reduce((sum, text) => sum + lengthOf(text), 0);
}

function isLatin(text: string | undefined): boolean {
  return text !== undefined && /^[\u0021-\u024f]$/.test(text);
}

/** Glyphs one under another, each at its share of the word's height; a space only between words of alphabets. */
function glyphsOf(line: OcrLine, x: number): RawGlyph[] {
  return line.words.flatMap((word, i) => {
    const step = boxHeight(word.box) / Math.max(1, squaresOf(word));
    let { y0: y } = word.box;
    const glyphs = Array.from(word.text, (text): RawGlyph => {
      const width = step * lengthOf(text);
      const glyph = { text, x, y, width };
      y += width;
      return glyph;
    });
    const next = line.words[i + 1];
    const parted = next !== undefined && isLatin(word.text.at(-1)) && isLatin(next.text[0]);
    return parted ? [...glyphs, { text: ' ', x, y, width: Math.max(0, next.box.y0 - y) }] : glyphs;
  });
}

/** One run a line; the size is the pitch of the letters in long lines, scaled by the width of the line. */
export function verticalRuns(lines: readonly OcrLine[]): readonly RawGlyphRun[] {
  const width = median(lines.map((line) => boxWidth(line.box))) ?? 1;
  const pitches = lines
    .flatMap((line) => line.words)
    .filter((word) => Array.from(word.text).length >= TELLING)
    .map((word) => boxHeight(word.box) / squaresOf(word));
  const body = median(pitches) ?? width;
  return lines.map((line): RawGlyphRun => {
    const share = boxWidth(line.box) / width;
    const size = Math.abs(share - 1) <= SAME_WIDTH ? body : body * share;
    return {
      fontId: VERTICAL_FONT,
      size,
      angle: 0,
      rise: 0,
      color: BLACK,
      renderingMode: 0,
      vertical: true,
      mcid: null,
      artifact: false,
      glyphs: glyphsOf(line, (line.box.x0 + line.box.x1) / 2),
    };
  });
}
