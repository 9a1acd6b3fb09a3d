// In: the lines of an OCR page. Out: the same, straight apostrophes and quotation marks curled where the page's are: an engine
// reads some of one printed form as the other. Listings keep theirs.
import type { OcrLine, OcrWord } from '../model/ocr-page.ts';

/** Curly signs that show how a page prints them, and how many times the straight ones they must be. */
const FEWEST = 2;
const TIMES = 2;

const CURLY = /[\p{L}]’|[“”]/gu;
const STRAIGHT = /[\p{L}]'|"/gu;

/** Languages that open quotations low close them with what opens them elsewhere: there only apostrophes are told. */
const LOW = /[„‚]/u;

/** Swedish and Finnish open quotations with the sign that closes them. */
const OPENING = /“/u;

function countOf(words: readonly OcrWord[], form: RegExp): number {
  return words.reduce((sum, { text }) => sum + (text.match(form)?.length ?? 0), 0);
}

function curled(text: string, low: boolean, opening: '“' | '”'): string {
  const apostrophes = text.replace(/(?<=\p{L})'(?=\p{L}|[.,;:!?]*$)/gu, '’');
  if (low) return apostrophes;
  return apostrophes.replace(/^"(?=\p{L}|\p{N})/u, opening).replace(/(?<=[\p{L}.,!?…—–-])"(?=[.,;:!?]*$)/u, '”');
}

/** Straight signs made curly on a page that has mostly curly ones. */
export function withCurlyQuotes(lines: readonly OcrLine[]): readonly OcrLine[] {
  const words = lines.flatMap((line) => line.words).filter((word) => word.monospace !== true);
  const straight = countOf(words, STRAIGHT);
  const curly = countOf(words, CURLY);
  if (straight === 0 || curly < FEWEST || curly < TIMES * straight) return lines;
  const low = words.some(({ text }) => LOW.test(text));
  const closesOnly = countOf(words, /^”[\p{L}\p{N}]/gu) >= FEWEST && !words.some(({ text }) => OPENING.test(text));
  return lines.map((line) => {
    const own = line.words.map((word) => {
      const text = word.monospace === true ? word.text : curled(word.text, low, closesOnly ? '”' : '“');
      return text === word.text ? word : { ...word, text };
    });
    return own.every((word, i) => word === line.words[i]) ? line : { ...line, words: own };
  });
}
