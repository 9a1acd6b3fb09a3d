// Chunks of a page in; out: the numbers that count its lines (of a listing, a law, a manuscript), and all other chunks.
// Evidence: numbers that rise by one step all the way down, in a column of their own at one edge of what they count,
// smaller than it, beside code, or out in the margin.
import type { Chunk } from './chunks.ts';
import { areCells, countsRows, standBefore } from './counted-rows.ts';
import { isMonoLine } from './mono-line.ts';
import { LEADERS, type Numbered, numbersIn, textOf } from './numbered-chunks.ts';
import { codeNumbers } from './numbered-code.ts';
import { verseNumbers } from './verse-numbers.ts';

export type CountedLines = { readonly numbers: readonly Chunk[]; readonly rest: readonly Chunk[] };

/** Fewest numbers in a row: three items of a list or cells of a table may rise as well. */
const MIN_NUMBERS = 4;
/** Fewest on a short page, where they go on from the page before: small ones out in the margin, past what a list begins with. */
const MIN_GOING_ON = 2;
const GOING_ON = 4;
/** Rows of running text are at least so wide, em. */
const MIN_TEXT_EM = 15;
/** Edges of the numbers that differ by less, em, are one. */
const SAME_EDGE_EM = 0.35;
/** Numbers of this part of the counted type's size or less are smaller than it. */
const SMALLER = 0.86;
/** Part of the numbers that must have code beside them, or smaller type than what stands beside them. */
const BESIDE_SHARE = 0.6;
/** Share of the distances between numbers that must be equal, and how many numbers must count line by line. */
const EVEN_SHARE = 0.8;
const MIN_SINGLE = 12;
/** Rows are level where their baselines differ by less, em. */
const LEVEL_EM = 0.3;
/** Part of a listing's numbers that stand apart from its text; where fewer do, they were typed with it. */
const APART_SHARE = 0.5;
/** Steps by which lines are counted. */
const STEPS: ReadonlySet<number> = new Set([1, 2, 5, 10]);
/** Counted lines that end this near the farthest of them, em, are full; running text has so many of them at least. */
const FULL_EM = 3;
const FULL_SHARE = 0.5;
/** Part of the lines that begin with a capital at most: of those of prose one in six does. */
const CAPITAL_SHARE = 0.75;
/** How far apart two numbers of one run stand at most, in em for each line that they count. */
const MAX_PITCH_EM = 3.2;

/** A contents entry without its page number. */
const ENDS_IN_LEADERS = new RegExp(`${LEADERS.source}$`, 'u');

/** Letters at a line's end that are looked at for it. */
const MAX_LEADERS = 40;

function leastOf([first]: readonly Numbered[]): number {
  return first !== undefined && first.value >= GOING_ON ? MIN_GOING_ON : MIN_NUMBERS;
}

/** Runs of numbers that share an edge and rise by one step, top to bottom. */
function runsOf(numbers: readonly Numbered[]): Numbered[][] {
  const runs: { items: Numbered[]; step: number }[] = [];
  for (const number of numbers) {
    const { box, baseline, size } = number.chunk;
    const fits = runs.filter(({ items, step }) => {
      const last = items[items.length - 1];
      if (last === undefined) return false;
      const rise = number.value - last.value;
      const near = (a: number, b: number) => Math.abs(a - b) <= SAME_EDGE_EM * size;
      const aligned = near(box.x1, last.chunk.box.x1) || near(box.x0, last.chunk.box.x0);
      const distance = baseline - last.chunk.baseline;
      const counted = items.length === 1 ? STEPS.has(rise) : rise === step;
      return aligned && counted && distance > 0.5 * size && distance <= MAX_PITCH_EM * rise * Math.max(size, 8);
    });
    // The nearest one: a section's number further up may seem to be counted from as well.
    const above = (items: readonly Numbered[]): number => items[items.length - 1]?.chunk.baseline ?? 0;
    const run = fits.sort((a, b) => above(b.items) - above(a.items))[0];
    if (run === undefined) runs.push({ items: [number], step: 0 });
    else {
      const last = run.items[run.items.length - 1];
      run.step = number.value - (last?.value ?? 0);
      run.items.push(number);
    }
  }
  return runs.map((run) => run.items).filter((items) => items.length >= leastOf(items));
}

/** Runs with the numbers that stand close to their text: all of a listing's where most stand apart, else none. */
function wholeRuns(numbers: readonly Numbered[]): Numbered[][] {
  const alone = numbers.filter((n) => n.glued === null);
  if (alone.length === numbers.length) return runsOf(numbers);
  const whole = runsOf(numbers).filter((run) => run.filter((n) => n.glued === null).length >= MIN_NUMBERS);
  const known = new Set(whole.flat());
  const apart = whole.filter((run) => run.filter((n) => n.glued === null).length > APART_SHARE * run.length);
  return [...apart, ...runsOf(alone).filter((run) => !run.some((n) => known.has(n)))];
}

type Edges = { readonly x0: number; readonly x1: number };

function isOutside(x0: number, x1: number, text: Edges): boolean {
  return x1 < text.x0 || x0 > text.x1;
}

