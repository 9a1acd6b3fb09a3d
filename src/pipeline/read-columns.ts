// In: an upright sheet whose lines run down. Out: its lines in points, from right to left; readings beside letters (ruby) left out.
import { boxHeight, boxWidth } from '../model/geometry.ts';
import type { OcrLine } from '../model/ocr-page.ts';
import { ok, type Result } from '../model/result.ts';
import type { Sheet } from '../raster/prepare-sheet.ts';
import type { OcrEngine } from './ports.ts';
import { readPart } from './read-part.ts';

/** Ruby is half as wide as the text it explains (JLREQ 3.3.3); notes are two thirds. */
const RUBY = 0.6;

/** Two lines stand apart when less than this share of the narrower one lies beside the other. */
const BESIDE = 0.8;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** Whether a narrow line stands beside a part of a wider one, close to its right. */
function isRuby(line: OcrLine, lines: readonly OcrLine[], width: number): boolean {
  if (boxWidth(line.box) >= RUBY * width) return false;
  return lines.some((other) => {
    const gap = line.box.x0 - other.box.x1;
    const beside = Math.min(line.box.y1, other.box.y1) - Math.max(line.box.y0, other.box.y0);
    const wide = boxWidth(other.box) >= RUBY * width;
    return wide && Math.abs(gap) < width / 2 && beside >= BESIDE * boxHeight(line.box);
  });
}

/** Reads all columns of a sheet with the first language, which must be data for columns. */
export async function readColumns(
  ocr: OcrEngine,
  sheet: Sheet,
  languages: readonly string[],
): Promise<Result<readonly OcrLine[]>> {
  const all = { x0: 0, y0: 0, x1: sheet.image.width, y1: sheet.image.height };
  const read = await readPart(ocr, sheet, all, languages.slice(0, 1), 'vertical');
  if (!read.ok) return read;
  const width = median(read.value.map((line) => boxWidth(line.box)));
  const text = read.value.filter((line) => !isRuby(line, read.value, width));
  return ok(text.map((line): OcrLine => ({ ...line, vertical: true })));
}
