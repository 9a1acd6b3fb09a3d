// In: lines of a scanned page in vertical writing. Out: the same lines, those of one tier in one frame. Few lines make a
// stretch of short speeches a column of its own to the page; tiers of columns stand under one another.
import type { SourceLine } from './draft.ts';

type Frame = SourceLine['frame'];

/** Gives every vertical line the frame of all that overlap its own; other lines come back as they are. */
export function inTiers(lines: readonly SourceLine[]): readonly SourceLine[] {
  if (!lines.some((line) => line.vertical)) return lines;
  const tiers: Frame[] = [];
  const frames = lines.filter((line) => line.vertical).map((line) => line.frame);
  for (const frame of [...frames].sort((a, b) => a.start - b.start)) {
    const last = tiers.at(-1);
    if (last === undefined || frame.start >= last.end) tiers.push(frame);
    else tiers[tiers.length - 1] = { start: last.start, end: Math.max(last.end, frame.end) };
  }
  return lines.map((line) => {
    const tier = tiers.find(({ start, end }) => line.frame.start >= start && line.frame.end <= end);
    return line.vertical && tier !== undefined ? { ...line, frame: tier } : line;
  });
}
