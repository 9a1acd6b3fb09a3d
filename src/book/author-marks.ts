// In: draft pages. Out: raised marks that lead from a paper's authors to their places are known as such: no note has them.
// Evidence: a line begins with a raised mark; over it hardly a line but a title in large type and names with that mark; the
// text of the page stands below.
import { overlapX } from '../model/geometry.ts';
import type { BodyStyle, BookDraft, SourceLine } from './draft.ts';
import { markOf } from './note-marks.ts';
import { endsSentence, firstChar, isLower } from './script.ts';
import { bodyLines, mapLines } from './source-lines.ts';

/** Lines of the longest title block. */
const MAX_ABOVE = 16;
/** Lines in the text's type below it that show that it is no foot. */
const MIN_BELOW = 3;
/** Type of a title in parts of the body's. */
const TITLE_SIZE = 1.15;
/** The text's type may be smaller than the body's by this part. */
const TEXT_SIZE = 0.95;
/** Letters from which a line that ends with a stop is prose: a place may end so too. */
const PROSE_LETTERS = 60;

const isProse = ({ text }: SourceLine): boolean =>
  isLower(firstChar(text)) || (text.length >= PROSE_LETTERS && endsSentence(text));

/** The lines over one in its column, where they are a title block and text follows below; else none. */
function titleBlockOver(place: SourceLine, lines: readonly SourceLine[], body: BodyStyle): readonly SourceLine[] {
  const beside = lines.filter(({ line, vertical }) => !vertical && overlapX(line.box, place.line.box) > 0);
  const below = beside.filter(({ line, size }) => line.box.y0 >= place.line.box.y1 && size >= TEXT_SIZE * body.size);
  const above = lines.filter(({ across, key }) => key !== place.key && across <= place.across);
  const under = above.filter(({ size }) => size < TITLE_SIZE * body.size);
  const isBlock = under.length < above.length && above.length <= MAX_ABOVE && below.length >= MIN_BELOW;
  return isBlock && !under.some(isProse) ? above : [];
}

const SIGNS = /\p{Nd}+|[*∗†‡§¶‖#]+|[a-z]/gu;

/** The raised signs of a line: a name has those of places and of notes in one ("1,2*"). */
const raisedIn = ({ line }: SourceLine): readonly string[] =>
  line.spans.flatMap((span) => (span.position === 'superscript' ? (span.text.match(SIGNS) ?? []) : []));

/** The marks of authors on a page, by the keys of the lines that have them. */
function marksOfPage(lines: readonly SourceLine[], body: BodyStyle): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, readonly string[]>();
  for (const place of lines) {
    if (!place.line.spans.some(({ position }) => position === 'superscript')) continue;
    const mark = markOf(place);
    if (!mark?.raised) continue;
    const named = titleBlockOver(place, lines, body).filter((line) => raisedIn(line).includes(mark.marker));
    if (named.length === 0) continue;
    for (const line of [place, ...named]) found.set(line.key, [...(found.get(line.key) ?? []), mark.marker]);
  }
  return found;
}

/** Finds the marks of authors. */
export function authorMarks(draft: BookDraft): BookDraft {
  const found = new Map(draft.pages.flatMap((page) => [...marksOfPage(bodyLines(page), draft.body)]));
  if (found.size === 0) return draft;
  const pages = mapLines(draft.pages, (line) => {
    const marks = found.get(line.key);
    return marks === undefined ? line : { ...line, authorMarks: marks };
  });
  return { ...draft, pages };
}
