// In: a sheet and the lines read on it. Out: the lines, a row of marks between scenes as asterisks, whatever was read of it.
import { type Box, boxHeight, holdsCentre, unionBoxes } from '../model/geometry.ts';
import type { OcrLine } from '../model/ocr-page.ts';
import { markRows } from '../raster/mark-rows.ts';
import type { Sheet } from '../raster/prepare-sheet.ts';
import { meanConfidence } from './read-part.ts';

const POINTS_PER_INCH = 72;

/** What is surely read, and is not made of such signs, is no row of marks: noughts under each other's heads. */
const SURE = 75;
const MARKS = /^[*×xX+•·∗⁎★☆\s]+$/u;

/** Confidence of a row that its ink tells. */
const SEEN = 90;

/** Marks are set smaller than the text: height of their row in their own. */
const ROW = 1.6;

function asLine(marks: readonly Box[], scale: number, language: string): OcrLine {
  const boxes = marks.map(({ x0, y0, x1, y1 }) => ({ x0: x0 / scale, y0: y0 / scale, x1: x1 / scale, y1: y1 / scale }));
  const box = unionBoxes(boxes) ?? { x0: 0, y0: 0, x1: 0, y1: 0 };
  // One word: an asterisk by itself would be a bullet.
  const text = marks.map(() => '*').join(' ');
  return {
    box,
    baseline: box.y1,
    rowHeight: ROW * boxHeight(box),
    words: [{ text, box, confidence: SEEN, language }],
  };
}

/** The lines with rows of marks between scenes. */
export function withAsterisms(sheet: Sheet, lines: readonly OcrLine[]): readonly OcrLine[] {
  if (sheet.xHeight === null) return lines;
  const language = lines.flatMap((line) => line.words)[0]?.language ?? '';
  let out = lines;
  for (const marks of markRows(sheet.ink, sheet.xHeight)) {
    const row = asLine(marks, sheet.image.dpi / POINTS_PER_INCH, language);
    const own = out.filter((line) => holdsCentre(row.box, line.box, boxHeight(row.box)));
    const text = (line: OcrLine): string => line.words.map((word) => word.text).join('');
    if (own.some((line) => meanConfidence([line]) >= SURE && !MARKS.test(text(line)))) continue;
    const at = out.findIndex((line) => own.includes(line));
    const rest = out.filter((line) => !own.includes(line));
    // Where nothing was read of it, it stands before the first line under it.
    const next = rest.findIndex((line) => line.box.y0 > row.box.y1);
    const place = at >= 0 ? at : next >= 0 ? next : rest.length;
    out = [...rest.slice(0, place), row, ...rest.slice(place)];
  }
  return out;
}
