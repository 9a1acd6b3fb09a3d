// In: the lines of an OCR page. Out: the same, a row that the engine read across the fold of a spread as two lines.
// Type on both sides of a fold is seldom level and of one size: together the two would share a baseline and a size.
import { boxHeight, unionBoxes } from '../model/geometry.ts';
import type { OcrLine, OcrPage, OcrWord } from '../model/ocr-page.ts';

/** Width of a spread in parts of its height, at least, as for text pages. */
const MIN_ASPECT = 1.15;

/** How far from the middle the fold may lie, in parts of the width, and the white at it: two inner margins. */
const OFF_CENTRE = 0.08;
const MARGINS = 0.05;

function isFold(left: OcrWord, right: OcrWord, width: number): boolean {
  const [from, to] = [left.box.x1, right.box.x0];
  const middle = width / 2;
  return to - from >= MARGINS * width && from <= middle + OFF_CENTRE * width && to >= middle - OFF_CENTRE * width;
}

/** A part of a line; its letters stand on their own feet where the other part's stood on others. */
function partOf(line: OcrLine, words: readonly OcrWord[]): readonly OcrLine[] {
  const box = unionBoxes(words.map((word) => word.box));
  if (box === null) return [];
  const feet = words.map((word) => word.box.y1).sort((a, b) => a - b);
  const foot = feet[(feet.length - 1) >> 1] ?? line.baseline;
  const off = Math.abs(foot - line.baseline) > boxHeight(box) / 2;
  return [{ ...line, words, box, baseline: off ? foot : line.baseline }];
}

/** Parts lines at the fold of a page that is wider than high. */
export function partedAtFold(
  lines: readonly OcrLine[],
  { width, height }: Pick<OcrPage, 'width' | 'height'>,
): readonly OcrLine[] {
  if (width < MIN_ASPECT * height) return lines;
  return lines.flatMap((line) => {
    const at = line.words.findIndex((word, i) => {
      const before = line.words[i - 1];
      return before !== undefined && isFold(before, word, width);
    });
    return at < 0 ? [line] : [...partOf(line, line.words.slice(0, at)), ...partOf(line, line.words.slice(at))];
  });
}
