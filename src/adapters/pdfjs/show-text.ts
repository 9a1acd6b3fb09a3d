// In: the glyphs of one text-showing operator. Out: glyph runs with pen positions in page points (ISO 32000-2 §9.4.4).
import { type Matrix, multiply } from '../../model/geometry.ts';
import type { RawGlyph } from '../../model/raw-page.ts';
import { type Drawing, isShown, type OpenRun } from './drawing.ts';
import type { FontMetrics } from './font-metrics.ts';
import { finite, rounded } from './numbers.ts';
import { MAX_GLYPHS } from './page-limits.ts';
import type { GlyphTally } from './raw-font.ts';
import { clipWithText } from './text-clip.ts';

/** Lean of a text matrix, degrees, that stands for an italic: synthetic obliques use 10 to 20. */
const OBLIQUE_FROM = 5;
const OBLIQUE_TO = 35;

/** Pen gap in em over which a new operator still continues the last run. */
const CONTINUES_BACK = 0.5;
const CONTINUES_AHEAD = 2;

/** Gap in em over which a line is followed off the page, as far as the page is wide or high. */
const OFF_GAP = 1.5;

/** Distance in em between two baselines that are one. */
const SAME_BASELINE = 0.01;

/** A glyph as pdf.js gives it, with the mark that our hook leaves. */
type PdfGlyph = {
  readonly unicode?: unknown;
  readonly width?: unknown;
  readonly vmetric?: unknown;
  readonly isSpace?: unknown;
  readonly unicodeKnown?: unknown;
};

/** The text-space scale that a run is drawn at. */
type Geometry = {
  /** Glyph space of this font and size to page points. */
  readonly trm: Matrix;
  readonly size: number;
  readonly angle: number;
  readonly oblique: boolean;
  /** Page points an em of advance. */
  readonly advanceScale: number;
};

/** A text matrix that is no other's. */
type Pen = [number, number, number, number, number, number];

/** What the glyphs of one operator share. */
type Show = {
  readonly font: FontMetrics;
  readonly geometry: Geometry;
  readonly run: OpenRun | null;
  readonly tally: GlyphTally;
  readonly pen: Pen;
};

/** Appends the glyphs of one Tj or TJ and moves the pen. */
export function showText(drawing: Drawing, glyphs: readonly unknown[], tallies: Map<string, GlyphTally>): void {
  const { state } = drawing;
  const font = state.fontId === null ? null : drawing.fontOf(state.fontId);
  drawing.order += 1;
  if (font === null && state.fontId !== null && isShown(drawing)) drawing.missing.add('font');
  if (font === null || state.fontSize === 0) return;
  const geometry = geometryOf(drawing, font);
  const shown = isShown(drawing) && geometry.size > 0 && Number.isFinite(geometry.size);
  const run = shown ? runFor(drawing, font, geometry) : null;
  const tally = tallyOf(tallies, run?.fontId ?? font.id);
  // One matrix moves along with the pen: one for each glyph would be most of what is made here.
  const pen: Pen = [...state.textMatrix];
  state.textMatrix = pen;
  const show = { font, geometry, run, tally, pen };
  for (const item of glyphs) {
    if (typeof item === 'number') move(drawing, show, -finite(item) / 1000, 0);
    else if (typeof item === 'object' && item !== null) placeGlyph(drawing, show, item);
  }
  if (run !== null) closeRun(drawing, run);
}

function placeGlyph(drawing: Drawing, show: Show, glyph: PdfGlyph): void {
  const { state } = drawing;
  const { run, tally, geometry } = show;
  const advance = advanceOf(show.font, glyph);
  if (run !== null && drawing.glyphCount >= MAX_GLYPHS) drawing.missing.add('glyphs');
  else if (run !== null) {
    const text = cleanText(glyph.unicode);
    const pen = penOf(drawing);
    const width = Math.abs(advance * geometry.advanceScale);
    if (isNearPage(drawing, pen, geometry.size) || runsOff(drawing, pen, geometry.size, run)) {
      run.glyphs.push({ text, x: rounded(pen.x), y: rounded(pen.y), width: rounded(finite(width)) });
      drawing.glyphCount += 1;
      tally.all += 1;
      if (glyph.unicodeKnown !== false && text !== '' && !text.includes('\uFFFD')) tally.known += 1;
    }
  }
  move(drawing, show, advance, state.charSpacing + (glyph.isSpace === true ? state.wordSpacing : 0));
}

