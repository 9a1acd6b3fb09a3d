// In: a draft with its body style. Out: the same, where a book without a typewriter face sets names of files, commands
// and options in a second plain face: those words are marked as monospaced.
import type { Line, Span } from '../model/page.ts';
import type { BookDraft, SourceLine } from './draft.ts';
import { bodyLines, lookOf, mapLines } from './source-lines.ts';
import { count } from './statistics.ts';

/** A book with more than this share of its letters in a typewriter face needs no other. */
const MAX_MONO = 0.002;

/** Share of the Latin letters from which a face is no second one but the book's face for Latin words. */
const MAX_LATIN_SHARE = 0.3;

/** Different words that must be seen, the share with signs or digits inside, and the share without capitals. */
const MIN_NAMES = 6;
const TECHNICAL_SHARE = 0.3;
const SMALL_SHARE = 0.7;

/** Names in running text are about as large as the text. */
const SIZE_SLACK = 0.15;

const LATIN = /[A-Za-z]/g;
/** A sign or digit that no word of prose has inside. */
const TECHNICAL = /[\p{L}\d][_./=\d‑-][\p{L}\d]|^[/~$-]+\p{L}/u;
const NAME = /^[!-~\u2010\u2011]{2,}$/;

const latinLetters = (text: string) => text.match(LATIN)?.length ?? 0;

/** Whether a span is set like a name within a line of the body face. */
function isCandidate(span: Span, line: SourceLine, draft: BookDraft): boolean {
  const { style, text } = span;
  return (
    style.family !== draft.body.family &&
    !style.italic &&
    NAME.test(text.trim()) &&
    latinLetters(text) > 0 &&
    Math.abs(style.size - draft.body.size) <= draft.body.size * SIZE_SLACK &&
    line.line.spans.some((s) => s.style.family === draft.body.family && /\p{L}/u.test(s.text))
  );
}

const isSmall = (text: string) => !/\p{Lu}/u.test(text);

function hasTypewriterFace(draft: BookDraft): boolean {
  let all = 0;
  let mono = 0;
  for (const page of draft.pages) {
    for (const line of bodyLines(page)) {
      all += line.text.length;
      mono += line.look.mono * line.text.length;
    }
  }
  return mono > all * MAX_MONO;
}

/** The face in which the book sets such names; null where it has none. */
function faceOf(draft: BookDraft): string | null {
  if (hasTypewriterFace(draft)) return null;
  const latin = new Map<string, number>();
  const names = new Map<string, Set<string>>();
  for (const page of draft.pages) {
    for (const line of bodyLines(page)) {
      for (const span of line.line.spans) {
        count(latin, span.style.family, latinLetters(span.text));
        if (!isCandidate(span, line, draft)) continue;
        const list = names.get(span.style.family) ?? new Set<string>();
        names.set(span.style.family, list.add(span.text.trim()));
      }
    }
  }
  const letters = [...latin.values()].reduce((sum, n) => sum + n, 0);
  for (const [family, list] of names) {
    const technical = [...list].filter((t) => TECHNICAL.test(t)).length;
    const small = [...list].filter(isSmall).length;
    const isSecond = (latin.get(family) ?? 0) <= letters * MAX_LATIN_SHARE;
    const isNames =
      list.size >= MIN_NAMES && technical >= list.size * TECHNICAL_SHARE && small >= list.size * SMALL_SHARE;
    if (isSecond && isNames) return family;
  }
  return null;
}

/** Marks the words of a second plain face that are names of files, commands and options as monospaced. */
export function codeFace(draft: BookDraft): BookDraft {
  const family = faceOf(draft);
  if (family === null) return draft;
  const pages = mapLines(draft.pages, (source) => {
    const isName = (span: Span) =>
      span.style.family === family &&
      isCandidate(span, source, draft) &&
      (isSmall(span.text) || TECHNICAL.test(span.text));
    if (!source.line.spans.some(isName)) return source;
    const spans = source.line.spans.map((span) =>
      isName(span) ? { ...span, style: { ...span.style, monospace: true } } : span,
    );
    const line: Line = { ...source.line, spans };
    return { ...source, line, look: lookOf(line) };
  });
  return { ...draft, pages };
}
