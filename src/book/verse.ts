// In: the lines of a column. Out: which of them are lines of verse, and which of those only end the line before.
// Evidence: lines in a row, set in from the text, none of which goes to the edge though the next word had room. Prose
// set in has lines that end together; dialogue stands at the indent of first lines; titles and signatures share an axis.
import { leadingFor } from './body-style.ts';
import type { BodyStyle, SourceLine } from './draft.ts';
import { endsEarly, indentOf, isMono } from './line-shape.ts';
import { endsLikeParagraph, endsSentence, firstChar, isLower, isUpper } from './script.ts';
import { areWordLines } from './word-lines.ts';

/** How far verse stands in from the text, em. LaTeX verse and quote: 2.5; Word: 1.3; browsers: 2.5. */
const INSET = 1;

/** Verse is set no larger than this, in parts of the body size: measured sizes of one type differ by up to 5 %, the smallest titles by 10. */
const MAX_SIZE = 1.08;

/** Space between lines and between stanzas at most, in leadings: a raised mark adds 0.15 to a line; stanzas stand a half to one and a half lines apart. */
const LINE_GAP = 1.3;
const STANZA_GAP = 2.7;

/** Type sizes that differ by less, points, are one: the step from a text to its quotations is one point or more. */
const SAME_SIZE = 0.6;

/** Starts and ends that differ by less, em, are one edge: more than a hanging quotation mark, less than any indent. */
const SAME_EDGE = 0.5;

/** Fewest lines of verse: two may be any paragraph's and its short last line, and suffice where they are plainly no prose. */
const MIN_LINES = 3;

/** Lines that end together make prose: this share of them, the last apart. Hyphenation leaves a few of a narrow column short; verse ends together by chance alone. */
const TOGETHER = 0.5;

/** Points by which ends of justified lines differ: full stops and hyphens that hang. */
const END_SLACK = 1.5;

/** Share of lines that must start in a capital. Verse in sentence case has fewer, but lists of words none. */
const CAPITALS = 0.6;
/** The same in ragged books, where lines end early by themselves, and the part of the width that they leave: a ragged edge leaves less than a long word. */
const RAGGED_CAPITALS = 0.8;
const RAGGED_ROOM = 0.2;

/** Share of lines that are whole sentences from which they are paragraphs: hardly a poem ends each line with a stop. */
const MANY = 0.8;

