// In: the lines of an OCR page. Out: the same lines, a dropped initial moved to the start of the line that it begins.
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

/** A dropped initial and the index of the line that it begins. */
export type Initial = { readonly line: number; readonly text: string; readonly box: Box; readonly word: OcrWord };

export type WithInitials = { readonly lines: readonly OcrLine[]; readonly initials: readonly Initial[] };

function isTall(word: OcrWord, rowHeight: number): boolean {
  const rows = boxHeight(word.box) / rowHeight;
  return word.text.length <= MOST_CHARACTERS && rows >= TALL && rows <= TALLEST && /[\p{L}\p{N}|!]/u.test(word.text);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** The line that begins beside the top of an initial: right of it, the highest that overlaps it. */
function lineBeside(lines: readonly OcrLine[], initial: Box): number {
  let best = -1;
  lines.forEach((line, i) => {
    const first = line.words[0];
    if (first === undefined || first.box.x0 < initial.x1 - 1) return;
    if (first.box.x0 - initial.x1 > boxHeight(initial)) return;
    if (line.baseline < initial.y0 || line.baseline > initial.y1 + 1) return;
    if (best < 0 || line.baseline < (lines[best]?.baseline ?? 0)) best = i;
  });
  return best;
}

/** Takes dropped initials out of the rows that the engine put them into, and says which line each begins. */
export function dropInitials(lines: readonly OcrLine[]): WithInitials {
  const row = median(lines.map((line) => line.rowHeight));
  const found: { word: OcrWord }[] = [];
  const rest: OcrLine[] = [];
  for (const line of lines) {
    const first = line.words[0];
    if (first === undefined || !isTall(first, row)) {
      rest.push(line);
      continue;
    }
    found.push({ word: first });
    const words = line.words.slice(1);
    const box = unionBoxes(words.map((word) => word.box));
    if (box !== null) rest.push({ ...line, words, box });
  }
  const initials: Initial[] = [];
  for (const { word } of found) {
    const at = lineBeside(rest, word.box);
    const beside = rest[at];
    if (at < 0 || beside === undefined) {
      rest.push({ box: word.box, baseline: word.box.y1, rowHeight: boxHeight(word.box) * 1.25, words: [word] });
    } else {
      initials.push({ line: at, text: LOOKALIKE[word.text] ?? word.text, box: word.box, word });
    }
  }
  return { lines: rest, initials };
}
