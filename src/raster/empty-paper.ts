// In: a coarse look at a scanned page. Out: whether it is paper and nothing else. Stains of age, dust, hairs, folds, punch
// holes, the other side shining through and the scanner's dark rim are paper; strokes and blots of ink are not.
import { boxHeight, boxWidth } from '../model/geometry.ts';
import type { ColorImage } from '../model/raster.ts';
import { isRim } from './border.ts';
import { type Component, findInk, type Ink } from './components.ts';
import { RUN } from './ink-runs.ts';
import { type PaperLook, paperLook, ROUGHEST, STRONG } from './paper-look.ts';
import { shrunkBy } from './tones.ts';
import { withoutFolds } from './without-folds.ts';

/** A look that is so much finer than this, dots an inch, is shrunk: contrasts are told for it. */
const LOOK_DPI = 36;

/** Contrast of ink with the paper around it, in levels and in deviations of the paper's grain, and the most that is asked: of any of its pixels, and of the clear ones. */
const FAINT = { levels: 7, deviations: 4, most: 30 };
const CLEAR = { levels: 12, deviations: 7, most: 50 };

/** Smaller pieces are dust, inches; of pieces up to the second size only many together are ink. */
const DUST = 0.06;
const SMALL = 0.15;

/** The pixels of a piece that must be clear, or strong: less are chance. */
const FEWEST = 3;

/** Strokes that are clear but not strong are writing from this length on, inches: a hair is shorter. */
const LEAST_WRITING = 0.5;

/** The share of a look in strong pixels of whatever size from which a page shows something. */
const INK_SHARE = 0.002;

/** How far from the edge pieces of a rim, and holes, may lie, inches; how large holes are. */
const RIM = 0.4;
const HOLE_PLACE = 0.75;
const HOLE = 0.42;

/** How far a scanner's rim comes in, inches: what has ink farther inside is a picture that bleeds off. */
const WIDEST_RIM = 1.5;

/** Deviation across a piece under which it is a straight line, inches: a scratch, a hair, a fold. */
const LINE_WIDTH = 0.018;

/** From this share of its box on a piece is a blot, which is a stain where it is not strong. */
const BLOT_FILL = 0.6;

/** On paper darker than this type that a look blurs is seldom strong: small pieces and blots, dust and stains elsewhere, are writing. */
const LIGHT_PAPER = 205;

/** What the pixels of a piece come to. */
type Tally = {
  clear: number;
  strong: number;
  inside: number;
  x: number;
  y: number;
  xx: number;
  xy: number;
  yy: number;
};

/** How far from the edge a place is, pixels. */
function depth(ink: Ink, x: number, y: number): number {
  return Math.min(x, y, ink.width - x, ink.height - y);
}

function tallies(ink: Ink, { contrast }: PaperLook, clear: number): Tally[] {
  const list = ink.components.map(() => ({ clear: 0, strong: 0, inside: 0, x: 0, y: 0, xx: 0, xy: 0, yy: 0 }));
  for (let at = 0; at < ink.runs.length; at += RUN) {
    const tally = list[ink.runs[at + 3] ?? 0];
    const y = ink.runs[at] ?? 0;
    for (let x = ink.runs[at + 1] ?? 0; tally !== undefined && x < (ink.runs[at + 2] ?? 0); x++) {
      const level = contrast[y * ink.width + x] ?? 0;
      if (level >= clear) tally.clear++;
      if (level >= STRONG) {
        tally.strong++;
        if (depth(ink, x, y) > WIDEST_RIM * ink.dpi) tally.inside++;
      }
      tally.x += x;
      tally.y += y;
      tally.xx += x * x;
      tally.xy += x * y;
      tally.yy += y * y;
    }
  }
  return list;
}

/** The deviation of a piece's pixels across the line that they follow, pixels. */
function lineWidth({ area }: Component, tally: Tally): number {
  const [x, y] = [tally.x / area, tally.y / area];
  const xx = tally.xx / area - x * x;
  const yy = tally.yy / area - y * y;
  const xy = tally.xy / area - x * y;
  return Math.sqrt(Math.max(0, (xx + yy) / 2 - Math.hypot((xx - yy) / 2, xy)));
}

function liesWithin(ink: Ink, piece: Component, inches: number): boolean {
  const near = inches * ink.dpi;
  return piece.x1 <= near || piece.y1 <= near || piece.x0 >= ink.width - near || piece.y0 >= ink.height - near;
}

/** A round piece near the edge. */
function isHole(ink: Ink, piece: Component): boolean {
  const [longer, shorter] = [Math.max(boxWidth(piece), boxHeight(piece)), Math.min(boxWidth(piece), boxHeight(piece))];
  if (longer < SMALL * ink.dpi || longer > HOLE * ink.dpi) return false;
  return shorter * 2 >= longer && liesWithin(ink, piece, HOLE_PLACE);
}

/** Whether a page shows nothing, by a look at it. */
export function isEmptyPaper(look: ColorImage, lookDpi: number): boolean {
  const by = Math.max(1, Math.floor(lookDpi / LOOK_DPI));
  const dpi = lookDpi / by;
  const paper = paperLook(by > 1 ? shrunkBy(look, by) : look, dpi);
  if (paper.texture > ROUGHEST) return false;
  const leastOf = ({ levels, deviations, most }: typeof FAINT) =>
    Math.min(most, Math.max(levels, Math.ceil(deviations * paper.grain)));
  const ink = findInk(withoutFolds(paper, dpi, leastOf(FAINT)), 256 - leastOf(FAINT));
  const tally = tallies(ink, paper, leastOf(CLEAR));
  const rim = isRim(ink);
  const most = INK_SHARE * ink.width * ink.height;
  const isLight = paper.light >= LIGHT_PAPER;
  let [strong, writing] = [0, 0];
  for (const [i, piece] of ink.components.entries()) {
    const own = tally[i];
    const longer = Math.max(boxWidth(piece), boxHeight(piece));
    if (own === undefined || longer <= DUST * dpi || isHole(ink, piece)) continue;
    if (rim(piece) && own.inside < most) continue;
    if (longer > SMALL * dpi && lineWidth(piece, own) < LINE_WIDTH * dpi) continue;
    strong += own.strong;
    if (!isLight && own.clear >= FEWEST && !liesWithin(ink, piece, RIM)) writing += longer;
    if (longer <= SMALL * dpi || liesWithin(ink, piece, RIM)) continue;
    if (own.strong >= FEWEST) return false;
    const isBlot = piece.area > BLOT_FILL * boxWidth(piece) * boxHeight(piece);
    if (isLight && own.clear >= FEWEST && !isBlot) writing += longer;
  }
  return strong < most && writing < LEAST_WRITING * dpi;
}