/** How a line of speech begins. */
const SPEECH = /^(?:[“"„«‹‘]|[—–-]\s?\p{Lu})/u;

/** How much deeper the end of a line that did not fit stands, em: more than edges differ, less than the narrowest turnover, 1 em. */
const TURNOVER = 0.7;

/** Share of lines that must be whole: where more run over, the measure is a paragraph's; long metres run over in one line of four. */
const MIN_STARTS = 0.7;
/** The same where all that run over hang so deep, em, as no paragraph's lines do. LaTeX's verse: 1.5; memoir's: 3. */
const MIN_HUNG_STARTS = 0.5;
const HUNG = 1.3;

/** Lines of a stanza that stands far in on both sides, em, and of which each stops: inner lines of a quotation hardly do, and none so far in. */
const MIN_STOPPING = 3;
const FAR_IN = 4;

/** Lines of a stanza whose every second line stands in, at least, and the share of its lines that stop: terms over their texts do not. */
const MIN_STEPPED = 4;
const STOPPED = 0.5;

export type VerseLine = { readonly turnover: boolean; readonly indent: number };

/** Whether a line runs over into the next, which hangs under it. */
function isHung(line: SourceLine, next: SourceLine): boolean {
  return next.start - line.start > line.size * HUNG && isLower(firstChar(next.text));
}

function isCandidate(line: SourceLine, next: SourceLine | undefined, body: BodyStyle): boolean {
  if (line.size > body.size * MAX_SIZE || isMono(line, body) || line.vertical) return false;
  if (indentOf(line) < line.size * INSET) return false;
  const room = line.frame.end - line.end;
  return room > line.size && (next === undefined || endsEarly(line, next, line.frame.end) || isHung(line, next));
}

/** Candidates in a row, as close as lines and in one type size: stanzas, perhaps. */
function runsOf(lines: readonly SourceLine[], body: BodyStyle): SourceLine[][] {
  const runs: SourceLine[][] = [];
  let open = false;
  lines.forEach((line, i) => {
    const prev = runs.at(-1)?.at(-1);
    const goesOn = open && prev !== undefined && line.across > prev.across && !endsStanza(prev, line, body);
    const fits = isCandidate(line, lines[i + 1], body);
    if (fits && goesOn && Math.abs(line.size - prev.size) < SAME_SIZE) runs.at(-1)?.push(line);
    else if (fits) runs.push([line]);
    open = fits;
  });
  return runs;
}

const share = (lines: readonly SourceLine[], is: (line: SourceLine, i: number) => boolean) =>
  lines.filter(is).length / Math.max(1, lines.length);

/** Lines about one axis (titles, inscriptions) or up to one edge (signatures). */
function isAxial(run: readonly SourceLine[]): boolean {
  const spread = (of: (l: SourceLine) => number) => Math.max(...run.map(of)) - Math.min(...run.map(of));
  const slack = (run[0]?.size ?? 0) * SAME_EDGE;
  if (spread((l) => l.start) <= slack) return false;
  return spread((l) => (l.start + l.end) / 2) <= slack || spread((l) => l.end) <= slack;
}

/** Lines of prose set in: most of a paragraph's lines end at its edge, a signature's apart, which may go further. */
function isProse(run: readonly SourceLine[]): boolean {
  const edge = Math.max(...run.slice(0, -1).map((l) => l.end));
  const together = run.filter((l) => Math.abs(edge - l.end) < END_SLACK).length;
  return together >= Math.max(2, (run.length - 1) * TOGETHER);
}

/** One-line paragraphs of dialogue, lists, indexes, tables of words, formulas. */
function isOther(run: readonly SourceLine[], body: BodyStyle): boolean {
  const slack = body.size * SAME_EDGE;
  const atFirst = (l: SourceLine) => body.firstIndent > 0 && Math.abs(indentOf(l) - body.firstIndent) <= slack;
  if (run.every(atFirst)) return true;
  if (share(run, (l) => atFirst(l) && endsLikeParagraph(l.text)) > TOGETHER) return true;
  if (share(run, (l) => endsSentence(l.text)) > MANY || share(run, (l) => SPEECH.test(l.text)) > TOGETHER) return true;
  return !areWordLines(run);
}

/** Whether a line only ends the one before, which had no room: deeper, and going on in the sentence. */
function isTurnover(prev: SourceLine | undefined, line: SourceLine, edge: number): boolean {
  if (!prev || !isLower(firstChar(line.text))) return false;
  if (/\p{L}[-\u2010]$/u.test(prev.text)) return true;
  const full = edge - prev.end < prev.size * 2;
  return full && line.start - prev.start > line.size * TURNOVER;
}

function startsCapital(line: SourceLine): boolean {
  return isUpper(firstChar(line.text.replace(/^[^\p{L}\p{N}]+/u, '')));
}

/** Two lines are verse if neither could be the end of a paragraph set in on both sides. */
function isCouplet(run: readonly SourceLine[], body: BodyStyle): boolean {
  const [a, b] = run;
  if (!a || !b || run.length !== 2 || !body.justified) return false;
  const tight = b.across - a.across < leadingFor(body, a.size) * LINE_GAP;
  const room = Math.min(a.frame.end - a.end, a.frame.end - b.end);
  const even = Math.abs(a.frame.end - a.end - indentOf(a)) < a.size;
  return tight && !even && room > a.size * 4 && startsCapital(a) && startsCapital(b) && !endsLikeParagraph(a.text);
}

const stops = (line: SourceLine): boolean => /[,;:.!?…—–][”’"»]?$/u.test(line.text);

/** Whether each line stops, most in mid-sentence, far in from both edges of justified text: a stanza, in capitals or not. */
function isStopping(run: readonly SourceLine[], body: BodyStyle): boolean {
  const isFarIn = (l: SourceLine) => Math.min(indentOf(l), l.frame.end - l.end) >= l.size * FAR_IN;
  const inSentence = share(run, (l) => !endsSentence(l.text)) >= STOPPED;
  return body.justified && run.length >= MIN_STOPPING && inSentence && run.every((l) => stops(l) && isFarIn(l));
}

/** Whether every second line stands in as far as the others that do: so only stanzas are set, in capitals or not. */
function isStepped(run: readonly SourceLine[]): boolean {
  const [first, second] = run;
  if (!first || !second || run.length < MIN_STEPPED || !startsCapital(first)) return false;
  const step = second.start - first.start;
  const even = run.every((l, i) => Math.abs(l.start - first.start - (i % 2) * step) <= first.size * SAME_EDGE);
  const stopped = share(run, stops);
  return even && step > first.size * TURNOVER && stopped >= STOPPED && run.some((l) => !/[.!?]$/u.test(l.text));
}

function isVerse(run: readonly SourceLine[], body: BodyStyle): boolean {
  // Prose that was cut into short lines breaks off in a word.
  if (/\p{L}[-\u2010]$/u.test(run.at(-1)?.text ?? '')) return false;
  if (run.length < 2 || isAxial(run) || isProse(run) || isOther(run, body)) return false;
  if (isStepped(run) || isStopping(run, body)) return true;
  const edge = Math.max(...run.map((l) => l.end));
  const starts = run.filter((line, i) => !isTurnover(run[i - 1], line, edge));
  const hung = run.every((line, i) => {
    const prev = run[i - 1];
    return !isTurnover(prev, line, edge) || (prev !== undefined && isHung(prev, line));
  });
  if (starts.length < run.length * (hung ? MIN_HUNG_STARTS : MIN_STARTS)) return false;
  const capitals = share(starts, startsCapital);
  if (run.length < MIN_LINES) return isCouplet(run, body);
  if (body.justified) return capitals >= CAPITALS;
  const room = (l: SourceLine) => (l.frame.end - l.end) / Math.max(1, l.frame.end - l.frame.start);
  return capitals >= RAGGED_CAPITALS && run.every((l) => room(l) > RAGGED_ROOM);
}

/** A short stanza is known by the one before it or after it. */
function isBesideVerse(run: readonly SourceLine[], other: readonly SourceLine[] | undefined, body: BodyStyle): boolean {
  const [first, last, above, below] = [run[0], run.at(-1), other?.at(-1), other?.[0]];
  // One line may end the sentence of the stanza above it.
  const whole = run.length === 1 ? [...(other ?? []), ...run] : run;
  if (!first || !last || !above || !below || isOther(whole, body)) return false;
  const gap = Math.max(first.across - above.across, below.across - last.across);
  const left = (list: readonly SourceLine[]) => Math.min(...list.map((l) => l.start));
  const even = Math.abs(left(run) - left(other ?? [])) <= first.size * SAME_EDGE;
  return even && Math.abs(first.size - below.size) < SAME_SIZE && gap < leadingFor(body, first.size) * STANZA_GAP;
}

/** The lines of verse in a column. */
export function verseLines(lines: readonly SourceLine[], body: BodyStyle): ReadonlyMap<SourceLine, VerseLine> {
  const found = new Map<SourceLine, VerseLine>();
  const runs = runsOf(lines, body);
  const sure = runs.map((run) => isVerse(run, body));
  runs.forEach((run, i) => {
    const beside = [i - 1, i + 1].some((k) => sure[k] && isBesideVerse(run, runs[k], body));
    if (!sure[i] && !beside) return;
    const edge = Math.max(...run.map((l) => l.end));
    const left = Math.min(...run.map((l) => l.start));
    const stepped = isStopping(run, body) || [run, runs[i - 1] ?? [], runs[i + 1] ?? []].some(isStepped);
    run.forEach((line, k) => {
      const turnover = !stepped && isTurnover(run[k - 1], line, edge);
      found.set(line, { turnover, indent: (line.start - left) / line.size });
    });
  });
  return found;
}

/** Whether a stanza ends between two lines of verse. */
export function endsStanza(prev: SourceLine, line: SourceLine, body: BodyStyle): boolean {
  return line.across - prev.across > leadingFor(body, line.size) * LINE_GAP;
}
