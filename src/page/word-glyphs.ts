// In: a page's glyphs, whose letters are unknown, and the words that OCR read on it. Out: which glyphs are drawn under each word.
import type { Box } from '../model/geometry.ts';
import type { OcrWord } from '../model/ocr-page.ts';
import type { RawGlyph, RawGlyphRun, RawPage } from '../model/raw-page.ts';

/** A drawn glyph that OCR can see, with the run that it belongs to. */
export type DrawnGlyph = {
  readonly run: RawGlyphRun;
  readonly glyph: RawGlyph;
  readonly x: number;
  readonly y: number;
};

/** An OCR word and the glyphs under it from left to right. */
export type WordGlyphs = { readonly word: OcrWord; readonly glyphs: readonly DrawnGlyph[] };

/** Height in points of a band in the index of glyphs. */
const BAND = 10;

/** The middle of a letter's ink above its baseline, em: half the x-height of common faces. */
const MIDDLE_EM = 0.24;

/** How far a glyph's middle may lie outside the box of its word, em: boxes are tight around the ink. */
const REACH_EM = 0.12;

/** Text rendering modes that draw nothing (ISO 32000-2 §9.3.6). */
const INVISIBLE = new Set([3, 7]);

/** Glyphs that are drawn, left to right on an even baseline: what OCR can have read. */
export function drawnGlyphs(raw: RawPage): readonly DrawnGlyph[] {
  return raw.runs.flatMap((run) => {
    if (INVISIBLE.has(run.renderingMode) || run.angle !== 0 || run.vertical) return [];
    return run.glyphs.map((glyph) => ({
      run,
      glyph,
      x: glyph.x + glyph.width / 2,
      y: glyph.y - MIDDLE_EM * run.size,
    }));
  });
}

function bandsOf(glyphs: readonly DrawnGlyph[]): ReadonlyMap<number, readonly DrawnGlyph[]> {
  const bands = new Map<number, DrawnGlyph[]>();
  for (const glyph of glyphs) {
    const band = Math.floor(glyph.y / BAND);
    const list = bands.get(band);
    if (list === undefined) bands.set(band, [glyph]);
    else list.push(glyph);
  }
  return bands;
}

function isUnder(glyph: DrawnGlyph, box: Box): boolean {
  const reach = REACH_EM * glyph.run.size;
  const across = glyph.x > box.x0 - reach && glyph.x < box.x1 + reach;
  return across && glyph.y > box.y0 - reach && glyph.y < box.y1 + reach;
}

/** Gives each word its glyphs by place alone; a glyph belongs to one word. Words over pictures have none. */
export function glyphsUnderWords(glyphs: readonly DrawnGlyph[], words: readonly OcrWord[]): readonly WordGlyphs[] {
  const bands = bandsOf(glyphs);
  const taken = new Set<DrawnGlyph>();
  return words.map((word) => {
    const found: DrawnGlyph[] = [];
    for (let band = Math.floor(word.box.y0 / BAND) - 1; band <= Math.floor(word.box.y1 / BAND) + 1; band += 1) {
      for (const glyph of bands.get(band) ?? []) {
        if (!taken.has(glyph) && isUnder(glyph, word.box)) found.push(glyph);
      }
    }
    for (const glyph of found) taken.add(glyph);
    return { word, glyphs: found.sort((a, b) => a.x - b.x) };
  });
}
