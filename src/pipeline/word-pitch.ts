// In: lines that were read, and the sheet's ink. Out: the same lines, words set in type of one width marked and parted by its grid.
import { type Box, unionBox } from '../model/geometry.ts';
import type { OcrLine, OcrWord } from '../model/ocr-page.ts';
import { emOfLine } from '../page/ocr-em.ts';
import { bestGrid, type Grid, lettersIn, pieceFinder, type Stretch } from '../raster/letter-grid.ts';
import type { Sheet } from '../raster/prepare-sheet.ts';
import { squareShare } from './script-of.ts';
import { coreApart, coreOf } from './word-core.ts';

/** Pitches of monospaced faces in em of the estimated size: Courier 0.6, Inconsolata and Latin Modern Mono 0.5. */
const NARROWEST = 0.45;
const WIDEST = 0.72;

/** A line is sure by itself with so many letters, so near the grid. corpus: even type 0.78–1, other type up to 0.75. */
const SURE_LETTERS = 14;
const SURE_STRENGTH = 0.78;

/** A shorter one must stand on the grid as only type of one width does: 0.95–1, other type up to 0.92. */
const SHORTEST_LETTERS = 12;
const SHORT_SURE_STRENGTH = 0.95;

/** With fewer letters, a line that stands less surely on its grid needs another of its pitch: a title of 15 does so by chance. */
const ALONE_LETTERS = 30;

/** One word alone is even by chance sooner: shorter ones need more. */
const LONE_LETTERS = 22;
const LONE_STRENGTH = 0.93;

/** Capitals are of nearly one width, spaced ones quite: they are not sure by themselves. */
const SMALL_SHARE = 0.4;

/** Share of the bounds within which a pitch is at their edge. */
const EDGE = 0.01;

/** Shorter lines and lone words must stand on a pitch that a sure line of the page has. */
const KNOWN_STRENGTH = 0.9;
const LEAST_LETTERS = 3;
const WORD_STRENGTH = 0.96;
const WORD_LETTERS = 5;

/** Shorter words only tell with a letter amid them that is narrow in other faces: at an end ("hour") it moves no other. */
const SHORT_LETTERS = 4;
const SHORT_STRENGTH = 0.97;
const NARROW = /\p{L}[fijlrt]\p{L}/u;

/** So do words of a letter or two more, by a narrow or a wide one or by a sign: "added" is even in many faces. */
const TELLING = /\p{L}(?:[fijlrtmw]|[^\p{L}\s])\p{L}/u;

/** Lone words of one pitch show a face of one width: so many, of so many letters, and this share of all even words. */
const LONG_WORD = 7;
const LONE_WORDS = 4;
const LONE_SHARE = 0.4;

/** Faces of one width run wider than book faces of their size; type of the page's own width is not told from them. */
const WIDER = 1.08;

/** Letters that touch are wider than the pitch, and stand nowhere on the grid. */
const WIDEST_LETTER = 1.15;

/** From this share of letters on, the rest being figures and signs, a text tells its face. */
const LETTER_SHARE = 0.5;

/** Sure lines whose pitches differ by less than this share are of one size; a known pitch is tried so far around. */
const SAME_PITCH = 0.02;

/** A line of one or two letters (a closing bracket) is code when it stands so near its neighbour's grid, in pitches. */
const ON_GRID = 0.2;

const POINTS_PER_INCH = 72;

type Measured = {
  readonly line: OcrLine;
  /** Letters of each word, pixels. */
  readonly letters: readonly (readonly Stretch[])[];
  readonly all: readonly Stretch[];
  /** Estimated size of the type, pixels. */
  readonly em: number;
  /** Pitch of the line, pixels; null where it is not of one width. */
  readonly pitch: number | null;
};

function inPixels(box: Box, dpi: number): Box {
  const scale = dpi / POINTS_PER_INCH;
  return { x0: box.x0 * scale, y0: box.y0 * scale, x1: box.x1 * scale, y1: box.y1 * scale };
}

function middle({ x0, x1 }: Stretch): number {
  return (x0 + x1) / 2;
}

function measure(sheet: Sheet, lines: readonly OcrLine[]): readonly Measured[] {
  const { dpi } = sheet.image;
  const find = pieceFinder(sheet.ink);
  return lines.map((line) => {
    // Hangul and Han are all of one width: that says nothing of them, nor of the line that they stand in.
    const square = line.words.map((word) => squareShare(word.text) > 0);
    const telling = !square.includes(true) && isLetters(line.words.map((word) => word.text).join(''));
    const letters = line.words.map((word, i) => (square[i] === true ? [] : lettersIn(find, inPixels(word.box, dpi))));
    const all = letters.flat();
    const em = (emOfLine(line) * dpi) / POINTS_PER_INCH;
    if (all.length < SHORTEST_LETTERS || !telling) return { line, letters, all, em, pitch: null };
    return { line, letters, all, em, pitch: surePitch(line, all, em) };
  });
}

