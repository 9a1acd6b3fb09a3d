// In: lines that were read, and the sheet's ink. Out: the same lines, numbers in rings before them read as "①", "②" …
// Evidence: an engine reads "0", "@", "(3)" of a ring with a figure in it. A one is the narrowest figure and begins a count;
// the next ring in the same column goes on. Where a mark between could not be seen, the count is lost; but each article of a
// Korean law counts anew, so that its first ring is a one though the figure touches it.
import { type Box, boxHeight, boxWidth, unionBoxes } from '../model/geometry.ts';
import type { OcrLine, OcrWord } from '../model/ocr-page.ts';
import { emOfLine } from '../page/ocr-em.ts';
import type { Component } from '../raster/components.ts';
import { type PieceFinder, pieceFinder } from '../raster/letter-grid.ts';
import type { Sheet } from '../raster/prepare-sheet.ts';

/** A ring's width in em, how round it is, and the most of its box that is its ink. */
const SMALLEST = 0.6;
const LARGEST = 1.2;
const ROUND = 0.8;
const HOLLOW = 0.5;
const SLIGHTEST = 0.06;
/** From this share of ink on a figure has grown together with its ring. */
const FILLED = 0.3;
/** Least height of a piece of a ring, em. */
const SPECK = 0.1;

/** The figure's height in rings, and how far its middle lies from the ring's, rings. */
const LOWEST = 0.3;
const HIGHEST = 0.8;
const OFF_MIDDLE = 0.15;

/** A one is narrower than this for its height (0.36 to 0.4); other figures are 0.56 and wider. */
const NARROW = 0.47;

/** Characters that are read of a ring at most, and what they may be. */
const MISREAD = /^[^\p{L}]{0,2}[\p{N}\p{S}\p{P}OoQD][^\p{L}]{0,1}$/u;

/** Rings of one count stand in one column, em. */
const COLUMN = 0.4;
/** Ink around a word that may be the ring's, em. */
const AROUND = 0.3;

const POINTS_PER_INCH = 72;
const FIRST_RING = 0x2460;
const MOST = 20;
const LAST_OF_ONE_FIGURE = 9;

/** Where a Korean law begins to count anew. */
const ARTICLE = /^제\s*\d+\s*조/u;

type Seen = 'one' | 'other' | 'unseen' | 'no ring';
type Mark = { readonly em: number; readonly x: number; readonly seen: Seen };

function isRound(box: Box, em: number): boolean {
  const [width, height] = [boxWidth(box), boxHeight(box)];
  const round = Math.min(width, height) >= ROUND * Math.max(width, height);
  return round && width >= SMALLEST * em && width <= LARGEST * em;
}

/** What stands in a ring: one piece of ink around a figure or grown together with it, or several where the scan broke it. */
function figureIn(all: readonly Component[], em: number): Seen {
  const round = all.filter((piece) => isRound(piece, em));
  const whole = round.find((piece) => round.every((other) => boxWidth(other) <= boxWidth(piece)));
  const pieces = whole === undefined ? all : all.filter((piece) => piece === whole || isFigureIn(whole, piece));
  const ring = unionBoxes(pieces);
  if (ring === null || !isRound(ring, em)) return 'no ring';
  const [width, height] = [boxWidth(ring), boxHeight(ring)];
  const figures = pieces.filter((piece) => isFigureIn(ring, piece));
  const around = pieces.filter((piece) => !figures.includes(piece));
  const ink = around.reduce((sum, piece) => sum + piece.area, 0) / (width * height);
  if (ink > HOLLOW || ink < SLIGHTEST) return 'no ring';
  // Both figures of eleven: each of them is a one.
  const number = unionBoxes(figures);
  if (number === null) return ink >= FILLED ? 'unseen' : 'no ring';
  return boxWidth(number) < NARROW * boxHeight(number) ? 'one' : 'other';
}

function isFigureIn(ring: Box, piece: Box): boolean {
  const height = boxHeight(piece) / boxHeight(ring);
  const off = Math.abs(piece.x0 + piece.x1 - ring.x0 - ring.x1) / 2;
  const inside = piece.x0 > ring.x0 && piece.x1 < ring.x1 && piece.y0 > ring.y0 && piece.y1 < ring.y1;
  return inside && off <= OFF_MIDDLE * boxWidth(ring) && height >= LOWEST && height <= HIGHEST;
}

/** The mark before a line's words, and what is seen in its ring. */
function markOf(find: PieceFinder, scale: number, line: OcrLine): Mark | null {
  const [first, second, ...rest] = line.words;
  if (first === undefined || second === undefined || !MISREAD.test(first.text)) return null;
  const em = emOfLine({ ...line, words: [second, ...rest] });
  const { x0, y0, x1, y1 } = first.box;
  const by = AROUND * em;
  const around = {
    x0: (x0 - by) * scale,
    x1: Math.min(x1 + by, second.box.x0) * scale,
    y0: (y0 - by) * scale,
    y1: (y1 + by) * scale,
  };
  const pieces = find(around).filter((piece) => boxHeight(piece) >= SPECK * em * scale);
  return { em, x: x0, seen: figureIn(pieces, em * scale) };
}

function withNumber(line: OcrLine, number: number): OcrLine {
  const words: readonly OcrWord[] = line.words.map((word, i) =>
    i === 0 ? { ...word, text: String.fromCharCode(FIRST_RING + number - 1) } : word,
  );
  return { ...line, words };
}

/** The number of a ring behind another; null where it cannot be told. */
function numberAfter(last: number | null, seen: Seen, inArticles: boolean): number | null {
  // Behind nine the one may be the first figure of ten, whose other one was not seen.
  if (seen === 'one') return last !== null && last >= LAST_OF_ONE_FIGURE ? null : 1;
  if (seen === 'no ring' || (seen === 'unseen' && !inArticles)) return null;
  return last === null || last >= MOST ? null : last + 1;
}

/** Gives each item of a count in rings its number. */
export function withRings(sheet: Sheet, lines: readonly OcrLine[]): readonly OcrLine[] {
  const find = pieceFinder(sheet.ink);
  const scale = sheet.image.dpi / POINTS_PER_INCH;
  const marks = lines.map((line) => markOf(find, scale, line));
  if (!marks.some((mark) => mark?.seen === 'one')) return lines;
  const counts: { x: number; last: number | null }[] = [];
  const inArticles = lines.some((line) => ARTICLE.test(line.words[0]?.text ?? ''));
  return lines.map((line, i) => {
    if (ARTICLE.test(line.words[0]?.text ?? '')) for (const count of counts) count.last = 0;
    const mark = marks[i];
    if (mark === undefined || mark === null) return line;
    const column = counts.find(({ x }) => Math.abs(x - mark.x) <= COLUMN * mark.em);
    const count = column ?? { x: mark.x, last: null };
    if (column === undefined) counts.push(count);
    count.last = numberAfter(count.last, mark.seen, inArticles);
    return count.last === null ? line : withNumber(line, count.last);
  });
}
