// In: draft pages. Out: the same, with the numbers of items that no stop or bracket follows known as their labels.
// Evidence: lines under one another that begin with numbers that rise by one, each before words; what goes on hangs.
import { followsInColumn, leadingFor } from './body-style.ts';
import type { BodyStyle, BookDraft, SourceLine } from './draft.ts';
import { isCentred, isMono } from './line-shape.ts';
import { bodyLines, mapLines } from './source-lines.ts';

/** Items of a list at least; where it does not begin with the first. */
const MIN_ITEMS = 4;
const MIN_LATER = 6;

/** Lines of one item at most, and how much deeper than its number they stand at least, em: a digit and a space. */
const MAX_LINES = 6;
const HANGING = 0.7;

/** Starts of numbers that differ by less, em: they stand at one edge, or end at one. */
const SAME_EDGE = 1.3;

/** White between items at most, in leadings, and sizes that are one, points. */
const GAP = 2.2;
const SAME_SIZE = 0.6;

/** Part of a line's letters that are bold from which it is a heading. */
const BOLD = 0.5;

const NUMBER = /^(\p{Nd}{1,3})\s+(?=[\p{L}“„"«‘‚])/u;
/** What ends an entry of a contents: a page's number. */
const PAGE = /(?:\s|\.)\p{Nd}{1,4}$/u;

type Item = { readonly line: SourceLine; readonly value: number };

function itemOf(line: SourceLine, body: BodyStyle): Item | null {
  const found = NUMBER.exec(line.text)?.[1];
  const isPlain = !isMono(line, body) && !isCentred(line) && line.look.bold < BOLD && !line.vertical;
  const isFree = line.label === undefined && line.term === null && line.source !== 'ocr';
  if (found === undefined || !isPlain || !isFree || PAGE.test(line.text)) return null;
  return { line, value: Number.parseInt(found, 10) };
}

function isNear(last: SourceLine, line: SourceLine, body: BodyStyle): boolean {
  const step = line.across - last.across;
  const isClose = step <= leadingFor(body, line.size) * GAP && Math.abs(line.size - last.size) < SAME_SIZE;
  return followsInColumn(last, line) && isClose;
}

/** Runs of items: each number one more than the last, its lines under one another. */
function runsOf(lines: readonly SourceLine[], body: BodyStyle): readonly (readonly Item[])[] {
  const runs: Item[][] = [];
  let last: SourceLine | null = null;
  let rows = 0;
  for (const line of lines) {
    const run: Item[] | undefined = last === null ? undefined : runs.at(-1);
    const open = run?.at(-1);
    const near = open !== undefined && last !== null && isNear(last, line, body);
    const item = itemOf(line, body);
    const start = open === undefined ? 0 : (line.start - open.line.start) / line.size;
    if (item !== null && near && item.value === open.value + 1 && Math.abs(start) < SAME_EDGE) {
      run?.push(item);
      [last, rows] = [line, 1];
    } else if (near && start >= HANGING && rows < MAX_LINES) [last, rows] = [line, rows + 1];
    else if (item !== null) {
      runs.push([item]);
      [last, rows] = [line, 1];
    } else last = null;
  }
  return runs;
}

/** Makes the numbers of such items their labels. */
export function bareNumbers(draft: BookDraft): BookDraft {
  const found = new Map<number, number>();
  for (const page of draft.pages) {
    for (const run of runsOf(bodyLines(page), draft.body)) {
      const first = run[0]?.value ?? 0;
      if (run.length < (first <= 1 ? MIN_ITEMS : MIN_LATER)) continue;
      for (const { line, value } of run) found.set(line.key, String(value).length);
    }
  }
  if (found.size === 0) return draft;
  const labelled = (line: SourceLine): SourceLine => {
    const label = found.get(line.key);
    return label === undefined ? line : { ...line, label };
  };
  return { ...draft, pages: mapLines(draft.pages, labelled) };
}
