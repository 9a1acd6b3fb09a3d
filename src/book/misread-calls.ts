// In: draft pages. Out: the same, calls of notes that OCR misread with the numbers that the page's notes ask for.
// Evidence: as many calls stand in the text as notes at its foot, which count on; most have their note's number, in order.
import type { BookDraft, DraftPage, SourceLine } from './draft.ts';
import { isExponent, markOf } from './note-marks.ts';
import { NOTE_SIZE } from './note-separators.ts';
import { bodyLines, lineText, mapLines } from './source-lines.ts';

/** Part of the calls that must be right, for the others to be misread: of three, one may be wrong. */
const RIGHT_SHARE = 0.6;
const MIN_NOTES = 3;

const NUMBER = /^\p{Nd}{1,3}$/u;

type Call = { readonly line: SourceLine; readonly span: number; readonly number: string };

/** The numbers of the notes at a page's foot, each one more than the one before. */
function numbersOf(foot: readonly SourceLine[]): readonly string[] {
  const numbers: string[] = [];
  for (const line of foot) {
    const marker = markOf(line)?.marker ?? '';
    const last = numbers.at(-1);
    if (NUMBER.test(marker) && (last === undefined || Number(marker) === Number(last) + 1)) numbers.push(marker);
  }
  return numbers;
}

function callsIn(line: SourceLine): readonly Call[] {
  const { spans } = line.line;
  return spans.flatMap((span, i) => {
    const number = span.text.trim();
    const isCall = span.position === 'superscript' && NUMBER.test(number) && !isExponent(span, spans[i - 1]);
    return isCall ? [{ line, span: i, number }] : [];
  });
}

/** Calls of a page that its notes show to be misread, with their right numbers. */
function misread(page: DraftPage, bodySize: number): readonly (Call & { readonly right: string })[] {
  const lines = [...bodyLines(page)].sort((a, b) => a.across - b.across);
  const from = lines.findLastIndex((line) => line.size > bodySize * NOTE_SIZE) + 1;
  const numbers = numbersOf(lines.slice(from));
  const calls = lines.slice(0, from).flatMap(callsIn);
  if (numbers.length < MIN_NOTES || calls.length !== numbers.length) return [];
  const wrong = calls.flatMap((call, i) => {
    const right = numbers[i] ?? call.number;
    return right === call.number ? [] : [{ ...call, right }];
  });
  // A note's number that is called once is read right: down the page, calls in columns stand in another order.
  const told = calls.map(({ number }) => number);
  const isMoved = ({ number }: Call) => numbers.includes(number) && told.indexOf(number) === told.lastIndexOf(number);
  return calls.length - wrong.length >= RIGHT_SHARE * calls.length && !wrong.some(isMoved) ? wrong : [];
}

/** Puts calls of scans right. */
export function misreadCalls(draft: BookDraft): BookDraft {
  const found = draft.pages.filter((page) => page.source === 'ocr').flatMap((page) => misread(page, draft.body.size));
  if (found.length === 0) return draft;
  const pages = mapLines(draft.pages, (source) => {
    const own = found.filter((call) => call.line.key === source.key);
    if (own.length === 0) return source;
    const spans = source.line.spans.map((span, i) => {
      const call = own.find((one) => one.span === i);
      return call === undefined ? span : { ...span, text: span.text.replace(call.number, call.right) };
    });
    const line = { ...source.line, spans };
    return { ...source, line, text: lineText(line) };
  });
  return { ...draft, pages };
}
