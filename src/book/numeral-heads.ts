// In: segments. Out: those that are numbers of unnamed parts of a chapter: a numeral alone in the middle of its line, in
// the type of the text. Evidence: they count from one, each the next, with text after each of them.
import type { BodyStyle, Segment } from './draft.ts';
import { headingStyle, isSetApart, segmentText } from './heading-style.ts';
import { pageNumber } from './numerals.ts';

/** Numbers that a count must have before it is one. */
const MIN_COUNT = 2;
/** "II", "ii.", "(2)", "— 3 —", "§ 4". */
const NUMERAL = /^(?:[-–—([]\s*|§\s*)?([ivxlc]{1,7}|\p{Nd}{1,2})(?:\.|\s*[-–—)\]])?$/iu;

function numeralOf(segment: Segment): { value: number; form: string } | null {
  if (segment.kind !== 'text' || segment.lines.length !== 1 || segment.align !== 'center') return null;
  const text = segmentText(segment).trim();
  const digits = NUMERAL.exec(text)?.[1];
  const number = digits === undefined ? null : pageNumber(digits);
  if (digits === undefined || number === null || (number.roman && !isOneCase(digits))) return null;
  const kind = number.roman ? (digits === digits.toUpperCase() ? 'I' : 'i') : '1';
  return { value: number.value, form: text.replace(digits, kind) };
}

const isOneCase = (text: string) => text === text.toUpperCase() || text === text.toLowerCase();

/** Numbers in larger or bold type are headings by their style. */
function isPlain(segment: Segment, body: BodyStyle): boolean {
  const style = headingStyle(segment, body);
  return !style.larger && !style.bold;
}

/** Whether the text that the numeral stands over is no numeral itself, and no picture or table. */
const headsText = (next: Segment | undefined) => next?.kind === 'text' && numeralOf(next) === null;

/** The ids of numerals that count the parts of a chapter. */
export function numeralHeads(segments: readonly Segment[], body: BodyStyle): ReadonlySet<string> {
  const ids = new Set<string>();
  let run: string[] = [];
  let last: { value: number; form: string } | null = null;
  const close = () => {
    if (run.length >= MIN_COUNT) for (const id of run) ids.add(id);
    run = [];
  };
  segments.forEach((segment, i) => {
    const own = numeralOf(segment);
    if (own === null || !isSetApart(segment) || !isPlain(segment, body) || !headsText(segments[i + 1])) return;
    const goesOn = last !== null && own.form === last.form && own.value === last.value + 1;
    if (!goesOn) close();
    if (goesOn || own.value === 1) run.push(segment.id);
    last = own;
  });
  close();
  return ids;
}
