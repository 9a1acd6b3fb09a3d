// In: pieces of ink that may be letters. Out: upright bars before titles, which textbooks draw at their edge and engines read
// as "1" or "|". Evidence: a stroke too thick for a letter, that reaches over and under all letters of the row behind it, with
// nothing before it.
import { type Box, boxHeight, boxWidth, overlapY } from '../model/geometry.ts';
import type { Component } from './components.ts';

/** A bar's width in parts of its height: letters' strokes are thinner; blocks and boxes are wider. */
const THINNEST = 0.13;
const THICKEST = 0.4;
/** Least share of its box that is ink. */
const FULL = 0.85;

/** How far letters of its row stand behind it, and how wide the white before it is, in its heights. */
const BEHIND = 1.2;
const BEFORE = 2;
/** Letters that its row has next to it at least, and how far it reaches over and under them, in its heights. */
const LEAST_LETTERS = 3;
const OVER = 0.08;

/** Reach of the letters that are looked at, in its heights. */
const ROW = 6;

function isBar(piece: Component, letters: readonly Component[]): boolean {
  const [width, height] = [boxWidth(piece), boxHeight(piece)];
  const row = letters.filter((other) => other !== piece && overlapY(other, piece) > boxHeight(other) / 2);
  if (row.some((other) => other.x0 < piece.x1 && other.x1 > piece.x0 - BEFORE * height)) return false;
  const behind = row.filter((other) => other.x0 >= piece.x1 && other.x0 < piece.x1 + ROW * height);
  const first = Math.min(...behind.map((other) => other.x0));
  if (behind.length < LEAST_LETTERS || first - piece.x1 > BEHIND * height || first - piece.x1 < width / 2) return false;
  const by = OVER * height;
  return behind.every((other) => other.y0 >= piece.y0 + by && other.y1 <= piece.y1 - by);
}

/** The bars before titles. */
export function titleBars(letters: readonly Component[]): readonly Box[] {
  const strokes = letters.filter((piece) => {
    const [width, height] = [boxWidth(piece), boxHeight(piece)];
    return width >= THINNEST * height && width <= THICKEST * height && piece.area >= FULL * width * height;
  });
  return strokes.filter((piece) => isBar(piece, letters));
}
