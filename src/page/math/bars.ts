// Parts and rules of a formula in; the parts with fractions, roots, overlines and underlines put together out.
import { type Box, unionBox, unionBoxes } from '../../model/geometry.ts';
import {
  groupBox,
  type MathBox,
  type MathNode,
  type MathRule,
  middleX,
  middleY,
  node,
  type Parse,
  token,
} from './math-box.ts';
import { columnsOf } from './tables.ts';

/** Gap in em between a bar and what stands on or under it. TeX's own are 0.04 to 0.4. */
const BAR_GAP_EM = 0.6;
/** Gap in em within a numerator: limits over an operator are up to 0.25 away. */
const STACK_GAP_EM = 0.28;
/** How far in em a numerator's middle may lie off the bar's. */
const OFF_CENTRE_EM = 0.3;
/** How far in em an overline may end before or beyond its content. */
const OVERLINE_EM = 0.15;
/** How far in em a root's bar may lie off its sign. */
const ROOT_GAP_EM = 0.12;
/** Neighbours on one line stand this close, in em, and their baselines agree to this many em. */
const BESIDE_EM = 0.4;
const SAME_BASE_EM = 0.03;
/** Bars of fractions that stand side by side are at one height, to this many em. */
const SAME_BAR_EM = 0.03;
/** Type of at least this part of what stands next to the bar is a line of its own there, no limit. */
const LINE_SIZE = 0.86;
/** White in em between the columns of a ruled table. */
const TABLE_GAP_EM = 0.9;
/** Ink may reach this far, in em, over the ends of its bar: letters lean. */
const LEAN_EM = 0.15;

function within(box: Box, rule: MathRule, slack: number): boolean {
  return box.x0 >= rule.x0 - slack && box.x1 <= rule.x1 + slack;
}

/** What stands on (`side` -1) or under (1) a bar: the nearest part and all that is stacked on it. */
function stackAt(
  rule: MathRule,
  boxes: readonly MathBox[],
  rules: readonly MathRule[],
  side: -1 | 1,
): readonly MathBox[] {
  // Distances from the bar, away from it.
  const near = (box: Box): number => (side < 0 ? rule.y - box.y1 : box.y0 - rule.y);
  const far = (box: Box): number => (side < 0 ? rule.y - box.y0 : box.y1 - rule.y);
  const barrier = rules
    .filter((other) => other !== rule && other.x0 < rule.x1 && other.x1 > rule.x0)
    .map((other) => (other.y - rule.y) * side)
    .filter((distance) => distance > 0);
  const limit = Math.min(Infinity, ...barrier);
  const candidates = boxes
    .filter(
      (box) =>
        within(box, rule, LEAN_EM * box.size) &&
        (middleY(box) - rule.y) * side > 0 &&
        near(box) < limit &&
        far(box) > 0.1 * box.size,
    )
    .sort((a, b) => near(a) - near(b));
  const stack: MathBox[] = [];
  let reach = 0;
  let em = Math.max(0, ...candidates.slice(0, 1).map((box) => box.size));
  for (const box of candidates) {
    const gap = near(box) - reach;
    if (gap > (stack.length === 0 ? BAR_GAP_EM : STACK_GAP_EM) * Math.max(em, box.size)) break;
    // Between the bars of two fractions that stand over each other, a line of its own belongs to the nearer bar.
    if (stack.length > 0 && gap > 0 && box.size >= LINE_SIZE * em && limit - far(box) < near(box)) break;
    stack.push(box);
    reach = Math.max(reach, far(box));
    em = Math.max(em, box.size);
  }
  return stack;
}

function isCentred(stack: readonly MathBox[], rule: MathRule): boolean {
  const box = unionBoxes(stack);
  const em = Math.max(...stack.map((part) => part.size));
  return box !== null && Math.abs(middleX(box) - (rule.x0 + rule.x1) / 2) <= OFF_CENTRE_EM * em;
}

function spans(stack: readonly MathBox[], rule: MathRule): boolean {
  const box = unionBoxes(stack);
  const em = Math.max(...stack.map((part) => part.size));
  if (box === null) return false;
  return Math.abs(box.x0 - rule.x0) <= OVERLINE_EM * em && Math.abs(box.x1 - rule.x1) <= OVERLINE_EM * em;
}

