// In: a column of a square script and the lines read there. Out: these, with rows that were run together or passed over
// read again one by one.
import { type Box, boxHeight, holdsCentre, unionBoxes } from '../model/geometry.ts';
import type { OcrLine } from '../model/ocr-page.ts';
import { ok, type Result } from '../model/result.ts';
import { letterRows, type Row } from '../raster/letter-rows.ts';
import type { Sheet } from '../raster/prepare-sheet.ts';
import type { OcrEngine } from './ports.ts';
import { meanConfidence, readPart } from './read-part.ts';

/** A line read alone counts from this confidence: what is no text reads under 50. */
const BELIEVED = 65;

/** Share of a row's letters outside of all words from which the row counts as passed over. */
const UNREAD = 0.25;

/** A word higher than this many rows was read across two of them. */
const TWO_ROWS = 1.5;

/** White kept around a row that is read alone, in its heights: less than the white to the next row. */
const MARGIN = 0.2;

const POINTS_PER_INCH = 72;

type Placed = { readonly line: OcrLine; readonly words: readonly Box[] };

function placed(line: OcrLine, scale: number): Placed {
  const inPixels = ({ x0, y0, x1, y1 }: Box): Box => ({
    x0: x0 * scale,
    y0: y0 * scale,
    x1: x1 * scale,
    y1: y1 * scale,
  });
  return { line, words: line.words.map((word) => inPixels(word.box)) };
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

/** The rows that need another reading, with their letters. */
function badRows(letters: readonly Box[], rows: readonly Row[], lines: readonly Placed[]): (readonly [Row, Box[]])[] {
  const words = lines.filter((line) => !runsTogether(line, rows)).flatMap((line) => line.words);
  return rows.flatMap((row) => {
    const own = letters.filter((letter) => isIn(row, letter));
    const near = words.filter((word) => word.y0 < row.y1 && word.y1 > row.y0);
    const unread = own.filter((letter) => !near.some((word) => holdsCentre(word, letter, boxHeight(letter) / 4)));
    return unread.length > UNREAD * own.length ? [[row, own] as const] : [];
  });
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
  for (const [row, own] of badRows(letters, rows, lines)) {
    const margin = MARGIN * (row.y1 - row.y0);
    const all = unionBoxes(own);
    if (all === null) continue;
    const box = { x0: all.x0 - margin, y0: row.y0 - margin, x1: all.x1 + margin, y1: row.y1 + margin };
    const again = await readPart(ocr, sheet, box, [language], 'line');
    if (!again.ok) return again;
    if (meanConfidence(again.value) < BELIEVED) continue;
    added.push(...again.value);
    mended.push(row);
  }
  const kept = lines.filter(
    (line) => !line.words.some((word) => mended.some((row) => isIn(row, word))) && !isMended(line, rows, mended),
  );
  return ok([...kept.map(({ line }) => line), ...added].sort((a, b) => a.box.y0 - b.box.y0));
}

/** A line run together of rows is gone once one of them has been read alone. */
function isMended(line: Placed, rows: readonly Row[], mended: readonly Row[]): boolean {
  return (
    runsTogether(line, rows) && line.words.some((word) => mended.some((row) => row.y0 < word.y1 && row.y1 > word.y0))
  );
}
