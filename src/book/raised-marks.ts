// In: draft pages. Out: the same, all signs of a raised mark in one span: "1" in the face of the Latin letters and ")" in that
// of the Korean ones are one call of a note, and so are "1" and the lowered star that Japanese classes of LaTeX set before it.
import type { Line, Span } from '../model/page.ts';
import type { BookDraft } from './draft.ts';
import { marksIn } from './note-marks.ts';
import { mapLines } from './source-lines.ts';

/** An opening bracket, the word for "note", or both: Japanese translators raise "(訳注 1)". */
const OPENING = /^\s*(?:[([]|[([]?(?:[訳原脚]?[注註]|역?주))\s*$/u;
const STAR = /^\s*[*∗]$/u;
/** A star as large as the number is of the mark, wherever it stands; points. */
const SAME_SIZE = 0.3;
const CLOSING = /^[)\]]\s*$/u;

/** Two spans as one, which looks and leads as the mark does. */
function joined(a: Span, b: Span, mark: Span): Span {
  const box = {
    x0: Math.min(a.box.x0, b.box.x0),
    y0: Math.min(a.box.y0, b.box.y0),
    x1: Math.max(a.box.x1, b.box.x1),
    y1: Math.max(a.box.y1, b.box.y1),
  };
  return { ...mark, text: a.text + b.text, box };
}

const isRaised = (span: Span) => span.position === 'superscript' && span.picture === undefined;
const isMark = (span: Span) => marksIn(span.text).length > 0;

function withWholeMarks(line: Line): Line {
  const spans: Span[] = [];
  for (const span of line.spans) {
    const last = spans.at(-1);
    const raised = last !== undefined && isRaised(span);
    const both = raised && isRaised(last);
    const small = last !== undefined && Math.abs(last.style.size - span.style.size) <= SAME_SIZE;
    // A note begins with its mark.
    const starred = raised && STAR.test(last.text) && (small || spans.length === 1);
    if (both && isMark(last) && CLOSING.test(span.text)) spans[spans.length - 1] = joined(last, span, last);
    else if ((starred || (both && OPENING.test(last.text))) && isMark(span)) {
      spans[spans.length - 1] = joined(last, span, span);
    } else spans.push(span);
  }
  return spans.length === line.spans.length ? line : { ...line, spans };
}

/** Joins the brackets and stars of raised marks with their numbers. */
export function raisedMarks(draft: BookDraft): BookDraft {
  const pages = mapLines(draft.pages, (source) => {
    if (!source.line.spans.some((span, i) => i > 0 && isRaised(span))) return source;
    const line = withWholeMarks(source.line);
    return line === source.line ? source : { ...source, line };
  });
  return { ...draft, pages };
}
