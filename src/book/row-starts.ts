// In: two rows of an unspaced script that follow each other, running across. Out: whether a paragraph begins with the second,
// where that is plain: a full row without a stop goes on at the edge, and a quotation or a first line that stands in by one
// or two em begins behind a row that was left unfilled. Few pages have too few paragraphs to measure such an indent.
import type { BodyStyle, SourceLine } from './draft.ts';
import { indentOf } from './line-shape.ts';
import { markerOfLine } from './list-markers.ts';
import { endsLikeParagraph, endsSentence, isUnspaced } from './script.ts';

/** First-line indents, em: one in Japanese (JIS X 4051), two in Chinese, measured on scans as much more or less. */
const LEAST_INDENT = 0.6;
const MOST_INDENT = 2.4;

/** Rows that start nearer to the edge, em, are flush; the ink of an opening bracket begins half an em behind where its row does. */
const FLUSH = 0.45;
const BRACKET = 0.5;
const OPENS = /^[「『（〈《【]/u;

/** White behind a row, em, that the next letter and the stop behind it would have filled. */
const UNFILLED = 2.2;

/** Sizes of one text differ by at most this part, and frames of one column start within so many points. */
const SAME_SIZE = 0.12;
const SAME_FRAME = 1;

/** Share of bold letters up to which a row is plain text. */
const PLAIN = 0.4;

/** Share of its letters that tells a row's script. */
const MOSTLY = 0.7;

function isText(line: SourceLine, body: BodyStyle): boolean {
  const letters = Array.from(line.text).filter((ch) => ch !== ' ');
  return (
    !line.vertical &&
    Math.abs(line.size - body.size) <= SAME_SIZE * body.size &&
    line.look.bold <= PLAIN &&
    letters.filter(isUnspaced).length >= MOSTLY * letters.length
  );
}

type Start = 'flush' | 'indented' | 'other';

function startOf(line: SourceLine): Start {
  const ems = indentOf(line) / line.size;
  if (Math.abs(ems) <= FLUSH || (OPENS.test(line.text) && ems > 0 && ems - BRACKET <= FLUSH / 2)) return 'flush';
  return ems >= LEAST_INDENT && ems <= MOST_INDENT ? 'indented' : 'other';
}

/** Whether `cur` begins a paragraph; null where its row and the one before do not tell. */
export function beginsInRow(prev: SourceLine, cur: SourceLine, body: BodyStyle): boolean | null {
  if (prev.pageIndex !== cur.pageIndex || !isText(prev, body) || !isText(cur, body)) return null;
  if (Math.abs(prev.frame.start - cur.frame.start) > SAME_FRAME || markerOfLine(cur) !== null) return null;
  const [before, own] = [startOf(prev), startOf(cur)];
  if (before === 'other' || own === 'other') return null;
  const unfilled = prev.frame.end - prev.end > UNFILLED * prev.size;
  if (own === 'indented') return before === 'flush' && unfilled && endsLikeParagraph(prev.text) ? true : null;
  if (unfilled) return OPENS.test(cur.text) && endsLikeParagraph(prev.text) ? true : null;
  return endsSentence(prev.text) || endsLikeParagraph(prev.text) || OPENS.test(cur.text) ? null : false;
}
