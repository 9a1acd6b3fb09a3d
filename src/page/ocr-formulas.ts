// In: the text of an OCR page, and its ink that was not read. Out: displayed formulas that were misread, each with its box and
// what was read of it, and the text without them.
// Evidence: where formulas stand (ocr-formula-place.ts); read as signs and single letters, unsurely, on a page that reads well. Prose, tables, headings and programs are read surely, in
// words, or without such white.
import { type Box, boxHeight, boxWidth, intersectBox, overlapX, unionBox, unionBoxes } from '../model/geometry.ts';
import type { OcrLine, OcrPage, OcrWord } from '../model/ocr-page.ts';
import {
  hasRelation,
  isMisread,
  isProse,
  isSigns,
  isUnsure,
  mayBePart,
  type Stretch,
  startsWithWord,
  stretchesOf,
} from './ocr-formula-lines.ts';
import { apartY, type Display, INDENT, isDisplayed, neighbours, type Sheet } from './ocr-formula-place.ts';

export type ScanFormula = { readonly box: Box; readonly text: string };
export type ScanFormulas = {
  readonly formulas: readonly ScanFormula[];
  /** Words that stand in them. */
  readonly words: ReadonlySet<OcrWord>;
};

/** Lines of prose that a page has at least that formulas stand in, and how surely it reads: bad scans read all poorly. */
const LEAST_PROSE = 6;
const READS_WELL = 85;

/** Parts of a formula overlap by so much, or stand so far apart, rows: limits, numerators, the rows of a matrix. */
const PART_GAP = 0.35;
const BESIDE = 0.12;
/** Rows of limits and indices, in parts of the prose's. */
const SMALL = 0.85;
/** White between the rows of one display, rows. */
const DISPLAY_GAP = 0.65;
/** Loose ink so far from a formula belongs to it, rows: signs of sums are higher than what was read of them. */
const INK_GAP = 0.5;
/** Signs of sums, integrals and large brackets, rows high; a formula that begins at one has so many pieces that were not read. */
const LARGE_SIGN = 1.3;
const LARGEST_SIGN = 6;
const SIGN_PIECES = 4;
/** Most parts that a formula may gather. */
const MOST_PARTS = 40;

/** Distances of baselines in rows between which those of lines of prose lie. */
const LEAST_LEADING = 0.9;
const MOST_LEADING = 2.5;

/** Lines of prose on each side that tell where a column begins and ends. */
const NEAR_PROSE = 3;
/** White kept around what is cut out, points. */
const MARGIN = 2;

/** What a display is gathered around, and what it must be then. */
type Seed = { readonly part: Stretch | null; readonly box: Box; readonly isFormula: (display: Display) => boolean };

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Usual distance from line to line. Paragraphs of one line and white between them leave the smaller quarter to tell. */
function leadingOf(prose: readonly Stretch[], row: number): number {
  const sorted = [...prose].sort((a, b) => a.line.baseline - b.line.baseline);
  const distances = sorted.flatMap((stretch, i) => {
    const next = sorted.slice(i + 1, i + 8).find((other) => overlapX(other.box, stretch.box) > 0);
    const distance = next === undefined ? 0 : next.line.baseline - stretch.line.baseline;
    return distance > LEAST_LEADING * row && distance < MOST_LEADING * row ? [distance] : [];
  });
  return distances.sort((a, b) => a - b)[distances.length >> 2] ?? row;
}

function sheetOf(lines: readonly OcrLine[], page: Pick<OcrPage, 'loose' | 'rules'>): Sheet | null {
  const across = lines.filter((line) => line.vertical !== true);
  const usual = median(across.map((line) => line.rowHeight));
  const stretches = across.flatMap((line) => stretchesOf(line, usual));
  const prose = stretches.filter(isProse);
  if (prose.length < LEAST_PROSE || median(prose.map(({ confidence }) => confidence)) < READS_WELL) return null;
  const row = median(prose.map(({ line }) => line.rowHeight));
  return { stretches, prose, row, leading: leadingOf(prose, row), loose: page.loose ?? [], rules: page.rules };
}

/** Where the column around a box begins and ends: as the nearest prose over and under it. */
function columnAround(box: Box, { prose }: Sheet): Box | null {
  const own = prose.filter((stretch) => overlapX(stretch.box, box) > 0);
  const over = own.filter(({ line }) => line.baseline < box.y1).sort((a, b) => b.line.baseline - a.line.baseline);
  const under = own.filter(({ line }) => line.baseline > box.y1).sort((a, b) => a.line.baseline - b.line.baseline);
  return unionBoxes([...over.slice(0, NEAR_PROSE), ...under.slice(0, NEAR_PROSE)].map((stretch) => stretch.box));
}

/** How far from a formula a part may stand, rows; one that may be a line of text must stand beside it. */
function reachOf(part: Stretch, row: number): number {
  if (isUnsure(part)) return DISPLAY_GAP;
  return part.line.rowHeight < SMALL * row || isSigns(part) ? PART_GAP : -BESIDE;
}

function isIn({ part, box }: Seed, display: Display): boolean {
  return part === null ? intersectBox(box, display.box) !== null : display.parts.includes(part);
}