/** What stands on one side of a run of numbers, beside it; null where something is on both, or among the numbers. */
function besideOf(run: readonly Numbered[], others: readonly Chunk[], text: Edges): readonly Chunk[] | null {
  const own = new Set(run.map((n) => n.glued?.whole ?? n.chunk));
  const rests = run.flatMap((n) => n.glued?.rest ?? []);
  const x0 = Math.min(...run.map((n) => n.chunk.box.x0));
  const x1 = Math.max(...run.map((n) => n.chunk.box.x1));
  const [first, last] = [run[0]?.chunk, run[run.length - 1]?.chunk];
  if (first === undefined || last === undefined) return null;
  const around = others.filter(
    (c) => !own.has(c) && c.baseline > first.baseline - first.size && c.baseline < last.baseline + last.size,
  );
  // Notes may stand farther out in the same margin.
  const isBeyond = (c: Chunk): boolean =>
    text.x0 < text.x1 && isOutside(x0, x1, text) && (x1 < text.x0 ? c.box.x1 <= x0 : c.box.x0 >= x1);
  const beside = [...around.filter((c) => !isBeyond(c)), ...rests];
  const onOneSide = beside.every((c) => c.box.x0 >= x1) || beside.every((c) => c.box.x1 <= x0);
  return onOneSide ? beside : null;
}

/** Whether a run of numbers counts the lines beside it; `others` are sorted by baseline. */
function counts(run: readonly Numbered[], others: readonly Chunk[], text: Edges): boolean {
  const between = besideOf(run, others, text);
  if (between === null) return false;
  if (countsRows(run, between)) return true;
  if (areCells(run, between)) return false;
  const [left, right] = [Math.min(...run.map((n) => n.chunk.box.x0)), Math.max(...run.map((n) => n.chunk.box.x1))];
  const outside = isOutside(left, right, text);
  let [code, smaller, beside] = [0, 0, 0];
  const lines: Chunk[] = [];
  for (const { chunk } of run) {
    const level = between.filter((c) => Math.abs(c.baseline - chunk.baseline) <= LEVEL_EM * c.size);
    if (level.length === 0) continue;
    if (level.some((c) => ENDS_IN_LEADERS.test(textOf(c).slice(-MAX_LEADERS)))) return false;
    beside++;
    lines.push(...level.slice(0, 1));
    if (level.every((c) => c.pieces.every((p) => isMonoLine(p.glyphs)))) code++;
    if (level.every((c) => chunk.size <= SMALLER * c.size)) smaller++;
  }
  if (beside === 0) return false;
  if (run.length < MIN_NUMBERS) return outside && smaller === run.length;
  if (code >= BESIDE_SHARE * beside) return true;
  // No item of a list is blank, but lines of a listing are.
  const blank = outside && beside < run.length && smaller === beside && isEven(run);
  if ((run[1]?.value ?? 0) - (run[0]?.value ?? 0) === 1 && !blank && !runOn(lines)) return false;
  return smaller >= BESIDE_SHARE * beside || (outside && isEven(run));
}

/** Whether lines that are counted one by one are those of running text: items and verses begin or end by themselves. */
function runOn(lines: readonly Chunk[]): boolean {
  if (lines.length < MIN_NUMBERS) return true;
  const right = Math.max(...lines.map((line) => line.box.x1));
  const full = lines.filter((line) => right - line.box.x1 <= FULL_EM * line.size).length;
  const capital = lines.filter((line) => /^\P{L}*\p{Lu}/u.test(textOf(line))).length;
  return full >= FULL_SHARE * lines.length && capital <= CAPITAL_SHARE * lines.length;
}

/** Whether numbers of the text's own size stand at equal distances, as many as no list and no table has without a break. */
function isEven(run: readonly Numbered[]): boolean {
  const steps = run.slice(1).map((n, i) => n.chunk.baseline - (run[i]?.chunk.baseline ?? 0));
  const usual = steps[steps.length >> 1] ?? 0;
  const even = steps.filter((s) => Math.abs(s - usual) < 0.1 * usual).length;
  const [first, second] = [run[0]?.value ?? 0, run[1]?.value ?? 0];
  return even >= EVEN_SHARE * steps.length && run.length >= (second - first > 1 ? MIN_NUMBERS : MIN_SINGLE);
}

/** The edges of the page's running text: the rows that are wide. */
function textEdges(chunks: readonly Chunk[]): Edges {
  const widest = Math.max(0, ...chunks.map((c) => c.box.x1 - c.box.x0));
  const wide = chunks.filter((c) => c.box.x1 - c.box.x0 > Math.max(0.6 * widest, MIN_TEXT_EM * c.size));
  return { x0: Math.min(...wide.map((c) => c.box.x0)), x1: Math.max(...wide.map((c) => c.box.x1)) };
}

/** Parts the numbers of counted lines from the text. */
export function countedLines(chunks: readonly Chunk[]): CountedLines {
  const numbers = numbersIn(chunks);
  if (numbers.length < MIN_GOING_ON) return { numbers: [], rest: chunks };
  const known = new Set(numbers.map((n) => n.chunk));
  const text = textEdges(chunks.filter((c) => !known.has(c)));
  const sorted = [...chunks].sort((a, b) => a.baseline - b.baseline);
  // What each chunk leaves of itself: nothing where it is a number.
  const left = new Map<Chunk, Chunk | null>();
  const counting: Chunk[] = [];
  const take = (run: readonly Numbered[]): void => {
    for (const { chunk, glued } of run) {
      counting.push(chunk);
      left.set(glued?.whole ?? chunk, glued?.rest ?? null);
    }
  };
  const others = (list: readonly Numbered[]) => list.filter(({ chunk, glued }) => !left.has(glued?.whole ?? chunk));
  take(codeNumbers(numbers, chunks));
  const standing = standBefore(others(numbers), chunks);
  take(verseNumbers(standing, sorted));
  for (const run of wholeRuns(others(numbers))) if (counts(run, sorted, text)) take(run);
  for (const run of runsOf(others(standing))) if (countsRows(run, besideOf(run, sorted, text) ?? [])) take(run);
  if (left.size === 0) return { numbers: [], rest: chunks };
  return { numbers: counting, rest: chunks.flatMap((c) => (left.has(c) ? (left.get(c) ?? []) : c)) };
}
