// In: pixels of a sheet and how light its tiles are. Out: the sheet with the photograph that fills one half of it to its
// edges, as in a spread, painted as one dark box on white: a picture wherever the sheet is turned to, and none of the rim.
// Paper does not lie around such a picture, so that it could be told from a shadow, and its dark parts run into the rim.
import type { Box } from '../model/geometry.ts';
import type { GrayImage } from '../model/raster.ts';
import type { Background } from './background.ts';
import { findInk } from './components.ts';
import { crop, turn } from './crop.ts';
import { negative } from './inverted.ts';
import { linesOf } from './letter-chains.ts';
import { inkThreshold } from './threshold.ts';
import { letters } from './type-size.ts';

/** Length of a sheet of two halves in parts of its breadth, at least. */
const LEAST_ASPECT = 1.15;

/** Paper is lighter than this share of its common level. */
const PAPER = 0.85;

/** Share of the tiles that are paper: of a half with a page at least, of one that is a picture at most. */
const PAGE_SHARE = 0.6;
const PLATE_SHARE = 0.35;

/** Levels of a photograph differ by this share of the paper's at least, a tenth left out at both ends: less is a tint under text. */
const UNEVEN = 0.3;
const ENDS = 0.1;

/** A scanner's rim beside the page is darker than this share of the paper, and at most so broad, inches. */
const RIM = 0.5;
const BROADEST_RIM = 1.5;

/** How far from the sheet's middle the fold may lie, in parts of its length. */
const OFF_CENTRE = 0.08;

/** Levels along a row are looked at over so many inches; the shadow of a fold falls and rises over more. */
const SMOOTH = 0.02;

/** A shadow is deepest so near to where the paper ends, inches; what goes on darker belongs to the picture. */
const SHADOW = 0.3;

/** So many neighbours in a row are a line of text, as is this share of pieces between neighbours. Photographs: 3 to 6; 0 to 0.08. */
const LINE_LETTERS = 8;
const TEXT_SHARE = 0.15;

/** White around a plate, inches: nothing that stands so far from the edge of a sheet, or from a rim, is taken for one. */
const MOAT = 0.08;

/** Share of the levels that lie under the first, sorted. */
function quantile(levels: readonly number[], share: number): number {
  const sorted = [...levels].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}

/** The middle of each column of pixels between two rows; every `step`th row is looked at. */
function columnLevels({ data, width }: GrayImage, from: number, to: number): readonly number[] {
  const step = Math.max(1, Math.floor((to - from) / 100));
  return Array.from({ length: width }, (_, x) => {
    const column: number[] = [];
    for (let y = from; y < to; y += step) column.push(data[y * width + x] ?? 255);
    return quantile(column, 0.5);
  });
}

/** How many levels from the start on are those of a rim. */
function rimOf(levels: readonly number[], paper: number, most: number): number {
  const end = levels.findIndex((level) => level >= RIM * paper);
  return end === -1 || end > most ? 0 : end;
}

/** Where the paper of a page ends towards the plate on its right, and the fold: there, or deepest in its shadow. */
function foldOf(
  levels: readonly number[],
  paper: number,
  dpi: number,
): { readonly page: number; readonly fold: number } {
  const reach = Math.max(1, Math.round(SMOOTH * dpi));
  const smooth = (x: number): number => {
    const own = levels.slice(Math.max(0, x - reach), x + reach + 1);
    return own.reduce((sum, level) => sum + level, 0) / own.length;
  };
  const [first, last] = [(0.5 - OFF_CENTRE) * levels.length, (0.5 + OFF_CENTRE) * levels.length];
  let x = Math.floor(first);
  while (x < last && smooth(x) >= PAPER * paper) x++;
  const page = x;
  const deepest = page + SHADOW * dpi;
  while (x <= deepest && smooth(x + 1) <= smooth(x)) x++;
  return { page, fold: x > deepest ? page : x };
}

/** A plate, and where the page beside it ends. */
type Plate = { readonly box: Box; readonly page: number };

