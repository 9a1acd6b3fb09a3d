// In: gray pixels of a picture, and rows of type on it. Out: a white page with these rows alone, dark, where they stand; an
// engine reads them there, whatever they stand on.
import { type Box, boxArea, boxHeight, unionBox } from '../model/geometry.ts';
import type { GrayImage } from '../model/raster.ts';
import { crop, turn } from './crop.ts';
import { shrink } from './resample.ts';
import { thinStrokes } from './thin-strokes.ts';
import { type TypeRow, typeRows } from './type-rows.ts';

/** Resolution at which rows are looked for, pixels an inch: finer pages are shrunk. */
const ROWS_DPI = 150;

/** What stands around a row that is its own, in its height: what reaches under and over it, and words that stand apart. */
const OVER = 0.5;
const BESIDE = 3;

/** A picture has no more rows than this, in one direction: what has is a page of text. */
const MOST = 12;

/** Nor is it one with so many findings: twelve rows of six words apart, each at three contrasts, dark and the light between. */
const MOST_FOUND = 500;

/** How much darker than the strongest strokes of a row its others become: they are blurred, and the paper is white by now. */
const DARKER = 1.4;

export type TypeSheets = {
  /** Rows that run across the page. */
  readonly across: GrayImage | null;
  /** The page turned clockwise by a quarter, with the rows that ran up or down it. */
  readonly down: GrayImage | null;
};

/** Null for a page with more rows than a picture has. */
export function typeSheets(gray: GrayImage): TypeSheets | null {
  const scale = Math.min(1, ROWS_DPI / gray.dpi);
  const { across, down } = typeRows(shrink(gray, scale));
  if (across.length > MOST_FOUND || down.length > MOST_FOUND) return null;
  const rows = merged(across, scale);
  const turned = merged(
    down.map((row) => turnedRow(row, Math.round(gray.height * scale))),
    scale,
  );
  if (rows.length > MOST || turned.length > MOST) return null;
  return {
    across: rows.length === 0 ? null : withRows(gray, rows),
    down: turned.length === 0 ? null : withRows(turn(gray, 90), turned),
  };
}

/** A row of a page of that height, on the page turned clockwise. */
function turnedRow(row: TypeRow, height: number): TypeRow {
  return { x0: height - row.y1, x1: height - row.y0, y0: row.x0, y1: row.x1, light: row.light };
}

/** Rows in the page's own resolution, with what is around them; those that were found more than once joined. */
function merged(rows: readonly TypeRow[], scale: number): readonly TypeRow[] {
  const out: TypeRow[] = [];
  for (const row of rows) {
    const at = out.findIndex((other) => other.light === row.light && doMeet(other, row));
    const known = out[at];
    if (known === undefined) out.push(row);
    else out[at] = { ...unionBox(known, row), light: row.light };
  }
  // The white between letters looks like type as well: but letters reach farther.
  const letters = out.filter((row) => !out.some((other) => doMeet(other, row) && boxArea(other) > boxArea(row)));
  return letters.map((row) => {
    const [over, beside] = [OVER * boxHeight(row), BESIDE * boxHeight(row)];
    return {
      light: row.light,
      x0: (row.x0 - beside) / scale,
      y0: (row.y0 - over) / scale,
      x1: (row.x1 + beside) / scale,
      y1: (row.y1 + over) / scale,
    };
  });
}

function doMeet(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && a.x1 > b.x0 && a.y0 < b.y1 && a.y1 > b.y0;
}

function withRows(gray: GrayImage, rows: readonly TypeRow[]): GrayImage {
  const data = new Uint8Array(gray.data.length).fill(255);
  for (const row of rows) {
    const part = crop(gray, row);
    const { dark, light } = thinStrokes(part);
    const strokes = row.light ? light : dark;
    const strongest = strokes.data.reduce((least, level) => Math.min(least, level), 255);
    const gain = (DARKER * 255) / Math.max(1, 255 - strongest);
    paste(data, gray, strokes, row, gain);
  }
  return { ...gray, data };
}

function paste(data: Uint8Array, { width, height }: GrayImage, part: GrayImage, { x0, y0 }: Box, gain: number): void {
  const left = Math.min(width - 1, Math.max(0, Math.floor(x0)));
  const top = Math.min(height - 1, Math.max(0, Math.floor(y0)));
  for (let y = 0; y < part.height; y++) {
    for (let x = 0, to = (top + y) * width + left, from = y * part.width; x < part.width; x++, to++, from++) {
      const level = Math.max(0, 255 - gain * (255 - (part.data[from] ?? 255)));
      data[to] = Math.min(data[to] ?? 255, level);
    }
  }
}
