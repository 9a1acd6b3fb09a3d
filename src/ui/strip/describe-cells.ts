// In: page cells. Out: what they say in words: one cell for the tip, all of them in one sentence.
import type { Messages } from '../../i18n/en.ts';
import type { PageCell } from '../../jobs/job.ts';
import { type CellKind, cellKind, countKinds, type StripCell } from './group-cells.ts';

/** The name of a kind of cell. */
export function kindName(kind: CellKind, t: Messages): string {
  switch (kind) {
    case 'ocr-sure':
      return t.strip.ocrSure;
    case 'ocr-fair':
      return t.strip.ocrFair;
    case 'ocr-unsure':
      return t.strip.ocrUnsure;
    default:
      return t.strip[kind];
  }
}

function pageInWords(cell: PageCell, t: Messages): string {
  const kind = cellKind(cell);
  const isOcr = kind.startsWith('ocr');
  const parts = [isOcr ? t.strip.ocr : kindName(kind, t)];
  if (isOcr && cell.confidence !== null) parts.push(t.strip.sure(cell.confidence));
  const reason = cell.reason === null ? undefined : t.reason[cell.reason];
  if (reason !== undefined) parts.push(reason);
  return parts.join(' · ');
}

/** "Page 12: OCR · 93% sure", or for a group its range and what it holds. */
export function cellInWords(cell: StripCell, pages: readonly PageCell[], t: Messages): string {
  const first = pages[cell.from];
  if (cell.from === cell.to && first !== undefined) {
    return `${t.common.page(cell.from + 1)}: ${pageInWords(first, t)}`;
  }
  return `${t.strip.range(cell.from + 1, cell.to + 1)}: ${parts(pages.slice(cell.from, cell.to + 1), t)}`;
}

function parts(pages: readonly PageCell[], t: Messages): string {
  const n = countKinds(pages);
  const rows: readonly (readonly [number, string])[] = [
    [n.text, t.strip.sumText],
    [n['ocr-sure'] + n['ocr-fair'] + n['ocr-unsure'], t.strip.sumOcr],
    [n.picture, t.strip.sumPicture],
    [n.blank, t.strip.sumBlank],
    [n.failed, t.strip.sumFailed],
    [n.reading, t.strip.sumReading],
    [n.waiting, t.strip.sumWaiting],
  ];
  return rows
    .filter(([count]) => count > 0)
    .map(([count, name]) => t.strip.part(count, name))
    .join(', ');
}

/** All pages in one sentence. */
export function stripSummary(pages: readonly PageCell[], t: Messages): string {
  return t.strip.summary(pages.length, parts(pages, t));
}
