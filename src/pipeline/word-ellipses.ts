// In: a sheet and the lines read on it, those of one width marked. Out: the lines, and between these the rows of three dots
// that stand for code left out, which engines pass over: they lie on the grid of the code above or below them.
import { type Box, boxHeight, boxWidth, holdsCentre, unionBoxes } from '../model/geometry.ts';
import type { OcrLine, OcrWord } from '../model/ocr-page.ts';
import { markRows } from '../raster/mark-rows.ts';
import type { Sheet } from '../raster/prepare-sheet.ts';

const POINTS_PER_INCH = 72;
const DOTS = 3;

/** Sides of a dot in heights of small letters: dots on an i and stops have 0.2 to 0.4. */
const SIDES: readonly [number, number] = [0.12, 0.5];

/** A line of code stands so near, in its row heights, and its letters as far apart as the dots but for this part. */
const NEAR = 2.5;
const SAME_PITCH = 0.12;

/** Letters of a word that tell their pitch; the last of them fills so much of its cell. */
const LETTERS = 4;
const FILLED = 0.8;

/** Height of letters over the dots' foot, in row heights: a row is as high as its letters would be. */
const OVER = 0.7;

/** Confidence of a row that its ink tells. */
const SEEN = 90;

/** The pitch of a line of one width, in points; null where it is none. */
function pitchOf({ words }: OcrLine): number | null {
  const telling = words.filter((word) => word.monospace === true && word.text.length >= LETTERS);
  if (telling.length === 0 || !words.every((word) => word.monospace === true)) return null;
  const cells = telling.reduce((sum, word) => sum + word.text.length - 1 + FILLED, 0);
  return telling.reduce((sum, word) => sum + boxWidth(word.box), 0) / cells;
}

function isBeside(line: OcrLine, row: Box, step: number): boolean {
  const pitch = pitchOf(line);
  const away = Math.max(line.box.y0 - row.y1, row.y0 - line.box.y1);
  return pitch !== null && away <= NEAR * line.rowHeight && Math.abs(step - pitch) <= SAME_PITCH * pitch;
}

/** The lines with the rows of dots between lines of code. */
export function withEllipses(sheet: Sheet, lines: readonly OcrLine[]): readonly OcrLine[] {
  const code = lines.filter((line) => pitchOf(line) !== null);
  if (sheet.xHeight === null || code.length === 0) return lines;
  const scale = sheet.image.dpi / POINTS_PER_INCH;
  let out = lines;
  for (const dots of markRows(sheet.ink, sheet.xHeight, SIDES)) {
    const [first, , last] = dots;
    const all = unionBoxes(dots);
    if (dots.length !== DOTS || first === undefined || last === undefined || all === null) continue;
    const box = { x0: all.x0 / scale, y0: all.y0 / scale, x1: all.x1 / scale, y1: all.y1 / scale };
    const beside = code.find((line) => isBeside(line, box, (last.x0 - first.x0) / (DOTS - 1) / scale));
    if (beside === undefined || out.some((line) => holdsCentre(line.box, box, boxHeight(box)))) continue;
    const language = beside.words[0]?.language ?? '';
    const word: OcrWord = { text: '...', box, confidence: SEEN, language, monospace: true };
    const at = out.findIndex((line) => line.box.y0 > box.y1);
    const { rowHeight } = beside;
    const line = { box: { ...box, y0: box.y1 - OVER * rowHeight }, baseline: box.y1, rowHeight, words: [word] };
    out = [...out.slice(0, at < 0 ? out.length : at), line, ...out.slice(at < 0 ? out.length : at)];
  }
  return out;
}