/** Gathers what stands over, under and beside a seed in its column: its other parts, and ink that was not read. */
function displayAround({ part: core, box: first }: Seed, column: Box, sheet: Sheet): Display {
  const parts = core === null ? [] : [core];
  const { row } = sheet;
  let box = first;
  const inColumn = (other: Box): boolean => overlapX(other, column) > boxWidth(other) / 2;
  const leftOver = (part: Stretch): boolean => startsWithWord(part) && part.box.x0 <= column.x0 + INDENT * row;
  const candidates = sheet.stretches.filter(
    (part) => part !== core && mayBePart(part) && inColumn(part.box) && !leftOver(part),
  );
  const inProse = (piece: Box): boolean => sheet.prose.some((stretch) => intersectBox(stretch.box, piece) !== null);
  const ink = new Set(sheet.loose.filter((piece) => inColumn(piece) && !inProse(piece)));
  const all = ink.size;
  for (let grown = true; grown && parts.length < MOST_PARTS; ) {
    grown = false;
    for (const part of candidates) {
      if (parts.includes(part) || apartY(box, part.box) > reachOf(part, row) * row) continue;
      parts.push(part);
      box = unionBox(box, part.box);
      grown = true;
    }
    for (const piece of ink) {
      if (apartY(box, piece) > INK_GAP * row) continue;
      ink.delete(piece);
      box = unionBox(box, piece);
      grown = true;
    }
  }
  return { parts, box, ink: all - ink.size };
}

/** Box of the picture: its ink and a little white, no ink of the lines around. */
function pictureBox(display: Display, column: Box, sheet: Sheet): Box {
  const { box } = display;
  const around = { x0: box.x0 - MARGIN, y0: box.y0 - MARGIN, x1: box.x1 + MARGIN, y1: box.y1 + MARGIN };
  const { over, under } = neighbours(display, column, sheet);
  const beside = over !== null && overlapX(over.box, around) <= 0;
  const top = over === null || beside ? around.y0 : Math.max(around.y0, Math.min(over.box.y1, box.y0));
  const bottom = under === null ? around.y1 : Math.min(around.y1, Math.max(under.box.y0, box.y1));
  return { x0: Math.max(0, around.x0), y0: Math.max(0, top), x1: around.x1, y1: bottom };
}

/** Reading order within a display: by baseline, then from the left. */
function textOf({ parts }: Display, row: number): string {
  const rows = [...parts].sort((a, b) => Math.round((a.line.baseline - b.line.baseline) / row) || a.box.x0 - b.box.x0);
  return rows.map((part) => part.text).join(' ');
}

/** The lines without the words that formulas took. */
export function withoutFormulas(lines: readonly OcrLine[], { words: taken }: ScanFormulas): readonly OcrLine[] {
  return lines.flatMap((line) => {
    const words = line.words.filter((word) => !taken.has(word));
    if (words.length === line.words.length) return [line];
    const box = unionBoxes(words.map((word) => word.box));
    return box === null ? [] : [{ ...line, words, box }];
  });
}

/** Where formulas may be: what was misread, what was read too poorly to be text, and large signs that nothing was read of. */
function seedsOf(sheet: Sheet, noise: readonly OcrLine[]): readonly Seed[] {
  const dropped = new Set(noise);
  const misread = sheet.stretches
    .filter(isMisread)
    .map((part): Seed => ({ part, box: part.box, isFormula: () => true }));
  const poor = sheet.stretches
    .filter((part) => dropped.has(part.line) && isUnsure(part) && mayBePart(part))
    .map(
      (part): Seed => ({ part, box: part.box, isFormula: ({ parts }) => parts.some(({ text }) => hasRelation(text)) }),
    );
  const signs = sheet.loose
    .filter((piece) => boxHeight(piece) >= LARGE_SIGN * sheet.row && boxHeight(piece) <= LARGEST_SIGN * sheet.row)
    .map((box): Seed => ({ part: null, box, isFormula: ({ ink }) => ink >= SIGN_PIECES }));
  return [...misread, ...poor, ...signs];
}

/** Finds misread displayed formulas. `noise` was read too poorly to be text, and may yet be a part of them. */
export function scanFormulas(
  page: Pick<OcrPage, 'loose' | 'rules'>,
  text: readonly OcrLine[],
  noise: readonly OcrLine[],
): ScanFormulas {
  const sheet = sheetOf([...text, ...noise], page);
  if (sheet === null) return { formulas: [], words: new Set() };
  const found: { display: Display; column: Box }[] = [];
  for (const seed of seedsOf(sheet, noise)) {
    const column = columnAround(seed.box, sheet);
    if (column === null || found.some(({ display }) => isIn(seed, display))) continue;
    const display = displayAround(seed, column, sheet);
    if (!seed.isFormula(display) || !isDisplayed(display, column, sheet)) continue;
    // What another part gathered less of is in it whole.
    const other = found.findIndex((one) => one.display.parts.some((part) => display.parts.includes(part)));
    if (other >= 0) found.splice(other, 1);
    found.push({ display, column });
  }
  return {
    formulas: found.map(({ display, column }) => ({
      box: pictureBox(display, column, sheet),
      text: textOf(display, sheet.row),
    })),
    words: new Set(found.flatMap(({ display }) => display.parts.flatMap((part) => part.words))),
  };
}
