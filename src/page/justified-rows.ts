// Rows of a presumed table in, the same with the words of a justified line in one chunk again out.
// Evidence: the white in a justified line is stretched evenly, and lies where hardly any other row has white.
import { unionBox } from '../model/geometry.ts';
import type { Chunk } from './chunks.ts';
import type { Row } from './rows.ts';

/** Gaps of one line differ by this factor at most; TeX stretches those behind commas by a quarter more than others. */
const SAME_GAP = 1.35;
/** Gaps of one width that show a justified line; fewer are heads set over the middle of their columns. */
const MIN_GAPS = 3;
/** Widest stretched word space, in em: wider white parts columns. */
const MAX_GAP_EM = 3;
/** Part of the other rows that may have white at the same place. */
const SHARED = 0.25;
/** Rows that a gap is compared with. */
const MAX_COMPARED = 40;

type Gap = { readonly from: number; readonly to: number };

function gapsOf(chunks: readonly Chunk[]): Gap[] {
  return chunks.slice(1).map((chunk, i) => ({ from: chunks[i]?.box.x1 ?? chunk.box.x0, to: chunk.box.x0 }));
}

/** Whether other rows have white within a gap's place as well, and so a column's edge. */
function isShared(gap: Gap, row: Row, rows: readonly Row[]): boolean {
  let all = 0;
  let white = 0;
  for (const other of rows) {
    if (other === row || other.box.x0 > gap.from || other.box.x1 < gap.to) continue;
    all++;
    if (!other.chunks.some((c) => c.box.x0 < gap.to && c.box.x1 > gap.from)) white++;
  }
  return white > SHARED * all;
}

/** Joins neighbouring chunks over gaps of one width that are the row's own. */
function joinedRow(row: Row, rows: readonly Row[]): Row {
  if (row.chunks.length < 2) return row;
  const chunks = [...row.chunks].sort((a, b) => a.box.x0 - b.box.x0);
  const gaps = gapsOf(chunks);
  const own = gaps.map((gap) => gap.to - gap.from <= MAX_GAP_EM * row.size && !isShared(gap, row, rows));
  const widths = gaps.filter((_, i) => own[i]).map((gap) => gap.to - gap.from);
  if (widths.length < MIN_GAPS || Math.max(...widths) > SAME_GAP * Math.min(...widths)) return row;
  const joined: Chunk[] = [];
  chunks.forEach((chunk, i) => {
    const last = joined[joined.length - 1];
    if (last === undefined || own[i - 1] !== true) joined.push(chunk);
    else {
      const pieces = [...last.pieces, ...chunk.pieces];
      joined[joined.length - 1] = { ...last, pieces, box: unionBox(last.box, chunk.box) };
    }
  });
  return { ...row, chunks: joined };
}

/** Puts justified lines together again. */
export function justifiedRows(rows: readonly Row[]): readonly Row[] {
  const stride = Math.max(1, Math.floor(rows.length / MAX_COMPARED));
  const sample = rows.filter((row, i) => i % stride === 0 && row.chunks.length >= 2);
  return rows.map((row) => joinedRow(row, sample));
}
