// The parts that formulas are put together from: MathML nodes, and boxes that say where each part stands on the page.
import type { Box } from '../../model/geometry.ts';

export type MathNode = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Text of a token element, else ''. */
  readonly text: string;
  readonly children: readonly MathNode[];
};

/** The letter shapes that carry meaning in a formula. */
export type Face = 'italic' | 'normal' | 'other';

export type MathBoxRole =
  | 'letter'
  | 'digit'
  | 'sign'
  | 'word'
  | 'delimiter'
  | 'operator'
  | 'radical'
  | 'accent'
  | 'extender'
  | 'group';

/** A part of a formula with the box of its ink. */
export type MathBox = Box & {
  readonly role: MathBoxRole;
  /** y of its baseline, or of its axis for parts that TeX centres on the axis. */
  readonly base: number;
  readonly onAxis: boolean;
  /** Em in points. */
  readonly size: number;
  readonly text: string;
  readonly face: Face;
  /** Whether its font sets running text too, so that its letters may make words. */
  readonly textFont: boolean;
  /** Where its limits end left and right, if they are wider than itself. */
  readonly outer?: { readonly x0: number; readonly x1: number };
  /** What it became, for parts that are put together already. */
  readonly node: MathNode | null;
};

/** Puts parts together into one; null where their shape is not sure. */
export type Parse = (boxes: readonly MathBox[]) => MathBox | null;

/** A straight line that is part of a formula: fraction bar, overline, top of a root. */
export type MathRule = { readonly x0: number; readonly x1: number; readonly y: number; readonly thickness: number };

/** An upright line that parts the columns of a matrix; one stroke of it a row. */
export type MathPost = { readonly x: number; readonly y0: number; readonly y1: number };

/** Height of the axis, on which fractions and big signs are centred, over the baseline in em: 0.25 in TeX's fonts. */
export const AXIS_EM = 0.25;

/** An element with children. */
export function node(
  tag: string,
  children: readonly MathNode[],
  attributes: Readonly<Record<string, string>> = {},
): MathNode {
  return { tag, attributes, text: '', children };
}

/** A token element. */
export function token(tag: string, text: string, attributes: Readonly<Record<string, string>> = {}): MathNode {
  return { tag, attributes, text, children: [] };
}

/** One node of several: itself where it is alone. */
export function rowOf(nodes: readonly MathNode[]): MathNode {
  const only = nodes[0];
  return nodes.length === 1 && only !== undefined ? only : node('mrow', nodes);
}

/** Baseline of the line of type size `em` that a part stands on. */
export function lineBase(box: MathBox, em: number): number {
  return box.onAxis ? box.base + AXIS_EM * em : box.base;
}

/** Middle of a part across. */
export function middleX(box: Box): number {
  return (box.x0 + box.x1) / 2;
}

/** Middle of a part up and down. */
export function middleY(box: Box): number {
  return (box.y0 + box.y1) / 2;
}

/** A part that is put together from others. */
export function groupBox(from: Box, made: { node: MathNode; base: number; onAxis: boolean; size: number }): MathBox {
  const { x0, y0, x1, y1 } = from;
  return { x0, y0, x1, y1, ...made, role: 'group', text: '', face: 'other', textFont: false };
}
