// In: segments. Out: pull quotes as asides that the text runs on around; the rules over and under them go.
// Evidence: display type that repeats a sentence of the text on its page or a neighbouring one word for word.
import type { BodyStyle, BookDraft, Segment } from './draft.ts';
import { lineSegment } from './line-segment.ts';
import { endsSentence } from './script.ts';

/** Letters of a quotation at least and at most: fewer are a title or a phrase that recurs. */
const MIN_LETTERS = 24;
const MAX_LETTERS = 600;
/** Size in parts of the body's, from which type is display type whatever its face. */
const DISPLAY = 1.12;
/** Share of bold or slanted letters that makes a face of its own. */
const SET_OFF = 0.9;
/** Blocks that one quotation may have been cut into. */
const MAX_PARTS = 4;

const lettersOf = (segment: Segment): string =>
  segment.lines
    .map((line) => line.text)
    .join('')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

function isSetOff(segment: Segment, body: BodyStyle): boolean {
  if (segment.kind !== 'text' || segment.marker !== null || segment.lines.length === 0) return false;
  if (segment.size >= body.size * DISPLAY) return true;
  const all = (of: (line: Segment['lines'][number]) => number): boolean => segment.lines.every((l) => of(l) > SET_OFF);
  const bold = !body.bold && all((l) => l.look.bold);
  const italic = !body.italic && all((l) => l.look.italic);
  return (bold || italic) && segment.size > body.size * (2 - DISPLAY);
}

type LettersOfPage = (pageIndex: number) => string;

/** Gives the letters of a page's running text, which are put together when they are first asked for: few pages have display type. */
function lettersByPage(draft: BookDraft): LettersOfPage {
  const segments = new Map<number, Segment[]>();
  for (const segment of draft.segments) {
    if (segment.kind !== 'text' || isSetOff(segment, draft.body)) continue;
    const own = segments.get(segment.pageIndex);
    if (own) own.push(segment);
    else segments.set(segment.pageIndex, [segment]);
  }
  const known = new Map<number, string>();
  return (pageIndex) => {
    const letters = known.get(pageIndex) ?? (segments.get(pageIndex) ?? []).map(lettersOf).join('');
    known.set(pageIndex, letters);
    return letters;
  };
}

/** How many segments from `at` on are one quotation; 0 where none begins there. */
function quoteLength(draft: BookDraft, at: number, pages: LettersOfPage): number {
  const first = draft.segments[at];
  if (first === undefined || !isSetOff(first, draft.body)) return 0;
  const whole = sentencesFrom(draft, at, first);
  if (whole.length === 0) return 0;
  const near = [-1, 0, 1].map((step) => pages(first.pageIndex + step)).join('');
  return whole.findLast(({ letters }) => near.includes(letters))?.length ?? 0;
}

/** The letters of the first segments from `at` on that are set off alike, wherever a sentence ends with one of them. */
function sentencesFrom(draft: BookDraft, at: number, first: Segment): readonly { letters: string; length: number }[] {
  const whole: { letters: string; length: number }[] = [];
  let letters = '';
  for (let i = at; i < at + MAX_PARTS; i++) {
    const part = draft.segments[i];
    const same = part !== undefined && part.pageIndex === first.pageIndex && Math.abs(part.size - first.size) < 0.5;
    if (!same || !isSetOff(part, draft.body)) break;
    letters += lettersOf(part);
    if (letters.length > MAX_LETTERS) break;
    const ends = endsSentence(part.lines.at(-1)?.text ?? '');
    if (letters.length >= MIN_LETTERS && ends) whole.push({ letters, length: i - at + 1 });
  }
  return whole;
}

/** Marks pull quotes as what stands aside from the text. */
export function pullQuotes(draft: BookDraft): BookDraft {
  const pages = lettersByPage(draft);
  const { segments } = draft;
  const out: Segment[] = [];
  let skipped = false;
  for (let i = 0; i < segments.length; ) {
    const segment = segments[i];
    if (segment === undefined) break;
    const length = quoteLength(draft, i, pages);
    if (length === 0) {
      if (!(skipped && segment.kind === 'rule')) out.push(segment);
      skipped = false;
      i++;
      continue;
    }
    if (out.at(-1)?.kind === 'rule') out.pop();
    const lines = segments.slice(i, i + length).flatMap((part) => part.lines);
    out.push({ ...lineSegment(segment.id, 'text', lines, segment.gapBefore, null), kind: 'aside', align: 'start' });
    skipped = true;
    i += length;
  }
  return { ...draft, segments: out };
}
