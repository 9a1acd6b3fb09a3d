// In: a coarse look at a scanned page. Out: whether there is paper on it and not a sign, not a speck as large as one, so that
// an engine would find nothing. Stricter than empty paper: where there is any doubt, a close look must tell.
import { boxHeight, boxWidth } from '../model/geometry.ts';
import type { ColorImage, GrayImage } from '../model/raster.ts';
import { isRim } from './border.ts';
import { type Component, findInk, type Ink } from './components.ts';
import { RUN } from './ink-runs.ts';
import { paperLook } from './paper-look.ts';
import { shrink } from './resample.ts';
import { coloredOf, otherShare } from './tones.ts';

/** Contrast with the paper around it from which a pixel may be ink: levels, deviations of the paper's grain, the most that is asked. */
const LEVELS = 6;
const DEVIATIONS = 4;
const MOST = 30;

/** Smaller pieces are dust, inches: the body of 6 pt letters is higher, and a word longer. */
const DUST = 0.06;

/** So far from the edge the dark rim of a scanner may reach, inches: nothing else is passed over. */
const RIM = 0.4;

/** From this share of other colours on there is no need to look for pieces: a few words, less than a rim. Of so many pixels one is looked at. */
const INKED = 0.06;
const EVERY = 7;

/** Whether all of a piece lies within the rim's reach of an edge. */
function reachesIn(ink: Ink, piece: Component): boolean {
  const [near, far, low] = [RIM * ink.dpi, ink.width - RIM * ink.dpi, ink.height - RIM * ink.dpi];
  if (piece.x1 <= near || piece.y1 <= near || piece.x0 >= far || piece.y0 >= low) return false;
  const own = ink.components.indexOf(piece);
  for (let at = 0; at < ink.runs.length; at += RUN) {
    if (ink.runs[at + 3] !== own) continue;
    const y = ink.runs[at] ?? 0;
    const isInside = y >= near && y < low;
    if (isInside && (ink.runs[at + 2] ?? 0) > near && (ink.runs[at + 1] ?? 0) < far) return true;
  }
  return false;
}

/** Bytes of a pixel, and those of its colour. */
const CHANNELS = 4;
const COLORS = 3;

/** Whether all pixels are so near each other that no contrast among them is one of ink: blank paper in even light. */
function isEven({ data }: ColorImage): boolean {
  for (let c = 0; c < COLORS; c++) {
    let [low, high] = [255, 0];
    for (let at = c; at < data.length; at += CHANNELS) {
      const level = data[at] ?? 0;
      if (level < low) low = level;
      if (level > high) high = level;
      if (high - low >= LEVELS) return false;
    }
  }
  return true;
}

/** Whether a page is bare, by a look at it of about 36 dots an inch. */
export function isBarePaper(look: ColorImage, dpi: number): boolean {
  if (isEven(look)) return true;
  if (otherShare(look, EVERY) > INKED) return false;
  const paper = paperLook(look, dpi, true);
  const least = Math.min(MOST, Math.max(LEVELS, Math.ceil(DEVIATIONS * paper.grain)));
  const { width, height, contrast } = paper;
  const data = new Uint8Array(contrast.length);
  for (let i = 0; i < data.length; i++) data[i] = 255 - (contrast[i] ?? 0);
  const ink = findInk({ width, height, dpi, data }, 256 - least);
  const rim = isRim(ink);
  return ink.components.every((piece) => {
    if (Math.max(boxWidth(piece), boxHeight(piece)) <= DUST * dpi) return true;
    return rim(piece) && !reachesIn(ink, piece);
  });
}

/** Resolution at which gray pixels are looked at, dots an inch. */
const LOOK_DPI = 36;

/**
 * Gray levels between black and white, and the share of them up to which a page is of black and white alone, however scaled.
 * Any other gray may be a colour as light as its paper: what is seen as one differs by 60 from white, so it is darker than this.
 */
const BLACK = 6;
const WHITE = 249;
const GRAYS = 0.0001;

function isBlackAndWhite({ data }: GrayImage): boolean {
  const most = GRAYS * data.length;
  let grays = 0;
  for (let i = 0; i < data.length && grays <= most; i++) {
    const level = data[i] ?? 0;
    if (level > BLACK && level < WHITE) grays++;
  }
  return grays <= most;
}

/** Whether a page is bare by its gray pixels: only where none of those can be a colour. */
export function isBareGray(gray: GrayImage): boolean {
  if (!isBlackAndWhite(gray)) return false;
  const small = shrink(gray, LOOK_DPI / gray.dpi);
  return isBarePaper(coloredOf(small), small.dpi);
}
