// Rows of text and rules in, stretches of rows that may be a table out: rows of several parts, and what goes on between them.
import { boxWidth } from '../model/geometry.ts';
import { beginsHalfwayHead } from './halfway-heads.ts';
import { justifiedRows } from './justified-rows.ts';
import type { Row } from './rows.ts';
import type { Ruling } from './rulings.ts';
import { chunkText, isBoldRow, isMonoRow, isPlainRow, isSectionHead, startsTableCaption } from './table-words.ts';

/** Rows further apart than this, in em, belong to different things; with a rule between, twice that. */
const MAX_DISTANCE_EM = 3;
/** The same under a caption: word processors with wide leading set rows nearly as far apart as blank lines would. */
const CAPTIONED_DISTANCE_EM = 4;
/** Parts from which rows that stand part under part are of one thing as far apart as with a rule between: no chance aligns so many. */
const ALIKE_PARTS = 3;
/** Once so many rows are known, one further away than this many of their usual distances is none of them. */
const KNOWN_ROWS = 3;
const MAX_DISTANCE = 2.1;
/** Lines of one row of the table are at most this far apart, in em. */
const MAX_LEADING_EM = 1.6;
/** Lines without a partner that may follow one another: a cell of long text. */
const MAX_LONE_LINES = 12;
/** Starts of cells that differ by less, in em, are one column's. */
const SAME_START_EM = 0.3;
/** Rows above that a line is compared with. */
const COMPARED_ROWS = 3;
/** A line over several columns between two rules heads a group of rows if it takes at most this part of the width. */
const GROUP_SHARE = 0.6;
/** Lines above the first row of several parts that a rule may tie to it. */
const MAX_HEAD_LINES = 3;
/** A first row this far above the others, in em, without a rule between, is a running head. */
const HEAD_DISTANCE_EM = 2.2;
/** Rows at one distance differ in it by less than this factor. */
const APART = 1.15;
/** With a rule between, it is one where no rule lies over it and it stands so many usual distances away: heads stand nearer. */
const HEAD_DISTANCE = 1.8;
/** A rule over a table lies at most this far above its first line, in em. */
const TOP_RULE_EM = 2;
/** Parts of a line set to full measure with wide word spaces that are still one line. */
const EDGE_EM = 1;

/** Marks of a list's items that no key of a table is. */
const BULLET = /^[•‣◦▪■●○–—*-]$/u;

export type Stretch = { readonly rows: readonly Row[]; readonly above: readonly Row[]; readonly below: Row | null };

function isTabular(row: Row): boolean {
  return row.chunks.length >= 2 && isPlainRow(row) && !isSectionHead(row);
}

/** Whether a row in typewriter type stands cell for cell under the rows of a table: only alone would it be a listing's. */
function isListedRow(row: Row, before: readonly Row[]): boolean {
  if (row.chunks.length < 2 || !isMonoRow(row)) return false;
  const [first, second] = [...row.chunks].sort((a, b) => a.box.x0 - b.box.x0);
  return first !== undefined && second !== undefined && startsWithCells({ ...row, chunks: [first, second] }, before);
}

/** Whether every part of a row starts where a cell of a row before does. */
function startsWithCells(row: Row, before: readonly Row[]): boolean {
  const starts = before.flatMap((other) => (other.chunks.length >= 2 ? other.chunks.map((c) => c.box.x0) : []));
  return row.chunks.every(({ box }) => starts.some((x) => Math.abs(x - box.x0) <= SAME_START_EM * row.size));
}

/** Whether the parts of two rows each start or end where one of the other's does; words that stand close may be one part. */
function areAlike(a: Row, b: Row): boolean {
  const [fewer, more] = a.chunks.length <= b.chunks.length ? [a.chunks, b.chunks] : [b.chunks, a.chunks];
  const near = (x: number, y: number): boolean => Math.abs(x - y) <= SAME_START_EM * a.size;
  const isShared = ({ box }: Row['chunks'][number]): boolean =>
    more.some((other) => near(box.x0, other.box.x0) || near(box.x1, other.box.x1));
  return fewer.length >= ALIKE_PARTS && fewer.every(isShared);
}

function ruleBetween(rules: readonly Ruling[], a: Row, b: Row): boolean {
  return rules.some(
    (rule) =>
      rule.at > a.baseline - 0.3 * a.size &&
      rule.at < b.baseline - 0.3 * b.size &&
      rule.from < b.box.x1 &&
      rule.to > b.box.x0,
  );
}

