// In: lines read with the data of a square script, and data for letters. Out: the lines, Roman numerals before titles read.
// Evidence: the data for Hangul knows no Ⅲ or Ⅳ: it reads "#.", "\." or a syllable; the data for letters reads "III.".
import { type Box, boxHeight, unionBox } from '../model/geometry.ts';
import type { OcrLine, OcrWord } from '../model/ocr-page.ts';
import { ok, type Result } from '../model/result.ts';
import { rowStarts } from '../raster/components.ts';
import type { Sheet } from '../raster/prepare-sheet.ts';
import type { OcrEngine } from './ports.ts';
import { meanConfidence, readPart } from './read-part.ts';
import { squareShare } from './script-of.ts';

/** Words of a title, and how much higher it is than the page's usual line: the rows that the engine measures in Hangul vary. */
const MOST_WORDS = 9;
const HIGHER = 1.12;

/** What a numeral may have been read as; figures and the syllables that count (가나다) are what they are. */
const ODD = /^(?!\d|[가나다라마바사아자차카타파하][.,)]?$)[^\s(“‘"'[]{1,4}$/u;
const LONE_MARKS = /^[^\p{L}\p{N}]*[.,]$|^[^\p{Script=Hangul}]+$|^[ㄱ-ㅣ]$|^[가-힣][.,]$/u;

/** A numeral as the data for letters reads it, and how sure that is. */
const NUMERAL = /^(?:[Il|]{1,3}|[Il|][Vv]|IX|[Vv][Il|]{0,3}|X[Il|]{0,3})[.,]?$/u;
const SURE = 50;

/** A V alone, as the data for Hangul draws it. */
const DRAWN_V = /^\\\/?$/u;

/** Most stems that make one numeral. */
const MOST_STEMS = 3;

/** Candidates of a page at most. */
const MOST = 12;

/** White around a numeral, in heights of its row, and the resolution that suits it, pixels an inch. */
const MARGIN = 0.2;
const NUMERAL_DPI = 200;

const POINTS_PER_INCH = 72;

function usualHeight(lines: readonly OcrLine[]): number {
  const heights = lines.map((line) => boxHeight(line.box)).sort((a, b) => a - b);
  return heights[heights.length >> 1] ?? 0;
}

/** The words before a title that may be its numeral: one, or a sign and its stop. */
function numeralWords(line: OcrLine): readonly OcrWord[] {
  const [first, second, third] = line.words;
  if (first === undefined || second === undefined || line.words.length > MOST_WORDS) return [];
  const apart = /^[.,]$/u.test(second.text);
  const title = apart ? third : second;
  if (title === undefined || squareShare(title.text) === 0) return [];
  if (!ODD.test(first.text) || !LONE_MARKS.test(first.text)) return [];
  return apart ? [first, second] : [first];
}

/** How many stems stand side by side at half the height of a box, in pixels. */
function stemsIn({ ink }: Sheet, starts: Int32Array, box: Box): number {
  const y = Math.round((box.y0 + box.y1) / 2);
  let stems = 0;
  for (let at = starts[y] ?? 0; at < (starts[y + 1] ?? 0); at += 4) {
    const middle = ((ink.runs[at + 1] ?? 0) + (ink.runs[at + 2] ?? 0)) / 2;
    if (middle > box.x0 && middle < box.x1) stems++;
  }
  return stems;
}

/** The numeral that was read; of mere strokes, which the data miscounts, as many as there are. */
function numeralOf(text: string, confidence: number, stems: number): string | null {
  const bare = text.replace(/[.,]$/u, '').replace(/[l|]/gu, 'I').toUpperCase();
  if (!NUMERAL.test(text) || confidence < SURE) return null;
  if (/^I+$/u.test(bare)) return stems > 0 && stems <= MOST_STEMS ? 'I'.repeat(stems) : null;
  return bare;
}

async function withNumeral(
  page: { readonly ocr: OcrEngine; readonly sheet: Sheet; readonly starts: Int32Array },
  line: OcrLine,
  words: readonly OcrWord[],
  languages: readonly string[],
): Promise<Result<OcrLine>> {
  const [first] = words;
  if (first === undefined) return ok(line);
  const { ocr, sheet, starts } = page;
  const own = words.reduce((box, word) => unionBox(box, word.box), first.box);
  const scaled = (margin: number): Box => {
    const scale = sheet.image.dpi / POINTS_PER_INCH;
    const [y0, y1] = [line.box.y0 - margin, line.box.y1 + margin];
    return { x0: (own.x0 - margin) * scale, y0: y0 * scale, x1: (own.x1 + margin) * scale, y1: y1 * scale };
  };
  const read = await readPart(ocr, sheet, scaled(MARGIN * boxHeight(line.box)), languages, 'line', NUMERAL_DPI);
  if (!read.ok) return read;
  const text = read.value.flatMap((part) => part.words.map((word) => word.text)).join('');
  const confidence = meanConfidence(read.value);
  const told = numeralOf(text, confidence, stemsIn(sheet, starts, scaled(0)));
  const numeral = told ?? (DRAWN_V.test(first.text.replace(/[.,]$/u, '')) ? 'V' : null);
  if (numeral === null) return ok(line);
  const word = { ...first, text: `${numeral}.`, box: own, confidence: told === null ? first.confidence : confidence };
  return ok({ ...line, words: [word, ...line.words.slice(words.length)] });
}

/** Reads what stands before titles, where the first data saw some sign, with the data for letters. */
export async function readTitleNumerals(
  ocr: OcrEngine,
  sheet: Sheet,
  lines: readonly OcrLine[],
  languages: readonly string[],
): Promise<Result<readonly OcrLine[]>> {
  const usual = usualHeight(lines);
  const page = { ocr, sheet, starts: rowStarts(sheet.ink) };
  const result: OcrLine[] = [];
  let left = MOST;
  for (const line of lines) {
    const words = left > 0 && boxHeight(line.box) >= HIGHER * usual ? numeralWords(line) : [];
    if (words.length > 0) left--;
    const read = words.length === 0 ? ok(line) : await withNumeral(page, line, words, languages);
    if (!read.ok) return read.error.code === 'ocr/language-missing' ? ok(lines) : read;
    result.push(read.value);
  }
  return ok(result);
}
