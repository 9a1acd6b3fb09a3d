// Numbers of a page and all of its chunks, sorted by baseline, in; out: the numbers of verses (of a bible, a law, a
// classic) that stand in a margin. Evidence: they rise by one or two in a column of their own at the edge of the text,
// and some stand beside lines amid a sentence, where no item of a list begins.
import type { Chunk } from './chunks.ts';
import { areCaseless, CASELESS_SHARE, isInSentence } from './in-sentence.ts';
import { isMonoChunk } from './mono-line.ts';
import { LEADERS, type Numbered, textOf } from './numbered-chunks.ts';

/** Fewest numbers on a page. */
const MIN_NUMBERS = 3;
/** Fewest of them that stand amid a sentence, and their part of all. */
const MIN_AMID = 2;
const AMID_SHARE = 0.2;
/** Two verses may begin in one line. */
const MAX_RISE = 2;
/** Rows that one verse takes, in em of the numbers' type. */
const MAX_PITCH_EM = 30;
/** Edges of the numbers that differ by less, em, are one. */
const SAME_EDGE_EM = 0.35;
/** A row is level with a number where their baselines differ by less, and near it within so much white, em. */
const LEVEL_EM = 0.6;
const NEAR_EM = 4;
/** Part of the numbers that have a row beside them: TeX may carry the row of the last one to the next page. */
const WITH_ROWS = 0.8;
/** Narrowest column of text, em. */
const MIN_COLUMN_EM = 9;

function runsOf(numbers: readonly Numbered[]): readonly (readonly Numbered[])[] {
  const runs: Numbered[][] = [];
  for (const number of numbers) {
    const { box, baseline, size } = number.chunk;
    const near = (a: number, b: number): boolean => Math.abs(a - b) <= SAME_EDGE_EM * size;
    const run = runs.findLast((items) => {
      const last = items.at(-1);
      if (last === undefined) return false;
      const [rise, below] = [number.value - last.value, baseline - last.chunk.baseline];
      if (rise < 1 || rise > MAX_RISE || below < 0.5 * size || below > MAX_PITCH_EM * size) return false;
      return near(box.x0, last.chunk.box.x0) || near(box.x1, last.chunk.box.x1);
    });
    if (run === undefined) runs.push([number]);
    else run.push(number);
  }
  return runs;
}

/** The row beside a number, on the one side or the other. */
function besideOf({ chunk, glued }: Numbered, flow: readonly Chunk[], onRight: boolean): Chunk | undefined {
  if (glued !== null) return onRight ? glued.rest : undefined;
  const { box, baseline, size } = chunk;
  return flow.find((c) => {
    const white = onRight ? c.box.x0 - box.x1 : box.x0 - c.box.x1;
    return (
      white >= 0 && white <= NEAR_EM * c.size && Math.abs(c.baseline - baseline) <= LEVEL_EM * Math.max(c.size, size)
    );
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

type Run = readonly Numbered[];
/** `amid`: how many of a run stand beside lines amid a sentence; `least`: the part of them that tells. */
type Sided = { readonly run: Run; readonly amid: number; readonly least: number };

/** A run with its lines on one side; null where it does not stand at one edge of a column of text. */
function sidedAt(run: Run, all: readonly Chunk[], onRight: boolean): Sided | null {
  const own = new Set(run.map(({ chunk, glued }) => glued?.whole ?? chunk));
  const flow = [...all.filter((c) => !own.has(c)), ...run.flatMap(({ glued }) => glued?.rest ?? [])];
  const beside = run.map((number) => besideOf(number, flow, onRight));
  const rows = beside.filter((row) => row !== undefined);
  if (rows.length < WITH_ROWS * run.length) return null;
  // The lines of a listing, and the entries of a contents, are counted by themselves.
  if (rows.some((row) => isMonoChunk(row) || LEADERS.test(textOf(row)))) return null;
  const em = median(rows.map(({ size }) => size));
  // First lines of paragraphs stand in.
  const x0 = Math.min(...rows.map(({ box }) => box.x0));
  const column = flow.filter(({ box }) => Math.abs(box.x0 - x0) <= SAME_EDGE_EM * em);
  const x1 = Math.max(...column.map(({ box }) => box.x1));
  if (x1 - x0 < MIN_COLUMN_EM * em) return null;
  const [left, right] = [Math.min(...run.map((n) => n.chunk.box.x0)), Math.max(...run.map((n) => n.chunk.box.x1))];
  const [top, bottom] = [run[0]?.chunk.baseline ?? 0, run.at(-1)?.chunk.baseline ?? 0];
  const isAmong = ({ box, baseline, size }: Chunk): boolean =>
    box.x0 < right && box.x1 > left && baseline > top - size && baseline < bottom + size;
  if (flow.some(isAmong)) return null;
  const amid = run.filter(({ chunk }) => isInSentence(chunk, flow, { x0, x1 }, em)).length;
  return { run, amid, least: areCaseless(rows) ? CASELESS_SHARE : AMID_SHARE };
}

function sided(run: Run, all: readonly Chunk[]): readonly Sided[] {
  const found = [sidedAt(run, all, true), sidedAt(run, all, false)].filter((side) => side !== null);
  return found.sort((a, b) => b.amid - a.amid).slice(0, 1);
}

function isSure({ run, amid, least }: Sided): boolean {
  return run.length >= MIN_NUMBERS && amid >= Math.max(MIN_AMID, least * run.length);
}

/** The numbers of verses in the margins; `numbers` and `all` are sorted by baseline. */
export function verseNumbers(numbers: readonly Numbered[], all: readonly Chunk[]): readonly Numbered[] {
  if (numbers.length < MIN_NUMBERS) return [];
  const runs = runsOf(numbers.filter(({ chunk }) => !textOf(chunk).endsWith(':')));
  if (runs.every((run) => run.length < MIN_NUMBERS)) return [];
  const found = runs.flatMap((run) => sided(run, all));
  const sure = found.filter(isSure).map(({ run }) => run);
  // The other column goes on counting.
  const next = (run: Run) =>
    sure.some((other) => {
      const [last, first] = [other.at(-1), run[0]];
      const rise = (first?.value ?? 0) - (last?.value ?? 0);
      return rise >= 1 && rise <= MAX_RISE && Math.abs((first?.chunk.size ?? 0) - (last?.chunk.size ?? 0)) < 0.1;
    });
  return found.flatMap(({ run }) => (sure.includes(run) || next(run) ? run : []));
}
