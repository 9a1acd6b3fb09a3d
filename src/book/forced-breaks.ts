// In: two lines that follow each other. Out: whether the first was ended by hand: the next word would have fitted on it.
import type { BodyStyle, SourceLine } from './draft.ts';
import { endsEarly, isCentred } from './line-shape.ts';
import { firstChar, isLower } from './script.ts';

/** A line that leaves this part of its width empty was ended on purpose, in ragged and in justified text. */
const FORCED_BREAK = 0.3;
const FORCED_BREAK_JUSTIFIED = 0.06;
/** The same in scans, whose edges are neither straight nor upright. */
const FORCED_BREAK_OCR = 0.14;

/** Whether a line ends in the middle of a word that goes on in the next: nobody ends one there by hand. */
export function isCutWord(prev: SourceLine, cur: SourceLine): boolean {
  return /\p{Ll}[-\u00ad\u2010]$/u.test(prev.text) && isLower(firstChar(cur.text));
}

/** Leader dots and what they lead to: a price, a weight, marks. */
const LED = /(?:[.·…‥․]\s*){4,}[^\s.·…‥․][^.·…‥․]{0,24}$/u;

/** Whether a line leads with dots to a value at its end: each one is a row of a list. */
export function leadsToValue({ text }: SourceLine): boolean {
  return LED.test(text);
}

/** Whether a line inside a paragraph was ended by hand (verse, an address): its neighbour's first word would have fitted. */
export function isForcedBreak(prev: SourceLine, cur: SourceLine, edge: number, body: BodyStyle): boolean {
  if (!endsEarly(prev, cur, edge) || isCutWord(prev, cur)) return false;
  const left = edge - prev.end;
  const width = edge - Math.min(prev.start, cur.start);
  // Ragged lines leave room by themselves; justified ones never do. A doubtful column edge must not cut sentences.
  if (!body.justified) return left > width * FORCED_BREAK;
  return left > width * (prev.source === 'ocr' ? FORCED_BREAK_OCR : FORCED_BREAK_JUSTIFIED);
}

/** Two lines in the middle of a column, each shorter than this part of it, were not cut for want of room. */
const SHORT_CENTRED = 0.4;

/** Whether two short lines in the middle of a column stand under one another as somebody ended them: a date over a name. */
function isCentredByHand(prev: SourceLine, cur: SourceLine): boolean {
  const width = SHORT_CENTRED * (prev.frame.end - prev.frame.start);
  if (prev.end - prev.start > width || cur.end - cur.start > width || isLower(firstChar(cur.text))) return false;
  return isCentred(prev) && isCentred(cur) && !isCutWord(prev, cur);
}

/** Whether a line inside a paragraph was ended by hand, wherever in its column it stands. */
export function isEndedByHand(prev: SourceLine, cur: SourceLine, edge: number, body: BodyStyle): boolean {
  return isForcedBreak(prev, cur, edge, body) || isCentredByHand(prev, cur);
}
