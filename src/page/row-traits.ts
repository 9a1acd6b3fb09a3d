// A row in; out, what tells a displayed formula from a line of text: its words, and how much of it is in the faces of formulas.
import { type Ink, isMathExtensionFont, type Piece } from './ink.ts';
import type { Row } from './rows.ts';
import { isLetters } from './script-ranges.ts';

/** Letters of a word of running text; operators (sin, log) have fewer. */
const WORD_LETTERS = 4;
/** Words of at most this part of the row's type are limits and indices: "gap edges" under an integral. */
export const INDEX_SIZE = 0.8;
/** Operators that have their limits over and under them in displays. */
const LIMIT_OPERATOR = /^[∑∏∐⋃⋂]$/u;
/** White in em that parts words. */
const WORD_GAP_EM = 0.14;

/** Words of running text, glyphs, and those of them in faces of formulas, of typewriters, and of big signs. */
export type Traits = { words: number; math: number; mono: number; extension: boolean; glyphs: number };

/** Words of text type in a piece that are long enough: white and signs part them. */
function countWords(piece: Piece): number {
  let words = 0;
  let length = 0;
  let end = Infinity;
  for (const { text, ink, size, x0, x1 } of piece.glyphs) {
    const letter = !ink.math && isLetters(text);
    if (!letter || x0 - end > WORD_GAP_EM * size) {
      if (length >= WORD_LETTERS) words++;
      length = 0;
    }
    if (letter) length += text.length;
    end = x1;
  }
  return length >= WORD_LETTERS ? words + 1 : words;
}

/** Whether a font's name is one of those that hold big signs. */
function isExtension({ font }: Ink): boolean {
  return font !== null && isMathExtensionFont(font.name);
}

/** What a row is made of. */
export function traitsOf(row: Row): Traits {
  const traits = { words: 0, math: 0, mono: 0, extension: false, glyphs: 0 };
  let last: Ink | null = null;
  for (const chunk of row.chunks) {
    for (const piece of chunk.pieces) {
      if (piece.size > INDEX_SIZE * row.size) traits.words += countWords(piece);
      for (const { text, ink } of piece.glyphs) {
        if (text !== ' ') traits.glyphs++;
        if (ink.math) traits.math++;
        if (ink.style.monospace) traits.mono++;
        if (ink !== last) traits.extension ||= isExtension(ink);
        if (ink.math) traits.extension ||= LIMIT_OPERATOR.test(text);
        last = ink;
      }
    }
  }
  return traits;
}
