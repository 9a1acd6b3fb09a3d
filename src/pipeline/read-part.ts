// In: a prepared sheet, a part of it and languages. Out: the lines read there, in points of the sheet.
import type { Box } from '../model/geometry.ts';
import type { OcrLine } from '../model/ocr-page.ts';
import type { GrayImage } from '../model/raster.ts';
import { ok, type Result } from '../model/result.ts';
import { crop } from '../raster/crop.ts';
import type { Sheet } from '../raster/prepare-sheet.ts';
import { shrink } from '../raster/resample.ts';
import type { OcrEngine, OcrReading, OcrSegmentation } from './ports.ts';
import { isSquareScript } from './script-of.ts';
import { withinLine } from './word-rows.ts';

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
function toLines(
  reading: OcrReading,
  part: Box,
  scale: number,
  dpi: number,
  languages: readonly string[],
): readonly OcrLine[] {
  const toPoints = POINTS_PER_INCH / dpi;
  const x = (value: number) => ((value - MARGIN) / scale + part.x0) * toPoints;
  const y = (value: number) => ((value - MARGIN) / scale + part.y0) * toPoints;
  const map = (box: Box): Box => ({ x0: x(box.x0), y0: y(box.y0), x1: x(box.x1), y1: y(box.y1) });
  const language = languages.join('+');
  const lines = reading.lines.map((line) => ({
    box: map(line.box),
    baseline: y(line.baseline),
    rowHeight: (line.rowHeight / scale) * toPoints,
    words: line.words.map((word) => ({ ...word, box: map(word.box), language })),
  }));
  return languages.some(isSquareScript) ? lines.map(withinLine) : lines;
}

/** A part as it is cropped: what begins left of the image or above it begins at its edge. */
function withinImage(part: Box, { width, height }: GrayImage): Box {
  const start = (at: number, size: number) => Math.min(size - 1, Math.max(0, Math.floor(at)));
  return { x0: start(part.x0, width), y0: start(part.y0, height), x1: part.x1, y1: part.y1 };
}

/** Reads a part of the sheet, box in its pixels, at the resolution that suits its type or at `dpi`. */
export async function readPart(
  ocr: OcrEngine,
  sheet: Sheet,
  part: Box,
  languages: readonly string[],
  segmentation: OcrSegmentation,
  dpi?: number,
): Promise<Result<readonly OcrLine[]>> {
  const box = withinImage(part, sheet.image);
  const scale = dpi === undefined ? readingScale(sheet) : Math.min(1, dpi / sheet.image.dpi);
  const image = shrink(crop(sheet.image, box), scale, MARGIN);
  const reading = await ocr.recognize(image, { languages, segmentation });
  if (!reading.ok) return reading;
  return ok(toLines(reading.value, box, scale, sheet.image.dpi, languages));
}
