// What stands on a page in, three bands out: the lone row at its head, its body, the lone row at its foot.
import type { Box } from '../model/geometry.ts';
import { overlapX } from '../model/geometry.ts';
import type { Placed } from './column-runs.ts';

/** Part of the page's height in which a running head or folio lies. */
const EDGE_SHARE = 0.12;
/** White in em that parts a running head or folio from the body. */
const MIN_GAP_EM = 0.7;
/** Height in em of a running head. */
const MAX_HEIGHT_EM = 1.8;
/** Rows next to a row that tell its leading: Korean and Chinese books are set with as much white as parts a running head. */
const LEADING_ROWS = 3;
/** Whites, heights and edges that differ by less, em, are the same. */
const SAME_EM = 0.15;
/** Part of the widest of these rows from which a row is too wide for a folio: one edge that it shares with any of them tells. */
const WIDE_ROW = 0.5;

/** Where a row lies towards the page's middle: a row at the foot is seen upside down. */
function towards(box: Box, down: boolean): { readonly near: number; readonly far: number } {
  return down ? { near: box.y0, far: box.y1 } : { near: -box.y1, far: -box.y0 };
}

/**
 * Whether a row at the page's edge stands at the leading, height and an edge of the rows next to it: it is one of the text
 * block, and surely so where it is too wide for a folio.
 */
function isTextRow(row: Placed, others: readonly Placed[], down: boolean, em: number): 'surely' | 'perhaps' | null {
  const same = (a: number, b: number): boolean => Math.abs(a - b) <= SAME_EM * em;
  let last = row.box;
  let white: number | null = null;
  let rows = 0;
  let aligned = 0;
  let widest = 0;
  for (const { box, text } of others) {
    const between = towards(box, down).near - towards(last, down).far;
    if (overlapX(box, last) <= 0 || between < 0) continue;
    if (!text || !same(between, white ?? between) || !same(box.y1 - box.y0, last.y1 - last.y0)) return null;
    if (same(box.x0, row.box.x0) || same(box.x1, row.box.x1)) aligned++;
    widest = Math.max(widest, box.x1 - box.x0);
    white = between;
    last = box;
    if (++rows === LEADING_ROWS) break;
  }
  const isWide = row.box.x1 - row.box.x0 >= WIDE_ROW * widest;
  if (rows < LEADING_ROWS || aligned === 0) return null;
  if (isWide) return 'surely';
  return aligned === rows ? 'perhaps' : null;
}

/**
 * Whether all that would be split off are rows of the text block, or one surely is: beside it another column begins or
 * ends with a title, a quotation in large type or a rule, which stand at no leading.
 */
function areTextRows(rows: readonly Placed[], others: readonly Placed[], down: boolean, em: number): boolean {
  const found = rows.map((row) => (row.text ? isTextRow(row, others, down, em) : null));
  return found.includes('surely') || !found.includes(null);
}

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
      if (!areTextRows(sorted.slice(0, i + 1), sorted.slice(i + 1), true, em)) headEnd = i + 1;
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
      if (!areTextRows(rest.slice(0, i + 1), rest.slice(i + 1), false, em)) footEnd = i + 1;
      break;
    }
  }
  return [sorted.slice(0, headEnd), rest.slice(footEnd), rest.slice(0, footEnd)].filter((band) => band.length > 0);
}

type Columned = { readonly items: readonly unknown[]; readonly box: Box };

/**
 * The columns of all bands, top to bottom: a lone row over a body of one column is as wide as that, where it lies within:
 * the end of what goes on from the page before stands in as far as the rest of it.
 */
export function withBodyWidth<T extends Columned>(bands: readonly (readonly T[])[]): readonly T[] {
  const [head, body] = bands;
  const [row, column] = [head?.[0], body?.[0]];
  const isAlone = head?.length === 1 && body?.length === 1 && row !== undefined && column !== undefined;
  if (!isAlone || row.items.length > 1 || column.items.length < LEADING_ROWS) return bands.flat();
  const [{ x0, x1 }, own] = [column.box, row.box];
  if (own.x0 < x0 || own.x1 > x1) return bands.flat();
  return [{ ...row, box: { ...own, x0, x1 } }, ...bands.slice(1).flat()];
}
