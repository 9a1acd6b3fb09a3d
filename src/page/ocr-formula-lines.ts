// In: lines of an OCR page. Out: the stretches of words that they are made of, and which of them are prose and which may be a
// formula that was misread: signs and single letters, hardly a word, and an engine that was unsure.
import { type Box, unionBoxes } from '../model/geometry.ts';
import type { OcrLine, OcrWord } from '../model/ocr-page.ts';

export type Stretch = {
  readonly line: OcrLine;
  readonly words: readonly OcrWord[];
  readonly box: Box;
  readonly text: string;
  /** Mean over its letters, 0–100. */
  readonly confidence: number;
  /** Words of running text, and the part of all characters that stands in them. */
  readonly wordCount: number;
  readonly wordShare: number;
};

/** White that parts stretches, in rows: a formula from its number, from the next column, from a word left on its line. */
const PARTING_GAP = 1.2;

/** Letters of a word of running text; names of functions have three. Squares of Hangul, Kana and Han tell more each. */
const WORD = /(?<!\p{L})\p{L}{4,}(?!\p{L})/gu;
const SQUARE_WORD = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{2,}/gu;

/** Words, mean confidence and least width (in rows) of a line of prose. */
const PROSE_WORDS = 4;
const PROSE_CONFIDENCE = 75;
const PROSE_SHARE = 0.4;

/** Formulas read at 5–60, prose of bad scans at 80 and more; with the words "if" and "otherwise" a little surer. */
const UNSURE = 70;
const MOST_WORDS = 2;
const MOST_SHARE = 0.4;
/** The same share of short words and hyphened ones, where they were read surely. */
const PLAIN_WORD = /^\P{L}?\p{L}[\p{L}-]+[.,:;]?$/u;
const SURE = 85;

/** What formulas are full of, and misread letters with indices: relations, operators, brackets. */
const SIGN = /[=<>≤≥≈≡∈∑∫√±×÷+*/\\|^~(){}[\]—–−%#@&_]/gu;
const FEWEST_SIGNS = 2;
/** Characters that specks do not make: shorter readings are parts of a formula at most. */
const FEWEST_CHARACTERS = 5;

/** What formulas relate their sides with; a short one has no other sign. */
const RELATION = /[=<>≤≥≈≡∝~]/u;
const SHORT_RELATION = /\p{L}\S*\s*[=<>≤≥≈≡∝~]\s*\S*[\p{L}\p{N}]/u;

/** The start of an item, and what signs and strokes of a formula are taken for; addresses are full of signs too. */
const BULLET = /^[•‣◦▪■□●○∙◆►✓](?:\s|$)/u;
const DASH = /^[*·«»–—-](?:\s|$)/u;
const ADDRESS = /@\p{L}{2,}|www\.|https?:|\p{L}\/\p{L}{3,}/u;

/** Part of the words in typewriter type from which it is a line of a program. */
const MONO_SHARE = 0.5;

const lettersOf = (text: string): number => text.replace(/\s/gu, '').length;

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

function stretchOf(line: OcrLine, words: readonly OcrWord[]): Stretch {
  const text = words.map((word) => word.text).join(' ');
  const all = Math.max(1, lettersOf(text));
  const real = [...(text.match(WORD) ?? []).filter((word) => !SQUARE.test(word)), ...(text.match(SQUARE_WORD) ?? [])];
  return {
    line,
    words,
    box: unionBoxes(words.map((word) => word.box)) ?? line.box,
    text,
    confidence: sum(words.map((word) => word.confidence * word.text.length)) / all,
    wordCount: real.length,
    wordShare: sum(real.map((word) => word.length)) / all,
  };
}

const SQUARE = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** A line cut at its wide white; `row` is the usual height of a row. */
export function stretchesOf(line: OcrLine, row: number): readonly Stretch[] {
  const parts: OcrWord[][] = [];
  let end = Infinity;
  for (const word of line.words) {
    const last = parts.at(-1);
    if (last === undefined || word.box.x0 - end > PARTING_GAP * row) parts.push([word]);
    else last.push(word);
    end = word.box.x1;
  }
  return parts.map((words) => stretchOf(line, words));
}

/** Whether a stretch is running text. */
export function isProse({ words, confidence, wordShare }: Stretch): boolean {
  return words.length >= PROSE_WORDS && confidence >= PROSE_CONFIDENCE && wordShare >= PROSE_SHARE;
}

/** Whether a stretch has so few words that it may stand in a formula. */
export function mayBePart({ wordCount, text, confidence }: Stretch): boolean {
  return wordCount <= MOST_WORDS && !BULLET.test(text) && !(DASH.test(text) && confidence >= UNSURE);
}

/** Whether an engine was unsure of a stretch without words. */
export function isUnsure({ confidence, wordCount }: Stretch): boolean {
  return confidence < UNSURE && wordCount === 0;
}

/** Whether a stretch has no words and is no short word either: a number, an index. */
export function isSigns({ wordCount, text }: Stretch): boolean {
  return wordCount === 0 && !/^\p{L}+[.,:;]?$/u.test(text);
}

/** Whether a stretch begins with a word that was surely read. */
export function startsWithWord({ words: [first] }: Stretch): boolean {
  return first !== undefined && first.confidence >= PROSE_CONFIDENCE && /^\P{L}?\p{L}{3,}/u.test(first.text);
}

/** Whether a text relates something to something. */
export function hasRelation(text: string): boolean {
  return RELATION.test(text);
}

/** Whether a stretch was read as misread formulas are. */
export function isMisread(stretch: Stretch): boolean {
  const { words, text, confidence, wordShare } = stretch;
  if (confidence >= UNSURE || wordShare > MOST_SHARE || !mayBePart(stretch) || ADDRESS.test(text)) return false;
  if (words.filter((word) => word.monospace === true).length > MONO_SHARE * words.length) return false;
  const plain = words.filter((word) => word.confidence >= SURE && PLAIN_WORD.test(word.text));
  if (sum(plain.map((word) => word.text.length)) > MOST_SHARE * lettersOf(text)) return false;
  if (lettersOf(text) < FEWEST_CHARACTERS) return false;
  return (text.match(SIGN) ?? []).length >= FEWEST_SIGNS || (isUnsure(stretch) && SHORT_RELATION.test(text));
}
