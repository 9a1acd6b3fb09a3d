// In: the book's metadata. Out: the direction of its lines and that of its pages, which are not always the same.
import type { BookMetadata } from '../model/book.ts';

/** Direction of the text: vertical lines run from right to left, but the text in them from top to bottom, as "ltr" says. */
export function textDirection(metadata: BookMetadata): 'ltr' | 'rtl' {
  return metadata.writing === 'vertical-rl' ? 'ltr' : metadata.direction;
}

/** The side to which pages turn (EPUB 3.3, page-progression-direction). */
export function pageProgression(metadata: BookMetadata): 'ltr' | 'rtl' {
  return metadata.writing === 'vertical-rl' ? 'rtl' : metadata.direction;
}
