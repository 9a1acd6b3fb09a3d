// In: a line of an index. Out: the same without leader dots, its page numbers linked to the pages that bear them.
import type { Span } from '../model/page.ts';
import type { LinkTarget } from '../model/raw-page.ts';
import type { DraftPage, SourceLine } from './draft.ts';

const LEADERS = /\s*(?:[.·…‥․]\s*){3,}/gu;
/** Numbers of pages: behind a comma, a range's dash or the white before them. */
const NUMBER = /(?<=^|[,–—\s-])(\p{Nd}{1,4}|[ivxlc]{1,6})(?=$|[,–—\s-]|ff?\b|n\b)/gu;
/** What is left of an entry at its first reference: everything before it is its words. */
const FIRST = /[,،、]\s*(?:\p{Nd}|[ivxlc]+\b)|\s\p{Nd}+$/u;

function withSpans(line: SourceLine, spans: readonly Span[]): SourceLine {
  const text = spans.map((s) => s.text).join('');
  return { ...line, line: { ...line.line, spans }, text: text.replace(/\s+/gu, ' ').trim() };
}

/** A line without the dots that lead to its page number. */
export function withoutLeaders(line: SourceLine): SourceLine {
  LEADERS.lastIndex = 0;
  if (!LEADERS.test(line.text)) return line;
  const spans = line.line.spans.map((s) => ({ ...s, text: s.text.replace(LEADERS, ' ') }));
  return withSpans(line, spans);
}

function split(span: Span, from: number, target: (text: string) => LinkTarget | null): Span[] {
  const out: Span[] = [];
  let at = 0;
  for (const match of span.text.matchAll(NUMBER)) {
    const link = match.index >= from ? target(match[1] ?? '') : null;
    if (link === null) continue;
    if (match.index > at) out.push({ ...span, text: span.text.slice(at, match.index) });
    at = match.index + match[0].length;
    out.push({ ...span, text: span.text.slice(match.index, at), link });
  }
  if (at < span.text.length) out.push({ ...span, text: span.text.slice(at) });
  return out;
}

/** Links the page numbers of entries that the PDF has not linked. */
export function linkedEntry(pages: readonly DraftPage[]): (line: SourceLine) => SourceLine {
  const byNumber = new Map<string, number>();
  for (const page of pages) {
    const name = page.folio ?? page.label;
    if (name !== null && !byNumber.has(name)) byNumber.set(name, page.index);
  }
  const target = (text: string): LinkTarget | null => {
    const pageIndex = byNumber.get(text);
    return pageIndex === undefined ? null : { type: 'internal', destination: { pageIndex, x: null, y: null } };
  };
  return (line) => {
    const { spans } = line.line;
    if (spans.some((s) => s.link !== null)) return line;
    const all = spans.map((s) => s.text).join('');
    const first = /^[\p{Nd}\s,–—-]+$/u.test(all) ? 0 : (FIRST.exec(all)?.index ?? -1);
    if (first < 0) return line;
    let before = 0;
    const linked = spans.flatMap((span) => {
      const from = first - before;
      before += span.text.length;
      return split(span, from, target);
    });
    return withSpans(line, linked);
  };
}
