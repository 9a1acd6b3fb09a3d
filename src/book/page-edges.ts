// In: a draft page. Out: its outermost lines at the head and the foot, where running heads and folios stand.
import type { DraftPage, SourceLine } from './draft.ts';

/** Part of the page height from each edge in which furniture may stand. peers: 14 % to 18 %. */
const EDGE_ZONE = 0.18;

/** The same for the outermost row where nothing stands further out: a small text block on large paper (LaTeX's on A4). */
const WIDE_ZONE = 0.3;

/** Rows of text looked at from each edge: a running head of two rows and its folio. */
const EDGE_ROWS = 3;

/** Lines whose baselines differ by less than this, points, stand in one row. */
const ROW_TOLERANCE = 3;

const EDGES = ['head', 'foot'] as const;

export type EdgeLine = {
  readonly line: SourceLine;
  readonly edge: 'head' | 'foot';
  /** 0 is the outermost row. */
  readonly row: number;
};

function visibleLines(page: DraftPage): SourceLine[] {
  const lines: SourceLine[] = [];
  for (const item of page.items) if (item.type === 'line' && item.line.layer === 'body') lines.push(item.line);
  return lines;
}

function rowsFrom(lines: readonly SourceLine[], edge: 'head' | 'foot', rows: number): EdgeLine[] {
  const y = (line: SourceLine) => (line.line.box.y0 + line.line.box.y1) / 2;
  const sign = edge === 'head' ? 1 : -1;
  const sorted = [...lines].sort((a, b) => sign * (y(a) - y(b)));
  const found: EdgeLine[] = [];
  let row = -1;
  let at = Number.NEGATIVE_INFINITY;
  for (const line of sorted) {
    if (sign * y(line) - at > ROW_TOLERANCE) {
      row++;
      at = sign * y(line);
    }
    if (row >= rows) break;
    found.push({ line, edge, row });
  }
  return found;
}

const at = (lines: readonly SourceLine[], edge: 'head' | 'foot', height: number, zone: number): SourceLine[] =>
  lines.filter(({ line }) => (edge === 'head' ? line.box.y1 < height * zone : line.box.y0 > height * (1 - zone)));

/** The lines of the outer rows of a page, of both edges, outermost first. */
export function edgeLines(page: DraftPage): readonly EdgeLine[] {
  const lines = visibleLines(page);
  return EDGES.flatMap((edge) => rowsFrom(at(lines, edge, page.height, EDGE_ZONE), edge, EDGE_ROWS));
}

/** The same, with a page's outermost row where the edge's own zone is empty. Only numbers that count on may stand there. */
export function edgeLinesInwards(page: DraftPage): readonly EdgeLine[] {
  const lines = visibleLines(page);
  return EDGES.flatMap((edge) => {
    const outer = at(lines, edge, page.height, EDGE_ZONE);
    if (outer.length > 0) return rowsFrom(outer, edge, EDGE_ROWS);
    return rowsFrom(at(lines, edge, page.height, WIDE_ZONE), edge, 1);
  });
}
