// In: a page and the lines of one of its columns. Out: the rule under which notes stand.
// Evidence: a rule in the page's lower part, short, or with nothing but small type below it that no second rule closes.
import type { Box } from '../model/geometry.ts';
import type { DraftPage, SourceLine } from './draft.ts';
import { markOf } from './note-marks.ts';

/** Largest note type in parts of the body size. corpus: 0.8 (TeX 10/8 pt) to 0.91 (Sphinx, Chromium). */
export const NOTE_SIZE = 0.93;

/** A separator is at most this part of the column wide. TeX: 0.4; Word: 2 inches; old books: 0.6. */
const SEPARATOR_WIDTH = 0.67;

/** Separators start below this part of the page. A note may fill most of a page, so the zone is wide. */
const SEPARATOR_ZONE = 0.2;

/** Ends of rules that frame one thing differ by less, points. */
const SAME_ENDS = 2;

/** Whether a rule closes below what another opens: the frame of a listing, and no separator over notes. */
function isClosed(rule: Box, page: DraftPage): boolean {
  return page.items.some(
    (item) =>
      item.type === 'rule' &&
      item.box.y0 > rule.y1 &&
      Math.abs(item.box.x0 - rule.x0) < SAME_ENDS &&
      Math.abs(item.box.x1 - rule.x1) < SAME_ENDS,
  );
}

/** The y of the lowest separator rule over a column; null where there is none. */
export function separatorOver(page: DraftPage, lines: readonly SourceLine[], bodySize: number): number | null {
  let found: number | null = null;
  const x0 = Math.min(...lines.map((l) => l.line.box.x0));
  const x1 = Math.max(...lines.map((l) => l.line.box.x1));
  for (const item of page.items) {
    if (item.type !== 'rule') continue;
    const { box } = item;
    if (box.y0 < page.height * SEPARATOR_ZONE) continue;
    if (box.x0 < x0 - 20 || box.x1 > x1 + 20) continue;
    const below = lines.filter((l) => l.line.box.y0 >= box.y0 - 2);
    // A rule as wide as the column parts notes from the text only where all below it is small (CSS borders).
    const wide = box.x1 - box.x0 > SEPARATOR_WIDTH * (x1 - x0);
    if (wide && below.some((l) => l.size > bodySize * NOTE_SIZE)) continue;
    if (wide && below[0] !== undefined && markOf(below[0]) === null && isClosed(box, page)) continue;
    if (below.length > 0) found = Math.max(found ?? 0, box.y0);
  }
  return found;
}
