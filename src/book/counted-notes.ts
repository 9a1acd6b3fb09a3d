// In: draft pages. Out: the keys of lines that begin notes by their numbers alone, so that no rule takes them for running
// feet ("5. Ibid., p. 38."). Evidence: they stand in the lower part of a page, count on from note to note, and the text
// above them, or of the page before, has each number set on the end of a word. Where items count among the notes, small
// type tells these. A note whose call was not read counts on from one whose call was.
import type { DraftPage, SourceLine } from './draft.ts';
import { NOTE_SIZE } from './note-separators.ts';
import { callsIn, isInOrder, MIN_CALLED, numberOf } from './plain-marks.ts';
import { bodyLines } from './source-lines.ts';
import { median } from './statistics.ts';

/** Notes begin below this part of the page. */
const FOOT_ZONE = 0.3;

/** How far up the page's calls stand by number: the least baseline of each. */
function calledOn(lines: readonly SourceLine[]): ReadonlyMap<number, number> {
  const called = new Map<number, number>();
  for (const { number, line } of lines.flatMap(callsIn)) {
    called.set(number, Math.min(called.get(number) ?? Number.POSITIVE_INFINITY, line.across));
  }
  return called;
}

type Numbered = { readonly line: SourceLine; readonly number: number };

/** Lines of the lower part of a page that begin with a number. */
function numberedIn(page: DraftPage, lines: readonly SourceLine[]): readonly Numbered[] {
  return lines.flatMap((line) => {
    if (line.vertical || line.line.box.y0 < page.height * FOOT_ZONE) return [];
    const number = numberOf(line);
    return number === null ? [] : [{ line, number }];
  });
}

/** The notes that are believed: all that are called; else those in small type, with what counts on from them. */
function believed(called: readonly Numbered[], all: readonly Numbered[], pages: readonly DraftPage[]): Numbered[] {
  if (called.length === 0) return [];
  if (isInOrder(called.map(({ number }) => number))) return [...called];
  const largest = NOTE_SIZE * median(pages.flatMap(bodyLines).map((line) => line.size));
  const known = new Set(called.filter(({ line }) => line.size <= largest).map(({ line }) => line.key));
  const small = all.filter(({ line }) => line.size <= largest);
  const notes = small.filter(
    ({ line, number }, i) =>
      known.has(line.key) || small[i - 1]?.number === number - 1 || small[i + 1]?.number === number + 1,
  );
  const isSure = notes.filter(({ line }) => known.has(line.key)).length >= MIN_CALLED * notes.length;
  return isSure && isInOrder(notes.map(({ number }) => number)) ? notes : [];
}

/** The first lines of notes whose calls are not raised. */
export function countedNotes(pages: readonly DraftPage[]): ReadonlySet<number> {
  const found: Numbered[] = [];
  const all: Numbered[] = [];
  let before: readonly SourceLine[] = [];
  for (const page of pages) {
    const lines = bodyLines(page);
    const numbered = numberedIn(page, lines);
    const called = numbered.length === 0 ? new Map<number, number>() : calledOn(lines);
    const here = ({ line, number }: Numbered) => (called.get(number) ?? Number.POSITIVE_INFINITY) < line.across;
    const late = numbered.every(here) ? new Map<number, number>() : calledOn(before);
    found.push(...numbered.filter((one) => here(one) || late.has(one.number)));
    all.push(...numbered);
    before = lines;
  }
  return new Set(believed(found, all, pages).map(({ line }) => line.key));
}
