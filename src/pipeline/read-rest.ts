// In: a sheet and the lines read on it. Out: these and the lines that the engine passed over, each read alone.
import { type Box, boxHeight } from '../model/geometry.ts';
import type { OcrLine } from '../model/ocr-page.ts';
import { ok, type Result } from '../model/result.ts';
import { largeSigns } from '../raster/large-signs.ts';
import type { Sheet } from '../raster/prepare-sheet.ts';
import { findPictures } from '../raster/regions.ts';
import { unreadLines } from '../raster/unread.ts';
import type { OcrEngine } from './ports.ts';
import { meanConfidence, readPart } from './read-part.ts';

/** A line read alone counts from this confidence: what is no text reads under 50. */
const BELIEVED = 65;

/** White around a line that is read alone, in letter heights. */
const MARGIN = 0.6;

/** White around a large sign, in its heights. */
const SIGN_MARGIN = 0.25;

const POINTS_PER_INCH = 72;

/** Strokes that stand for the capital I where a line is nothing else. */
const LONE_STROKE = /^[|l!]$/u;

function grown(box: Box, by: number): Box {
  return { x0: box.x0 - by, y0: box.y0 - by, x1: box.x1 + by, y1: box.y1 + by };
}

function medianHeight(letters: readonly Box[]): number | null {
  const sorted = letters.map(boxHeight).sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? null;
}

function asLoneCapital(line: OcrLine): OcrLine {
  const [word] = line.words;
  if (line.words.length !== 1 || word === undefined || !LONE_STROKE.test(word.text)) return line;
  return { ...line, words: [{ ...word, text: 'I' }] };
}

/** Height in pixels at which a large sign is read: that of capitals at the resolution for book type. */
const SIGN_PIXELS = 40;

/** A sign or a word alone on its sheet is letters or a number; specks read as points and dashes. */
const SIGNS = /^[\p{L}\p{N}]+[.:]?$/u;

/** So many lines on a sheet with next to nothing on it: more are dirt. */
const MOST_LONE_LINES = 3;

type Part = { readonly box: Box; readonly dpi?: number };

/** Lines of letters that were passed over, and signs larger than letters: all that there is, where a sheet has next to no letters. */
function partsToRead(sheet: Sheet, read: readonly Box[]): readonly Part[] {
  const covered = [...read, ...findPictures(sheet.ink, [])];
  const signs = largeSigns(sheet.ink, covered).map((box) => grown(box, SIGN_MARGIN * boxHeight(box)));
  const parts = signs.map((box) => ({ box, dpi: (sheet.image.dpi * SIGN_PIXELS) / boxHeight(box) }));
  const em = sheet.xHeight ?? (read.length === 0 ? medianHeight(sheet.letters) : null);
  if (em === null || (read.length === 0 && sheet.xHeight !== null)) return parts;
  const lines = unreadLines(sheet.letters, [...covered, ...signs], em).map((box) => ({ box: grown(box, MARGIN * em) }));
  return read.length === 0 && lines.length > MOST_LONE_LINES ? parts : [...lines, ...parts];
}

/** Reads what was passed over. Ink inside pictures is left alone. */
export async function readRest(
  ocr: OcrEngine,
  sheet: Sheet,
  lines: readonly OcrLine[],
  languages: readonly string[],
): Promise<Result<readonly OcrLine[]>> {
  const scale = sheet.image.dpi / POINTS_PER_INCH;
  const read = lines.map(
    ({ box: { x0, y0, x1, y1 } }): Box => ({ x0: x0 * scale, y0: y0 * scale, x1: x1 * scale, y1: y1 * scale }),
  );
  const result = [...lines];
  for (const { box, dpi } of partsToRead(sheet, read)) {
    const more = await readPart(ocr, sheet, box, languages, 'line', dpi);
    if (!more.ok) return more;
    if (meanConfidence(more.value) < BELIEVED) continue;
    const alone = dpi !== undefined || lines.length === 0;
    if (alone && !more.value.every((line) => line.words.every((word) => SIGNS.test(word.text)))) continue;
    result.push(...more.value.map(asLoneCapital));
  }
  return ok(result);
}
