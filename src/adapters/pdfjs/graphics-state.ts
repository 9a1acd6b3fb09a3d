// The graphics and text state of a content stream (ISO 32000-2 §8.4, §9.3), as far as a reader of text needs it.
import type { Box, Matrix } from '../../model/geometry.ts';
import { IDENTITY } from './numbers.ts';

/** Changed in place while a page is walked; copied by save. */
export type GraphicsState = {
  ctm: Matrix;
  clip: Box;
  fill: string;
  stroke: string;
  fillAlpha: number;
  lineWidth: number;
  fontId: string | null;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  /** 1 is 100 %. */
  horizontalScale: number;
  leading: number;
  rise: number;
  renderingMode: number;
  textMatrix: Matrix;
  lineMatrix: Matrix;
};

/** The state at the start of a page. */
export function initialState(base: Matrix, pageBox: Box): GraphicsState {
  return {
    ctm: base,
    clip: pageBox,
    fill: '#000000',
    stroke: '#000000',
    fillAlpha: 1,
    lineWidth: 1,
    fontId: null,
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    renderingMode: 0,
    textMatrix: IDENTITY,
    lineMatrix: IDENTITY,
  };
}

/** What the enclosing marked contents say, summed from the outermost to here. */
export type MarkedContent = {
  readonly outer: MarkedContent | null;
  readonly artifact: boolean;
  readonly mcid: number | null;
  /** Inside an optional content group that is switched off. */
  readonly hidden: boolean;
  /** Text that stands for what is shown from a place on, or null. */
  readonly actual: ActualText | null;
};

/** Replacement text (ISO 32000-2 §14.9.4), and how many runs and glyphs of the last one stood before it began. */
export type ActualText = { readonly text: string; readonly runs: number; readonly glyphs: number };

export const NO_MARKED_CONTENT: MarkedContent = {
  outer: null,
  artifact: false,
  mcid: null,
  hidden: false,
  actual: null,
};
