// In: analysed segments. Out: chapters: the book cut at its main headings, each with blocks, notes and kind.
import type { Block, Chapter, ChapterKind, Inline } from '../model/book.ts';
import type { Assembly, Cursor } from './assembly.ts';
import { blocksFrom } from './build-blocks.ts';
import { epigraphAbove, epigraphLength } from './build-epigraph.ts';
import { provenanceOf } from './build-text.ts';
import type { BookDraft, DraftNote, Segment } from './draft.ts';
import { segmentText } from './heading-style.ts';
import { chapterKind } from './heading-words.ts';
import { bodyBase, inlinesOf } from './inlines.ts';
import { takeKicker } from './kickers.ts';
import { breaksBefore } from './paragraph-breaks.ts';

/** Segments of one chapter file above which a lone top heading (the book's title) is cut at the next level. */
const LARGE = 150;

/** The level at which the book is cut: the highest with two headings, or the highest of all in a short text. */
function splitLevel(segments: readonly Segment[]): number {
  const counts = [0, 0, 0, 0, 0, 0, 0];
  for (const { heading } of segments) if (heading) counts[heading.level] = (counts[heading.level] ?? 0) + 1;
  const top = counts.findIndex((n) => n > 0);
  if (top < 0) return 0;
  if ((counts[top] ?? 0) >= 2 || segments.length < LARGE) return top;
  const next = counts.findIndex((n, level) => level > top && n > 0);
  return next < 0 ? top : next;
}

/** Whether a heading names a chapter within the notes of the whole book, which begin the part. */
function isInNotes(heading: Segment['heading'], head: Segment | undefined): boolean {
  const level = head?.heading?.level ?? Number.POSITIVE_INFINITY;
  return heading !== null && heading.level > level && head !== undefined && isNotesHeading(head);
}

const isNotesHeading = (s: Segment | undefined): boolean =>
  s?.heading != null && chapterKind(segmentText(s)) === 'endnotes';

/** Segments cut before each heading of the split level or above; the pages before the text are files of their own. */
function cut({ segments, frontPages, body }: BookDraft): Segment[][] {
  const level = splitLevel(segments);
  const front = new Map(frontPages.map((page) => [page.pageIndex, page]));
  // The half title stands with the title.
  const turns = (a: Segment, b: Segment) => {
    if (a.pageIndex === b.pageIndex) return false;
    const p = front.get(a.pageIndex);
    const q = front.get(b.pageIndex);
    return p !== undefined && (q === undefined || p.kind !== 'titlepage' || q.kind !== 'titlepage');
  };
  const parts: Segment[][] = [];
  for (const segment of segments) {
    const last = parts.at(-1);
    const before = last?.at(-1);
    const heads = segment.heading !== null && segment.heading.level <= level && !isInNotes(segment.heading, last?.[0]);
    const starts = heads || (before !== undefined && turns(before, segment));
    // What is said above a chapter's title on its page is said of this chapter.
    const isFirst = parts.length === 1 && !front.has(segment.pageIndex);
    const said = last && heads ? last.splice(last.length - epigraphAbove(last, segment, body)) : [];
    const above = last && heads && said.length === 0 ? takeKicker(last, segment, isFirst) : said;
    // A part's title page that holds nothing else stays with the chapter after it only if it is the same page.
    if (!last || starts) parts.push([...above, segment]);
    else last.push(segment);
  }
  return parts;
}

/** Letters of what stands over the first title on its page and is no part by itself: a journal's name, a report's number. */
const MAX_ABOVE = 120;

/** The parts, with a line or two over the first title in the title's part. */
function withLinesAbove(parts: Segment[][], draft: BookDraft): Segment[][] {
  const [first, second, ...others] = parts;
  const page = second?.[0]?.pageIndex;
  if (!first || !second || draft.frontPages.some(({ pageIndex }) => pageIndex === page)) return parts;
  const isAbove = first.every((s) => s.kind === 'text' && s.heading === null && s.pageIndex === page);
  const letters = first.reduce((sum, s) => sum + segmentText(s).length, 0);
  return isAbove && letters <= MAX_ABOVE ? [[...first, ...second], ...others] : parts;
}

function noteBlocks(note: DraftNote, assembly: Assembly): readonly Block[] {
  const groups: (typeof note.lines)[number][][] = [];
  note.lines.forEach((line, i) => {
    const group = groups.at(-1);
    const last = group?.at(-1);
    // Over a page turn, and up to the next column, a paragraph runs on.
    const turned = last !== undefined && (last.pageIndex !== line.pageIndex || line.across < last.across);
    const edge = Math.max(...note.lines.filter((l) => l.frame.start === line.frame.start).map((l) => l.end));
    // A mark may stand as a line of its own before the first words.
    const isMarked = i === 1 && note.skip >= (last?.text.length ?? 0);
    const breaks =
      !group ||
      (!turned &&
        !isMarked &&
        breaksBefore(
          { lines: group, edge, hasMarker: group === groups[0], gapBefore: null, hangingAt: null },
          line,
          note.lines[i + 1] ?? null,
          assembly.body,
        ));
    if (breaks) groups.push([line]);
    else group.push(line);
  });
  return groups.map((lines, i) => ({
    type: 'paragraph',
    id: `${note.id}-${i + 1}`,
    provenance: provenanceOf(lines),
    inlines: inlinesOf(
      lines,
      { base: bodyBase(assembly), skip: i === 0 ? note.skip : 0, breaksBefore: [], pageBreaks: false },
      assembly,
    ),
    align: 'start',
    dropCap: false,
  }));
}

