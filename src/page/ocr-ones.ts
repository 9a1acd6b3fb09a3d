// In: the lines of an OCR page. Out: the same, l, I and strokes for ones where nothing but a number can stand: "l.l", "1.1l", "05l6".
// Evidence: no word is made of such strokes with stops between them, and none has one between figures.
import type { OcrLine } from '../model/ocr-page.ts';

/** A section's number that is read of strokes alone, with brackets and stops around it; "I.I" may be initials. */
const SECTION = /^([([“"]?)((?=.*[1l])[1lI|]{1,2}(?:\.[1lI|]{1,2})+)([.,:;)\]]*)$/u;
const BETWEEN = /(?<=\d)[lI|](?=\d)/gu;
const STROKE = /[lI|]/gu;

function withOnes(text: string): string {
  const told = text.replace(SECTION, (_, before: string, number: string, behind: string) => {
    return `${before}${number.replace(STROKE, '1')}${behind}`;
  });
  return told.replace(BETWEEN, '1');
}

/** Lines with their ones. */
export function withFigureOnes(lines: readonly OcrLine[]): readonly OcrLine[] {
  return lines.map((line) => {
    if (!line.words.some((word) => withOnes(word.text) !== word.text)) return line;
    return { ...line, words: line.words.map((word) => ({ ...word, text: withOnes(word.text) })) };
  });
}
