// In: the cover picture. Out: the page that shows it.
import type { BookMetadata } from '../model/book.ts';
import type { Picture } from './context.ts';
import { pictureHref } from './context.ts';
import type { BookWords } from './words.ts';
import { xhtml } from './xhtml.ts';
import { element } from './xml.ts';

/** XHTML of the cover page. */
export function renderCover(metadata: BookMetadata, picture: Picture, words: BookWords, stylesheet: string): string {
  const image = element('img', { src: pictureHref(picture), alt: words.cover, role: 'doc-cover' });
  return xhtml(metadata, {
    title: words.cover,
    stylesheet,
    body: { 'epub:type': 'cover', class: 'cover' },
    children: [element('div', {}, [image])],
  });
}
