// In: a prepared sheet and languages. Out: its lines in points, read whole or column by column as the script needs.
import { type Box, boxHeight, boxWidth, holdsCentre, unionBoxes } from '../model/geometry.ts';
import type { OcrLine } from '../model/ocr-page.ts';
import { ok, type Result } from '../model/result.ts';
import type { Component } from '../raster/components.ts';
import { flatLetters } from '../raster/flat-letters.ts';
import { squareHeight } from '../raster/letter-rows.ts';
import { type Sheet, sheetRules } from '../raster/prepare-sheet.ts';
import { type RuledTable, ruledTables, without } from '../raster/ruled-tables.ts';
import { textParts } from '../raster/text-parts.ts';
import { titleBars } from '../raster/title-bars.ts';
import type { OcrEngine, OcrSegmentation } from './ports.ts';
import { readByScript, scriptGroups } from './read-blocks.ts';
import { withCells } from './read-cells.ts';
import { readAroundLeaders } from './read-leaders.ts';
import { withMarkers } from './read-markers.ts';
import { readForeignWords } from './read-mixed.ts';
import { readTitleNumerals } from './read-numerals.ts';
import { readPart } from './read-part.ts';
import { withRows } from './read-rows.ts';
import { isSquareScript } from './script-of.ts';
import { isUnspaced, withoutSpaces } from './unspaced.ts';

/** Level rules from this length on are no strokes of letters in a row, inches. */
const SURE_RULE = 1.5;

/** Letters stand a little apart from the edge of the box that holds them: pixels around a part that is read alone. */
const PART_MARGIN = 6;

/** A box around what stands in a part, with the letters in it: rows that its reading passes over are read again. */
async function readSquares(
  ocr: OcrEngine,
  sheet: Sheet,
  part: Box,
  letters: readonly Component[],
  first: string,
  segmentation: OcrSegmentation,
): Promise<Result<readonly OcrLine[]>> {
  const box = {
    x0: part.x0 - PART_MARGIN,
    y0: part.y0 - PART_MARGIN,
    x1: part.x1 + PART_MARGIN,
    y1: part.y1 + PART_MARGIN,
  };
  const read = await readPart(ocr, sheet, box, [first], segmentation);
  if (!read.ok) return read;
  return withRows(
    ocr,
    sheet,
    letters.filter((letter) => holdsCentre(part, letter)),
    read.value,
    first,
  );
}

/** Columns of text around ruled tables, and the columns of these: the rules themselves would be read as ㅣ, | and ー. */
async function readSquareScript(ocr: OcrEngine, sheet: Sheet, first: string): Promise<Result<readonly OcrLine[]>> {
  const { unruled, around, tables } = partedAtTables(sheet, (rule) => !mayBeStrokes(rule, sheet.image.dpi));
  const inTable = (letter: Box): boolean => tables.some(({ box }) => holdsCentre(box, letter));
  const em = squareHeight(sheet.letters);
  const free = sheet.letters.filter((letter) => !inTable(letter));
  const lines: OcrLine[] = [];
  const flat = flatLetters(sheet.ink, free, em).filter((letter) => !inTable(letter));
  for (const part of textParts([...free, ...flat], em)) {
    const read = await readSquares(ocr, around, part, free, first, 'column');
    if (!read.ok) return read;
    lines.push(...read.value);
  }
  for (const column of tables.flatMap((table) => table.columns)) {
    const own = sheet.letters.filter((letter) => holdsCentre(column, letter));
    const part = unionBoxes(own);
    if (part === null) continue;
    const read = await readSquares(ocr, unruled, part, own, first, 'block');
    if (!read.ok) return read;
    lines.push(...read.value);
  }
  return ok(lines);
}

/** Level strokes of large Hangul side by side ("소프트") make short rules. */
function mayBeStrokes(rule: Box, dpi: number): boolean {
  return boxWidth(rule) > boxHeight(rule) && boxWidth(rule) < SURE_RULE * dpi;
}

type Parted = { readonly unruled: Sheet; readonly around: Sheet; readonly tables: readonly RuledTable[] };

