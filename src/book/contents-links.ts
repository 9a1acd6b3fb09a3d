// In: the entries of kept printed contents and the pages. Out: each entry's lines as one paragraph that links to its place,
// without the dots that led the eye over the white of the printed page.
import type { Line } from '../model/page.ts';
import type { Destination } from '../model/raw-page.ts';
import type { BookDraft, SourceLine } from './draft.ts';

/** The lines of one entry, where it leads if its title was found, and the page number that it prints. */
export type KeptEntry = {
  readonly lines: readonly SourceLine[];
  readonly place: Destination | null;
  readonly printed: string | null;
};

/** Whether a segment is an entry of kept contents: their elements are numbered downwards. */
export function isContentsEntry({ lines: [line] }: { readonly lines: readonly SourceLine[] }): boolean {
  return line?.part === 'contents' && (line.element ?? 0) < 0;
}

function linked(line: Line, destination: Destination | null): Line {
  if (destination === null) return line;
  const target = { type: 'internal' as const, destination };
  return { ...line, spans: line.spans.map((span) => (span.link === null ? { ...span, link: target } : span)) };
}

/** Dots that lead to a page number; a sentence has three at most. */
const LEADER = /\s*(?:[.·․…‥]\s*){4,}/gu;
const ONLY_DOTS = /^[.·․…‥\s]+$/u;
const DOTS = /[.·․…‥]/u;

/** A line without its leader, which may be one span or one a dot. */
function withoutLeader(line: Line): Line {
  const dots = line.spans.filter((span) => ONLY_DOTS.test(span.text) && DOTS.test(span.text)).length;
  const spans = line.spans.map((span) => {
    const text = dots > 3 && ONLY_DOTS.test(span.text) ? ' ' : span.text.replace(LEADER, ' ');
    return text === span.text ? span : { ...span, text };
  });
  return { ...line, spans };
}

/** How to change each line of kept contents: those of one entry belong together, and lead to the title or printed page. */
export function contentsLinks(
  draft: BookDraft,
  entries: readonly KeptEntry[],
): (line: SourceLine) => Pick<SourceLine, 'line' | 'element'> {
  const pageOf = new Map<string, number>();
  for (const page of draft.pages) {
    for (const name of [page.folio, page.label]) if (name !== null && !pageOf.has(name)) pageOf.set(name, page.index);
  }
  const known = new Map<number, { readonly number: number; readonly place: Destination | null }>();
  entries.forEach(({ lines, place, printed }, i) => {
    const pageIndex = printed === null ? undefined : pageOf.get(printed);
    const byPage = pageIndex === undefined ? null : { pageIndex, x: null, y: null };
    // Numbers of tagged elements are not negative.
    for (const line of lines) if (!known.has(line.key)) known.set(line.key, { number: -1 - i, place: place ?? byPage });
  });
  return ({ key, line, element }) => {
    const entry = known.get(key);
    return entry === undefined
      ? { line, element }
      : { line: linked(withoutLeader(line), entry.place), element: entry.number };
  };
}
