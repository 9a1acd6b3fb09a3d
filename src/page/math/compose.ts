// Glyphs of a formula in; the same with signs that are drawn in several parts made one: dots, long arrows, tall brackets.
import { type Box, unionBox } from '../../model/geometry.ts';
import { AXIS_EM, type MathBox, type MathRule, middleX } from './math-box.ts';

/** Distance in em within which parts of one sign stand over each other. */
const SAME_X_EM = 0.1;
/** Largest step in em between parts of one tall bracket. */
const PIECE_STEP_EM = 2;

const WHOLE: Readonly<Record<string, string>> = {
  '⎛': '(',
  '⎜': '(',
  '⎝': '(',
  '⎞': ')',
  '⎟': ')',
  '⎠': ')',
  '⎡': '[',
  '⎢': '[',
  '⎣': '[',
  '⎤': ']',
  '⎥': ']',
  '⎦': ']',
  '⎧': '{',
  '⎨': '{',
  '⎩': '{',
  '⎫': '}',
  '⎬': '}',
  '⎭': '}',
  '|': '|',
  '⏐': '|',
  '‖': '‖',
};
/** Extended straight parts of brackets, which stand for one that is told by the others. */
const STRAIGHT = '⎪';
/** Ends without which corners alone are floors and ceilings. */
const CORNERS: Readonly<Record<string, string>> = { '⎢⎣': '⌊', '⎥⎦': '⌋', '⎡⎢': '⌈', '⎤⎥': '⌉' };

function bracketOf(texts: readonly string[]): string | null {
  const kinds = [...new Set(texts)].sort().join('');
  const corner = CORNERS[kinds];
  if (corner !== undefined) return corner;
  const wholes = new Set(texts.filter((text) => text !== STRAIGHT).map((text) => WHOLE[text]));
  const [only] = wholes;
  return wholes.size === 1 ? (only ?? null) : null;
}

function bracketBox(parts: readonly MathBox[], axes: readonly number[]): MathBox | null {
  const first = parts[0];
  const text = bracketOf(parts.map((part) => part.text));
  if (first === undefined || text === null) return null;
  let box: Box = first;
  for (const part of parts) box = unionBox(box, part);
  const second = parts[1];
  if (first.y0 === first.y1 && second !== undefined) {
    // Parts of unknown height: their step tells it, and the axis whether they stand on or hang from their baselines.
    const step = second.base - first.base;
    const error = (y: number): number => Math.min(...axes.map((axis) => Math.abs(axis - y)));
    const middle = (box.y0 + box.y1) / 2;
    const hangs = error(middle + step / 2) < error(middle - step / 2);
    box = hangs ? { ...box, y1: box.y1 + step } : { ...box, y0: box.y0 - step };
  }
  return { ...first, ...box, role: 'delimiter', text, base: (box.y0 + box.y1) / 2, onAxis: true };
}

/** Puts tall brackets together from their parts; null where parts are left that make none. */
function withBrackets(boxes: readonly MathBox[], rules: readonly MathRule[]): readonly MathBox[] | null {
  const parts = boxes.filter((box) => box.role === 'extender').sort((a, b) => a.x0 - b.x0 || a.base - b.base);
  if (parts.length === 0) return boxes;
  const rest = boxes.filter((box) => box.role !== 'extender');
  const lines = rest.filter((box) => !box.onAxis && box.role !== 'accent');
  const axes = [...rules.map((rule) => rule.y), ...lines.map((box) => box.base - AXIS_EM * box.size)];
  const made: MathBox[] = [];
  let open: MathBox[] = [];
  for (const [i, part] of parts.entries()) {
    open.push(part);
    const next = parts[i + 1];
    const goesOn =
      next !== undefined &&
      Math.abs(next.x0 - part.x0) <= SAME_X_EM * part.size &&
      next.base - part.base <= PIECE_STEP_EM * part.size &&
      next.base > part.base;
    if (goesOn) continue;
    const bracket = bracketBox(open, axes);
    if (bracket === null) return null;
    made.push(bracket);
    open = [];
  }
  return [...rest, ...made];
}

/** Replaces the boxes at `taken` by one. */
function replaced(boxes: readonly MathBox[], taken: readonly MathBox[], text: string): readonly MathBox[] {
  const first = taken[0];
  if (first === undefined) return boxes;
  let box: Box = first;
  for (const part of taken) box = unionBox(box, part);
  const bases = taken.map((part) => part.base).sort((a, b) => a - b);
  // Dots one over another stand on the line of the lowest.
  const base = bases[bases.length - 1] ?? first.base;
  const one: MathBox = { ...first, ...box, y0: box.y0, text, base, role: 'sign' };
  return [...boxes.filter((other) => !taken.includes(other)), one];
}

