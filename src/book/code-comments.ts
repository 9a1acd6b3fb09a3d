// In: draft pages with the body's style. Out: lines of code whose comment is set in the text's face, as pretty-printed
// listings set it, are marked as monospaced: most of such a line's letters may be the comment's. Evidence: type of equal
// widths up to a comment's sign, none but the text's face behind it, and a line of code next to it at its left edge.
import { followsInColumn, leadingFor } from './body-style.ts';
import type { BodyStyle, BookDraft, SourceLine } from './draft.ts';
import { isMono } from './line-shape.ts';
import { asMonospaced, bodyLines, mapLines } from './source-lines.ts';

/** Code before the sign, a space, and the sign: of C, shells, TeX and PARI, SQL and Haskell, Lisp, Pascal and OCaml. */
const COMMENT = /[\p{L}\p{N})\]};,"'](?:.*\s|\s*)(?:\/\/|\\\\|#+|%+|--|;+|\/\*|\(\*)\s*$/u;
/** What may close a comment, in type of equal widths again. */
const CLOSE = /^\s*(?:\*\/|\*\))\s*$/u;
/** Lines of one listing are at most this many leadings apart. */
const NEAR = 1.8;
/** Left edges of one listing differ by at most this, em: code stands in by steps. */
const STEPS = 12;

/** Whether a line is code up to a comment's sign and a comment in another face behind it. */
function hasComment(line: SourceLine, body: BodyStyle): boolean {
  if (line.look.mono === 0 || line.vertical || line.source === 'ocr' || isMono(line, body)) return false;
  const { spans } = line.line;
  const from = spans.findIndex(({ text, style }) => !style.monospace && text.trim() !== '');
  if (from <= 0) return false;
  const code = spans
    .slice(0, from)
    .map(({ text }) => text)
    .join('');
  const comment = spans.slice(from).filter(({ text, style }) => !(style.monospace && CLOSE.test(text)));
  return COMMENT.test(code) && comment.every(({ style }) => !style.monospace);
}

/** A line that ends within this of its column's edge, em, is full. */
const FULL = 2;

/** Whether a line goes on in the text below it: what looks like a comment is the text of a term such as "-w #". */
function goesOn(line: SourceLine, below: SourceLine | undefined, body: BodyStyle): boolean {
  if (below === undefined || line.frame.end - line.end > line.size * FULL || hasComment(below, body)) return false;
  return !isMono(below, body) && areNear(line, below, body);
}

/** Whether b is the line below a in one listing, as far as their places tell. */
function areNear(a: SourceLine, b: SourceLine, body: BodyStyle): boolean {
  if (!followsInColumn(a, b) || b.across - a.across > NEAR * leadingFor(body, a.size)) return false;
  return Math.abs(b.start - a.start) <= STEPS * a.size;
}

/** Marks such lines as monospaced where a line of code, or another of them, stands next to them. */
export function codeComments(draft: BookDraft): BookDraft {
  const { body } = draft;
  if (body.mono) return draft;
  const found = new Set<number>();
  for (const page of draft.pages) {
    const lines = bodyLines(page);
    const commented = lines.map((line) => hasComment(line, body));
    const isCode = (i: number): boolean => {
      const line = lines[i];
      return line !== undefined && (commented[i] === true || isMono(line, body));
    };
    lines.forEach((line, i) => {
      if (commented[i] !== true) return;
      const [above, below] = [lines[i - 1], lines[i + 1]];
      const after = above !== undefined && isCode(i - 1) && areNear(above, line, body);
      const before = below !== undefined && isCode(i + 1) && areNear(line, below, body);
      if ((after || before) && !goesOn(line, below, body)) found.add(line.key);
    });
  }
  if (found.size === 0) return draft;
  return { ...draft, pages: mapLines(draft.pages, (line) => (found.has(line.key) ? asMonospaced(line) : line)) };
}
