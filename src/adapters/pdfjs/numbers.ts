// In: values of unknown kind from an operator list. Out: finite numbers, matrices and colours, or a fallback.
import type { Box, Matrix } from '../../model/geometry.ts';

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Largest magnitude of a coordinate in points that is still drawn: PDF reals beyond it are damage. ISO 32000-2 Annex C. */
const MAX_COORDINATE = 1e7;

/** The value if it is a finite number of sane size, else the fallback. */
export function finite(value: unknown, fallback = 0): number {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= MAX_COORDINATE ? value : fallback;
}

/** Three decimals (1/72,000 inch): finer than any renderer, and short in JSON. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Six numbers of an array or typed array as a matrix, or null. */
export function matrixFrom(value: unknown): Matrix | null {
  if (!isIndexed(value) || value.length < 6) return null;
  for (let i = 0; i < 6; i++) if (!Number.isFinite(value[i])) return null;
  return [finite(value[0]), finite(value[1]), finite(value[2]), finite(value[3]), finite(value[4]), finite(value[5])];
}

/** Whether a value has numbered elements: an array or a typed array. */
export function isIndexed(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}

/** A plain record view of any object, for reading fields of untyped data. */
export function recordFrom(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : null;
}

/** "#rrggbb" in lower case, or the fallback. */
export function colorFrom(value: unknown, fallback: string): string {
  return typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value) ? value.toLowerCase() : fallback;
}

/** The box around the image of a rectangle under a matrix. */
export function boxThrough(m: Matrix, x0: number, y0: number, x1: number, y1: number): Box {
  const xs = [m[0] * x0 + m[2] * y0, m[0] * x1 + m[2] * y0, m[0] * x0 + m[2] * y1, m[0] * x1 + m[2] * y1];
  const ys = [m[1] * x0 + m[3] * y0, m[1] * x1 + m[3] * y0, m[1] * x0 + m[3] * y1, m[1] * x1 + m[3] * y1];
  return {
    x0: rounded(Math.min(...xs) + m[4]),
    y0: rounded(Math.min(...ys) + m[5]),
    x1: rounded(Math.max(...xs) + m[4]),
    y1: rounded(Math.max(...ys) + m[5]),
  };
}