/** Joins three dots that stand over each other, or fall, into ⋮ and ⋱. */
function withVerticalDots(boxes: readonly MathBox[]): readonly MathBox[] {
  let out = boxes;
  const dots = boxes.filter((box) => box.text === '.').sort((a, b) => a.base - b.base);
  const used = new Set<MathBox>();
  for (const top of dots) {
    if (used.has(top)) continue;
    const below = (from: MathBox, shift: number): MathBox | undefined =>
      dots.find(
        (dot) =>
          !used.has(dot) &&
          dot.base - from.base > 0.2 * from.size &&
          dot.base - from.base < 0.6 * from.size &&
          Math.abs(dot.x0 - from.x0 - shift) < SAME_X_EM * from.size,
      );
    const falling = dots.find((dot) => {
      const [dx, dy] = [dot.x0 - top.x0, dot.base - top.base];
      return dy > 0.2 * top.size && dy < 0.6 * top.size && dx > 0.2 * top.size && dx < 0.8 * top.size;
    });
    for (const [second, sign] of [[below(top, 0), '⋮'] as const, [falling, '⋱'] as const]) {
      const third = second === undefined ? undefined : below(second, second.x0 - top.x0);
      if (second === undefined || third === undefined) continue;
      for (const dot of [top, second, third]) used.add(dot);
      out = replaced(out, [top, second, third], sign);
      break;
    }
  }
  return out;
}

/** Signs that TeX's fonts set one over the other, and what the two are. */
const OVERLAID: Readonly<Record<string, string>> = {
  '−→': '⟶',
  '←−': '⟵',
  '=⇒': '⟹',
  '⇐=': '⟸',
  '⇐⇒': '⟺',
  '←→': '⟷',
  '|=': '⊨',
  '↦→': '↦',
  '↦−': '⟼',
};
/** How far in em the second part of a sign reaches back over the first. */
const MIN_OVERLAY_EM = 0.03;

/** Joins signs that overlap on one baseline: long arrows, struck-out relations. */
function withOverlays(boxes: readonly MathBox[]): readonly MathBox[] {
  let out = boxes;
  const signs = boxes.filter((box) => box.role === 'sign' || box.text === '\u0338').sort((a, b) => a.x0 - b.x0);
  let last: MathBox | null = null;
  for (const sign of signs) {
    const before = last;
    last = sign;
    if (before === null || Math.abs(before.base - sign.base) > 0.02 * sign.size) continue;
    if (sign.x0 > before.x1 - MIN_OVERLAY_EM * sign.size && before.x1 - before.x0 > 0) {
      if (before.x1 - before.x0 > MIN_OVERLAY_EM * sign.size) continue;
    }
    const struck = before.text === '\u0338' ? (sign.text + before.text).normalize('NFC') : '';
    const text = [...struck].length === 1 ? struck : OVERLAID[before.text + sign.text];
    if (text === undefined) continue;
    out = replaced(out, [before, sign], text);
    last = out[out.length - 1] ?? null;
  }
  return out;
}

/** Joins three dots on one line into … and three centred ones into ⋯. */
function withDots(boxes: readonly MathBox[]): readonly MathBox[] {
  let out = boxes;
  const dots = boxes.filter((box) => /^[.·⋅]$/.test(box.text)).sort((a, b) => a.base - b.base || a.x0 - b.x0);
  for (let i = 0; i + 2 < dots.length; i++) {
    const [a, b, c] = [dots[i], dots[i + 1], dots[i + 2]];
    if (a === undefined || b === undefined || c === undefined) break;
    const even = Math.abs(b.x0 - a.x0 - (c.x0 - b.x0)) < 0.05 * a.size && c.x0 - b.x0 < 0.8 * a.size;
    const level = Math.abs(a.base - c.base) < 0.01 * a.size && Math.abs(a.base - b.base) < 0.01 * a.size;
    if (!even || !level || a.text !== b.text || b.text !== c.text) continue;
    const between = boxes.some(
      (box) =>
        box !== b &&
        middleX(box) > a.x0 &&
        middleX(box) < c.x1 &&
        Math.abs(box.base - a.base) < 0.3 * a.size &&
        box !== a &&
        box !== c,
    );
    if (between) continue;
    out = replaced(out, [a, b, c], a.text === '.' ? '…' : '⋯');
    i += 2;
  }
  return out;
}

/** Makes one of what was drawn in parts; null where a part fits nowhere. */
export function composedSigns(boxes: readonly MathBox[], rules: readonly MathRule[]): readonly MathBox[] | null {
  return withBrackets(withDots(withVerticalDots(withOverlays(boxes))), rules);
}
