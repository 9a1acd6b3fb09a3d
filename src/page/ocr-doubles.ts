// In: the lines of an OCR page. Out: the same, a large letter that was read as two of its kind told once: "V" for "Vv".
// Engines that know small type read a letter alone in large type, of which the small form looks alike, in both forms.
import { boxHeight, boxWidth } from '../model/geometry.ts';
import type { OcrLine, OcrWord } from '../model/ocr-page.ts';

/** Letters that look alike in both forms, with the width of the capital in parts of its height (Times, rounded up). */
const ALIKE: Readonly<Record<string, number>> = {
  C: 1,
  K: 1.1,
  M: 1.35,
  O: 1.1,
  P: 0.85,
  S: 0.85,
  U: 1.1,
  V: 1.1,
  W: 1.4,
  X: 1.1,
  Z: 0.95,
};

/** Two letters side by side are wider than this many times one. */
const WIDER = 1.2;

function single(word: OcrWord): OcrWord {
  const { text, box } = word;
  const letter = text.charAt(0).toUpperCase();
  const width = ALIKE[letter];
  const mixed = text !== text.toUpperCase() && text !== text.toLowerCase();
  const same = /^\p{L}{2,3}$/u.test(text) && text.toUpperCase() === letter.repeat(text.length);
  if (width === undefined || !mixed || !same) return word;
  return boxWidth(box) <= WIDER * width * boxHeight(box) ? { ...word, text: letter } : word;
}

/** Tells doubled letters once. */
export function withoutDoubles(lines: readonly OcrLine[]): readonly OcrLine[] {
  return lines.map((line) => {
    const words = line.words.map(single);
    return words.some((word, i) => word !== line.words[i]) ? { ...line, words } : line;
  });
}
