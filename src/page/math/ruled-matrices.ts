// Parts of a formula and the lines drawn in it in; matrices with lines between rows or columns put together out.
import { unionBox, unionBoxes } from '../../model/geometry.ts';
import { between, fenceToken, innermost } from './fences.ts';
import { type MathLine, mathLines } from './lines.ts';
import {
  groupBox,
  type MathBox,
  type MathNode,
  type MathPost,
  type MathRule,
  middleY,
  node,
  type Parse,
} from './math-box.ts';
import { columnsOf, tableOf } from './tables.ts';

/** A line between rows ends this close, in em, to the brackets: LaTeX leaves half an em of column space at most. */
const RULE_REACH_EM = 1.2;
/** Strokes of one upright line stand over each other to this many points. */
const SAME_X = 0.5;
/** White in em that parts columns where nothing is drawn between them. */
const COLUMN_GAP_EM = 0.9;

export type Ruled = {
  readonly boxes: readonly MathBox[];
  readonly rules: readonly MathRule[];
  /** Upright lines that are no part of any matrix. */
  readonly posts: readonly MathPost[];
};

type Inside = { readonly rules: readonly MathRule[]; readonly posts: readonly MathPost[] };

function inside(open: MathBox, close: MathBox, ruled: Ruled, content: readonly MathBox[]): Inside {
  const em = Math.max(...content.map((box) => box.size));
  const within = (y: number): boolean => y > open.y0 && y < open.y1;
  const posts = ruled.posts.filter((post) => post.x > open.x0 && post.x < close.x1 && within((post.y0 + post.y1) / 2));
  const rules = ruled.rules.filter((rule) => {
    const through = rule.x0 < open.x1 + RULE_REACH_EM * em && rule.x1 > close.x0 - RULE_REACH_EM * em;
    if (!through || !within(rule.y)) return false;
    // A fraction may fill its brackets too: columns on both sides tell a table.
    const sides = [content.filter((box) => middleY(box) < rule.y), content.filter((box) => middleY(box) > rule.y)];
    return posts.length > 0 || sides.every((side) => columnsOf(side, COLUMN_GAP_EM * em).length > 1);
  });
  return { rules, posts };
}

/** Adds to each cell the lines that are drawn under and behind it. */
function withLines(table: MathNode, lines: readonly MathLine[], rules: readonly MathRule[], posts: boolean): MathNode {
  const rows = table.children.map((row, r) => {
    const next = lines[r + 1];
    const base = lines[r]?.base ?? 0;
    const under = next !== undefined && rules.some((rule) => rule.y > base && rule.y < next.base);
    const cells = row.children.map((cell, c) => {
      const behind = posts && c + 1 < row.children.length;
      const drawn = [under ? 'line-under' : '', behind ? 'line-behind' : ''].filter((name) => name !== '').join(' ');
      return drawn === '' ? cell : { ...cell, attributes: { ...cell.attributes, class: drawn } };
    });
    return { ...row, children: cells };
  });
  return { ...table, children: rows };
}

function matrix(open: MathBox, close: MathBox, ruled: Ruled, parse: Parse): Ruled | null {
  const content = between(ruled.boxes, open, close);
  const { rules, posts } = inside(open, close, ruled, content);
  if (rules.length + posts.length === 0) return ruled;
  const lines = mathLines(content);
  const places = [...posts].map((post) => post.x).sort((a, b) => a - b);
  const cuts = places.filter((x, i) => i === 0 || x - (places[i - 1] ?? x) > SAME_X);
  const table = lines === null || lines.length < 2 ? null : tableOf(lines, parse, cuts);
  const box = unionBoxes(content);
  if (table === null || lines === null || box === null) return null;
  const made = node('mrow', [fenceToken(open), withLines(table, lines, rules, cuts.length > 0), fenceToken(close)]);
  const em = Math.max(...lines.map((line) => line.em));
  const group = groupBox(unionBox(unionBox(open, close), box), {
    node: made,
    base: (open.y0 + open.y1) / 2,
    onAxis: true,
    size: em,
  });
  return {
    boxes: [...ruled.boxes.filter((other) => other !== open && other !== close && !content.includes(other)), group],
    rules: ruled.rules.filter((rule) => !rules.includes(rule)),
    posts: ruled.posts.filter((post) => !posts.includes(post)),
  };
}

/** Puts ruled matrices together; null where one is not sure, or an upright line belongs to none. */
export function withRuledMatrices(given: Ruled, parse: Parse): Ruled | null {
  let ruled: Ruled = given;
  const passed = new Set<MathBox>();
  for (let pair = innermost(ruled.boxes, passed); pair !== null; pair = innermost(ruled.boxes, passed)) {
    const [open, close] = pair;
    passed.add(open);
    const next = between(ruled.boxes, open, close).length === 0 ? ruled : matrix(open, close, ruled, parse);
    if (next === null) return null;
    ruled = next;
  }
  return ruled.posts.length > 0 ? null : ruled;
}
