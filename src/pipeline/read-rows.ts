// In: a column of a square script and the lines read there. Out: these, with rows that were run together or passed over
// read again one by one.
import { type Box, boxHeight, boxWidth, holdsCentre, unionBox, unionBoxes } from '../model/geometry.ts';
import type { OcrLine } from '../model/ocr-page.ts';
import { ok, type Result } from '../model/result.ts';
import { letterRows, type Row } from '../raster/letter-rows.ts';
import type { Sheet } from '../raster/prepare-sheet.ts';
import type { OcrEngine } from './ports.ts';
import { meanConfidence, readPart } from './read-part.ts';
import { holesIn, isMarkIn, type PlacedWord } from './row-holes.ts';
import { isUnspaced } from './unspaced.ts';

/** A line read alone counts from this confidence: what is no text reads under 50. */
const BELIEVED = 65;

/** Share of a row's letters outside of all words from which the row counts as passed over. */
const UNREAD = 0.25;

/** Least width of the end of a row that was left off, in row heights, and its letters: specks are narrower. */
const LOST_END = 1.5;
const FEWEST_LOST = 3;

/** A word higher than this many rows was read across two of them. */
const TWO_ROWS = 1.5;

/** White kept around a row that is read alone, in its heights: less than the white to the next row. */
const MARGIN = 0.2;

const POINTS_PER_INCH = 72;

type Placed = { readonly line: OcrLine; readonly words: readonly Box[] };

function inPixels({ x0, y0, x1, y1 }: Box, scale: number): Box {
  return { x0: x0 * scale, y0: y0 * scale, x1: x1 * scale, y1: y1 * scale };
}

function placed(line: OcrLine, scale: number): Placed {
  return { line, words: line.words.map((word) => inPixels(word.box, scale)) };
}

/** Whether a word of the line stands over several rows. */
function runsTogether({ words }: Placed, rows: readonly Row[]): boolean {
  return words.some((word) => {
    const inside = rows.filter((row) => row.y0 + row.y1 > 2 * word.y0 && row.y0 + row.y1 < 2 * word.y1);
    const [first] = inside;
    return first !== undefined && inside.length > 1 && boxHeight(word) > TWO_ROWS * (first.y1 - first.y0);
  });
}

function isIn(row: Row, box: Box): boolean {
  const middle = (box.y0 + box.y1) / 2;
  return middle >= row.y0 && middle < row.y1;
}

/** Letters at either end of a row that stand outside of its words, where they are too wide for specks. */
function lostEnds(row: Row, own: readonly Box[], near: readonly Box[]): readonly Box[] {
  const read = unionBoxes(near);
  if (read === null) return [];
  const slack = (row.y1 - row.y0) / 4;
  const ends = [own.filter(({ x1 }) => x1 <= read.x0 + slack), own.filter(({ x0 }) => x0 >= read.x1 - slack)];
  return ends.flatMap((letters) => {
    const end = letters.length < FEWEST_LOST ? null : unionBoxes(letters);
    return end !== null && boxWidth(end) >= LOST_END * (row.y1 - row.y0) ? [end] : [];
  });
}

function widthOf(boxes: readonly Box[]): number {
  return boxes.reduce((sum, box) => sum + boxWidth(box), 0);
}

type BadRow = { readonly row: Row; readonly own: readonly Box[]; readonly ends: readonly Box[] };

/** The rows that need another reading, with their letters, and the ends of those that are read but for an end. */
function badRows(letters: readonly Box[], rows: readonly Row[], lines: readonly Placed[]): readonly BadRow[] {
  const words = lines.filter((line) => !runsTogether(line, rows)).flatMap((line) => line.words);
  return rows.flatMap((row): readonly BadRow[] => {
    const own = letters.filter((letter) => isIn(row, letter));
    const near = words.filter((word) => word.y0 < row.y1 && word.y1 > row.y0);
    const unread = own.filter((letter) => !near.some((word) => holdsCentre(word, letter, boxHeight(letter) / 4)));
    const ends = unread.length === 0 ? [] : lostEnds(row, own, near);
    return unread.length > UNREAD * own.length || ends.length > 0 ? [{ row, own, ends }] : [];
  });
}

/** What stands between two places of a row, read as one line; nothing where that is not believed. */
async function readRow(
  ocr: OcrEngine,
  sheet: Sheet,
  row: Row,
  { x0, x1 }: Pick<Box, 'x0' | 'x1'>,
  language: string,
): Promise<Result<readonly OcrLine[]>> {
  const margin = MARGIN * (row.y1 - row.y0);
  const box = { x0: x0 - margin, y0: row.y0 - margin, x1: x1 + margin, y1: row.y1 + margin };
  const read = await readPart(ocr, sheet, box, [language], 'line');
  return read.ok && meanConfidence(read.value) < BELIEVED ? ok([]) : read;
}

