// In: a title and a body. Out: the text of an XHTML content document (EPUB 3.3 §6.1).
import type { BookMetadata } from '../model/book.ts';
import { bookLanguage } from './language-tag.ts';
import { textDirection } from './text-direction.ts';
import { element, type XmlAttributes, type XmlNode, xmlDocument } from './xml.ts';

export type XhtmlPage = {
  readonly title: string;
  /** Reference to the stylesheet from this file. */
  readonly stylesheet: string;
  readonly body: XmlAttributes;
  readonly children: readonly XmlNode[];
};

/** A whole XHTML document with language, direction and stylesheet. */
export function xhtml(metadata: BookMetadata, page: XhtmlPage): string {
  const language = bookLanguage(metadata.language);
  const root = element(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      'xml:lang': language,
      lang: language,
      dir: textDirection(metadata),
      class: metadata.writing === 'vertical-rl' ? 'vertical' : metadata.direction === 'rtl' ? 'rtl' : null,
    },
    [
      element('head', {}, [
        element('meta', { charset: 'utf-8' }),
        element('title', {}, [page.title]),
        element('link', { rel: 'stylesheet', type: 'text/css', href: page.stylesheet }),
      ]),
      element('body', page.body, page.children),
    ],
  );
  return xmlDocument(root, '<!DOCTYPE html>');
}