/** Whether a line of one part goes on a cell: it lies over one part at most of each of the rows before. */
function goesOn(line: Row, before: readonly Row[]): boolean {
  return isUnderCells(line, before) || isUnderCells(line, justifiedRows(before));
}

function isUnderCells(line: Row, before: readonly Row[]): boolean {
  const near = before.filter((row) => row.chunks.length >= 2).slice(-COMPARED_ROWS);
  const under = near.map((row) => row.chunks.filter((c) => c.box.x0 < line.box.x1 && c.box.x1 > line.box.x0));
  return under.every((parts) => parts.length <= 1) && under.some((parts) => parts.length === 1);
}

function isInFirstColumn(line: Row, before: readonly Row[]): boolean {
  const left = Math.min(...before.map((row) => row.box.x0));
  return line.box.x0 < left + EDGE_EM * line.size;
}

/** Whether a line ends before the second column starts; it is a cell's next line if the table goes on below it. */
function isNarrow(line: Row, before: readonly Row[]): boolean {
  const near = before.filter((row) => row.chunks.length >= 2).slice(-COMPARED_ROWS);
  const second = near.map((row) => row.chunks.map((c) => c.box.x0).sort((a, b) => a - b)[1] ?? 0);
  return second.length > 0 && line.box.x1 < Math.min(...second);
}

/** Whether a rule at or under the line shows that the table is not over yet. */
function ruledBelow(rules: readonly Ruling[], line: Row, before: readonly Row[]): boolean {
  const left = Math.min(...before.map((row) => row.box.x0));
  const right = Math.max(...before.map((row) => row.box.x1));
  const spans = rules.filter((rule) => rule.from < left + EDGE_EM * line.size && rule.to > right - EDGE_EM * line.size);
  const top = before[0]?.box.y0 ?? 0;
  return spans.some(
    (rule) => rule.at > line.baseline && spans.some((other) => other.at < top && sameEnds(rule, other)),
  );
}

function sameEnds(a: Ruling, b: Ruling): boolean {
  return Math.abs(a.from - b.from) < 4 && Math.abs(a.to - b.to) < 4;
}

/** Whether a lone line belongs to the table whose rows come before it. */
function belongs(line: Row, before: readonly Row[], rules: readonly Ruling[]): boolean {
  const last = before[before.length - 1];
  if (last === undefined || startsTableCaption(line)) return false;
  const listed = isMonoRow(line) && !isInFirstColumn(line, before) && startsWithCells(line, before);
  if (!isPlainRow(line) && !listed) return false;
  const ruled = ruledBelow(rules, line, before);
  if (goesOn(line, before)) {
    const tight = line.baseline - last.baseline <= MAX_LEADING_EM * line.size;
    return ruled || (tight && (!isInFirstColumn(line, before) || isNarrow(line, before)));
  }
  const width = Math.max(...before.map((row) => row.box.x1)) - Math.min(...before.map((row) => row.box.x0));
  return ruled && boxWidth(line.box) <= GROUP_SHARE * width;
}

/** How far below the rows of a table the next one may stand, in points. */
function farthest(before: readonly Row[], row: Row, rules: readonly Ruling[], captioned: boolean): number {
  const last = before[before.length - 1];
  const gaps = before.slice(1).map((r, i) => r.baseline - (before[i]?.baseline ?? 0));
  const usual = gaps.sort((a, b) => a - b)[Math.floor(0.75 * (gaps.length - 1))];
  const limit = (captioned ? CAPTIONED_DISTANCE_EM : MAX_DISTANCE_EM) * row.size;
  if (usual !== undefined && before.length >= KNOWN_ROWS) return Math.min(2 * limit, MAX_DISTANCE * usual);
  return last !== undefined && (ruleBetween(rules, last, row) || areAlike(row, last)) ? 2 * limit : limit;
}

/** Whether a row is the bold head of a table that follows a list. */
function headsAfterList(row: Row, before: Row): boolean {
  const [first] = [...before.chunks].sort((a, b) => a.box.x0 - b.box.x0);
  return row.chunks.length >= 2 && isBoldRow(row) && first !== undefined && BULLET.test(chunkText(first).trim());
}

