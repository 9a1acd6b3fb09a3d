// In: contents and page list. Out: toc.ncx for readers of EPUB 2 (OPF 2.0.1 §2.4.1, ANSI/NISO Z39.86).
import type { BookMetadata } from '../model/book.ts';
import { bookLanguage } from './language-tag.ts';
import { textDirection } from './text-direction.ts';
import type { NavEntry, NavPage } from './toc.ts';
import { element, type XmlElement, xmlDocument } from './xml.ts';

/** The NCX; equal targets share one playOrder, which counts up in reading order from 1. */
export function renderNcx(
  metadata: BookMetadata,
  book: { readonly identifier: string; readonly title: string },
  contents: readonly NavEntry[],
  pages: readonly NavPage[],
): string {
  const order = playOrder(contents, pages);
  const numbers = pages.map((page) => pageNumber(page.label)).filter((n) => n !== null);
  const meta = (name: string, content: string | number) => element('meta', { name, content });
  const root = element(
    'ncx',
    {
      xmlns: 'http://www.daisy.org/z3986/2005/ncx/',
      version: '2005-1',
      'xml:lang': bookLanguage(metadata.language),
      dir: textDirection(metadata),
    },
    [
      element('head', {}, [
        meta('dtb:uid', book.identifier),
        meta('dtb:depth', depth(contents)),
        meta('dtb:totalPageCount', pages.length),
        meta(
          'dtb:maxPageNumber',
          numbers.reduce((a, b) => Math.max(a, b), 0),
        ),
      ]),
      element('docTitle', {}, [text(book.title)]),
      element('navMap', {}, navPoints(contents, order, { next: 1 })),
      ...(pages.length > 0 ? [pageList(pages, order)] : []),
    ],
  );
  return xmlDocument(root);
}

function navPoints(
  entries: readonly NavEntry[],
  order: ReadonlyMap<string, number>,
  counter: { next: number },
): readonly XmlElement[] {
  return entries.map((entry) => {
    const id = `point${counter.next++}`;
    return element('navPoint', { id, playOrder: order.get(entry.href) }, [
      element('navLabel', {}, [text(entry.title)]),
      element('content', { src: entry.href }),
      ...navPoints(entry.children, order, counter),
    ]);
  });
}

function pageList(pages: readonly NavPage[], order: ReadonlyMap<string, number>): XmlElement {
  // Folios that start again in each part are common; a value may stand only once in an NCX.
  const valued = new Set<number>();
  const targets = pages.map((page, i) => {
    const number = pageNumber(page.label);
    const type = number !== null ? 'normal' : /^[ivxlcdm]+$/i.test(page.label) ? 'front' : 'special';
    const value = number === null || valued.has(number) ? null : number;
    if (number !== null) valued.add(number);
    return element('pageTarget', { id: `page${i + 1}`, type, value, playOrder: order.get(page.href) }, [
      element('navLabel', {}, [text(page.label)]),
      element('content', { src: page.href }),
    ]);
  });
  return element('pageList', {}, targets);
}

function playOrder(contents: readonly NavEntry[], pages: readonly NavPage[]): ReadonlyMap<string, number> {
  const all: { readonly href: string; readonly position: number }[] = [...pages];
  const add = (entries: readonly NavEntry[]): void => {
    for (const entry of entries) {
      all.push(entry);
      add(entry.children);
    }
  };
  add(contents);
  const hrefs = new Set(all.toSorted((a, b) => a.position - b.position).map((one) => one.href));
  return new Map([...hrefs].map((href, i) => [href, i + 1]));
}

function pageNumber(label: string): number | null {
  return /^\d{1,6}$/.test(label) ? Number(label) : null;
}

function depth(entries: readonly NavEntry[]): number {
  return entries.reduce((max, entry) => Math.max(max, 1 + depth(entry.children)), 0);
}

function text(content: string): XmlElement {
  return element('text', {}, [content]);
}
