// In: gray pixels. Out: the level that parts ink from paper.
import type { GrayImage } from '../model/raster.ts';

/** Counts of the 256 levels, over every `stride`th pixel. */
export function histogramOf(image: GrayImage, stride = 1): Int32Array {
  const counts = new Int32Array(256);
  for (let i = 0; i < image.data.length; i += stride) {
    const value = image.data[i] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

/** One pixel in so many is counted: a page has millions. */
const STRIDE = 7;

/** Bounds of the threshold: beyond them it would call paper ink (a blank page) or ink paper (a black one). */
const LOWEST = 60;
const HIGHEST = 200;

/** The level below which a pixel is ink: the best split into two classes (Otsu, IEEE Trans. SMC 9, 1979). */
export function inkThreshold(image: GrayImage): number {
  const counts = histogramOf(image, STRIDE);
  let total = 0;
  let sum = 0;
  for (let v = 0; v < 256; v++) {
    total += counts[v] ?? 0;
    sum += v * (counts[v] ?? 0);
  }
  let best = -1;
  let level = 128;
  let darkCount = 0;
  let darkSum = 0;
  for (let v = 0; v < 256; v++) {
    darkCount += counts[v] ?? 0;
    darkSum += v * (counts[v] ?? 0);
    const lightCount = total - darkCount;
    if (darkCount === 0 || lightCount === 0) continue;
    const difference = darkSum / darkCount - (sum - darkSum) / lightCount;
    const between = darkCount * lightCount * difference * difference;
    if (between > best) {
      best = between;
      level = v + 1;
    }
  }
  return Math.min(HIGHEST, Math.max(LOWEST, level));
}
