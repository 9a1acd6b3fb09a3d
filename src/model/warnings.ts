// What a user should know of a finished book, each with the page that it is about (0-based index).
import type { MissingText } from './raw-page.ts';

export type ConversionWarning =
  | {
      readonly code: 'page/became-picture';
      readonly pageIndex: number;
      readonly reason: 'failed' | 'timeout' | 'crashed' | 'no-text-found' | 'ocr-off';
    }
  | { readonly code: 'page/low-confidence'; readonly pageIndex: number; readonly confidence: number }
  | { readonly code: 'page/dropped'; readonly pageIndex: number; readonly detail: string }
  /** A page that shows nothing but pictures that cannot be decoded. */
  | { readonly code: 'page/undecodable'; readonly pageIndex: number }
  | { readonly code: 'page/cut'; readonly pageIndex: number; readonly reason: MissingText }
  | { readonly code: 'image/dropped'; readonly pageIndex: number; readonly detail: string }
  | { readonly code: 'text/garbled-layer'; readonly pageIndex: number }
  | { readonly code: 'book/blank' }
  | { readonly code: 'book/title-guessed'; readonly title: string }
  | { readonly code: 'book/language-guessed'; readonly language: string };

export type WarningCode = ConversionWarning['code'];

/** Whether a warning says that nothing of its page is in the book, though there is something on it. */
export function isOfMissingPage({ code }: ConversionWarning): boolean {
  return code === 'page/dropped' || code === 'page/undecodable';
}
