// In: a pdf.js page. Out: its size in points and the matrix from user space to page points (top left, y down).
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Matrix } from '../../model/geometry.ts';
import { matrixFrom } from './numbers.ts';
import { MAX_PAGE_SIDE } from './page-limits.ts';

export type PageSpace = {
  readonly width: number;
  readonly height: number;
  readonly matrix: Matrix;
  /** Factor by which an absurdly large page was shrunk; 1 for all real ones. */
  readonly scale: number;
};

/** US Letter, which pdf.js takes for a page without a usable box. */
const FALLBACK = { width: 612, height: 792 };

/** Crop box within media box, /Rotate and UserUnit applied; a page beyond 200 inches is shrunk to that. */
export function pageSpaceOf(page: Pick<PDFPageProxy, 'getViewport'>): PageSpace {
  const whole = page.getViewport({ scale: 1 });
  const side = Math.max(whole.width, whole.height);
  const scale = Number.isFinite(side) && side > MAX_PAGE_SIDE ? MAX_PAGE_SIDE / side : 1;
  const viewport = scale === 1 ? whole : page.getViewport({ scale });
  const matrix = matrixFrom(viewport.transform);
  if (matrix === null || !(viewport.width > 0) || !(viewport.height > 0)) {
    return { ...FALLBACK, matrix: [1, 0, 0, -1, 0, FALLBACK.height], scale: 1 };
  }
  return { width: viewport.width, height: viewport.height, matrix, scale };
}
