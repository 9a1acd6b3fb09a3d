// In: lines that were ended by hand. Out: whether they could be a stanza: words, and no code, sums, terms or steps.
import type { SourceLine } from './draft.ts';
import { markerOfLine } from './list-markers.ts';

/** Share of lines with a trait that verse has not, from which they are something else. */
const OTHER = 0.4;

/** Letters of a line that must be letters or spaces. */
const WORDED = 0.75;

/** Share of letters of equal widths, and of bold ones, from which a line is no verse's. */
const MONO = 0.2;
const BOLD = 0.5;

/** What a line of words begins with: a letter, a quotation mark, a dash. */
const OPENING = /^[\p{L}“”"‘’'«»„‹›(¿¡—–-]/u;

/** Signs of sums, arrows, program text; and what no line of words ends in. */
const SIGNS = /[\p{Sm}\p{So}{}\\|]/u;
const NO_END = /(?:\p{Nd}|\p{L}[-\u2010])$/u;

/** Whether a line begins in bold type or type of equal widths and goes on in another: a term with its meaning. */
function startsWithTerm(line: SourceLine): boolean {
  const [first, last] = [line.line.spans[0]?.style, line.line.spans.at(-1)?.style];
  if (!first || !last) return false;
  return (first.bold && !last.bold) || (first.monospace && !last.monospace);
}

const BEYOND = /[\ud800-\udfff]/;
const OTHERS = /[^\p{L}\p{M}\s]+/gu;

/** Characters of words, and the white between them. */
function wordedLength(text: string): number {
  const worded = text.replace(OTHERS, '');
  return BEYOND.test(worded) ? [...worded].length : worded.length;
}

function isOther(line: SourceLine): boolean {
  return (
    !OPENING.test(line.text) ||
    SIGNS.test(line.text) ||
    NO_END.test(line.text) ||
    wordedLength(line.text) < line.text.length * WORDED ||
    line.look.mono > MONO ||
    line.look.bold > BOLD ||
    startsWithTerm(line) ||
    markerOfLine(line) !== null
  );
}

/** Whether lines that were ended by hand are lines of words, as a stanza's are. */
export function areWordLines(lines: readonly SourceLine[]): boolean {
  return lines.filter(isOther).length <= lines.length * OTHER;
}
