// In: a line read with the data of one script, and the same place read with a square script's. Out: whether words of
// that stand among those of the first: a textbook's "정직(honesty)이다" holds both, and the sure half hides the garbled one.
import { type Box, boxHeight, boxWidth, overlapX, overlapY } from '../model/geometry.ts';
import type { OcrLine, OcrWord } from '../model/ocr-page.ts';
import { meanConfidence } from './read-part.ts';
import { scriptOf, scriptShare } from './script-of.ts';

/** A word under this confidence may be of another script; that many letters of such words are a stretch of it. */
export const UNSURE_WORD = 60;
export const LEAST_UNSURE = 8;

/** A word of a second reading counts when it is this sure, and so many letters of its script are no chance. */
const SURE_WORD = 75;
const LEAST_SURE = 4;

/** On a page that has the script elsewhere, letters of it so few are enough where they are so much surer. */
const LEAST_OWN = 2;
const SURER = 15;

/** Part of a word's width, or of a line's height, that lies over another one where they are the same place. */
const SAME_PLACE = 0.5;

type Lines = readonly OcrLine[];
type Words = readonly OcrWord[];

function lettersOf(words: Words): number {
  return words.reduce((sum, word) => sum + word.text.length, 0);
}

function unsureWords(line: OcrLine): Words {
  return line.words.filter((word) => word.confidence < UNSURE_WORD);
}

/** Whether a line holds a stretch of another script, however sure the rest of it is. */
export function holdsGarble(line: OcrLine): boolean {
  return lettersOf(unsureWords(line)) >= LEAST_UNSURE;
}

function isOver(word: Box, place: Box): boolean {
  return overlapX(word, place) > SAME_PLACE * Math.min(boxWidth(word), boxWidth(place));
}

function isBeside(one: Box, other: Box): boolean {
  return overlapY(one, other) > SAME_PLACE * Math.min(boxHeight(one), boxHeight(other));
}

function ownLetters(words: Words, language: string): number {
  const text = words.map((word) => word.text).join('');
  return Math.round(scriptShare(text, scriptOf(language)) * (text.match(/\p{L}/gu)?.length ?? 0));
}

/**
 * Whether a line of a second reading has words of `language` where the first one's lines were unsure; `known` where the
 * page surely holds more of that script.
 */
export function isMixedLine(language: string, line: OcrLine, first: Lines, known: boolean): boolean {
  const beside = first.filter(({ box }) => isBeside(box, line.box));
  const unsure = beside.flatMap(unsureWords);
  const over = line.words.filter((word) => unsure.some(({ box }) => isOver(word.box, box)));
  const sure = over.filter((word) => word.confidence >= SURE_WORD);
  if (ownLetters(sure, language) >= LEAST_SURE) return true;
  if (!known || ownLetters(over, language) < LEAST_OWN) return false;
  return meanConfidence([{ ...line, words: over }]) >= meanConfidence([{ ...line, words: unsure }]) + SURER;
}
