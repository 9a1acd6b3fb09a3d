// In: a row of letters of a square script and the words read there. Out: the stretches between these that were passed over.
// Evidence: Hangul between words was read as nothing, or as one dash, where the engine parted the row wrongly; the words on
// both sides are surely read and as wide as their squares. Scripts without spaces are not looked at: boxes of their pieces
// end anywhere within one run of text.
import { type Box, boxWidth, unionBoxes } from '../model/geometry.ts';
import type { OcrWord } from '../model/ocr-page.ts';
import type { Row } from '../raster/letter-rows.ts';

/** Least width of a stretch that was passed over, in row heights, and its pieces of letters: a mark or a speck has less. */
const WIDTH = 1.5;
const PIECES = 3;

/** A word of Hangul narrower than this part of its squares has a box that ends too soon: the letters beside it are its own. */
const OWN_WIDTH = 0.8;

const HANGUL = /^\p{Script=Hangul}{2,}/u;
const ONLY_HANGUL = /^\p{Script=Hangul}{2,}$/u;

/** What stands for a stretch that was passed over: no letter or figure. */
const MARKS = /^[^\p{L}\p{N}]+$/u;

/** A word and where it stands, in pixels. */
export type PlacedWord = { readonly word: OcrWord; readonly box: Box };

/** The width of a square with its share of white; null where no word tells. */
function pitchOf(words: readonly PlacedWord[]): number | null {
  const pitches = words
    .filter(({ word }) => ONLY_HANGUL.test(word.text))
    .map(({ word, box }) => boxWidth(box) / word.text.length)
    .sort((a, b) => a - b);
  return pitches[pitches.length >> 1] ?? null;
}

/** Whether a word's box holds all of its letters. */
function isWhole({ word, box }: PlacedWord, pitch: number): boolean {
  const squares = HANGUL.exec(word.text)?.[0].length ?? 0;
  return boxWidth(box) >= OWN_WIDTH * squares * pitch;
}

/** Whether a word is a mark in a stretch, in its place. */
export function isMarkIn({ word, box }: PlacedWord, hole: Box): boolean {
  const middle = (box.x0 + box.x1) / 2;
  return MARKS.test(word.text) && middle > hole.x0 && middle < hole.x1;
}

/** The stretches of a row between its words that hold letters of their own, from left to right. */
export function holesIn(row: Row, letters: readonly Box[], words: readonly PlacedWord[]): readonly Box[] {
  const pitch = pitchOf(words);
  if (pitch === null) return [];
  const read = words.filter(({ word }) => !MARKS.test(word.text)).sort((a, b) => a.box.x0 - b.box.x0);
  return read.slice(1).flatMap((after, i) => {
    const before = read[i];
    if (before === undefined || !isWhole(before, pitch) || !isWhole(after, pitch)) return [];
    const inside = letters.filter(({ x0, x1 }) => x0 >= before.box.x1 && x1 <= after.box.x0);
    const hole = inside.length < PIECES ? null : unionBoxes(inside);
    return hole !== null && boxWidth(hole) >= WIDTH * (row.y1 - row.y0) ? [hole] : [];
  });
}
