// In: lines that were read, and the sheet's ink. Out: the same lines, round bullets before them read as "•", boxes as "□".
import { type Box, boxHeight, boxWidth, unionBox } from '../model/geometry.ts';
import type { OcrLine, OcrWord } from '../model/ocr-page.ts';
import { emOfLine } from '../page/ocr-em.ts';
import { type Component, type Ink, rowStarts } from '../raster/components.ts';
import { type PieceFinder, pieceFinder } from '../raster/letter-grid.ts';
import type { Sheet } from '../raster/prepare-sheet.ts';
import { isBoxOutline } from '../raster/sign-shape.ts';

/** A bullet's width and height in em, its middle's height over the baseline, and the share of its box that is ink (a disc: π/4). */
const SMALLEST = 0.15;
const LARGEST = 0.5;
const LOWEST = 0.12;
const HIGHEST = 0.48;
const FILLED = 0.62;
const ROUND = 0.7;

/** Where a bullet may stand left of the first word, in em: nearer is punctuation, further another column. */
const NEAREST = 0.25;
const FURTHEST = 2.5;

/** Bullets of a list stand in one column: fewer than these within this width, in em, are specks. */
const LEAST_BULLETS = 2;
const COLUMN = 0.4;

/** A box before an item ("□"): its width in em, and the characters that were read of it. */
const SMALLEST_BOX = 0.45;
const LARGEST_BOX = 1.1;
const MOST_CHARACTERS = 2;

const POINTS_PER_INCH = 72;
const BULLET = '•';
const BOX = '□';

type Found = { readonly box: Box; readonly em: number; readonly read: OcrWord | null; readonly sign: string };

type Page = { readonly ink: Ink; readonly starts: Int32Array; readonly find: PieceFinder; readonly dpi: number };

function scaled({ x0, y0, x1, y1 }: Box, by: number): Box {
  return { x0: x0 * by, y0: y0 * by, x1: x1 * by, y1: y1 * by };
}

function isDisc(piece: Component, em: number, baseline: number): boolean {
  const [width, height] = [boxWidth(piece), boxHeight(piece)];
  if (Math.min(width, height) < SMALLEST * em || Math.max(width, height) > LARGEST * em) return false;
  if (Math.min(width, height) < ROUND * Math.max(width, height) || piece.area < FILLED * width * height) return false;
  const above = baseline - (piece.y0 + piece.y1) / 2;
  return above >= LOWEST * em && above <= HIGHEST * em;
}

/** A sign that the engine may have read of a bullet: no letter or figure, or one that it is not sure of. */
function isSign(word: OcrWord): boolean {
  return (
    word.text.length <= 2 && (!/[\p{L}\p{N}]/u.test(word.text) || (word.text.length === 1 && word.confidence < 80))
  );
}

/** The box that begins a line, read as some letter or sign or passed over; null where no box does. */
function boxOf({ ink, starts, find, dpi }: Page, line: OcrLine): Found | null {
  const scale = dpi / POINTS_PER_INCH;
  const [first, ...rest] = line.words;
  if (first === undefined) return null;
  const em = emOfLine({ ...line, words: rest.length === 0 ? line.words : rest });
  const { x0, x1, y0, y1 } = first.box;
  const start = {
    x0: x0 - FURTHEST * em,
    x1: x0 + em,
    y0: Math.min(y0, line.baseline - em),
    y1: Math.max(y1, line.baseline),
  };
  const piece = find(scaled(start, scale)).find((one) => {
    const width = boxWidth(one) / scale;
    return width >= SMALLEST_BOX * em && width <= LARGEST_BOX * em && isBoxOutline(ink, starts, one);
  });
  if (piece === undefined) return null;
  const box = scaled(piece, 1 / scale);
  const passed = x0 - box.x1 >= NEAREST * em;
  const read = !passed && first.text.length <= MOST_CHARACTERS && x1 - box.x1 < NEAREST * em && rest.length > 0;
  return passed || read ? { box, em, read: read ? first : null, sign: BOX } : null;
}

/** The bullet before a line: read as some sign, or passed over. Null where there is none, or more than a disc. */
function bulletOf({ find, dpi }: Page, line: OcrLine): Found | null {
  const scale = dpi / POINTS_PER_INCH;
  const [first, second] = line.words;
  if (first === undefined) return null;
  const em = emOfLine({ ...line, words: line.words.slice(isSign(first) ? 1 : 0) });
  const read = second !== undefined && isSign(first) ? first : null;
  const textStart = read === null ? first.box.x0 : (second?.box.x0 ?? 0);
  const area = {
    x0: Math.min(textStart - FURTHEST * em, read?.box.x0 ?? textStart),
    x1: textStart - 1 / scale,
    y0: line.baseline - 0.9 * em,
    y1: line.baseline + 0.2 * em,
  };
  const [piece, ...more] = find(scaled(area, scale));
  if (piece === undefined || more.length > 0 || !isDisc(piece, em * scale, line.baseline * scale)) return null;
  const box = scaled(piece, 1 / scale);
  return textStart - box.x1 < NEAREST * em ? null : { box, em, read, sign: BULLET };
}

function withBullet(line: OcrLine, { box, read, sign }: Found): OcrLine {
  const [first] = line.words;
  if (first === undefined) return line;
  const word: OcrWord = {
    text: sign,
    box,
    confidence: read?.confidence ?? first.confidence,
    language: first.language,
  };
  const words = [word, ...(read === null ? line.words : line.words.slice(1))];
  return { ...line, box: unionBox(line.box, box), words };
}

/** Gives each item of a list its bullet: engines read discs as «, +, * or °, or pass them over. */
export function withBullets(sheet: Sheet, lines: readonly OcrLine[]): readonly OcrLine[] {
  const { ink, image } = sheet;
  const page = { ink, starts: rowStarts(ink), find: pieceFinder(ink), dpi: image.dpi };
  const found = lines.map((line) => boxOf(page, line) ?? bulletOf(page, line));
  return lines.map((line, i) => {
    const own = found[i];
    if (own === null || own === undefined) return line;
    const column = found.filter((other) => other !== null && Math.abs(other.box.x0 - own.box.x0) < COLUMN * own.em);
    return own.read !== null || column.length >= LEAST_BULLETS ? withBullet(line, own) : line;
  });
}
