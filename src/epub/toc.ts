// In: the book's contents and page list. Out: the same with places for anchors, in reading order, never empty.
import type { BookDocument, PageListEntry, TocEntry } from '../model/book.ts';
import type { Anchors, Place } from './anchors.ts';
import { cleanLine } from './clean-text.ts';
import type { ContentFile } from './plan.ts';
import type { BookWords } from './words.ts';

export type NavEntry = {
  readonly title: string;
  /** Reference from the package document's folder. */
  readonly href: string;
  readonly position: number;
  readonly children: readonly NavEntry[];
};

export type NavPage = { readonly label: string; readonly href: string; readonly position: number };

type FlatEntry = { readonly title: string; readonly depth: number; readonly place: Place };

/** The contents; without any usable entry the chapters, and without those the beginning. */
export function navEntries(
  book: BookDocument,
  files: readonly ContentFile[],
  anchors: Anchors,
  words: BookWords,
): readonly NavEntry[] {
  const flat = flatten(book.toc, 0, anchors, words);
  if (flat.length > 0) return nest(flat.toSorted((a, b) => a.place.position - b.place.position));
  return files
    .filter((file, i) => file.part === 0 && (i === 0 || file.chapter.title !== null))
    .map((file, i) => ({
      title: firstText(file.chapter.title, i === 0 ? book.metadata.title : null, words.untitled),
      href: file.path,
      position: i,
      children: [],
    }));
}

/** The first of several that says something. */
export function firstText(...candidates: readonly (string | null)[]): string {
  return candidates.map((c) => cleanLine(c ?? '')).find((c) => c !== '') ?? '';
}

/**
 * Entries of a page list at most: epubcheck calls itself once for each, and Java's usual stack of 1 MB ends at about
 * 4,400. Of a longer book every second page is listed, or every third; all keep their marks in the text.
 */
const MAX_PAGES_LISTED = 3_500;

/** The page list, pages whose place is not in the book left out. */
export function navPages(pages: readonly PageListEntry[], anchors: Anchors): readonly NavPage[] {
  const step = Math.max(1, Math.ceil(pages.length / MAX_PAGES_LISTED));
  return pages
    .filter((_, i) => i % step === 0)
    .flatMap(({ label, anchor }) => {
      const place = anchors.places.get(anchor);
      const text = cleanLine(label);
      return place === undefined || text === '' ? [] : [{ label: text, href: hrefOf(place), position: place.position }];
    })
    .toSorted((a, b) => a.position - b.position);
}

function flatten(entries: readonly TocEntry[], depth: number, anchors: Anchors, words: BookWords): FlatEntry[] {
  return entries.flatMap((entry) => {
    const place = anchors.places.get(entry.anchor);
    const own = place === undefined ? [] : [{ title: firstText(entry.title, words.untitled), depth, place }];
    // What stood under an entry that leads nowhere moves up into its place.
    return [...own, ...flatten(entry.children, place === undefined ? depth : depth + 1, anchors, words)];
  });
}

/** A tree from entries with depths; a jump of several levels counts as one. EPUB wants contents in reading order. */
function nest(flat: readonly FlatEntry[]): readonly NavEntry[] {
  type Growing = NavEntry & { readonly children: Growing[] };
  const roots: Growing[] = [];
  const open: { readonly depth: number; readonly children: Growing[] }[] = [];
  for (const { title, depth, place } of flat) {
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    const entry: Growing = { title, href: hrefOf(place), position: place.position, children: [] };
    (open.at(-1)?.children ?? roots).push(entry);
    open.push({ depth, children: entry.children });
  }
  return roots;
}

function hrefOf(place: Place): string {
  return `${place.path}#${place.id}`;
}
