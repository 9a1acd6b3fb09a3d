// In: the lines of an OCR page. Out: the same, bullets that were read as « or » as the bullets that they are, and guillemets
// that the page sets without white at the words that they enclose.
// The engine reads small discs so. A quotation opens with the same sign, with white behind it in French and Russian: only
// a column of such signs that no partner closes anywhere on the page is a list.
import { unionBox } from '../model/geometry.ts';
import type { OcrLine, OcrWord } from '../model/ocr-page.ts';

const GUILLEMETS = /[«»]/gu;
const MISREAD = /^[«»]{1,2}$/u;

/** Lines that begin so, at least, and how far apart, in row heights, the signs of one column begin. */
const FEWEST = 2;
const COLUMN = 0.5;

/** Whether a line begins with a guillemet alone, and holds no other. */
function beginsSo({ words }: OcrLine): boolean {
  const [first, ...rest] = words;
  return first !== undefined && MISREAD.test(first.text) && rest.length > 0;
}

function guillemetsIn(lines: readonly OcrLine[]): number {
  return lines.reduce(
    (sum, line) => sum + line.words.reduce((n, { text }) => n + (text.match(GUILLEMETS) ?? []).length, 0),
    0,
  );
}

/** Reads the guillemets that begin lines as bullets where the page has no others. */
export function withMisreadBullets(lines: readonly OcrLine[]): readonly OcrLine[] {
  const begun = lines.filter(beginsSo);
  if (begun.length < FEWEST) return lines;
  const leading = begun.reduce((sum, line) => sum + (line.words[0]?.text.length ?? 0), 0);
  if (guillemetsIn(lines) > leading) return lines;
  const column = (line: OcrLine): number =>
    begun.filter((other) => Math.abs(other.box.x0 - line.box.x0) <= COLUMN * line.rowHeight).length;
  const bullets = new Set(begun.filter((line) => column(line) >= FEWEST));
  return lines.map((line) => {
    const [first, ...rest] = line.words;
    return first !== undefined && bullets.has(line) ? { ...line, words: [{ ...first, text: '•' }, ...rest] } : line;
  });
}

/** Guillemets that open and close in German, with no white behind or before them, and the same in other languages. */
const POINTING_IN = /^»[\p{L}\p{N}]|[\p{L}\p{N}.,!?…]«[,.;]?$/u;
const POINTING_OUT = /^«[\p{L}\p{N}]|[\p{L}\p{N}.,!?…]»[,.;]?$/u;
const CLOSING = /^«[,.;:!?]?$/u;

/** White between a word and the guillemet that closes it, in row heights: signs read apart leave less than a word space and a half. */
const NEAR = 1;

function countOf(lines: readonly OcrLine[], form: RegExp): number {
  return lines.reduce((sum, { words }) => sum + words.filter(({ text }) => form.test(text)).length, 0);
}

function closedUp(line: OcrLine): OcrLine {
  if (!line.words.some(({ text }) => CLOSING.test(text))) return line;
  const words: OcrWord[] = [];
  for (const word of line.words) {
    const before = words[words.length - 1];
    const near = before !== undefined && word.box.x0 - before.box.x1 < NEAR * line.rowHeight;
    if (near && CLOSING.test(word.text))
      words[words.length - 1] = { ...before, text: before.text + word.text, box: unionBox(before.box, word.box) };
    else words.push(word);
  }
  return { ...line, words };
}

/** Puts the « that close quotations at their words, where all guillemets of the page that stand at words point inwards. */
export function withClosedGuillemets(lines: readonly OcrLine[]): readonly OcrLine[] {
  if (countOf(lines, POINTING_IN) < FEWEST || countOf(lines, POINTING_OUT) > 0) return lines;
  return lines.map(closedUp);
}
