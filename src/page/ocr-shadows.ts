// In: the lines of an OCR page. Out: the same, words plain that a shadow made bold: those that end (or begin) lines of prose
// right above one another, where nothing else inside the page's lines is bold. A phrase in bold goes on in the next line's
// first words, and other words of the page are bold elsewhere in their lines. Terms begin lines that end anywhere.
import type { OcrLine, OcrWord } from '../model/ocr-page.ts';

/** Lines that a shadow's edge runs over, at least, and words of a line of prose. */
const FEWEST = 2;
const PROSE_WORDS = 4;

/** White in a line of prose, in row heights: more parts the cells of a table. */
const WIDEST_WHITE = 1.5;

/** Baselines of lines that follow each other are at most this far apart, and their ends, in row heights. */
const NEXT = 2.2;
const SAME_EDGE = 0.6;

type Side = 'start' | 'end';

const isBold = (word: OcrWord): boolean => word.bold === true;

/** The end of a line that holds all of its bold words and not its other ones; null where they stand elsewhere. */
function sideOf({ words }: OcrLine): Side | null {
  const bold = words.filter(isBold).length;
  if (words.slice(-bold).every(isBold)) return 'end';
  // A term that a line begins with is bold by itself.
  return words.slice(0, bold).every(isBold) && /^\p{Ll}/u.test(words[0]?.text ?? '') ? 'start' : null;
}

function isProse({ words, rowHeight }: OcrLine): boolean {
  if (words.length < PROSE_WORDS || !words.filter(isBold).every(({ text }) => /\p{L}/u.test(text))) return false;
  return words.every((word, i) => word.box.x0 - (words[i - 1] ?? word).box.x1 <= WIDEST_WHITE * rowHeight);
}

/** Whether two lines follow each other and end (or begin) at one edge. */
function isUnder(above: OcrLine, line: OcrLine, side: Side): boolean {
  const edge = side === 'end' ? line.box.x1 - above.box.x1 : line.box.x0 - above.box.x0;
  const down = line.baseline - above.baseline;
  return down > 0 && down <= NEXT * line.rowHeight && Math.abs(edge) <= SAME_EDGE * line.rowHeight;
}

/** Whether a line is filled, as prose goes on from it: another that starts where it does ends there too. */
function isFull(line: OcrLine, lines: readonly OcrLine[]): boolean {
  const slack = SAME_EDGE * line.rowHeight;
  const alike = lines.filter(
    ({ box }) => Math.abs(box.x0 - line.box.x0) <= slack && Math.abs(box.x1 - line.box.x1) <= slack,
  );
  return alike.length >= FEWEST;
}

/** Takes the bold of a shadow from the words that it fell on. */
export function withoutShadows(lines: readonly OcrLine[]): readonly OcrLine[] {
  const mixed = lines
    .filter(({ words }) => words.some(isBold) && !words.every(isBold))
    .sort((a, b) => a.baseline - b.baseline);
  const [first] = mixed;
  const side = first === undefined ? null : sideOf(first);
  if (side === null || mixed.length < FEWEST) return lines;
  const isShadow = (line: OcrLine, i: number): boolean => {
    const above = mixed[i - 1];
    if (sideOf(line) !== side || !isProse(line)) return false;
    return above === undefined || (isUnder(above, line, side) && (side === 'end' || isFull(above, lines)));
  };
  if (!mixed.every(isShadow)) return lines;
  return lines.map((line) =>
    mixed.includes(line)
      ? { ...line, words: line.words.map((word) => (isBold(word) ? { ...word, bold: false } : word)) }
      : line,
  );
}
