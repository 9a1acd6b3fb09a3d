// A raw page in; out, the two book pages that lie side by side on it, as raw pages of their own, or null where it is one.
// Evidence: wider than high, nothing written or ruled over the fold in the middle, rows of prose on at least one side, on
// both where a picture lies over the fold; that stays whole, in the half where most of it lies. Beside a picture that fills
// one half, a row or two are enough.
import type { Box } from '../model/geometry.ts';
import { boxArea, boxWidth, intersectBox } from '../model/geometry.ts';
import type { Line, PageBlock } from '../model/page.ts';
import type { RawGlyphRun, RawPage } from '../model/raw-page.ts';

/** Width of a spread in parts of its height, at least; two square pages make 2, two tall ones 1.2. */
const MIN_ASPECT = 1.15;
/** Part of the width at the fold, on each side, where no letter stands: inner margins are 0.04 and more. */
const GUTTER = 0.02;
/** How far from the middle the fold of a scan may lie, in parts of the width. */
const OFF_CENTRE = 0.08;
/** Letters of a row of prose in one half, and the rows that a page of a book has at least. */
const ROW_GLYPHS = 28;
const MIN_ROWS = 5;
/** A picture that covers this part of one half is a page of its own; the page beside it has so many rows at least. */
const PLATE = 0.6;
const ROWS_BESIDE_PLATE = 2;
/** A path wider than this part of the page is its ground. */
const GROUND = 0.9;

/** Edges of boxes that differ by less are one, points. */
const SAME_EDGE = 1;

export type Halves = {
  readonly fold: number;
  readonly left: RawPage;
  readonly right: RawPage;
  /** Pictures that lie over the fold. */
  readonly over: readonly Box[];
};

function isSeen(run: RawGlyphRun): boolean {
  return run.renderingMode !== 7 && run.glyphs.length > 0;
}

/** Whether a box lies over the fold and is no ground. */
function liesOver(box: Box, raw: RawPage, fold: number): boolean {
  const reach = GUTTER * raw.width;
  return box.x0 < fold - reach && box.x1 > fold + reach && boxWidth(box) < GROUND * raw.width;
}

/** Whether anything is written or drawn over the fold. */
function isCrossed(raw: RawPage, fold: number): boolean {
  const [from, to] = [fold - GUTTER * raw.width, fold + GUTTER * raw.width];
  if (raw.paths.some((path) => liesOver(path.box, raw, fold))) return true;
  return raw.runs.some((run) => isSeen(run) && run.glyphs.some((g) => g.text !== ' ' && g.x > from && g.x < to));
}

/** The middle of the widest white around the middle of the page; where the very middle is white, the middle itself. */
function foldOf(raw: RawPage): number {
  const middle = raw.width / 2;
  const reach = OFF_CENTRE * raw.width;
  const [from, to] = [middle - reach, middle + reach];
  const letters = raw.runs
    .filter(isSeen)
    .flatMap((run) =>
      run.glyphs.map((glyph) => ({ text: glyph.text, x0: glyph.x, x1: glyph.x + (run.vertical ? 0 : glyph.width) })),
    )
    .filter((glyph) => glyph.text !== ' ' && glyph.x1 > from && glyph.x0 < to)
    .sort((a, b) => a.x0 - b.x0);
  const least = GUTTER * raw.width;
  let [end, fold, widest] = [from, middle, 0];
  for (const { x0, x1 } of [...letters, { x0: to, x1: to }]) {
    if (end < middle - least && x0 > middle + least) return middle;
    if (x0 - end > widest) [fold, widest] = [(x0 + end) / 2, x0 - end];
    end = Math.max(end, x1);
  }
  return fold;
}

/** Rows of prose in one half: horizontal rows by baseline, vertical ones by their axis. */
function proseRows(raw: RawPage, holds: (x: number) => boolean): number {
  const rows = new Map<number, number>();
  for (const run of raw.runs) {
    if (!isSeen(run) || run.angle !== 0) continue;
    for (const glyph of run.glyphs) {
      if (!holds(glyph.x) || glyph.text === ' ') continue;
      const at = Math.round((run.vertical ? glyph.x : glyph.y) / 2);
      rows.set(at, (rows.get(at) ?? 0) + 1);
    }
  }
  return [...rows.values()].filter((count) => count >= ROW_GLYPHS).length;
}

