// Draws pages of blocks that stand for letters, so that tests know what the pixel functions should find.
import type { Box } from '../../../src/model/geometry.ts';
import type { GrayImage } from '../../../src/model/raster.ts';

export const DPI = 300;

/** A white sheet, or one of the gray levels that `paper` gives. */
export function sheet(width: number, height: number, paper: (x: number, y: number) => number = () => 255): GrayImage {
  const data = new Uint8Array(width * height).map((_, i) => paper(i % width, Math.floor(i / width)));
  return { width, height, data, dpi: DPI };
}

/** Paints boxes black, or at a level. */
export function paint(image: GrayImage, boxes: readonly Box[], level = 0): GrayImage {
  for (const box of boxes) {
    for (let y = Math.round(box.y0); y < Math.round(box.y1); y++) {
      image.data.fill(level, y * image.width + Math.round(box.x0), y * image.width + Math.round(box.x1));
    }
  }
  return image;
}

export type Text = {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly lines: number;
  readonly slope?: number;
};

/** Letters of 20 × 12 pixels, up to five a word (staggered, so that no white river runs down the page), lines 60 apart; `slope` lets them sink to the right. */
export function letterBoxes({ x0, x1, y0, lines, slope = 0 }: Text): Box[] {
  const boxes: Box[] = [];
  for (let line = 0; line < lines; line++) {
    for (let x = x0, n = 1 + ((line * 2) % 5); x + 12 <= x1; x += n % 5 === 0 ? 30 : 18, n++) {
      const y = y0 + line * 60 + slope * (x - x0);
      boxes.push({ x0: x, y0: y, x1: x + 12, y1: y + 20 });
    }
  }
  return boxes;
}

/** Grain of paper: the same number for the same place, from -1 to 1. */
export function noise(x: number, y: number): number {
  const mixed = Math.imul(Math.imul(x + 1, 374_761_393) ^ Math.imul(y + 1, 668_265_263), 1_274_126_177);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 31 - 1;
}

/** Gray that changes over the page, at 300 dots an inch, with so many words on it at each of the heights. */
export function photograph(words: number, tops = [1400]): GrayImage {
  const image = sheet(1200, 1600, (x, y) => Math.round(128 + 90 * Math.sin(x / 150) * Math.cos(y / 110)));
  for (const [top, n] of tops.flatMap((y) => Array.from({ length: 4 * words }, (_, k) => [y, k] as const))) {
    const [x, y1] = [300 + 18 * n + 6 * Math.floor(n / 4), top + 20];
    const stems = [
      { x0: x, y0: n % 3 === 0 ? top : top + 6, x1: x + 4, y1 },
      { x0: x + 8, y0: top + 6, x1: x + 12, y1 },
      { x0: x, y0: top + 6, x1: x + 12, y1: top + 8 },
    ];
    paint(image, stems, 255);
  }
  return image;
}
