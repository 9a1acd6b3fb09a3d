// Runs of glyphs in, the same runs without those printed over an equal one: overprint is how some producers fake bold.
import type { RawGlyphRun } from '../model/raw-page.ts';

export type PrintedRun = { readonly run: RawGlyphRun; readonly overprinted: boolean };
export type Printed = { readonly kept: readonly PrintedRun[]; readonly dropped: readonly RawGlyphRun[] };

/** Offset of an overprint, in em: fake bold moves by up to a tenth, shadows by up to a quarter. */
const OVERPRINT_SHIFT_EM = 0.26;
/** Glyphs that make the key of a run; longer keys cost memory and tell no more. */
const KEY_GLYPHS = 16;
/** Earlier runs of one text that are compared; repeated words far apart must not cost quadratic time. */
const MAX_COMPARED = 8;

function keyOf(run: RawGlyphRun): string {
  let key = `${run.glyphs.length}|`;
  for (let i = 0; i < Math.min(KEY_GLYPHS, run.glyphs.length); i++) key += run.glyphs[i]?.text ?? '';
  return key;
}

/** Drops every run that repeats an earlier one within a quarter em, and marks the one that stays. */
export function withoutOverprints(runs: readonly RawGlyphRun[]): Printed {
  const seen = new Map<string, { x: number; y: number; at: number }[]>();
  const kept: { run: RawGlyphRun; overprinted: boolean }[] = [];
  const dropped: RawGlyphRun[] = [];
  for (const run of runs) {
    const first = run.glyphs[0];
    if (first === undefined) continue;
    const key = keyOf(run);
    const places = seen.get(key);
    const reach = OVERPRINT_SHIFT_EM * run.size;
    const twin = places?.find((p) => Math.abs(p.x - first.x) <= reach && Math.abs(p.y - first.y) <= reach);
    const original = twin === undefined ? undefined : kept[twin.at];
    if (original !== undefined) {
      original.overprinted = true;
      dropped.push(run);
      continue;
    }
    const place = { x: first.x, y: first.y, at: kept.length };
    if (places === undefined) seen.set(key, [place]);
    else {
      places.push(place);
      if (places.length > MAX_COMPARED) places.shift();
    }
    kept.push({ run, overprinted: false });
  }
  return { kept, dropped };
}
