// In: draft pages. Out: marks of notes that are printed as superscript digits of the text's own face ("tide.\u2074"), in spans
// of their own, raised, with plain digits. Evidence: the same number begins a line in smaller type on the same page.
import type { Span } from '../model/page.ts';
import { cutSpan } from './cut-span.ts';
import type { BookDraft, DraftPage, SourceLine } from './draft.ts';
import { bodyLines, lineText, lookOf, mapLines } from './source-lines.ts';

/** Behind a lone letter or before the bar of a fraction they are formulas. */
const DIGITS =
  /(?<!(?:^|[^\p{L}])\p{L})[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]{1,3}(?![\u2070\u00b9\u00b2\u00b3\u2074-\u2079\u2044/])/gu;
const MARK = /^\s*([\u2070\u00b9\u00b2\u00b3\u2074-\u2079]{1,3})(?=\s*\S)/u;
/** Notes are set in this part of the text's size at most. */
const NOTE_SIZE = 0.95;

/** The marks in the text of a page, by the size of the type that they stand in, and those that begin smaller lines. */
function marksOf(page: DraftPage): ReadonlySet<string> {
  const lines = bodyLines(page);
  const called = new Map<string, number>();
  for (const { text, size } of lines) {
    for (const { 0: mark, index } of text.matchAll(DIGITS)) {
      if (text.slice(0, index).trim() !== '') called.set(mark, Math.max(size, called.get(mark) ?? 0));
    }
  }
  const begun = lines.flatMap(({ text, size }) => {
    const mark = MARK.exec(text)?.[1];
    return mark !== undefined && size <= NOTE_SIZE * (called.get(mark) ?? 0) ? [mark] : [];
  });
  return new Set(begun);
}

function raisedIn(span: Span, marks: ReadonlySet<string>): readonly Span[] {
  const found = [...span.text.matchAll(DIGITS)].filter(([mark]) => marks.has(mark));
  if (found.length === 0) return [span];
  const places = found.flatMap(({ 0: mark, index }) => [index, index + mark.length]);
  return cutSpan(span, places).map((part) =>
    marks.has(part.text) ? { ...part, text: part.text.normalize('NFKC'), position: 'superscript' } : part,
  );
}

/** Raises the marks of notes that the face itself raises. */
export function superscriptDigits(draft: BookDraft): BookDraft {
  const marks = new Map<DraftPage, ReadonlySet<string>>();
  const pages = mapLines(draft.pages, (source, page): SourceLine => {
    if (source.text.search(DIGITS) < 0) return source;
    const own = marks.get(page) ?? marksOf(page);
    marks.set(page, own);
    if (own.size === 0) return source;
    const line = { ...source.line, spans: source.line.spans.flatMap((span) => raisedIn(span, own)) };
    if (line.spans.length === source.line.spans.length && lineText(line) === source.text) return source;
    return { ...source, line, text: lineText(line), look: lookOf(line) };
  });
  return { ...draft, pages };
}
