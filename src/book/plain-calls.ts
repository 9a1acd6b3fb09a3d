// In: draft pages. Out: note references that were not raised ("tide.2", "tide [2]") as spans of their own, raised, and the
// lines of page-foot notes that they lead to marked as such. Evidence: white, then numbers at the foot of a column, each of
// which the text above has once; or, under a heading such as "Notes", numbers that run as those of the text do.
import type { Span } from '../model/page.ts';
import { leadingFor } from './body-style.ts';
import { cutSpan } from './cut-span.ts';
import type { BodyStyle, BookDraft, DraftPage, SourceLine } from './draft.ts';
import { chapterKind } from './heading-words.ts';
import { NOTE_SIZE } from './note-separators.ts';
import { type Call, callsIn, isInOrder, MIN_CALLED, MIN_NOTES, MIN_SURE_NOTES, numberOf } from './plain-marks.ts';
import { bodyLines, mapLines } from './source-lines.ts';

/** White over the notes at a column's foot, in leadings: more than between paragraphs. */
const FOOT_GAP = 1.5;
/** Letters of the longest heading over notes. */
const MAX_HEADING = 40;

type Matched = { readonly calls: readonly Call[]; readonly foot: readonly SourceLine[] };

/** Part of the wider of two frames that they must share to be one column: notes may have edges of their own. */
const SAME_COLUMN = 0.7;

function isOneColumn({ frame: a }: SourceLine, { frame: b }: SourceLine): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared > SAME_COLUMN * Math.max(a.end - a.start, b.end - b.start);
}

/** Lines of a page by column, each top to bottom. */
function columnsOf(lines: readonly SourceLine[]): readonly SourceLine[][] {
  const columns: SourceLine[][] = [];
  for (const line of lines) {
    const column = columns.find(([first]) => first !== undefined && isOneColumn(first, line));
    if (column) column.push(line);
    else columns.push([line]);
  }
  return columns.map((column) => column.sort((a, b) => a.across - b.across));
}

/** The lines in small type at the foot of a column under text, where they begin with a number. */
function smallFootOf(column: readonly SourceLine[], body: BodyStyle): readonly SourceLine[] {
  const at = column.findLastIndex((line) => line.size > body.size * NOTE_SIZE) + 1;
  const foot = at === 0 ? [] : column.slice(at);
  return foot[0] !== undefined && numberOf(foot[0]) !== null ? foot : [];
}

/** The lines below the lowest wide gap of a column, or in small type, where they begin with a number. */
function footOf(column: readonly SourceLine[], body: BodyStyle): readonly SourceLine[] {
  const small = smallFootOf(column, body);
  if (small.length > 0) return small;
  const at = column.findLastIndex((line, i) => {
    const before = column[i - 1];
    return before !== undefined && line.across - before.across > FOOT_GAP * leadingFor(body, body.size);
  });
  const foot = at <= 0 ? [] : column.slice(at);
  return foot[0] !== undefined && numberOf(foot[0]) !== null && foot.every((l) => l.size <= body.size * 1.02)
    ? foot
    : [];
}

/** A foot's numbers, each one more than the one before; other numbers begin lines by chance. */
function countedIn(foot: readonly SourceLine[]): readonly number[] {
  const numbers: number[] = [];
  for (const line of foot) {
    const number = numberOf(line);
    const last = numbers.at(-1);
    if (number !== null && (last === undefined || number === last + 1)) numbers.push(number);
  }
  return numbers;
}

/** Notes at the foot of a page's columns, each with its one call among `calls` in the text of the page, or in `late`; none where one has not. */
function pageNotes(
  lines: readonly SourceLine[],
  calls: readonly Call[],
  late: readonly Call[],
  body: BodyStyle,
): readonly Matched[] {
  const feet = columnsOf(lines).map((column) => footOf(column, body));
  if (feet.every((foot) => foot.length === 0)) return [];
  const keys = new Set(feet.flatMap((foot) => foot.map((line) => line.key)));
  const own = calls.filter(({ line }) => !keys.has(line.key));
  return feet.flatMap((foot) => {
    const found = countedIn(foot).map((number) => {
      const here = own.filter((call) => call.number === number);
      return here.length > 0 ? here : late.filter((call) => call.number === number);
    });
    if (found.length === 0) return [];
    return [{ calls: found.every((calls) => calls.length === 1) ? found.flat() : [], foot }];
  });
}

/** Notes of all pages. A note that found no room under its call stands on the next page. */
function notesAtFeet(pages: readonly DraftPage[], body: BodyStyle): readonly Matched[] {
  let before: readonly Call[] = [];
  return pages.flatMap((page) => {
    const lines = bodyLines(page);
    const calls = lines.flatMap(callsIn);
    const found = pageNotes(lines, calls, before, body);
    const used = new Set(found.flatMap((notes) => notes.calls.map((call) => call.number)));
    before = calls.filter((call) => !used.has(call.number));
    return found;
  });
}

/** Numbers cut where they begin again. */
function runsOf<T>(list: readonly T[], value: (item: T) => number): T[][] {
  const runs: T[][] = [];
  for (const item of list) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last !== undefined && value(item) === value(last) + 1) run.push(item);
    else if (value(item) === 1) runs.push([item]);
  }
  return runs;
}

