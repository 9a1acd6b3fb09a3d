// A raw page and the box of a formula in; its glyphs and rules out, or null where one of them is not sure.
import { type Box, unionBoxes } from '../../model/geometry.ts';
import type { RawFont, RawGlyph, RawGlyphRun, RawPage } from '../../model/raw-page.ts';
import { isMathExtensionFont } from '../ink.ts';
import { type BigKind, bigGlyph, canonicalSign } from './big-glyphs.ts';
import { BIG_OPERATOR, inkOf, letterOf } from './letters.ts';
import { AXIS_EM, type MathBox, type MathPost, type MathRule } from './math-box.ts';

type Lines = { readonly rules: readonly MathRule[]; readonly posts: readonly MathPost[] };
export type FormulaInk = Lines & { readonly boxes: readonly MathBox[] };

/** Thickness in points up to which a line is a rule of a formula. */
const MAX_THICKNESS = 1.5;
/** More glyphs than this are no formula. */
const MAX_GLYPHS = 600;
/** Heights in em of the sizes that extension fonts have of each bracket, from The TeXbook's cmex10. */
const BRACKET_HEIGHTS = [1.2, 1.8, 2.4, 3] as const;
/** How far in em the axis of a displayed operator lies under its top. */
const OPERATOR_AXIS_EM = 0.75;
/** Height in em of such a bracket over its baseline, from which it hangs. */
const HANG_HEIGHT = 0.04;

const BRACKET = /^[()[\]{}⟨⟩⌊⌋⌈⌉/\\]$/u;
const EXTENDER = /^[|‖⎛⎜⎝⎞⎟⎠⎡⎢⎣⎤⎥⎦⎧⎨⎩⎪⎫⎬⎭⏐]$/u;

function kindOfSign(sign: string): BigKind | null {
  if (BRACKET.test(sign)) return 'delimiter';
  if (BIG_OPERATOR.test(sign)) return 'operator';
  if (EXTENDER.test(sign)) return 'extender';
  return sign === '√' ? 'radical' : null;
}

/** A sign of an extension font; its axis is its middle. Unknown metrics leave it without height. */
function bigBox(font: RawFont, run: RawGlyphRun, glyph: RawGlyph): MathBox | null {
  const big = bigGlyph(font.name, glyph.text, glyph.width / run.size);
  const sign = big?.sign ?? canonicalSign(glyph.text);
  const kind = big?.kind ?? kindOfSign(sign);
  if (kind === null) return null;
  const y0 = glyph.y - ((big?.height ?? 0) / 1000) * run.size;
  const y1 = glyph.y + ((big?.depth ?? 0) / 1000) * run.size;
  return {
    x0: glyph.x,
    x1: glyph.x + glyph.width,
    y0,
    y1,
    role: kind,
    base: kind === 'accent' ? glyph.y : (y0 + y1) / 2,
    onAxis: kind !== 'accent',
    size: run.size,
    text: sign,
    face: 'other',
    textFont: false,
    node: null,
  };
}

/** Depth in em of the hanging root sign of TeX's symbol fonts. */
const ROOT_DEPTH = 0.96;

function boxOf(font: RawFont | null, run: RawGlyphRun, glyph: RawGlyph): MathBox | null {
  if (font !== null && isMathExtensionFont(font.name)) return bigBox(font, run, glyph);
  const letter = letterOf(font, glyph.text);
  if (letter === null) return null;
  const ink = letter.role === 'radical' ? { above: HANG_HEIGHT, below: ROOT_DEPTH } : inkOf(letter.text);
  const [y0, y1] = [glyph.y - ink.above * run.size, glyph.y + ink.below * run.size];
  const onAxis = letter.role === 'operator';
  return {
    ...letter,
    x0: glyph.x,
    x1: glyph.x + glyph.width,
    y0,
    y1,
    base: onAxis ? (y0 + y1) / 2 : glyph.y,
    onAxis,
    size: run.size,
    node: null,
  };
}

