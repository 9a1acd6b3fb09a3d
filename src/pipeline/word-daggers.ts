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

/** The same behind a letter where it is not raised: a dagger is told at 0.84–0.93 there, the t of a plain face at 0.78, its f at 0.8. */
const BEHIND_LIKENESS = 0.82;

/** A dagger that is not raised is as high as a capital, in em; a t is lower. */
const LEAST_HEIGHT = 0.62;

/** A raised one is smaller, and its foot stands so far over the baseline, in em. */
const RAISED_HEIGHT = 0.36;
const RAISED_FOOT = 0.15;

/** Stops that stand behind a dagger: one piece of ink no higher than this, in em. */
const BEFORE_STOP = /[.,]$/u;
const STOP_HEIGHT = 0.3;

/** What a dagger behind a letter was read as where it touches that, and the widths that it may have of the piece, in its heights. */
const TOUCHING = /[tf1+jT]$/u;
const WIDTHS = [0.35, 0.4, 0.45, 0.5, 0.55, 0.6] as const;

/** How far behind its word a dagger may stand that the engine passed over, in em. */
const REACH = 0.12;

const POINTS_PER_INCH = 72;

type Page = { readonly sheet: Sheet; readonly starts: Int32Array; readonly find: PieceFinder; readonly scale: number };

function scaled({ x0, y0, x1, y1 }: Box, by: number): Box {
  return { x0: x0 * by, y0: y0 * by, x1: x1 * by, y1: y1 * by };
}

type Piece = ReturnType<PieceFinder>[number];
type Told = { readonly sign: string; readonly likeness: number };

/** The dagger that a piece of ink, or a part of it, is by its shape, as high as daggers are; null where it is none. */
function daggerIn(
  { sheet, starts, scale }: Page,
  piece: Piece,
  part: Box,
  line: OcrLine,
  behind: boolean,
): Told | null {
  const em = emOfLine(line) * scale;
  const raised = line.baseline * scale - part.y1 >= RAISED_FOOT * em;
  if (boxHeight(part) < (raised ? RAISED_HEIGHT : LEAST_HEIGHT) * em || boxWidth(part) >= boxHeight(part)) return null;
  const shape = signShape(sheet.ink, starts, [piece], part);
  const least = behind && !raised ? BEHIND_LIKENESS : LEAST_LIKENESS;
  return shape !== null && shape.likeness >= least && DAGGER.test(shape.sign) ? shape : null;
}

type Marked = { readonly sign: string; readonly box: Box };

/** The dagger that ends a word, and where it stands: a piece of its own, or the end of one that was `read` as a letter more. */
function lastDagger(page: Page, pieces: readonly Piece[], line: OcrLine, read: string): Marked | null {
  const piece = pieces.at(-1);
  if (piece === undefined) return null;
  const own = pieces.length < 2 ? null : daggerIn(page, piece, piece, line, true);
  if (own !== null) return { sign: own.sign, box: piece };
  const high = boxHeight(piece);
  if (!TOUCHING.test(read) || boxWidth(piece) < high * WIDTHS[0] * 2) return null;
  let best: (Told & Marked) | null = null;
  for (const wide of WIDTHS) {
    const box = { x0: piece.x1 - wide * high, y0: piece.y0, x1: piece.x1, y1: piece.y1 };
    const told = daggerIn(page, piece, box, line, true);
    if (told !== null && (best === null || told.likeness > best.likeness)) best = { ...told, box };
  }
  return best;
}

/** The dagger that begins a note; null where the line begins with another word. */
function noteDagger(page: Page, line: OcrLine): string | null {
  const [first, second] = line.words;
  if (first === undefined || second === undefined || !LONE.test(first.text)) return null;
  const [piece, more] = page.find(scaled(first.box, page.scale));
  return piece === undefined || more !== undefined ? null : (daggerIn(page, piece, piece, line, false)?.sign ?? null);
}

/** A word and the dagger behind it, where that is one that a note of the page begins with. */
function withDagger(page: Page, line: OcrLine, word: OcrWord, noted: ReadonlySet<string>): readonly OcrWord[] {
  if (!BEARS.test(word.text) || /[†‡]/u.test(word.text)) return [word];
  const box = scaled(word.box, page.scale);
  const reach = REACH * emOfLine(line) * page.scale;
  const pieces = [...page.find({ ...box, x1: box.x1 + reach })].sort((a, b) => a.x0 - b.x0);
  const stop = stopBehind(word.text, pieces, reach / REACH);
  const text = stop === null ? word.text : word.text.slice(0, -1);
  const marked = lastDagger(page, stop === null ? pieces : pieces.slice(0, -1), line, text);
  if (marked === null || !noted.has(marked.sign)) return [word];
  // A stop stands before the dagger, which was then not read.
  const read = (marked.box.x0 + marked.box.x1) / 2 <= box.x1 && !STOP.test(text);
  const base = read ? Array.from(text).slice(0, -1).join('') : text;
  const at = marked.box.x0 / page.scale;
  const inPoints = (part: Box) => scaled(part, 1 / page.scale);
  return [
    { ...word, text: base, box: { ...word.box, x1: Math.min(word.box.x1, at) } },
    { ...word, text: marked.sign, box: inPoints(marked.box), raised: true, attached: true },
    ...(stop === null ? [] : [{ ...word, text: word.text.slice(-1), box: inPoints(stop), attached: true }]),
  ];
}

/** The ink of the stop that a word ends with, behind other letters; null where there is none. */
function stopBehind(text: string, pieces: readonly Piece[], em: number): Piece | null {
  const last = pieces.at(-1);
  return last !== undefined && BEFORE_STOP.test(text) && boxHeight(last) <= STOP_HEIGHT * em ? last : null;
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