/** A sheet without its rules, one without its ruled tables as well, and these. */
function partedAtTables(sheet: Sheet, isRule: (rule: Box) => boolean = () => true): Parted {
  const rules = sheetRules(sheet).filter(isRule);
  const tables = ruledTables(rules, sheet.image.dpi);
  const boxes = tables.map((table) => table.box);
  const unruled = rules.length === 0 ? sheet : { ...sheet, image: without(sheet.image, rules) };
  const around = tables.length === 0 ? unruled : { ...sheet, image: without(unruled.image, boxes) };
  return { unruled, around, tables };
}

/**
 * Alphabets are read as a whole. Only ruled tables are read apart, column by column: cells side by side are often set
 * half a line apart, and the engine would make one line of two.
 */
async function readAlphabet(
  ocr: OcrEngine,
  sheet: Sheet,
  languages: readonly string[],
): Promise<Result<readonly OcrLine[]>> {
  const all = { x0: 0, y0: 0, x1: sheet.image.width, y1: sheet.image.height };
  const { unruled, tables } = partedAtTables(sheet);
  if (tables.length === 0) {
    const read = await readPart(ocr, sheet, all, languages, 'auto');
    return read.ok ? withMarkers(ocr, sheet, read.value, languages) : read;
  }
  const boxes = tables.map((table) => table.box);
  const around = await readPart(ocr, { ...sheet, image: without(sheet.image, boxes) }, all, languages, 'auto');
  if (!around.ok) return around;
  const marked = await withMarkers(ocr, sheet, around.value, languages);
  if (!marked.ok) return marked;
  const lines = [...marked.value];
  for (const column of tables.flatMap((table) => table.columns)) {
    const read = await readPart(ocr, unruled, column, languages, 'block');
    if (!read.ok) return read;
    lines.push(...read.value);
  }
  return ok(lines);
}

/**
 * Reads the whole sheet. Alphabets are left to the engine's own search for columns, which is good at them. Hangul, Kana
 * and Han are read column by column with their own data alone, and what looks foreign is read again with the others.
 */
export async function readSheet(
  ocr: OcrEngine,
  sheet: Sheet,
  languages: readonly string[],
): Promise<Result<readonly OcrLine[]>> {
  return readAroundLeaders(ocr, withoutTitleBars(sheet), languages, (plain) => readPlain(ocr, plain, languages));
}

/** A sheet without the bars before its titles, which would be read as figures. */
function withoutTitleBars(sheet: Sheet): Sheet {
  const bars = titleBars(sheet.letters);
  if (bars.length === 0) return sheet;
  const letters = sheet.letters.filter((letter) => !bars.includes(letter));
  return { ...sheet, image: without(sheet.image, bars), letters };
}

async function readPlain(
  ocr: OcrEngine,
  sheet: Sheet,
  languages: readonly string[],
): Promise<Result<readonly OcrLine[]>> {
  const read = async (group: readonly string[]): Promise<Result<readonly OcrLine[]>> => {
    const [first] = group;
    if (first !== undefined && isSquareScript(first)) return readSquareScript(ocr, sheet, first);
    const whole = await readAlphabet(ocr, sheet, group);
    return whole.ok ? withCells(ocr, sheet, whole.value, group) : whole;
  };
  const groups = scriptGroups(languages);
  let lines = await readByScript(ocr, sheet, groups, read);
  const [first = []] = groups;
  // A script beside Hangul, Kana or Han may be missing: what is read of the book's own stands.
  if (!lines.ok && lines.error.code === 'ocr/language-missing' && isSquareScript(first[0])) lines = await read(first);
  const letters = groups.find(([language]) => !isSquareScript(language)) ?? [];
  let all = !lines.ok || letters.length === 0 ? lines : await readForeignWords(ocr, sheet, lines.value, letters);
  if (all.ok && letters.length > 0 && groups.length > 1) all = await readTitleNumerals(ocr, sheet, all.value, letters);
  return all.ok && languages.some(isUnspaced) ? ok(withoutSpaces(all.value)) : all;
}
