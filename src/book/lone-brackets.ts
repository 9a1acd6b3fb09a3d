// In: draft pages whose code is marked. Out: lines of nothing but brackets in another face, next to a line of code, are code
// as well; and what looks like code but is the rest of an address that the line above has cut is none.
// TeX sets braces in typewriter text in the face of its mathematics.
import { followsInColumn, leadingFor } from './body-style.ts';
import type { BodyStyle, BookDraft, SourceLine } from './draft.ts';
import { isMono } from './line-shape.ts';
import { asMonospaced, bodyLines, mapLines } from './source-lines.ts';

const BRACKETS = /^[{}()[\]]+[;,]?$/u;
/** Lines of one listing are at most this many leadings apart, and their left edges this far, em. */
const NEAR = 1.8;
const STEPS = 12;
/** An address that a line breaks off in, and a word that may end it. */
const OPEN_ADDRESS = /(?:https?:\/\/|ftp:\/\/|www\.)\S*$/u;
const REST = /^[!-~]+$/u;
/** Distance of lines of one paragraph, leadings. */
const TIGHT = 1.3;

function areNear(a: SourceLine, b: SourceLine, most: number, body: BodyStyle): boolean {
  return followsInColumn(a, b) && b.across - a.across <= most * leadingFor(body, a.size);
}

/** Whether a line is the end of an address that the text above it breaks off in. */
function isRestOfAddress(line: SourceLine, above: SourceLine | undefined, body: BodyStyle): boolean {
  if (above === undefined || !REST.test(line.text) || !isMono(line, body) || isMono(above, body)) return false;
  return OPEN_ADDRESS.test(above.text) && areNear(above, line, TIGHT, body);
}

/** Marks lines of brackets in listings as monospaced, and the ends of addresses as text. */
export function loneBrackets(draft: BookDraft): BookDraft {
  const { body } = draft;
  if (body.mono) return draft;
  const [code, text] = [new Set<number>(), new Set<number>()];
  for (const page of draft.pages) {
    const lines = bodyLines(page);
    const inListing = (line: SourceLine | undefined) =>
      line !== undefined && (isMono(line, body) || code.has(line.key));
    lines.forEach((line, i) => {
      const [above, below] = [lines[i - 1], lines[i + 1]];
      if (isRestOfAddress(line, above, body)) text.add(line.key);
      if (!BRACKETS.test(line.text) || line.vertical || line.source === 'ocr' || isMono(line, body)) return;
      const beside = [
        above !== undefined && inListing(above) && areNear(above, line, NEAR, body) ? above : undefined,
        below !== undefined && inListing(below) && areNear(line, below, NEAR, body) ? below : undefined,
      ];
      if (beside.some((other) => other && Math.abs(other.start - line.start) <= STEPS * line.size)) code.add(line.key);
    });
  }
  if (code.size + text.size === 0) return draft;
  const pages = mapLines(draft.pages, (line) => {
    if (text.has(line.key)) return { ...line, look: { ...line.look, mono: 0 } };
    return code.has(line.key) ? asMonospaced(line) : line;
  });
  return { ...draft, pages };
}