/**
 * Whether what a bar touches stands on the line of its neighbours outside the bar: then the bar is a line over or under
 * it. What stands on or under a fraction bar has a baseline of its own.
 */
function goesOnBeside(
  stack: readonly MathBox[],
  rule: MathRule,
  boxes: readonly MathBox[],
  rules: readonly MathRule[],
): boolean {
  const large = [...stack].filter((box) => !box.onAxis).sort((a, b) => b.size - a.size)[0];
  if (large === undefined) return false;
  return boxes.some((box) => {
    if (stack.includes(box) || box.onAxis || Math.abs(box.base - large.base) > SAME_BASE_EM * large.size) return false;
    const gap = Math.max(rule.x0 - box.x1, box.x0 - rule.x1);
    if (gap < -LEAN_EM * large.size || gap > BESIDE_EM * large.size) return false;
    // Parts of a fraction beside this one are no neighbours on a line: fractions side by side have their bars at one height.
    return !rules.some(
      (other) =>
        other !== rule &&
        middleX(box) > other.x0 &&
        middleX(box) < other.x1 &&
        (Math.abs(other.y - rule.y) <= SAME_BAR_EM * large.size || spans([box], other)),
    );
  });
}

type Made = { readonly box: MathBox; readonly taken: readonly MathBox[] };

/** MathML shrinks fractions in fractions; those that are not printed smaller say so. */
function unshrunk(boxes: readonly MathBox[]): readonly MathBox[] {
  const em = Math.max(...boxes.map((box) => box.size));
  return boxes.map((box) =>
    box.node?.tag === 'mfrac' && box.size > 0.86 * em
      ? { ...box, node: node('mstyle', [box.node], { displaystyle: 'true', scriptlevel: '0' }) }
      : box,
  );
}

function fraction(rule: MathRule, over: readonly MathBox[], under: readonly MathBox[], parse: Parse): Made | null {
  const [top, bottom] = [parse(unshrunk(over)), parse(unshrunk(under))];
  if (top?.node == null || bottom?.node == null) return null;
  // Several lines over or under a bar are those of its neighbours above and below.
  if (top.node.tag === 'mtable' || bottom.node.tag === 'mtable') return null;
  // Columns on both sides of a rule are those of a ruled table.
  if ([over, under].every((boxes) => columnsOf(boxes, TABLE_GAP_EM * top.size).length > 1)) return null;
  const box = { ...unionBox(top, bottom), x0: rule.x0, x1: rule.x1 };
  const made = {
    node: node('mfrac', [top.node, bottom.node]),
    base: rule.y,
    onAxis: true,
    size: Math.max(top.size, bottom.size),
  };
  return { box: groupBox(box, made), taken: [...over, ...under] };
}

function lined(rule: MathRule, content: readonly MathBox[], over: boolean, parse: Parse): Made | null {
  const inner = parse(content);
  if (inner?.node == null) return null;
  const line = token('mo', over ? '‾' : '_', { stretchy: 'true' });
  const made = over
    ? node('mover', [inner.node, line], { accent: 'true' })
    : node('munder', [inner.node, line], { accentunder: 'true' });
  const box = { x0: inner.x0, x1: inner.x1, y0: Math.min(inner.y0, rule.y), y1: Math.max(inner.y1, rule.y) };
  return {
    box: groupBox(box, { node: made, base: inner.base, onAxis: inner.onAxis, size: inner.size }),
    taken: content,
  };
}

function degreeOf(sign: MathBox, boxes: readonly MathBox[]): readonly MathBox[] {
  return boxes.filter(
    (box) =>
      box !== sign &&
      box.size < 0.8 * sign.size &&
      box.x0 > sign.x0 - 0.6 * sign.size &&
      box.x1 > sign.x0 + 0.2 * sign.size &&
      middleX(box) < sign.x0 + 0.6 * sign.size &&
      box.y1 < sign.y1 - 0.3 * (sign.y1 - sign.y0) &&
      box.y1 > sign.y0 - 0.2 * sign.size,
  );
}

