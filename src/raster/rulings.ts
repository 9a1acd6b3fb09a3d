// In: ink. Out: straight level and upright rules, as boxes in pixels.
import { type Box, boxHeight, boxWidth, unionBox } from '../model/geometry.ts';
import { type Ink, rowStarts } from './components.ts';
import { oncePer } from './once-per.ts';

/** Shortest rule, inches: longer than any stroke of body type. */
const SHORTEST = 0.5;

/** Thickest rule, inches. */
const THICKEST = 0.05;

/** Breaks that poor print leaves in a rule, inches; between the feet of letters they are as wide, but many more. */
const BREAK = 0.012;

/** Share of a rule's length that is ink: feet of letters in a row cover 60–80 %. */
const COVERED = 0.93;

/** Strips above and below a rule, inches from it, and the share of them that may be ink: under letters it is 15–40 %. */
const STRIP_FROM = 0.008;
const STRIP_TO = 0.03;
const STRIP_INK = 0.12;

/** Level runs, breaks closed, that are long and full enough. */
function levelSegments(ink: Ink): Box[] {
  const least = ink.dpi * SHORTEST;
  const gap = ink.dpi * BREAK;
  const found: Box[] = [];
  let [row, from, to, covered] = [-1, 0, 0, 0];
  for (let at = 0; at <= ink.runs.length; at += 4) {
    const y = ink.runs[at] ?? -1;
    const x0 = ink.runs[at + 1] ?? 0;
    const x1 = ink.runs[at + 2] ?? 0;
    if (y === row && x0 - to <= gap) {
      to = x1;
      covered += x1 - x0;
      continue;
    }
    if (to - from >= least && covered >= COVERED * (to - from)) found.push({ x0: from, y0: row, x1: to, y1: row + 1 });
    [row, from, to, covered] = [y, x0, x1, x1 - x0];
  }
  return found;
}

/** Upright runs, breaks closed, that are long and full enough; boxes mirrored along the diagonal, sorted by column. */
function uprightSegments(ink: Ink): Box[] {
  const least = ink.dpi * SHORTEST;
  const gap = ink.dpi * BREAK;
  const from = new Int32Array(ink.width);
  const to = new Int32Array(ink.width);
  const covered = new Int32Array(ink.width);
  const found: Box[] = [];
  const close = (x: number) => {
    const length = (to[x] ?? 0) - (from[x] ?? 0);
    if (length >= least && (covered[x] ?? 0) >= COVERED * length) {
      found.push({ x0: from[x] ?? 0, y0: x, x1: to[x] ?? 0, y1: x + 1 });
    }
  };
  for (let at = 0; at < ink.runs.length; at += 4) {
    const y = ink.runs[at] ?? 0;
    const end = ink.runs[at + 2] ?? 0;
    for (let x = ink.runs[at + 1] ?? 0; x < end; x++) {
      if (y - (to[x] ?? 0) > gap) {
        close(x);
        from[x] = y;
        covered[x] = 0;
      }
      to[x] = y + 1;
      covered[x] = (covered[x] ?? 0) + 1;
    }
  }
  for (let x = 0; x < ink.width; x++) close(x);
  return found.sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0);
}

/** Share of a strip that is ink. */
function inkShare(ink: Ink, starts: Int32Array, strip: Box): number {
  const y0 = Math.max(0, Math.round(strip.y0));
  const y1 = Math.min(ink.height, Math.round(strip.y1));
  if (y1 <= y0) return 0;
  let sum = 0;
  for (let at = starts[y0] ?? 0; at < (starts[y1] ?? 0); at += 4) {
    sum += Math.max(0, Math.min(strip.x1, ink.runs[at + 2] ?? 0) - Math.max(strip.x0, ink.runs[at + 1] ?? 0));
  }
  return sum / ((y1 - y0) * (strip.x1 - strip.x0));
}

/** Whether a rule stands free: a row of letters' feet has stems above, a row of their heads has stems below. */
function standsFree(ink: Ink, starts: Int32Array, rule: Box, upright: boolean): boolean {
  const [from, to] = [ink.dpi * STRIP_FROM, ink.dpi * STRIP_TO];
  const strips = upright
    ? [
        { ...rule, x0: rule.x0 - to, x1: rule.x0 - from },
        { ...rule, x0: rule.x1 + from, x1: rule.x1 + to },
      ]
    : [
        { ...rule, y0: rule.y0 - to, y1: rule.y0 - from },
        { ...rule, y0: rule.y1 + from, y1: rule.y1 + to },
      ];
  return strips.every((strip) => inkShare(ink, starts, strip) <= STRIP_INK);
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

/** A box mirrored along the image's diagonal. */
function mirrored(box: Box): Box {
  return { x0: box.y0, y0: box.x0, x1: box.y1, y1: box.x1 };
}

/** Level rules of the ink, then upright ones; boxes in pixels. */
export const findRules = oncePer((ink: Ink): readonly Box[] => {
  const starts = rowStarts(ink);
  const level = joinSegments(levelSegments(ink), ink.dpi).filter((rule) => standsFree(ink, starts, rule, false));
  const upright = joinSegments(uprightSegments(ink), ink.dpi).map(mirrored);
  return [...level, ...upright.filter((rule) => standsFree(ink, starts, rule, true))];
});
