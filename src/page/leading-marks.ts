// Rows of one column in, the same rows out: a note's mark, raised in full size before its line, joined with that line.
// Smaller marks need no rule of their own: their size tells them.
import { unionBox } from '../model/geometry.ts';
import { bandIndex } from './band-index.ts';
import type { Row } from './rows.ts';

/** Rise of such a mark over the baseline, in em. CSS "super": a third of the type size; browsers 0.33 to 0.4. */
const MIN_RISE_EM = 0.25;
const MAX_RISE_EM = 0.5;
/** Gap in em between the mark and its line, and how far they may overlap. */
const MAX_GAP_EM = 0.6;
const MAX_OVERLAP_EM = 0.1;
/** Sizes of the mark and the line differ by at most this part of them. */
const SAME_SIZE = 0.1;
/** Glyphs of the longest mark, spaces around it included. */
const MAX_GLYPHS = 5;
const BAND_HEIGHT = 10;

const MARK = /^(?:\p{Nd}{1,3}|[*†‡§¶‖]{1,3})$/u;

function isMark(row: Row): boolean {
  const [chunk] = row.chunks;
  if (chunk === undefined || row.chunks.length > 1) return false;
  let text = '';
  for (const piece of chunk.pieces) {
    if (text.length + piece.glyphs.length > MAX_GLYPHS) return false;
    for (const glyph of piece.glyphs) text += glyph.text;
  }
  return MARK.test(text.trim());
}

function isLineOf(mark: Row, line: Row): boolean {
  const rise = line.baseline - mark.baseline;
  const gap = line.box.x0 - mark.box.x1;
  return (
    rise > MIN_RISE_EM * line.size &&
    rise <= MAX_RISE_EM * line.size &&
    gap <= MAX_GAP_EM * line.size &&
    gap >= -MAX_OVERLAP_EM * line.size &&
    Math.abs(line.size - mark.size) <= SAME_SIZE * line.size
  );
}

/** Joins raised marks of full size with the lines that they stand before. */
export function withLeadingMarks(rows: readonly Row[]): readonly Row[] {
  const marks = rows.filter(isMark);
  if (marks.length === 0) return rows;
  const index = bandIndex<Row>(BAND_HEIGHT);
  for (const row of rows) index.add(row.baseline, row);
  const joined = new Map<Row, Row>();
  const taken = new Set<Row>();
  for (const mark of marks) {
    const line = index.near(mark.baseline, mark.baseline + mark.size).find((row) => isLineOf(mark, row));
    if (line === undefined || joined.has(line) || isMark(line)) continue;
    taken.add(mark);
    joined.set(line, { ...line, chunks: [...mark.chunks, ...line.chunks], box: unionBox(mark.box, line.box) });
  }
  return rows.flatMap((row) => (taken.has(row) ? [] : [joined.get(row) ?? row]));
}