/** How well a line must stand on its grid to be sure by itself. */
function leastStrength(words: number, letters: number): number {
  if (letters < SURE_LETTERS) return words === 1 ? Number.POSITIVE_INFINITY : SHORT_SURE_STRENGTH;
  return words === 1 && letters < LONE_LETTERS ? LONE_STRENGTH : SURE_STRENGTH;
}

/** The pitch of a line that is sure by itself, or null. */
function surePitch({ words }: OcrLine, letters: readonly Stretch[], em: number): number | null {
  const { pitch, strength } = bestGrid(letters.map(middle), NARROWEST * em, WIDEST * em);
  if (strength < leastStrength(words.length, letters.length)) return null;
  // At the edge of what was tried no pitch is best: it goes on growing outside.
  const isPeak = pitch > NARROWEST * em * (1 + EDGE) && pitch < WIDEST * em * (1 - EDGE);
  const text = words.map((word) => word.text).join('');
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  return isPeak && small >= SMALL_SHARE * (text.match(/\p{L}/gu)?.length ?? 0) ? pitch : null;
}

/** Figures are of one width in most faces: a text of figures says nothing. */
function isLetters(text: string): boolean {
  return (text.match(/\p{L}/gu)?.length ?? 0) >= LETTER_SHARE * text.length;
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) < SAME_PITCH * b;
}

/** A word's letters without the marks at its ends, which may be of the face around it. */
function innerLetters(word: OcrWord, letters: readonly Stretch[]): readonly Stretch[] {
  return letters.slice(...coreOf(word, letters).letters);
}

/** The pitch that many long words of the page share beside those known, or null: code within lines of other type. */
function pitchOfLoneWords(lines: readonly Measured[], known: readonly number[]): number | null {
  // By text: one word that happens to be even is even wherever it stands.
  const pitches = new Map<string, number>();
  for (const { line, letters, em, pitch } of lines) {
    if (pitch !== null) continue;
    line.words.forEach((word, i) => {
      const all = letters[i] ?? [];
      if (all.length < LONG_WORD || !isLetters(word.text)) return;
      const own = innerLetters(word, all).map(middle);
      if (own.length < LONG_WORD) return;
      const grid = bestGrid(own, NARROWEST * em, WIDEST * em);
      if (grid.strength >= WORD_STRENGTH && !known.some((other) => isNear(other, grid.pitch)))
        pitches.set(word.text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''), grid.pitch);
    });
  }
  const found = [...pitches.values()];
  let best: readonly number[] = [];
  for (const pitch of found) {
    const near = found.filter((other) => isNear(other, pitch));
    if (near.length > best.length) best = near;
  }
  if (best.length < LONE_WORDS || best.length < LONE_SHARE * found.length) return null;
  const pitch = median(best);
  return pitch >= WIDER * usualPitch(lines) ? pitch : null;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** The median distance between neighbouring letters of the page's words, pixels. */
function usualPitch(lines: readonly Measured[]): number {
  const words = lines.flatMap(({ letters }) => letters).filter((letters) => letters.length >= WORD_LETTERS);
  return median(
    words.map((letters) => {
      const [first, last] = [letters[0], letters.at(-1)];
      return first === undefined || last === undefined ? 0 : (middle(last) - middle(first)) / (letters.length - 1);
    }),
  );
}

function knownPitches(lines: readonly Measured[]): readonly number[] {
  const known: number[] = [];
  for (const { pitch } of lines) {
    if (pitch !== null && !known.some((other) => isNear(other, pitch))) known.push(pitch);
  }
  const lone = pitchOfLoneWords(lines, known);
  return lone === null ? known : [...known, lone];
}

/** Lines whose pitch is sure: those of few letters that stand less well on their grid share it with another line. */
function confirmed(lines: readonly Measured[]): readonly Measured[] {
  return lines.map((own) => {
    const { pitch, all } = own;
    if (pitch === null || all.length >= ALONE_LETTERS) return own;
    if (lines.some((other) => other !== own && other.pitch !== null && isNear(other.pitch, pitch))) return own;
    return strengthOn(all, pitch).strength >= SHORT_SURE_STRENGTH ? own : { ...own, pitch: null };
  });
}

/** How well letters stand on a known pitch. Letters that touch are left out, if they are few. */
function strengthOn(letters: readonly Stretch[], pitch: number): Grid {
  const single = letters.filter(({ x0, x1 }) => x1 - x0 <= WIDEST_LETTER * pitch);
  if (single.length < 0.6 * letters.length) return { pitch, strength: 0 };
  return bestGrid(single.map(middle), pitch * (1 - SAME_PITCH / 2), pitch * (1 + SAME_PITCH / 2));
}

