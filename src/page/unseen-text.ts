// A raw page in; out, the page without white text that stands on white paper, and that text for the account.
// Evidence: white type with no tint, picture or shading under it shows nothing; spacers, hidden notes and old labels do so.
import type { Box } from '../model/geometry.ts';
import { boxHeight, boxWidth } from '../model/geometry.ts';
import type { DroppedText } from '../model/page.ts';
import type { RawGlyphRun, RawPage } from '../model/raw-page.ts';
import { dropLog } from './dropped-text.ts';

const WHITE = '#ffffff';
/** Part of a page's letters that may be unseen: where it is more, its ground is one that the paths do not tell. */
const MAX_SHARE = 0.3;
/** Smallest side of what can be the ground of a letter, points. */
const MIN_GROUND = 3;
/** Letters stand in a ground where a point this part of the em over their baseline does. */
const MIDDLE_EM = 0.3;

/** Boxes of what is painted in a colour: fills, and strokes that are broad enough to stand for one. */
function groundsOf(raw: RawPage): readonly Box[] {
  const painted = raw.paths.flatMap(({ box, painted: how, color, lineWidth }): readonly Box[] => {
    if (color === WHITE) return [];
    const half = how === 'fill' ? 0 : lineWidth / 2;
    const grown = { x0: box.x0 - half, y0: box.y0 - half, x1: box.x1 + half, y1: box.y1 + half };
    return Math.min(boxWidth(grown), boxHeight(grown)) >= MIN_GROUND ? [grown] : [];
  });
  return [...painted, ...raw.images.map((image) => image.box)];
}

const smallest = (values: readonly number[]): number =>
  values.reduce((least, value) => Math.min(least, value), Infinity);
const largest = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value), -Infinity);

function isOver(run: RawGlyphRun, grounds: readonly Box[]): boolean {
  const places = run.glyphs.map(({ x, y, width }) => ({ x: x + width / 2, y: y - MIDDLE_EM * run.size }));
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const [x0, x1, y0, y1] = [smallest(xs), largest(xs), smallest(ys), largest(ys)];
  return grounds
    .filter((box) => x1 >= box.x0 && x0 <= box.x1 && y1 >= box.y0 && y0 <= box.y1)
    .some((box) => places.some(({ x, y }) => x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1));
}

/** Takes text out that nobody sees on the page. */
export function withoutUnseen(raw: RawPage): { readonly raw: RawPage; readonly unseen: readonly DroppedText[] } {
  const white = raw.runs.filter((run) => run.color === WHITE && run.renderingMode === 0 && run.glyphs.length > 0);
  if (white.length === 0) return { raw, unseen: [] };
  const grounds = groundsOf(raw);
  const found = new Set(white.filter((run) => !isOver(run, grounds)));
  const count = (runs: Iterable<RawGlyphRun>): number => [...runs].reduce((sum, run) => sum + run.glyphs.length, 0);
  if (found.size === 0 || count(found) > MAX_SHARE * count(raw.runs)) return { raw, unseen: [] };
  const log = dropLog();
  for (const run of found) log.add(run, run.glyphs, 'white');
  return { raw: { ...raw, runs: raw.runs.filter((run) => !found.has(run)) }, unseen: log.entries };
}
