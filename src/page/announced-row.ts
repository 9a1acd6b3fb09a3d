// A stretch under a head in bold in, whether it is a table of one row out, as manuals have where others have several.
// Evidence: the line above announces it by a colon, and its parts start where those of the head do, far from one another.
import type { Stretch } from './table-stretches.ts';
import { rowText } from './table-words.ts';

/** Starts that differ by less, in em, are one column's. */
const SAME_START_EM = 0.2;
/** White between the parts of a head, in em: far more than words or sentences have between them. */
const WIDE_EM = 4;

/** Whether a head of two parts and the row under it are a table that the text announces. */
export function isAnnouncedRow({ rows, above }: Stretch, em: number): boolean {
  const [head, row, ...others] = rows;
  const before = above.at(-1);
  if (head === undefined || row === undefined || before === undefined || others.length > 0) return false;
  if (head.chunks.length !== 2 || row.chunks.length !== 2) return false;
  if (!/[:：]$/u.test(rowText(before).trim())) return false;
  const white = (head.chunks[1]?.box.x0 ?? 0) - (head.chunks[0]?.box.x1 ?? 0);
  const aligned = head.chunks.every(({ box }, i) => {
    const start = row.chunks[i]?.box.x0 ?? Number.POSITIVE_INFINITY;
    return Math.abs(box.x0 - start) <= SAME_START_EM * em;
  });
  return aligned && white >= WIDE_EM * em;
}
