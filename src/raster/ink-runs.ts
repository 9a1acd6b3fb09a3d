// In: gray pixels and an ink level. Out: runs of ink, row by row.
import type { GrayImage } from '../model/raster.ts';
import { memoryOf } from './kernel.ts';
import { runsKernel } from './runs-kernel.ts';

/** Numbers of a run: its row, its first pixel, the pixel behind its last, and room for one more. */
export const RUN = 4;

/** Numbers that a list of runs starts with room for; it doubles when full. */
const FIRST_ROOM = 1 << 16;

/** A list of numbers that grows. */
type Growing = { list: Int32Array<ArrayBuffer>; length: number };

function makeRoom(growing: Growing, more: number): void {
  const { list, length } = growing;
  if (length + more <= list.length) return;
  growing.list = new Int32Array(Math.max(2 * list.length, length + more));
  growing.list.set(list.subarray(0, length));
}

/** Pixel by pixel. */
export function plainRuns({ data, width, height }: GrayImage, level: number): Int32Array<ArrayBuffer> {
  const runs: Growing = { list: new Int32Array(FIRST_ROOM), length: 0 };
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let i = row, end = row + width; i < end; i++) {
      if ((data[i] ?? 0) >= level) continue;
      const from = i;
      while (i < end && (data[i] ?? 0) < level) i++;
      makeRoom(runs, RUN);
      runs.list.set([y, from - row, i - row], runs.length);
      runs.length += RUN;
    }
  }
  return runs.list.slice(0, runs.length);
}

/** Rows that are handed to the kernel at once. */
const BAND = 32;

/** Bytes that it reads at once. */
const BLOCK = 16;

/** The runs of pixels darker than `level`; the fourth number of each is 0. */
export function inkRuns(image: GrayImage, level: number): Int32Array<ArrayBuffer> {
  const kernel = runsKernel();
  if (kernel === null || level > 255) return plainRuns(image, level);
  const { data, width, height } = image;
  const start = Math.ceil((BAND * width + BLOCK) / BLOCK) * BLOCK;
  // No row has more runs than every second of its pixels.
  const memory = memoryOf(kernel, start + BAND * ((width + 1) >> 1) * RUN * 4);
  const bytes = new Uint8Array(memory);
  const found = new Int32Array(memory);
  const runs: Growing = { list: new Int32Array(FIRST_ROOM), length: 0 };
  for (let top = 0; top < height; top += BAND) {
    const rows = Math.min(BAND, height - top);
    bytes.set(data.subarray(top * width, (top + rows) * width));
    let end = start;
    for (let row = 0; row < rows; row++) end = kernel.runs(row * width, width, top + row, level, end);
    makeRoom(runs, (end - start) >> 2);
    runs.list.set(found.subarray(start >> 2, end >> 2), runs.length);
    runs.length += (end - start) >> 2;
  }
  return runs.list.slice(0, runs.length);
}
