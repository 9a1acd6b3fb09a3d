// In: a PDF destination (name or explicit array). Out: page index and point, origin top left (ISO 32000-2 §12.3.2).
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Destination } from '../../model/raw-page.ts';
import { finite, isIndexed, recordFrom, rounded } from './numbers.ts';
import { pageSpaceOf } from './page-space.ts';

export type ResolveDestination = (target: unknown) => Promise<Destination | null>;

/** A resolver that remembers page spaces and named destinations; a broken target gives null. */
export function destinationResolver(pdf: PDFDocumentProxy): ResolveDestination {
  const named = new Map<string, Promise<Destination | null>>();
  const explicit = async (target: readonly unknown[]): Promise<Destination | null> => {
    const pageIndex = await pageIndexOf(pdf, target[0]);
    return pageIndex === null ? null : { pageIndex, ...(await pointOf(pdf, pageIndex, target)) };
  };
  const byName = async (name: string): Promise<Destination | null> => {
    const target: unknown = await pdf.getDestination(name);
    return Array.isArray(target) ? explicit(target) : null;
  };
  return async (target) => {
    try {
      if (Array.isArray(target)) return await explicit(target);
      if (typeof target !== 'string') return null;
      const known = named.get(target) ?? byName(target);
      named.set(target, known);
      return await known;
    } catch {
      // A destination that cannot be read loses its link, never the page.
      return null;
    }
  };
}

async function pageIndexOf(pdf: PDFDocumentProxy, page: unknown): Promise<number | null> {
  if (typeof page === 'number') return isPageIndex(pdf, page) ? page : null;
  const ref = recordFrom(page);
  if (ref === null || typeof ref.num !== 'number' || typeof ref.gen !== 'number') return null;
  const index = await pdf.getPageIndex({ num: ref.num, gen: ref.gen });
  return isPageIndex(pdf, index) ? index : null;
}

function isPageIndex(pdf: PDFDocumentProxy, index: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < pdf.numPages;
}

async function pointOf(
  pdf: PDFDocumentProxy,
  pageIndex: number,
  target: readonly unknown[],
): Promise<{ readonly x: number | null; readonly y: number | null }> {
  const [left, top] = userPointOf(target);
  if (left === null && top === null) return { x: null, y: null };
  const { matrix, width, height } = pageSpaceOf(await pdf.getPage(pageIndex + 1));
  const x = matrix[0] * (left ?? 0) + matrix[2] * (top ?? 0) + matrix[4];
  const y = matrix[1] * (left ?? 0) + matrix[3] * (top ?? 0) + matrix[5];
  const turned = matrix[0] === 0;
  const hasX = turned ? top !== null : left !== null;
  const hasY = turned ? left !== null : top !== null;
  return { x: hasX ? within(x, width) : null, y: hasY ? within(y, height) : null };
}

function within(value: number, size: number): number {
  return rounded(Math.min(Math.max(finite(value), 0), size));
}

/** Left and top in the user space of the target page, each null where the kind of destination has none. */
function userPointOf(target: readonly unknown[]): readonly [number | null, number | null] {
  const kind = recordFrom(target[1])?.name;
  const at = (i: number): number | null => {
    const value = target[i];
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
  };
  switch (kind) {
    case 'XYZ':
      return [at(2), at(3)];
    case 'FitH':
    case 'FitBH':
      return [null, at(2)];
    case 'FitV':
    case 'FitBV':
      return [at(2), null];
    case 'FitR':
      return [at(2), at(5)];
    default:
      return [null, null];
  }
}

/** Whether a value can be a destination at all. */
export function isDestination(value: unknown): boolean {
  return typeof value === 'string' || isIndexed(value);
}
