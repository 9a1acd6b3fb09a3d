// In: the segments under a heading "Notes", up to the next heading as high. Out: which of them name the chapter whose
// notes follow. Evidence: the number of the next note is 1 again, and they are short and set apart or in another type.
import type { Segment, SourceLine } from './draft.ts';
import { segmentText } from './heading-style.ts';
import { markOf } from './note-marks.ts';
import { endsStatement } from './script.ts';

/** Lines and letters of a longer text are no chapter's title. */
const MAX_LINES = 2;
const MAX_LETTERS = 90;

/** "Chapter 2" over the chapter's title: so many may follow each other. */
const MAX_SUBHEADS = 2;

/** White above from which a line stands apart from the notes, in leadings of the text, which is not closer than theirs. */
const APART = 1.25;

/** Share of bold, slanted or small-capital letters from which a line is so as a whole, and sizes that differ, points. */
const WHOLE = 0.9;
const OTHER_SIZE = 0.4;

/** The number that a segment starts with; null where it starts with none. */
function numberOf(segment: Segment): number | null {
  const [line] = segment.lines;
  const mark = line && segment.kind === 'text' ? markOf(line) : null;
  return mark && /^\p{Nd}+$/u.test(mark.marker) ? Number(mark.marker) : null;
}

function isShort(segment: Segment): boolean {
  return segment.kind === 'text' && segment.lines.length <= MAX_LINES && segmentText(segment).length <= MAX_LETTERS;
}

const isWhole = ({ look }: SourceLine) =>
  look.bold >= WHOLE || look.italic >= WHOLE || look.smallCaps >= WHOLE || look.capitals;

/** Whether a short text looks like a title beside the note that follows it. */
function isTitleOver(segment: Segment, note: Segment): boolean {
  if (segment.heading) return true;
  const other = segment.lines.every(isWhole) || Math.abs(segment.size - note.size) > OTHER_SIZE;
  const apart = segment.gapBefore !== null && segment.gapBefore > APART;
  return other || segment.align === 'center' || (apart && !endsStatement(segmentText(segment)));
}

/** Whether a text with a number, over a note 1, is no note: it is out of their order, or counts the chapters in another type. */
function isOutOfOrder(segment: Segment, number: number, last: number, chapters: number): boolean {
  if (segment.heading || number === 1 || number !== last + 1) return true;
  return number === chapters + 1 && segment.lines.every(isWhole);
}

/** The subheads right before the note at `at`, whose number is 1. */
function subheadsBefore(section: readonly Segment[], at: number, last: number, chapters: number): readonly Segment[] {
  const note = section[at];
  const found: Segment[] = [];
  for (let i = at - 1; note && i >= 0 && found.length < MAX_SUBHEADS; i--) {
    const segment = section[i];
    if (!segment || !isShort(segment) || !isTitleOver(segment, note)) break;
    const number = numberOf(segment);
    if (number !== null && !isOutOfOrder(segment, number, last, chapters)) break;
    found.push(segment);
    if (number !== null) break;
  }
  return found;
}

/** The number of the last note before `at`, what may be a subhead right above left aside. */
function lastNumber(section: readonly Segment[], at: number): number {
  for (let i = at - 2; i >= 0; i--) {
    const segment = section[i];
    const number = segment && !segment.heading ? numberOf(segment) : null;
    if (number !== null) return number;
  }
  return 0;
}

/** Type of a chapter's name in parts of the section's title, at most. */
const SMALLER = 0.9;

/** Whether a heading as high as that of the notes, by its number or look, is a chapter's name over its notes. */
export function isNotesSubhead(heading: Segment, title: Segment, next: Segment | undefined): boolean {
  if (heading.heading?.tocTitle !== null || heading.size > title.size * SMALLER) return false;
  return next !== undefined && !next.heading && numberOf(next) === 1;
}

/** The names of chapters within a section of notes; none where its numbers never begin again. */
export function notesSubheads(section: readonly Segment[]): ReadonlySet<Segment> {
  const found = new Set<Segment>();
  let chapters = 0;
  section.forEach((segment, at) => {
    const below = section[at + 1];
    if (numberOf(segment) !== 1 || segment.heading || (below && !below.heading && numberOf(below) === 1)) return;
    for (const subhead of subheadsBefore(section, at, lastNumber(section, at), chapters)) found.add(subhead);
    chapters++;
  });
  return chapters > 1 ? found : new Set();
}