/** A line with the rest of its row. */
function joined(line: OcrLine, rest: OcrLine): OcrLine {
  const words = [...line.words, ...rest.words].sort((a, b) => a.box.x0 - b.box.x0);
  return { ...line, words, box: unionBox(line.box, rest.box) };
}

/** Checks the reading of a column against the rows of its letters, all in pixels of the sheet, and mends it. */
export async function withRows(
  ocr: OcrEngine,
  sheet: Sheet,
  letters: readonly Box[],
  read: readonly OcrLine[],
  language: string,
): Promise<Result<readonly OcrLine[]>> {
  const rows = letterRows(letters);
  const lines = read.map((line) => placed(line, sheet.image.dpi / POINTS_PER_INCH));
  const added: OcrLine[] = [];
  const mended: Row[] = [];
  const rests: { readonly row: Row; readonly line: OcrLine }[] = [];
  const scale = sheet.image.dpi / POINTS_PER_INCH;
  for (const { row, own, ends } of badRows(letters, rows, lines)) {
    const all = unionBoxes(own);
    if (all === null) continue;
    const again = await readRow(ocr, sheet, row, all, language);
    if (!again.ok) return again;
    const left = lostEnds(
      row,
      own,
      again.value.flatMap((line) => placed(line, scale).words),
    );
    const isBetter = again.value.length > 0 && (ends.length === 0 || widthOf(left) < widthOf(ends));
    if (isBetter) {
      added.push(...again.value);
      mended.push(row);
    }
    // An engine that leaves off in the middle of a row may do so again: the rest is read alone.
    for (const end of isBetter ? left : ends) {
      const rest = await readRow(ocr, sheet, row, end, language);
      if (!rest.ok) return rest;
      rests.push(...rest.value.map((line) => ({ row, line })));
    }
  }
  const kept = lines.filter(
    (line) => !line.words.some((word) => mended.some((row) => isIn(row, word))) && !isMended(line, rows, mended),
  );
  const all = [...kept.map(({ line }) => line), ...added];
  for (const { row, line } of rests) {
    const at = all.findIndex((other) => placed(other, scale).words.some((word) => isIn(row, word)));
    const own = all[at];
    if (own === undefined) all.push(line);
    else all[at] = joined(own, line);
  }
  const whole = isUnspaced(language) ? ok(all) : await withoutHoles(ocr, sheet, letters, rows, all, language);
  return whole.ok ? ok([...whole.value].sort((a, b) => a.box.y0 - b.box.y0)) : whole;
}

/** The lines with what was passed over between their words, each stretch of it read alone. */
async function withoutHoles(
  ocr: OcrEngine,
  sheet: Sheet,
  letters: readonly Box[],
  rows: readonly Row[],
  read: readonly OcrLine[],
  language: string,
): Promise<Result<readonly OcrLine[]>> {
  const scale = sheet.image.dpi / POINTS_PER_INCH;
  let lines = read;
  for (const row of rows) {
    const words = lines.flatMap((line) =>
      line.words.map((word): PlacedWord => ({ word, box: inPixels(word.box, scale) })),
    );
    const own = letters.filter((letter) => isIn(row, letter));
    const inRow = words.filter(({ box }) => isIn(row, box));
    for (const hole of holesIn(row, own, inRow)) {
      const again = await readRow(ocr, sheet, row, hole, language);
      if (!again.ok) return again;
      if (again.value.length === 0) continue;
      const gone = new Set(inRow.filter((word) => isMarkIn(word, hole)).map(({ word }) => word));
      const [before] = inRow.filter(({ box }) => box.x1 <= hole.x0).sort((a, b) => b.box.x1 - a.box.x1);
      lines = lines.map((line) => {
        const kept = { ...line, words: line.words.filter((word) => !gone.has(word)) };
        return before !== undefined && line.words.includes(before.word) ? again.value.reduce(joined, kept) : kept;
      });
    }
  }
  return ok(lines);
}

/** A line run together of rows is gone once one of them has been read alone. */
function isMended(line: Placed, rows: readonly Row[], mended: readonly Row[]): boolean {
  return (
    runsTogether(line, rows) && line.words.some((word) => mended.some((row) => row.y0 < word.y1 && row.y1 > word.y0))
  );
}