/** Advance in em: across for horizontal fonts, down (negative) for vertical ones. */
function advanceOf(font: FontMetrics, glyph: PdfGlyph): number {
  if (font.vertical && Array.isArray(glyph.vmetric)) return finite(glyph.vmetric[0], -1000) * font.widthScale;
  return finite(glyph.width) * font.widthScale;
}

function move({ state }: Drawing, { font, pen }: Show, em: number, spacing: number): void {
  const distance = em * state.fontSize + spacing;
  const tx = font.vertical ? 0 : distance * state.horizontalScale;
  const ty = font.vertical ? distance : 0;
  pen[4] = pen[0] * tx + pen[2] * ty + pen[4];
  pen[5] = pen[1] * tx + pen[3] * ty + pen[5];
}

function penOf(drawing: Drawing): { readonly x: number; readonly y: number } {
  const { ctm, textMatrix: t, rise } = drawing.state;
  const x = t[2] * rise + t[4];
  const y = t[3] * rise + t[5];
  return { x: ctm[0] * x + ctm[2] * y + ctm[4], y: ctm[1] * x + ctm[3] * y + ctm[5] };
}

/** Ink off the page cannot be seen: printers' marks, text of the next page of an imposition. */
function isNearPage(drawing: Drawing, pen: { readonly x: number; readonly y: number }, size: number): boolean {
  const { page } = drawing;
  return pen.x >= page.x0 - size && pen.x <= page.x1 + size && pen.y >= page.y0 - size / 2 && pen.y <= page.y1 + size;
}

/** Whether a glyph off the page goes on a line that began on it: listings may be too wide for their paper. */
function runsOff(
  { page }: Drawing,
  pen: { readonly x: number; readonly y: number },
  size: number,
  { glyphs }: OpenRun,
): boolean {
  const last = glyphs.at(-1);
  if (last === undefined || Math.hypot(pen.x - last.x, pen.y - last.y) > last.width + OFF_GAP * size) return false;
  const width = page.x1 - page.x0;
  const height = page.y1 - page.y0;
  const isAcross = pen.x >= page.x0 - width && pen.x <= page.x1 + width;
  return isAcross && pen.y >= page.y0 - height && pen.y <= page.y1 + height;
}

function geometryOf(drawing: Drawing, font: FontMetrics): Geometry {
  const { state } = drawing;
  const { fontSize } = state;
  const m = multiply(state.ctm, state.textMatrix);
  const trm: Matrix = [
    m[0] * fontSize * state.horizontalScale,
    m[1] * fontSize * state.horizontalScale,
    m[2] * fontSize,
    m[3] * fontSize,
    0,
    0,
  ];
  const across = Math.hypot(trm[0], trm[1]);
  const up = Math.hypot(trm[2], trm[3]);
  const determinant = trm[0] * trm[3] - trm[1] * trm[2];
  const height = across > 0 ? Math.abs(determinant) / across : up;
  const lean = up > 0 ? Math.acos(Math.min(1, height / up)) * (180 / Math.PI) : 0;
  return {
    trm,
    size: rounded(finite(height * type3Em(font))),
    angle: angleOf(trm),
    oblique: lean >= OBLIQUE_FROM && lean <= OBLIQUE_TO,
    advanceScale: font.vertical ? up : across,
  };
}

/** A Type 3 font's em is whatever its maker chose: take the font box where the size is no em at all. */
function type3Em(font: FontMetrics): number {
  if (!font.type3 || font.boxHeight === 0) return 1;
  return font.boxHeight > 0.4 && font.boxHeight < 4 ? 1 : font.boxHeight;
}

function angleOf(trm: Matrix): number {
  const degrees = (Math.atan2(trm[1], trm[0]) * 180) / Math.PI;
  const tenth = Math.round(degrees * 10) / 10;
  const turned = tenth < 0 ? tenth + 360 : tenth;
  return turned >= 360 || Object.is(turned, -0) ? 0 : Math.round(turned * 10) / 10;
}

