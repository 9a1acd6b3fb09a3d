// In: pixels of a page and how light its tiles are. Out: the page without the strip of the facing page beyond the gutter.
// A gutter is a shadow that runs from top to bottom near a side of the scan, with lighter paper on both sides of it.
import type { GrayImage } from '../model/raster.ts';
import type { Background } from './background.ts';
import type { TileMap } from './photographs.ts';

/** Share of the sheet's width, from each side, where a gutter is looked for. */
const NEAR_SIDE = 0.12;

/** A gutter is darker than this share of the paper on both sides of it; on the page's side within so many tiles. */
const SHADOW = 0.85;
const REACH = 5;

/** Paper is at least this share of the page's common level: beyond a gutter lies paper, and no bed of a scanner. */
const PAPER = 0.7;

/** The sheet is looked at in so many bands, and the gutter must show in this share of those that have paper. */
const BANDS = 12;
const SHOWN = 0.8;
const FEWEST_BANDS = 6;

/** From one band to the next a slanted gutter moves by at most this many tiles. */
const STRAIGHT = 1;

/** The shadow that goes with the strip: darker than this share of the paper. What is lighter is made even. */
const CORE = 0.5;

/** Beyond the core the strip ends where so many pixels in a row are lighter than this share of the paper, a tile on at most. */
const FOOT = 0.8;
const LIGHT_PIXELS = 3;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** Levels from the side inwards, each the median over the rows of a band. */
function profileOf(map: TileMap, from: number, to: number, right: boolean): readonly number[] {
  const count = Math.min(map.columns, Math.ceil(NEAR_SIDE * map.columns) + REACH + 1);
  return Array.from({ length: count }, (_, c) => {
    const column = right ? map.columns - 1 - c : c;
    return median(Array.from({ length: to - from }, (__, r) => map.levels[(from + r) * map.columns + column] ?? 0));
  });
}

/** Where a gutter is darkest in a profile, and how far its dark core reaches inwards; null where there is none. */
function gutterIn(profile: readonly number[], paper: number): { readonly at: number; readonly end: number } | null {
  const near = profile.slice(1, profile.length - REACH - 1);
  const darkest = near.reduce((least, level) => Math.min(least, level), 255);
  const at = 1 + near.indexOf(darkest);
  const lightest = (levels: readonly number[]): number => levels.reduce((most, level) => Math.max(most, level), 0);
  const around = Math.min(lightest(profile.slice(0, at)), lightest(profile.slice(at + 1, at + 1 + REACH)));
  if (around < PAPER * paper || darkest > SHADOW * around) return null;
  let end = at + 1;
  while (end < profile.length && (profile[end] ?? 0) < CORE * around) end++;
  return { at, end };
}

/** For each row of tiles how many tiles from the side belong to the facing page; null where none is seen. */
function strip(map: Background, right: boolean): readonly number[] | null {
  const ends = new Array<number>(map.rows).fill(0);
  const found: number[] = [];
  let looked = 0;
  let last = 0;
  for (let band = 0; band < BANDS; band++) {
    const from = Math.floor((band * map.rows) / BANDS);
    const to = Math.floor(((band + 1) * map.rows) / BANDS);
    const profile = profileOf(map, from, to, right);
    if (to === from || profile.every((level) => level < PAPER * map.paper)) continue;
    looked++;
    const gutter = gutterIn(profile, map.paper);
    if (gutter !== null) {
      const before = found.at(-1);
      if (before !== undefined && Math.abs(gutter.at - before) > STRAIGHT) return null;
      found.push(gutter.at);
      last = gutter.end;
    }
    ends.fill(last, from, to);
  }
  return found.length >= Math.max(FEWEST_BANDS, SHOWN * looked) ? ends : null;
}

/** How many pixels of a row, from the side, belong to the strip: up to the foot of the shadow. */
function stripEnd(image: GrayImage, y: number, right: boolean, core: number, { tile, paper }: Background): number {
  const { data, width } = image;
  let end = core;
  for (let x = core, light = 0; core > 0 && x < core + tile && light < LIGHT_PIXELS; x++) {
    const isDark = (data[y * width + (right ? width - 1 - x : x)] ?? 255) < FOOT * paper;
    light = isDark ? 0 : light + 1;
    if (isDark) end = x + 1;
  }
  return end;
}

/** Paints the strip white and forgets the levels of its tiles; the image itself where no facing page is seen. */
export function withoutFacingPage(image: GrayImage, tiles: Background): GrayImage {
  const sides = [false, true].map((right) => ({ right, ends: strip(tiles, right) }));
  let data: Uint8Array<ArrayBuffer> | null = null;
  for (const { right, ends } of sides) {
    if (ends === null) continue;
    data ??= image.data.slice();
    for (let y = 0; y < image.height; y++) {
      const core = (ends[Math.floor(y / tiles.tile)] ?? 0) * tiles.tile;
      const end = stripEnd(image, y, right, core, tiles);
      data.fill(255, y * image.width + (right ? image.width - end : 0), y * image.width + (right ? image.width : end));
    }
    ends.forEach((end, row) => {
      const from = row * tiles.columns + (right ? tiles.columns - end : 0);
      tiles.levels.fill(0, from, from + end);
    });
  }
  return data === null ? image : { ...image, data };
}
