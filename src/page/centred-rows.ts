// Rows of text in, the same out with cells that stand halfway down their row, as browsers and word processors set them,
// brought to the first line of the longest cell beside them: a row of a table starts there.
import { unionBox } from '../model/geometry.ts';
import type { Row } from './rows.ts';

/** Distances above and below that differ by less, in em, are the same: browsers round them to whole points. */
const SAME_EM = 0.15;
/** Lines of one cell are at most so far apart, in em. */
const MAX_LEADING_EM = 1.6;
/** White over and under a cell is so much more than its leading where a row in line with its lines is no row of its own. */
const GAP_RATIO = 1.1;
/** Lines of a cell on either side of the middle that are looked at. */
const MAX_LINES = 4;

/** Whether a line lies beside all parts of a row. */
function isBeside(line: Row, key: Row): boolean {
  return key.chunks.every(({ box }) => box.x1 <= line.box.x0 || box.x0 >= line.box.x1);
}

/** Whether a line stands over or under a part of a row that starts where it does. */
function isOverPart(line: Row, key: Row): boolean {
  const under = key.chunks.filter(({ box }) => box.x1 > line.box.x0 && box.x0 < line.box.x1);
  return under.length === 1 && Math.abs((under[0]?.box.x0 ?? 0) - line.box.x0) <= SAME_EM * line.size;
}

function isAfterFirst(line: Row, key: Row): boolean {
  return line.box.x0 > Math.min(...key.chunks.map((chunk) => chunk.box.x1));
}

/** Whether the lines next above and below stand beside all parts of a row: it is halfway between two lines. */
function isBetweenLines(rows: readonly Row[], at: number): boolean {
  const key = rows[at];
  const above = rows[at - 1];
  const below = rows[at + 1];
  if (key === undefined || above === undefined || below === undefined) return false;
  const adjacent = below.baseline - above.baseline <= MAX_LEADING_EM * key.size;
  return adjacent && isBeside(above, key) && isBeside(below, key);
}

/** Whether the rows above and below those of a cell are further away than its own lines are from one another. */
function standsApart(rows: readonly Row[], at: number, reach: number): boolean {
  const gap = (from: number): number => {
    const a = rows[from];
    const b = rows[from + 1];
    return a === undefined || b === undefined ? Infinity : b.baseline - a.baseline;
  };
  const leading = gap(at);
  return Math.min(gap(at - reach - 1), gap(at + reach)) >= GAP_RATIO * leading;
}

/** How many lines above and below a row are one cell's, halfway down which the row stands. */
function reachOf(rows: readonly Row[], at: number): number {
  const key = rows[at];
  if (key === undefined || key.chunks.length < 2) return 0;
  let reach = 0;
  for (let k = 1; k <= MAX_LINES; k++) {
    const above = rows[at - k];
    const below = rows[at + k];
    if (above === undefined || below === undefined || above.chunks.length > 1 || below.chunks.length > 1) break;
    const side = (line: Row): boolean => isAfterFirst(line, key) && (isBeside(line, key) || isOverPart(line, key));
    const up = key.baseline - above.baseline;
    const down = below.baseline - key.baseline;
    const together = Math.abs(above.box.x0 - below.box.x0) <= SAME_EM * key.size;
    const inner = rows[at - k + 1] ?? key;
    const under = rows[at + k - 1] ?? key;
    const tight = inner.baseline - above.baseline <= MAX_LEADING_EM * key.size;
    const even =
      Math.abs(up - down) <= SAME_EM * key.size && below.baseline - under.baseline <= MAX_LEADING_EM * key.size;
    if (!together || !tight || !even || !side(above) || !side(below)) break;
    reach = k;
  }
  return reach > 0 && (isBetweenLines(rows, at) || standsApart(rows, at, reach)) ? reach : 0;
}

/** The row with the first line of the cell, and the lines that are left of it, each a row of its own. */
function toFirstLine(lines: readonly Row[], key: Row): Row[] {
  const column = lines[0];
  if (column === undefined) return [key];
  const own = key.chunks.filter(({ box }) => box.x1 > column.box.x0 && box.x0 < column.box.x1);
  const others = key.chunks.filter((chunk) => !own.includes(chunk));
  const first = { ...column, chunks: [...others, ...column.chunks], box: unionBox(column.box, key.box) };
  const rest = [...lines.slice(1).map((line) => ({ ...line }))];
  if (own.length > 0)
    rest.push({ ...key, chunks: own, box: own.reduce((box, c) => unionBox(box, c.box), own[0]?.box ?? key.box) });
  return [first, ...rest.sort((a, b) => a.baseline - b.baseline)];
}

/** Brings rows that stand halfway down a cell of several lines to its first line; rows come top to bottom. */
export function topAligned(rows: readonly Row[]): readonly Row[] {
  const out: Row[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    if (row === undefined) continue;
    let found = 0;
    for (let k = 1; k <= MAX_LINES && found === 0; k++) if (reachOf(rows, i + k) === k) found = k;
    const key = rows[i + found];
    if (found === 0 || key === undefined) {
      out.push(row);
      continue;
    }
    out.push(...toFirstLine([...rows.slice(i, i + found), ...rows.slice(i + found + 1, i + 2 * found + 1)], key));
    i += 2 * found;
  }
  return out;
}
