// In: a span, or the first line of what may be a note. Out: the marks that it holds: numbers, asterisks, daggers, letters.
import type { Span } from '../model/page.ts';
import type { SourceLine } from './draft.ts';
import { isMathFace } from './math-face.ts';

/** What may stand before the number: the star of Japanese classes of LaTeX, the word for "note". */
const BEFORE_NUMBER = '(?:[*∗※]|(?:[訳原脚])?[注註]|역?주)?\\s?';
const MARK = new RegExp(`^\\s*[([]?(?:${BEFORE_NUMBER}(\\p{Nd}{1,3})|([*∗†‡§¶‖#]{1,4}|[a-z]))[)\\].:]{0,2}(\\s*)`, 'u');
const RAISED_MARK = new RegExp(`^[([]?(?:${BEFORE_NUMBER}(\\p{Nd}{1,3})|([*∗†‡§¶‖#]{1,4}|[a-z]))[)\\]]?$`, 'u');

/** A mark in square brackets: it labels an entry of a bibliography too. */
export const BRACKETED = /^\s*\[/u;

export type Mark = {
  readonly marker: string;
  readonly length: number;
  readonly raised: boolean;
  readonly bracketed: boolean;
};

/** One asterisk, in whatever face: TeX takes that of its mathematical signs. */
const asPrinted = (mark: string): string => mark.replaceAll('∗', '*');

const markIn = (match: RegExpExecArray | null): string | undefined => match?.[1] ?? match?.[2];

/** The marks that a raised span holds: "3", "2,3", "*". Nothing where it is anything else. */
export function marksIn(text: string): readonly string[] {
  const parts = text
    .normalize('NFKC')
    .trim()
    .split(/\s*[,;]\s*/u);
  const marks = parts.map((part) => asPrinted(markIn(RAISED_MARK.exec(part)) ?? ''));
  return marks.every((m) => m !== '') ? marks : [];
}

const SIGN_END = /[−–+-]\s*$/u;
/** A unit of length or time that stands alone, as what is raised to the second or third power; no "s" of a genitive. */
const UNIT_END = /(?:^|[\s\p{Nd}([/·])(?:[kcmdµμn]?m|s)$/u;
const LONE_LETTER_END = /(?:^|[^\p{L}])\p{L}$/u;

/** Whether a raised number is an exponent: behind its sign, a letter of a formula, or a unit ("m²", "s⁻¹"). */
export function isExponent(span: Span, before: Span | undefined): boolean {
  if (before === undefined || span.link !== null || !/^\s*\p{Nd}{1,2}\s*$/u.test(span.text)) return false;
  if (before.position === 'superscript') return SIGN_END.test(before.text);
  const letter = before.style.italic || isMathFace(before.style.family);
  if (letter && LONE_LETTER_END.test(before.text)) return true;
  return /[23]/u.test(span.text) && UNIT_END.test(before.text);
}

/** Whether a line begins with the mark of an author. */
const isAuthorsPlace = (line: SourceLine, marker: string): boolean => line.authorMarks?.includes(marker) === true;

/** The mark that a note's first line starts with; null where it starts with none. */
export function markOf(line: SourceLine): Mark | null {
  const first = line.line.spans.find((s) => s.text.trim() !== '');
  if (!first) return null;
  const raised = first.position === 'superscript';
  const raisedMark = raised ? markIn(RAISED_MARK.exec(first.text.trim())) : undefined;
  if (raisedMark !== undefined) {
    if (isAuthorsPlace(line, asPrinted(raisedMark))) return null;
    return {
      marker: asPrinted(raisedMark),
      length: line.text.indexOf(first.text.trim()) + first.text.trim().length,
      raised: true,
      bracketed: BRACKETED.test(first.text),
    };
  }
  const plain = MARK.exec(line.text);
  const marker = markIn(plain);
  if (!plain || marker === undefined || plain[0].length >= line.text.length) return null;
  // A plain mark is set off: by a space, a bracket or a stop; symbols need nothing.
  const setOff = /\s|[).\]:]$/u.test(plain[0]) || /[*∗†‡§¶‖#]/u.test(marker);
  if (!setOff || /^[a-z]$/u.test(marker)) return null;
  return {
    marker: asPrinted(marker),
    length: plain[0].length,
    raised: false,
    bracketed: BRACKETED.test(plain[0]),
  };
}

const DIGITS = '[\\p{Nd}\u2070\u00b9\u00b2\u00b3\u2074-\u2079]{1,3}';
const DIGITS_ONLY = new RegExp(`^\\s*${DIGITS}\\s*$`, 'u');
const DIGITS_FIRST = new RegExp(`^\\s*(${DIGITS})\\s*(?=[^\\p{Nd}\\s.,])`, 'u');

/** Whether a span is a number that is linked to a place on its own page: a reference, however it is printed. */
export function isLinkedMark(span: Span, pageIndex: number): boolean {
  const { link, text } = span;
  return link?.type === 'internal' && link.destination.pageIndex === pageIndex && DIGITS_ONLY.test(text);
}

/** The number that a line starts with, set off or not, where the text links to it. */
export function linkedMarkOf(line: SourceLine, linked: Pick<ReadonlySet<string>, 'has'>): Mark | null {
  const match = DIGITS_FIRST.exec(line.text);
  const marker = match?.[1]?.normalize('NFKC') ?? '';
  return match && linked.has(marker) && !isAuthorsPlace(line, marker)
    ? { marker, length: match[0].length, raised: true, bracketed: false }
    : null;
}

/** The number that a line starts with, set on the first word, where the text cites it and it comes next after `last`. */
export function gluedMarkOf(
  line: SourceLine,
  cited: Pick<ReadonlySet<string>, 'has'>,
  last: string | null,
): Mark | null {
  const mark = linkedMarkOf(line, cited);
  return mark && (last === null || Number(mark.marker) === Number(last) + 1) ? { ...mark, raised: false } : null;
}

/** The mark that stands as a line of its own in smaller type before the first line of its note, white between them. */
export function loneMarkOf(line: SourceLine, next: SourceLine | undefined): Mark | null {
  const text = line.text.trim();
  const marker = markIn(RAISED_MARK.exec(text));
  if (marker === undefined || next === undefined || line.size >= next.size) return null;
  const [own, beside] = [line.line.box, next.line.box];
  if (beside.y0 >= own.y1 || own.y0 >= beside.y1 || beside.x0 < own.x1) return null;
  return { marker: asPrinted(marker), length: line.text.length, raised: false, bracketed: BRACKETED.test(text) };
}

/** Whether a line starts with a mark that stands raised in the text of its page. */
export function startsNote(line: SourceLine, others: readonly SourceLine[]): boolean {
  const marker = markOf(line)?.marker;
  if (marker === undefined) return false;
  return others.some(
    (other) =>
      other.key !== line.key &&
      other.line.spans.some((s) => s.position === 'superscript' && marksIn(s.text).includes(marker)),
  );
}
