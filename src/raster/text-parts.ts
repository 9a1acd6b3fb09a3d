// In: letters of a sheet. Out: boxes of its columns and of the full-width bands between them, each fit to be read alone.
import { type Box, boxWidth, unionBoxes } from '../model/geometry.ts';

/** Narrowest gutter and narrowest column in letter heights. */
const GUTTER = 0.9;
const COLUMN = 6;

/** A column has at least this many lines: word spaces of one or two lines fall together by chance. */
const COLUMN_LINES = 3;

/** White between lines that parts bands, in letter heights. */
const BAND_GAP = 0.3;

/** Cuts nest no deeper: a page of six columns under a heading needs four. */
const DEEPEST = 6;

type Gap = { readonly from: number; readonly to: number };

/** Empty stretches between intervals, in order. */
function gapsBetween(intervals: readonly Gap[], least: number): Gap[] {
  const sorted = [...intervals].sort((a, b) => a.from - b.from);
  const gaps: Gap[] = [];
  let end = sorted[0]?.to ?? 0;
  for (const { from, to } of sorted) {
    if (from - end >= least) gaps.push({ from: end, to: from });
    end = Math.max(end, to);
  }
  return gaps;
}

function isColumn(boxes: readonly Box[], em: number): boolean {
  const all = unionBoxes(boxes);
  return all !== null && boxWidth(all) >= COLUMN * em && bandsOf(boxes, em).length >= COLUMN_LINES;
}

/** The widest gutter with columns on both sides, or null. */
function gutterOf(boxes: readonly Box[], em: number): number | null {
  const across = boxes.map((box) => ({ from: box.x0, to: box.x1 }));
  let best: Gap | null = null;
  for (const gap of gapsBetween(across, GUTTER * em)) {
    const left = boxes.filter((box) => box.x1 <= gap.from);
    const right = boxes.filter((box) => box.x0 >= gap.to);
    if (!isColumn(left, em) || !isColumn(right, em)) continue;
    if (best === null || gap.to - gap.from > best.to - best.from) best = gap;
  }
  return best === null ? null : (best.from + best.to) / 2;
}

/** Boxes grouped into bands that white rows part. */
function bandsOf(boxes: readonly Box[], em: number): Box[][] {
  const gaps = gapsBetween(
    boxes.map((box) => ({ from: box.y0, to: box.y1 })),
    BAND_GAP * em,
  );
  const bands: Box[][] = gaps.map(() => []);
  bands.push([]);
  for (const box of boxes) {
    const at = gaps.findIndex((gap) => box.y1 <= gap.from + 0.5);
    bands[at < 0 ? gaps.length : at]?.push(box);
  }
  return bands;
}

/** The longest run of bands that one gutter crosses, as indexes [from, to), or null. */
function columnsAmong(bands: readonly (readonly Box[])[], em: number): readonly [number, number] | null {
  let best: readonly [number, number] | null = null;
  for (let from = 0; from < bands.length; from++) {
    let inside: Box[] = [];
    for (let to = from + 1; to <= bands.length; to++) {
      inside = [...inside, ...(bands[to - 1] ?? [])];
      const open = gapsBetween(
        inside.map((box) => ({ from: box.x0, to: box.x1 })),
        GUTTER * em,
      );
      if (open.length === 0) break;
      if (gutterOf(inside, em) !== null && (best === null || to - from > best[1] - best[0])) best = [from, to];
    }
  }
  return best;
}

function cut(boxes: readonly Box[], em: number, depth: number): Box[] {
  const all = unionBoxes(boxes);
  if (all === null) return [];
  if (depth >= DEEPEST) return [all];
  const gutter = gutterOf(boxes, em);
  if (gutter !== null) {
    const left = boxes.filter((box) => box.x1 <= gutter);
    const right = boxes.filter((box) => box.x1 > gutter);
    return [...cut(left, em, depth + 1), ...cut(right, em, depth + 1)];
  }
  const bands = bandsOf(boxes, em);
  const found = bands.length > 1 ? columnsAmong(bands, em) : null;
  if (found === null || (found[0] === 0 && found[1] === bands.length)) return [all];
  const [from, to] = found;
  const parts = [bands.slice(0, from), bands.slice(from, to), bands.slice(to)];
  return parts.flatMap((part) => cut(part.flat(), em, depth + 1));
}

/** Columns and bands of a sheet in reading order; `em` is the height of its letters in pixels. */
export function textParts(letters: readonly Box[], em: number): readonly Box[] {
  return cut(letters, em, 0);
}
