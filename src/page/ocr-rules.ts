// In: what OCR read of a page. Out: its rules, without level strokes of large letters side by side, which no line strikes out.
import { type Box, boxHeight, boxWidth } from '../model/geometry.ts';
import type { OcrPage } from '../model/ocr-page.ts';

/** A rule through letters this thin for the height of their row is a stroke's edge (0.008–0.017): what strikes out is thicker. */
const THINNEST = 0.02;

/** Part of its length that lies within the line. */
const WITHIN = 0.9;

/** Whether a level rule lies within a line's box along nearly all its length. */
function liesIn(rule: Box, line: Box): boolean {
  const shared = Math.min(rule.x1, line.x1) - Math.max(rule.x0, line.x0);
  return rule.y0 >= line.y0 && rule.y1 <= line.y1 && shared >= WITHIN * boxWidth(rule);
}

/** The rules of a page that are no strokes of its letters. */
export function rulesOf({ rules, lines }: OcrPage): readonly Box[] {
  const isStroke = (rule: Box): boolean =>
    boxWidth(rule) > boxHeight(rule) &&
    lines.some((line) => boxHeight(rule) < THINNEST * line.rowHeight && liesIn(rule, line.box));
  return rules.filter((rule) => !isStroke(rule));
}
