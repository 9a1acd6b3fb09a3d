// In: draft pages. Out: lines that run past a picture, table or box have the frame that it leaves them, so that they
// count as full where they reach it. Evidence: a body float that reaches into the line's column at the line's height.
import { type Box, unionBox } from '../model/geometry.ts';
import type { BookDraft, DraftPage, Frame, SourceLine } from './draft.ts';
import { mapLines } from './source-lines.ts';

/** Narrowest frame beside a float, as a part of the column; what is left of less is no text. */
const MIN_LEFT = 0.2;
/** The float must reach into the column by this part of the column's width. */
const MIN_REACH = 0.1;
/** Widest white between the float and the text, as a part of the column: more, and the text is not set around it. */
const MAX_WHITE = 0.12;
/** Room under a float that lines still leave free, em: typesetters count in whole lines. */
const BELOW = 2.5;
/** White over a caption's line, em. */
const CAPTION_GAP = 1.8;
/** Lines beside one float from which the text runs past it, and the part of them that must come near it. */
const MIN_LINES = 3;
const NEAR_SHARE = 0.4;

function floatsOf(page: DraftPage): readonly Box[] {
  const drawn = page.items.flatMap((item) => {
    if (item.type === 'table') return [item.table.box];
    return item.type === 'figure' && item.figure.formula == null && item.figure.kind !== 'formula'
      ? [item.figure.box]
      : [];
  });
  return [...drawn, ...textBoxesOf(page)];
}

/** What the text of each box takes. */
function textBoxesOf(page: DraftPage): readonly Box[] {
  const boxes = new Map<string, Box>();
  for (const item of page.items) {
    if (item.type !== 'line' || item.line.boxed === undefined) continue;
    const before = boxes.get(item.line.boxed);
    const { box } = item.line.line;
    boxes.set(item.line.boxed, before === undefined ? box : unionBox(before, box));
  }
  return [...boxes.values()];
}

/** A float with the short lines that stand right under it: its caption. */
function withCaption(float: Box, lines: readonly SourceLine[]): Box {
  let grown = float;
  const under = lines
    .filter(({ line, size }) => line.box.x0 >= float.x0 - size && line.box.x1 <= float.x1 + size)
    .sort((a, b) => a.line.box.y0 - b.line.box.y0);
  for (const { line, size } of under) {
    const gap = line.box.y0 - grown.y1;
    if (gap > -size && gap < CAPTION_GAP * size) grown = unionBox(grown, line.box);
  }
  return grown;
}

function isBeside(line: SourceLine, float: Box): boolean {
  const middle = (line.line.box.y0 + line.line.box.y1) / 2;
  return middle > float.y0 - line.size && middle < float.y1 + BELOW * line.size;
}

/** The frame that a float leaves of a line's own, or null where it leaves all or nothing. */
function leftOver(line: SourceLine, float: Box): Frame | null {
  const { frame, start, end } = line;
  const width = frame.end - frame.start;
  const mirrored = line.line.direction === 'rtl';
  const [from, to] = mirrored ? [-float.x1, -float.x0] : [float.x0, float.x1];
  // A frame that ends right at the float was cut there when the page was divided: it stays.
  const cut = MAX_WHITE * width;
  const reachesEnd = from < frame.end - MIN_REACH * width || (frame.end <= from && from - frame.end < cut);
  if (from >= end && reachesEnd && from - frame.start >= MIN_LEFT * width) return { start: frame.start, end: from };
  const reachesStart = to > frame.start + MIN_REACH * width || (frame.start >= to && frame.start - to < cut);
  if (to <= start && reachesStart && frame.end - to >= MIN_LEFT * width) return { start: to, end: frame.end };
  return null;
}

/** Frames by line key for the lines beside one float: up to where the farthest of them reaches. */
function framesBeside(lines: readonly SourceLine[], float: Box): ReadonlyMap<number, Frame> {
  const none = new Map<number, Frame>();
  const beside = lines.flatMap((line) => {
    const frame = isBeside(line, float) ? leftOver(line, float) : null;
    return frame === null ? [] : [{ line, frame }];
  });
  const [first] = beside;
  if (first === undefined || beside.length < MIN_LINES) return none;
  const width = Math.max(...beside.map(({ line }) => line.frame.end - line.frame.start));
  const after = first.frame.start === first.line.frame.start;
  const reach = after ? Math.max(...beside.map((b) => b.line.end)) : Math.min(...beside.map((b) => b.line.start));
  const white = after ? first.frame.end - reach : reach - first.frame.start;
  const near = beside.filter(({ line }) => Math.abs((after ? line.end : line.start) - reach) < line.size).length;
  if (white > MAX_WHITE * width || near < NEAR_SHARE * beside.length) return none;
  return new Map(
    beside.map(({ line, frame }) => [line.key, after ? { ...frame, end: reach } : { ...frame, start: reach }]),
  );
}

/** Narrows the frames of lines that run past floats. */
export function besideFloats(draft: BookDraft): BookDraft {
  const narrowed = new Map<number, Frame>();
  for (const page of draft.pages) {
    const floats = floatsOf(page);
    if (floats.length === 0) continue;
    const lines = page.items.flatMap((item) =>
      item.type === 'line' && item.line.layer === 'body' && !item.line.vertical && item.line.boxed === undefined
        ? [item.line]
        : [],
    );
    for (const float of floats) {
      for (const [key, frame] of framesBeside(lines, withCaption(float, lines))) narrowed.set(key, frame);
    }
  }
  if (narrowed.size === 0) return draft;
  const pages = mapLines(draft.pages, (line) => {
    const frame = narrowed.get(line.key);
    return frame === undefined ? line : { ...line, frame, beside: true };
  });
  return { ...draft, pages };
}
