// Parts of a formula in; the same with what tall brackets hold put together: matrices, cases, binomials, plain terms.
import { unionBox, unionBoxes } from '../../model/geometry.ts';
import { type MathLine, mathLines } from './lines.ts';
import { groupBox, type MathBox, type MathNode, middleX, middleY, node, type Parse, token } from './math-box.ts';
import { tableOf } from './tables.ts';

/** Brackets of one pair differ by at most this, in em, at either end. */
const SAME_HEIGHT_EM = 0.2;
/** What stands between brackets may reach this far, in em, beyond them. */
const BEYOND_EM = 0.35;

/** Rows of a matrix follow one another at this many em: TeX puts lines of 1.2 to 1.25 em there, and 1.36 or 0.9 in a binomial. */
const ROW_STEP = [1.12, 1.29] as const;

const OPENS = /^[([{⟨⌊⌈]$/u;
const CLOSES = /^[)\]}⟩⌋⌉]$/u;
const EITHER = /^[|‖]$/u;

function isPair(a: MathBox, b: MathBox): boolean {
  const slack = SAME_HEIGHT_EM * Math.max(a.size, b.size);
  if (Math.abs(a.y0 - b.y0) > slack || Math.abs(a.y1 - b.y1) > slack) return false;
  if (EITHER.test(a.text)) return a.text === b.text || CLOSES.test(b.text);
  return OPENS.test(a.text) && !OPENS.test(b.text) && b.text !== '/';
}

/** What stands between two brackets, or behind an open one. */
export function between(boxes: readonly MathBox[], open: MathBox, close: MathBox | null): readonly MathBox[] {
  return boxes.filter((box) => {
    if (box === open || box === close) return false;
    const slack = BEYOND_EM * box.size;
    const inside = middleY(box) > open.y0 - slack && middleY(box) < open.y1 + slack;
    return inside && middleX(box) > open.x1 - slack && (close === null || middleX(box) < close.x0 + slack);
  });
}

/** Token of a bracket that is as tall as what it holds. */
export function fenceToken(box: MathBox): MathNode {
  return token('mo', box.text, { stretchy: 'true' });
}

function isBinomial(open: MathBox, table: MathNode): boolean {
  return open.text === '(' && table.children.length === 2 && table.children.every((row) => row.children.length === 1);
}

/** Whether the two lines between brackets are as far apart as the rows of a matrix: a vector, no binomial. */
function areRows([first, second]: readonly MathLine[]): boolean {
  if (first === undefined || second === undefined) return false;
  const step = (second.base - first.base) / Math.max(first.em, second.em);
  return step >= ROW_STEP[0] && step <= ROW_STEP[1];
}

/** Puts one pair (or one open bracket and all behind it) together; null where its content is not sure. */
function fenced(open: MathBox, close: MathBox | null, content: readonly MathBox[], parse: Parse): MathBox | null {
  const lines = mathLines(content);
  if (lines === null) return null;
  const all = unionBoxes([open, ...content]) ?? open;
  const box = close === null ? all : unionBox(all, close);
  const ends = close === null ? [] : [fenceToken(close)];
  if (lines.length === 1) {
    const inner = parse(content);
    if (inner?.node == null) return null;
    const parts = inner.node.tag === 'mrow' ? inner.node.children : [inner.node];
    const made = node('mrow', [fenceToken(open), ...parts, ...ends]);
    return groupBox(box, { node: made, base: inner.base, onAxis: inner.onAxis, size: inner.size });
  }
  const table = tableOf(lines, parse);
  if (table === null) return null;
  const first = table.children[0]?.children[0]?.children[0];
  const second = table.children[1]?.children[0]?.children[0];
  const inside =
    isBinomial(open, table) && !areRows(lines) && first !== undefined && second !== undefined
      ? node('mfrac', [first, second], { linethickness: '0' })
      : table;
  const made = node('mrow', [fenceToken(open), inside, ...ends]);
  const em = Math.max(...lines.map((line) => line.em));
  return groupBox(box, { node: made, base: (open.y0 + open.y1) / 2, onAxis: true, size: em });
}

/** Finds the innermost pair not yet passed: two tall brackets of one height with no other of them between. */
export function innermost(boxes: readonly MathBox[], passed: ReadonlySet<MathBox>): readonly [MathBox, MathBox] | null {
  const tall = boxes.filter((box) => box.role === 'delimiter' && box.text !== '/').sort((a, b) => a.x0 - b.x0);
  for (const [i, open] of tall.entries()) {
    if (passed.has(open)) continue;
    const close = tall.slice(i + 1).find((box) => middleY(box) > open.y0 && middleY(box) < open.y1);
    if (close !== undefined && isPair(open, close)) return [open, close];
  }
  return null;
}

/** Puts together all that tall brackets hold; null where the content of one is not sure. */
export function withFences(boxes: readonly MathBox[], parse: Parse): readonly MathBox[] | null {
  let out = boxes;
  const passed = new Set<MathBox>();
  for (let pair = innermost(out, passed); pair !== null; pair = innermost(out, passed)) {
    const [open, close] = pair;
    const content = between(out, open, close);
    if (content.length === 0) {
      passed.add(open);
      continue;
    }
    const made = fenced(open, close, content, parse);
    if (made === null) return null;
    out = [...out.filter((box) => box !== open && box !== close && !content.includes(box)), made];
  }
  // A brace that is never closed holds the cases behind it.
  for (const open of out.filter((box) => box.role === 'delimiter' && box.text === '{')) {
    const content = between(out, open, null);
    const lines = content.length === 0 ? null : mathLines(content);
    if (lines === null || lines.length < 2) continue;
    const made = fenced(open, null, content, parse);
    if (made === null) return null;
    out = [...out.filter((box) => box !== open && !content.includes(box)), made];
  }
  // Only bars and strokes stand alone; half a pair of anything else means that the other half was missed.
  return out.some((box) => box.role === 'delimiter' && !EITHER.test(box.text) && box.text !== '/') ? null : out;
}
