// In: an OCR page. Out: its lines that are text, and those that are specks, smears and edges read as letters.
import { boxHeight, holdsCentre } from '../model/geometry.ts';
import type { OcrLine, OcrPage } from '../model/ocr-page.ts';

/** Mean confidence under which a short line without words is noise. Upright clean type reads at 90–97. */
const NOISE_CONFIDENCE = 45;

/** A line of at most this many letters that reads so poorly is no text. */
const FEW_LETTERS = 6;

/** Confidence under which any line is noise: shapes, not letters. */
const HOPELESS = 18;

function confidenceOf(line: OcrLine): number {
  let sum = 0;
  let letters = 0;
  for (const word of line.words) {
    sum += word.confidence * word.text.length;
    letters += word.text.length;
  }
  return letters === 0 ? 0 : sum / letters;
}

function isNoise(line: OcrLine, page: OcrPage): boolean {
  const text = line.words.map((word) => word.text).join('');
  const letters = text.replace(/[^\p{L}\p{N}]/gu, '').length;
  const confidence = confidenceOf(line);
  if (page.pictures.some((picture) => holdsCentre(picture, line.box)) && confidence < 75) return true;
  if (confidence < HOPELESS) return true;
  if (letters === 0) return confidence < 70 || boxHeight(line.box) < 0.3 * line.rowHeight;
  return confidence < NOISE_CONFIDENCE && letters <= FEW_LETTERS;
}

/** Parts text from noise. */
export function partNoise(page: OcrPage): { readonly text: readonly OcrLine[]; readonly noise: readonly OcrLine[] } {
  const text: OcrLine[] = [];
  const noise: OcrLine[] = [];
  for (const line of page.lines) (isNoise(line, page) ? noise : text).push(line);
  return { text, noise };
}
