// In: a scan with a text layer. Out: the runs whose words lie level on the picture, and those that run another way.
import type { RawGlyphRun, RawPage } from '../model/raw-page.ts';
import { isRightToLeft } from './script-ranges.ts';

/** Text rendering modes of an invisible layer, and of text that only clips (ISO 32000-2 §9.3.6). */
const INVISIBLE = 3;
const CLIPPING = 7;

/** Degrees by which the lines of an upright page lean at most: scans lie askew. */
const LEVEL = 10;

/** Part of a layer that may run another way than its page: labels of a drawing, not the text. */
const MOST_TURNED = 0.1;

export type LayerRuns = { readonly level: readonly RawGlyphRun[]; readonly turned: readonly RawGlyphRun[] };

function isLevel(run: RawGlyphRun): boolean {
  const lean = ((run.angle % 360) + 360) % 360;
  return Math.min(lean, 360 - lean) <= LEVEL && !run.glyphs.some((glyph) => isRightToLeft(glyph.text));
}

function glyphsIn(runs: readonly RawGlyphRun[]): number {
  return runs.reduce((sum, run) => sum + run.glyphs.length, 0);
}

/**
 * The runs of a layer, and visible ones over it (stamps); turned ones are sideways, or run to the left. Null where too
 * much of the layer does, or any runs down: such a layer is laid out by itself.
 */
export function layerRuns(raw: RawPage): LayerRuns | null {
  const shown = raw.runs.filter((run) => run.renderingMode !== CLIPPING);
  if (shown.some((run) => run.vertical)) return null;
  const turned = shown.filter((run) => !isLevel(run));
  const hidden = turned.filter((run) => run.renderingMode === INVISIBLE);
  if (glyphsIn(hidden) > MOST_TURNED * glyphsIn(shown)) return null;
  return { level: shown.filter(isLevel), turned: turned.map((run) => ({ ...run, renderingMode: 0 })) };
}
