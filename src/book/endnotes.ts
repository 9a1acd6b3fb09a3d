// In: segments after joining. Out: notes gathered at a chapter's or the book's end, linked with their references.
// Evidence: a raised mark whose link leads to a paragraph that starts with the same mark; or, without links, a section
// under a heading such as "Notes" whose numbers run as the raised numbers in the text do.
import type { Destination } from '../model/raw-page.ts';
import { anchorFinder } from './anchors.ts';
import { withoutBackLinks } from './back-links.ts';
import type { BookDraft, DraftNote, NoteReference, Segment, SourceLine } from './draft.ts';
import { MAX_LEVEL } from './heading-levels.ts';
import { segmentText } from './heading-style.ts';
import { chapterKind } from './heading-words.ts';
import { markOf, marksIn } from './note-marks.ts';
import { isNotesSubhead, notesSubheads } from './notes-subheads.ts';

/** Share of a notes section's numbers that the text must refer to, in order, before the section is taken apart. */
const MIN_MATCHED = 0.7;

/** Fewer notes under a heading are left as they stand. */
const MIN_NOTES = 2;

type Mark = {
  readonly marker: string;
  readonly line: SourceLine;
  readonly span: number;
  readonly target: string | null;
  readonly destination: Destination | null;
};

/** Raised marks of the text that no page-foot note has taken. */
function freeMarks(draft: BookDraft): readonly Mark[] {
  const taken = new Set(draft.notes.flatMap((n) => n.references.map((r) => `${r.lineKey} ${r.span}`)));
  const anchorAt = anchorFinder(draft);
  const marks: Mark[] = [];
  for (const segment of draft.segments) {
    for (const line of segment.lines) {
      line.line.spans.forEach((span, i) => {
        if (span.position !== 'superscript' || taken.has(`${line.key} ${i}`)) return;
        const [marker] = marksIn(span.text);
        const first = line === segment.lines[0] && line.line.spans.slice(0, i).every((s) => s.text.trim() === '');
        if (marker === undefined || first || line.authorMarks?.includes(marker)) return;
        const destination = span.link?.type === 'internal' ? span.link.destination : null;
        const target = destination === null ? null : anchorAt(destination);
        marks.push({ marker, line, span: i, target, destination });
      });
    }
  }
  return marks;
}

type Found = {
  readonly segment: Segment;
  readonly marker: string;
  readonly skip: number;
  readonly more: Segment[];
  readonly marks: Mark[];
};

function noteAt(segment: Segment): Found | null {
  const [line] = segment.lines;
  const mark = line && segment.kind === 'text' && !segment.heading ? markOf(line) : null;
  return mark ? { segment, marker: mark.marker, skip: mark.length, more: [], marks: [] } : null;
}

/** Pages from a link's destination on which its note may start: some writers forget the page's margin. */
const PAGES_AFTER = 1;

/** The segment nearest to a link's place that starts with the link's mark. */
function nearestNote(mark: Mark, byPage: ReadonlyMap<number, readonly Found[]>): Segment | undefined {
  const { destination } = mark;
  if (destination === null || destination.y === null) return undefined;
  let best: Segment | undefined;
  let nearest = Number.POSITIVE_INFINITY;
  for (let after = 0; after <= PAGES_AFTER && best === undefined; after++) {
    for (const { segment, marker } of byPage.get(destination.pageIndex + after) ?? []) {
      const y = segment.lines[0]?.line.box.y0 ?? 0;
      const distance = after === 0 ? Math.abs(y - destination.y) : y;
      if (marker !== mark.marker || distance >= nearest || segment.lines.includes(mark.line)) continue;
      [best, nearest] = [segment, distance];
    }
  }
  return best;
}

function notesByPage(segments: readonly Segment[]): ReadonlyMap<number, readonly Found[]> {
  const byPage = new Map<number, Found[]>();
  for (const segment of segments) {
    const note = noteAt(segment);
    const list = byPage.get(segment.pageIndex);
    if (note && list) list.push(note);
    else if (note) byPage.set(segment.pageIndex, [note]);
  }
  return byPage;
}

/** Notes that links lead to. */
function linkedNotes(draft: BookDraft, marks: readonly Mark[]): readonly Found[] {
  const byId = new Map(draft.segments.map((s) => [s.id, s]));
  const byPage = notesByPage(draft.segments);
  const found = new Map<string, Found>();
  for (const mark of marks) {
    const named = mark.target === null ? undefined : byId.get(mark.target);
    const exact = named !== undefined && noteAt(named)?.marker === mark.marker;
    const segment = exact ? named : nearestNote(mark, byPage);
    if (!segment || segment.lines.includes(mark.line)) continue;
    const note = found.get(segment.id) ?? noteAt(segment);
    if (!note || note.marker !== mark.marker) continue;
    note.marks.push(mark);
    found.set(segment.id, note);
  }
  return [...found.values()];
}

