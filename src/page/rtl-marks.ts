// One raw page in, the same page out with the vowel signs of Arabic and Hebrew joined to the letters that bear them.
// Fonts draw signs far from the middle of their letters, so places mislead; the order of painting tells the letter.
import type { RawGlyph, RawGlyphRun, RawPage } from '../model/raw-page.ts';
import { withNonJoiners } from './rtl-non-joiners.ts';
import { isMark, isRightToLeft, mayBeRightToLeft } from './script-ranges.ts';

/** Distance in em along the line between a sign and its letter at most: the widest letters are 1.2 em. */
const REACH_EM = 1.5;
/** Distance in em across the line: signs are stacked over tall letters and under deep ones. */
const RISE_EM = 1;

type Place = { readonly run: number; readonly at: number; readonly glyph: RawGlyph; readonly size: number };

/** Vowel signs and points: combining marks of Arabic, Hebrew, Syriac, Thaana. */
const SIGN =
  /^[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0730-\u074a\u07a6-\u07b0\u08d3-\u08ff]+$/u;

function bears(sign: Place, letter: Place | undefined): letter is Place {
  if (letter === undefined || !isRightToLeft(letter.glyph.text) || isMark(letter.glyph.text)) return false;
  const along = Math.max(letter.glyph.x - sign.glyph.x, sign.glyph.x - letter.glyph.x - letter.glyph.width);
  return along <= REACH_EM * sign.size && Math.abs(letter.glyph.y - sign.glyph.y) <= RISE_EM * sign.size;
}

/** The letter that a sign between two painted glyphs stands on: glyphs painted left to right are in visual order. */
function bearerOf(sign: Place, before: Place | undefined, after: Place | undefined): Place | null {
  const visual = before === undefined || after === undefined || after.glyph.x >= before.glyph.x;
  const [first, second] = visual ? [after, before] : [before, after];
  if (bears(sign, first)) return first;
  return bears(sign, second) ? second : null;
}

function placesOf(runs: readonly RawGlyphRun[]): readonly Place[] {
  return runs.flatMap(({ glyphs, size }, run) => glyphs.map((glyph, at) => ({ run, at, glyph, size })));
}

/** Signs by the letter that bears them, in reading order, and the places that they leave. */
function settled(places: readonly Place[]): { joined: Map<Place, string>; gone: Set<Place> } {
  const joined = new Map<Place, string>();
  const gone = new Set<Place>();
  for (let from = 0; from < places.length; from++) {
    if (!SIGN.test(places[from]?.glyph.text ?? '')) continue;
    let to = from + 1;
    while (to < places.length && SIGN.test(places[to]?.glyph.text ?? '')) to++;
    for (const sign of places.slice(from, to)) {
      const bearer = bearerOf(sign, places[from - 1], places[to]);
      if (bearer === null) continue;
      const signs = joined.get(bearer) ?? '';
      joined.set(bearer, bearer === places[to] ? sign.glyph.text + signs : signs + sign.glyph.text);
      gone.add(sign);
    }
    from = to - 1;
  }
  return { joined, gone };
}

/** Gap in em between a stroke that joins two letters and each of them. */
const TOUCHING_EM = 0.05;

const KASHIDA = '\u0640';
/** A typed kashida is a fifth of an em and more; fonts bridge two letters by less, and Amiri a lam and a kaf by that much. */
const BRIDGE_EM = 0.15;
const LAM_KAF_EM = 0.2;

/** Whether a stroke that touches two letters was put there by the font and stands for nothing that was written. */
function isBridge(stroke: RawGlyph, left: RawGlyph, right: RawGlyph, size: number): boolean {
  if (stroke.text === '\ufffd') return true;
  if (stroke.text !== KASHIDA) return false;
  const lamKaf = left.text.startsWith('ك') && right.text.startsWith('ل');
  return stroke.width < (lamKaf ? LAM_KAF_EM : BRIDGE_EM) * size;
}

/** Strokes that only join two letters: the letter before them takes their width. */
function withoutStrokes(run: RawGlyphRun): RawGlyphRun {
  if (!run.glyphs.some((glyph) => glyph.text === '\ufffd' || glyph.text === KASHIDA)) return run;
  const glyphs: RawGlyph[] = [];
  run.glyphs.forEach((glyph, i) => {
    const last = glyphs.at(-1);
    const next = run.glyphs[i + 1];
    const slack = TOUCHING_EM * run.size;
    const joins =
      last !== undefined &&
      next !== undefined &&
      isBridge(glyph, last, next, run.size) &&
      isRightToLeft(last.text) &&
      isRightToLeft(next.text) &&
      Math.abs(glyph.x - last.x - last.width) <= slack &&
      Math.abs(next.x - glyph.x - glyph.width) <= slack;
    if (joins) glyphs[glyphs.length - 1] = { ...last, width: last.width + glyph.width };
    else glyphs.push(glyph);
  });
  return { ...run, glyphs };
}

/** Joins every sign to its letter; a page without any comes back as it is. */
export function withJoinedSigns(given: RawPage): RawPage {
  if (!given.runs.some((run) => mayBeRightToLeft(run.glyphs))) return given;
  const page = { ...given, runs: given.runs.map((run) => withNonJoiners(withoutStrokes(run))) };
  if (!page.runs.some((run) => run.glyphs.some((glyph) => SIGN.test(glyph.text)))) return page;
  const places = placesOf(page.runs);
  const { joined, gone } = settled(places);
  const changed = new Map<number, RawGlyph[]>();
  for (const place of places) {
    const list = changed.get(place.run) ?? [];
    changed.set(place.run, list);
    if (gone.has(place)) continue;
    const signs = joined.get(place);
    list.push(signs === undefined ? place.glyph : { ...place.glyph, text: place.glyph.text + signs });
  }
  return { ...page, runs: page.runs.map((run, i) => ({ ...run, glyphs: changed.get(i) ?? run.glyphs })) };
}
