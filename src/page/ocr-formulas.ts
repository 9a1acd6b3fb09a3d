// In: the text of an OCR page, and its ink that was not read. Out: displayed formulas that were misread, each with its box and
// what was read of it, and the text without them.
// Evidence: between lines of prose, with more white around than lines have; set in, or numbered at the right edge; read as
// signs and single letters, unsurely, on a page that reads well. Prose, tables, headings and programs are read surely, in
// words, or without such white.
import {
  type Box,
  boxHeight,
  boxWidth,
  intersectBox,
  overlapX,
  overlapY,
  unionBox,
  unionBoxes,
} from '../model/geometry.ts';
import type { OcrLine, OcrPage, OcrWord } from '../model/ocr-page.ts';
import {
  isMisread,
  isProse,
  isShort,
  isSigns,
  isUnsure,
  mayBePart,
  type Stretch,
  startsWithWord,
  stretchesOf,
} from './ocr-formula-lines.ts';

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
/** Most parts that a formula may gather. */
const MOST_PARTS = 40;

/** Distances of baselines in rows between which those of lines of prose lie. */
const LEAST_LEADING = 0.9;
const MOST_LEADING = 2.5;

/** Least distance of baselines around a display, in distances of the prose. */
const APART = 1.2;
/** White in rows between a display and the short last line that it was set beside. */
const SET_BESIDE = 3;
/** Indent in rows from which a line is set in. */
const INDENT = 1;
/** Edges that differ by less, rows, are one; so many lines that begin at one are set under each other. */
const ONE_EDGE = 0.12;
const ALIGNED_LINES = 3;
/** Lines of prose on each side that tell where a column begins and ends. */
const NEAR_PROSE = 3;
/** Part of a column's width from which a level rule is a table's; nearer than so many rows to a formula. */
const RULE_SHARE = 0.3;
const RULE_GAP = 1.5;
/** White kept around what is cut out, points. */
const MARGIN = 2;

const LONE_NUMBER = /^\(?\s*\d{1,3}(?:[.-]\d{1,3}){0,2}[a-z]?\s*\)$/u;
const NUMBERED = /\(\s*(?:\p{L}\.?)?\d{1,3}(?:[.-]\d{1,3}){0,2}[a-z]?\s*\)?$/u;

type Sheet = {
  readonly stretches: readonly Stretch[];
  readonly prose: readonly Stretch[];
  readonly loose: readonly Box[];
  readonly rules: readonly Box[];
  /** Height of a row, and distance of baselines, of the prose. */
  readonly row: number;
  readonly leading: number;
};

type Display = { readonly parts: readonly Stretch[]; readonly box: Box };

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

/** White between two boxes along y; negative where they overlap. */
function apartY(a: Box, b: Box): number {
  return Math.max(a.y0 - b.y1, b.y0 - a.y1);
}

/** How far from a formula a part may stand, rows; one that may be a line of text must stand beside it. */
function reachOf(part: Stretch, row: number): number {
  if (isUnsure(part)) return DISPLAY_GAP;
  return part.line.rowHeight < SMALL * row || isSigns(part) ? PART_GAP : -BESIDE;
}

/** Gathers what stands over, under and beside a misread stretch in its column: its other parts, and ink that was not read. */
function displayAround(core: Stretch, column: Box, sheet: Sheet): Display {
  const parts = [core];
  const { row } = sheet;
  let box = core.box;
  const inColumn = (other: Box): boolean => overlapX(other, column) > boxWidth(other) / 2;
  const leftOver = (part: Stretch): boolean => startsWithWord(part) && part.box.x0 <= column.x0 + INDENT * row;
  const candidates = sheet.stretches.filter(
    (part) => part !== core && mayBePart(part) && inColumn(part.box) && !leftOver(part),
  );
  const inProse = (piece: Box): boolean => sheet.prose.some((stretch) => intersectBox(stretch.box, piece) !== null);
  const ink = new Set(sheet.loose.filter((piece) => inColumn(piece) && !inProse(piece)));
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
  return { parts, box };
}

function neighbours(display: Display, column: Box, sheet: Sheet): { over: Stretch | null; under: Stretch | null } {
  const baselines = display.parts.map(({ line }) => line.baseline);
  const [first, last] = [Math.min(...baselines), Math.max(...baselines)];
  let over: Stretch | null = null;
  let under: Stretch | null = null;
  for (const other of sheet.stretches) {
    if (display.parts.includes(other) || overlapX(other.box, column) <= 0) continue;
    const at = other.line.baseline;
    if (at <= first && (over === null || at > over.line.baseline)) over = other;
    if (at > last && (under === null || at < under.line.baseline)) under = other;
  }
  return { over, under };
}

