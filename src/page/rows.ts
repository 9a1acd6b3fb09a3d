// Chunks of one column in, its rows out, top to bottom: what shares a baseline, marks above and below it included.
import type { Box } from '../model/geometry.ts';
import { unionBox } from '../model/geometry.ts';
import { bandIndex } from './band-index.ts';
import { type Chunk, isScriptOf, overlapLimit } from './chunks.ts';
import type { Glyph } from './ink.ts';

export type Row = {
  readonly chunks: readonly Chunk[];
  readonly box: Box;
  readonly baseline: number;
  readonly size: number;
  /** Cut from a row of a long term beside its definition: which of the two it is. */
  readonly half?: 'term' | 'text';
};

/** Baselines of one row may differ by this, in em of the smaller type. */
const ROW_BASELINE_EM = 0.25;
/** Overlap in em that chunks of one row may have along it. */
const ROW_OVERLAP_EM = 0.5;
/** Gap in em of the row up to which a detached mark belongs to it; one before the row (an affiliation's) more. */
const SCRIPT_REACH_EM = 0.5;
const LEADING_REACH_EM = 0.8;
/** A mark is at least this part of its base's size; a chapter's name beside its large number is smaller. */
const LEAST_SCRIPT = 0.3;
const BAND_HEIGHT = 10;
/** Chunks that one chunk is compared with in its row. */
const MAX_COMPARED = 400;

/** All glyphs of a row, chunk by chunk. */
export function glyphsOfRow(row: Row): readonly Glyph[] {
  const only = row.chunks.length === 1 && row.chunks[0]?.pieces.length === 1 ? row.chunks[0].pieces[0] : undefined;
  if (only !== undefined) return only.glyphs;
  // Nested flatMap takes five times as long, and this runs for every line of a book.
  const glyphs: Glyph[] = [];
  for (const chunk of row.chunks)
    for (const piece of chunk.pieces) for (const glyph of piece.glyphs) glyphs.push(glyph);
  return glyphs;
}

type OpenRow = { chunks: Chunk[]; box: Box; baseline: number; size: number };

/** Signs in the margin, in large type, are no bases: what stands beside them is a line of text. */
const SIGN_GLYPHS = 2;
/** Glyphs of a line of text; the longest limits and exponents have some fifteen. */
const TEXT_GLYPHS = 24;

const glyphCount = (chunks: readonly Chunk[]): number =>
  chunks.reduce((sum, { pieces }) => sum + pieces.reduce((all, { glyphs }) => all + glyphs.length, 0), 0);

function isTextBesideSign(chunk: Chunk, row: OpenRow): boolean {
  return glyphCount([chunk]) >= TEXT_GLYPHS && glyphCount(row.chunks) <= SIGN_GLYPHS;
}

function fits(row: OpenRow, chunk: Chunk): boolean {
  const small = Math.min(row.size, chunk.size);
  if (Math.abs(row.baseline - chunk.baseline) <= ROW_BASELINE_EM * small) {
    if (chunk.size < 0.5 * row.size || row.size < 0.5 * chunk.size) return false;
    for (const other of row.chunks.slice(-MAX_COMPARED)) {
      const shared = Math.min(other.box.x1, chunk.box.x1) - Math.max(other.box.x0, chunk.box.x0);
      if (shared <= ROW_OVERLAP_EM * small) continue;
      const [left, right] = other.box.x0 <= chunk.box.x0 ? [other, chunk] : [chunk, other];
      if (shared > overlapLimit(left.pieces, right.pieces, ROW_OVERLAP_EM) * small) return false;
    }
    return true;
  }
  if (!isScriptOf(chunk, row) || chunk.size < LEAST_SCRIPT * row.size || isTextBesideSign(chunk, row)) return false;
  return row.chunks.some((other) => {
    const gap = Math.max(chunk.box.x0 - other.box.x1, other.box.x0 - chunk.box.x1);
    const reach = chunk.box.x1 <= row.box.x0 ? LEADING_REACH_EM : SCRIPT_REACH_EM;
    return gap <= reach * row.size && gap > -0.3 * row.size;
  });
}

/** Groups chunks into rows. Larger type goes first, so that small marks find the row that they belong to. */
export function rowsOf(chunks: readonly Chunk[]): readonly Row[] {
  const sorted = [...chunks].sort(
    (a, b) => Math.round(b.size) - Math.round(a.size) || a.baseline - b.baseline || a.box.x0 - b.box.x0,
  );
  const index = bandIndex<OpenRow>(BAND_HEIGHT);
  const rows: OpenRow[] = [];
  for (const chunk of sorted) {
    let best: OpenRow | null = null;
    for (const row of index.near(chunk.baseline - chunk.size, chunk.baseline + 2 * chunk.size)) {
      if (!fits(row, chunk)) continue;
      if (best === null || Math.abs(row.baseline - chunk.baseline) < Math.abs(best.baseline - chunk.baseline))
        best = row;
    }
    if (best === null) {
      const row = { chunks: [chunk], box: chunk.box, baseline: chunk.baseline, size: chunk.size };
      rows.push(row);
      index.add(chunk.baseline, row);
    } else {
      best.chunks.push(chunk);
      best.box = unionBox(best.box, chunk.box);
    }
  }
  return rows.sort((a, b) => a.baseline - b.baseline || a.box.x0 - b.box.x0);
}
