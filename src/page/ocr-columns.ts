// In: lines of an OCR page that run down. Out: the same lines as they were set: on the grid of a vertical page, where every
// letter takes one em, lines begin at its head or whole ems below it, and what stands over or under it is no part of them.
import { type Box, boxHeight, boxWidth, unionBox } from '../model/geometry.ts';
import type { OcrLine, OcrWord } from '../model/ocr-page.ts';

/** A word with so many letters tells the size of its type by their pitch: one misread more or less is under a tenth. */
const TELLING = 12;

/** White of the em that the ink of the first and the last letter leave together, em. */
const BEARINGS = 0.15;

/** Opening brackets, commas, stops and closing brackets leave half of their em white (JLREQ 3.1.2). */
const HALF = 0.5;
const OPENING = /^[「『（〔［｛〈《【“‘(]/u;
const CLOSING = /[、。，．」』）〕］｝〉》】”’)]$/u;

/** Pitches within this part of the body's are its own: headings are a tenth larger at least, notes as much smaller. */
const SAME_PITCH = 0.1;

/** Words of fewer squares tell their size by their width: bearings are much of their length. */
const SINGLE = 2;

/** Words of fewer letters tell their size too roughly to be told from the body's by less than this part. */
const SHORT_WORD = 4;
const ROUGHLY = 0.2;

/** The ink of one letter takes about this part of its em across the line; strokes tell nothing of it down the line. */
const INK_ACROSS = 0.9;

/** Starts and ends this near, em, are one edge: a lean of half a degree takes a quarter of an em over a page. */
const EDGE = 0.4;

/** An opening bracket's ink begins up to so far below where its line does, em: half of its em, and bearings. */
const BRACKET_REACH = 0.8;

/** Lines that make an edge. */
const FEWEST = 2;

/** White that parts what stands over and under the columns from them, em. */
const OUTSIDE = 0.5;

/** Neighbours' distances within this part of the usual one are that, and ruby or leaning moved their boxes. */
const SAME_LEADING = 0.3;

/** A stroke as flat as this part of its width is the numeral 一, whatever bracket or bar it looks like lying. */
const FLAT = 0.35;
const STROKE = /^[\]|[lI!\-–—_ー1]{1,2}$/u;

/** A line as it was set. */
type SetColumn = {
  readonly words: readonly OcrWord[];
  readonly size: number;
  /** x of the middle of its letters, points. */
  readonly axis: number;
};

/** Letters of alphabets lie on their side, about half as long as the square of a Han letter or kana. */
export function lengthOf(text: string): number {
  return /^[\u0020-\u024f]$/.test(text) ? HALF : 1;
}

export function squaresOf(word: OcrWord): number {
  return Array.from(word.text).reduce((sum, text) => sum + lengthOf(text), 0);
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? null;
}

/** A line of some of the words of another. */
function linesOf(words: readonly OcrWord[], like: OcrLine): OcrLine[] {
  const [first] = words;
  if (first === undefined) return [];
  const around = words.reduce<Box>((box, word) => unionBox(box, word.box), first.box);
  return [{ ...like, box: { ...around, x0: like.box.x0, x1: like.box.x1 }, words }];
}

/** A lone flat stroke at the head of a line is the numeral one: it looks like a bracket to an engine that turns the line. */
function withOnes(line: OcrLine): OcrLine {
  const [first, ...rest] = line.words;
  if (first === undefined || !STROKE.test(first.text)) return line;
  if (boxHeight(first.box) > FLAT * boxWidth(line.box)) return line;
  return { ...line, words: [{ ...first, text: '一' }, ...rest] };
}

/** Ems from the first ink of a word to its last. */
function inkSquares(word: OcrWord): number {
  const bare = squaresOf(word) - (OPENING.test(word.text) ? HALF : 0) - (CLOSING.test(word.text) ? HALF : 0);
  return Math.max(HALF, bare);
}

function longestOf(line: OcrLine): OcrWord | undefined {
  return [...line.words].sort((a, b) => squaresOf(b) - squaresOf(a))[0];
}

/** The body's em: the pitch of letters in long words, or where there are none the usual width of lines. */
function bodyOf(all: readonly OcrLine[]): number {
  const pitches = all
    .flatMap((line) => line.words)
    .filter((word) => Array.from(word.text).length >= TELLING)
    .map((word) => boxHeight(word.box) / inkSquares(word));
  return median(pitches) ?? median(all.map((line) => boxWidth(line.box))) ?? 1;
}

/** Size of a line by the pitch of its longest word: its box across holds its ruby as well, and kana are narrow. */
function sizeOf(line: OcrLine, body: number): number {
  const word = longestOf(line);
  if (word === undefined) return body;
  const squares = inkSquares(word);
  const pitch = squares < SINGLE ? boxWidth(word.box) / INK_ACROSS : (boxHeight(word.box) + BEARINGS * body) / squares;
  const slack = squares < SHORT_WORD ? ROUGHLY : SAME_PITCH;
  return Math.abs(pitch / body - 1) <= slack ? body : pitch;
}

/** An edge of the columns, and whether several lines share it: that of a title page's few lines is one by chance. */
type Edge = { readonly at: number; readonly shared: boolean };

