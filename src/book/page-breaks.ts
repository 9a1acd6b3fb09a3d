// In: draft pages. Out: the label and anchor of each page break (EPUB 3.3, page-list nav).
import type { Inline, PageListEntry } from '../model/book.ts';
import type { DraftPage } from './draft.ts';

type PageBreak = Extract<Inline, { type: 'page-break' }>;

/** The anchor of a page's break. */
export function pageAnchor(pageIndex: number): string {
  return `p${pageIndex + 1}`;
}

/** What a page is called: its folio as printed, else the PDF's label, else its number in the file. */
export function pageLabel(page: DraftPage): string {
  const label = page.label?.trim() ?? '';
  return page.folio ?? (label !== '' ? label : String(page.index + 1));
}

/** The page list of the book, in order. */
export function pageList(pages: readonly DraftPage[]): readonly PageListEntry[] {
  return pages.map((page) => ({ label: pageLabel(page), anchor: pageAnchor(page.index) }));
}

/** Gives each page's break once, when the text first reaches that page. */
export function pageBreaks(pages: readonly DraftPage[]): (pageIndex: number) => readonly PageBreak[] {
  let next = 0;
  return (pageIndex) => {
    const breaks: PageBreak[] = [];
    for (let page = pages[next]; page && page.index <= pageIndex; page = pages[++next]) {
      breaks.push({ type: 'page-break', id: pageAnchor(page.index), label: pageLabel(page) });
    }
    return breaks;
  };
}