/** Whether prose stands over and under a display, or over it or under it at the column's end, with more white than lines have. */
function isApart(display: Display, column: Box, sheet: Sheet): boolean {
  const { over, under } = neighbours(display, column, sheet);
  const least = APART * sheet.leading;
  // A number that found no room beside its formula stands alone under it.
  const main = display.parts.filter((part) => !LONE_NUMBER.test(part.text));
  const baselines = (main.length > 0 ? main : display.parts).map(({ line }) => line.baseline);
  if (over === null && under === null) return false;
  if (under !== null && under.line.baseline - Math.max(...baselines) < least) return false;
  // TeX sets a display up beside a short last line.
  if (over === null || over.box.x1 < display.box.x0) return true;
  return Math.min(...baselines) - over.line.baseline >= least;
}

/** Whether a display stands as formulas do: set in, numbered at the right edge, or too wide for that and without a word at its start. */
function isSetIn({ parts }: Display, column: Box, { row }: Sheet): boolean {
  if (parts.every((part) => part.box.x0 > column.x0 + INDENT * row)) return true;
  const numbered = parts.some((part) => part.box.x1 > column.x1 - row && NUMBERED.test(part.text));
  return numbered || !parts.some((part) => part.box.x0 <= column.x0 + INDENT * row && startsWithWord(part));
}

/** Whether text runs on into a display: it is the end of that line then. A short last line that it was set beside ends before. */
function endsText(display: Display, column: Box, { stretches, row }: Sheet): boolean {
  return stretches.some(
    ({ box, ...other }) =>
      !display.parts.some((part) => part.words === other.words) &&
      overlapX(box, column) > 0 &&
      overlapY(box, display.box) > boxHeight(box) / 2 &&
      display.box.x0 - box.x1 < SET_BESIDE * row,
  );
}

/** Whether words in it begin where several lines begin that were read surely: cells, and what terms mean, stand under each other. */
function isAligned({ parts }: Display, { stretches, row }: Sheet): boolean {
  const sure = stretches.filter((other) => !parts.includes(other) && !isSigns(other) && !isMisread(other));
  return parts.some((part) => {
    if (isSigns(part) || isMisread(part)) return false;
    return sure.filter(({ box }) => Math.abs(box.x0 - part.box.x0) <= ONE_EDGE * row).length >= ALIGNED_LINES;
  });
}

/** Rules over and under it, and as wide at least, are a table's; the one over notes begins at the column's edge and ends soon. */
function isRuled({ box }: Display, column: Box, { rules, row }: Sheet): boolean {
  return rules.some(
    (rule) =>
      boxWidth(rule) > RULE_SHARE * boxWidth(column) &&
      rule.x0 < box.x0 + row &&
      rule.x1 > box.x1 - row &&
      overlapX(rule, column) > boxWidth(rule) / 2 &&
      apartY(rule, box) >= 0 &&
      apartY(rule, box) < RULE_GAP * row,
  );
}

function isDisplayed(display: Display, column: Box, sheet: Sheet): boolean {
  const given = [display, column, sheet] as const;
  return (
    isApart(...given) && isSetIn(...given) && !endsText(...given) && !isAligned(display, sheet) && !isRuled(...given)
  );
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

/** Finds misread displayed formulas. `noise` was read too poorly to be text, and may yet be a part of them. */
export function scanFormulas(
  page: Pick<OcrPage, 'loose' | 'rules'>,
  text: readonly OcrLine[],
  noise: readonly OcrLine[],
): ScanFormulas {
  const sheet = sheetOf([...text, ...noise], page);
  if (sheet === null) return { formulas: [], words: new Set() };
  const dropped = new Set(noise);
  const isCore = (stretch: Stretch): boolean => isMisread(stretch) || (dropped.has(stretch.line) && isShort(stretch));
  const found: { display: Display; column: Box }[] = [];
  for (const core of sheet.stretches.filter(isCore)) {
    const column = columnAround(core.box, sheet);
    if (column === null || found.some(({ display }) => display.parts.includes(core))) continue;
    const display = displayAround(core, column, sheet);
    if (!isDisplayed(display, column, sheet)) continue;
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
