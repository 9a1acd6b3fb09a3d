// In: a sheet, and a way to read it. Out: its lines, read without the rows of dots that lead to page numbers, which are put back as words.
import { type Box, boxWidth, unionBox } from '../model/geometry.ts';
import type { OcrLine, OcrWord } from '../model/ocr-page.ts';
import { ok, type Result } from '../model/result.ts';
import { findLeaders, type Leader } from '../raster/leaders.ts';
import type { Sheet } from '../raster/prepare-sheet.ts';
import { without } from '../raster/ruled-tables.ts';
import type { OcrEngine } from './ports.ts';
import { readPart } from './read-part.ts';

/** A row of dots stands on the baseline of its line, within this part of the line's height. */
const LEVEL = 0.4;

/** Reach of a number over and under the dots' foot, white before it and within it, and its width, in x-heights. */
const TALL = 1.8;
const DEEP = 0.6;
const FIRST_GAP = 4;
const NEXT_GAP = 0.8;
const WIDEST = 6;

/** White around a number that is read alone, in x-heights. */
const MARGIN = 0.6;

/** Words reach into the dots' box by this at most, in heights of the line. */
const REACH = 0.5;

const POINTS_PER_INCH = 72;

function wordOf(box: Box, dots: number, beside: OcrLine): OcrWord {
  return { text: '.'.repeat(dots), box, confidence: 100, language: beside.words[0]?.language ?? '' };
}

/** The line that ends before a row of dots, with the dots and what stands behind them. */
function withLeader(lines: readonly OcrLine[], box: Box, dots: number, number: readonly OcrWord[]): readonly OcrLine[] {
  const own = lines.filter(
    ({ baseline, rowHeight, vertical }) => vertical !== true && Math.abs(baseline - box.y1) <= LEVEL * rowHeight,
  );
  const words = own.flatMap((line) => line.words).sort((a, b) => a.box.x0 - b.box.x0);
  const [first] = own;
  if (first === undefined) return lines;
  const before = words.filter((word) => word.box.x1 <= box.x0 + REACH * first.rowHeight);
  const after = words.filter((word) => word.box.x0 >= box.x1 - REACH * first.rowHeight);
  if (before.length === 0 || before.length + after.length < words.length) return lines;
  const joined: OcrLine = {
    ...first,
    box: [...own.map((line) => line.box), ...number.map((word) => word.box)].reduce(unionBox, box),
    words: [...before, wordOf(box, dots, first), ...number, ...after],
  };
  return lines.flatMap((line) => (line === first ? [joined] : own.includes(line) ? [] : [line]));
}

/** The number behind a row of dots: ink on its line that begins near its end and is soon over. */
function numberBehind(sheet: Sheet, { box }: Leader, xHeight: number): Box | null {
  const row = { y0: box.y1 - TALL * xHeight, y1: box.y1 + DEEP * xHeight };
  const pieces = sheet.ink.components
    .filter((piece) => piece.x0 >= box.x1 && piece.y0 >= row.y0 && piece.y1 <= row.y1)
    .sort((a, b) => a.x0 - b.x0);
  let number: Box | null = null;
  for (const piece of pieces) {
    if (piece.x0 - (number?.x1 ?? box.x1) > (number === null ? FIRST_GAP : NEXT_GAP) * xHeight) break;
    number = number === null ? piece : unionBox(number, piece);
  }
  return number === null || boxWidth(number) > WIDEST * xHeight ? null : number;
}

function around(box: Box, margin: number): Box {
  return { x0: box.x0 - margin, y0: box.y0 - margin, x1: box.x1 + margin, y1: box.y1 + margin };
}

/**
 * Reads a sheet with its rows of dots out of the way, and the numbers behind them one by one: a column of single
 * figures, far from all other words, is no text to the engine.
 */
export async function readAroundLeaders(
  ocr: OcrEngine,
  sheet: Sheet,
  languages: readonly string[],
  read: (sheet: Sheet) => Promise<Result<readonly OcrLine[]>>,
): Promise<Result<readonly OcrLine[]>> {
  const { xHeight } = sheet;
  const leaders = xHeight === null ? [] : findLeaders(sheet.ink, xHeight);
  if (xHeight === null || leaders.length === 0) return read(sheet);
  const numbers = leaders.map((leader) => numberBehind(sheet, leader, xHeight));
  const hidden = [...leaders.map(({ box }) => box), ...numbers.flatMap((box) => box ?? [])];
  const lines = await read({ ...sheet, image: without(sheet.image, hidden) });
  if (!lines.ok) return lines;
  let all = lines.value;
  const scale = POINTS_PER_INCH / sheet.image.dpi;
  for (const [i, { box, dots }] of leaders.entries()) {
    const place = numbers[i] ?? null;
    const number =
      place === null ? null : await readPart(ocr, sheet, around(place, MARGIN * xHeight), languages, 'line');
    if (number !== null && !number.ok) return number;
    const points = { x0: box.x0 * scale, y0: box.y0 * scale, x1: box.x1 * scale, y1: box.y1 * scale };
    all = withLeader(all, points, dots, number?.value.flatMap((line) => line.words) ?? []);
  }
  return ok(all);
}
