// In: draft pages. Out: each line's frame set to the column edges that pages of its side share all through the book,
// so that a page that holds only a list still knows where the text would start.
import type { BodyStyle, BookDraft, Frame, SourceLine } from './draft.ts';
import { markerReadings } from './list-markers.ts';
import { bodyLines, mapLines } from './source-lines.ts';
import { median, weightedMode } from './statistics.ts';
import { inTiers } from './tiers.ts';

/** Columns that share at least this part of the narrower one's width are the same column on different pages. */
const SAME_COLUMN = 0.6;

/** Columns whose widths differ by more than this factor are different (full width and half width). */
const WIDTH_FACTOR = 1.5;

/** Line starts within this many points are one edge. */
const EDGE_STEP = 1;

/** Part of a column's lines that must start at the edge for it to be the text's edge. */
const MIN_EDGE_SHARE = 0.12;

/** Type of titles in parts of the body's, and how many of them tell where the text begins. */
const LARGER = 1.08;
const MIN_TITLES = 4;

/** Part of a column's long lines that end at one edge where it has one, and the part of all lines that a ragged one is wider than. */
const MIN_END_SHARE = 0.2;
const LONGEST = 0.95;
/** Part of the long lines that may run past the edge: lines of a ragged column end at one by chance. */
const MAX_PAST = 0.15;

/** Columns that start within this many points of each other start at one edge. */
const SAME_START = 3;

/** Lines whose middles are within this many points of the column's are centred in it. */
const SAME_MIDDLE = 2;

/** A column stands alone if this share of its lines does: a table's cell somewhere in the book may be as wide. */
const ALONE_SHARE = 0.9;

type Column = {
  frame: Frame;
  readonly lines: SourceLine[];
  /** Lines on pages of one column, where nothing stands beside it. */
  alone: number;
  /** Whether nothing stands beside any of its lines; false as well for columns of many lines, which have edges of their own. */
  lone: boolean;
};

/** Most lines of a column that is looked at so. */
const MAX_LONE = 12;

const width = (f: Frame) => f.end - f.start;

function sameColumn(a: Frame, b: Frame): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  const [narrow, wide] = [Math.min(width(a), width(b)), Math.max(width(a), width(b))];
  return shared > SAME_COLUMN * narrow && wide < WIDTH_FACTOR * narrow;
}

/** Pages of short lines only (a list, lines ended by hand) stand in the main column that starts where they start. */
function isShortOf(main: Column, column: Column): boolean {
  return (
    column.alone >= column.lines.length * ALONE_SHARE &&
    Math.abs(main.frame.start - column.frame.start) <= SAME_START &&
    width(main.frame) > width(column.frame)
  );
}

/** Items of a list at a page's top or foot, of which layout sees nothing but their own short lines. */
function isItemsIn(main: Column, column: Column): boolean {
  const inside = column.frame.start > main.frame.start && column.frame.end <= main.frame.end + SAME_START;
  return inside && column.lone && column.lines.every((line) => markerReadings(line.text).length > 0);
}

/** Lines of a title page or of a part's, which stand by themselves in the middle of the main column. */
function isMiddleOf(main: Column, column: Column): boolean {
  const middle = (main.frame.start + main.frame.end) / 2;
  return (
    column !== main &&
    column.alone >= column.lines.length &&
    width(main.frame) > width(column.frame) &&
    column.lines.every((line) => Math.abs((line.start + line.end) / 2 - middle) <= SAME_MIDDLE)
  );
}

/** Whether no line of the page stands beside this one. */
function isLone(line: SourceLine, lines: readonly SourceLine[]): boolean {
  const { y0, y1 } = line.line.box;
  const middle = (y0 + y1) / 2;
  return lines.every((other) => other === line || other.line.box.y0 > middle || other.line.box.y1 < middle);
}

/** Whether a column is the main one on pages that show too little of it. */
const isPartOf = (main: Column, column: Column): boolean =>
  isShortOf(main, column) || isItemsIn(main, column) || isMiddleOf(main, column);

/** The column with the most lines. */
function mainOf(side: readonly Column[]): Column | null {
  return side.reduce<Column | null>((best, c) => (best && best.lines.length >= c.lines.length ? best : c), null);
}

/** Whether all lines of a page stand in one column. */
function isOneColumn(lines: readonly SourceLine[]): boolean {
  const [first] = lines;
  return first !== undefined && lines.every((l) => Math.abs(l.frame.start - first.frame.start) <= SAME_START);
}

/**
 * The leftmost of the popular starts; where items hang out of the text, that is the one that titles in larger type
 * share with most of the lines.
 */
function textEdge(
  popular: readonly number[],
  near: (bin: number) => number,
  column: Column,
  body: BodyStyle,
): number | undefined {
  const [first] = popular;
  if (first === undefined || popular.length === 1) return first;
  const titles = column.lines.filter((line) => line.size >= LARGER * body.size);
  const titlesAt = (bin: number) => titles.filter((line) => Math.abs(line.start / EDGE_STEP - bin) <= 1.5).length;
  if (titlesAt(first) > 0) return first;
  return popular.find((bin) => titlesAt(bin) >= MIN_TITLES && near(bin) > near(first)) ?? first;
}

