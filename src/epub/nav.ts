// In: contents, page list and landmarks. Out: the navigation document (EPUB 3.3 §7).
import type { BookMetadata } from '../model/book.ts';
import type { Landmark } from './landmarks.ts';
import type { NavEntry, NavPage } from './toc.ts';
import type { BookWords } from './words.ts';
import { xhtml } from './xhtml.ts';
import { element, type XmlElement } from './xml.ts';

export type Navigation = {
  readonly contents: readonly NavEntry[];
  readonly pages: readonly NavPage[];
  readonly landmarks: readonly Landmark[];
};

/** XHTML of the navigation document; lists without entries are left out. */
export function renderNav(
  metadata: BookMetadata,
  navigation: Navigation,
  words: BookWords,
  stylesheet: string,
): string {
  const { contents, pages, landmarks } = navigation;
  const marks = landmarks.map((mark) => element('li', {}, [anchor(mark.href, mark.title, mark.type)]));
  const pageItems = pages.map((page) => element('li', {}, [anchor(page.href, page.label)]));
  return xhtml(metadata, {
    title: words.contents,
    stylesheet,
    body: { 'epub:type': 'frontmatter' },
    children: [
      section('toc', 'doc-toc', words.contents, contents.map(entry)),
      ...(marks.length > 0 ? [section('landmarks', null, words.landmarks, marks)] : []),
      ...(pageItems.length > 0 ? [section('page-list', 'doc-pagelist', words.pages, pageItems)] : []),
    ],
  });
}

/** Landmarks and pages are for the reading system, so they are not shown as text. */
function section(type: string, role: string | null, title: string, items: readonly XmlElement[]): XmlElement {
  const attributes = { 'epub:type': type, role, id: type, hidden: type === 'toc' ? null : 'hidden' };
  return element('nav', { ...attributes, 'aria-labelledby': `${type}-title` }, [
    element('h2', { id: `${type}-title` }, [title]),
    element('ol', {}, items),
  ]);
}

function entry(of: NavEntry): XmlElement {
  const below = of.children.length > 0 ? [element('ol', {}, of.children.map(entry))] : [];
  return element('li', {}, [anchor(of.href, of.title), ...below]);
}

function anchor(href: string, text: string, type: string | null = null): XmlElement {
  return element('a', { 'epub:type': type, href }, [text]);
}