/** A box moved along x. */
export function moved(box: Box, by: number): Box {
  return { ...box, x0: box.x0 + by, x1: box.x1 + by };
}

function halfOf(raw: RawPage, holds: (x: number) => boolean, by: number, width: number): RawPage {
  const inHalf = ({ box }: { readonly box: Box }): boolean => holds((box.x0 + box.x1) / 2);
  const runs = raw.runs.flatMap((run) => {
    const glyphs = run.glyphs.filter((glyph) => holds(glyph.x)).map((glyph) => ({ ...glyph, x: glyph.x + by }));
    return glyphs.length === 0 ? [] : [{ ...run, glyphs }];
  });
  return {
    ...raw,
    width,
    runs,
    images: raw.images.filter(inHalf).map((image) => ({ ...image, box: moved(image.box, by) })),
    paths: raw.paths.filter(inHalf).map((path) => ({ ...path, box: moved(path.box, by) })),
    links: raw.links.filter(inHalf).map((link) => ({ ...link, box: moved(link.box, by) })),
    formulas: (raw.formulas ?? []).filter(inHalf).map((formula) => ({ ...formula, box: moved(formula.box, by) })),
  };
}

/** Whether a picture fills one half of the page, and no more than that. */
function isPlated(raw: RawPage, fold: number): boolean {
  const halves = [
    { x0: 0, y0: 0, x1: fold, y1: raw.height },
    { x0: fold, y0: 0, x1: raw.width, y1: raw.height },
  ];
  return raw.images.some(({ box }) => {
    if (liesOver(box, raw, fold) || boxWidth(box) >= GROUND * raw.width) return false;
    return halves.some((half) => boxArea(intersectBox(box, half) ?? { ...half, x1: half.x0 }) >= PLATE * boxArea(half));
  });
}

/** The halves of a page that may be a spread; whether the book is one of spreads, the book tells. */
export function halvesOf(raw: RawPage): Halves | null {
  if (raw.width < MIN_ASPECT * raw.height) return null;
  const fold = foldOf(raw);
  const [onLeft, onRight] = [(x: number) => x < fold, (x: number) => x >= fold];
  const rows = [proseRows(raw, onLeft), proseRows(raw, onRight)];
  const over = raw.images.flatMap(({ box }) => (liesOver(box, raw, fold) ? [box] : []));
  const least = isPlated(raw, fold) ? ROWS_BESIDE_PLATE : MIN_ROWS;
  if ((over.length > 0 ? Math.min(...rows) : Math.max(...rows)) < least || isCrossed(raw, fold)) return null;
  return { fold, over, left: halfOf(raw, onLeft, 0, fold), right: halfOf(raw, onRight, -fold, raw.width - fold) };
}

/** A figure of the spread that ends at the fold where its picture goes on: the whole picture, which is no ground. */
export function overFold(block: PageBlock, { fold, over }: Halves): PageBlock {
  if (block.type !== 'figure') return block;
  const { x0, x1, y0 } = block.box;
  const atFold = [x0, x1].some((x) => Math.abs(x - fold) < SAME_EDGE);
  const whole = over.find((box) => {
    const starts = Math.abs(box.x0 - x0) < SAME_EDGE || Math.abs(box.x1 - x1) < SAME_EDGE;
    return atFold && starts && Math.abs(Math.max(0, box.y0) - y0) < SAME_EDGE;
  });
  return whole === undefined ? block : { ...block, box: whole, layer: 'body' };
}

function movedLine(line: Line, by: number, vertical: boolean): Line {
  return {
    ...line,
    box: moved(line.box, by),
    baseline: vertical ? line.baseline + by : line.baseline,
    spans: line.spans.map((span) => ({ ...span, box: moved(span.box, by) })),
  };
}

/** A block of a half at its place on the spread. */
export function onSpread(block: PageBlock, by: number): PageBlock {
  const box = moved(block.box, by);
  if (block.type === 'text') {
    const column = { x0: block.column.x0 + by, x1: block.column.x1 + by };
    const vertical = block.writing === 'vertical';
    return { ...block, box, column, lines: block.lines.map((line) => movedLine(line, by, vertical)) };
  }
  if (block.type !== 'table') return { ...block, box };
  const rows = block.rows.map((row) =>
    row.map((cell) => ({
      ...cell,
      box: moved(cell.box, by),
      lines: cell.lines.map((line) => movedLine(line, by, false)),
    })),
  );
  return { ...block, box, rows };
}
