// In: lines that were read, and the sheet's ink. Out: the same lines, daggers of notes that the engine knows no sign for.
// Evidence: "†" before a note is read as 1, t or +, "‡" as # or f, and behind a word as one letter more ("familiest"). Their
// shapes are told at 0.8–0.9, and no t, f or 1 of a text has them.
import { type Box, boxHeight, boxWidth } from '../model/geometry.ts';
import type { OcrLine, OcrWord } from '../model/ocr-page.ts';
import { emOfLine } from '../page/ocr-em.ts';
import { rowStarts } from '../raster/components.ts';
import { type PieceFinder, pieceFinder } from '../raster/letter-grid.ts';
import type { Sheet } from '../raster/prepare-sheet.ts';
import { signShape } from '../raster/sign-shape.ts';

/** What a dagger alone before a note was read as, and what may bear one behind it: a word of three letters at least. */
const LONE = /^\S{1,2}$/u;
const BEARS = /\p{L}{3}.{0,3}$/u;
const STOP = /[.,;:!?…”’)]$/u;
const DAGGER = /^[†‡]$/u;

/** How sure the shape must be. */
const LEAST_LIKENESS = 0.75;

/** A dagger that is not raised is as high as a capital, in em; a t is lower. */
const LEAST_HEIGHT = 0.62;

/** A raised one is smaller, and its foot stands so far over the baseline, in em. */
const RAISED_HEIGHT = 0.36;
const RAISED_FOOT = 0.15;

/** How far behind its word a dagger may stand that the engine passed over, in em. */
const REACH = 0.12;

const POINTS_PER_INCH = 72;

type Page = { readonly sheet: Sheet; readonly starts: Int32Array; readonly find: PieceFinder; readonly scale: number };

function scaled({ x0, y0, x1, y1 }: Box, by: number): Box {
  return { x0: x0 * by, y0: y0 * by, x1: x1 * by, y1: y1 * by };
}

/** The dagger that one piece of ink is by its shape, as high as daggers are; null where it is none. */
function daggerOf(
  { sheet, starts, scale }: Page,
  piece: ReturnType<PieceFinder>[number],
  line: OcrLine,
): string | null {
  const em = emOfLine(line) * scale;
  const raised = line.baseline * scale - piece.y1 >= RAISED_FOOT * em;
  if (boxHeight(piece) < (raised ? RAISED_HEIGHT : LEAST_HEIGHT) * em || boxWidth(piece) >= boxHeight(piece))
    return null;
  const shape = signShape(sheet.ink, starts, [piece], piece);
  return shape !== null && shape.likeness >= LEAST_LIKENESS && DAGGER.test(shape.sign) ? shape.sign : null;
}

/** The dagger that begins a note; null where the line begins with another word. */
function noteDagger(page: Page, line: OcrLine): string | null {
  const [first, second] = line.words;
  if (first === undefined || second === undefined || !LONE.test(first.text)) return null;
  const [piece, more] = page.find(scaled(first.box, page.scale));
  return piece === undefined || more !== undefined ? null : daggerOf(page, piece, line);
}

/** A word and the dagger behind it, where that is one that a note of the page begins with. */
function withDagger(page: Page, line: OcrLine, word: OcrWord, noted: ReadonlySet<string>): readonly OcrWord[] {
  if (!BEARS.test(word.text) || /[†‡]/u.test(word.text)) return [word];
  const box = scaled(word.box, page.scale);
  const reach = REACH * emOfLine(line) * page.scale;
  const pieces = [...page.find({ ...box, x1: box.x1 + reach })].sort((a, b) => a.x0 - b.x0);
  const last = pieces.at(-1);
  const sign = last === undefined || pieces.length < 2 ? null : daggerOf(page, last, line);
  if (last === undefined || sign === null || !noted.has(sign)) return [word];
  // A stop stands before the dagger, which was then not read.
  const read = (last.x0 + last.x1) / 2 <= box.x1 && !STOP.test(word.text);
  const text = read ? Array.from(word.text).slice(0, -1).join('') : word.text;
  const at = last.x0 / page.scale;
  return [
    { ...word, text, box: { ...word.box, x1: Math.min(word.box.x1, at) } },
    { ...word, text: sign, box: scaled(last, 1 / page.scale), raised: true, attached: true },
  ];
}

/** Gives notes that begin with a dagger their sign, and the words that bear it theirs. */
export function withDaggers(sheet: Sheet, lines: readonly OcrLine[]): readonly OcrLine[] {
  const scale = sheet.image.dpi / POINTS_PER_INCH;
  const page = { sheet, starts: rowStarts(sheet.ink), find: pieceFinder(sheet.ink), scale };
  const signs = lines.map((line) => noteDagger(page, line));
  const noted = new Set(signs.filter((sign) => sign !== null));
  if (noted.size === 0) return lines;
  return lines.map((line, i) => {
    const own = signs[i] ?? null;
    const [first, ...rest] = line.words;
    if (own !== null && first !== undefined) return { ...line, words: [{ ...first, text: own }, ...rest] };
    const words = line.words.flatMap((word) => withDagger(page, line, word, noted));
    return words.length === line.words.length ? line : { ...line, words };
  });
}
