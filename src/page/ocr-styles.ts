// In: a page whose text layer is garbled, and words that OCR read on it. Out: the style of the glyphs drawn under each word.
import type { Box } from '../model/geometry.ts';
import type { RawGlyphRun, RawPage } from '../model/raw-page.ts';

/** The drawn type under a word: its letters may be unknown, but its size and face are not. */
export type DrawnType = {
  readonly fontId: string;
  readonly size: number;
  readonly baseline: number;
  readonly color: string;
};

/** Height in points of a band in the index of runs. */
const BAND = 12;

type Placed = { readonly run: RawGlyphRun; readonly x0: number; readonly x1: number; readonly y: number };

function placed(run: RawGlyphRun): Placed | null {
  const first = run.glyphs[0];
  const last = run.glyphs.at(-1);
  if (first === undefined || last === undefined || run.angle !== 0 || run.vertical) return null;
  return { run, x0: first.x, x1: last.x + last.width, y: first.y };
}

/** Finds the run drawn under a box, by place alone; null where none is. Null as a whole for a page without drawn text. */
export function drawnTypeFinder(raw: RawPage): ((box: Box) => DrawnType | null) | null {
  const bands = new Map<number, Placed[]>();
  let any = false;
  for (const run of raw.runs) {
    const at = run.renderingMode === 3 || run.renderingMode === 7 ? null : placed(run);
    if (at === null) continue;
    any = true;
    const band = Math.floor(at.y / BAND);
    const list = bands.get(band);
    if (list === undefined) bands.set(band, [at]);
    else list.push(at);
  }
  if (!any) return null;
  return (box) => {
    const middle = (box.x0 + box.x1) / 2;
    let best: Placed | null = null;
    for (let band = Math.floor(box.y0 / BAND); band <= Math.floor(box.y1 / BAND) + 1; band++) {
      for (const candidate of bands.get(band) ?? []) {
        const { x0, x1, y, run } = candidate;
        if (middle < x0 || middle > x1 || y < box.y0 || y > box.y1 + 0.3 * run.size) continue;
        if (best === null || Math.abs(y - box.y1) < Math.abs(best.y - box.y1)) best = candidate;
      }
    }
    if (best === null) return null;
    return { fontId: best.run.fontId, size: best.run.size, baseline: best.y, color: best.run.color };
  };
}
