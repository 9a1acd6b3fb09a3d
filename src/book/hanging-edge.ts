// In: the lines of a column. Out: the inner edge of its hanging paragraphs, where it has them.
import type { SourceLine } from './draft.ts';
import { endsEarly } from './line-shape.ts';

/** Fewer lines do not show whether paragraphs hang. */
const MIN_HANGING_LINES = 6;

/** Lines of one paragraph are at most this far apart, em. */
const MAX_TIGHT = 1.6;

/**
 * The inner edge of hanging paragraphs: full lines at an outer edge are followed by lines at an inner one. With raised
 * first lines it is the other way round.
 */
export function hangingEdge(lines: readonly SourceLine[]): number | null {
  const starts = new Map<number, number>();
  for (const line of lines) starts.set(Math.round(line.start), (starts.get(Math.round(line.start)) ?? 0) + 1);
  const common = [...starts].sort((a, b) => b[1] - a[1]).slice(0, 2);
  const [outer, inner] = common.map(([at]) => at).sort((a, b) => a - b);
  const size = lines[0]?.size ?? 0;
  if (outer === undefined || inner === undefined || lines.length < MIN_HANGING_LINES) return null;
  if (inner - outer < size * 0.7 || inner - outer > size * 6) return null;
  let [hanging, raised] = [0, 0];
  lines.forEach((line, i) => {
    const prev = lines[i - 1];
    if (!prev || line.across - prev.across > prev.size * MAX_TIGHT || endsEarly(prev, line, prev.frame.end)) return;
    const at = (l: SourceLine, edge: number) => Math.abs(l.start - edge) <= 1.5;
    if (at(prev, outer) && at(line, inner)) hanging++;
    if (at(prev, inner) && at(line, outer)) raised++;
  });
  return hanging >= 4 && hanging > 3 * raised ? inner : null;
}