/** Calls of the text that count as the notes under the book's heading "Notes" do, chapter by chapter. */
function bookendCalls(pages: readonly DraftPage[]): readonly Call[] {
  const lines = pages.flatMap(bodyLines);
  const at = lines.findLastIndex((line) => line.text.length <= MAX_HEADING && chapterKind(line.text) === 'endnotes');
  if (at < 0) return [];
  const notes = runsOf(
    lines.slice(at + 1).flatMap((line) => numberOf(line) ?? []),
    (n) => n,
  );
  const calls = runsOf(lines.slice(0, at).flatMap(callsIn), (call) => call.number);
  const same = notes.length === calls.length && notes.every((run, i) => run.length === calls[i]?.length);
  return same && notes.flat().length >= MIN_NOTES ? calls.flat() : [];
}

/** A line with its calls as raised spans. */
function raised(line: SourceLine, calls: readonly Call[]): SourceLine {
  let start = 0;
  const spans = line.line.spans.flatMap((span): Span[] => {
    const from = start;
    start += span.text.length;
    const parts = cutSpan(
      span,
      calls.flatMap((call) => [call.from - from, call.to - from]),
    );
    let offset = from;
    return parts.map((part) => {
      const own = offset;
      offset += part.text.length;
      const isCall = calls.some((call) => own >= call.from && own < call.to);
      return isCall ? { ...part, position: 'superscript' } : part;
    });
  });
  return { ...line, line: { ...line.line, spans } };
}

const areSmall = (foot: readonly SourceLine[], body: BodyStyle): boolean =>
  foot.every((line) => line.size <= body.size * NOTE_SIZE);

/** Whether notes are in small type, and called behind punctuation. */
const areSure = ({ calls, foot }: Matched, body: BodyStyle): boolean =>
  calls.every((call) => call.afterStop) && areSmall(foot, body);

/** Notes of which enough count on, page by page; else those in small type behind whole sentences, be it one. */
function believed(found: readonly Matched[], body: BodyStyle): readonly Matched[] {
  const numbersOf = (list: readonly Matched[]) => list.flatMap(({ calls }) => calls.map((call) => call.number));
  const isSure = found.every((notes) => areSure(notes, body));
  if (isInOrder(numbersOf(found), isSure ? MIN_SURE_NOTES : MIN_NOTES)) return found;
  const ended = found.filter(({ calls, foot }) => calls.every((call) => call.afterSentence) && areSmall(foot, body));
  return isInOrder(numbersOf(ended), 1) ? ended : [];
}

/** Feet in small type whose calls were not read, and that count on from the notes before, or on to those after. */
function uncalled(found: readonly Matched[], notes: readonly Matched[], body: BodyStyle): readonly Matched[] {
  if (notes.length === 0) return [];
  const known = new Set(notes);
  const feet = found.filter((own) => known.has(own) || areSmall(own.foot, body));
  return feet.filter((own, i) => {
    if (own.calls.length > 0) return false;
    const numbers = countedIn(own.foot);
    const [before, after] = [feet[i - 1], feet[i + 1]];
    const follows = before && known.has(before) && countedIn(before.foot).at(-1) === (numbers[0] ?? 0) - 1;
    const leads = after && known.has(after) && countedIn(after.foot)[0] === (numbers.at(-1) ?? 0) + 1;
    return follows === true || leads === true;
  });
}

/** Notes that are called, where enough count on, be it with those between them whose calls were not read. */
function calledOf(all: readonly Matched[], body: BodyStyle): readonly Matched[] {
  const called = all.filter(({ calls }) => calls.length > 0);
  const found = believed(called, body);
  if (found.length > 0 || called.length === all.length || !called.every((notes) => areSure(notes, body))) return found;
  const small = all.filter(({ foot }) => areSmall(foot, body));
  const isCalled = called.length >= MIN_CALLED * small.length;
  return isCalled && isInOrder(small.flatMap(({ foot }) => countedIn(foot))) ? called : [];
}

/** Raises references that the typesetter did not, where notes show them to be such. */
export function plainCalls(draft: BookDraft): BookDraft {
  const all = notesAtFeet(draft.pages, draft.body);
  const called = calledOf(all, draft.body);
  const atFeet = [...called, ...uncalled(all, called, draft.body)];
  const calls = [...atFeet.flatMap((notes) => notes.calls), ...(atFeet.length > 0 ? [] : bookendCalls(draft.pages))];
  if (calls.length === 0) return draft;
  const byLine = new Map<number, Call[]>();
  for (const call of calls) {
    const own = byLine.get(call.line.key);
    if (own) own.push(call);
    else byLine.set(call.line.key, [call]);
  }
  const feet = new Set(atFeet.flatMap(({ foot }) => foot.map((line) => line.key)));
  const pages = mapLines(draft.pages, (line) => {
    const own = byLine.get(line.key);
    if (own) return raised(line, own);
    return feet.has(line.key) ? { ...line, foot: true } : line;
  });
  return { ...draft, pages };
}
