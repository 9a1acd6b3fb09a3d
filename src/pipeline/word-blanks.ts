// In: lines that were read, and the sheet's ink. Out: the same lines without the low strokes that no ink shows.
// Evidence: data for Hangul reads the white between the cells of a row as "_", alone or at the end of a word, and with it
// the columns of a table without rules are one. A stroke that is printed has ink, which is flat.
import { type Box, boxHeight, boxWidth, overlapX, unionBoxes } from '../model/geometry.ts';
import type { OcrLine, OcrWord } from '../model/ocr-page.ts';
import type { Component } from '../raster/components.ts';
import { type PieceFinder, pieceFinder } from '../raster/letter-grid.ts';
import type { Sheet } from '../raster/prepare-sheet.ts';

const ALONE = /^[_＿]{1,2}$/u;
const BEFORE = /^[_＿]+(?=[^_＿])/u;
const BEHIND = /(?<=[^_＿])[_＿]+$/u;

/** A stroke of ink under letters is at most so high, in row heights: no letter or figure is, a dash stands higher. */
const FLAT = 0.2;

/** Ink so much wider than the word that it crosses is a rule of the page. */
const RULE = 3;

const POINTS_PER_INCH = 72;

type Place = { readonly find: PieceFinder; readonly scale: number; readonly line: OcrLine };

/** The pieces of ink in a word's box. */
function inkOf({ find, scale, line }: Place, { box }: OcrWord): readonly Component[] {
  const all = { x0: line.box.x0 * scale, x1: line.box.x1 * scale, y0: box.y0 * scale, y1: box.y1 * scale };
  const own: Box = { ...all, x0: box.x0 * scale, x1: box.x1 * scale };
  return find(all).filter((piece) => overlapX(piece, own) > 0 && boxWidth(piece) <= RULE * boxWidth(own));
}

/** A word whose box reaches no further than its ink. */
function tightened(word: OcrWord, pieces: readonly Component[], scale: number): OcrWord {
  const ink = unionBoxes(pieces);
  if (ink === null) return word;
  const [x0, x1] = [Math.max(word.box.x0, ink.x0 / scale), Math.min(word.box.x1, ink.x1 / scale)];
  return x0 < x1 ? { ...word, box: { ...word.box, x0, x1 } } : word;
}

/** A word without the strokes at its ends where its first or its last ink is a letter. */
function stripped(place: Place, word: OcrWord): OcrWord {
  if (!BEFORE.test(word.text) && !BEHIND.test(word.text)) return word;
  const pieces = [...inkOf(place, word)];
  const high = FLAT * place.line.rowHeight * place.scale;
  const isFlat = (piece: Component | undefined): boolean => piece === undefined || boxHeight(piece) <= high;
  const [first] = pieces.sort((a, b) => a.x0 - b.x0);
  const [last] = [...pieces].sort((a, b) => b.x1 - a.x1);
  let { text } = word;
  if (!isFlat(first)) text = text.replace(BEFORE, '');
  if (!isFlat(last)) text = text.replace(BEHIND, '');
  return text === word.text ? word : tightened({ ...word, text }, pieces, place.scale);
}

function withoutBlanksIn(place: Place): OcrLine {
  const { line, scale } = place;
  if (!line.words.some(({ text }) => ALONE.test(text) || BEFORE.test(text) || BEHIND.test(text))) return line;
  const blank = line.words.map((word) => ALONE.test(word.text) && inkOf(place, word).length === 0);
  const words = line.words.flatMap((word, i): readonly OcrWord[] => {
    if (blank[i] === true) return [];
    const beside = blank[i - 1] === true || blank[i + 1] === true;
    return [stripped(place, beside ? tightened(word, inkOf(place, word), scale) : word)];
  });
  const ends = words.length < line.words.length ? unionBoxes(words.map(({ box }) => box)) : null;
  return { ...line, words, box: ends === null ? line.box : { ...line.box, x0: ends.x0, x1: ends.x1 } };
}

/** Lines without strokes that are not printed; a line of nothing else is none. */
export function withoutBlanks(sheet: Sheet, lines: readonly OcrLine[]): readonly OcrLine[] {
  const find = pieceFinder(sheet.ink);
  const scale = sheet.image.dpi / POINTS_PER_INCH;
  return lines.map((line) => withoutBlanksIn({ find, scale, line })).filter(({ words }) => words.length > 0);
}
