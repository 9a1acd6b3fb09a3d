// Lines of a column in, its left and right edge out: what most lines keep to, lines that stick out left aside.
import type { Box } from '../model/geometry.ts';
import type { FlowLine } from './flow-line.ts';

/** Edges within this many points are one. */
const BUCKET = 3;
/** Part of the lines that must end at one edge for it to be the column's. */
const COMMON_SHARE = 0.25;

function commonest(values: readonly number[]): { value: number; share: number } {
  const buckets = new Map<number, { count: number; most: number }>();
  for (const value of values) {
    const key = Math.round(value / BUCKET);
    const bucket = buckets.get(key);
    if (bucket === undefined) buckets.set(key, { count: 1, most: value });
    else {
      bucket.count++;
      bucket.most = Math.max(bucket.most, value);
    }
  }
  let best = { count: 0, most: 0 };
  for (const bucket of buckets.values()) if (bucket.count > best.count) best = bucket;
  return { value: best.most, share: values.length === 0 ? 0 : best.count / values.length };
}

/** Finds the text edges of a column; `box` holds all that stands in it. */
export function columnEdges(lines: readonly FlowLine[], box: Box): { readonly x0: number; readonly x1: number } {
  if (lines.length < 4) return { x0: box.x0, x1: box.x1 };
  const right = commonest(lines.map((l) => l.line.box.x1));
  const left = commonest(lines.map((l) => -l.line.box.x0));
  const rtl = lines.filter((l) => l.line.direction === 'rtl').length > lines.length / 2;
  // The starting edge may be shared by few (lists, hanging indents), so there the outermost line counts.
  const x1 = !rtl && right.share >= COMMON_SHARE ? right.value : Math.max(...lines.map((l) => l.line.box.x1));
  const x0 = rtl && left.share >= COMMON_SHARE ? -left.value : Math.min(...lines.map((l) => l.line.box.x0));
  return { x0, x1 };
}
