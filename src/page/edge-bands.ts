// What stands on a page in, three bands out: the lone row at its head, its body, the lone row at its foot.
import type { Placed } from './column-runs.ts';

/** Part of the page's height in which a running head or folio lies. */
const EDGE_SHARE = 0.12;
/** White in em that parts a running head or folio from the body. */
const MIN_GAP_EM = 0.7;
/** Height in em of a running head. */
const MAX_HEIGHT_EM = 1.8;

/** Splits off the first and last row where white and place say that they are no part of the text block. */
export function edgeBands<T extends Placed>(
  items: readonly T[],
  pageHeight: number,
  em: number,
): readonly (readonly T[])[] {
  const sorted = [...items].sort((a, b) => a.box.y0 - b.box.y0);
  let headEnd = 0;
  let bottom = -Infinity;
  const limit = EDGE_SHARE * pageHeight;
  for (let i = 0; i < sorted.length; i++) {
    const item = sorted[i];
    if (item === undefined || item.box.y1 > limit) break;
    bottom = Math.max(bottom, item.box.y1);
    const first = sorted[0];
    if (first === undefined || bottom - first.box.y0 > MAX_HEIGHT_EM * em) break;
    const next = sorted[i + 1];
    if (next !== undefined && next.box.y0 - bottom >= MIN_GAP_EM * em) {
      headEnd = i + 1;
      break;
    }
  }
  const rest = sorted.slice(headEnd).sort((a, b) => b.box.y1 - a.box.y1);
  let footEnd = 0;
  let top = Infinity;
  for (let i = 0; i < rest.length; i++) {
    const item = rest[i];
    if (item === undefined || item.box.y0 < pageHeight - limit) break;
    top = Math.min(top, item.box.y0);
    const last = rest[0];
    if (last === undefined || last.box.y1 - top > MAX_HEIGHT_EM * em) break;
    const next = rest[i + 1];
    if (next !== undefined && top - next.box.y1 >= MIN_GAP_EM * em) {
      footEnd = i + 1;
      break;
    }
  }
  return [sorted.slice(0, headEnd), rest.slice(footEnd), rest.slice(0, footEnd)].filter((band) => band.length > 0);
}
