// In: one cell a page and the room for cells. Out: as many cells as fit, each standing for a run of pages.
import type { PageCell } from '../../jobs/job.ts';

/** What a cell of the strip looks like. */
export type CellKind =
  | 'waiting'
  | 'reading'
  | 'text'
  | 'ocr-sure'
  | 'ocr-fair'
  | 'ocr-unsure'
  | 'picture'
  | 'blank'
  | 'failed';

export const cellKinds: readonly CellKind[] = [
  'text',
  'ocr-sure',
  'ocr-fair',
  'ocr-unsure',
  'picture',
  'failed',
  'blank',
  'reading',
  'waiting',
];

export type StripCell = {
  readonly kind: CellKind;
  /** First and last page of the cell, 0-based. */
  readonly from: number;
  readonly to: number;
};

/** OCR confidence (0–100) from which a page counts as sure; clean scans read at 90 and above (facts: 95 upright). */
const SURE_FROM = 85;
/** Below this a page is doubtful: turned or bad scans read at 45–60. */
const FAIR_FROM = 65;

function doneKind(cell: PageCell): CellKind {
  if (cell.route === 'blank') return 'blank';
  if (cell.route === 'picture') return 'picture';
  if (cell.confidence === null) return 'text';
  if (cell.confidence >= SURE_FROM) return 'ocr-sure';
  return cell.confidence >= FAIR_FROM ? 'ocr-fair' : 'ocr-unsure';
}

/** The kind of one page. */
export function cellKind(cell: PageCell): CellKind {
  return cell.state === 'done' ? doneKind(cell) : cell.state;
}

/** Which kind a group shows when its pages differ: what asks for attention wins, then what is still to come. */
const WEIGHT: Readonly<Record<CellKind, number>> = {
  failed: 8,
  reading: 7,
  picture: 6,
  waiting: 5,
  'ocr-unsure': 4,
  'ocr-fair': 3,
  'ocr-sure': 2,
  text: 1,
  blank: 0,
};

function heaviest(pages: readonly PageCell[], from: number, to: number): CellKind {
  let best: CellKind = 'blank';
  for (let index = from; index <= to; index += 1) {
    const page = pages[index];
    if (page === undefined) continue;
    const kind = cellKind(page);
    if (WEIGHT[kind] > WEIGHT[best]) best = kind;
  }
  return best;
}

/** Groups pages evenly into at most `room` cells (at least 1). */
export function groupCells(pages: readonly PageCell[], room: number): readonly StripCell[] {
  const count = Math.min(pages.length, Math.max(1, Math.floor(room)));
  return Array.from({ length: count }, (_, cell) => {
    const from = Math.floor((cell * pages.length) / count);
    const to = Math.floor(((cell + 1) * pages.length) / count) - 1;
    return { kind: heaviest(pages, from, to), from, to };
  });
}

/** How many pages are of each kind. */
export function countKinds(pages: readonly PageCell[]): Readonly<Record<CellKind, number>> {
  const counts: Record<CellKind, number> = {
    waiting: 0,
    reading: 0,
    text: 0,
    'ocr-sure': 0,
    'ocr-fair': 0,
    'ocr-unsure': 0,
    picture: 0,
    blank: 0,
    failed: 0,
  };
  for (const page of pages) counts[cellKind(page)] += 1;
  return counts;
}
