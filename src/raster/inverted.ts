// In: gray pixels of a page. Out: the same, dark on light: a page of white type on a dark ground is turned round.
import type { GrayImage } from '../model/raster.ts';
import { findInk } from './components.ts';
import { linesOf } from './letter-chains.ts';
import { histogramOf, inkThreshold } from './threshold.ts';
import { letters } from './type-size.ts';

/** One pixel in so many tells how dark a page is. */
const STRIDE = 251;

/** A page of light type is dark over this share of it, … */
const DARK_SHARE = 0.6;
const MIDDLE = 128;

/** … and evenly so: this share lies within so many levels of the commonest. A dark photograph is uneven. */
const EVEN_SHARE = 0.6;
const EVEN = 24;

/** Least letters between neighbours, and their share of all pieces, for light pieces to be type. Photographs: 0–0.08. */
const FEWEST_IN_LINES = 6;
const TEXT_SHARE = 0.15;

/** So many more letters line up in light than in dark: a page on a black bed is dark type still. */
const MORE = 2;

/** The picture with light and dark exchanged. */
export function negative(image: GrayImage): GrayImage {
  return { ...image, data: image.data.map((level) => 255 - level) };
}

function isEvenlyDark(image: GrayImage): boolean {
  const counts = histogramOf(image, STRIDE);
  const sumOf = (from: number, to: number): number =>
    counts.slice(Math.max(0, from), to).reduce((sum, n) => sum + n, 0);
  const all = sumOf(0, counts.length);
  if (sumOf(0, MIDDLE) < DARK_SHARE * all) return false;
  const commonest = counts.indexOf(counts.reduce((most, count) => Math.max(most, count), 0));
  return sumOf(commonest - EVEN, commonest + EVEN + 1) >= EVEN_SHARE * all;
}

function inLines(image: GrayImage): { readonly inside: number; readonly pieces: number } {
  const pieces = letters(findInk(image, inkThreshold(image)));
  return { inside: linesOf(pieces).inside.length, pieces: pieces.length };
}

/** Brings a page of light type on a dark ground to dark type on light; any other page stays as it is. */
export function darkOnLight(image: GrayImage): GrayImage {
  if (!isEvenlyDark(image)) return image;
  const turned = negative(image);
  const light = inLines(turned);
  if (light.inside < FEWEST_IN_LINES || light.inside < TEXT_SHARE * light.pieces) return image;
  return light.inside > MORE * inLines(image).inside ? turned : image;
}
