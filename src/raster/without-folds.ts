// In: contrasts of a page's pixels with their paper. Out: the same as gray levels, without thin straight lines along the page.
import type { GrayImage } from '../model/raster.ts';
import type { PaperLook } from './paper-look.ts';

/** The shortest fold and the broadest, inches. */
const LENGTH = 1;
const BREADTH = 0.06;

/** For each pixel how many of at least `least` lie in one row with it: `step` leads to the next, `count` are a row. */
function stretches(contrast: Uint8Array, least: number, step: number, count: number): Uint16Array {
  const out = new Uint16Array(contrast.length);
  const rowStep = step === 1 ? count : 1;
  for (let row = 0, start = 0; row < contrast.length / count; row++, start += rowStep) {
    for (let i = 0; i < count; i++) {
      const from = i;
      while (i < count && (contrast[start + i * step] ?? 0) >= least) i++;
      for (let j = from; j < i; j++) out[start + j * step] = i - from;
    }
  }
  return out;
}

/** White where there is paper or a fold, the darker the more contrast. Folds, edges of sheets and ruled lines are no writing. */
export function withoutFolds({ width, height, contrast }: PaperLook, dpi: number, least: number): GrayImage {
  const across = stretches(contrast, least, 1, width);
  const down = stretches(contrast, least, width, height);
  const [length, breadth] = [LENGTH * dpi, BREADTH * dpi];
  const data = new Uint8Array(contrast.length);
  for (let i = 0; i < data.length; i++) {
    const [x, y] = [across[i] ?? 0, down[i] ?? 0];
    const isFold = (x >= length && y <= breadth) || (y >= length && x <= breadth);
    data[i] = isFold ? 255 : 255 - (contrast[i] ?? 0);
  }
  return { width, height, data, dpi };
}
