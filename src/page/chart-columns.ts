// The paths and lines of a page in, the paths out that lie in one column of it: that of a caption or of an axis.
import type { Box } from '../model/geometry.ts';
import { overlapX, unionBox } from '../model/geometry.ts';
import type { ChartPart } from './chart-evidence.ts';
import { isText, type PageText } from './chart-text.ts';
import type { Chunk } from './chunks.ts';

export type DrawnPage = { readonly text: PageText; readonly parts: readonly ChartPart[]; readonly width: number };

/** Strokes reach so far over the edge of a column, points. */
const REACH = 2;

/** Running text as columns: lines that lie over one another in part are of one. */
function textColumns(lines: readonly Box[]): readonly Box[] {
  const columns: Box[] = [];
  for (const line of [...lines].sort((a, b) => a.x0 - b.x0)) {
    const last = columns.at(-1);
    if (last !== undefined && overlapX(last, line) > 0) columns[columns.length - 1] = unionBox(last, line);
    else columns.push(line);
  }
  return columns;
}

/** The paths that lie in the column of a caption or of an axis: what stands beside it is of others. */
export function columnParts(page: DrawnPage, box: Box, isBeside: (chunk: Chunk) => boolean): readonly ChartPart[] {
  const others = page.text.chunks.filter((chunk) => isText(page.text, chunk) && isBeside(chunk));
  const columns = textColumns(others.filter((other) => page.text.prose.has(other)).map((other) => other.box));
  const captions = others.filter((other) => !page.text.prose.has(other)).map((other) => other.box);
  let [left, right] = [0, page.width];
  for (const column of columns) {
    if (column.x1 <= box.x0) left = Math.max(left, column.x1);
    if (column.x0 >= box.x1) right = Math.min(right, column.x0);
  }
  // A caption stands in the middle of its column.
  for (const caption of captions) {
    if (caption.x1 <= box.x0) left = Math.max(left, (caption.x1 + box.x0) / 2);
    if (caption.x0 >= box.x1) right = Math.min(right, (caption.x0 + box.x1) / 2);
  }
  return page.parts.filter((part) => part.box.x0 >= left - REACH && part.box.x1 <= right + REACH);
}
