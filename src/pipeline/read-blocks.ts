// In: a sheet, and languages of several scripts. Out: its lines, each block of them read with the data of its own script.
// Evidence: a script's data reads lines of another at 10–50 and of its own at 85–97; the other data then reads them surely.
import { type Box, boxHeight, overlapX, overlapY, unionBoxes } from '../model/geometry.ts';
import type { OcrLine } from '../model/ocr-page.ts';
import { ok, type Result } from '../model/result.ts';
import type { Sheet } from '../raster/prepare-sheet.ts';
import { holdsGarble, isMixedLine } from './mixed-lines.ts';
import type { OcrEngine } from './ports.ts';
import { meanConfidence, readPart } from './read-part.ts';
import { isSquareScript, scriptOf, scriptShare } from './script-of.ts';

/** Under this mean confidence a line may be of another script; shorter ones tell nothing, characters. */
const FOREIGN = 60;
const LEAST_LETTERS = 8;

/** A second reading counts when it is this sure, surer than the first by so much, and of so much of its own script. */
const SURE = 75;
const SURER = 15;
const OWN_SCRIPT = 0.5;

/** So many sure lines of a block that is not sure as a whole are a paragraph of its own. */
const FEWEST_OWN = 2;

/** White between lines of one block at most, and white kept around it, in heights of its lines. */
const GAP = 1.5;
const MARGIN = 0.35;

/** A line lower than this is one row, in heights of its letters. */
const ONE_ROW = 1.8;

/** Readings of blocks on a page at most, and how many more of them may be in vain than not: formulas are unsure in any script. */
const MOST_READINGS = 20;
const MOST_FAILURES = 2;

/** From this share of foreign letters on the page itself is of the other script; so many lines are tried first. */
const MOSTLY = 0.75;
const TRIED_LINES = 4;

const POINTS_PER_INCH = 72;

type Languages = readonly string[];
type Lines = readonly OcrLine[];

/** Languages by script, first ones first: those written in alphabets are read together, each other one alone. */
export function scriptGroups(languages: Languages): readonly Languages[] {
  const alphabets = languages.filter((language) => !isSquareScript(language));
  const groups = languages.map((language) => (isSquareScript(language) ? [language] : alphabets));
  return groups.filter((group, i) => i === groups.findIndex((other) => other[0] === group[0]));
}

function lettersOf(lines: Lines): number {
  return lines.reduce((sum, line) => sum + line.words.reduce((n, word) => n + word.text.length, 0), 0);
}

function isOtherScript(line: OcrLine): boolean {
  return lettersOf([line]) >= LEAST_LETTERS && meanConfidence([line]) < FOREIGN;
}

/** Runs of lines one under the other that may be of another script as `isForeign` tells, the largest first. */
function foreignBlocks(lines: Lines, isForeign: (line: OcrLine) => boolean): readonly Lines[] {
  const blocks: OcrLine[][] = [];
  let last: OcrLine | null = null;
  for (const line of lines) {
    const gap: number = last === null ? 0 : line.box.y0 - last.box.y1;
    const next: boolean =
      last !== null && overlapX(last.box, line.box) > 0 && gap >= -boxHeight(line.box) && gap < GAP * line.rowHeight;
    // The last line of a paragraph may be too short to tell by itself.
    const belongs: boolean = next && (meanConfidence([line]) < FOREIGN || isForeign(line));
    if (belongs) blocks.at(-1)?.push(line);
    else if (isForeign(line)) blocks.push([line]);
    last = belongs || isForeign(line) ? line : null;
  }
  return blocks.sort((a, b) => lettersOf(b) - lettersOf(a));
}

function boxOf(block: Lines, dpi: number): Box {
  const box = unionBoxes(block.map((line) => line.box)) ?? { x0: 0, y0: 0, x1: 0, y1: 0 };
  const margin = MARGIN * Math.max(...block.map((line) => line.rowHeight));
  const scale = dpi / POINTS_PER_INCH;
  return {
    x0: Math.max(0, box.x0 - margin) * scale,
    y0: Math.max(0, box.y0 - margin) * scale,
    x1: (box.x1 + margin) * scale,
    y1: (box.y1 + margin) * scale,
  };
}

/** Whether a block is one line, and not several that the wrong data took for one. */
function isOneRow(block: Lines): boolean {
  const [line] = block;
  return line !== undefined && block.length === 1 && boxHeight(line.box) < ONE_ROW * line.rowHeight;
}

