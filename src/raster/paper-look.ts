// In: a coarse look at a page in colour. Out: how much each pixel stands out from the paper around it, and the paper's grain.
import type { ColorImage } from '../model/raster.ts';

/** Levels off the page's paper from which a pixel is ink beyond doubt. */
export const STRONG = 60;

/** Side of the tiles that paper is measured in, inches: larger than a stroke or a blot, smaller than a shadow. */
const TILE = 0.5;

/** Paper darkens by so much at most, levels: what is darker is ink. */
const DARKENING = 30;

/** Paper whose levels deviate by more from those around them is none: grain of scanners averages out, text shining through comes to 2. */
export const ROUGHEST = 3;

/** Times that the middle distance from the middle of normal noise goes into its deviation. */
const DEVIATION = 1.48;

/** By how much brown stains are redder than blue, for each level that they are darker, and levels of noise besides: red and orange ink are more so, black ink less. */
const BROWN = { least: 0.5, most: 1.6, noise: 4 };

/** Of that, the part by which green is above blue: less is red. */
const GREEN_SHARE = 0.2;

/** Levels off the paper that nobody asks for, and off each of its colours within which that is all a pixel can be. */
const UNSEEN = 6;
const ALIKE = 12;

/** Of so many pixels one is taken for the texture. */
const TEXTURE_STEP = 3;

/** Bytes of a pixel, and levels of each. */
const CHANNELS = 4;
const LEVELS = 256;

export type PaperLook = {
  readonly width: number;
  readonly height: number;
  /** For each pixel its levels off the paper: 0 for paper, and for stains of age; less than 6 may be 0. */
  readonly contrast: Uint8Array<ArrayBuffer>;
  /** The paper's middle lightness. */
  readonly light: number;
  /** Deviation of the paper's levels. */
  readonly grain: number;
  /** The same from what is around each pixel, however dark that is. */
  readonly texture: number;
};

function total(counts: Uint32Array): number {
  let sum = 0;
  for (let level = 0; level < counts.length; level++) sum += counts[level] ?? 0;
  return sum;
}

/** The level in the middle of so many. */
function middle(counts: Uint32Array): number {
  let left = total(counts) / 2;
  let level = 0;
  for (; level < counts.length - 1; level++) {
    left -= counts[level] ?? 0;
    if (left < 0) break;
  }
  return level;
}

/** The distance in the middle of so many that were rounded, as if each number were spread evenly over its levels. */
function middleDistance(counts: Uint32Array): number {
  const level = middle(counts);
  const below = total(counts.subarray(0, level));
  const half = total(counts) / 2;
  const share = (half - below) / Math.max(1, counts[level] ?? 0);
  return level === 0 ? share / 2 : level - 0.5 + share;
}

function countOf(counts: Uint32Array, level: number): void {
  counts[level] = (counts[level] ?? 0) + 1;
}

/** The middle level of one colour; of so many pixels one is looked at. */
export function middleOf({ data }: ColorImage, channel: number, every = 1): number {
  const counts = new Uint32Array(LEVELS);
  for (let at = channel; at < data.length; at += CHANNELS * every) countOf(counts, data[at] ?? 0);
  return middle(counts);
}

/** The lightness of a colour, 0–255, from its channels of 0–255: luma of ITU-R BT.601 in 256ths. */
export function lightnessOf(red: number, green: number, blue: number): number {
  return (77 * red + 150 * green + 29 * blue + 128) >> 8;
}

/** The middle lightness of each tile, so many across. Those of one row are counted at once: a giant page has thousands. */
function tileLevels(light: Uint8Array, width: number, columns: number, rows: number): readonly number[] {
  const height = light.length / width;
  const counts = new Uint32Array(columns * LEVELS);
  const column = Uint32Array.from({ length: width }, (_, x) => LEVELS * Math.floor(((x + 0.5) * columns) / width));
  const rowOf = (y: number): number => Math.floor(((y + 0.5) * rows) / height);
  const levels: number[] = [];
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) countOf(counts, (column[x] ?? 0) + (light[i] ?? 0));
    if (y + 1 < height && rowOf(y + 1) === rowOf(y)) continue;
    for (let n = 0; n < columns; n++) levels.push(middle(counts.subarray(n * LEVELS, (n + 1) * LEVELS)));
    counts.fill(0);
  }
  return levels;
}

/** Between which two of so many tiles a place is, and how far on the way. */
function between(at: number, length: number, tiles: number): readonly [number, number, number] {
  const place = Math.min(tiles - 1, Math.max(0, ((at + 0.5) * tiles) / length - 0.5));
  const first = Math.floor(place);
  return [first, Math.min(tiles - 1, first + 1), place - first];
}