/** Numbers in order cut where they start again: one group a chapter. */
function runs<T>(list: readonly T[], value: (item: T) => number): T[][] {
  const groups: T[][] = [];
  let last = Number.POSITIVE_INFINITY;
  for (const item of list) {
    if (value(item) <= last && value(item) === 1) groups.push([]);
    groups.at(-1)?.push(item);
    last = value(item);
  }
  return groups;
}

type NotesSection = {
  readonly notes: readonly Found[];
  readonly marks: readonly Mark[];
  /** The names of chapters over their notes, and the level of the section's heading. */
  readonly subheads: ReadonlySet<Segment>;
  readonly level: number;
};

/** The end of the section under the heading at `at`. */
function sectionEnd(segments: readonly Segment[], at: number): number {
  const title = segments[at];
  const level = title?.heading?.level ?? 1;
  const next = segments.findIndex(
    (s, i) =>
      i > at && s.heading !== null && s.heading.level <= level && title && !isNotesSubhead(s, title, segments[i + 1]),
  );
  return next < 0 ? segments.length : next;
}

/** Sections headed "Notes", one a book or one a chapter, each with the marks of the text from the one before it. */
function notesSections(draft: BookDraft, marks: readonly Mark[]): readonly NotesSection[] {
  const { segments } = draft;
  const order = new Map(segments.flatMap((segment, i) => segment.lines.map((line) => [line.key, i] as const)));
  const sections: NotesSection[] = [];
  let from = 0;
  segments.forEach((heading, at) => {
    if (at < from || !heading.heading || chapterKind(segmentText(heading)) !== 'endnotes') return;
    const end = sectionEnd(segments, at);
    const section = segments.slice(at + 1, end);
    const subheads = notesSubheads(section);
    const notes: Found[] = [];
    for (const segment of section) {
      if (subheads.has(segment)) continue;
      const note = noteAt(segment);
      if (note && /^\p{Nd}+$/u.test(note.marker)) notes.push(note);
      else if (!segment.heading && segment.kind === 'text') notes.at(-1)?.more.push(segment);
    }
    const start = from;
    const isBetween = (key: number) => (order.get(key) ?? 0) >= start && (order.get(key) ?? 0) < at;
    const own = marks.filter((m) => /^\p{Nd}+$/u.test(m.marker) && isBetween(m.line.key));
    sections.push({ notes, marks: own, subheads, level: heading.heading.level });
    from = end;
  });
  return sections;
}

/** Pairs a section's notes with the marks of its text run by run; those that found theirs. */
function paired({ notes, marks }: NotesSection): readonly Found[] {
  const [noteRuns, markRuns] = [runs(notes, (n) => Number(n.marker)), runs(marks, (m) => Number(m.marker))];
  if (noteRuns.length !== markRuns.length) return [];
  noteRuns.forEach((run, i) => {
    for (const note of run) {
      const mark = markRuns[i]?.find((m) => m.marker === note.marker);
      if (mark) note.marks.push(mark);
    }
  });
  const matched = notes.filter((n) => n.marks.length > 0);
  return matched.length >= notes.length * MIN_MATCHED ? matched : [];
}

function draftNote(found: Found, id: string): DraftNote {
  const references: NoteReference[] = found.marks.map(({ line, span }, i) => ({
    id: `${id}r${i + 1}`,
    lineKey: line.key,
    span,
  }));
  const lines = withoutBackLinks([found.segment, ...found.more].flatMap((s) => s.lines));
  return { id, kind: 'endnote', marker: found.marker, lines, skip: found.skip, references };
}

/** The segments with the names of chapters in a section of notes as headings below the section's own. */
function withSubheads(segments: readonly Segment[], sections: readonly NotesSection[]): readonly Segment[] {
  const levels = new Map(sections.flatMap((s) => [...s.subheads].map((subhead) => [subhead, s.level + 1] as const)));
  return segments.map((segment) => {
    const level = levels.get(segment);
    const tocTitle = segment.heading?.tocTitle ?? null;
    return level === undefined
      ? segment
      : { ...segment, heading: { level: Math.min(level, MAX_LEVEL), tocTitle }, marker: null };
  });
}

/** Turns gathered notes into notes; a heading left without text stays. */
export function endnotes(draft: BookDraft): BookDraft {
  const marks = freeMarks(draft);
  if (marks.length === 0) return draft;
  const linked = linkedNotes(draft, marks);
  const sections = notesSections(draft, marks);
  const found = linked.length > 0 ? linked : sections.flatMap(paired);
  if (found.length < (linked.length > 0 ? 1 : MIN_NOTES)) return draft;
  const gone = new Set(found.flatMap((f) => [f.segment.id, ...f.more.map((s) => s.id)]));
  const notes = found.map((f, i) => draftNote(f, `n${draft.notes.length + i + 1}`));
  const known = sections.filter((s) => s.notes.filter((n) => gone.has(n.segment.id)).length >= MIN_NOTES);
  const segments = withSubheads(draft.segments, known).filter((s) => !gone.has(s.id));
  return { ...draft, notes: [...draft.notes, ...notes], segments };
}
