// In: a draft page. Out: the lines that are notes by their marks, so that no rule takes them for running feet.
// Evidence: a line begins with a mark that stands raised in the text above it, or is known by its number; or several lines stand under a short rule.
// What follows close below in the same type belongs to them.
import type { DraftPage, SourceLine } from './draft.ts';
import { gluedMarkOf, markOf, marksIn } from './note-marks.ts';
import { bodyLines } from './source-lines.ts';

/** Baselines in one note are at most this far apart, in its type size. Leading inside of text: 1.15 to 1.5, Korean: to 1.9. */
const MAX_LEADING = 1.9;

/** Type sizes of one note differ by less, points. */
const SAME_SIZE = 0.6;

/** A separator is at most this part of the text wide. TeX: 0.4; Word: 2 inches; old books: 0.6. */
const SEPARATOR_WIDTH = 0.67;

/** A separator starts at the edge of the text, give or take this, points. */
const AT_EDGE = 3;

/** The first note stands within this many of its type sizes below the separator. */
const UNDER_SEPARATOR = 2;

/** Separators start below this part of the page. */
const SEPARATOR_ZONE = 0.2;

/** The marks raised in lines of text, with the lowest baseline of each place: not those that lines begin with. */
function citedOn(page: DraftPage): ReadonlyMap<string, number> {
  const cited = new Map<string, number>();
  for (const line of bodyLines(page)) {
    const first = line.line.spans.findIndex((span) => span.text.trim() !== '');
    line.line.spans.forEach((span, i) => {
      if (i === first || span.position !== 'superscript') return;
      for (const mark of marksIn(span.text)) {
        cited.set(mark, Math.min(cited.get(mark) ?? Number.POSITIVE_INFINITY, line.across));
      }
    });
  }
  return cited;
}

function isCited(line: SourceLine, page: DraftPage, cited: ReadonlyMap<string, number>): boolean {
  const mark = markOf(line) ?? gluedMarkOf(line, cited, null);
  if (mark === null) return false;
  // A foot may begin with the number of its page.
  if (!mark.raised && page.folio === mark.marker) return false;
  return (cited.get(mark.marker) ?? Number.POSITIVE_INFINITY) < line.across;
}

/** The short rules at the edge of a column under which notes stand. */
function separatorsOf(page: DraftPage, width: number): readonly { readonly x0: number; readonly y: number }[] {
  return page.items.flatMap((item) => {
    if (item.type !== 'rule' || item.box.y0 < page.height * SEPARATOR_ZONE) return [];
    return item.box.x1 - item.box.x0 <= width * SEPARATOR_WIDTH ? [{ x0: item.box.x0, y: item.box.y1 }] : [];
  });
}

function follows(line: SourceLine, last: SourceLine): boolean {
  return line.across - last.across <= MAX_LEADING * line.size && Math.abs(line.size - last.size) < SAME_SIZE;
}

/** Notes of one column, from its lines top to bottom: runs of lines that a mark or a separator starts. */
function notesOf(
  lines: readonly SourceLine[],
  starts: (line: SourceLine) => boolean,
  isUnderRule: (line: SourceLine) => boolean,
): SourceLine[] {
  const notes: SourceLine[] = [];
  let run: SourceLine[] = [];
  let marked = false;
  const close = () => {
    // One line without a mark under a short rule may be a foot.
    if (marked || run.length > 1) notes.push(...run);
    run = [];
    marked = false;
  };
  for (const line of lines) {
    const last = run.at(-1);
    const begins = starts(line);
    if (last && !follows(line, last)) close();
    if (run.length === 0 && !begins && !isUnderRule(line)) continue;
    run.push(line);
    marked ||= begins;
  }
  close();
  return notes;
}

/** The keys of a page's lines that are notes. Those whose keys are in `counted` begin one. */
export function notesAtFoot(page: DraftPage, counted: ReadonlySet<number>): ReadonlySet<number> {
  const columns = new Map<number, SourceLine[]>();
  for (const line of bodyLines(page)) {
    if (line.vertical) continue;
    const column = columns.get(Math.round(line.frame.start / 8));
    if (column) column.push(line);
    else columns.set(Math.round(line.frame.start / 8), [line]);
  }
  const cited = citedOn(page);
  const keys = new Set<number>();
  for (const column of columns.values()) {
    const lines = column.sort((a, b) => a.across - b.across);
    const left = Math.min(...lines.map((line) => line.line.box.x0));
    const width = Math.max(...lines.map((line) => line.line.box.x1)) - left;
    const rules = separatorsOf(page, width).filter((rule) => Math.abs(rule.x0 - left) <= AT_EDGE);
    const isUnderRule = (line: SourceLine) =>
      rules.some(({ y }) => line.across > y && line.across - y <= UNDER_SEPARATOR * line.size);
    const begins = (line: SourceLine) => counted.has(line.key) || isCited(line, page, cited);
    for (const note of notesOf(lines, begins, isUnderRule)) keys.add(note.key);
  }
  return keys;
}
