// In: pixels of a picture cut from a scan. Out: its levels of gray where it is line art, paper made white; else null.
// Line art is ink on paper with little between them, and no colour but the paper's own; a photograph is all tones.
import { luma } from './luma.ts';

/** Least difference of ink and paper, levels. */
const LEAST_CONTRAST = 80;

/** Share of pixels that are darker than what counts as ink: thin lines fill little of a drawing. */
const INK_SHARE = 0.01;

/** What lies between these shares of the way from ink to paper is a tone; the edges of thin lines are 2–8 % of a drawing. */
const TONES_FROM = 0.3;
const TONES_TO = 0.8;
const MOST_TONES = 0.12;

/** Pale tones, of fills: what lies between these shares is grain of the paper where it is less than this part. */
const PALE_TO = 0.92;
const MOST_PALE = 0.05;

/**
 * Colour: how far a pixel's channels may differ from the paper's tint, levels, and the share of pixels that may differ
 * more: pale ones of fills, those of lines, and strong ones of thin lines. Scanners give black edges fringes.
 */
const COLORS = [
  { by: 24, share: 0.05 },
  { by: 40, share: 0.01 },
  { by: 60, share: 0.001 },
] as const;

/** From this share of the way on all is paper, and becomes white: grain. */
const WHITE_FROM = 0.88;

/** Levels that are kept apart: more would keep the grain of the scan, which no PNG packs well. */
const LEVELS = 16;

function levelsOf(rgba: Uint8ClampedArray): Uint8Array<ArrayBuffer> {
  const levels = new Uint8Array(rgba.length >> 2);
  for (let i = 0, at = 0; i < levels.length; i++, at += 4)
    levels[i] = luma(rgba[at] ?? 0, rgba[at + 1] ?? 0, rgba[at + 2] ?? 0);
  return levels;
}

function histogramOf(levels: Uint8Array): Uint32Array {
  const counts = new Uint32Array(256);
  for (const level of levels) counts[level] = (counts[level] ?? 0) + 1;
  return counts;
}

/** The levels of ink and paper: the darkest pixels, and the commonest light level. */
function inkAndPaper(counts: Uint32Array, all: number): { readonly ink: number; readonly paper: number } {
  let ink = 0;
  for (let seen = counts[0] ?? 0; ink < 255 && seen < INK_SHARE * all; ) seen += counts[++ink] ?? 0;
  let paper = 255;
  for (let level = 254; level > ink; level--) if ((counts[level] ?? 0) > (counts[paper] ?? 0)) paper = level;
  return { ink, paper };
}

function toneShare(counts: Uint32Array, from: number, to: number, all: number): number {
  let tones = 0;
  for (let level = Math.ceil(from); level < to; level++) tones += counts[level] ?? 0;
  return tones / all;
}

/** Levels from which colours are counted together: paper of a strong colour makes white differ by more than a channel has. */
const FURTHEST = 255;

/** How many pixels differ by each number of levels from the colour of paper with as much light. */
function tintsOf(rgba: Uint8ClampedArray, levels: Uint8Array, paper: number): Uint32Array {
  const at = 4 * levels.indexOf(paper);
  const off = (channel: number): number => ((rgba[at + channel] ?? 0) - paper) / paper;
  const [red, green, blue] = [off(0), off(1), off(2)];
  const counts = new Uint32Array(FURTHEST + 1);
  for (let i = 0, p = 0; i < levels.length; i++, p += 4) {
    const level = levels[i] ?? 0;
    const r = Math.abs((rgba[p] ?? 0) - level - red * level);
    const g = Math.abs((rgba[p + 1] ?? 0) - level - green * level);
    const b = Math.abs((rgba[p + 2] ?? 0) - level - blue * level);
    const most = Math.min(FURTHEST, Math.floor(Math.max(r, g, b)));
    counts[most] = (counts[most] ?? 0) + 1;
  }
  return counts;
}

/** Whether more than a few pixels have another colour than the paper's. */
function isColored(rgba: Uint8ClampedArray, levels: Uint8Array, paper: number): boolean {
  const tints = tintsOf(rgba, levels, paper);
  return COLORS.some(({ by, share }) => {
    const colored = tints.subarray(by + 1).reduce((sum, count) => sum + count, 0);
    return colored > share * levels.length;
  });
}

/** Gray levels of line art, one byte a pixel; null for photographs, tinted prints and colour. */
export function lineArt(rgba: Uint8ClampedArray): Uint8Array<ArrayBuffer> | null {
  const levels = levelsOf(rgba);
  const counts = histogramOf(levels);
  const { ink, paper } = inkAndPaper(counts, levels.length);
  const contrast = paper - ink;
  if (contrast < LEAST_CONTRAST) return null;
  const tones = toneShare(counts, ink + TONES_FROM * contrast, ink + TONES_TO * contrast, levels.length);
  const pale = toneShare(counts, ink + TONES_TO * contrast, ink + PALE_TO * contrast, levels.length);
  if (tones > MOST_TONES || pale > MOST_PALE || isColored(rgba, levels, paper)) return null;
  const scale = (LEVELS - 1) / (WHITE_FROM * contrast);
  const kept = Uint8Array.from({ length: 256 }, (_, level) => {
    const step = Math.round((level - ink) * scale);
    return (Math.min(LEVELS - 1, Math.max(0, step)) * 255) / (LEVELS - 1);
  });
  return levels.map((level) => kept[level] ?? 255);
}