function noteBlock(note: DraftNote, assembly: Assembly): Block {
  const { id, kind, marker, lines, references } = note;
  return {
    type: 'note',
    id,
    provenance: provenanceOf(lines),
    kind,
    marker,
    referenceIds: references.map((r) => r.id),
    blocks: noteBlocks(note, assembly),
  };
}

/** The part headed "Notes" that an endnote was taken from; null where it stood elsewhere. */
function notesSectionOf(note: DraftNote, parts: readonly Segment[][]): number | null {
  const [first] = note.lines;
  if (note.kind !== 'endnote' || !first) return null;
  const at = parts.findLastIndex(([head]) => {
    const top = head?.lines[0];
    return (
      top !== undefined &&
      (top.pageIndex < first.pageIndex || (top.pageIndex === first.pageIndex && top.across < first.across))
    );
  });
  const head = parts[at]?.[0];
  return isNotesHeading(head) ? at : null;
}

/** Which part holds each note: where it is referred to, else where its page is. */
function notesByPart(draft: BookDraft, parts: readonly Segment[][]): ReadonlyMap<number, readonly DraftNote[]> {
  const partOfLine = new Map<number, number>();
  const firstPages: number[] = [];
  parts.forEach((part, p) => {
    firstPages.push(part[0]?.pageIndex ?? 0);
    for (const s of part) for (const l of [...s.lines, ...(s.caption?.lines ?? [])]) partOfLine.set(l.key, p);
  });
  const found = new Map<number, DraftNote[]>();
  for (const note of draft.notes) {
    const page = note.lines[0]?.pageIndex ?? 0;
    const byPage = Math.max(
      0,
      firstPages.findLastIndex((first) => first <= page),
    );
    const part =
      notesSectionOf(note, parts) ??
      note.references.map((r) => partOfLine.get(r.lineKey)).find((p) => p !== undefined) ??
      byPage;
    const list = found.get(part);
    if (list) list.push(note);
    else found.set(part, [note]);
  }
  return found;
}

function kindOf(title: string | null, index: number, part: readonly Segment[], draft: BookDraft): ChapterKind {
  const front = draft.frontPages.find((page) => page.pageIndex === part[0]?.pageIndex);
  if (front) return front.kind;
  if (title !== null) return chapterKind(title);
  const text = part.flatMap((s) => s.lines.map((l) => l.text)).join(' ');
  if (/©|copyright|all rights reserved|isbn|판권|저작권/iu.test(text) && text.length < 4000) return 'copyright-page';
  return index === 0 && text.length < 600 ? 'titlepage' : null;
}

/** The blocks of a part. Notes that stood under their heading, with names of chapters between them, stay where they stood. */
function blocksOf(part: readonly Segment[], notes: readonly DraftNote[], assembly: Assembly): readonly Block[] {
  const inPlace = isNotesHeading(part[0]);
  const blocks: Block[] = [];
  let from = 0;
  for (const note of inPlace ? notes : []) {
    const key = note.lines[0]?.key ?? 0;
    const next = part.findIndex((s, i) => i >= from && (s.lines[0]?.key ?? 0) > key);
    const to = note.kind === 'endnote' && next >= 0 ? next : note.kind === 'endnote' ? part.length : from;
    blocks.push(...blocksFrom(assembly, { segments: part.slice(from, to), at: 0 }, Number.NEGATIVE_INFINITY, 0));
    blocks.push(noteBlock(note, assembly));
    from = to;
  }
  const cursor: Cursor = { segments: part.slice(from), at: 0 };
  blocks.push(...blocksFrom(assembly, cursor, Number.NEGATIVE_INFINITY, 0));
  return inPlace ? blocks : [...blocks, ...notes.map((note) => noteBlock(note, assembly))];
}

/** Builds all chapters of the book. */
export function chaptersOf(draft: BookDraft, assembly: Assembly): readonly Chapter[] {
  const own = cut(draft);
  const parts = withLinesAbove(own, draft);
  const above = parts.length < own.length ? (own[0]?.length ?? 0) : 0;
  const notes = notesByPart(draft, parts);
  const chapters: Chapter[] = [];
  parts.forEach((part, p) => {
    const over = part[0]?.kicker === true ? 1 : p === 0 ? above : 0;
    const at = over > 0 ? over : epigraphLength(part, 0, draft.body);
    const head = part[0]?.heading ? part[0] : part[at];
    const title = head?.heading ? segmentText(head) : null;
    const blocks = blocksOf(part, notes.get(p) ?? [], assembly);
    if (blocks.length > 0)
      chapters.push({
        id: `c${chapters.length + 1}`,
        kind: kindOf(title, chapters.length, part, draft),
        title,
        blocks,
      });
  });
  return withLastBreaks(chapters, assembly);
}

/** Page breaks of pages on which nothing was written go to the end of the book. */
function withLastBreaks(chapters: readonly Chapter[], assembly: Assembly): readonly Chapter[] {
  const rest: readonly Extract<Inline, { type: 'page-break' }>[] = assembly.breaksUpTo(Number.POSITIVE_INFINITY);
  const last = chapters.at(-1);
  if (!last || rest.length === 0) return chapters;
  const ends: Block[] = rest.map(({ id, label }) => ({ type: 'page-break', id, provenance: [], label }));
  return [...chapters.slice(0, -1), { ...last, blocks: [...last.blocks, ...ends] }];
}
