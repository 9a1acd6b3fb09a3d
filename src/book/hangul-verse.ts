// In: the lines of a column, in Hangul. Out: which of them are verse, and which of those only end the line before.
// Evidence: lines in a row that were ended by hand, though the book's measure had room for the next word: in mid-sentence
// behind a particle or an ending, or behind a verb without a stop. Hangul has no capitals to tell, and verse no indent.
import type { BodyStyle, DraftPage, SourceLine } from './draft.ts';
import { endsEarly, indentOf, isCentred, isMono } from './line-shape.ts';
import { endsSentence } from './script.ts';
import { bodyLines } from './source-lines.ts';
import { endsStanza, type VerseLine } from './verse.ts';
import { areWordLines } from './word-lines.ts';

const HANGUL = /[\uac00-\ud7a3]/u;

/** Part of a book's lines that have Hangul, from which its verse is looked for: poems beside their translations. */
const HANGUL_SHARE = 0.3;

/** Lines that reach as far as the measure, at least: one or two may be tables or stand out by a mistake. */
const MEASURE_LINES = 3;

/** Verse is set no larger than this, in parts of the body size, and lines of one poem differ by less, points. */
const MAX_SIZE = 1.08;
const SAME_SIZE = 0.6;

/** Starts that differ by less, em, are one edge. */
const SAME_EDGE = 0.5;

/** Fewest lines of a poem on a page, without those that had no room. */
const MIN_LINES = 3;

/** Part of the lines that must be whole: in prose, most lines go on one that had no room. */
const MIN_STARTS = 0.6;

/** Part of the lines at most that end in a stop: short paragraphs, speeches and answers all do. */
const MAX_STOPPED = 0.5;

/** Part of the lines that could have taken the next word up to the longest of them, in mid-sentence: ragged prose never does. */
const MIN_RAGGED = 0.2;
/** Lines of a poem among which one such is enough where none ends in a stop: no prose goes on so long without. */
const LONG = 6;

/** Part of the lines that end in an ending or a particle: names, addresses and lists of things do not. */
const MIN_SYNTAX = 0.4;

/** Bold type from which a line is a title. */
const BOLD = 0.5;

/** A word that is closed by a particle, an ending that leads on, or a verb's end. */
const SYNTAX =
  /[\uac00-\ud7a3](?:[는은을를의에로고며면서던도지듯다네라랴까]|처럼|까지|부터|지만|(?<=[\uac00-\ud7a3])[이가])[,，…—\s]*$/u;

/** How far the lines of a book in Hangul reach from their columns' start, points; null for other books. */
export function hangulMeasure(pages: readonly DraftPage[]): number | null {
  let all = 0;
  const reaches: number[] = [];
  for (const line of pages.flatMap(bodyLines)) {
    all++;
    if (HANGUL.test(line.text)) reaches.push(line.end - line.frame.start);
  }
  if (reaches.length < MEASURE_LINES || reaches.length < all * HANGUL_SHARE) return null;
  return reaches.sort((a, b) => b - a)[MEASURE_LINES - 1] ?? null;
}

function isSet(line: SourceLine, body: BodyStyle): boolean {
  const isText = line.size <= body.size * MAX_SIZE && line.look.bold <= BOLD && !isMono(line, body) && !line.vertical;
  const isPlain = line.term === null && line.half === undefined && line.boxed === undefined && line.beside !== true;
  const atFirst = body.firstIndent > 0 && Math.abs(indentOf(line) - body.firstIndent) <= line.size * SAME_EDGE;
  return isText && isPlain && !isCentred(line) && !atFirst && line.source !== 'ocr' && HANGUL.test(line.text);
}

/** Lines of text in a row, of one size and at one edge: poems, perhaps. */
function runsOf(lines: readonly SourceLine[], body: BodyStyle): readonly (readonly SourceLine[])[] {
  const runs: SourceLine[][] = [];
  let open: SourceLine | null = null;
  for (const line of lines) {
    const fits = isSet(line, body);
    const goesOn =
      open !== null &&
      open.element === line.element &&
      Math.abs(line.size - open.size) < SAME_SIZE &&
      Math.abs(line.start - open.start) < line.size * SAME_EDGE;
    if (fits && goesOn) runs.at(-1)?.push(line);
    else if (fits) runs.push([line]);
    open = fits ? line : null;
  }
  return runs;
}

/** The lines that end the one before, which had no room for their first word. */
function turnoversOf(run: readonly SourceLine[], measure: number, body: BodyStyle): ReadonlySet<SourceLine> {
  return new Set(
    run.filter((line, i) => {
      const prev = run[i - 1];
      if (prev === undefined || endsStanza(prev, line, body)) return false;
      return !endsEarly(prev, line, prev.frame.start + measure);
    }),
  );
}

const share = (lines: readonly SourceLine[], is: (line: SourceLine, i: number) => boolean): number =>
  lines.filter(is).length / Math.max(1, lines.length);

function isVerse(run: readonly SourceLine[], turnovers: ReadonlySet<SourceLine>): boolean {
  const ends = run.filter((_, i) => {
    const next = run[i + 1];
    return next === undefined || !turnovers.has(next);
  });
  if (ends.length < MIN_LINES || ends.length < run.length * MIN_STARTS || !areWordLines(run)) return false;
  const edge = Math.max(...run.map((line) => line.end));
  const ragged = share(run, (line, i) => {
    const next = run[i + 1];
    return next !== undefined && endsEarly(line, next, edge) && !endsSentence(line.text);
  });
  const stopped = share(ends, ({ text }) => endsSentence(text));
  const syntax = share(ends, ({ text }) => SYNTAX.test(text));
  const isRagged = ragged >= MIN_RAGGED || (ragged > 0 && stopped === 0 && run.length >= LONG);
  return isRagged && stopped <= MAX_STOPPED && syntax >= MIN_SYNTAX;
}

/** The lines of verse in a column of a book in Hangul whose lines reach so far, points. */
export function hangulVerse(
  lines: readonly SourceLine[],
  body: BodyStyle,
  measure: number,
): ReadonlyMap<SourceLine, VerseLine> {
  const found = new Map<SourceLine, VerseLine>();
  for (const run of runsOf(lines, body)) {
    if (run.length < MIN_LINES) continue;
    const turnovers = turnoversOf(run, measure, body);
    if (!isVerse(run, turnovers)) continue;
    for (const line of run) found.set(line, { turnover: turnovers.has(line), indent: 0 });
  }
  return found;
}
