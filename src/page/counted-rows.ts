// A run of numbers and what stands beside it in; out: whether the numbers count the rows, and which of them that stand
// close to their text stand before its edge.
import type { Chunk } from './chunks.ts';
import type { Numbered } from './numbered-chunks.ts';

/** Fewest rows that one number counts: no table gives every fifth row a number that is five greater than the last. */
const MIN_STEP = 5;
/** Rows are level where their baselines differ by less, em. */
const LEVEL_EM = 0.3;
/** Lines of verse that go on in a second row make so many times as many rows at most. */
const MAX_TURNED = 2;
/** Numbers from and to which a run is of years, where they are not as far apart as the rows: few poems have so many verses. */
const YEARS = [1000, 2100] as const;
/** Rows of running text or verse that show where lines begin are at least so wide, em. */
const MIN_ROW_EM = 8;
/** Edges that differ by less, em, are one. */
const SAME_EDGE_EM = 0.35;
/** Part of the rows that begin at the edge before which numbers hang. */
const EDGE_SHARE = 0.3;

/** Heights of the rows of some chunks, top to bottom. */
function baselinesOf(chunks: readonly Chunk[]): readonly number[] {
  const out: number[] = [];
  for (const { baseline, size } of [...chunks].sort((a, b) => a.baseline - b.baseline)) {
    const last = out.at(-1);
    if (last === undefined || baseline - last > LEVEL_EM * size) out.push(baseline);
  }
  return out;
}

/** Whether each number of a run stands by a row, as many rows below the one before as it is greater (verses may be turned). */
export function countsRows(run: readonly Numbered[], beside: readonly Chunk[]): boolean {
  const [first, second] = run;
  const step = (second?.value ?? 0) - (first?.value ?? 0);
  if (step < MIN_STEP || run.some(({ value }) => value % step !== 0)) return false;
  const rows = baselinesOf(beside);
  const places = run.map(({ chunk }) => rows.findIndex((y) => Math.abs(y - chunk.baseline) <= LEVEL_EM * chunk.size));
  if (places.includes(-1)) return false;
  const most = run.every(({ value }) => value >= YEARS[0] && value <= YEARS[1]) ? step : MAX_TURNED * step;
  return places.slice(1).every((place, i) => {
    const between = place - (places[i] ?? 0);
    return between >= step && between <= most;
  });
}

/** Whether each row has its number though these rise by five or more: they are cells. */
export function areCells(run: readonly Numbered[], beside: readonly Chunk[]): boolean {
  const step = (run[1]?.value ?? 0) - (run[0]?.value ?? 0);
  return step >= MIN_STEP && baselinesOf(beside).length <= run.length;
}

/** Numbers that stand alone, and those close to their text whose text begins where the other rows do. */
export function standBefore(numbers: readonly Numbered[], chunks: readonly Chunk[]): readonly Numbered[] {
  if (numbers.every(({ glued }) => glued === null)) return numbers;
  const wide = chunks.filter(({ box, size }) => box.x1 - box.x0 >= MIN_ROW_EM * size);
  return numbers.filter(({ glued }) => {
    if (glued === null) return true;
    const { box, size } = glued.rest;
    const level = wide.filter((c) => c !== glued.whole && Math.abs(c.box.x0 - box.x0) <= SAME_EDGE_EM * size).length;
    return level >= EDGE_SHARE * wide.length;
  });
}
