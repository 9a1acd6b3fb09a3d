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

/** Spans with marks in spans of their own. A formula's letter and its exponent may be in two faces, two spans. */
function raisedIn(spans: readonly Span[], marks: ReadonlySet<string>): readonly Span[] {
  const text = spans.map((span) => span.text).join('');
  const found = [...text.matchAll(DIGITS)].flatMap(({ 0: mark, index }) =>
    marks.has(mark) ? [{ from: index, to: index + mark.length }] : [],
  );
  let at = 0;
  return spans.flatMap((span) => {
    const places = found.flatMap(({ from, to }) => [from - at, to - at]);
    return cutSpan(span, places).map((part): Span => {
      const isMark = found.some(({ from, to }) => at >= from && at < to);
      at += part.text.length;
      return isMark ? { ...part, text: part.text.normalize('NFKC'), position: 'superscript' } : part;
    });
  });
}

/** Raises the marks of notes that the face itself raises. */
export function superscriptDigits(draft: BookDraft): BookDraft {
  const marks = new Map<DraftPage, ReadonlySet<string>>();
  const pages = mapLines(draft.pages, (source, page): SourceLine => {
    if (source.text.search(DIGITS) < 0) return source;
    const own = marks.get(page) ?? marksOf(page);
    marks.set(page, own);
    if (own.size === 0) return source;
    const line = { ...source.line, spans: raisedIn(source.line.spans, own) };
    if (line.spans.length === source.line.spans.length && lineText(line) === source.text) return source;
    return { ...source, line, text: lineText(line), look: lookOf(line) };
  });
  return { ...draft, pages };
}
