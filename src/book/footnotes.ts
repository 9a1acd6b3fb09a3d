// In: draft pages. Out: notes at the foot and in the margins of pages taken out of the running text, with the places that refer to them.
// Evidence: two of three at least: a separator rule, smaller type at the foot, and (needed, unless both others and a
// mark are there) the same mark raised in the text of the page.
import { isAside } from './asides.ts';
import type { BookDraft, DraftNote, DraftPage, NoteReference, SourceLine } from './draft.ts';
import { footColumns, groupsOf } from './foot-columns.ts';
import { chapterKind } from './heading-words.ts';
import { holderOf } from './holders.ts';
import { endsMarginNote, isMargin, leadingOf } from './margin-notes.ts';
import {
  BRACKETED,
  gluedMarkOf,
  isExponent,
  isLinkedMark,
  linkedMarkOf,
  loneMarkOf,
  type Mark,
  markOf,
  marksIn,
} from './note-marks.ts';
import { NOTE_SIZE, separatorOver } from './note-separators.ts';
import { endsSentence, firstChar, isLower } from './script.ts';
import { mapLines } from './source-lines.ts';

/** U+2044 parts the raised and lowered figures of a fraction, which are no marks. */
const FRACTION_SLASH = '\u2044';

function bodyOf(page: DraftPage): SourceLine[] {
  const lines: SourceLine[] = [];
  for (const item of page.items) {
    if (item.type === 'line' && item.line.layer === 'body' && item.line.part === 'text') lines.push(item.line);
  }
  return lines;
}

type Foot = {
  readonly lines: readonly SourceLine[];
  readonly small: boolean;
  readonly separated: boolean;
  /** The leading of a column in the margin of the text; null at the foot of a column of text. */
  readonly margin: number | null;
};

/** The structure types of notes (ISO 32000-2 §14.8.4.7.3). */
const NOTE = /^(?:Note|FENote)$/;

/** The lines at the foot of a column that the tags, or their numbers, show to be notes. Their look need not say so. */
function toldFoot(down: readonly SourceLine[]): Foot | null {
  const from = down.findLastIndex((line) => holderOf(line, NOTE) === null && line.foot !== true) + 1;
  return from < down.length ? { lines: down.slice(from), small: false, separated: true, margin: null } : null;
}

/** The lines at the foot of a column that may be notes: those in small type, or below a separator. */
function footOf(
  page: DraftPage,
  lines: readonly SourceLine[],
  column: readonly SourceLine[],
  bodySize: number,
): Foot | null {
  const down = [...column].sort((a, b) => a.across - b.across);
  const separator = separatorOver(page, down, bodySize);
  let from = down.length;
  while (from > 0) {
    const line = down[from - 1];
    if (!line || line.size > bodySize * NOTE_SIZE || line.look.mono > 0.9) break;
    from--;
  }
  const small = down.slice(from);
  const above = down[from - 1];
  // A chapter's notes under their own title may end on the page of its last marks.
  if (separator === null && above && chapterKind(above.text) === 'endnotes') return null;
  const below = separator === null ? [] : down.filter((l) => l.line.box.y0 >= separator - 2);
  // Below a separator everything is the note's, small type or not, but not larger type.
  if (below.length > 0 && below.every((l) => l.size <= bodySize * 1.02)) {
    const allSmall = below.every((l) => l.size <= bodySize * NOTE_SIZE || l.look.mono > 0.5);
    return { lines: below, small: allSmall, separated: true, margin: null };
  }
  if (small.length === 0) return toldFoot(down);
  return {
    lines: small,
    small: true,
    separated: false,
    margin: isMargin(small, down, lines) ? leadingOf(small) : null,
  };
}

type Reference = {
  readonly lineKey: number;
  readonly span: number;
  readonly marks: readonly string[];
  /** Whether a link, not only its look, makes it a reference. */
  readonly linked: boolean;
  readonly raised: boolean;
  readonly bracketed: boolean;
};

