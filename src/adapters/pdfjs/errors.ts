// In: what pdf.js throws. Out: ConversionError. The one place that knows its exceptions.
import type { ConversionError } from '../../model/errors.ts';

/** pdf.js's PasswordResponses. */
const INCORRECT_PASSWORD = 2;

/** Longest technical detail that is passed on, characters. */
const MAX_DETAIL = 200;

/** An exception's text, for the details of an error. */
export function detailOf(reason: unknown): string {
  const text = reason instanceof Error ? `${reason.name}: ${reason.message}` : String(reason);
  return text.replace(/\s+/g, ' ').slice(0, MAX_DETAIL);
}

/** Why a document did not open; `complete` says whether the file ends as a PDF ends. */
export function openError(reason: unknown, complete: boolean): ConversionError {
  const detail = detailOf(reason);
  if (reason instanceof Error && reason.name === 'PasswordException') {
    return { code: 'pdf/password-required', wasWrong: Reflect.get(reason, 'code') === INCORRECT_PASSWORD };
  }
  if (reason instanceof Error && reason.name === 'NotLoadedError') return { code: 'internal', detail };
  if (/encrypt|security handler|crypt filter|unsupported encryption/i.test(detail)) {
    return { code: 'pdf/unsupported-encryption', detail };
  }
  return complete ? { code: 'pdf/damaged', detail } : { code: 'pdf/truncated', detail };
}

/** Why a page could not be read or drawn. */
export function pageError(pageIndex: number, reason: unknown): ConversionError {
  return { code: 'pdf/page-failed', pageIndex, detail: detailOf(reason) };
}

/** Why an image could not be had. */
export function imageError(reason: unknown): ConversionError {
  if (reason instanceof Error && reason.name === 'ImageTooLargeError') {
    return { code: 'image/too-large', megapixels: Number(Reflect.get(reason, 'megapixels')) };
  }
  return { code: 'image/undecodable', detail: detailOf(reason) };
}