/** Gives the paper's lightness around each pixel of a row, in one list that the next row takes: of tiles, even between their middles. */
function paperAround(light: Uint8Array, width: number, height: number, tile: number): (y: number) => Float32Array {
  // A look that is coarser than tiles has one for each pixel.
  const tilesIn = (length: number): number => Math.min(length, Math.max(1, Math.round(length / tile)));
  const [columns, rows] = [tilesIn(width), tilesIn(height)];
  const levels = tileLevels(light, width, columns, rows);
  const places = Array.from({ length: width }, (_, x) => between(x, width, columns));
  const [lefts, rights, ways] = [
    Uint16Array.from(places, ([left]) => left),
    Uint16Array.from(places, ([, right]) => right),
    Float32Array.from(places, ([, , way]) => way),
  ];
  const row = new Float32Array(columns);
  const out = new Float32Array(width);
  return (y) => {
    const [above, below, part] = between(y, height, rows);
    for (let column = 0; column < columns; column++) {
      const level = levels[above * columns + column] ?? 0;
      row[column] = level + ((levels[below * columns + column] ?? 0) - level) * part;
    }
    for (let x = 0; x < width; x++) {
      const level = row[lefts[x] ?? 0] ?? 0;
      out[x] = level + ((row[rights[x] ?? 0] ?? 0) - level) * (ways[x] ?? 0);
    }
    return out;
  };
}

type Paper = { readonly red: number; readonly green: number; readonly blue: number; readonly light: number };

/** Whether a pixel is so near the paper's colour that its hue is none, however coloured the paper is. */
function isAlike(paper: Paper, red: number, green: number, blue: number): boolean {
  return (
    Math.abs(red - paper.red) <= ALIKE && Math.abs(green - paper.green) <= ALIKE && Math.abs(blue - paper.blue) <= ALIKE
  );
}

/** Of a pixel and the page's paper: how far its hue is from the line between paper and black; -1 where it is that of a stain of age. */
function hueOf(paper: Paper, red: number, green: number, blue: number, light: number): number {
  const share = light / Math.max(1, paper.light);
  const [r, g, b] = [red - paper.red * share, green - paper.green * share, blue - paper.blue * share];
  const darker = paper.light - light;
  const brown = r - b;
  const isStain =
    darker > 0 &&
    darker < STRONG &&
    brown > BROWN.least * darker + BROWN.noise &&
    brown < BROWN.most * darker + BROWN.noise &&
    g - b > GREEN_SHARE * brown;
  return isStain ? -1 : Math.max(Math.abs(r), Math.abs(g), Math.abs(b));
}

/**
 * What stands out on a page: darker or lighter than the paper around it, far off the page's, or of another hue. No level of
 * the paper tells which: type on gray and brown paper may be black or white, and blurs to a few levels off it.
 * Faded ink may have the hue of stains of age: `stained` says that those stand out too.
 */
export function paperLook(look: ColorImage, dpi: number, stained = false): PaperLook {
  const { width, height, data } = look;
  const [red, green, blue] = [middleOf(look, 0), middleOf(look, 1), middleOf(look, 2)];
  const paper: Paper = { red, green, blue, light: lightnessOf(red, green, blue) };
  const light = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < light.length; i++, at += CHANNELS) {
    light[i] = lightnessOf(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
  }
  const aroundRow = paperAround(light, width, height, TILE * dpi);
  let around: Float32Array = new Float32Array(0);
  const contrast = new Uint8Array(light.length);
  const [grains, textures] = [new Uint32Array(LEVELS), new Uint32Array(LEVELS)];
  for (let i = 0, at = 0, x = 0; i < light.length; i++, at += CHANNELS, x = x + 1 < width ? x + 1 : 0) {
    if (x === 0) around = aroundRow(i / width);
    const own = light[i] ?? 0;
    const beside = around[x] ?? 0;
    const ground = Math.min(paper.light + DARKENING, Math.max(paper.light - DARKENING, beside));
    const near = Math.abs(Math.round(ground - own));
    countOf(grains, near);
    if (i % TEXTURE_STEP === 0) countOf(textures, Math.abs(Math.round(beside - own)));
    const [r, g, b] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
    if (near < UNSEEN && isAlike(paper, r, g, b)) continue;
    const hue = hueOf(paper, r, g, b, own);
    if (hue < 0 && !stained) continue;
    const far = Math.max(Math.abs(paper.light - own), hue);
    contrast[i] = Math.min(255, far > STRONG ? Math.max(near, far) : near);
  }
  return {
    width,
    height,
    contrast,
    light: paper.light,
    grain: DEVIATION * middleDistance(grains),
    texture: DEVIATION * middleDistance(textures),
  };
}
