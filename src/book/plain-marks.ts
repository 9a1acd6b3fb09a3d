// In: lines. Out: numbers in them that may refer to notes though none is raised ("tide.2", "tide [2]"), the number that a
// line begins with, and whether numbers count on as those of notes do.
import type { SourceLine } from './draft.ts';
import { markOf } from './note-marks.ts';

/**
 * A number set on the end of a word of two letters or more, or of what somebody says, before what ends or follows a
 * word; or one in brackets. What East Asian texts set on a number ("図1", "표1") names a figure. A word whose last letter
 * alone came to the next line is one too, where that letter and its stop ("가.") count no items.
 */
const CALL =
  /(?<=[\p{Ll}\p{Lo}]{2}[.,;:!?"”’»)。．，、」』]{0,2}|\p{L}[.,;:!?]?[”»」』]|\p{L}[!?]|^(?![가나라마바사아자차카타파하])\p{Lo}[.。．])(?<!(?:[図圖图表式第章節节제표식]|그림))(\p{Nd}{1,3})(?=[\s.,;:!?"”’»)。．，、」』]|$)|(?<=\S\s?)\[(\p{Nd}{1,3})\]/gu;

const STOP = /[.,;:!?]/u;
/** What ends a sentence or a quotation behind a word of four letters or more, where no label ("Fig.1") has its number. */
const ENDED = /(?:[\p{Ll}\p{Lu}]{4}|[\p{Lo}]{2}|^\p{Lo})[.!?。！？][”»」』"’]?$/u;
/** What follows a call behind a sentence: nothing, or white and no small letter. */
const NEXT = /^(?:$|\s+[^\p{Ll}])/u;
const NUMBER = /\p{Nd}/u;

/** Notes that must be found, and the share of them that must go on counting, before any is believed. */
export const MIN_NOTES = 3;
/** The same for notes in small type whose numbers stand behind punctuation, where no name or measure has its number. */
export const MIN_SURE_NOTES = 2;
const MIN_IN_ORDER = 0.8;

/** Share of notes in small type that must be called where the others only count on from them. */
export const MIN_CALLED = 0.6;

export type Call = {
  readonly number: number;
  readonly line: SourceLine;
  readonly from: number;
  readonly to: number;
  /** Whether it stands behind what ends a clause ("tide.2"), where a name ("eth2") has no number. */
  readonly afterStop: boolean;
  /** Whether it stands behind the end of a sentence. */
  readonly afterSentence: boolean;
};

function textOf({ line }: SourceLine): string {
  let text = '';
  for (const span of line.spans) text += span.text;
  return text;
}

/** The numbers of a line that may be calls, with their places in its text. */
export function callsIn(line: SourceLine): readonly Call[] {
  const text = textOf(line);
  if (!NUMBER.test(text)) return [];
  return [...text.matchAll(CALL)].map((match) => ({
    number: Number((match[1] ?? match[2] ?? '').normalize('NFKC')),
    line,
    from: match.index,
    to: match.index + match[0].length,
    afterStop: STOP.test(text[match.index - 1] ?? ''),
    afterSentence: ENDED.test(text.slice(0, match.index)) && NEXT.test(text.slice(match.index + match[0].length)),
  }));
}

/** The number that a line begins with, where it is not raised. */
export function numberOf(line: SourceLine): number | null {
  const mark = markOf(line);
  return mark !== null && !mark.raised && /^\p{Nd}+$/u.test(mark.marker) ? Number(mark.marker.normalize('NFKC')) : null;
}

/** Whether `least` numbers or more go on from page to page, or begin again. */
export function isInOrder(numbers: readonly number[], least = MIN_NOTES): boolean {
  const inOrder = numbers.filter((number, i) => number === 1 || number === (numbers[i - 1] ?? 0) + 1).length;
  return numbers.length >= least && inOrder >= MIN_IN_ORDER * numbers.length;
}
