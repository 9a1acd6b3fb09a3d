// Paths and pieces of a page in; out, its charts, each with all that is drawn and written in it: bars, tiles, panels and
// labels that would be read as a table, a list or text.
// Evidence: "Figure 3" at the start of a line with a chart's paths and no running text on one side of it; or an axis.
import type { Box } from '../model/geometry.ts';
import {
  boxArea,
  boxHeight,
  boxWidth,
  holdsCentre,
  overlapX,
  overlapY,
  unionBox,
  unionBoxes,
} from '../model/geometry.ts';
import type { RawPage } from '../model/raw-page.ts';
import { bareCharts } from './bare-charts.ts';
import { columnParts, type DrawnPage } from './chart-columns.ts';
import { axesOf, type ChartPart, isChart } from './chart-evidence.ts';
import { type ChartZone, withChartLabels } from './chart-labels.ts';
import { familyOf, isTableCaption, isText, linesFrom, namesFigure, type PageText, pageText } from './chart-text.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import type { Piece } from './ink.ts';
import { isMonoChunk } from './mono-line.ts';

export type Chart = { readonly box: Box; readonly pieces: ReadonlySet<Piece> };

/** White between the parts of one figure, points: floats stand further apart (LaTeX: 12 pt and more). */
const FLOAT_GAP = 11;
/** White between panels of a chart, or a plot and its legend, points; and between rows of panels where no caption holds them together. */
const PANEL_GAP = 50;
const ROW_GAP = 30;
/** A rule of this part of the page's width, with nothing that touches it, parts text. */
const RULE_SHARE = 0.25;
const TOUCH = 3;
/** Part of the page that a frame around all of it covers. */
const FRAME_SHARE = 0.6;
/** Rounds in which what a chart reaches to is widened by what is drawn in it. */
const ROUNDS = 4;
/** Smallest side of a chart, points. */
const MIN_SIDE = 40;
const MARGIN = 2;
/** Lines in the type of running text stand this far from a chart, em, where they are none of its labels. */
const LABEL_EM = 1.5;
/** Paths of a page: fewer are no chart, more are a map. */
const MIN_PATHS = 3;
const MAX_PATHS = 20_000;
/** White fills are grounds: nothing of them is seen. */
const WHITE = '#ffffff';
/** Paths that a rule is compared with. */
const MAX_COMPARED = 400;

type Page = DrawnPage & { readonly sideways: readonly Box[] };

/** What lies on one side of a caption, up to the next text that is no label. */
function zoneBeside(text: PageText, caption: ReadonlySet<Chunk>, whole: Box, reach: Box, side: 'over' | 'under') {
  let [top, bottom, atTable] = side === 'over' ? [0, whole.y0, false] : [whole.y1, Infinity, false];
  for (const chunk of text.chunks) {
    if (!isText(text, chunk) || caption.has(chunk) || overlapX(chunk.box, reach) <= 0) continue;
    const { y0, y1 } = chunk.box;
    const over = side === 'over' && y1 <= whole.y0 + MARGIN && y1 > top;
    const under = side === 'under' && y0 >= whole.y1 - MARGIN && y0 < bottom;
    if (over) top = y1;
    if (under) bottom = y0;
    if (over || under) atTable = isTableCaption(text.texts.get(chunk) ?? '');
  }
  return { top, bottom, caption, side, atTable };
}

function isLoneRule({ box }: ChartPart, parts: readonly ChartPart[], width: number): boolean {
  if (boxHeight(box) > TOUCH || boxWidth(box) < RULE_SHARE * width) return false;
  const upright = parts.filter((part) => boxHeight(part.box) > TOUCH).slice(0, MAX_COMPARED);
  return !upright.some(
    ({ box: other }) => overlapX(box, other) > 0 && other.y0 <= box.y1 + TOUCH && other.y1 >= box.y0 - TOUCH,
  );
}

/** Parts nearest to the caption below them, up to the first white that is as wide as between floats. */
function nearest(parts: readonly ChartPart[]): readonly ChartPart[] {
  const own: ChartPart[] = [];
  let top = Infinity;
  for (const part of [...parts].sort((a, b) => b.box.y1 - a.box.y1)) {
    if (top - part.box.y1 > FLOAT_GAP && own.length > 0) break;
    own.push(part);
    top = Math.min(top, part.box.y0);
  }
  return own;
}

const isNear = (box: Box, reach: Box): boolean => box.x1 >= reach.x0 - PANEL_GAP && box.x0 <= reach.x1 + PANEL_GAP;

/** A chart of some paths in a zone without running text; null where they are none. */
function chartOf(page: Page, own: readonly ChartPart[], zone: ChartZone): Chart | null {
  const drawn = unionBoxes(own.map((part) => part.box));
  if (drawn === null || boxWidth(drawn) < MIN_SIDE || boxHeight(drawn) < MIN_SIDE) return null;
  const sideways = page.sideways.filter((box) => box.y0 >= drawn.y0 - MARGIN && box.y1 <= drawn.y1 + MARGIN);
  const { box, labels } = withChartLabels(page.text, drawn, zone);
  const pieces = [...labels].flatMap((chunk) => chunk.pieces);
  const words = pieces.map((piece) => piece.box);
  return zone.side === null || isChart(own, words, sideways) ? { box, pieces: new Set(pieces) } : null;
}

