// Rulings and pieces of a page in, horizontal rules out that part blocks: note separators, lines under heads, thematic breaks.
import type { Box } from '../model/geometry.ts';
import type { RuleBlock } from '../model/page.ts';
import type { RawPath } from '../model/raw-page.ts';
import { bandIndex } from './band-index.ts';
import { borderSides } from './border-sides.ts';
import type { Piece } from './ink.ts';
import { rulingsOf } from './rulings.ts';

/** Shortest rule that parts blocks, in points; fraction bars and signature lines in a line are shorter. */
const MIN_LENGTH = 36;
/** A rule this close under a baseline, in em, is an underline. */
const UNDERLINE_EM = 0.35;
/** Part of a rule's length under text, from which it is an underline. */
const UNDERLINE_SHARE = 0.5;
/** Text this close above and below a rule, in em, makes it a fraction bar. */
const FRACTION_EM = 0.6;
/** Rules on one page; more are hatching. */
const MAX_RULES = 200;

function reach(pieces: readonly Piece[], box: Box, test: (piece: Piece) => boolean): number {
  let length = 0;
  for (const piece of pieces) {
    if (test(piece)) length += Math.max(0, Math.min(box.x1, piece.box.x1) - Math.max(box.x0, piece.box.x0));
  }
  return length / (box.x1 - box.x0);
}

/** Distance from a table's or a figure's edge within which a rule is its own, points. */
const EDGE = 2;

/** Whether a rule is one of a table's or a figure's, given by its box: over, in or under it. */
export function isRuleOf(rule: Box, box: Box): boolean {
  const at = (rule.y0 + rule.y1) / 2;
  return at >= box.y0 - EDGE && at <= box.y1 + EDGE && rule.x0 < box.x1 && rule.x1 > box.x0;
}

/** Finds separators outside of `taken` boxes (tables, figures). */
export function separatorsOf(
  paths: readonly RawPath[],
  toFrame: (box: Box) => Box,
  pieces: readonly Piece[],
  taken: readonly Box[],
): readonly RuleBlock[] {
  const lines = [...paths.filter((path) => path.kind !== 'rect'), ...borderSides(paths)];
  const { horizontal, vertical } = rulingsOf(lines, toFrame);
  const index = bandIndex<Piece>(12);
  for (const piece of pieces) index.add(piece.baseline, piece);
  const rules: RuleBlock[] = [];
  for (const ruling of horizontal) {
    if (rules.length >= MAX_RULES) break;
    const box = { x0: ruling.from, y0: ruling.at - 0.25, x1: ruling.to, y1: ruling.at + 0.25 };
    if (ruling.to - ruling.from < MIN_LENGTH) continue;
    if (taken.some((part) => isRuleOf(box, part))) continue;
    // Lines that meet at corners draw a box.
    const boxed = vertical.some(
      (v) =>
        (Math.abs(v.at - ruling.from) < 2 || Math.abs(v.at - ruling.to) < 2) &&
        ruling.at > v.from - 2 &&
        ruling.at < v.to + 2,
    );
    if (boxed) continue;
    const near = index.near(ruling.at - 12, ruling.at + 16);
    const above = (em: number): number =>
      reach(near, box, (p) => p.baseline <= ruling.at + 0.5 && ruling.at - p.baseline <= em * p.size);
    const below = reach(
      near,
      box,
      (p) => p.baseline > ruling.at && p.box.y0 + 0.1 * p.size - ruling.at <= 0.3 * p.size,
    );
    if (above(UNDERLINE_EM) >= UNDERLINE_SHARE) continue;
    if (above(FRACTION_EM) > 0.2 && below > 0.2 && ruling.to - ruling.from < 200) continue;
    rules.push({ type: 'rule', box, layer: 'body' });
  }
  return rules;
}
