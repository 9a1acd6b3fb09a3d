// In: pixels of a sheet and how light its tiles are. Out: the sheet with each photograph that fills a rectangle painted as
// one dark box: a whole picture wherever the sheet is turned to, whatever in it is as light as paper, and none of it letters.
// Evidence: darker than the paper around it up to straight edges, of many levels, and with no line of type in it.
import { type Box, holdsCentre } from '../model/geometry.ts';
import type { GrayImage } from '../model/raster.ts';
import type { Background } from './background.ts';
import { crop } from './crop.ts';
import { type Basin, basinsOf, spreadOf, steepShare } from './photographs.ts';
import { hasNoType } from './plates.ts';

/** Depths in parts of the paper around: of a dark picture in a shadow, and of one with a white plate or a pale sky on even paper. */
const DEPTHS = [0.12, 0.04];

/** Part of its box that a picture fills. Scanned askew by a degree, one twice as wide as high fills 0.95. */
const FILLS = 0.85;

/** Part of the outline at which the level falls steeply: not at a pale sky, nor where a white plate is cut off. */
const STEEP_SHARE = 0.3;

/** Levels differ so much, a quarter left out at both ends: less is a tinted box with a dark title, or rows in two tints. */
const UNEVEN = 0.15;
const ENDS = 0.25;

/** Along so much of a side its middle level is taken: corners are rounded, and sides slant. */
const MIDDLE = 0.8;

/** A side is grown while its level is nearer to the paper than to nothing at all by no more than this part of the depth. */
const HALF = 0.5;

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** The middle level of a line of pixels: a row at `at` between two columns, or a column between two rows. */
function lineLevel({ data, width, height }: GrayImage, across: boolean, at: number, from: number, to: number): number {
  const cut = ((1 - MIDDLE) / 2) * (to - from);
  const levels: number[] = [];
  for (let i = Math.round(from + cut); i < to - cut; i++) {
    const [x, y] = across ? [i, at] : [at, i];
    if (x >= 0 && y >= 0 && x < width && y < height) levels.push(data[y * width + x] ?? 255);
  }
  return median(levels);
}

/** Moves one side outwards, to where the paper begins: it lies within the tile that is no more all picture. */
function grown(
  image: GrayImage,
  across: boolean,
  side: number,
  step: 1 | -1,
  span: readonly [number, number],
  tile: number,
): number {
  const level = (n: number): number => lineLevel(image, across, side + step * n - (step === -1 ? 1 : 0), ...span);
  const paper = level(2 * tile);
  const edge = paper * (1 - HALF * (DEPTHS[1] ?? 0));
  let n = 0;
  while (n < tile && level(n) < edge) n++;
  return side + step * n;
}

function boxOf(image: GrayImage, basin: Basin, tile: number): Box {
  const [x0, y0] = [basin.x0 * tile, basin.y0 * tile];
  const [x1, y1] = [Math.min(image.width, basin.x1 * tile), Math.min(image.height, basin.y1 * tile)];
  return {
    x0: Math.max(0, grown(image, false, x0, -1, [y0, y1], tile)),
    y0: Math.max(0, grown(image, true, y0, -1, [x0, x1], tile)),
    x1: Math.min(image.width, grown(image, false, x1, 1, [y0, y1], tile)),
    y1: Math.min(image.height, grown(image, true, y1, 1, [x0, x1], tile)),
  };
}

function isFramed(basin: Basin, tiles: Background): boolean {
  const fill = basin.tiles.length / ((basin.x1 - basin.x0) * (basin.y1 - basin.y0));
  return fill >= FILLS && spreadOf(basin, tiles, ENDS) >= UNEVEN && steepShare(basin, tiles) >= STEEP_SHARE;
}

/** The sheet with its photographs painted as dark boxes, and their tiles forgotten; the image itself where there are none. */
export function withFramedPictures(image: GrayImage, tiles: Background): GrayImage {
  const found: { readonly basin: Basin; readonly box: Box }[] = [];
  for (const basin of DEPTHS.flatMap((depth) => basinsOf(tiles, depth)).filter((one) => isFramed(one, tiles))) {
    if (found.some((other) => holdsCentre(other.basin, basin))) continue;
    const box = boxOf(image, basin, tiles.tile);
    if (hasNoType(crop(image, box))) found.push({ basin, box });
  }
  if (found.length === 0) return image;
  const data = image.data.slice();
  for (const { basin, box } of found) {
    for (let y = box.y0; y < box.y1; y++) data.fill(0, y * image.width + box.x0, y * image.width + box.x1);
    for (const tile of basin.tiles) tiles.levels[tile] = 0;
  }
  return { ...image, data };
}