function runFor(drawing: Drawing, font: FontMetrics, geometry: Geometry): OpenRun {
  const { state, marked } = drawing;
  const mode = state.fillAlpha === 0 && state.renderingMode < 3 ? 3 : state.renderingMode;
  const style = {
    fontId: variantOf(drawing, font, geometry),
    size: geometry.size,
    angle: geometry.angle,
    rise: rounded(finite((state.rise * geometry.size) / Math.abs(state.fontSize))),
    color: mode === 1 || mode === 5 ? state.stroke : state.fill,
    renderingMode: mode,
    vertical: font.vertical,
    mcid: marked.mcid,
    artifact: marked.artifact,
  };
  const last = drawing.runs.at(-1);
  if (last !== undefined && last.order === drawing.order - 1 && continues(last, style, penOf(drawing))) return last;
  const run: OpenRun = { ...style, glyphs: [], order: drawing.order, endX: 0, endY: 0 };
  drawing.runs.push(run);
  clipWithText(drawing, run);
  return run;
}

function continues(
  last: OpenRun,
  style: Omit<OpenRun, 'glyphs' | 'order' | 'endX' | 'endY'>,
  pen: { readonly x: number; readonly y: number },
): boolean {
  const same =
    last.fontId === style.fontId &&
    last.size === style.size &&
    last.angle === style.angle &&
    last.rise === style.rise &&
    last.color === style.color &&
    last.renderingMode === style.renderingMode &&
    last.mcid === style.mcid &&
    last.artifact === style.artifact;
  if (!same) return false;
  const turn = ((style.angle + (style.vertical ? 90 : 0)) * Math.PI) / 180;
  const dx = pen.x - last.endX;
  const dy = pen.y - last.endY;
  const along = dx * Math.cos(turn) + dy * Math.sin(turn);
  const across = dy * Math.cos(turn) - dx * Math.sin(turn);
  return (
    Math.abs(across) <= SAME_BASELINE * style.size &&
    along >= -CONTINUES_BACK * style.size &&
    along <= CONTINUES_AHEAD * style.size
  );
}

function closeRun(drawing: Drawing, run: OpenRun): void {
  if (run.glyphs.length === 0) {
    if (drawing.runs.at(-1) === run) drawing.runs.pop();
    return;
  }
  const pen = penOf(drawing);
  run.order = drawing.order;
  run.endX = pen.x;
  run.endY = pen.y;
}

/** Word processors slant and embolden by the text matrix and by stroking: such text gets a font entry of its own. */
function variantOf(drawing: Drawing, font: FontMetrics, geometry: Geometry): string {
  const { state } = drawing;
  const bold = state.renderingMode === 2 && state.stroke === state.fill && state.lineWidth > 0;
  if (!bold && !geometry.oblique) return font.id;
  const id = `${font.id}${bold ? '~bold' : ''}${geometry.oblique ? '~oblique' : ''}`;
  if (!drawing.variants.has(id)) drawing.variants.set(id, { fontId: font.id, bold, italic: geometry.oblique });
  return id;
}

function tallyOf(tallies: Map<string, GlyphTally>, id: string): GlyphTally {
  const found = tallies.get(id);
  if (found !== undefined) return found;
  const fresh = { known: 0, all: 0 };
  tallies.set(id, fresh);
  return fresh;
}

/** Whether a text has neither NUL nor surrogates. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0 || (code >= 0xd800 && code <= 0xdfff)) return false;
  }
  return true;
}

/** Unicode as the PDF gives it; lone surrogates and NUL, which no later stage could write, become U+FFFD. */
function cleanText(unicode: unknown): RawGlyph['text'] {
  if (typeof unicode !== 'string') return '';
  if (isPlain(unicode)) return unicode;
  let text = '';
  for (const character of unicode) {
    const code = character.codePointAt(0) ?? 0;
    text += code === 0 || (code >= 0xd800 && code <= 0xdfff) ? '\uFFFD' : character;
  }
  return text;
}
