// In: gray pixels of a page. Out: its sheet, coarse, where it may be all picture; else null: a close look must tell.
// A photograph has many pixels that are neither paper nor ink. A coarse look at one costs a tenth of a close one.
import type { GrayImage } from '../model/raster.ts';
import { hasNoLines, hasNoWords } from './picture-page.ts';
import { isToned } from './plain-page.ts';
import { cleanPage, type Sheet, sheetFrom } from './prepare-sheet.ts';
import { coloredOf } from './tones.ts';

/** Resolution of the coarse look, pixels an inch: lines of 6 pt type are still lines of pieces. */
const COARSE_DPI = 100;

/** Gray levels between ink and paper, and the share of such pixels from which a coarse look is worth its cost. */
const INK = 64;
const PAPER = 190;
const MIDDLE_SHARE = 0.25;

/** Levels that a printed ground has with the grain of a scanner, and the share of a page that it takes where type is set on it. */
const GROUND_LEVELS = 25;
const GROUND_SHARE = 0.5;

/** Pixels between those that are counted, inches. */
const STEP = 0.024;

/** Whether a page has so many middle tones that it may be a picture. */
export function hasMiddleTones(gray: GrayImage): boolean {
  return shareOf(gray, INK) >= MIDDLE_SHARE;
}

/** Whether a page has so many middle tones, or dark ones that are no ground of one level: light type may be set on that. */
export function hasTones(gray: GrayImage): boolean {
  return hasMiddleTones(gray) || (shareOf(gray, 0) >= MIDDLE_SHARE && !hasEvenGround(gray));
}

/** Whether most pixels are of nearly one level. */
function hasEvenGround({ data }: GrayImage): boolean {
  const counts = new Uint32Array(256);
  for (const level of data) counts[level] = (counts[level] ?? 0) + 1;
  let near = 0;
  let most = 0;
  for (let level = 0; level < counts.length; level++) {
    near += (counts[level] ?? 0) - (counts[level - GROUND_LEVELS] ?? 0);
    most = Math.max(most, near);
  }
  return most >= GROUND_SHARE * data.length;
}

/** The share of pixels from a level on that are darker than paper. */
function shareOf({ data, width, height, dpi }: GrayImage, from: number): number {
  const step = Math.max(2, Math.floor(STEP * dpi));
  let [toned, all] = [0, 0];
  for (let y = 0; y < height; y += step) {
    for (let i = y * width, end = i + width; i < end; i += step) {
      const level = data[i] ?? 0;
      if (level >= from && level < PAPER) toned++;
      all++;
    }
  }
  return toned / Math.max(1, all);
}

/** Every `step`th pixel, each with three of its neighbours averaged. */
function thinned({ data, width, height, dpi }: GrayImage, step: number): GrayImage {
  const across = Math.floor(width / step);
  const down = Math.floor(height / step);
  const out = new Uint8Array(across * down);
  const half = step >> 1;
  for (let y = 0, to = 0; y < down; y++) {
    let at = y * step * width;
    for (let x = 0; x < across; x++, to++, at += step) {
      const under = at + half * width;
      out[to] = ((data[at] ?? 0) + (data[at + half] ?? 0) + (data[under] ?? 0) + (data[under + half] ?? 0)) >> 2;
    }
  }
  return { width: across, height: down, data: out, dpi: dpi / step };
}

/** The coarse sheet of a page of many middle tones that shows no lines of text; null for any other page. */
export function coarsePicture(gray: GrayImage): Sheet | null {
  const step = Math.floor(gray.dpi / COARSE_DPI);
  if (step < 2 || !hasMiddleTones(gray)) return null;
  const look = thinned(gray, step);
  const clean = cleanPage(look);
  if (!hasNoLines(clean.letters)) return null;
  const sheet = sheetFrom(clean);
  const picture = sheet.picture || (hasNoWords(clean.ink) && isToned(clean.letters.length, coloredOf(look), look.dpi));
  return { ...sheet, picture };
}