function chartBeside(page: Page, caption: ReadonlySet<Chunk>, side: 'over' | 'under'): Chart | null {
  const whole = unionBoxes([...caption].map((line) => line.box));
  if (whole === null) return null;
  const parts = columnParts(page, whole, (chunk) => !caption.has(chunk));
  let reach = whole;
  let zone = zoneBeside(page.text, caption, whole, reach, side);
  let own: readonly ChartPart[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const [{ top, bottom }, within]: [typeof zone, Box] = [zone, reach];
    const inside = parts.filter(
      ({ box }) => box.y0 >= top - MARGIN && box.y1 <= bottom + MARGIN && isNear(box, within),
    );
    own = inside.filter((part) => !isLoneRule(part, inside, page.width));
    reach = own.map((part) => part.box).reduce(unionBox, within);
    if (reach.x0 === within.x0 && reach.x1 === within.x1) break;
    zone = zoneBeside(page.text, caption, whole, reach, side);
  }
  if (!zone.atTable) return chartOf(page, own, zone);
  return side === 'over' ? chartOf(page, nearest(own), zone) : null;
}

/** Whether a line is text around a chart that no caption names: running text, a listing, or set as text is and away from it. */
function isTextAround(text: PageText, chunk: Chunk, chart: Box): boolean {
  if (isText(text, chunk) || isMonoChunk(chunk)) return true;
  const apart = Math.max(chart.y0 - chunk.box.y1, chunk.box.y0 - chart.y1);
  return text.families.has(familyOf(chunk)) && apart > LABEL_EM * chunk.size;
}

/** The chart that an axis belongs to, with the panels next to it. */
function chartAt(page: Page, axis: Box): Chart | null {
  const none = new Set<Chunk>();
  const parts = columnParts(page, axis, ({ box }) => overlapY(box, axis) > 0);
  let reach = axis;
  let zone: ChartZone = { top: 0, bottom: Infinity, caption: none, side: null };
  let own: readonly ChartPart[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const within: Box = reach;
    const around = page.text.chunks.filter((c) => overlapX(c.box, within) > 0 && isTextAround(page.text, c, within));
    const top = around.reduce((most, { box }) => (box.y1 <= within.y0 + MARGIN ? Math.max(most, box.y1) : most), 0);
    const bottom = around.reduce(
      (least, { box }) => (box.y0 >= within.y1 - MARGIN ? Math.min(least, box.y0) : least),
      Infinity,
    );
    zone = { ...zone, top, bottom };
    const inside = parts.filter(
      ({ box }) =>
        box.y0 >= Math.max(top - MARGIN, within.y0 - ROW_GAP - boxHeight(box)) &&
        box.y1 <= Math.min(bottom + MARGIN, within.y1 + ROW_GAP + boxHeight(box)) &&
        isNear(box, within),
    );
    own = inside.filter((part) => !isLoneRule(part, inside, page.width));
    reach = own.map((part) => part.box).reduce(unionBox, within);
    if (
      own.length === inside.length &&
      reach.x0 === within.x0 &&
      reach.x1 === within.x1 &&
      reach.y0 === within.y0 &&
      reach.y1 === within.y1
    )
      break;
  }
  return chartOf(page, own, zone);
}

/** Finds the charts of a page. Boxes are in the frame; `sideways` are those of words on end. */
export function chartsOf(
  raw: RawPage,
  toFrame: (box: Box) => Box,
  size: { readonly width: number; readonly height: number },
  pieces: readonly Piece[],
  sideways: readonly Box[],
): readonly Chart[] {
  if (raw.paths.length < MIN_PATHS || raw.paths.length > MAX_PATHS) return [];
  const parts = raw.paths.flatMap((path): ChartPart[] => {
    const box = toFrame(path.box);
    if (path.painted === 'fill' && path.color === WHITE) return [];
    return boxArea(box) > FRAME_SHARE * size.width * size.height ? [] : [{ box, path }];
  });
  const axes = [...axesOf(parts), ...bareCharts(parts, pieces)];
  if (axes.length === 0 && !namesFigure(pieces)) return [];
  const page: Page = { text: pageText(chunksOf(pieces)), parts, sideways, width: size.width };
  const found: Chart[] = [];
  const add = (chart: Chart | null): void => {
    if (chart === null) return;
    if (!found.some(({ box }) => overlapX(box, chart.box) > 0 && overlapY(box, chart.box) > 0)) found.push(chart);
  };
  for (const first of page.text.captions) {
    const caption = linesFrom(first, page.text.chunks);
    add(chartBeside(page, caption, 'over'));
    add(chartBeside(page, caption, 'under'));
  }
  for (const axis of axes) if (!found.some(({ box }) => holdsCentre(box, axis))) add(chartAt(page, axis));
  return found;
}

/** A page without what is drawn and written in its charts. */
export function withoutCharts<T extends { readonly raw: RawPage; readonly pieces: readonly Piece[] }>(
  page: T,
  charts: readonly Chart[],
  toFrame: (box: Box) => Box,
): T {
  if (charts.length === 0) return page;
  const own = new Set(charts.flatMap(({ pieces }) => [...pieces]));
  const paths = page.raw.paths.filter((path) => !charts.some(({ box }) => holdsCentre(box, toFrame(path.box))));
  return { ...page, raw: { ...page.raw, paths }, pieces: page.pieces.filter((piece) => !own.has(piece)) };
}
