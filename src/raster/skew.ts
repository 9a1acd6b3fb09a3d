// In: letters of a page. Out: the angle of its lines and whether they run across or up the sheet.
import type { Component } from './components.ts';
import { oncePer } from './once-per.ts';

/** Scans lie within this angle, degrees; more is a photograph. */
const LARGEST_SKEW = 6;
const COARSE_STEP = 0.25;
const FINE_STEP = 0.05;

/** Bins a letter height: fine enough to part the baselines of neighbouring lines from the noise between them. */
const BINS_A_LETTER = 4;

/** How much sharper lines must be up the sheet than across it before the page is turned. corpus: sideways 1.9–4, upright 0.2–0.6. */
const SIDEWAYS_RATIO = 1.25;

type Points = {
  readonly along: Float64Array;
  readonly across: Float64Array;
  readonly bin: number;
  readonly span: number;
};

/** Feet of the letters for lines across the sheet; their left edges for lines that run up or down it. */
function feet(pieces: readonly Component[], sideways: boolean): Points {
  const along = new Float64Array(pieces.length);
  const across = new Float64Array(pieces.length);
  const sizes: number[] = [];
  let span = 0;
  pieces.forEach((c, i) => {
    along[i] = sideways ? (c.y0 + c.y1) / 2 : (c.x0 + c.x1) / 2;
    across[i] = sideways ? c.x1 : c.y1;
    sizes.push(sideways ? c.x1 - c.x0 : c.y1 - c.y0);
    span = Math.max(span, across[i] ?? 0, along[i] ?? 0);
  });
  sizes.sort((a, b) => a - b);
  const size = sizes[sizes.length >> 1] ?? 10;
  return { along, across, bin: Math.max(1, size / BINS_A_LETTER), span };
}

/** Sum of squares of the projection's bins: highest where letters of a line share a bin (Postl, ICPR 1986). */
function sharpness(points: Points, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const offset = points.span;
  const { along, across, bin } = points;
  const bins = new Int32Array(Math.ceil((3 * points.span) / bin) + 2);
  for (let i = 0; i < along.length; i++) {
    // The offset keeps it over 0: cutting off the fraction rounds.
    const at = (((across[i] ?? 0) - slope * (along[i] ?? 0) + offset) / bin + 0.5) | 0;
    bins[at] = (bins[at] ?? 0) + 1;
  }
  let sum = 0;
  for (let at = 0; at < bins.length; at++) {
    const count = bins[at] ?? 0;
    sum += count * count;
  }
  return sum;
}

type Angle = { readonly degrees: number; readonly sharpness: number };

function bestAngle(points: Points): Angle {
  let best: Angle = { degrees: 0, sharpness: sharpness(points, 0) };
  const tryAngle = (degrees: number) => {
    const value = sharpness(points, degrees);
    if (value > best.sharpness) best = { degrees, sharpness: value };
  };
  for (let a = -LARGEST_SKEW; a <= LARGEST_SKEW; a += COARSE_STEP) tryAngle(a);
  const coarse = best.degrees;
  for (let a = coarse - COARSE_STEP; a <= coarse + COARSE_STEP; a += FINE_STEP) tryAngle(a);
  return best;
}

const angleAcross = oncePer((pieces: readonly Component[]): Angle => bestAngle(feet(pieces, false)));

/** The skew of lines that run across the sheet, degrees clockwise. */
export function skewOf(pieces: readonly Component[]): number {
  return angleAcross(pieces).degrees;
}

/**
 * How much sharper the heads of the letters line up than their feet. Alphabets rest on a line and reach above it more
 * often than below. corpus: 0.5–0.8 upright, 0.9–1.9 upside down; Hangul and Arabic 0.9–1.2 either way.
 */
export function headRatio(pieces: readonly Component[]): number {
  const { degrees, sharpness: feetSharpness } = angleAcross(pieces);
  const foot = pieces.reduce((lowest, { y1 }) => Math.max(lowest, y1), 0);
  const mirrored = pieces.map((c) => ({ ...c, y0: foot - c.y1, y1: foot - c.y0 }));
  return sharpness(feet(mirrored, false), -degrees) / Math.max(1, feetSharpness);
}

/** Whether the lines run up or down the sheet, by comparing the sharpest projections both ways. */
export function isSideways(pieces: readonly Component[]): boolean {
  return sidewaysRatio(pieces) > SIDEWAYS_RATIO;
}

/** Sharpness of the lines up the sheet over that across it. */
export function sidewaysRatio(pieces: readonly Component[]): number {
  const across = angleAcross(pieces).sharpness;
  const up = bestAngle(feet(pieces, true)).sharpness;
  return across === 0 ? 0 : up / across;
}