/** A block as the other languages read it, or the lines of it that they read better; null where that are none. */
async function reread(
  ocr: OcrEngine,
  sheet: Sheet,
  block: Lines,
  languages: Languages,
  known = false,
): Promise<Result<Lines | null>> {
  const [first = ''] = languages;
  const square = isSquareScript(first);
  const segmentation = !square ? 'auto' : isOneRow(block) ? 'line' : 'column';
  const again = await readPart(ocr, sheet, boxOf(block, sheet.image.dpi), languages, segmentation);
  if (!again.ok) return again;
  const better = isSurelyOf(first, again.value) && meanConfidence(again.value) >= meanConfidence(block) + SURER;
  if (better) return again;
  // Paragraphs of two scripts may stand one under the other: the lines of this one. A line may hold words of both.
  const sure = again.value.filter((line) => isSurelyOf(first, [line]));
  const mixed = (more: boolean) => again.value.filter((line) => square && isMixedLine(first, line, block, more));
  if (sure.length < FEWEST_OWN && mixed(known).length === 0) return ok(null);
  const own = new Set([...sure, ...mixed(true)]);
  return ok(again.value.filter((line) => own.has(line)));
}

function isSurelyOf(language: string, lines: Lines): boolean {
  const text = lines.flatMap((line) => line.words.map((word) => word.text)).join('');
  return meanConfidence(lines) >= SURE && scriptShare(text, scriptOf(language)) >= OWN_SCRIPT;
}

/** Lines of a block that a second reading has too, one as one or as several. */
function coveredBy(again: Lines, block: Lines): Lines {
  return block.filter(({ box }) => again.reduce((sum, line) => sum + overlapY(line.box, box), 0) > boxHeight(box) / 2);
}

/**
 * The lines with their blocks of the other script read again. Letters' words among squares are left to the reading of
 * foreign words; squares among letters are garbled, and their line is read as squares first.
 */
async function withBlocks(ocr: OcrEngine, sheet: Sheet, lines: Lines, languages: Languages): Promise<Result<Lines>> {
  const swaps = new Map<OcrLine, Lines>();
  const square = isSquareScript(languages[0]);
  const blocks = foreignBlocks(lines, (line) => isOtherScript(line) || (square && holdsGarble(line)));
  let failures = 0;
  for (const block of blocks.slice(0, MOST_READINGS)) {
    const again = await reread(ocr, sheet, block, languages, swaps.size > 0);
    if (!again.ok) return again;
    const own = again.value;
    failures += own === null ? 1 : -1;
    for (const [i, line] of coveredBy(own ?? [], block).entries()) swaps.set(line, i === 0 ? (own ?? []) : []);
    if (failures >= MOST_FAILURES) break;
  }
  return ok(swaps.size === 0 ? lines : lines.flatMap((line) => swaps.get(line) ?? [line]));
}

/** Whether most of the page is of the other script, by a few lines of its largest block. */
async function isMostly(ocr: OcrEngine, sheet: Sheet, lines: Lines, languages: Languages): Promise<Result<boolean>> {
  const blocks = foreignBlocks(lines, isOtherScript);
  const [largest] = blocks;
  if (largest === undefined || lettersOf(blocks.flat()) < MOSTLY * lettersOf(lines)) return ok(false);
  const tried = await reread(ocr, sheet, largest.slice(0, TRIED_LINES), languages);
  return tried.ok ? ok(tried.value !== null) : tried;
}

/**
 * Reads a sheet with the first script's data, with another's where most of it is of that, and blocks of other scripts
 * with theirs. Fails as a reading does; a script whose data is missing fails too.
 */
export async function readByScript(
  ocr: OcrEngine,
  sheet: Sheet,
  groups: readonly Languages[],
  read: (languages: Languages) => Promise<Result<Lines>>,
): Promise<Result<Lines>> {
  const [own = [], ...others] = groups;
  const first = await read(own);
  if (!first.ok) return first;
  let lines = first.value;
  for (const other of others) {
    const mostly = await isMostly(ocr, sheet, lines, other);
    if (!mostly.ok) return mostly;
    const whole = mostly.value ? await read(other) : null;
    if (whole !== null && !whole.ok) return whole;
    const turned = whole !== null && meanConfidence(whole.value) > meanConfidence(lines);
    const mended = await withBlocks(ocr, sheet, turned ? whole.value : lines, turned ? own : other);
    if (!mended.ok) return mended;
    lines = mended.value;
  }
  return ok(lines);
}
