// In: lines that were read, and the sheet's ink. Out: the same lines, 1, l and I told apart by the page's own letters.
// Evidence: an engine tells these by the letters beside them and fails in codes and tables ("1s(1)", "1:307"). The page
// has sure ones of the same type: l inside words, 1 in numbers, I at the head of words.
import { boxHeight, boxWidth, holdsCentre } from '../model/geometry.ts';
import type { OcrLine, OcrWord } from '../model/ocr-page.ts';
import { emOfLine } from '../page/ocr-em.ts';
import { rowStarts } from '../raster/components.ts';
import { lettersIn, type PieceFinder, pieceFinder } from '../raster/letter-grid.ts';
import type { Sheet } from '../raster/prepare-sheet.ts';
import { gridOf } from '../raster/sign-shape.ts';

const ALIKE = /[1lI]/u;

/** Words of which each such letter is what it was read as, where the confidence is high. */
const SURE: readonly (readonly [RegExp, RegExp])[] = [
  [/1/u, /^[(“"]?(?=.*[02-9])\d[\d.,–-]+[)”"]*$/u],
  [/l/u, /^[“"(]?\p{L}?\p{Ll}{3,}[.,;:)”"]*$/u],
  [/I/u, /^[“"(]?(?:I\p{Ll}+|\p{Lu}{3,})[.,;:)”"]*$/u],
];
const SURE_CONFIDENCE = 88;

/** Sure letters of a kind that are looked at, and how many of the nearest tell. */
const MOST_SAMPLES = 60;
const NEAREST = 3;

/** A letter is another one when it is nearer to that by this factor, and about as near as letters of one kind are. */
const NEARER = 0.75;
const NEAR = 0.22;

/** What a difference of the aspect's logarithm and of the height in em adds to that of the grids. */
const ASPECT_WEIGHT = 0.15;
const HEIGHT_WEIGHT = 1;

const POINTS_PER_INCH = 72;

type Shape = { readonly grid: readonly number[]; readonly aspect: number; readonly height: number };
type Place = { readonly word: OcrWord; readonly at: number; readonly char: string; readonly shape: Shape };
type Page = { readonly sheet: Sheet; readonly starts: Int32Array; readonly find: PieceFinder; readonly scale: number };

type Nearness = (char: string) => number;

function distance(a: Shape, b: Shape): number {
  let sum = 0;
  for (let i = 0; i < a.grid.length; i++) sum += ((a.grid[i] ?? 0) - (b.grid[i] ?? 0)) ** 2;
  return (
    Math.sqrt(sum / Math.max(1, a.grid.length)) +
    ASPECT_WEIGHT * Math.abs(a.aspect - b.aspect) +
    HEIGHT_WEIGHT * Math.abs(a.height - b.height)
  );
}

/** The mean distance to the nearest of some letters; infinite where they are too few. */
function nearness(shape: Shape, samples: readonly Place[]): number {
  const near = samples
    .map((sample) => distance(shape, sample.shape))
    .sort((a, b) => a - b)
    .slice(0, NEAREST);
  return near.length < NEAREST ? Number.POSITIVE_INFINITY : near.reduce((sum, one) => sum + one, 0) / NEAREST;
}

/** The places of look-alikes in a word whose letters stand apart, one for each character. */
function placesOf({ sheet, starts, find, scale }: Page, line: OcrLine, word: OcrWord): readonly Place[] {
  const chars = Array.from(word.text);
  if (!ALIKE.test(word.text)) return [];
  const { x0, y0, x1, y1 } = word.box;
  const box = { x0: x0 * scale, y0: y0 * scale, x1: x1 * scale, y1: y1 * scale };
  const letters = lettersIn(find, box);
  if (letters.length !== chars.length) return [];
  const em = emOfLine(line) * scale;
  const pieces = find(box);
  return chars.flatMap((char, at): Place[] => {
    const letter = letters[at];
    if (letter === undefined || !ALIKE.test(char)) return [];
    const own = pieces.filter((piece) => holdsCentre(letter, piece, 1));
    const grid = gridOf(sheet.ink, starts, own, letter);
    const aspect = Math.log(boxHeight(letter) / Math.max(1, boxWidth(letter)));
    return [{ word, at, char, shape: { grid, aspect, height: boxHeight(letter) / em } }];
  });
}

function isSure({ word, char }: Place): boolean {
  if (word.confidence < SURE_CONFIDENCE) return false;
  return SURE.some(([own, words]) => own.test(char) && words.test(word.text));
}

function sampled(places: readonly Place[]): readonly Place[] {
  const step = Math.max(1, places.length / MOST_SAMPLES);
  return places.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}

/** What a stem that is no figure is: by its shape, or where that does not tell by the characters beside it. */
function stemOf({ word, at, char }: Place, near: Nearness): string {
  const [low, high] = [near('l'), near('I')];
  const told = Math.max(low, high) < Number.POSITIVE_INFINITY;
  if (told && (low < NEARER * high || high < NEARER * low)) return low < high ? 'l' : 'I';
  if (char !== '1') return char;
  const [before, after] = [word.text.slice(0, at), word.text.slice(at + 1)];
  return /\p{Ll}/u.test(before + after) ? 'l' : 'I';
}

/** The character that a place shows; its own where the page's letters do not tell otherwise. */
function shown(place: Place, kinds: ReadonlyMap<string, readonly Place[]>): string {
  const near: Nearness = (char) => nearness(place.shape, kinds.get(char) ?? []);
  const [figure, stem] = [near('1'), Math.min(near('l'), near('I'))];
  if (figure === Number.POSITIVE_INFINITY || stem === Number.POSITIVE_INFINITY) return place.char;
  const [own, other] = place.char === '1' ? [figure, stem] : [stem, figure];
  if (other > NEAR || other > NEARER * own) return place.char;
  return place.char === '1' ? stemOf(place, near) : '1';
}

/** Corrects look-alikes that the page's own sure letters belie. */
export function withLookalikes(sheet: Sheet, lines: readonly OcrLine[]): readonly OcrLine[] {
  const scale = sheet.image.dpi / POINTS_PER_INCH;
  const page = { sheet, starts: rowStarts(sheet.ink), find: pieceFinder(sheet.ink), scale };
  const places = lines.flatMap((line) => line.words.flatMap((word) => placesOf(page, line, word)));
  const sure = new Set(places.filter(isSure));
  const kinds = new Map(['1', 'l', 'I'].map((char) => [char, sampled([...sure].filter((one) => one.char === char))]));
  const changed = new Map<OcrWord, string[]>();
  for (const place of places) {
    const char = sure.has(place) ? place.char : shown(place, kinds);
    if (char === place.char) continue;
    const chars = changed.get(place.word) ?? Array.from(place.word.text);
    chars[place.at] = char;
    changed.set(place.word, chars);
  }
  if (changed.size === 0) return lines;
  return lines.map((line) => ({
    ...line,
    words: line.words.map((word) => ({ ...word, text: changed.get(word)?.join('') ?? word.text })),
  }));
}
