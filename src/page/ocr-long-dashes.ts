// In: the lines of an OCR page, and its ink that was not read. Out: the same, long dashes before a stop at the head of a line
// put back: a bibliography sets one for the author of the entry before, and engines pass it over as a rule.
import { type Box, boxHeight, boxWidth, unionBox } from '../model/geometry.ts';
import type { OcrLine } from '../model/ocr-page.ts';

/** The dash of three em that style guides ask for; some typesetters make it of two. */
const DASH = '———';
const SHORTEST = 1.4;
const LONGEST = 4;
/** Thickest dash, and the white between it and the stop, rows. */
const THICKEST = 0.25;
const WIDEST_WHITE = 0.6;
/** Its height over the baseline, rows. */
const LOWEST = 0.05;
const HIGHEST = 0.55;

const STOP = /^[.,]/u;

function isDash(ink: Box, { box, baseline, rowHeight: row }: OcrLine): boolean {
  const [white, over] = [box.x0 - ink.x1, baseline - (ink.y0 + ink.y1) / 2];
  if (boxHeight(ink) > THICKEST * row || boxWidth(ink) < SHORTEST * row || boxWidth(ink) > LONGEST * row) return false;
  return Math.abs(white) <= WIDEST_WHITE * row && over >= LOWEST * row && over <= HIGHEST * row;
}

/** Gives each line that begins with a stop the long dash before it. */
export function withLongDashes(lines: readonly OcrLine[], loose: readonly Box[]): readonly OcrLine[] {
  if (loose.length === 0) return lines;
  return lines.map((line) => {
    const [first, ...rest] = line.words;
    if (first === undefined || !STOP.test(first.text)) return line;
    const ink = loose.find((piece) => isDash(piece, line));
    if (ink === undefined) return line;
    const word = { ...first, text: `${DASH}${first.text}`, box: unionBox(first.box, ink) };
    return { ...line, words: [word, ...rest], box: unionBox(line.box, ink) };
  });
}
