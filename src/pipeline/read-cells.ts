// In: lines that were read with the data of an alphabet. Out: the same, figures of several cells that became one word read cell by cell.
// Evidence: of "23.5  82,119  98.61" the engine makes "23:50182;119=298:61" at confidence 0, white and all; each alone reads at 95.
import { type Box, boxHeight, unionBox } from '../model/geometry.ts';
import type { OcrLine, OcrWord } from '../model/ocr-page.ts';
import { ok, type Result } from '../model/result.ts';
import { lettersIn, type PieceFinder, pieceFinder, type Stretch } from '../raster/letter-grid.ts';
import type { Sheet } from '../raster/prepare-sheet.ts';
import type { OcrEngine } from './ports.ts';
import { meanConfidence, readPart } from './read-part.ts';

/** A word of so many figures at least, mostly figures, under this confidence is one that the engine could not part. */
const FIGURES = 5;
const MOSTLY = 0.5;
const UNSURE = 40;

/** White between cells at least, in heights of the figures; words of a line stand 0.4 apart. */
const CELL_WHITE = 0.9;

/** How sure the cells must be together. */
const SURE = 80;

/** White around a cell that is read alone, in its heights, and such words of a page at most. */
const MARGIN = 0.35;
const MOST_WORDS = 12;

const POINTS_PER_INCH = 72;

function isUnparted({ text, confidence }: OcrWord): boolean {
  const figures = text.match(/\d/gu)?.length ?? 0;
  return confidence < UNSURE && figures >= FIGURES && figures >= MOSTLY * text.length;
}

/** The boxes of the cells that a word spans, pixels. */
function cellsOf(find: PieceFinder, word: OcrWord, scale: number): readonly Box[] {
  const { x0, y0, x1, y1 } = word.box;
  const letters = lettersIn(find, { x0: x0 * scale, y0: y0 * scale, x1: x1 * scale, y1: y1 * scale });
  const white = CELL_WHITE * Math.max(0, ...letters.map(boxHeight));
  const cells: Stretch[] = [];
  for (const letter of letters) {
    const last = cells.at(-1);
    if (last !== undefined && letter.x0 - last.x1 < white) cells[cells.length - 1] = unionBox(last, letter);
    else cells.push(letter);
  }
  return cells;
}

/** The words of cells, each read alone; null where they are not surely read. */
async function readEach(
  ocr: OcrEngine,
  sheet: Sheet,
  cells: readonly Box[],
  languages: readonly string[],
): Promise<Result<readonly OcrWord[] | null>> {
  const lines: OcrLine[] = [];
  for (const cell of cells) {
    const margin = MARGIN * boxHeight(cell);
    const part = { x0: cell.x0 - margin, y0: cell.y0 - margin, x1: cell.x1 + margin, y1: cell.y1 + margin };
    const read = await readPart(ocr, sheet, part, languages, 'line');
    if (!read.ok) return read;
    if (read.value.length === 0) return ok(null);
    lines.push(...read.value);
  }
  return ok(meanConfidence(lines) >= SURE ? lines.flatMap((line) => line.words) : null);
}

/** Reads words again, cell by cell, that are figures of several cells. */
export async function withCells(
  ocr: OcrEngine,
  sheet: Sheet,
  lines: readonly OcrLine[],
  languages: readonly string[],
): Promise<Result<readonly OcrLine[]>> {
  if (!lines.some((line) => line.words.some(isUnparted))) return ok(lines);
  const find = pieceFinder(sheet.ink);
  let left = MOST_WORDS;
  const result: OcrLine[] = [];
  for (const line of lines) {
    const words: OcrWord[] = [];
    for (const word of line.words) {
      const cells = left > 0 && isUnparted(word) ? cellsOf(find, word, sheet.image.dpi / POINTS_PER_INCH) : [];
      if (cells.length > 1) left--;
      const read = cells.length < 2 ? ok(null) : await readEach(ocr, sheet, cells, languages);
      if (!read.ok) return read;
      words.push(...(read.value ?? [word]));
    }
    result.push(words.length === line.words.length ? line : { ...line, words });
  }
  return ok(result);
}