function grow(rows: readonly Row[], start: number, rules: readonly Ruling[]): number {
  let lone = 0;
  // The third line of such a head may be one part: its words stand close.
  let end = start + (start > 0 && beginsHalfwayHead(rows, start - 1) ? 2 : 1);
  let unsure = false;
  const captioned = rows.slice(Math.max(0, start - 2), start).some(startsTableCaption);
  for (let j = end; j < rows.length; j++) {
    const row = rows[j];
    const prev = rows[j - 1];
    if (row === undefined || prev === undefined) break;
    const near = rows.slice(Math.max(start, j - COMPARED_ROWS * 5), j);
    if (row.baseline - prev.baseline > farthest(near, row, rules, captioned)) break;
    if (headsAfterList(row, rows[start] ?? row)) break;
    if (isTabular(row) || isListedRow(row, rows.slice(Math.max(start, j - COMPARED_ROWS), j))) {
      if (unsure && !startsWithCells(row, rows.slice(Math.max(start, end - COMPARED_ROWS), end))) break;
      lone = 0;
      end = j + 1;
      continue;
    }
    const before = rows.slice(Math.max(start, j - 30), j);
    if (++lone > MAX_LONE_LINES || !belongs(row, before, rules)) break;
    if (row.chunks.length < 2 && !isInFirstColumn(row, rows.slice(start, j))) end = j + 1;
    else if (ruledBelow(rules, row, rows.slice(start, j))) end = j + 1;
    else unsure = true;
    // A short line in the first column may be a cell's or a paragraph's: the same columns must go on below it.
    unsure = unsure && end <= j;
  }
  return end;
}

/** Rows above the first that a rule over them ties to the table: heads over several columns. */
function headStart(rows: readonly Row[], start: number, floor: number, rules: readonly Ruling[]): number {
  const first = rows[start];
  if (first === undefined) return start;
  if (start > floor && beginsHalfwayHead(rows, start - 1)) return start - 1;
  for (let k = start - 1; k >= Math.max(floor, start - MAX_HEAD_LINES); k--) {
    const row = rows[k];
    const next = rows[k + 1];
    const above = rows[k - 1];
    if (row === undefined || next === undefined || startsTableCaption(row)) return start;
    if (next.baseline - row.baseline > MAX_DISTANCE_EM * row.size || row.chunks.length > 1) return start;
    const over = rules.some(
      (rule) =>
        rule.at < row.baseline - 0.5 * row.size &&
        rule.at > (above === undefined ? row.baseline - 3 * row.size : above.baseline) &&
        rule.from <= first.box.x0 + EDGE_EM * row.size &&
        rule.to >= first.box.x1 - EDGE_EM * row.size,
    );
    if (over && row.box.x0 >= first.box.x0 - EDGE_EM * row.size && row.box.x1 <= first.box.x1 + EDGE_EM * row.size)
      return k;
  }
  return start;
}

/** Whether the first of some rows is the page's running head, which happens to have parts as they do. */
function isRunningHead(rows: readonly Row[], rules: readonly Ruling[]): boolean {
  const [first, second] = rows;
  if (first === undefined || second === undefined || rows.length < 3) return false;
  const gap = second.baseline - first.baseline;
  if (gap <= HEAD_DISTANCE_EM * second.size) return false;
  const usual = Math.max(
    ...rows.slice(2, 2 + COMPARED_ROWS).map((row, i) => row.baseline - (rows[i + 1]?.baseline ?? 0)),
  );
  if (!ruleBetween(rules, first, second)) return gap > APART * usual;
  const top = first.baseline - first.size;
  const ruledOver = rules.some((rule) => rule.at < top && rule.at > top - TOP_RULE_EM * first.size);
  return !ruledOver && gap > HEAD_DISTANCE * usual;
}

/** Finds the stretches of rows that may be tables; rows come top to bottom. */
export function stretchesOf(rows: readonly Row[], rules: readonly Ruling[]): readonly Stretch[] {
  const found: Stretch[] = [];
  let floor = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    if (row === undefined || !isTabular(row)) continue;
    const end = grow(rows, i, rules);
    let from = headStart(rows, i, floor, rules);
    if (from === i && isRunningHead(rows.slice(i, end), rules)) from = i + 1;
    found.push({
      rows: rows.slice(from, end),
      above: rows.slice(Math.max(0, from - 3), from),
      below: rows[end] ?? null,
    });
    floor = end;
    i = end - 1;
  }
  return found;
}
