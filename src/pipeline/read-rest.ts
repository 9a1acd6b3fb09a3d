// In: a sheet and the lines read on it. Out: these and the lines that the engine passed over, each read alone.
import type { Box } from '../model/geometry.ts';
import type { OcrLine } from '../model/ocr-page.ts';
import { ok, type Result } from '../model/result.ts';
import type { Sheet } from '../raster/prepare-sheet.ts';
import { findPictures } from '../raster/regions.ts';
import { unreadLines } from '../raster/unread.ts';
import type { OcrEngine } from './ports.ts';
import { meanConfidence, readPart } from './read-part.ts';

/** A line read alone counts from this confidence: what is no text reads under 50. */
const BELIEVED = 65;

/** White around a line that is read alone, in letter heights. */
const MARGIN = 0.6;

const POINTS_PER_INCH = 72;

/** Strokes that stand for the capital I where a line is nothing else. */
const LONE_STROKE = /^[|l!]$/u;

function asLoneCapital(line: OcrLine): OcrLine {
  const [word] = line.words;
  if (line.words.length !== 1 || word === undefined || !LONE_STROKE.test(word.text)) return line;
  return { ...line, words: [{ ...word, text: 'I' }] };
}

/** Reads what was passed over. Ink inside pictures is left alone. */
export async function readRest(
  ocr: OcrEngine,
  sheet: Sheet,
  lines: readonly OcrLine[],
  languages: readonly string[],
): Promise<Result<readonly OcrLine[]>> {
  const em = sheet.xHeight;
  if (em === null || lines.length === 0) return ok(lines);
  const scale = sheet.image.dpi / POINTS_PER_INCH;
  const read = lines.map(
    ({ box }): Box => ({
      x0: box.x0 * scale,
      y0: box.y0 * scale,
      x1: box.x1 * scale,
      y1: box.y1 * scale,
    }),
  );
  const result = [...lines];
  for (const box of unreadLines(sheet.letters, [...read, ...findPictures(sheet.ink, [])], em)) {
    const margin = MARGIN * em;
    const part = { x0: box.x0 - margin, y0: box.y0 - margin, x1: box.x1 + margin, y1: box.y1 + margin };
    const more = await readPart(ocr, sheet, part, languages, 'line');
    if (!more.ok) return more;
    if (meanConfidence(more.value) >= BELIEVED) result.push(...more.value.map(asLoneCapital));
  }
  return ok(result);
}
