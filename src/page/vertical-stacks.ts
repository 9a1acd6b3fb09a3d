// One raw page in, the same page out with glyphs that are stacked one below another given as vertical writing, and short
// numbers that stand upright in a vertical line (tate-chu-yoko) fitted into it. Browsers and office programs set vertical
// text with a horizontal font, glyph by glyph.
import type { RawGlyph, RawGlyphRun, RawPage } from '../model/raw-page.ts';
import { dominantFrame } from './frame.ts';
import type { ReadLayer } from './read-layer.ts';
import { isHangul, isUnspacedCjk } from './script-ranges.ts';

/** Top of the em box over the baseline in em: that of East Asian fonts. */
const EM_TOP = 0.88;
/** Middles of glyphs of one column differ by at most this, in em. */
const SAME_AXIS_EM = 0.15;
/** Step from one glyph to the next in em: set solid, up to loosely spread. */
const MIN_STEP_EM = 0.8;
const MAX_STEP_EM = 1.7;
/** Stacked glyphs that a page must have, and their part of its upright East Asian glyphs. */
const MIN_STACKED = 6;
const MIN_SHARE = 0.6;
/** Glyphs and width in em of what is set upright side by side inside of a vertical line. */
const MAX_UPRIGHT_GLYPHS = 4;
const MAX_UPRIGHT_EM = 1.5;

/** Glyphs of one horizontal line: how far their baselines differ, and how far one starts from the last one's end, em. */
const SAME_BASELINE_EM = 0.02;
const NEXT_EM = 0.3;

type Unit = { readonly run: RawGlyphRun; readonly x: number; readonly y: number };

function isUprightRun(run: RawGlyphRun): boolean {
  return run.angle === 0 && !run.vertical && run.glyphs.length > 0;
}

/** East Asian letters; dashes, dots and bullets stand below each other in lists as well. */
function isWide(glyph: RawGlyph): boolean {
  return (isUnspacedCjk(glyph.text) || isHangul(glyph.text)) && /\p{L}/u.test(glyph.text);
}

/** A run of one wide glyph with the middle of its em. */
function unitOf(run: RawGlyphRun): Unit | null {
  const [glyph, second] = run.glyphs;
  if (glyph === undefined || second !== undefined || !isUprightRun(run) || !isWide(glyph)) return null;
  return { run, x: glyph.x + glyph.width / 2, y: glyph.y };
}

function isBelow(a: Unit, b: Unit): boolean {
  const em = Math.max(a.run.size, b.run.size);
  const step = b.y - a.y;
  return Math.abs(a.x - b.x) <= SAME_AXIS_EM * em && step >= MIN_STEP_EM * em && step <= MAX_STEP_EM * em;
}

/** Whether most upright East Asian glyphs of a page follow each other downwards. */
function isStacked(runs: readonly RawGlyphRun[]): boolean {
  let wide = 0;
  let stacked = 0;
  let last: Unit | null = null;
  let lastCounted = false;
  for (const run of runs) {
    if (isUprightRun(run)) for (const glyph of run.glyphs) if (isWide(glyph)) wide++;
    const unit = unitOf(run);
    if (unit === null) continue;
    const follows = last !== null && isBelow(last, unit);
    if (follows) stacked += lastCounted ? 1 : 2;
    lastCounted = follows;
    last = unit;
  }
  return stacked >= MIN_STACKED && stacked >= MIN_SHARE * wide;
}

/** An upright run as glyphs of a vertical line: its em is shared out among them. */
function asVertical(run: RawGlyphRun): RawGlyphRun {
  const first = run.glyphs[0];
  const last = run.glyphs.at(-1);
  if (first === undefined || last === undefined) return run;
  const x = (first.x + last.x + last.width) / 2;
  const step = run.size / run.glyphs.length;
  const top = first.y - EM_TOP * run.size;
  const glyphs = run.glyphs.map((glyph, i) => ({ text: glyph.text, x, y: top + i * step, width: step }));
  return { ...run, vertical: true, glyphs };
}

function fitsInLine(run: RawGlyphRun): boolean {
  const first = run.glyphs[0];
  const last = run.glyphs.at(-1);
  if (!isUprightRun(run) || first === undefined || last === undefined) return false;
  return run.glyphs.length <= MAX_UPRIGHT_GLYPHS && last.x + last.width - first.x <= MAX_UPRIGHT_EM * run.size;
}

/** Whether a run goes on where the last one ended, on its baseline. */
function goesOn(last: RawGlyphRun, run: RawGlyphRun): boolean {
  const end = last.glyphs.at(-1);
  const start = run.glyphs[0];
  if (end === undefined || start === undefined || !isUprightRun(last) || !isUprightRun(run)) return false;
  const em = Math.max(last.size, run.size);
  return Math.abs(start.y - end.y) < SAME_BASELINE_EM * em && Math.abs(start.x - end.x - end.width) < NEXT_EM * em;
}

/** The runs of horizontal lines, wider than what stands upright in a vertical one, that were painted bit by bit. */
function horizontalLines(runs: readonly RawGlyphRun[]): ReadonlySet<RawGlyphRun> {
  const found = new Set<RawGlyphRun>();
  let from = 0;
  runs.forEach((run, i) => {
    const next = runs[i + 1];
    if (next !== undefined && goesOn(run, next)) return;
    const first = runs[from]?.glyphs[0];
    const last = run.glyphs.at(-1);
    const wide = first !== undefined && last !== undefined && last.x + last.width - first.x > MAX_UPRIGHT_EM * run.size;
    if (i > from && wide) for (const own of runs.slice(from, i + 1)) found.add(own);
    from = i + 1;
  });
  return found;
}

/** The page with its vertical lines given as such; a page without any comes back as it is. */
export function withVerticalLines(page: RawPage, layer: ReadLayer): RawPage {
  const stacked = isStacked(page.runs);
  if (!stacked && !dominantFrame(page, layer).vertical) return page;
  const across = horizontalLines(page.runs);
  return { ...page, runs: page.runs.map((run) => (fitsInLine(run) && !across.has(run) ? asVertical(run) : run)) };
}
