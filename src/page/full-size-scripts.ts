// Superscripts and subscripts of nearly the size of their line: WeasyPrint sets <sup> in 10.7 pt beside 11 pt, plain TeX
// its raised dagger in full. Two pieces in, whether one is such a mark of the other; glyphs of a line in, its marks out.
import type { Glyph, Piece } from './ink.ts';

/** Smallest part of the line's size: smaller marks are told by their size. */
const MIN_SIZE = 0.9;
/** Rise or drop in em of the line: plain TeX 0.36, browsers 0.33 to 0.4, WeasyPrint half of the mark's own size. */
const MIN_SHIFT_EM = 0.25;
const MAX_SHIFT_EM = 0.55;
/** White in em between the mark and what it is set to, and how far they may overlap; a note's mark may stand off more. */
const TIGHT_GAP_EM = 0.12;
const NOTE_GAP_EM = 0.35;
/** Glyphs of the longest mark: an ordinal's letters, "[12]", "citation needed". */
const MAX_GLYPHS = 16;
const NOTE_GLYPHS = 3;
/** Baselines that differ by less, in em, are one. */
const SAME_BASELINE_EM = 0.06;

const NOTE_MARK = /^(?:\p{Nd}{1,3}|[*∗†‡§¶‖]{1,3})$/u;

type Placed = { readonly baseline: number; readonly size: number };

function isShifted(mark: Placed, line: Placed): boolean {
  const shift = Math.abs(line.baseline - mark.baseline);
  return (
    shift >= MIN_SHIFT_EM * line.size &&
    shift <= MAX_SHIFT_EM * line.size &&
    mark.size >= MIN_SIZE * line.size &&
    mark.size * MIN_SIZE <= line.size
  );
}

function isNoteMark(glyphs: readonly Glyph[]): boolean {
  return glyphs.length <= NOTE_GLYPHS && NOTE_MARK.test(glyphs.map((glyph) => glyph.text).join(''));
}

/** Whether one of two pieces of about one size is the other's superscript or subscript: set close to it, right after it. */
export function isFullSizeScript(a: Piece, b: Piece): boolean {
  if (!isShifted(a, b) || Math.min(a.glyphs.length, b.glyphs.length) > MAX_GLYPHS) return false;
  const gap = Math.max(b.box.x0 - a.box.x1, a.box.x0 - b.box.x1) / Math.max(a.size, b.size);
  if (gap < -TIGHT_GAP_EM || gap > NOTE_GAP_EM) return false;
  const raised = a.baseline < b.baseline ? a : b;
  if (isNoteMark(raised.glyphs)) return true;
  // Signs of formulas stand at heights of their own.
  if (a.glyphs[0]?.ink.math === true || b.glyphs[0]?.ink.math === true) return false;
  return gap <= TIGHT_GAP_EM && Math.abs(a.order - b.order) === 1;
}

/** Stretches of one height, left to right. */
function stretchesOf(glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const stretches: Glyph[][] = [];
  for (const glyph of glyphs) {
    const open = stretches[stretches.length - 1];
    const last = open?.[open.length - 1];
    if (open !== undefined && last !== undefined && Math.abs(last.y - glyph.y) <= SAME_BASELINE_EM * glyph.size)
      open.push(glyph);
    else stretches.push([glyph]);
  }
  return stretches;
}

const NONE: ReadonlySet<Glyph> = new Set();

/** The glyphs of a line, given in visual order, that are superscripts or subscripts of its own size. */
export function fullSizeScripts(glyphs: readonly Glyph[], baseline: number, size: number): ReadonlySet<Glyph> {
  const line = { baseline, size };
  const shifted = (glyph: Glyph): boolean =>
    Math.abs(baseline - glyph.y) >= MIN_SHIFT_EM * size && isShifted({ baseline: glyph.y, size: glyph.size }, line);
  if (!glyphs.some(shifted)) return NONE;
  const found = new Set<Glyph>();
  const stretches = stretchesOf(glyphs);
  // Words of a line that leans rise step by step: a mark stands beside what is on the baseline.
  const isOnLine = (stretch: readonly Glyph[] | undefined): boolean =>
    stretch?.some((glyph) => Math.abs(glyph.y - baseline) <= SAME_BASELINE_EM * size) ?? false;
  stretches.forEach((stretch, i) => {
    if (stretch.length > MAX_GLYPHS || !stretch.every(shifted)) return;
    if (!isOnLine(stretches[i - 1]) && !isOnLine(stretches[i + 1])) return;
    for (const glyph of stretch) found.add(glyph);
  });
  return found;
}
