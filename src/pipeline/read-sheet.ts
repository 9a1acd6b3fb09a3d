// In: a prepared sheet and languages. Out: its lines in points, read whole or column by column as the script needs.
import type { Box } from '../model/geometry.ts';
import type { OcrLine } from '../model/ocr-page.ts';
import { ok, type Result } from '../model/result.ts';
import { crop, withMargin } from '../raster/crop.ts';
import type { Sheet } from '../raster/prepare-sheet.ts';
import { shrink } from '../raster/resample.ts';
import type { OcrEngine, OcrReading, OcrSegmentation } from './ports.ts';

/** The x-height in pixels that reads best for its cost: 200 dpi for 11 pt book type. */
const BEST_X_HEIGHT = 14;

/** Bounds of the resolution to read at; type in Han and Hangul has no x-height, and reads the same from 150 dpi up. */
const LOWEST_DPI = 150;
const UNKNOWN_DPI = 200;

/** White margin around what is read, pixels. */
const MARGIN = 12;

const POINTS_PER_INCH = 72;

/** Mean confidence over all words, each counted by its length; 0 where there is none. */
export function meanConfidence(lines: readonly OcrLine[]): number {
  let sum = 0;
  let letters = 0;
  for (const line of lines) {
    for (const word of line.words) {
      sum += word.confidence * word.text.length;
      letters += word.text.length;
    }
  }
  return letters === 0 ? 0 : sum / letters;
}

function readingScale(sheet: Sheet): number {
  const { dpi } = sheet.image;
  const wanted = sheet.xHeight === null ? UNKNOWN_DPI : (dpi * BEST_X_HEIGHT) / sheet.xHeight;
  return Math.min(1, Math.max(LOWEST_DPI, wanted) / dpi);
}

/** Maps a reading of a cropped and shrunk part back to the sheet, and from pixels to points. */
function toLines(reading: OcrReading, part: Box, scale: number, dpi: number, language: string): readonly OcrLine[] {
  const toPoints = POINTS_PER_INCH / dpi;
  const x = (value: number) => ((value - MARGIN) / scale + part.x0) * toPoints;
  const y = (value: number) => ((value - MARGIN) / scale + part.y0) * toPoints;
  const map = (box: Box): Box => ({ x0: x(box.x0), y0: y(box.y0), x1: x(box.x1), y1: y(box.y1) });
  return reading.lines.map((line) => ({
    box: map(line.box),
    baseline: y(line.baseline),
    rowHeight: (line.rowHeight / scale) * toPoints,
    words: line.words.map((word) => ({ ...word, box: map(word.box), language })),
  }));
}

/** Reads a part of the sheet, box in its pixels. */
export async function readPart(
  ocr: OcrEngine,
  sheet: Sheet,
  part: Box,
  languages: readonly string[],
  segmentation: OcrSegmentation,
): Promise<Result<readonly OcrLine[]>> {
  const box = { x0: Math.floor(part.x0), y0: Math.floor(part.y0), x1: part.x1, y1: part.y1 };
  const scale = readingScale(sheet);
  const image = withMargin(shrink(crop(sheet.image, box), scale), MARGIN);
  const reading = await ocr.recognize(image, { languages, segmentation });
  if (!reading.ok) return reading;
  return ok(toLines(reading.value, box, scale, sheet.image.dpi, languages.join('+')));
}

/** Reads the whole sheet. */
export async function readSheet(
  ocr: OcrEngine,
  sheet: Sheet,
  languages: readonly string[],
): Promise<Result<readonly OcrLine[]>> {
  const all = { x0: 0, y0: 0, x1: sheet.image.width, y1: sheet.image.height };
  return readPart(ocr, sheet, all, languages, 'auto');
}
