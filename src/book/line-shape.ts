// In: a line and its neighbours. Out: what its shape says: code or text, centred, ended early, raised first line.
import type { BodyStyle, SourceLine } from './draft.ts';

/** Share of monospaced letters that makes a line a line of code. Line numbers and comments may be in another face. */
const MONO_SHARE = 0.85;

/** A centred line's middle may be off the column's by this much, em. */
const CENTRE_SLACK = 0.8;

/** A centred line is inset by this much on both sides, em. */
const CENTRE_INSET = 1.2;

/** Space that a word needs before it, em. */
const WORD_SPACE = 0.3;

/** Whether a line is set in type of equal widths while the book is not. */
export function isMono(line: SourceLine, body: BodyStyle): boolean {
  return !body.mono && line.look.mono >= MONO_SHARE && !(line.look.mono < 1 && isSentence(line));
}

const SENTENCE_START = /^\s*\p{Lu}/u;
const SENTENCE_END = /[.!?]\s*$/u;

/** Whether a line begins with a word in the text's face and stops in it, as "See `an address`." does: no code. */
function isSentence(line: SourceLine): boolean {
  const { spans } = line.line;
  const first = spans.find((s) => s.text.trim() !== '');
  const last = spans.findLast((s) => s.text.trim() !== '');
  if (first === undefined || last === undefined || first.style.monospace || last.style.monospace) return false;
  return SENTENCE_START.test(first.text) && SENTENCE_END.test(last.text);
}

/** Whether a line stands in the middle of its column, away from both edges. */
export function isCentred(line: SourceLine): boolean {
  const { start, end, frame, size } = line;
  const off = (start + end) / 2 - (frame.start + frame.end) / 2;
  const inset = Math.min(start - frame.start, frame.end - end);
  return Math.abs(off) < size * CENTRE_SLACK && inset > size * CENTRE_INSET;
}

/** Whether a line stands at the end edge only. */
export function isAtEnd(line: SourceLine): boolean {
  const { start, end, frame, size } = line;
  return frame.end - end < size && start - frame.start > (frame.end - frame.start) * 0.35;
}

/** Scripts without spaces break anywhere: there one letter is the word. */
const FIRST_WORD = /^(?:[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|\S)/u;

/** Letters of a text's first word. */
function firstWordLength(text: string): number {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 || code > 0x7e) return FIRST_WORD.exec(text)?.[0].length ?? 0;
    if (code === 0x20) return i;
  }
  return text.length;
}

/** Width of a line's first word in points, from its letters' share of the line. */
export function firstWordWidth(line: SourceLine): number {
  const letters = firstWordLength(line.text);
  return line.text.length === 0 ? 0 : ((line.end - line.start) * letters) / line.text.length;
}

/** Whether the next line's first word would have fitted at the end of this line, which ends at `edge` when full. */
export function endsEarly(line: SourceLine, next: SourceLine, edge: number): boolean {
  return edge - line.end > firstWordWidth(next) + line.size * WORD_SPACE + line.size * 0.5;
}

/** Indent of a line from its column's start, points. */
export function indentOf(line: SourceLine): number {
  return line.start - line.frame.start;
}

/** Size of an initial that is dropped or raised, in parts of its line's. */
const INITIAL_SIZE = 1.6;

/** The size of the initial that a line starts with, a letter or a quotation mark, points; null where it starts with none. */
export function initialSize(line: SourceLine): number | null {
  const [first] = line.line.spans;
  if (!first || [...first.text.trim()].length > 3 || !/[\p{L}\p{Pi}\u201a\u201e"]/u.test(first.text)) return null;
  return first.style.size >= line.size * INITIAL_SIZE ? first.style.size : null;
}

/** Lines that start further in than this, em, hang. */
const HANG = 0.5;

/** Whether the lines of an item hang: one starts further in than the first and ends no earlier, as no centred line does. */
export function hangs([first, ...others]: readonly SourceLine[]): boolean {
  if (first === undefined) return false;
  return others.some((line) => line.start - first.start > first.size * HANG && line.end >= first.end);
}
