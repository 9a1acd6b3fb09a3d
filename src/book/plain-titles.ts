// In: segments. Out: the title of a paper or manuscript in the body's own type. Evidence: on the first page a centred line
// has its authors on centred lines under it (APA, journals of mathematics), or who wrote it, for whom, and when over it
// at the edge (MLA).
import { namesIn, ROLE } from './byline-names.ts';
import { isDate } from './dates.ts';
import type { BookDraft, Segment } from './draft.ts';
import { headingStyle, isProse, isTitleShaped, segmentText } from './heading-style.ts';
import { chapterKind, chapterLabel, isSectionName, numberingDepth } from './heading-words.ts';

/** Where a title stands: from its first segment to the one behind it; and who wrote it, where that stands above. */
export type TitlePlace = { readonly from: number; readonly to: number; readonly above: readonly Segment[] };

/** Segments that may stand before the title: a stamp, a word count. */
const MAX_BEFORE = 3;
/** Lines over the title of a student's paper: the student, the instructor, the course, the date, and one more each. */
const ABOVE_LINES: readonly [number, number] = [2, 7];
/** Part of the column that such a line fills at most. */
const ABOVE_FILL = 0.6;
/** What stands between a title and its authors. */
const BY = /^(?:by|von|par|por|di|door|av|af)$/iu;

function isTitle(segment: Segment | undefined): segment is Segment {
  if (segment === undefined || !isTitleShaped(segment)) return false;
  const text = segmentText(segment);
  if (isProse(text) || isDate(text) || isSectionName(text) || chapterKind(text) !== null) return false;
  return chapterLabel(text) === null && numberingDepth(text) === null;
}

/** The longest line of a page of centred lines is as wide as their column. */
const FULL = 0.85;

const isCentred = (s: Segment | undefined): s is Segment => s?.kind === 'text' && s.align === 'center';
const fills = (s: Segment) => s.lines.every((l) => l.end - l.start > FULL * (l.frame.end - l.frame.start));

/** Whether a segment is bold over another that is not. */
function looksOther(segment: Segment, next: Segment, body: BookDraft['body']): boolean {
  return headingStyle(segment, body).bold && !headingStyle(next, body).bold;
}

/** A title over centred names. */
function overNames(draft: BookDraft): TitlePlace | null {
  const { segments, body } = draft;
  const page = segments[0]?.pageIndex;
  for (let from = 0; from <= MAX_BEFORE; from++) {
    const title = segments[from];
    // What stands before the title of a manuscript could be a title as well: there only weight tells.
    if (!isTitle(title) || title.pageIndex !== page || (from > 0 && !headingStyle(title, body).bold)) continue;
    const next = segments[from + 1];
    if (!isCentred(title) && !(fills(title) && isCentred(next))) continue;
    // What reads as a name and looks as what is under it is the first of several.
    if (namesIn(title).length > 0 && !(next && looksOther(title, next, body))) continue;
    const names = next && BY.test(segmentText(next)) ? segments[from + 2] : next;
    if (isCentred(names) && names.pageIndex === page && namesIn(names).length > 0)
      return { from, to: from + 1, above: [] };
  }
  return null;
}

/** A title under the lines that tell whose paper it is. */
function underNames(draft: BookDraft): TitlePlace | null {
  const { segments } = draft;
  const page = segments[0]?.pageIndex;
  const from = segments.findIndex((s) => s.align === 'center');
  const above = segments.slice(0, Math.max(0, from));
  const lines = above.flatMap((s) => s.lines);
  const [title, text] = segments.slice(from, from + 2);
  const [first] = above;
  const short = (s: Segment) =>
    s.kind === 'text' && s.lines.every((l) => l.end - l.start < ABOVE_FILL * (l.frame.end - l.frame.start));
  const told =
    lines.length >= ABOVE_LINES[0] &&
    lines.length <= ABOVE_LINES[1] &&
    above.every((s) => s.pageIndex === page && short(s)) &&
    first !== undefined &&
    namesIn(first).length === 1 &&
    lines.some((line) => isDate(line.text));
  const isOver = isTitle(title) && isCentred(title) && title.pageIndex === page && !ROLE.test(segmentText(title));
  return told && isOver && text?.kind === 'text' && text.align === 'start' ? { from, to: from + 1, above } : null;
}

/** The title of a paper in body type; null where the book begins with none. */
export function titleInBodyType(draft: BookDraft): TitlePlace | null {
  return overNames(draft) ?? underNames(draft);
}