type Area = { readonly top: Edge; readonly bottom: Edge };

/** The outermost place that several of these share; the outermost of all where none do. */
function edgeOf(places: readonly number[], reach: number, way: 1 | -1): Edge {
  const sorted = [...places].sort((a, b) => way * (a - b));
  const shared = sorted.find(
    (place) =>
      sorted.filter((other) => way * (other - place) >= 0 && Math.abs(other - place) <= reach).length >= FEWEST,
  );
  const outermost = shared ?? sorted[0] ?? 0;
  const near = sorted.filter((other) => way * (other - outermost) >= 0 && Math.abs(other - outermost) <= reach);
  return { at: median(near) ?? outermost, shared: shared !== undefined };
}

/** Head and foot of the columns, by words of some length; brackets hang in and stops out. Null where no word has it. */
function areaOf(all: readonly OcrLine[], body: number): Area | null {
  const long = all.flatMap((line) => line.words).filter((word) => inkSquares(word) >= SHORT_WORD);
  if (long.length === 0) return null;
  const plain = long.filter((word) => !OPENING.test(word.text));
  return {
    top: edgeOf(
      (plain.length > 0 ? plain : long).map((word) => word.box.y0),
      EDGE * body,
      1,
    ),
    bottom: edgeOf(
      long.map((word) => word.box.y1),
      EDGE * body,
      -1,
    ),
  };
}

type Parted = { readonly inside: readonly OcrLine[]; readonly outside: readonly OcrLine[] };

/** Lines that run down, without what stands over or under them (page numbers, running heads), which comes word by word. */
export function withoutOutside(all: readonly OcrLine[]): Parted {
  const columns = all.filter((line) => line.vertical === true);
  const body = bodyOf(columns);
  const area = areaOf(columns, body);
  if (area === null) return { inside: all, outside: [] };
  const { top, bottom } = area;
  const isOutside = ({ box }: OcrWord) =>
    (top.shared && box.y1 < top.at - OUTSIDE * body) || (bottom.shared && box.y0 > bottom.at + OUTSIDE * body);
  const parted = columns.filter((line) => line.words.some(isOutside));
  if (parted.length === 0) return { inside: all, outside: [] };
  return {
    inside: all.flatMap((line) =>
      parted.includes(line)
        ? linesOf(
            line.words.filter((word) => !isOutside(word)),
            line,
          )
        : [line],
    ),
    outside: parted.flatMap((line) => line.words.filter(isOutside).flatMap((word) => linesOf([word], line))),
  };
}

/** Where a line begins, at the head of the columns or whole ems under it. */
function startOf(word: OcrWord, top: number, em: number): number {
  const below = (word.box.y0 - top) / em;
  const ems = OPENING.test(word.text) ? Math.floor(below + 1 - BRACKET_REACH) : Math.round(below);
  const near = OPENING.test(word.text) || Math.abs(below - ems) <= EDGE;
  return near ? top + Math.max(0, ems) * em : word.box.y0;
}

function endOf(word: OcrWord, bottom: number, em: number): number {
  const end = word.box.y1 + (CLOSING.test(word.text) ? HALF * em : 0);
  return end > bottom - EDGE * em ? Math.max(bottom, Math.min(word.box.y1, bottom)) : end;
}

/** The line's words, the first from where the line begins and the last to where it ends. */
function placed(line: OcrLine, area: Area, em: number): readonly OcrWord[] {
  const last = line.words.length - 1;
  return line.words.map((word, i) => {
    const y0 = i === 0 ? startOf(word, area.top.at, em) : word.box.y0;
    const y1 = i === last ? endOf(word, area.bottom.at, em) : word.box.y1;
    return y1 > y0 ? { ...word, box: { ...word.box, y0, y1 } } : word;
  });
}

/** Middles of lines from right to left, each where its own box and its neighbours' at the usual distance agree. */
function axesOf(all: readonly OcrLine[]): readonly number[] {
  const middles = all.map(({ box }) => (box.x0 + box.x1) / 2);
  const steps = middles.slice(1).map((x, i) => (middles[i] ?? x) - x);
  const usual = median(steps.filter((step) => step > 0)) ?? 0;
  return middles.map((x, i) => {
    const told = [
      { at: middles[i - 1], step: -usual },
      { at: middles[i + 1], step: usual },
    ].flatMap(({ at, step }) => {
      const place = (at ?? Number.NaN) + step;
      return Math.abs(place - x) <= SAME_LEADING * usual ? [place] : [];
    });
    return told.length === 2 ? (median([x, ...told]) ?? x) : x;
  });
}

/** Lines that run down, in the order in which they are given, as they were set. */
export function setColumns(given: readonly OcrLine[]): readonly SetColumn[] {
  const all = given.map(withOnes);
  const body = bodyOf(all);
  const area = areaOf(all, body);
  const axes = axesOf(all);
  return all.map((line, i): SetColumn => {
    const size = sizeOf(line, body);
    return { words: area === null ? line.words : placed(line, area, body), size, axis: axes[i] ?? line.box.x0 };
  });
}
