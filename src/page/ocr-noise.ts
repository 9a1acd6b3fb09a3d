// In: an OCR page. Out: its lines that are text, and those that are specks, smears and edges read as letters.
import { boxHeight, holdsCentre } from '../model/geometry.ts';
import type { OcrLine, OcrPage } from '../model/ocr-page.ts';
import { partCorners } from './ocr-corners.ts';

/** Mean confidence under which a short line without words is noise. Upright clean type reads at 90–97. */
const NOISE_CONFIDENCE = 45;

/** A line of at most this many letters that reads so poorly is no text. */
const FEW_LETTERS = 6;

/** Confidence under which any line is noise: shapes, not letters. */
const HOPELESS = 18;

/** Specks stand anywhere; what begins where so many lines of the page begin, within this many points, is text. */
const ALIGNED_LINES = 3;
const ALIGNED_WITHIN = 1.2;

/** Letters on the grid of a face of one width are no specks. */
const EVEN_LETTERS = 5;

function confidenceOf(line: OcrLine): number {
  let sum = 0;
  let letters = 0;
  for (const word of line.words) {
    sum += word.confidence * word.text.length;
    letters += word.text.length;
  }
  return letters === 0 ? 0 : sum / letters;
}

/** How many lines begin in each point from the left. */
function startsOf(lines: readonly OcrLine[]): ReadonlyMap<number, readonly number[]> {
  const starts = new Map<number, number[]>();
  for (const { box, words } of lines) {
    if (!words.some((word) => /\p{L}|\p{N}/u.test(word.text))) continue;
    const at = Math.floor(box.x0);
    const list = starts.get(at);
    if (list === undefined) starts.set(at, [box.x0]);
    else list.push(box.x0);
  }
  return starts;
}

/** Whether other lines begin where this one does, as cells and lines of a column do. */
function isAligned({ box }: OcrLine, starts: ReadonlyMap<number, readonly number[]>): boolean {
  const at = Math.floor(box.x0);
  const near = [at - 2, at - 1, at, at + 1, at + 2].flatMap((x) => starts.get(x) ?? []);
  return near.filter((x0) => Math.abs(x0 - box.x0) <= ALIGNED_WITHIN).length > ALIGNED_LINES;
}

function isEven({ words }: OcrLine, text: string): boolean {
  return text.length >= EVEN_LETTERS && words.every((word) => word.monospace === true);
}

function isNoise(line: OcrLine, page: OcrPage, starts: ReadonlyMap<number, readonly number[]>): boolean {
  const text = line.words.map((word) => word.text).join('');
  const letters = text.replace(/[^\p{L}\p{N}]/gu, '').length;
  const confidence = confidenceOf(line);
  if (page.pictures.some((picture) => holdsCentre(picture, line.box)) && confidence < 75) return true;
  if (letters > 0 && (isEven(line, text) || isAligned(line, starts))) return false;
  if (confidence < HOPELESS) return true;
  if (letters === 0) return confidence < 70 || boxHeight(line.box) < 0.3 * line.rowHeight;
  return confidence < NOISE_CONFIDENCE && letters <= FEW_LETTERS;
}

/** Parts text from noise. */
export function partNoise(page: OcrPage): { readonly text: readonly OcrLine[]; readonly noise: readonly OcrLine[] } {
  const { text: lines, corners } = partCorners(page.lines, page.rules);
  const text: OcrLine[] = [];
  const noise: OcrLine[] = [...corners];
  const starts = startsOf(lines);
  for (const line of lines) (isNoise(line, page, starts) ? noise : text).push(line);
  return { text, noise };
}