/** The known pitch on which the letters stand, or null. */
function pitchAmong(letters: readonly Stretch[], known: readonly number[], least: number): number | null {
  return known.find((pitch) => strengthOn(letters, pitch).strength >= least) ?? null;
}

/** The pitch of a neighbouring line on whose grid a very short line stands. */
function pitchBeside(own: Measured, neighbours: readonly (Measured | undefined)[]): number | null {
  for (const other of neighbours) {
    const [place, start] = [own.all[0], other?.all[0]];
    if (other === undefined || other.pitch === null || place === undefined || start === undefined) continue;
    const steps = (middle(place) - middle(start)) / other.pitch;
    if (Math.abs(steps - Math.round(steps)) <= ON_GRID) return other.pitch;
  }
  return null;
}

/** Words of one line joined where their letters stand side by side on the grid: the engine parted them. */
function joined({ line, letters }: Measured, pitch: number): readonly OcrWord[] {
  const out: OcrWord[] = [];
  let end: number | null = null;
  line.words.forEach((word, i) => {
    const last = out.at(-1);
    const [first, final] = [letters[i]?.[0], letters[i]?.at(-1)];
    const steps = end === null || first === undefined ? 2 : Math.round((middle(first) - end) / pitch);
    if (last !== undefined && steps <= 1) {
      const count = last.text.length + word.text.length;
      const confidence = (last.confidence * last.text.length + word.confidence * word.text.length) / count;
      out[out.length - 1] = { ...last, text: last.text + word.text, box: unionBox(last.box, word.box), confidence };
    } else out.push({ ...word, monospace: true });
    end = final === undefined ? null : middle(final);
  });
  return out;
}

/** Whether a short word stands on a known pitch, none of its letters wider than that. */
function isShortEven(letters: readonly Stretch[], known: readonly number[]): boolean {
  const pitch = pitchAmong(letters, known, SHORT_STRENGTH);
  return pitch !== null && letters.every(({ x0, x1 }) => x1 - x0 <= pitch);
}

/** Which words within other type are of one width: long ones on a known pitch, and short ones on the grid of a neighbour. */
function evenWords({ line, letters }: Measured, known: readonly number[]): readonly boolean[] {
  const even = line.words.map((word, i) => {
    const own = innerLetters(word, letters[i] ?? []);
    if (!isLetters(word.text)) return false;
    if (own.length >= LONG_WORD || (own.length >= WORD_LETTERS && TELLING.test(word.text)))
      return pitchAmong(own, known, WORD_STRENGTH) !== null;
    return (
      own.length >= SHORT_LETTERS && own.length < WORD_LETTERS && NARROW.test(word.text) && isShortEven(own, known)
    );
  });
  return even.map((own, i) => {
    if (own) return true;
    return [i - 1, i + 1].some((beside) => {
      const both = [...(letters[Math.min(i, beside)] ?? []), ...(letters[Math.max(i, beside)] ?? [])];
      return even[beside] === true && pitchAmong(both, known, WORD_STRENGTH) !== null;
    });
  });
}

function marked(measured: Measured, known: readonly number[], partable: boolean, toPoints: number): OcrLine {
  const { line, pitch } = measured;
  if (pitch !== null && partable) return { ...line, words: joined(measured, pitch) };
  if (pitch !== null) return { ...line, words: line.words.map((word) => ({ ...word, monospace: true })) };
  const even = evenWords(measured, known);
  const whole = (word: OcrWord) => [{ ...word, monospace: true }];
  const words = line.words.flatMap((word, i) => {
    if (even[i] !== true) return [word];
    return partable ? coreApart(word, measured.letters[i] ?? [], toPoints) : whole(word);
  });
  return { ...line, words };
}

/**
 * Marks words whose letters all take the same width, as code has it: whole lines by the grid that their letters stand
 * on, short lines and lone words by the pitches of the page. Spaces in these lines follow the grid where the boxes of
 * the words are measured (`partable`).
 */
export function withPitch(sheet: Sheet, lines: readonly OcrLine[], partable = true): readonly OcrLine[] {
  const first = confirmed(measure(sheet, lines));
  const known = knownPitches(first);
  if (known.length === 0) return lines;
  const second = first.map((own) => {
    if (own.pitch !== null || own.all.length < LEAST_LETTERS || own.letters.some((letters) => letters.length === 0))
      return own;
    return { ...own, pitch: pitchAmong(own.all, known, KNOWN_STRENGTH) };
  });
  const third = second.map((own, i) => {
    if (own.pitch !== null || own.all.length >= LEAST_LETTERS || own.all.length === 0) return own;
    return { ...own, pitch: pitchBeside(own, [second[i - 1], second[i + 1]]) };
  });
  return third.map((own) => marked(own, known, partable, POINTS_PER_INCH / sheet.image.dpi));
}
