// A raw page in, the bars of its fractions out: thin lines with something set on them and something under them, no wider.
import type { Box } from '../model/geometry.ts';
import type { RawPage } from '../model/raw-page.ts';
import { type BandIndex, bandIndex } from './band-index.ts';

/** Thickness of a bar, and its shortest width, in points: TeX's are 0.4 thick, one figure in small type is 3 wide. */
const MAX_THICKNESS = 1.2;
const MIN_WIDTH = 2;
/** Lines beyond this number are a drawing's, or a table's. */
const MAX_LINES = 3000;
/** How far over and under the bar, in em of their own type, baselines of what it parts may lie. TeX: 0.2 to 0.43, 0.7 to 0.94. */
const OVER_EM: readonly [number, number] = [0.08, 0.8];
const UNDER_EM: readonly [number, number] = [0.5, 1.2];
/** Em by which the wider part may be narrower than the bar, and stand out over its ends. */
const FILL_EM = 0.8;
const OVERHANG_EM = 0.15;
/** White in em beside the bar on the baseline of a part: a word's neighbours stand a space from an underlined word. */
const BESIDE_EM = 0.5;
/** Baselines that differ by less, in em, are one. */
const SAME_BASELINE_EM = 0.1;
const BAND_HEIGHT = 12;
/** Largest type, in points, that is looked for around a bar. */
const MAX_TYPE = 24;

type Mark = { readonly x0: number; readonly x1: number; readonly y: number; readonly size: number };

function linesOf(raw: RawPage): readonly Box[] {
  const lines = raw.paths.flatMap(({ box, kind }) =>
    kind === 'line' && box.y1 - box.y0 <= MAX_THICKNESS && box.x1 - box.x0 >= MIN_WIDTH ? [box] : [],
  );
  return lines.length > MAX_LINES ? [] : lines;
}

/** Heights around a bar between which its parts stand, points. */
const reachOf = (bar: Box): readonly [number, number] => [
  bar.y0 - OVER_EM[1] * MAX_TYPE,
  bar.y1 + UNDER_EM[1] * MAX_TYPE,
];

/** Glyphs that stand at the height of some line: most of a page are far from all. */
function marksOf(raw: RawPage, lines: readonly Box[]): BandIndex<Mark> {
  const index = bandIndex<Mark>(BAND_HEIGHT);
  const wanted = new Set<number>();
  for (const [from, to] of lines.map(reachOf))
    for (let band = Math.floor(from / BAND_HEIGHT); band <= Math.floor(to / BAND_HEIGHT); band++) wanted.add(band);
  for (const { angle, vertical, renderingMode, size, glyphs } of raw.runs) {
    if (angle !== 0 || vertical || renderingMode === 3) continue;
    for (const { text, x, y, width } of glyphs)
      if (text !== ' ' && wanted.has(Math.floor(y / BAND_HEIGHT))) index.add(y, { x0: x, x1: x + width, y, size });
  }
  return index;
}

/** What stands on one side of a bar, where it is a part of a fraction: its width, and the size of its type; else null. */
function partAt(bar: Box, near: readonly Mark[], side: 1 | -1): { width: number; size: number } | null {
  const y = (bar.y0 + bar.y1) / 2;
  const [least, most] = side === 1 ? UNDER_EM : OVER_EM;
  const inBand = near.filter(
    (mark) => side * (mark.y - y) >= least * mark.size && side * (mark.y - y) <= most * mark.size,
  );
  const middle = ({ x0, x1 }: Mark): number => (x0 + x1) / 2;
  const on = inBand.filter((mark) => middle(mark) > bar.x0 && middle(mark) < bar.x1);
  const largest = on.reduce<Mark | null>((best, mark) => (best !== null && best.size >= mark.size ? best : mark), null);
  if (largest === null) return null;
  const { size } = largest;
  const [x0, x1] = [Math.min(...on.map((mark) => mark.x0)), Math.max(...on.map((mark) => mark.x1))];
  if (bar.x0 - x0 > OVERHANG_EM * size || x1 - bar.x1 > OVERHANG_EM * size) return null;
  const goesOn = inBand.some((mark) => {
    if (on.includes(mark) || Math.abs(mark.y - largest.y) > SAME_BASELINE_EM * size) return false;
    return Math.max(mark.x0 - bar.x1, bar.x0 - mark.x1) < BESIDE_EM * size;
  });
  return goesOn ? null : { width: x1 - x0, size };
}

function isFractionBar(bar: Box, index: BandIndex<Mark>): boolean {
  const near = index.near(...reachOf(bar));
  const over = partAt(bar, near, -1);
  const under = over === null ? null : partAt(bar, near, 1);
  if (over === null || under === null) return false;
  const em = Math.max(over.size, under.size);
  return bar.x1 - bar.x0 - Math.max(over.width, under.width) <= FILL_EM * em;
}

/** Boxes, in points, of the bars of fractions. */
export function fractionBars(raw: RawPage): readonly Box[] {
  const lines = linesOf(raw);
  if (lines.length === 0) return [];
  const index = marksOf(raw, lines);
  return lines.filter((line) => isFractionBar(line, index));
}
