// In: lines that were read on a sheet. Out: the same, the list markers put back that the engine took for a line that runs down.
// The figures of "1.", "2.", "3." stand one under the other in a column of their own, and the engine's search for columns
// parts them from their lines: these begin with a stop then, and the figures are one narrow line of nonsense.
import { type Box, boxHeight, boxWidth, unionBoxes } from '../model/geometry.ts';
import type { OcrLine } from '../model/ocr-page.ts';
import { ok, type Result } from '../model/result.ts';
import type { Sheet } from '../raster/prepare-sheet.ts';
import type { OcrEngine } from './ports.ts';
import { meanConfidence, readPart } from './read-part.ts';

/** A line that stands is so many times higher than wide; each of two lines at least begins beside it, at most so many row heights away. */
const STANDING = 3;
const FEWEST_BESIDE = 2;
const BESIDE = 1;

/** White kept around the lines when they are read again, in row heights. */
const MARGIN = 0.3;

/** What a line begins with whose marker was taken away. */
const BARE_STOP = /^[.)\]:·,]/u;

const POINTS_PER_INCH = 72;

function textOf(line: OcrLine): string {
  return line.words.map((word) => word.text).join(' ');
}

/** Lines in the rows of a standing one, from it to where those that begin beside it end; none where it stands alone. */
function linesBeside(standing: OcrLine, lines: readonly OcrLine[]): readonly OcrLine[] {
  const inRows = lines.filter(({ box, vertical }) => {
    const middle = (box.y0 + box.y1) / 2;
    const lies = boxWidth(box) > boxHeight(box) && vertical !== true;
    return lies && box.x0 >= standing.box.x0 && middle > standing.box.y0 && middle < standing.box.y1;
  });
  const direct = inRows.filter(({ box, rowHeight }) => box.x0 - standing.box.x1 <= BESIDE * rowHeight);
  const bare = direct.filter((line) => BARE_STOP.test(textOf(line)));
  if (bare.length < FEWEST_BESIDE) return [];
  const right = Math.max(...direct.map(({ box }) => box.x1));
  return inRows.filter(({ box }) => box.x0 < right);
}

function inPixels({ x0, y0, x1, y1 }: Box, margin: number, scale: number): Box {
  return {
    x0: (x0 - margin) * scale,
    y0: (y0 - margin) * scale,
    x1: (x1 + margin) * scale,
    y1: (y1 + margin) * scale,
  };
}

/** Reads lists again whose markers stand in a line of their own; keeps what is surer. */
export async function withMarkers(
  ocr: OcrEngine,
  sheet: Sheet,
  lines: readonly OcrLine[],
  languages: readonly string[],
): Promise<Result<readonly OcrLine[]>> {
  let result = lines;
  for (const standing of lines) {
    if (boxHeight(standing.box) < STANDING * boxWidth(standing.box)) continue;
    const beside = linesBeside(standing, result);
    const list = [standing, ...beside];
    const box = unionBoxes(list.map((line) => line.box));
    if (beside.length === 0 || box === null) continue;
    const margin = MARGIN * Math.max(...beside.map((line) => line.rowHeight));
    const part = inPixels(box, margin, sheet.image.dpi / POINTS_PER_INCH);
    const again = await readPart(ocr, sheet, part, languages, 'block');
    if (!again.ok) return again;
    const bare = again.value.filter((line) => BARE_STOP.test(textOf(line)));
    if (again.value.length < beside.length || bare.length > 0) continue;
    if (meanConfidence(again.value) < meanConfidence(list)) continue;
    result = result.flatMap((line) => (line === beside[0] ? again.value : list.includes(line) ? [] : [line]));
  }
  return ok(result);
}