function root(sign: MathBox, rule: MathRule, boxes: readonly MathBox[], parse: Parse): Made | null {
  const slack = 0.1 * sign.size;
  const content = boxes.filter(
    (box) =>
      box !== sign &&
      middleX(box) > rule.x0 &&
      within(box, rule, 2 * slack) &&
      middleY(box) > rule.y &&
      middleY(box) < sign.y1 + slack,
  );
  const inner = content.length === 0 ? null : parse(content);
  if (inner?.node == null) return null;
  const degrees = degreeOf(
    sign,
    boxes.filter((box) => !content.includes(box)),
  );
  const degree = degrees.length === 0 ? null : parse(degrees);
  if (degrees.length > 0 && degree?.node == null) return null;
  const contents: readonly MathNode[] = inner.node.tag === 'mrow' ? inner.node.children : [inner.node];
  const made = degree?.node == null ? node('msqrt', contents) : node('mroot', [inner.node, degree.node]);
  const x0 = Math.min(sign.x0, degree?.x0 ?? sign.x0);
  const box = { x0, x1: Math.max(rule.x1, inner.x1), y0: Math.min(rule.y, inner.y0), y1: Math.max(sign.y1, inner.y1) };
  return {
    box: groupBox(box, { node: made, base: inner.base, onAxis: inner.onAxis, size: inner.size }),
    taken: [sign, ...content, ...degrees],
  };
}

function made(rule: MathRule, boxes: readonly MathBox[], rules: readonly MathRule[], parse: Parse): Made | null {
  const sign = boxes.find(
    (box) =>
      box.role === 'radical' &&
      Math.abs(box.x1 - rule.x0) <= ROOT_GAP_EM * box.size &&
      Math.abs(box.y0 - rule.y) <= 0.2 * box.size,
  );
  if (sign !== undefined) return root(sign, rule, boxes, parse);
  const over = stackAt(rule, boxes, rules, -1);
  const under = stackAt(rule, boxes, rules, 1);
  const overline = under.length > 0 && spans(under, rule) && goesOnBeside(under, rule, boxes, rules);
  const underline = over.length > 0 && spans(over, rule) && goesOnBeside(over, rule, boxes, rules);
  if (overline && underline) return null;
  if (overline || underline) return lined(rule, overline ? under : over, overline, parse);
  if (over.length > 0 && under.length > 0 && isCentred(over, rule) && isCentred(under, rule)) {
    return fraction(rule, over, under, parse);
  }
  if (under.length > 0 && spans(under, rule)) return lined(rule, under, true, parse);
  if (over.length > 0 && spans(over, rule)) return lined(rule, over, false, parse);
  return null;
}

/** Whether another bar of about the same width lies between this one and its content: then that one goes first. */
function waits(rule: MathRule, rules: readonly MathRule[], boxes: readonly MathBox[]): boolean {
  const em = Math.max(0, ...boxes.map((box) => box.size));
  return rules.some((other) => {
    const inside = other.x0 >= rule.x0 - 0.5 && other.x1 <= rule.x1 + 0.5;
    const distance = other.y - rule.y;
    return other !== rule && inside && distance > 0 && distance < 0.6 * em;
  });
}

/** Puts together all that bars hold, from the narrowest bar to the widest; null where a bar holds nothing sure. */
export function withBars(
  boxes: readonly MathBox[],
  rules: readonly MathRule[],
  parse: Parse,
): readonly MathBox[] | null {
  let out = boxes;
  let left = [...rules].sort((a, b) => a.x1 - a.x0 - (b.x1 - b.x0));
  while (left.length > 0) {
    const rule = left.find((candidate) => !waits(candidate, left, out)) ?? left[0];
    if (rule === undefined) break;
    const part = made(rule, out, left, parse);
    if (part === null) return null;
    out = [...out.filter((box) => !part.taken.includes(box)), part.box];
    left = left.filter((other) => other !== rule);
  }
  return out.some((box) => box.role === 'radical') ? null : out;
}
