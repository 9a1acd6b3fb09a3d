// In: gray pixels of a page. Out: how light the paper is, tile by tile, and the page with even white paper.
import type { GrayImage } from '../model/raster.ts';
import { evenKernel } from './even-kernel.ts';
import { memoryOf } from './kernel.ts';
import type { TileMap } from './photographs.ts';

/** Side of a tile in inches: larger than the strokes of body type, smaller than a shadow. */
const TILE_INCHES = 0.12;

/** Share of a tile's pixels that are darker than what counts as its paper. */
const PAPER_QUANTILE = 0.85;

/** A tile whose paper is darker than this share of the page's paper is ink, picture or border, and takes its neighbours' level. */
const LIGHTEST_INK = 0.55;

/** Levels are spread so that this share of the paper's level becomes full white: takes out grain and bleed-through. */
const WHITE_AT = 0.94;

/** Gray level of the paper, a tile; 0 where it is not known. */
export type Background = TileMap & {
  /** Side of a tile, pixels. */
  readonly tile: number;
  /** Level of the lightest common paper. */
  readonly paper: number;
};

function tileLevel(image: GrayImage, x0: number, y0: number, tile: number, histogram: Int32Array): number {
  histogram.fill(0);
  const x1 = Math.min(image.width, x0 + tile);
  const y1 = Math.min(image.height, y0 + tile);
  const { data, width } = image;
  for (let y = y0; y < y1; y += 2) {
    for (let i = y * width + x0, end = y * width + x1; i < end; i += 2) {
      const value = data[i] ?? 0;
      histogram[value] = (histogram[value] ?? 0) + 1;
    }
  }
  const seen = ((y1 - y0 + 1) >> 1) * ((x1 - x0 + 1) >> 1);
  // From the light end, where the paper is.
  let value = 255;
  for (let up = seen; value > 0 && up - (histogram[value] ?? 0) >= seen * PAPER_QUANTILE; value--) {
    up -= histogram[value] ?? 0;
  }
  return value;
}

/** Gives unknown tiles (level 0) the mean of their known neighbours, ring by ring, until none is left. */
function fillUnknown(levels: Float32Array, columns: number, rows: number): void {
  for (let left = levels.filter((level) => level === 0).length; left > 0; ) {
    const before = levels.slice();
    let filled = 0;
    for (let i = 0; i < before.length; i++) {
      if (before[i] !== 0) continue;
      const x = i % columns;
      const y = (i - x) / columns;
      let sum = 0;
      let known = 0;
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          const nx = x + dx;
          const ny = y + dy;
          const level = nx < 0 || ny < 0 || nx >= columns || ny >= rows ? 0 : (before[ny * columns + nx] ?? 0);
          if (level > 0) {
            sum += level;
            known++;
          }
        }
      }
      if (known === 0) continue;
      levels[i] = sum / known;
      filled++;
    }
    if (filled === 0) return;
    left -= filled;
  }
}

/** How light each tile of a page is. */
export function tileLevels(image: GrayImage): Background {
  const tile = Math.max(8, Math.round(image.dpi * TILE_INCHES));
  const columns = Math.ceil(image.width / tile);
  const rows = Math.ceil(image.height / tile);
  const levels = new Float32Array(columns * rows);
  const histogram = new Int32Array(256);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) levels[r * columns + c] = tileLevel(image, c * tile, r * tile, tile, histogram);
  }
  const sorted = levels.slice().sort();
  return { columns, rows, tile, levels, paper: sorted[Math.floor(sorted.length * 0.75)] ?? 255 };
}

/** Estimates the paper's level over the page from how light its tiles are: under ink, and in pictures (tiles marked 1), it is that around them. */
export function estimateBackground(tiles: Background, pictures?: Uint8Array): Background {
  const { columns, rows, paper } = tiles;
  const levels = tiles.levels.slice();
  for (let i = 0; i < levels.length; i++) {
    if (pictures?.[i] === 1 || (levels[i] ?? 0) < paper * LIGHTEST_INK) levels[i] = 0;
  }
  fillUnknown(levels, columns, rows);
  return { ...tiles, levels };
}

/** How uneven the paper is: difference between its light and dark tiles (95th and 5th percentile), as a share of white. */
export function unevenness(background: Background): number {
  const sorted = background.levels.slice().sort();
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 255;
  return (at(0.95) - at(0.05)) / 255;
}

/** Multiplies a stretch of pixels by a gain that goes evenly from `from` on; levels over white become white. */
function gained(source: Uint8Array, target: Uint8Array, start: number, end: number, from: number, step: number): void {
  for (let i = start; i < end; i++) {
    const level = ((source[i] ?? 0) * (from + (i - start) * step)) | 0;
    target[i] = Math.min(level, 255);
  }
}

/** Makes one row even: `gain` holds the gain at the middle of each tile, the last one twice. */
type EvenRow = (row: Uint8Array, target: Uint8Array, gain: Float32Array) => void;

function plainEven(tile: number): EvenRow {
  const half = tile >> 1;
  return (row, target, gain) => {
    gained(row, target, 0, Math.min(half, row.length), gain[0] ?? 1, 0);
    for (let c = 0, x = half; x < row.length; c++, x += tile) {
      const left = gain[c] ?? 1;
      gained(row, target, x, Math.min(x + tile, row.length), left, ((gain[c + 1] ?? left) - left) / tile);
    }
  };
}

/** The same by the kernel; null where there is none. */
function kernelEven(tile: number, width: number, tiles: number): EvenRow | null {
  const kernel = evenKernel();
  if (kernel === null) return null;
  const gains = 4 * (tiles + 1);
  const target = gains + width + 8;
  const memory = memoryOf(kernel, target + width + 8);
  const bytes = new Uint8Array(memory);
  const held = new Float32Array(memory, 0, tiles + 1);
  return (row, out, gain) => {
    held.set(gain);
    bytes.set(row, gains);
    kernel.even(gains, target, 0, tile >> 1, tile, width);
    out.set(bytes.subarray(target, target + width));
  };
}

/** Divides each pixel by the paper's level at its place (bilinear between tile centres): even white paper. */
export function whiten(image: GrayImage, background: Background, quick = true): GrayImage {
  const { columns, rows, tile, levels } = background;
  const { width, height } = image;
  const data = new Uint8Array(image.data.length);
  const gain = new Float32Array(columns + 1);
  const even = (quick ? kernelEven(tile, width, columns) : null) ?? plainEven(tile);
  for (let y = 0; y < height; y++) {
    const v = Math.min(rows - 1, Math.max(0, (y + 0.5) / tile - 0.5));
    const r = Math.floor(v);
    const below = Math.min(rows - 1, r + 1);
    for (let c = 0; c <= columns; c++) {
      const column = Math.min(c, columns - 1);
      const top = levels[r * columns + column] ?? 255;
      const level = top + ((levels[below * columns + column] ?? 255) - top) * (v - r);
      gain[c] = 255 / Math.max(1, level * WHITE_AT);
    }
    const row = y * width;
    even(image.data.subarray(row, row + width), data.subarray(row, row + width), gain);
  }
  return { width, height, data, dpi: image.dpi };
}
