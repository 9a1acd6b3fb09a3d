// In: a prepared sheet and languages. Out: its lines in points, read whole or column by column as the script needs.
import { holdsCentre } from '../model/geometry.ts';
import type { OcrLine } from '../model/ocr-page.ts';
import { ok, type Result } from '../model/result.ts';
import { squareHeight } from '../raster/letter-rows.ts';
import { type Sheet, sheetRules } from '../raster/prepare-sheet.ts';
import { ruledTables, without } from '../raster/ruled-tables.ts';
import { textParts } from '../raster/text-parts.ts';
import type { OcrEngine } from './ports.ts';
import { readByScript, scriptGroups } from './read-blocks.ts';
import { readAroundLeaders } from './read-leaders.ts';
import { readForeignWords } from './read-mixed.ts';
import { readTitleNumerals } from './read-numerals.ts';
import { readPart } from './read-part.ts';
import { withRows } from './read-rows.ts';
import { isSquareScript } from './script-of.ts';
import { isUnspaced, withoutSpaces } from './unspaced.ts';

/** Letters stand a little apart from the edge of the box that holds them: pixels around a part that is read alone. */
const PART_MARGIN = 6;

async function readSquareScript(ocr: OcrEngine, sheet: Sheet, first: string): Promise<Result<readonly OcrLine[]>> {
  const lines: OcrLine[] = [];
  for (const part of textParts(sheet.letters, squareHeight(sheet.letters))) {
    const box = {
      x0: part.x0 - PART_MARGIN,
      y0: part.y0 - PART_MARGIN,
      x1: part.x1 + PART_MARGIN,
      y1: part.y1 + PART_MARGIN,
    };
    const read = await readPart(ocr, sheet, box, [first], 'column');
    if (!read.ok) return read;
    const letters = sheet.letters.filter((letter) => holdsCentre(part, letter));
    const checked = await withRows(ocr, sheet, letters, read.value, first);
    if (!checked.ok) return checked;
    lines.push(...checked.value);
  }
  return ok(lines);
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
  const rules = sheetRules(sheet);
  const tables = ruledTables(rules, sheet.image.dpi);
  if (tables.length === 0) return readPart(ocr, sheet, all, languages, 'auto');
  const boxes = tables.map((table) => table.box);
  const around = await readPart(ocr, { ...sheet, image: without(sheet.image, boxes) }, all, languages, 'auto');
  if (!around.ok) return around;
  const lines = [...around.value];
  const unruled = { ...sheet, image: without(sheet.image, rules) };
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
  return readAroundLeaders(ocr, sheet, languages, (plain) => readPlain(ocr, plain, languages));
}

async function readPlain(
  ocr: OcrEngine,
  sheet: Sheet,
  languages: readonly string[],
): Promise<Result<readonly OcrLine[]>> {
  const read = (group: readonly string[]): Promise<Result<readonly OcrLine[]>> => {
    const [first] = group;
    const square = first !== undefined && isSquareScript(first);
    return square ? readSquareScript(ocr, sheet, first) : readAlphabet(ocr, sheet, group);
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