function referencesIn(lines: readonly SourceLine[]): Reference[] {
  const found: Reference[] = [];
  for (const line of lines) {
    const firstText = line.line.spans.findIndex((s) => s.text.trim() !== '');
    line.line.spans.forEach((span, i) => {
      const linked = isLinkedMark(span, line.pageIndex);
      if (span.position !== 'superscript' && !linked && !/^\s*[*†‡§¶‖]{1,4}\s*$/u.test(span.text)) return;
      if (i === firstText && line.text.length > span.text.trim().length && markOf(line)?.raised && line.size < 8)
        return;
      if (line.line.spans[i + 1]?.text.startsWith(FRACTION_SLASH) || isExponent(span, line.line.spans[i - 1])) return;
      const marks = marksIn(span.text).filter((mark) => line.authorMarks?.includes(mark) !== true);
      const bracketed = BRACKETED.test(span.text);
      const raised = span.position === 'superscript';
      if (marks.length > 0) found.push({ lineKey: line.key, span: i, marks, linked, raised, bracketed });
    });
  }
  // Where a number stands raised, the same one in the text links to something else: an item, a step, an equation.
  const raised = new Set(found.flatMap((r) => (r.raised ? r.marks : [])));
  return found.filter((r) => r.raised || !r.linked || !r.marks.some((mark) => raised.has(mark)));
}

type Found = {
  readonly marker: string;
  readonly skip: number;
  readonly lines: SourceLine[];
  readonly refs: NoteReference[];
};

/**
 * Splits the foot into notes at the lines that start with a mark which the text refers to, or that comes next: after the
 * note above, or after `earlier`, the mark of the note that ended the feet before.
 */
function notesIn(
  foot: Foot,
  own: readonly Reference[],
  late: readonly Reference[],
  earlier: string | null,
): { notes: Found[]; before: SourceLine[]; matched: number } {
  const references = [...own, ...late];
  const all = new Set(references.flatMap((r) => r.marks));
  const inBrackets = new Set(references.filter((r) => r.bracketed).flatMap((r) => r.marks));
  // Entries of a bibliography are labelled "[2]": a raised 2 does not refer to them.
  const isWanted = (mark: Mark): boolean => (mark.bracketed && !mark.raised ? inBrackets : all).has(mark.marker);
  const linked = new Set(references.filter((r) => r.linked).flatMap((r) => r.marks));
  const notes: Found[] = [];
  const first: SourceLine[] = [];
  let matched = 0;
  let ended = false;
  for (const [i, line] of foot.lines.entries()) {
    const last = notes.at(-1);
    const mark =
      markOf(line) ??
      (foot.separated ? (linkedMarkOf(line, linked) ?? loneMarkOf(line, foot.lines[i + 1])) : null) ??
      (foot.small ? gluedMarkOf(line, all, last?.marker ?? null) : null);
    const before = last?.marker ?? earlier ?? '';
    const follows = /^\p{Nd}+$/u.test(before) && Number(mark?.marker) === Number(before) + 1;
    if (mark && (isWanted(mark) || (mark.raised && foot.small) || follows)) {
      if (isWanted(mark)) matched++;
      notes.push({ marker: mark.marker, skip: mark.length, lines: [line], refs: [] });
      ended = false;
    } else if (last) {
      const end = last.lines.at(-1);
      ended ||= foot.margin !== null && end !== undefined && endsMarginNote(line, end, foot.margin);
      if (!ended) last.lines.push(line);
    } else first.push(line);
  }
  return { notes, before: first, matched };
}

function isAccepted(foot: Foot, notes: readonly Found[], matched: number): boolean {
  if (notes.length === 0) return false;
  return matched > 0 || (foot.small && (foot.separated || foot.lines[0]?.foot === true));
}

/** Unmarked notes stand in the lower part of the page, with nothing under them. */
const UNMARKED_ZONE = 0.55;

/** Whether no line stands under a foot, in the breadth of it. */
function isLast(foot: Foot, lines: readonly SourceLine[]): boolean {
  const own = new Set(foot.lines.map((l) => l.key));
  const bottom = Math.max(...foot.lines.map((l) => l.line.box.y1));
  const x0 = Math.min(...foot.lines.map((l) => l.line.box.x0));
  const x1 = Math.max(...foot.lines.map((l) => l.line.box.x1));
  return lines.every(
    ({ line, key }) => own.has(key) || line.box.y1 <= bottom || line.box.x0 >= x1 || line.box.x1 <= x0,
  );
}

function isLowest(foot: Foot, lines: readonly SourceLine[], page: DraftPage): boolean {
  const top = Math.min(...foot.lines.map((l) => l.line.box.y0));
  return top > UNMARKED_ZONE * page.height && isLast(foot, lines);
}

/** Whether a note broke off in mid-sentence and lines go on with it: no rule above them is needed then. */
function sentenceGoesOn(note: Pick<DraftNote, 'lines'>, lines: readonly SourceLine[]): boolean {
  return !endsSentence(note.lines.at(-1)?.text ?? '') && isLower(firstChar(lines[0]?.text ?? ''));
}

