// In: the lines of an OCR page and its rules. Out: the lines, and those of words that are the rounded corners of a box: they
// stand where a level rule and an upright one end short of each other, and engines read them as letters.
import { type Box, boxHeight, boxWidth, unionBoxes } from '../model/geometry.ts';
import type { OcrLine, OcrWord } from '../model/ocr-page.ts';

/** Characters that a corner is read as, at most. */
const MOST_CHARACTERS = 2;

/** A corner begins and ends within this many points of the rules' ends. */
const REACH = 2.5;

/** Widest corner, points. */
const WIDEST = 24;

const near = (a: number, b: number): boolean => Math.abs(a - b) <= REACH;

const middleX = ({ x0, x1 }: Box): number => (x0 + x1) / 2;
const middleY = ({ y0, y1 }: Box): number => (y0 + y1) / 2;

/** Whether a level rule ends at one side of a box, at its head or foot. */
function endsAt(box: Box, level: Box): boolean {
  const beside = near(level.x0, box.x1) || near(level.x1, box.x0);
  return beside && (near(middleY(level), box.y0) || near(middleY(level), box.y1));
}

/** Whether a level rule that ends at a box is carried on by an upright one under or over the box's other side. */
function joins(box: Box, level: Box, upright: Box): boolean {
  const left = near(level.x0, box.x1) && near(middleX(upright), box.x0);
  const right = near(level.x1, box.x0) && near(middleX(upright), box.x1);
  const over = near(middleY(level), box.y0) && near(upright.y0, box.y1);
  const under = near(middleY(level), box.y1) && near(upright.y1, box.y0);
  return (left || right) && (over || under);
}

/** Parts the words that are corners of boxes from the others. */
export function partCorners(
  lines: readonly OcrLine[],
  rules: readonly Box[],
): { readonly text: readonly OcrLine[]; readonly corners: readonly OcrLine[] } {
  const level = rules.filter((rule) => boxWidth(rule) > boxHeight(rule));
  const upright = rules.filter((rule) => boxWidth(rule) <= boxHeight(rule));
  const isCorner = ({ text, box }: OcrWord): boolean =>
    Array.from(text).length <= MOST_CHARACTERS &&
    boxWidth(box) <= WIDEST &&
    level.some((a) => endsAt(box, a) && upright.some((b) => joins(box, a, b)));
  if (level.length === 0 || upright.length === 0) return { text: lines, corners: [] };
  const found = new Set(lines.flatMap((line) => line.words.filter(isCorner)));
  if (found.size === 0) return { text: lines, corners: [] };
  const split = (corners: boolean) =>
    lines.flatMap((line) => {
      const words = line.words.filter((word) => found.has(word) === corners);
      if (words.length === line.words.length) return [line];
      const box = unionBoxes(words.map((word) => word.box));
      return box === null ? [] : [{ ...line, words, box }];
    });
  return { text: split(false), corners: split(true) };
}
