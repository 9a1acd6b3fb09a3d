// In: gray pixels of a page that is all picture, and an engine. Out: the words that stand on it or beside it: the name of who
// took it, a caption. Only rows that look like type are read; words up its side come after the others.
import { boxHeight, boxWidth } from '../model/geometry.ts';
import type { OcrLine, OcrWord } from '../model/ocr-page.ts';
import type { GrayImage } from '../model/raster.ts';
import { ok, type Result } from '../model/result.ts';
import { prepareSheet, type Sheet, unturned, upsideDown } from '../raster/prepare-sheet.ts';
import { typeSheets } from '../raster/type-sheet.ts';
import type { OcrEngine } from './ports.ts';
import { meanConfidence } from './read-part.ts';
import { readSheet } from './read-sheet.ts';

/** Mean confidence from which a line is words; grain that looks like type reads under 50. */
const WORDS = 60;

/** The same from which there is no need to try the other way up. */
const SURE = 80;

/** Lines that run up or down are told as if they stood at the page's foot: from here in its width, so many rows apart. */
const INDENT = 0.1;
const LEADING = 1.5;

const POINTS_PER_INCH = 72;

/** Lines with places on the page in points; null for a page with so much type that it is no picture. */
export async function readCredits(
  ocr: OcrEngine,
  gray: GrayImage,
  languages: readonly string[],
): Promise<Result<readonly OcrLine[] | null>> {
  const sheets = typeSheets(gray);
  if (sheets === null) return ok(null);
  const across = await wordsOn(ocr, sheets.across, languages);
  if (!across.ok) return across;
  const down = await wordsOn(ocr, sheets.down, languages);
  return down.ok ? ok([...across.value, ...atFoot(down.value, gray)]) : down;
}

async function wordsOn(
  ocr: OcrEngine,
  image: GrayImage | null,
  languages: readonly string[],
): Promise<Result<readonly OcrLine[]>> {
  if (image === null) return ok([]);
  const prepared = prepareSheet(image);
  const sheet: Sheet = prepared.turn === 0 ? prepared : unturned(prepared);
  const read = await readSheet(ocr, sheet, languages);
  if (!read.ok) return read;
  if (meanConfidence(read.value) >= SURE) return ok(read.value.filter(isWords));
  const other = await readSheet(ocr, upsideDown(sheet), languages);
  if (!other.ok) return other;
  const better = meanConfidence(other.value) > meanConfidence(read.value) ? other.value : read.value;
  return ok(better.filter(isWords));
}

function isWords(line: OcrLine): boolean {
  return meanConfidence([line]) >= WORDS;
}

/** Lines of the page on its side, set at the foot of the page as it stands. */
function atFoot(lines: readonly OcrLine[], { width, height, dpi }: GrayImage): readonly OcrLine[] {
  const left = (INDENT * width * POINTS_PER_INCH) / dpi;
  let top = (height * POINTS_PER_INCH) / dpi - lines.reduce((sum, { box }) => sum + LEADING * boxHeight(box), 0);
  return lines.map((line) => {
    const [right, down] = [left - line.box.x0, top - line.box.y0];
    top += LEADING * boxHeight(line.box);
    return moved(line, right, down);
  });
}

function moved(line: OcrLine, right: number, down: number): OcrLine {
  const place = <T extends OcrLine | OcrWord>(one: T): T => {
    const { x0, y0 } = one.box;
    const box = {
      x0: x0 + right,
      y0: y0 + down,
      x1: x0 + right + boxWidth(one.box),
      y1: y0 + down + boxHeight(one.box),
    };
    return { ...one, box };
  };
  return { ...place(line), baseline: line.baseline + down, words: line.words.map(place) };
}
