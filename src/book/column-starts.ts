// In: two lines of vertical writing that follow each other. Out: whether a paragraph begins with the second, as books tell it:
// its first letter stands one em in, or the line before was left unfilled. Few pages have too few paragraphs to measure that.
import type { BodyStyle, SourceLine } from './draft.ts';
import { indentOf } from './line-shape.ts';
import { endsLikeParagraph, isUnspaced } from './script.ts';

/** First-line indents, em: one (JIS X 4051), measured on scans as much more or less. */
const LEAST_INDENT = 0.6;
const MOST_INDENT = 1.7;

/** Lines that start nearer to the edge, em, are flush. */
const FLUSH = 0.5;

/** White behind a line, em, that the next letter and the stop behind it would have filled. */
const UNFILLED = 2.2;

/** Sizes of one text differ by at most this part. */
const SAME_SIZE = 0.12;

type Start = 'flush' | 'indented' | 'other';

function startOf(line: SourceLine): Start {
  const ems = indentOf(line) / line.size;
  if (Math.abs(ems) <= FLUSH) return 'flush';
  return ems >= LEAST_INDENT && ems <= MOST_INDENT ? 'indented' : 'other';
}

function isBody(line: SourceLine, body: BodyStyle): boolean {
  return line.vertical && Math.abs(line.size - body.size) <= SAME_SIZE * body.size;
}

function isUnfilled(line: SourceLine): boolean {
  return line.frame.end - line.end > UNFILLED * line.size;
}

/** Whether a line is one speech and nothing else: some books set speeches at the edge. */
function isWholeSpeech(line: SourceLine): boolean {
  return /^[「『][^「『」』]*[」』]$/u.test(line.text.trim()) && isUnfilled(line);
}

/** Whether `cur` begins a paragraph; null where the lines are not body text in columns of an unspaced script. */
export function beginsInColumn(prev: SourceLine, cur: SourceLine, body: BodyStyle): boolean | null {
  if (!isBody(prev, body) || !isBody(cur, body) || prev.pageIndex !== cur.pageIndex) return null;
  if (!Array.from(cur.text).some(isUnspaced)) return null;
  const [before, own] = [startOf(prev), startOf(cur)];
  if (before === 'other' || own === 'other') return null;
  const unfilled = isUnfilled(prev);
  if (own === 'flush') return unfilled || (endsLikeParagraph(prev.text) && isWholeSpeech(cur));
  // A passage may stand in by one em as a whole: its lines run on from full line to full line.
  return before === 'flush' || unfilled || endsLikeParagraph(prev.text) ? true : null;
}
