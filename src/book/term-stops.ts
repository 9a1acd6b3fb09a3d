// In: a line that begins with a term. Out: the line with the stop behind the term given to it: typesetters print that in
// the face of the text ("**MRS. DALE**. Is he in?").
import { cutSpan } from './cut-span.ts';
import type { SourceLine, TermStart } from './draft.ts';

/** What ends a term, with the white behind it. An ellipsis begins a text. */
const STOP = /^\s*[.:;,。．：，](?![.\p{L}\p{N}])\s*/u;
/** What ends a sentence of its own: the term needs no more. */
const STOPPED = /[.:!?。：]\s*$/u;

/** Marks a line's term. */
export function withStop(line: SourceLine, term: TermStart): SourceLine {
  const { spans } = line.line;
  const [before, text] = [spans[term.span - 1], spans[term.span]];
  const stop = text?.position === 'normal' ? STOP.exec(text.text)?.[0] : undefined;
  if (text === undefined || stop === undefined || STOPPED.test(before?.text ?? '')) return { ...line, term };
  const parts = cutSpan(text, [stop.length]);
  const cut = [...spans.slice(0, term.span), ...parts, ...spans.slice(term.span + 1)];
  return { ...line, line: { ...line.line, spans: cut }, term: { ...term, span: term.span + 1 } };
}
