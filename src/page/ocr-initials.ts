// In: the lines of an OCR page. Out: the same lines, each dropped initial at the start of the line that it begins.
import { type Box, boxHeight, unionBoxes } from '../model/geometry.ts';
import type { OcrLine, OcrWord } from '../model/ocr-page.ts';

/** An initial is at least this many times as high as the line's row, … */
const TALL = 1.6;

/** … has at most this many characters (with an opening quotation mark), … */
const MOST_CHARACTERS = 2;

/** … and is at most this many rows high. */
const TALLEST = 6;

/** Capitals that an engine takes for digits or strokes when they stand alone. */
const LOOKALIKE: Readonly<Record<string, string>> = {
  '1': 'I',
  l: 'I',
  '|': 'I',
  '!': 'I',
  '0': 'O',
  '5': 'S',
  '8': 'B',
};

function isTall(word: OcrWord, rowHeight: number): boolean {
  const rows = boxHeight(word.box) / rowHeight;
  return word.text.length <= MOST_CHARACTERS && rows >= TALL && rows <= TALLEST && /[\p{L}\p{N}|!]/u.test(word.text);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** White between an initial and what follows, in rows, from which that is a word of its own, … */
const WORD_GAP = 0.6;

/** … and the same where it is none by itself: a lone consonant. */
const PART = /^[b-df-hj-np-tvxz][.,;:!?]?$/u;
const PART_GAP = 1.2;

/** Lines that stand beside an initial, top to bottom: they start right of it and between its head and foot. */
function linesBeside(lines: readonly OcrLine[], initial: Box): readonly OcrLine[] {
  const reach = boxHeight(initial);
  return lines
    .filter(({ box, baseline }) => {
      if (box.x0 < initial.x0 + 0.4 * (initial.x1 - initial.x0) || box.x0 - initial.x1 > reach) return false;
      return baseline > initial.y0 && baseline <= initial.y1 + 0.15 * reach;
    })
    .sort((a, b) => a.baseline - b.baseline);
}

/** Starts of lines that differ by less, in rows, are one edge. */
const SAME_START = 0.35;

/** Lines below an initial's foot are its own as far as this many of its neighbours' leadings below the last of them. */
const NEXT_LINE = 1.3;

/** A line that ends so may be the last of its paragraph: a line that stands in below it begins another. */
const STOP = /[.!?…:][”’"')]*$/u;

function endsSentence(line: OcrLine): boolean {
  return STOP.test(line.words[line.words.length - 1]?.text ?? '');
}

/**
 * The lines beside an initial, with the line below its foot that still stands as far in: white under the foot counts as
 * part of the initial in many styles. `lines`: all of the page.
 */
function linesInitialTakes(lines: readonly OcrLine[], initial: Box): readonly OcrLine[] {
  const beside = linesBeside(lines, initial);
  const last = beside[beside.length - 1];
  const over = beside[beside.length - 2];
  if (last === undefined || over === undefined || endsSentence(last)) return beside;
  const leading = last.baseline - over.baseline;
  const below = lines.find(
    (line) =>
      line.baseline > last.baseline + leading / 2 &&
      line.baseline <= last.baseline + NEXT_LINE * leading &&
      Math.abs(line.box.x0 - last.box.x0) <= SAME_START * line.rowHeight &&
      line.box.x0 > initial.x1,
  );
  return below === undefined ? beside : [...beside, below];
}

/** After an initial the rest of its word is often set in capitals: "I" + "T is" is the word "It". */
function wordWithInitial(initial: string, rest: string): string {
  const capitals = rest === rest.toUpperCase() && rest !== rest.toLowerCase();
  return initial + (capitals ? rest.toLowerCase() : rest);
}

/** The line with its first word drawn out to `x0`, where the initial stands, and `text` put before it. */
function drawnOut(line: OcrLine, initial: Box, text: string | null): OcrLine {
  const [first, ...others] = line.words;
  if (first === undefined) return line;
  const near = first.box.x0 - initial.x1 < (PART.test(first.text) ? PART_GAP : WORD_GAP) * line.rowHeight;
  if (text !== null && !near) {
    const box = { ...first.box, x0: initial.x0, x1: initial.x1 };
    return { ...line, box: { ...line.box, x0: initial.x0 }, words: [{ ...first, text, box }, first, ...others] };
  }
  const word = {
    ...first,
    text: text === null ? first.text : wordWithInitial(text, first.text),
    box: { ...first.box, x0: initial.x0 },
  };
  return { ...line, box: { ...line.box, x0: initial.x0 }, words: [word, ...others] };
}

/** Each initial apart from the row that the engine put it into. */
function parted(
  lines: readonly OcrLine[],
  isInitial: (word: OcrWord) => boolean,
): {
  readonly initials: readonly OcrWord[];
  readonly lines: readonly OcrLine[];
} {
  const initials: OcrWord[] = [];
  const rest: OcrLine[] = [];
  for (const line of lines) {
    const [first, ...words] = line.words;
    const box = unionBoxes(words.map((word) => word.box));
    if (first !== undefined && isInitial(first)) {
      initials.push(first);
      if (box !== null) rest.push({ ...line, words, box });
    } else rest.push(line);
  }
  return { initials, lines: rest };
}

/**
 * Puts each dropped initial before the line that it begins, and draws out the lines beside it to its left edge, so that
 * the rules for paragraphs see one even margin. A tall letter with no lines beside it stays as it was read.
 */
export function undropInitials(lines: readonly OcrLine[]): readonly OcrLine[] {
  const row = median(lines.map((line) => line.rowHeight));
  const tall = parted(lines, (word) => isTall(word, row));
  const dropped = new Set(tall.initials.filter((word) => linesBeside(tall.lines, word.box).length > 0));
  if (dropped.size === 0) return lines;
  const { initials, lines: rest } = parted(lines, (word) => dropped.has(word));
  let result = rest;
  for (const word of initials) {
    const beside = linesInitialTakes(result, word.box);
    const text = LOOKALIKE[word.text] ?? word.text;
    result = result.map((line) => {
      const at = beside.indexOf(line);
      return at < 0 ? line : drawnOut(line, word.box, at === 0 ? text : null);
    });
  }
  return result;
}