/** Part of a column's width that a long line fills, and long lines that must stand below an address. */
const LONG = 0.6;
const MIN_LONG = 2;

/** Whether only short lines begin at an edge, all over the first long line: a letter's address stands where its window is. */
function isAddressEdge(lines: readonly SourceLine[], bin: number, columnWidth: number): boolean {
  const isAt = (line: SourceLine): boolean => Math.abs(line.start - bin * EDGE_STEP) <= 1.5 * EDGE_STEP;
  const long = lines.filter((line) => line.end - line.start > LONG * columnWidth);
  const [top] = long;
  if (top === undefined || long.length < MIN_LONG) return false;
  const isOver = (line: SourceLine): boolean => line.pageIndex === top.pageIndex && line.across < top.across;
  return lines.every((line) => !isAt(line) || (isOver(line) && !long.includes(line)));
}

/** The leftmost popular start and the usual right end of a column's lines of body size. */
function edgesOf(column: Column, body: BodyStyle): Frame {
  const main = column.lines.filter((l) => Math.abs(l.size - body.size) < 0.6);
  const lines = main.length >= 5 ? main : column.lines;
  const bins = new Map<number, number>();
  for (const line of lines) {
    const bin = Math.round(line.start / EDGE_STEP);
    bins.set(bin, (bins.get(bin) ?? 0) + 1);
  }
  const near = (bin: number) => (bins.get(bin - 1) ?? 0) + (bins.get(bin) ?? 0) + (bins.get(bin + 1) ?? 0);
  const popular = [...bins.keys()].filter((bin) => near(bin) >= lines.length * MIN_EDGE_SHARE).sort((a, b) => a - b);
  const inText = popular.filter((bin) => !isAddressEdge(lines, bin, width(column.frame)));
  const first = textEdge(inText.length > 0 ? inText : popular, near, column, body);
  const atEdge = lines.filter((l) => first !== undefined && Math.abs(l.start - first * EDGE_STEP) <= 1.5 * EDGE_STEP);
  const start = atEdge.length > 0 ? median(atEdge.map((l) => l.start)) : column.frame.start;
  const long = lines.filter((l) => l.end - start > LONG * width(column.frame));
  return {
    start,
    end: Math.max(
      endOf(
        long.map((l) => l.end),
        body.justified,
      ) ?? column.frame.end,
      start + 1,
    ),
  };
}

/** Where lines end that are long enough to tell: where most of them do, or in a ragged column where the longest do. */
function endOf(ends: readonly number[], justified: boolean): number | null {
  const usual = weightedMode(
    ends.map((value) => ({ value, weight: 1 })),
    EDGE_STEP,
  );
  if (usual === null) return null;
  const there = ends.filter((end) => Math.abs(end - usual) <= 1.5 * EDGE_STEP).length;
  const past = ends.filter((end) => end > usual + 1.5 * EDGE_STEP).length;
  if (justified || (there >= ends.length * MIN_END_SHARE && past <= ends.length * MAX_PAST)) return usual;
  const sorted = [...ends].sort((a, b) => a - b);
  return sorted[Math.round((sorted.length - 1) * LONGEST)] ?? usual;
}

/** Sets every body line's frame to that of its column over all left-hand or right-hand pages. */
export function frames(draft: BookDraft): BookDraft {
  const columns: [Column[], Column[]] = [[], []];
  const own: Column[][] = [];
  const place = new Map<number, Column>();
  for (const page of draft.pages) {
    // Scanned pages lie where the scanner left them: each has edges of its own.
    const side: Column[] = page.source === 'ocr' ? [] : columns[page.index % 2 === 0 ? 0 : 1];
    if (page.source === 'ocr') own.push(side);
    // Text in a box has the edges of its box.
    const given = bodyLines(page).filter((line) => line.boxed === undefined);
    const lines = page.source === 'ocr' ? inTiers(given) : given;
    const alone = isOneColumn(lines);
    for (const line of lines) {
      let column = side.find((c) => sameColumn(c.frame, line.frame));
      if (!column) {
        column = { frame: line.frame, lines: [], alone: 0, lone: true };
        side.push(column);
      }
      // The widest sighting stands for the column.
      if (width(line.frame) > width(column.frame)) column.frame = line.frame;
      column.lines.push(line);
      if (alone) column.alone += 1;
      column.lone &&= column.lines.length <= MAX_LONE && isLone(line, lines);
      place.set(line.key, column);
    }
  }
  const edges = new Map<Column, Frame>();
  for (const side of [...columns, ...own]) {
    const main = mainOf(side);
    for (const column of side) {
      edges.set(column, edgesOf(main && isPartOf(main, column) ? main : column, draft.body));
    }
  }
  const pages = mapLines(draft.pages, (line) => {
    const column = place.get(line.key);
    return column ? { ...line, frame: edges.get(column) ?? line.frame } : line;
  });
  return { ...draft, pages };
}