/** The plate on the right half of a sheet whose left half is a page. */
function plateOnRight(image: GrayImage, paper: number): Plate {
  const { width, height, dpi } = image;
  const most = BROADEST_RIM * dpi;
  const across = columnLevels(image, 0, height);
  // A rim is as broad beside the picture as beside the page, where it can be told from what is dark in the picture.
  const down = columnLevels(
    turn(crop(image, { x0: 0, y0: 0, x1: width / 2, y1: height }), 90),
    0,
    width >> 1,
  ).toReversed();
  const left = rimOf(across, paper, most);
  const lit = across.toReversed().findIndex((level) => level >= RIM * paper);
  const right = lit === -1 ? left : Math.min(left, lit);
  const { page, fold } = foldOf(across, paper, dpi);
  const [top, bottom] = [rimOf(down, paper, most), rimOf(down.toReversed(), paper, most)];
  return { page, box: { x0: fold, y0: top, x1: width - right, y1: height - bottom } };
}

/** Whether a tile lies in the left half of a sheet, or in the upper half of one that lies on its side. */
function inFirst(tile: number, { columns, rows }: Background, lies: boolean): boolean {
  return lies ? Math.floor(tile / columns) < rows / 2 : tile % columns < columns / 2;
}

/** Whether levels of one half of a sheet are a photograph's and those of the other a page's. */
function isPlate(plate: readonly number[], page: readonly number[], paper: number): boolean {
  const paperShare = (levels: readonly number[]): number =>
    levels.filter((level) => level >= PAPER * paper).length / Math.max(1, levels.length);
  if (paperShare(page) < PAGE_SHARE || paperShare(plate) > PLATE_SHARE) return false;
  return quantile(plate, 1 - ENDS) - quantile(plate, ENDS) >= UNEVEN * paper;
}

/** Whether no rows of letters stand in a picture, neither dark nor light ones, neither across nor down. */
export function hasNoType(image: GrayImage): boolean {
  return [image, negative(image)].every((side) => {
    const pieces: readonly Box[] = letters(findInk(side, inkThreshold(side)));
    const lying = pieces.map(({ x0, y0, x1, y1 }) => ({ x0: y0, y0: x0, x1: y1, y1: x1 }));
    return [pieces, lying].every((some) => {
      const { inside, longest } = linesOf(some);
      return longest < LINE_LETTERS && inside.length <= Math.max(LINE_LETTERS - 2, TEXT_SHARE * some.length);
    });
  });
}

/** Paints all that lies beyond the page white, and the plate dark on it. */
function painted(image: GrayImage, { box, page }: Plate): GrayImage {
  const { width, height, dpi } = image;
  const data = image.data.slice();
  const moat = Math.round(MOAT * dpi);
  for (let y = 0; y < height; y++) data.fill(255, y * width + page, (y + 1) * width);
  const [left, right] = [Math.max(box.x0, page + moat), Math.min(box.x1, width - moat)];
  for (let y = Math.max(box.y0, moat); y < Math.min(box.y1, height - moat); y++) {
    data.fill(0, y * width + left, y * width + right);
  }
  return { ...image, data };
}

/** Clockwise turns that bring the half with a plate to the right, and those that undo them. */
const TURNS = { right: 0, top: 90, left: 180, bottom: 270 } as const;
const BACK = { 0: 0, 90: 270, 180: 180, 270: 90 } as const;

/** The sheet with a plate on half of it painted as a dark box, and its tiles forgotten; the image itself where there is none. */
export function withPlate(image: GrayImage, tiles: Background): GrayImage {
  const lies = image.height > image.width;
  const [long, short] = lies ? [image.height, image.width] : [image.width, image.height];
  if (long < LEAST_ASPECT * short) return image;
  const first = [...tiles.levels].filter((_, i) => inFirst(i, tiles, lies));
  const second = [...tiles.levels].filter((_, i) => !inFirst(i, tiles, lies));
  const atFirst = isPlate(first, second, tiles.paper);
  if (!atFirst && !isPlate(second, first, tiles.paper)) return image;
  const by = TURNS[lies ? (atFirst ? 'top' : 'bottom') : atFirst ? 'left' : 'right'];
  const sheet = turn(image, by);
  const plate = plateOnRight(sheet, tiles.paper);
  if (!hasNoType(crop(sheet, plate.box))) return image;
  const { levels } = tiles;
  for (let i = 0; i < levels.length; i++) if (inFirst(i, tiles, lies) === atFirst) levels[i] = 0;
  return turn(painted(sheet, plate), BACK[by]);
}
