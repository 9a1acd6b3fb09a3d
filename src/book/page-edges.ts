// In: draft pages. Out: their outermost lines at the head and the foot, where running heads and folios stand.
import type { DraftPage, SourceLine } from './draft.ts';
import { median, weightedMode } from './statistics.ts';

/** Part of the page height from each edge in which furniture may stand. peers: 14 % to 18 %. */
const EDGE_ZONE = 0.18;

/** The same for the outermost row where nothing stands further out: a small text block on large paper (LaTeX's on A4). */
const WIDE_ZONE = 0.3;

/** The same for a few signs alone: A5 in the corner of A4. */
const DEEP_ZONE = 0.5;
const FEW_SIGNS = 8;
/** Its type in parts of that of most lines. */
const NOT_LARGER = 1.2;

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
  /** Whether it stands far from the edge of the sheet, on a small page that was printed on a large one; missing where not. */
  readonly deep?: true;
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

/** Part of the page height that furniture takes beside the text, measured from the outermost lines of the book's pages. */
const FURNITURE_DEPTH = 0.05;

/** Pages of one size from which their margins are known. */
const MIN_PAGES = 4;

/** Share of the pages of one size whose outermost lines may stand further in: openings of chapters, last pages. */
const INNER_PAGES = 0.25;

/** How far, in parts of the page height, the zone of furniture reaches in from the head and the foot. */
type Zones = { readonly head: number; readonly foot: number };

const NARROW: Zones = { head: EDGE_ZONE, foot: EDGE_ZONE };

const sizeOf = (page: DraftPage): string => `${Math.round(page.width)} ${Math.round(page.height)}`;

/** The zones of each size of page: a small text block on a large sheet has its furniture far from the sheet's edges. */
function zonesBySize(pages: readonly DraftPage[]): ReadonlyMap<string, Zones> {
  const margins = new Map<string, { head: number[]; foot: number[] }>();
  for (const page of pages) {
    const lines = visibleLines(page);
    if (lines.length === 0) continue;
    const own = margins.get(sizeOf(page)) ?? { head: [], foot: [] };
    own.head.push(Math.min(...lines.map(({ line }) => line.box.y0)) / page.height);
    own.foot.push(1 - Math.max(...lines.map(({ line }) => line.box.y1)) / page.height);
    margins.set(sizeOf(page), own);
  }
  const zone = (values: number[]): number => {
    if (values.length < MIN_PAGES) return EDGE_ZONE;
    const usual = values.sort((a, b) => a - b)[Math.floor(values.length * INNER_PAGES)] ?? 0;
    return Math.min(WIDE_ZONE, Math.max(EDGE_ZONE, usual + FURNITURE_DEPTH));
  };
  return new Map([...margins].map(([size, { head, foot }]) => [size, { head: zone(head), foot: zone(foot) }]));
}

const at = (lines: readonly SourceLine[], edge: 'head' | 'foot', height: number, zone: number): SourceLine[] =>
  lines.filter(({ line }) => (edge === 'head' ? line.box.y1 < height * zone : line.box.y0 > height * (1 - zone)));

/** The lines of the outer rows of a page, of both edges, outermost first. */
export function edgeLines(page: DraftPage, zones: Zones = NARROW): readonly EdgeLine[] {
  const lines = visibleLines(page);
  return EDGES.flatMap((edge) => rowsFrom(at(lines, edge, page.height, zones[edge]), edge, EDGE_ROWS));
}

/** Size of type over that of most of a page's text from which a line far from the sheet's edge is a title. */
const TITLE_SIZE = 1.1;

/** Points in which sizes are told apart. */
const SIZE_STEP = 0.5;

/** Whether a line stands near the edge of its sheet, or further in but in type no larger than the text's. */
function mayBeFurniture({ line, edge }: EdgeLine, height: number, size: number): boolean {
  return at([line], edge, height, EDGE_ZONE).length > 0 || line.size <= size * TITLE_SIZE;
}

/** The type size of most letters. */
function usualSize(lines: readonly SourceLine[]): number {
  const sizes = lines.map(({ size, text }) => ({ value: size, weight: text.length }));
  return weightedMode(sizes, SIZE_STEP) ?? 0;
}

/** The same for each page of a book, with zones as far in as its pages have them. */
export function edgeLinesOf(pages: readonly DraftPage[]): readonly (readonly EdgeLine[])[] {
  const zones = zonesBySize(pages);
  // A page that holds more of notes than of text has the book's size all the same.
  const usual = usualSize(pages.flatMap(visibleLines));
  return pages.map((page) => {
    const size = Math.max(usual, usualSize(visibleLines(page)));
    return edgeLines(page, zones.get(sizeOf(page))).filter((edge) => mayBeFurniture(edge, page.height, size));
  });
}

/** The same, with a page's outermost row where the edge's own zone is empty. Only numbers that count on may stand there. */
export function edgeLinesInwards(page: DraftPage): readonly EdgeLine[] {
  const lines = visibleLines(page);
  return EDGES.flatMap((edge) => {
    const outer = at(lines, edge, page.height, EDGE_ZONE);
    if (outer.length > 0) return rowsFrom(outer, edge, EDGE_ROWS);
    const inner = at(lines, edge, page.height, WIDE_ZONE);
    if (inner.length > 0) return rowsFrom(inner, edge, 1);
    const [only, ...others] = rowsFrom(lines, edge, 1);
    // The number of a chapter stands alone over its title, too, but in larger type.
    const isSmall = only !== undefined && only.line.size <= NOT_LARGER * median(lines.map((line) => line.size));
    const isDeep = isSmall && others.length === 0 && only.line.text.length <= FEW_SIGNS;
    return isDeep && at([only.line], edge, page.height, DEEP_ZONE).length > 0 ? [{ ...only, deep: true as const }] : [];
  });
}