/** Gives hanging signs of unknown metrics the height with which their middle falls on an axis of the formula. */
function withHeights(boxes: readonly MathBox[], rules: readonly MathRule[]): readonly MathBox[] {
  const flat = (box: MathBox): boolean => box.onAxis && box.y0 === box.y1 && box.role !== 'extender';
  if (!boxes.some(flat)) return boxes;
  const lines = boxes.filter((box) => !box.onAxis && box.role !== 'accent');
  const axes = [...rules.map((rule) => rule.y), ...lines.map((box) => box.base - AXIS_EM * box.size)];
  return boxes.map((box) => {
    if (!flat(box)) return box;
    if (box.role === 'operator') {
      const usual = box.base + OPERATOR_AXIS_EM * box.size;
      const axis = axes.reduce((a, b) => (Math.abs(b - usual) < Math.abs(a - usual) ? b : a), usual);
      return { ...box, y0: box.base, y1: 2 * axis - box.base, base: axis };
    }
    let best = { error: Infinity, height: 0 };
    for (const height of BRACKET_HEIGHTS) {
      const middle = box.base + (height / 2 - HANG_HEIGHT) * box.size;
      const error = Math.min(...axes.map((axis) => Math.abs(axis - middle)));
      if (error < best.error - 0.01 * box.size) best = { error, height };
    }
    const y0 = box.base - HANG_HEIGHT * box.size;
    const y1 = y0 + best.height * box.size;
    return { ...box, y0, y1, base: (y0 + y1) / 2 };
  });
}

function linesIn(raw: RawPage, region: Box): Lines | null {
  const rules: MathRule[] = [];
  const posts: MathPost[] = [];
  for (const path of raw.paths) {
    const { box } = path;
    if (box.x0 < region.x0 - 1 || box.x1 > region.x1 + 1 || box.y0 < region.y0 - 1 || box.y1 > region.y1 + 1) {
      const crosses = box.x1 > region.x0 && box.x0 < region.x1 && box.y1 > region.y0 + 1 && box.y0 < region.y1 - 1;
      if (crosses && path.kind !== 'rect') return null;
      continue;
    }
    const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
    if (path.kind !== 'line' || Math.min(width, height) > MAX_THICKNESS) return null;
    if (height > width) posts.push({ x: (box.x0 + box.x1) / 2, y0: box.y0, y1: box.y1 });
    else rules.push({ x0: box.x0, x1: box.x1, y: (box.y0 + box.y1) / 2, thickness: height });
  }
  return { rules, posts };
}

/** Spaces draw nothing; in extension fonts the same codes are signs. */
function isSpace(font: RawFont | null, text: string): boolean {
  return /^\s$/u.test(text) && (font === null || !isMathExtensionFont(font.name));
}

/** Glyphs, spaces apart, whose pens lie in a box. */
function pensIn(raw: RawPage, region: Box): number {
  let count = 0;
  for (const run of raw.runs) {
    if (run.renderingMode === 3 || run.renderingMode === 7) continue;
    const font = raw.fonts[run.fontId] ?? null;
    for (const glyph of run.glyphs) {
      const x = glyph.x + glyph.width / 2;
      const outside = x < region.x0 || x > region.x1 || glyph.y < region.y0 || glyph.y > region.y1;
      if (!outside && !isSpace(font, glyph.text)) count++;
    }
  }
  return count;
}

/** Collects the glyphs whose pens lie in `region`, and the rules there; null where any of them has no sure meaning. */
export function formulaInk(raw: RawPage, region: Box): FormulaInk | null {
  const boxes: MathBox[] = [];
  for (const run of raw.runs) {
    if (run.renderingMode === 3 || run.renderingMode === 7) continue;
    const font = raw.fonts[run.fontId] ?? null;
    for (const glyph of run.glyphs) {
      const x = glyph.x + glyph.width / 2;
      if (x < region.x0 || x > region.x1 || glyph.y < region.y0 || glyph.y > region.y1) continue;
      if (isSpace(font, glyph.text)) continue;
      const box = run.angle === 0 && !run.vertical ? boxOf(font, run, glyph) : null;
      if (box === null || boxes.length >= MAX_GLYPHS) return null;
      boxes.push(box);
    }
  }
  const lines = linesIn(raw, region);
  if (lines === null) return null;
  const { rules } = lines;
  const placed = withHeights(boxes, rules);
  // Signs that reach out of the region must not hold glyphs that were not seen.
  const bars = rules.map((rule) => ({ x0: rule.x0 - 1, x1: rule.x1, y0: rule.y - 1, y1: rule.y + 1 }));
  const all = unionBoxes([region, ...placed, ...bars]);
  if (all === null || pensIn(raw, all) !== boxes.length) return null;
  return { boxes: placed, ...lines };
}
