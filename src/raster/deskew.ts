// In: gray pixels and a small angle. Out: the page set straight.
import type { GrayImage } from '../model/raster.ts';
import { memoryOf } from './kernel.ts';
import { levelKernel } from './level-kernel.ts';

/** Places are counted in 1/256 of a pixel while an image is turned. */
const SUB = 8;
const ONE = 1 << SUB;

/** The stretch of x, from 0 to `width`, for which `start + x * step` lies within [0, limit). */
function within(start: number, step: number, limit: number, width: number): readonly [number, number] {
  if (Math.abs(step) < 1e-9) return start >= 0 && start < limit ? [0, width] : [0, 0];
  const a = -start / step;
  const b = (limit - start) / step;
  return [Math.max(0, Math.ceil(Math.min(a, b) + 1e-6)), Math.min(width, Math.floor(Math.max(a, b) - 1e-6))];
}

/** Where a row of the target lies in the source: pixel x at its start and x steps, in 256ths; `from` to `to` lies inside. */
type Way = {
  readonly from: number;
  readonly to: number;
  readonly startX: number;
  readonly startY: number;
  readonly stepX: number;
  readonly stepY: number;
};

/** The way of each row of an image that is turned about its centre. */
function waysOf({ width, height }: GrayImage, degrees: number): (y: number) => Way {
  const sin = Math.sin((degrees * Math.PI) / 180);
  const cos = Math.cos((degrees * Math.PI) / 180);
  const [cx, cy] = [width / 2, height / 2];
  return (y) => {
    const startX = cx - cx * cos - (y - cy) * sin;
    const startY = cy - cx * sin + (y - cy) * cos;
    const [fromX, toX] = within(startX, cos, width - 1, width);
    const [fromY, toY] = within(startY, sin, height - 1, width);
    const [from, to] = [Math.max(fromX, fromY), Math.min(toX, toY)];
    return { from, to, startX: startX * ONE, startY: startY * ONE, stepX: cos * ONE, stepY: sin * ONE };
  };
}

function plainRow(image: GrayImage, { from, to, startX, startY, stepX, stepY }: Way, out: Uint8Array): void {
  const { width, data } = image;
  for (let x = from; x < to; x++) {
    const ix = (startX + x * stepX) | 0;
    const iy = (startY + x * stepY) | 0;
    const at = (iy >> SUB) * width + (ix >> SUB);
    const a = data[at] ?? 0;
    const b = data[at + 1] ?? 0;
    const c = data[at + width] ?? 0;
    const d = data[at + width + 1] ?? 0;
    const fx = ix & (ONE - 1);
    const top = (a << SUB) + (b - a) * fx;
    const bottom = (c << SUB) + (d - c) * fx;
    out[x] = ((top << SUB) + (bottom - top) * (iy & (ONE - 1)) + (1 << (2 * SUB - 1))) >> (2 * SUB);
  }
}

/** Rows of the target that are made at once by the kernel. */
const BAND = 128;

/** The rows `top` to `bottom` by the kernel, which sees as many of the source as they lie on. */
function bandByKernel(image: GrayImage, ways: readonly Way[], out: Uint8Array): boolean {
  const kernel = levelKernel();
  if (kernel === null) return false;
  const { width, height, data } = image;
  const ends = ways.flatMap(({ startY, stepY, from, to }) => [startY + from * stepY, startY + to * stepY]);
  const first = Math.max(0, Math.floor(Math.min(...ends) / ONE) - 1);
  const last = Math.min(height, Math.ceil(Math.max(...ends) / ONE) + 3);
  // A row's room before and behind: three pixels more than asked for are read.
  const rows = width + 16;
  const target = rows + (last - first) * width + rows;
  const bytes = new Uint8Array(memoryOf(kernel, target + width + 16));
  if (last > first) bytes.set(data.subarray(first * width, last * width), rows);
  ways.forEach(({ from, to, startX, startY, stepX, stepY }, row) => {
    if (to <= from) return;
    kernel.level(rows - first * width, width, target, from, to, startX, startY, stepX, stepY);
    out.set(bytes.subarray(target, target + to - from), row * width + from);
  });
  return true;
}

/** Turns the image about its centre by -degrees (lines that ran down to the right become level), bilinear, white outside. */
export function deskew(image: GrayImage, degrees: number, quick = true): GrayImage {
  const { width, height } = image;
  const out = new Uint8Array(width * height).fill(255);
  const wayOf = waysOf(image, degrees);
  for (let top = 0; top < height; top += BAND) {
    const ways = Array.from({ length: Math.min(BAND, height - top) }, (_, row) => wayOf(top + row));
    const band = out.subarray(top * width, (top + ways.length) * width);
    if (quick && bandByKernel(image, ways, band)) continue;
    for (const [row, way] of ways.entries()) plainRow(image, way, band.subarray(row * width, (row + 1) * width));
  }
  return { ...image, data: out };
}
