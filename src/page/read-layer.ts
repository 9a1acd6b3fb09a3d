// A raw page and its route in; out, which of its text is read: what is painted, the hidden layer, or both, where no text
// that is painted lies over hidden text that says the same.
import type { Box } from '../model/geometry.ts';
import { boxWidth, overlapX } from '../model/geometry.ts';
import type { DroppedText, PageRoute } from '../model/page.ts';
import type { RawGlyphRun, RawPage } from '../model/raw-page.ts';
import { bandIndex } from './band-index.ts';
import { dropLog } from './dropped-text.ts';

export type ReadLayer = 'painted' | 'hidden' | 'both';

/** The reason of a page whose text is hidden and that is no scan: its letters are drawn as shapes, or shown nowhere. */
export const HIDDEN_ONLY = 'invisible-only';

/** Text rendering modes that paint nothing, and that only clip (ISO 32000-2, table 104). */
const HIDDEN = 3;
const CLIPS = 7;
/** Baselines of a painted run and of the hidden one under it differ by less, em. */
const SAME_LINE_EM = 0.6;
/** Part of a painted run's width under which hidden text lies. */
const DOUBLED = 0.5;
const BAND = 12;

/** Why a run is not of the layer that is read; null where it is. */
export function outsideLayer(run: RawGlyphRun, layer: ReadLayer): 'invisible' | 'other-layer' | null {
  if (run.renderingMode === CLIPS || (run.renderingMode === HIDDEN && layer === 'painted')) return 'invisible';
  return run.renderingMode !== HIDDEN && layer === 'hidden' ? 'other-layer' : null;
}

function layerOf(raw: RawPage, route: PageRoute): ReadLayer {
  if (route.kind === 'ocred') return 'hidden';
  if (route.reason === HIDDEN_ONLY) return 'both';
  const painted = raw.runs.some(
    (run) => outsideLayer(run, 'painted') === null && run.glyphs.some((glyph) => glyph.text.trim() !== ''),
  );
  return painted ? 'painted' : 'hidden';
}

function extent(run: RawGlyphRun): Box {
  const first = run.glyphs[0];
  const last = run.glyphs.at(-1);
  const x0 = first?.x ?? 0;
  const x1 = (last?.x ?? 0) + (last?.width ?? 0);
  return { x0: Math.min(x0, x1), x1: Math.max(x0, x1), y0: first?.y ?? 0, y1: first?.y ?? 0 };
}

/** The painted runs that lie over hidden text. */
function doubled(runs: readonly RawGlyphRun[]): ReadonlySet<RawGlyphRun> {
  const index = bandIndex<Box>(BAND);
  for (const run of runs) if (run.renderingMode === HIDDEN) index.add(extent(run).y0, extent(run));
  const isDoubled = (run: RawGlyphRun): boolean => {
    const box = extent(run);
    const reach = SAME_LINE_EM * run.size;
    const near = index.near(box.y0 - reach, box.y0 + reach).filter((other) => Math.abs(other.y0 - box.y0) <= reach);
    return near.reduce((sum, other) => sum + overlapX(box, other), 0) > DOUBLED * boxWidth(box);
  };
  return new Set(runs.filter((run) => run.renderingMode !== HIDDEN && run.glyphs.length > 0 && isDoubled(run)));
}

type Layered = { readonly layer: ReadLayer; readonly raw: RawPage; readonly dropped: readonly DroppedText[] };

/** Chooses the layer of a page. */
export function withLayer(raw: RawPage, route: PageRoute): Layered {
  const layer = layerOf(raw, route);
  if (layer !== 'both') return { layer, raw, dropped: [] };
  const over = doubled(raw.runs);
  const log = dropLog();
  for (const run of over) log.add(run, run.glyphs, 'other-layer');
  return { layer, raw: { ...raw, runs: raw.runs.filter((run) => !over.has(run)) }, dropped: log.entries };
}
