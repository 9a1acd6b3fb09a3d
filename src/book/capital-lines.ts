// In: the lines of a column. Out: those of poems that stand at the text's own edge, and which only end the line before.
// Evidence: lines in a row that begin in capitals, where the one above ends no sentence, as room for the next word shows
// or short ends of lines that had none. Prose goes on in small letters from full lines; short paragraphs end in a stop.
import { leadingFor } from './body-style.ts';
import type { BodyStyle, SourceLine } from './draft.ts';
import { endsEarly, isCentred, isMono } from './line-shape.ts';
import { markerOfLine } from './list-markers.ts';
import { endsSentence, firstChar, isLower, isUpper } from './script.ts';
import type { VerseLine } from './verse.ts';
import { areWordLines } from './word-lines.ts';

/** Fewest lines of a stanza, turnovers apart; of them, those behind an open end, and their share of all but the first; ends by hand that must be seen. */
const MIN_LINES = 4;
const MIN_OPEN = 3;
const OPEN_SHARE = 0.5;
const MIN_BY_HAND = 2;

/** Lines of one stanza are at most this many leadings apart, in sizes that differ by less than so many points. */
const LINE_GAP = 1.3;
const SAME_SIZE = 0.6;

/** Stanzas stand at most so many leadings apart, and no line of one ends so far, in em, behind the widest of the other. */
const STANZA_GAP = 2.7;
const WIDER_EM = 2;

/** Starts that differ by less, em, are one edge. */
const SAME_EDGE = 0.5;

/** White that the end of a line that ran over leaves at least, em: the inner lines of a paragraph are full. */
const TURNOVER_ROOM = 2;

/** Mean letters of a line of verse at least: shorter ones are names, words, the lines of an address. */
const MIN_LETTERS = 20;

/** A word that goes on in the next line. */
const BROKEN_WORD = /\p{L}[-\u2010]$/u;

function isSet(line: SourceLine, body: BodyStyle): boolean {
  const isText = Math.abs(line.size - body.size) < SAME_SIZE && !isMono(line, body) && !line.vertical;
  const isPlain = line.term === null && line.half === undefined && !isCentred(line) && markerOfLine(line) === null;
  return isText && isPlain && line.source !== 'ocr';
}

function goesOn(prev: SourceLine, line: SourceLine, body: BodyStyle): boolean {
  const step = line.across - prev.across;
  // What the tags part is no stanza.
  return (
    prev.element === line.element &&
    step > 0 &&
    step <= leadingFor(body, line.size) * LINE_GAP &&
    Math.abs(line.start - prev.start) < line.size * SAME_EDGE
  );
}

/** Lines of text in a row, at one edge and as close as lines: stanzas, perhaps. */
function runsOf(lines: readonly SourceLine[], body: BodyStyle): readonly (readonly SourceLine[])[] {
  const runs: SourceLine[][] = [];
  let open: SourceLine | null = null;
  for (const line of lines) {
    const fits = isSet(line, body);
    if (fits && open !== null && goesOn(open, line, body)) runs.at(-1)?.push(line);
    else if (fits) runs.push([line]);
    open = fits ? line : null;
  }
  return runs;
}

type Role = {
  /** Whether the line ends the one before, which had no room. */
  readonly turnover: boolean;
  /** Whether it begins in a capital behind an end in mid-sentence. */
  readonly open: boolean;
  /** Whether it shows that the line before was ended by hand, or ran over. */
  readonly byHand: boolean;
};

/** What a line of verse is to the one before; null for a line of prose. */
function roleOf(prev: SourceLine, line: SourceLine): Role | null {
  const first = firstChar(line.text.replace(/^[^\p{L}\p{N}]+/u, ''));
  const isBroken = BROKEN_WORD.test(prev.text);
  const isFull = isBroken || !endsEarly(prev, line, prev.frame.end);
  if (isLower(first)) {
    const isShort = line.frame.end - line.end > TURNOVER_ROOM * line.size;
    return isFull && isShort ? { turnover: true, open: false, byHand: true } : null;
  }
  if (isBroken || !/\p{Ll}/u.test(line.text)) return null;
  const open = isUpper(first) && !endsSentence(prev.text);
  return { turnover: false, open, byHand: open && !isFull };
}

/** The lines of a stanza that only end the line before; null where a run of lines is no stanza. */
function stanzaOf(run: readonly SourceLine[]): readonly boolean[] | null {
  if (run.length < MIN_LINES) return null;
  const roles = run.slice(1).map((line, i) => roleOf(run[i] ?? line, line));
  const isTurnover = (i: number): boolean => roles[i - 1]?.turnover === true;
  const starts = run.filter((_, i) => !isTurnover(i));
  const [open, byHand] = [roles.filter((role) => role?.open), roles.filter((role) => role?.byHand)];
  if (roles.includes(null) || starts.length < MIN_LINES || byHand.length < MIN_BY_HAND) return null;
  if (open.length < Math.max(MIN_OPEN, OPEN_SHARE * (starts.length - 1))) return null;
  // Lines that ran over may end in a hyphen.
  if (!areWordLines(run.filter((_, i) => !isTurnover(i) && !isTurnover(i + 1)))) return null;
  if (run.reduce((sum, line) => sum + line.text.length, 0) < MIN_LETTERS * starts.length) return null;
  return run.map((_, i) => isTurnover(i));
}

/** Whether lines that are too few to be a stanza by themselves are one beside another: a page turn cut it, or it is short. */
function isBesideStanza(run: readonly SourceLine[], stanza: readonly SourceLine[], body: BodyStyle): boolean {
  const [upper, lower] = (run[0]?.across ?? 0) < (stanza[0]?.across ?? 0) ? [run, stanza] : [stanza, run];
  const [last, first] = [upper.at(-1), lower[0]];
  if (last === undefined || first === undefined || last.element !== first.element) return false;
  const step = first.across - last.across;
  if (step <= 0 || step > STANZA_GAP * leadingFor(body, first.size)) return false;
  if (Math.abs(first.start - last.start) >= SAME_EDGE * first.size) return false;
  const widest = Math.max(...stanza.map((line) => line.end));
  const roles = run.slice(1).map((line, i) => roleOf(run[i] ?? line, line));
  const isFree = (line: SourceLine): boolean =>
    isUpper(firstChar(line.text)) &&
    line.frame.end - line.end > TURNOVER_ROOM * line.size &&
    line.end - widest < WIDER_EM * line.size;
  return run.every(isFree) && roles.some((role) => role?.byHand) && !roles.includes(null);
}

/** The lines of verse at the edge of the text in a column. */
export function capitalVerse(lines: readonly SourceLine[], body: BodyStyle): ReadonlyMap<SourceLine, VerseLine> {
  const found = new Map<SourceLine, VerseLine>();
  const runs = runsOf(lines, body);
  const stanzas = runs.map(stanzaOf);
  if (stanzas.every((stanza) => stanza === null)) return found;
  runs.forEach((run, i) => {
    const isBeside = (k: number): boolean => {
      const other = runs[k];
      return stanzas[k] != null && other !== undefined && isBesideStanza(run, other, body);
    };
    const turnovers = stanzas[i] ?? (isBeside(i - 1) || isBeside(i + 1) ? run.map(() => false) : null);
    turnovers?.forEach((turnover, k) => {
      const line = run[k];
      if (line !== undefined) found.set(line, { turnover, indent: 0 });
    });
  });
  return found;
}
