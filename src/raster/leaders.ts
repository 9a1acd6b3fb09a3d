// In: ink and the height of its small letters. Out: rows of dots that lead from a title to its page number, as boxes.
// An engine reads such dots as letters, and loses the words at both ends of them.
import { type Box, boxHeight, boxWidth, unionBoxes } from '../model/geometry.ts';
import type { Component, Ink } from './components.ts';

/** A dot is at most so wide and high, in x-heights. */
const DOT = 0.4;

/** Dots of one row: how level, how far apart at most, in x-heights; and how even, as a share of their distance. */
const LEVEL = 0.2;
const APART = 2.4;
const EVEN = 0.22;

/** Fewer dots in a row are an ellipsis or specks. */
const FEWEST = 7;

export type Leader = { readonly box: Box; readonly dots: number };

type Chain = { readonly dots: Component[]; step: number | null };

const middle = (dot: Box): number => (dot.x0 + dot.x1) / 2;
const foot = (dot: Box): number => dot.y1;

function follows(chain: Chain, dot: Component, xHeight: number): boolean {
  const last = chain.dots.at(-1);
  if (last === undefined || Math.abs(foot(dot) - foot(last)) > LEVEL * xHeight) return false;
  const step = middle(dot) - middle(last);
  if (step <= boxWidth(dot) || step > APART * xHeight) return false;
  return chain.step === null || Math.abs(step - chain.step) <= Math.max(1, EVEN * chain.step);
}

/** Dots that stand off the steps right before a row: its chain began anew behind them. */
const MOST_BEFORE = 2;

function dotsBefore(chain: Chain, dots: readonly Component[], xHeight: number): readonly Component[] {
  const found: Component[] = [];
  for (let [first] = chain.dots; first !== undefined && found.length < MOST_BEFORE; [first] = found) {
    const own = first;
    const before = dots.findLast(
      (dot) =>
        dot.x1 <= own.x0 &&
        middle(own) - middle(dot) <= APART * xHeight &&
        Math.abs(foot(dot) - foot(own)) <= LEVEL * xHeight,
    );
    if (before === undefined) break;
    found.unshift(before);
  }
  return found;
}

/** Rows of dots, each with at least so many at even distances. */
export function findLeaders(ink: Ink, xHeight: number): readonly Leader[] {
  const dots = ink.components
    .filter((piece) => boxWidth(piece) <= DOT * xHeight && boxHeight(piece) <= DOT * xHeight && piece.area > 1)
    .sort((a, b) => a.x0 - b.x0);
  const rows = new Map<number, Chain[]>();
  const chains: Chain[] = [];
  const rowOf = (dot: Component): number => Math.round(foot(dot) / (2 * LEVEL * xHeight));
  for (const dot of dots) {
    const row = rowOf(dot);
    const near = [row - 1, row, row + 1].flatMap((key) => rows.get(key) ?? []);
    const chain = near.findLast((own) => follows(own, dot, xHeight));
    if (chain === undefined) {
      const fresh: Chain = { dots: [dot], step: null };
      chains.push(fresh);
      rows.set(row, [...(rows.get(row) ?? []), fresh]);
      continue;
    }
    const first = chain.dots[0] ?? dot;
    chain.step = (middle(dot) - middle(first)) / chain.dots.length;
    chain.dots.push(dot);
  }
  const long = chains.filter((chain) => chain.dots.length >= FEWEST);
  for (const chain of long) chain.dots.unshift(...dotsBefore(chain, dots, xHeight));
  return long.flatMap(({ dots: own }) => {
    const box = unionBoxes(own);
    return box === null ? [] : [{ box, dots: own.length }];
  });
}
