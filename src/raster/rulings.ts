// In: ink. Out: straight level and upright rules, as boxes in pixels.
import { type Box, boxHeight, boxWidth, unionBox } from '../model/geometry.ts';
import type { GrayImage } from '../model/raster.ts';
import type { Ink } from './components.ts';

/** Shortest rule, inches: longer than any stroke of body type. */
const SHORTEST = 0.5;

/** Thickest rule, inches. */
const THICKEST = 0.05;

/** Breaks that poor print leaves in a rule, inches. */
const BREAK = 0.02;

/** Level runs, breaks closed, that are long enough. */
function levelSegments(ink: Ink): Box[] {
  const least = ink.dpi * SHORTEST;
  const gap = ink.dpi * BREAK;
  const found: Box[] = [];
  let [row, from, to] = [-1, 0, 0];
  for (let at = 0; at <= ink.runs.length; at += 4) {
    const y = ink.runs[at] ?? -1;
    const x0 = ink.runs[at + 1] ?? 0;
    const x1 = ink.runs[at + 2] ?? 0;
    if (y === row && x0 - to <= gap) {
      to = x1;
      continue;
    }
    if (to - from >= least) found.push({ x0: from, y0: row, x1: to, y1: row + 1 });
    [row, from, to] = [y, x0, x1];
  }
  return found;
}

/** Joins segments of neighbouring rows that overlap or nearly meet into one rule. */
function joinSegments(segments: readonly Box[], dpi: number): Box[] {
  const rules: Box[] = [];
  const slack = dpi * BREAK;
  for (const segment of segments) {
    let joined: Box = segment;
    for (let i = rules.length - 1; i >= 0; i--) {
      const rule = rules[i];
      if (rule === undefined || joined.y0 - rule.y1 > 2) continue;
      if (joined.x0 > rule.x1 + slack || joined.x1 < rule.x0 - slack) continue;
      joined = unionBox(joined, rule);
      rules.splice(i, 1);
    }
    rules.push(joined);
  }
  return rules.filter((rule) => boxHeight(rule) <= dpi * THICKEST && boxWidth(rule) >= dpi * SHORTEST);
}

/** Level rules of the ink. */
export function levelRules(ink: Ink): readonly Box[] {
  return joinSegments(levelSegments(ink), ink.dpi);
}

/** The image mirrored along its diagonal: upright rules become level ones. */
export function transpose(image: GrayImage): GrayImage {
  const { width, height, data, dpi } = image;
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) out[x * height + y] = data[y * width + x] ?? 0;
  }
  return { width: height, height: width, data: out, dpi };
}

/** Boxes of a mirrored image in the image's own axes. */
export function transposeBox(box: Box): Box {
  return { x0: box.y0, y0: box.x0, x1: box.y1, y1: box.x1 };
}
