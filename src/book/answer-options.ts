// In: draft pages. Out: the answers to choose from that stand beside each other, "(A) two   (B) one   (C) none", as a
// line and an item each. Evidence: a row begins with the first mark, and the next ones follow in order behind wide white
// or at the start of the rows below, at least three of one form.
import { cutSpan } from './cut-span.ts';
import type { BookDraft, DraftItem, SourceLine } from './draft.ts';

/** Marks of answers, and the fewest that are some. */
const MARK = /^([(（]?)([A-Ha-h])([)）.．、])\s*(?=\S)/u;
const MIN_OPTIONS = 3;
/** The ringed numbers of Korean and Japanese schoolbooks, which need no wide white where they are set off from what follows. */
const RINGED = /^()([①-⑳])()\s*(?=\S)/u;
const RINGED_WITHIN = /(?<=.)[①-⑳]/gu;
const SET_OFF = /^[①-⑳]\s/u;
const WIDE_END = /(?:\s{2}|\u3000)$/u;
/** What joins numbers that a sentence names. */
const JOINS = /(?:[,、·ㆍ・~∼–-]|[와과]|및|또는)\s*$/u;
/** White before an answer within a row, em: more than between words of justified text. */
const WHITE = 1.2;
/** The number of the first element that the rule makes up: tags and contents have smaller ones. */
const FIRST_ELEMENT = 1_000_000;

type Option = { readonly line: SourceLine; readonly from: number; readonly to: number; readonly mark: RegExpExecArray };

const markIn = (text: string): RegExpExecArray | null => MARK.exec(text) ?? RINGED.exec(text);
const countOf = (mark: RegExpExecArray): number => {
  const sign = mark[2] ?? '';
  return sign >= '①' ? sign.charCodeAt(0) - 0x245f : sign.toLowerCase().charCodeAt(0) - 96;
};
const formOf = (mark: RegExpExecArray): string =>
  `${mark[1]}${mark[3]}${mark[2] === mark[2]?.toLowerCase() ? 'a' : 'A'}`.normalize('NFKC');

/** A line whose spans are cut before ringed numbers. */
function cutAtRings(line: SourceLine): SourceLine {
  if (!RINGED.test(line.text)) return line;
  const spans = line.line.spans.flatMap((span) =>
    cutSpan(
      span,
      [...span.text.matchAll(RINGED_WITHIN)].map(({ index }) => index),
    ),
  );
  return spans.length === line.line.spans.length ? line : { ...line, line: { ...line.line, spans } };
}

/** Whether a ringed number begins an answer behind the text before it. */
function isRinged(text: string, before: string): boolean {
  return (SET_OFF.test(text) || (RINGED.test(text) && WIDE_END.test(before))) && !JOINS.test(before);
}

/** The answers of a row, by the spans at which they begin; empty where the row begins with none. */
function optionsIn(given: SourceLine): readonly Option[] {
  if (markIn(given.text) === null) return []; // a row begins with an answer
  const line = cutAtRings(given);
  const { spans } = line.line;
  const found: { at: number; mark: RegExpExecArray }[] = [];
  spans.forEach((span, i) => {
    const text = spans
      .slice(i)
      .map((s) => s.text)
      .join('');
    const before = spans[i - 1];
    const mark = markIn(text.trimStart());
    if (mark === null) return;
    const isSetOff = before === undefined || span.box.x0 - before.box.x1 > WHITE * line.size;
    if (isSetOff || isRinged(text, before.text)) found.push({ at: i, mark });
  });
  if (found[0]?.at !== 0) return [];
  return found.map(({ at, mark }, i) => ({ line, from: at, to: found[i + 1]?.at ?? spans.length, mark }));
}

/** An answer as a line of its own, at the edge of the first one. */
function lineOf(option: Option, start: number, key: number, element: number): SourceLine {
  const { line, from, to, mark } = option;
  const [first, ...rest] = line.line.spans.slice(from, to);
  const spans =
    first === undefined
      ? []
      : [...cutSpan(first, [first.text.length - first.text.trimStart().length]).slice(-1), ...rest];
  const text = spans
    .map((s) => s.text)
    .join('')
    .trimEnd();
  const [x0, x1] = [spans[0]?.box.x0 ?? 0, spans.at(-1)?.box.x1 ?? 0];
  return {
    ...line,
    key,
    text,
    start,
    end: start + (x1 - x0),
    element,
    label: [...mark[0].replace(/\s/gu, '')].length,
    line: { ...line.line, spans, box: { ...line.line.box, x0, x1 } },
  };
}

/** Runs of rows whose answers count on, with more than one in some row, or no white behind their marks: lists know other marks. */
function runsOf(items: readonly DraftItem[]): ReadonlyMap<number, readonly Option[]> {
  const runs = new Map<number, readonly Option[]>();
  let run: Option[] = [];
  const close = () => {
    const rows = new Set(run.map(({ line }) => line));
    const tight = run.every(({ mark }) => !/\s/u.test(mark[0]));
    if (run.length >= MIN_OPTIONS && (rows.size < run.length || tight))
      for (const row of rows)
        runs.set(
          row.key,
          run.filter(({ line }) => line === row),
        );
    run = [];
  };
  for (const item of items) {
    const options =
      item.type === 'line' && item.line.layer === 'body' && item.line.part === 'text' ? optionsIn(item.line) : [];
    const [first] = options;
    const last = run.at(-1);
    const counts = options.every(
      ({ mark }, k) =>
        k === 0 ||
        (countOf(mark) === countOf(options[k - 1]?.mark ?? mark) + 1 &&
          formOf(mark) === formOf(options[k - 1]?.mark ?? mark)),
    );
    const goesOn =
      first && last && countOf(first.mark) === countOf(last.mark) + 1 && formOf(first.mark) === formOf(last.mark);
    if (!goesOn) close();
    if (first && counts && (goesOn || countOf(first.mark) === 1)) {
      run.push(...options);
    }
  }
  close();
  return runs;
}

/** Gives each answer of a row a line of its own. */
export function answerOptions(draft: BookDraft): BookDraft {
  const keys = draft.pages.flatMap((page) => page.items.map((item) => (item.type === 'line' ? item.line.key : 0)));
  let key = keys.reduce((most, own) => Math.max(most, own), 0);
  let element = FIRST_ELEMENT;
  const pages = draft.pages.map((page) => {
    const runs = runsOf(page.items);
    if (runs.size === 0) return page;
    const items = page.items.flatMap((item): readonly DraftItem[] => {
      const options = item.type === 'line' ? runs.get(item.line.key) : undefined;
      if (item.type !== 'line' || options === undefined) return [item];
      return options.map((option, i) => ({
        type: 'line',
        line: lineOf(option, item.line.start, i === 0 ? item.line.key : ++key, ++element),
      }));
    });
    return { ...page, items };
  });
  return { ...draft, pages };
}
