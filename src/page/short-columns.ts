// Items of a page and a run that leaves a gutter free in; out, the part of it that is the end of a text in two columns, which
// has too few lines to fill them: full lines on both sides go on in short ones, and paragraphs begin where the other side's do not.
import type { Box } from '../model/geometry.ts';
import type { Placed, Run } from './column-runs.ts';

/** Rows of such a column at most; longer ones show by how much of their width is filled. */
const MOST_ROWS = 14;
/** Widths of two columns of one text differ by at most this part. */
const EVEN = 0.85;
/** White over the whole width, em, that parts what stands at the foot of the page from the columns. */
const APART_EM = 4;
/** Part of a column's width that a full line may leave white: ragged lines, and hyphens that hang out. */
const RAGGED = 0.1;
/** Baselines of one paragraph are at most this far apart, em. */
const LEADING_EM = 1.7;
/** Full lines on each side that another line follows. */
const WRAPS = 2;
/** Rows of both sides on one baseline differ by at most this, em. */
const PAIRED_EM = 0.4;

type Rows = readonly Box[];

/** Boxes of text in rows from top to bottom. */
function rowsOf(boxes: readonly Box[], em: number): Rows {
  const rows: Box[] = [];
  for (const box of [...boxes].sort((a, b) => a.y1 - b.y1)) {
    const last = rows[rows.length - 1];
    if (last === undefined || box.y1 - last.y1 > 0.5 * em) rows.push(box);
    else rows[rows.length - 1] = { ...last, x0: Math.min(last.x0, box.x0), x1: Math.max(last.x1, box.x1) };
  }
  return rows;
}

const widthOf = (rows: Rows) => Math.max(...rows.map((row) => row.x1)) - Math.min(...rows.map((row) => row.x0));

/** Which rows go on from a full one right above. */
function goingOn(rows: Rows, em: number): readonly boolean[] {
  const right = Math.max(...rows.map((row) => row.x1)) - RAGGED * widthOf(rows);
  return rows.map((row, i) => {
    const above = rows[i - 1];
    return above !== undefined && above.x1 >= right && row.y1 - above.y1 <= LEADING_EM * em;
  });
}

/** The items at the run's head that no white over the whole width parts. */
function upper(items: readonly Placed[], em: number): readonly Placed[] {
  let foot = -Infinity;
  const end = items.findIndex(({ box }) => {
    const apart = Number.isFinite(foot) && box.y0 - foot > APART_EM * em;
    foot = Math.max(foot, box.y1);
    return apart;
  });
  return end < 0 ? items : items.slice(0, end);
}

/** The run down to where its columns end, where it is two short columns of text; null where it is not. Items: by their tops. */
export function shortColumns(items: readonly Placed[], run: Run, em: number): Run | null {
  if (Math.min(run.left.rows, run.right.rows) > MOST_ROWS) return null;
  const inside = items.filter(({ box }) => box.y0 >= run.top && box.y1 <= run.bottom);
  const text = upper(inside, em);
  if (text.some((item) => !item.text || item.mono === true || item.part !== undefined)) return null;
  const boxes = text.map(({ box }) => box);
  const sides = [boxes.filter((box) => box.x1 <= run.x), boxes.filter((box) => box.x1 > run.x)] as const;
  const [left, right] = [rowsOf(sides[0], em), rowsOf(sides[1], em)];
  if (left.length > MOST_ROWS || right.length > MOST_ROWS || left.length === 0 || right.length === 0) return null;
  const [wl, wr] = [widthOf(left), widthOf(right)];
  if (Math.min(wl, wr) < EVEN * Math.max(wl, wr)) return null;
  const [onLeft, onRight] = [goingOn(left, em), goingOn(right, em)];
  if ([onLeft, onRight].some((on) => on.filter(Boolean).length < WRAPS)) return null;
  // Cells of a table's row begin on one baseline.
  const begun = [left.filter((_, i) => onLeft[i] !== true), right.filter((_, i) => onRight[i] !== true)] as const;
  const [fewer, more] = begun[0].length < begun[1].length ? begun : [begun[1], begun[0]];
  const paired = (row: Box) => more.some((other) => Math.abs(other.y1 - row.y1) <= PAIRED_EM * em);
  if (fewer.every(paired)) return null;
  const [last] = [...boxes].sort((a, b) => b.y1 - a.y1);
  return text.length === inside.length || last === undefined ? run : cutAt(run, last.y1, sides);
}

/** The run ended at a height, with sides that end there too. */
function cutAt(run: Run, bottom: number, [left, right]: readonly [readonly Box[], readonly Box[]]): Run {
  const endOf = (boxes: readonly Box[]) => Math.max(...boxes.map((box) => box.y1));
  return {
    ...run,
    bottom,
    left: { ...run.left, bottom: endOf(left) },
    right: { ...run.right, bottom: endOf(right) },
  };
}
