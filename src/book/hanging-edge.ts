// In: the lines of a column. Out: the inner edge of its hanging paragraphs, where it has them.
import { leadingFor } from './body-style.ts';
import type { BodyStyle, SourceLine } from './draft.ts';
import { endsEarly } from './line-shape.ts';
import { endsSentence } from './script.ts';
import { count } from './statistics.ts';

/** Fewer lines do not show whether paragraphs hang. */
const MIN_HANGING_LINES = 6;
const MIN_PAIRS = 4;

/** Lines of one paragraph are at most this far apart, em, or leadings in a text set wide. */
const MAX_TIGHT = 1.6;
const TIGHT_LEADINGS = 1.2;

type Edges = { readonly outer: number; readonly inner: number };

/** The two edges at which most lines start, where they stand as far apart as those of hanging paragraphs. */
function commonEdges(lines: readonly SourceLine[]): Edges | null {
  const starts = new Map<number, number>();
  for (const line of lines) count(starts, Math.round(line.start));
  const common = [...starts].sort((a, b) => b[1] - a[1]).slice(0, 2);
  const [outer, inner] = common.map(([at]) => at).sort((a, b) => a - b);
  const size = lines[0]?.size ?? 0;
  if (outer === undefined || inner === undefined) return null;
  return inner - outer < size * 0.7 || inner - outer > size * 6 ? null : { outer, inner };
}

/** Pairs of lines that show hanging paragraphs, and those that show raised first lines. */
function countPairs(
  lines: readonly SourceLine[],
  { outer, inner }: Edges,
  body: BodyStyle,
): { hanging: number; raised: number } {
  let [hanging, raised] = [0, 0];
  const tight = ({ size }: SourceLine) => Math.max(size * MAX_TIGHT, leadingFor(body, size) * TIGHT_LEADINGS);
  const at = (line: SourceLine, edge: number) => Math.abs(line.start - edge) <= 1.5;
  lines.forEach((line, i) => {
    const prev = lines[i - 1];
    if (!prev || line.across - prev.across > tight(prev) || endsEarly(prev, line, prev.frame.end)) return;
    if (at(prev, outer) && at(line, inner)) hanging++;
    if (at(prev, inner) && at(line, outer) && !endsSentence(prev.text)) raised++;
  });
  return { hanging, raised };
}

/**
 * The inner edge of hanging paragraphs: full lines at an outer edge are followed by lines at an inner one. With raised
 * first lines it is the other way round; an inner line that ends a sentence may be the last of a hanging one, full by
 * chance. `before`: how far in the column before, which this one may end, has its inner edge; one pair then shows it.
 */
export function hangingEdge(lines: readonly SourceLine[], before: number | null, body: BodyStyle): number | null {
  const edges = commonEdges(lines);
  if (edges === null) return null;
  const { hanging, raised } = countPairs(lines, edges, body);
  const goesOn = before !== null && Math.abs(edges.inner - (lines[0]?.frame.start ?? 0) - before) <= 1.5;
  if (goesOn && hanging > 0 && raised === 0) return edges.inner;
  return lines.length >= MIN_HANGING_LINES && hanging >= MIN_PAIRS && hanging > 3 * raised ? edges.inner : null;
}
