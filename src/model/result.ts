// A value or an error, as plain data: what crosses threads and ports instead of a thrown exception.
import type { ConversionError } from './errors.ts';

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: ConversionError };

/** Wraps a value as a success. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Wraps an error as a failure of any type. */
export function fail(error: ConversionError): { readonly ok: false; readonly error: ConversionError } {
  return { ok: false, error };
}
