// In: the lines of a column or of pages. Out: which are literal text: every line ended by hand, as in a plain text file.
import { followsInColumn, leadingFor } from './body-style.ts';
import type { BodyStyle, DraftPage, SourceLine } from './draft.ts';
import { endsEarly, isCentred, isMono } from './line-shape.ts';
import { isTrueBullet, markerOfLine } from './list-markers.ts';
import { endsLikeParagraph, firstChar, isLower } from './script.ts';
import { bodyLines } from './source-lines.ts';
import { count } from './statistics.ts';

/** Line ends in mid-sentence that must be seen, and the share of them that must be early. */
const MIN_OPEN_ENDS = 4;
const EARLY_SHARE = 0.6;

/** Lines of which this share end at one edge are set to that edge: a narrower column, not literal. */
const COMMON_EDGE_SHARE = 0.4;

/** Lines in mid-sentence that end at the column's own edge: where so many do, and this share, the text was set to it. */
const MIN_FULL = 3;
const FULL_SHARE = 0.15;

/** Ends within this many points of each other are at one edge. */
const EDGE_STEP = 3;

/** Points by which the ends of lines set to the column's edges differ from them. */
const SET_SLACK = 1;

/** Lines of one paragraph are at most this many leadings apart. */
const TIGHT = 1.25;

/** A word that goes on in the next line: who ends lines by hand breaks none. */
const BROKEN_WORD = /\p{L}[-\u2010]$/u;

function goesOnBelow(line: SourceLine, next: SourceLine, body: BodyStyle): boolean {
  return (
    followsInColumn(line, next) &&
    next.across - line.across <= leadingFor(body, line.size) * TIGHT &&
    Math.abs(line.size - next.size) < 0.6 &&
    !isMono(line, body) &&
    !isMono(next, body) &&
    !(isCentred(line) && isCentred(next)) &&
    !endsLikeParagraph(line.text) &&
    markerOfLine(next) === null
  );
}

/** The same in a ragged book, where most lines end a little early: the widest line is the measure, and nearly all leave a word's room. */
const MIN_RAGGED = 8;
const RAGGED_SHARE = 0.7;

function isMarked(line: SourceLine): boolean {
  const marker = markerOfLine(line);
  return marker !== null && isTrueBullet(marker);
}

/** Whether the lines of a page that are set to no edge are literal: a poem's. */
function raggedVerdict(lines: readonly SourceLine[], body: BodyStyle): LiteralVerdict {
  const text = lines.filter((line) => Math.abs(line.size - body.size) < 0.6 && !isMono(line, body));
  // A page of short items, or of words and what they mean, has no verse.
  if (text.some((line) => line.term !== null || isMarked(line))) return 'set';
  const edge = Math.max(...text.map((line) => line.end));
  let open = 0;
  let early = 0;
  text.forEach((line, i) => {
    const next = text[i + 1];
    if (next === undefined || line.source === 'ocr' || line.vertical || !goesOnBelow(line, next, body)) return;
    open++;
    if (endsEarly(line, next, edge)) early++;
  });
  return open >= MIN_RAGGED && early >= open * RAGGED_SHARE ? 'literal' : 'set';
}

/** What the lines of a column say of themselves; 'open' where too few end in mid-sentence to tell. */
export type LiteralVerdict = 'literal' | 'set' | 'open';

/**
 * Whether the lines of a column are literal text. Evidence, in a justified book: most lines that end in
 * mid-sentence leave room for the next word, and they share no edge.
 */
export function literalVerdict(lines: readonly SourceLine[], body: BodyStyle): LiteralVerdict {
  if (!body.justified) return raggedVerdict(lines, body);
  let open = 0;
  let early = 0;
  let full = 0;
  let broken = 0;
  const ends = new Map<number, number>();
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (next?.block === line.block && BROKEN_WORD.test(line.text) && isLower(firstChar(next.text))) broken++;
    if (!next || line.source === 'ocr' || !goesOnBelow(line, next, body)) return;
    open++;
    if (endsEarly(line, next, line.frame.end)) early++;
    if (Math.abs(line.end - line.frame.end) < EDGE_STEP) full++;
    count(ends, Math.round(line.end / EDGE_STEP));
  });
  if (broken > 0) return 'set';
  if (open < MIN_OPEN_ENDS) return early === open ? 'open' : 'set';
  if (full >= Math.max(MIN_FULL, open * FULL_SHARE)) return 'set';
  const common = Math.max(0, ...ends.values());
  return early >= open * EARLY_SHARE && common < open * COMMON_EDGE_SHARE ? 'literal' : 'set';
}

/** Lines among literal ones that were set: those of page blocks whose lines all go from edge to edge, the last apart. */
export function setLines(lines: readonly SourceLine[]): ReadonlySet<SourceLine> {
  const blocks = new Map<number, SourceLine[]>();
  for (const line of lines) {
    const block = blocks.get(line.block);
    if (block) block.push(line);
    else blocks.set(line.block, [line]);
  }
  const atEdge = (block: readonly SourceLine[]) =>
    block.length > 1 &&
    block.slice(1).every((line) => Math.abs(line.start - line.frame.start) < SET_SLACK) &&
    block.slice(0, -1).every((line) => Math.abs(line.frame.end - line.end) < SET_SLACK);
  return new Set([...blocks.values()].filter(atEdge).flat());
}

/** The pages of literal text: those that show it, and those between them that show nothing else. */
export function literalPages(pages: readonly DraftPage[], body: BodyStyle): ReadonlySet<number> {
  const verdicts = pages.map((page) => literalVerdict(bodyLines(page), body));
  const found = new Set<number>();
  let open: number[] = [];
  let before: LiteralVerdict = 'set';
  pages.forEach(({ index }, i) => {
    const verdict = verdicts[i] ?? 'open';
    if (verdict === 'open') {
      open.push(index);
      return;
    }
    if (verdict === 'literal') found.add(index);
    if (verdict === 'literal' && before === 'literal') for (const between of open) found.add(between);
    open = [];
    before = verdict;
  });
  return found;
}
