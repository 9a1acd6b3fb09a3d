// In: segments after joining. Out: notes gathered at a chapter's or the book's end, linked with their references.
// Evidence: a raised mark whose link leads to a paragraph that starts with the same mark; or, without links, a section
// under a heading such as "Notes" whose numbers run as the raised numbers in the text do.
import { anchorFinder } from './anchors.ts';
import type { BookDraft, DraftNote, NoteReference, Segment, SourceLine } from './draft.ts';
import { markOf, marksIn } from './footnotes.ts';
import { segmentText } from './heading-style.ts';
import { chapterKind } from './heading-words.ts';

/** Share of a notes section's numbers that the text must refer to, in order, before the section is taken apart. */
const MIN_MATCHED = 0.7;

/** Fewer notes under a heading are left as they stand. */
const MIN_NOTES = 2;

type Mark = {
  readonly marker: string;
  readonly line: SourceLine;
  readonly span: number;
  readonly target: string | null;
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
        if (marker === undefined || first) return;
        const target = span.link?.type === 'internal' ? anchorAt(span.link.destination) : null;
        marks.push({ marker, line, span: i, target });
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

/** Notes that links lead to. */
function linkedNotes(draft: BookDraft, marks: readonly Mark[]): readonly Found[] {
  const byId = new Map(draft.segments.map((s) => [s.id, s]));
  const found = new Map<string, Found>();
  for (const mark of marks) {
    const segment = mark.target === null ? undefined : byId.get(mark.target);
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

/** Notes of sections headed "Notes", paired with the text's marks run by run. */
function sectionNotes(draft: BookDraft, marks: readonly Mark[]): readonly Found[] {
  const { segments } = draft;
  const at = segments.findIndex((s) => s.heading && chapterKind(segmentText(s)) === 'endnotes');
  if (at < 0) return [];
  const level = segments[at]?.heading?.level ?? 1;
  const end = segments.findIndex((s, i) => i > at && s.heading !== null && s.heading.level <= level);
  const notes: Found[] = [];
  for (const segment of segments.slice(at + 1, end < 0 ? segments.length : end)) {
    const note = noteAt(segment);
    if (note && /^\p{Nd}+$/u.test(note.marker)) notes.push(note);
    else if (!segment.heading && segment.kind === 'text') notes.at(-1)?.more.push(segment);
  }
  const numbered = marks.filter((m) => /^\p{Nd}+$/u.test(m.marker));
  const [noteRuns, markRuns] = [runs(notes, (n) => Number(n.marker)), runs(numbered, (m) => Number(m.marker))];
  if (notes.length < MIN_NOTES || noteRuns.length !== markRuns.length) return [];
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
  const lines = [found.segment, ...found.more].flatMap((s) => s.lines);
  return { id, kind: 'endnote', marker: found.marker, lines, skip: found.skip, references };
}

/** Turns gathered notes into notes; a heading left without text stays. */
export function endnotes(draft: BookDraft): BookDraft {
  const marks = freeMarks(draft);
  if (marks.length === 0) return draft;
  const linked = linkedNotes(draft, marks);
  const found = linked.length > 0 ? linked : sectionNotes(draft, marks);
  if (found.length === 0) return draft;
  const gone = new Set(found.flatMap((f) => [f.segment.id, ...f.more.map((s) => s.id)]));
  const notes = found.map((f, i) => draftNote(f, `n${draft.notes.length + i + 1}`));
  return { ...draft, notes: [...draft.notes, ...notes], segments: draft.segments.filter((s) => !gone.has(s.id)) };
}
