// In: a scan with an invisible text layer, and its pixels. Out: the layer's words where their ink stands, as if they had been read.
import { type Box, boxHeight, unionBoxes } from '../model/geometry.ts';
import type { OcrLine, OcrPage, OcrWord } from '../model/ocr-page.ts';
import type { RawGlyphRun, RawPage } from '../model/raw-page.ts';
import { layerRuns } from '../page/layer-runs.ts';
import { wordsOfRun } from '../page/layer-words.ts';
import { type PieceFinder, pieceFinder } from '../raster/letter-grid.ts';
import type { Sheet } from '../raster/prepare-sheet.ts';
import { sheetOf, toOcrPage } from './ocr-page.ts';
import type { PdfSource } from './ports.ts';

/** Reach of letters over and under the baseline, in sizes of the layer's type, which follows the height of the row. */
const ABOVE = 0.95;
const BELOW = 0.3;

/** Row height of a line, ascender to descender, in sizes. */
const ROW = 0.92;

/** A word goes on with its line when its baseline is this near, in sizes. */
const SAME_BASELINE = 0.4;

/** Gaps between words are at least this much wider than those within them, where ink tells words apart. */
const CLEAR_GAP = 1.15;

/** Ink of a line may begin and end so far beyond its words, in sizes. */
const EDGE = 0.5;

/** A layer whose words miss the ink more often than this does not lie on the picture. */
const MOST_MISSES = 0.15;

/** A layer says nothing of its confidence; its words count as well read. */
const CONFIDENCE = 95;

const POINTS_PER_INCH = 72;

type Placed = {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
};

function wordsOf(run: RawGlyphRun): readonly Placed[] {
  return wordsOfRun(run).flatMap((word): readonly Placed[] => {
    const [first, last] = [word[0], word.at(-1)];
    if (first === undefined || last === undefined) return [];
    const text = word.map((glyph) => glyph.text).join('');
    return [{ text, x0: first.x, x1: last.x + last.width, y: first.y, size: run.size }];
  });
}

/** A word's place after the sheet was levelled about its centre. */
function levelled(word: Placed, sheet: Sheet, raw: RawPage): Placed {
  const angle = (sheet.skew * Math.PI) / 180;
  const [cx, cy] = [raw.width / 2, raw.height / 2];
  const [dx, dy] = [word.x0 - cx, word.y - cy];
  const x0 = cx + dx * Math.cos(angle) + dy * Math.sin(angle);
  return { ...word, x0, x1: x0 + word.x1 - word.x0, y: cy - dx * Math.sin(angle) + dy * Math.cos(angle) };
}

/**
 * Pieces of ink under a stretch of a line, from left to right; what is much higher than the row is no letter, and what
 * only reaches into it is the next line's, set close.
 */
function inkUnder(find: PieceFinder, { x0, x1, y, size }: Placed, dpi: number): readonly Box[] {
  const scale = dpi / POINTS_PER_INCH;
  const area = { x0: x0 * scale, x1: x1 * scale, y0: (y - ABOVE * size) * scale, y1: (y + BELOW * size) * scale };
  return find(area)
    .filter((piece) => boxHeight(piece) < 2 * boxHeight(area))
    .filter(({ y0, y1 }) => y0 + y1 > 2 * area.y0 && y0 + y1 < 2 * area.y1)
    .map((piece) => ({ x0: piece.x0 / scale, y0: piece.y0 / scale, x1: piece.x1 / scale, y1: piece.y1 / scale }))
    .sort((a, b) => a.x0 - b.x0);
}

/** Ink parted at its widest gaps into so many words; null where the gaps do not tell clearly. */
function partedAtGaps(ink: readonly Box[], count: number): readonly (Box | null)[] | null {
  let end = ink[0]?.x1 ?? 0;
  const gaps = ink.map((piece) => {
    const gap = piece.x0 - end;
    end = Math.max(end, piece.x1);
    return gap;
  });
  const sorted = [...gaps.slice(1)].sort((a, b) => b - a);
  const [narrowest, next] = [sorted[count - 2] ?? Number.POSITIVE_INFINITY, sorted[count - 1] ?? 0];
  if (ink.length < count || narrowest < CLEAR_GAP * next) return null;
  const words: Box[][] = [[]];
  ink.forEach((piece, i) => {
    if (i > 0 && (gaps[i] ?? 0) >= narrowest) words.push([]);
    words.at(-1)?.push(piece);
  });
  return words.length === count ? words.map(unionBoxes) : null;
}

/** Boxes of a line's words by their ink. Layers often place words only roughly within their line. */
function inkBoxes(find: PieceFinder, line: readonly Placed[], dpi: number): readonly (Box | null)[] {
  const [first, last] = [line[0], line.at(-1)];
  if (first === undefined || last === undefined) return [];
  const whole = { ...first, x0: first.x0 - EDGE * first.size, x1: last.x1 + EDGE * first.size };
  const parted = partedAtGaps(inkUnder(find, whole, dpi), line.length);
  return parted ?? line.map((word) => unionBoxes(inkUnder(find, word, dpi)));
}

function lineOf(placed: readonly Placed[], ink: readonly (Box | null)[]): OcrLine | null {
  const words = placed.map(({ text, x0, x1, y, size }, i): OcrWord => {
    const box = ink[i] ?? { x0, x1, y0: y - 0.7 * size, y1: y };
    return { text, box, confidence: CONFIDENCE, language: '' };
  });
  const box = unionBoxes(words.map((word) => word.box));
  const [first] = placed;
  if (box === null || first === undefined) return null;
  const baselines = placed.map(({ y }) => y).sort((a, b) => a - b);
  return { box, baseline: baselines[baselines.length >> 1] ?? first.y, rowHeight: ROW * first.size, words };
}

function linesOf(words: readonly Placed[]): readonly (readonly Placed[])[] {
  const lines: Placed[][] = [];
  for (const word of words) {
    const last = lines.at(-1)?.at(-1);
    const near = last !== undefined && Math.abs(word.y - last.y) <= SAME_BASELINE * Math.max(word.size, last.size);
    if (last !== undefined && near && word.x0 >= last.x0) lines.at(-1)?.push(word);
    else lines.push([word]);
  }
  return lines;
}

/**
 * Gives an invisible text layer the shapes of the picture under it: boxes, bullets, faces, rules and pictures that the
 * layer itself does not tell; visible text over the picture (a stamp) is taken with it. `languages` is empty, for nothing
 * was read. Null where the layer does not lie upright on the picture, or the page cannot be drawn: then the layer alone
 * must do.
 */
export async function readLayer(pdf: PdfSource, raw: RawPage): Promise<OcrPage | null> {
  const runs = layerRuns(raw);
  if (runs === null) return null;
  const prepared = await sheetOf(pdf, raw);
  if (!prepared.ok || prepared.value.sideways || prepared.value.blank) return null;
  const sheet = prepared.value;
  const find = pieceFinder(sheet.ink);
  const placed = runs.level.flatMap(wordsOf).map((word) => levelled(word, sheet, raw));
  const lines = linesOf(placed);
  const ink = lines.map((line) => inkBoxes(find, line, sheet.image.dpi));
  const misses = ink.flat().filter((box) => box === null).length;
  if (placed.length === 0 || misses > MOST_MISSES * placed.length) return null;
  const read = lines.flatMap((line, i) => lineOf(line, ink[i] ?? []) ?? []);
  return toOcrPage(raw, sheet, [], read);
}