type State = {
  readonly notes: (Omit<DraftNote, 'lines'> & { lines: SourceLine[]; references: NoteReference[] })[];
  readonly taken: Set<number>;
  /** References of the page before that have no note yet: one that found no room there stands on the next page. */
  late: readonly Reference[];
};

function attach(state: State, found: readonly Found[], references: readonly Reference[]): void {
  const free = [...references];
  for (const note of found) {
    const id = `n${state.notes.length + 1}`;
    const at = free.findIndex((r) => r.marks.includes(note.marker));
    const reference = at >= 0 ? free[at] : undefined;
    if (reference && reference.marks.length === 1) free.splice(at, 1);
    const refs = reference ? [{ id: `${id}r1`, lineKey: reference.lineKey, span: reference.span }] : [];
    state.notes.push({
      id,
      kind: 'footnote',
      marker: note.marker,
      lines: note.lines,
      skip: note.skip,
      references: refs,
    });
    for (const line of note.lines) state.taken.add(line.key);
  }
}

/** Where notes may stand on a page: at the feet of its columns, and in its margins, where any size is small. */
function feetOf(page: DraftPage, lines: readonly SourceLine[], bodySize: number): readonly Foot[] {
  const columns = footColumns(lines.filter((line) => !isAside(line)));
  const margins = groupsOf(lines.filter(isAside), (line) => line.block);
  return [
    ...columns.map((column) => footOf(page, lines, column, bodySize)).filter((foot) => foot !== null),
    ...margins.map((margin) => ({ lines: margin, small: true, separated: false, margin: null })),
  ];
}

/** Whether a note may go on: over a page turn always, from one column to the next in mid-sentence. */
function isBrokenOff(note: Pick<DraftNote, 'lines'>, pageIndex: number): boolean {
  const end = note.lines.at(-1);
  if (end === undefined) return false;
  return end.pageIndex === pageIndex - 1 || (end.pageIndex === pageIndex && !endsSentence(end.text));
}

/** The mark of a note that ended with a sentence: a line with the next number carries it no further. */
function endedMark(note: Pick<DraftNote, 'lines' | 'marker'> | undefined): string | null {
  return note !== undefined && endsSentence(note.lines.at(-1)?.text ?? '') ? note.marker : null;
}

function readPage(page: DraftPage, bodySize: number, state: State): void {
  const lines = bodyOf(page);
  const feet = feetOf(page, lines, bodySize);
  const footKeys = new Set(feet.flatMap((foot) => foot.lines.map((l) => l.key)));
  let references = referencesIn(lines.filter((l) => !footKeys.has(l.key)));
  const late = state.late;
  for (const foot of feet) {
    const last = state.notes.at(-1);
    const sure = foot.small && (foot.separated || foot.lines[0]?.foot === true);
    const { notes, before, matched } = notesIn(foot, references, sure ? late : [], sure ? endedMark(last) : null);
    // Lines before the first mark carry on the note that the page or the column before broke off.
    const open = last !== undefined && isBrokenOff(last, page.index) ? last : null;
    const goesOn = open !== null && (foot.separated || (matched > 0 && sentenceGoesOn(open, before)));
    // What stands over text in the place of a note, a term beside it, carries none on.
    const carriesOn = before.length > 0 && goesOn && isLast(foot, lines);
    // Below the rule of a first page stand things without a mark: dates, subjects, who owns the copyright.
    if (page.index === 0 && notes.length === 0 && foot.separated && foot.small && isLowest(foot, lines, page)) {
      attach(state, [{ marker: '', skip: 0, lines: [...foot.lines], refs: [] }], []);
      continue;
    }
    if (!isAccepted(foot, notes, matched) && !(carriesOn && foot.small)) continue;
    if (carriesOn && last) {
      last.lines.push(...before);
      for (const line of before) state.taken.add(line.key);
    }
    attach(state, notes, [...references, ...late]);
    const used = new Set(state.notes.flatMap((n) => n.references.map((r) => `${r.lineKey} ${r.span}`)));
    references = references.filter((r) => r.marks.length > 1 || !used.has(`${r.lineKey} ${r.span}`));
  }
  state.late = references.filter((r) => r.marks.length === 1 && /^\p{Nd}+$/u.test(r.marks[0] ?? ''));
}

/** Takes page-foot notes out of the text and links them with their references. */
export function footnotes(draft: BookDraft): BookDraft {
  const state: State = { notes: [], taken: new Set(), late: [] };
  for (const page of draft.pages) readPage(page, draft.body.size, state);
  const pages = mapLines(draft.pages, (line) => (state.taken.has(line.key) ? { ...line, part: 'note' } : line));
  return { ...draft, pages, notes: state.notes };
}
