// In: the lines of a page. Out: its columns, for the notes at their feet.
// Evidence: lines of one frame are one column. The last line of a paragraph may have a frame of its own, as wide as itself: alone
// in its row, close under a line of its size that starts where it does, it is of that line's column.
import type { SourceLine } from './draft.ts';

/** Edges of one column differ by less, points. */
const SAME_EDGE = 8;

/** Baselines of one paragraph are at most this far apart, in its type size: Korean books set 1.6 to 1.9. */
const MAX_LEADING = 2;

/** Type sizes of one paragraph differ by less, points. */
const SAME_SIZE = 0.6;

/** Baselines that are closer, in type sizes, stand in one row. */
const ONE_ROW = 0.5;

export function groupsOf<K>(lines: readonly SourceLine[], keyOf: (line: SourceLine) => K): SourceLine[][] {
  const groups = new Map<K, SourceLine[]>();
  for (const line of lines) {
    const group = groups.get(keyOf(line));
    if (group) group.push(line);
    else groups.set(keyOf(line), [line]);
  }
  return [...groups.values()];
}

const frameKey = ({ frame }: SourceLine): string =>
  `${Math.round(frame.start / SAME_EDGE)} ${Math.round(frame.end / SAME_EDGE)}`;

function isApart(line: SourceLine, other: SourceLine | undefined): boolean {
  return other === undefined || Math.abs(other.across - line.across) > ONE_ROW * line.size;
}

function goesOn(line: SourceLine, above: SourceLine): boolean {
  return (
    Math.abs(above.frame.start - line.frame.start) < SAME_EDGE &&
    line.frame.end < above.frame.end &&
    Math.abs(above.size - line.size) < SAME_SIZE &&
    line.across - above.across <= MAX_LEADING * line.size
  );
}

/** Lines by the column that they stand in. */
export function footColumns(lines: readonly SourceLine[]): SourceLine[][] {
  const groups = groupsOf(lines, frameKey);
  if (groups.length < 2) return groups;
  const keys = new Map<number, string>();
  const down = [...lines].sort((a, b) => a.across - b.across);
  for (const [i, line] of down.entries()) {
    const above = down[i - 1];
    const alone = isApart(line, above) && isApart(line, down[i + 1]);
    if (above && alone && goesOn(line, above)) keys.set(line.key, keys.get(above.key) ?? frameKey(above));
  }
  return keys.size === 0 ? groups : groupsOf(lines, (line) => keys.get(line.key) ?? frameKey(line));
}
