// A raw page in, the same out with the spaces that its fonts name by a control character as spaces.
// Fonts common in Korea map U+0001 and the space to one glyph, and browsers that print name it by the lowest.
import type { RawGlyphRun, RawPage } from '../model/raw-page.ts';

/** Whether a text is one control character that is no kind of white. */
function isControl(text: string): boolean {
  const code = text.charCodeAt(0);
  return text.length === 1 && code < 0x20 && code > 0 && (code < 0x09 || code > 0x0d);
}

/** Most of a font's glyphs that its blank makes up: words have two letters and more in any language. */
const MAX_SHARE = 0.4;
/** Runs that are looked at; a sample tells as much. */
const MAX_RUNS = 20_000;

type FontBlanks = { readonly controls: Set<string>; count: number; all: number };

/** Fonts that use one control character and no other: where the names are garbled there are many. */
function blankFonts(page: RawPage): ReadonlySet<string> {
  const seen = new Map<string, FontBlanks>();
  for (const run of page.runs.slice(0, MAX_RUNS)) {
    if (page.fonts[run.fontId]?.unicodeKnown !== true) continue;
    const font = seen.get(run.fontId) ?? { controls: new Set(), count: 0, all: 0 };
    seen.set(run.fontId, font);
    font.all += run.glyphs.length;
    for (const { text } of run.glyphs) {
      if (!isControl(text)) continue;
      font.controls.add(text);
      font.count++;
    }
  }
  return new Set([...seen].flatMap(([id, f]) => (f.controls.size === 1 && f.count <= MAX_SHARE * f.all ? [id] : [])));
}

function named(run: RawGlyphRun): RawGlyphRun {
  return { ...run, glyphs: run.glyphs.map((glyph) => (isControl(glyph.text) ? { ...glyph, text: ' ' } : glyph)) };
}

/** Gives the blanks of such fonts their name. */
export function withNamedBlanks(page: RawPage): RawPage {
  const fonts = blankFonts(page);
  if (fonts.size === 0) return page;
  return { ...page, runs: page.runs.map((run) => (fonts.has(run.fontId) ? named(run) : run)) };
}
