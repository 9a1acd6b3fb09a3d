// In: pages with frames. Out: the lines of pages that hold nothing but verse: their columns end where the longest line does.
// Evidence: measured from the titles, heads and folios of all pages, no line is full though the next word had room, lines
// begin in capitals and stop in mid-sentence. In a book with such pages, others of short lines at that edge are poems too.
import type { BodyStyle, DraftPage, SourceLine } from './draft.ts';
import { endsEarly, isMono } from './line-shape.ts';
import { endsSentence, firstChar, isLower, isUpper } from './script.ts';
import { bodyLines } from './source-lines.ts';
import type { VerseLine } from './verse.ts';
import { areWordLines } from './word-lines.ts';

/** Fewest lines of a page of verse that is known by itself, and their mean letters: fewer are names and addresses. */
const MIN_LINES = 4;
const MIN_LETTERS = 18;

/** Sizes of one type differ by less, points; starts at one edge by less, em. */
const SAME_SIZE = 0.6;
const SAME_EDGE = 0.5;

/** Verse stands in from its page's other verse by at most this, em. */
const MAX_INDENT = 8;

/** Share of lines that were ended by hand: a long line here and there has no room for the next word. */
const BY_HAND = 0.85;

/** Share of lines that begin in capitals, where these tell. */
const CAPITALS = 0.8;

/** Share of lines that stop, of them those in mid-sentence at least, and the share that may end sentences: lists of titles hardly stop, paragraphs of one line end. */
const STOPPED = 0.4;
const MIN_MID = 2;
const MAX_ENDED = 0.6;

/** Share of lines with figures: lists, imprints and addresses have more. */
const FIGURES = 0.1;

/** Pages of verse known by themselves that make a book of poems, and the share of the width that lines in small letters leave there. */
const MIN_PAGES = 2;
const SHORT = 0.2;

/** The area that text fills on pages of one side and size, points. */
type Area = { start: number; end: number };

const sideOf = (page: DraftPage): string => `${page.index % 2} ${Math.round(page.width)} ${Math.round(page.height)}`;

/** Where titles, text, heads and folios reach; as wide on left-hand pages as on right-hand ones. */
function areasOf(pages: readonly DraftPage[]): ReadonlyMap<string, Area> {
  const areas = new Map<string, Area>();
  for (const page of pages) {
    if (page.source === 'ocr') continue;
    for (const item of page.items) {
      if (item.type !== 'line' || item.line.vertical) continue;
      const { start, end, layer, rule } = item.line;
      if (layer !== 'body' && rule !== 'folios' && rule !== 'running-heads') continue;
      const own = areas.get(sideOf(page)) ?? { start, end };
      areas.set(sideOf(page), { start: Math.min(own.start, start), end: Math.max(own.end, end) });
    }
  }
  for (const [side, area] of areas) {
    const facing = areas.get(`${side.startsWith('0') ? 1 : 0}${side.slice(1)}`);
    if (facing) area.end = Math.max(area.end, area.start + facing.end - facing.start);
  }
  return areas;
}

type Page = {
  readonly lines: readonly SourceLine[];
  /** Where most of its lines begin, from the start of the text, and the part of the width that its widest line leaves. */
  readonly indent: number;
  readonly room: number;
  readonly sure: boolean;
};

const startsCapital = ({ text }: SourceLine): boolean => isUpper(firstChar(text.replace(/^[^\p{L}\p{N}]+/u, '')));

const share = (lines: readonly SourceLine[], is: (line: SourceLine, i: number) => boolean): number =>
  lines.filter(is).length / Math.max(1, lines.length);

/** Lines about one axis. */
function isAxial(lines: readonly SourceLine[], slack: number): boolean {
  const spread = (of: (line: SourceLine) => number) => Math.max(...lines.map(of)) - Math.min(...lines.map(of));
  return spread(({ start }) => start) > slack && spread(({ start, end }) => start + end) <= 2 * slack;
}

/** The page as one of verse, perhaps; null where it has other text. */
function pageOf(page: DraftPage, area: Area, body: BodyStyle): Page | null {
  const all = bodyLines(page);
  const lines = all.filter(({ size, look }) => Math.abs(size - body.size) < SAME_SIZE && look.bold <= 0.5);
  const isPlain = (line: SourceLine): boolean =>
    line.term === null && line.half === undefined && line.entry === undefined && !line.vertical && !isMono(line, body);
  if (lines.length < 2 || page.source === 'ocr' || !lines.every(isPlain)) return null;
  if (lines.some((line, i) => line.across <= (lines[i - 1]?.across ?? Number.NEGATIVE_INFINITY))) return null;
  // What stands in other type over or between verse is titles; below it, notes and what belongs to them.
  if (all.some((line) => line.size < body.size - SAME_SIZE)) return null;
  const left = Math.min(...lines.map(({ start }) => start));
  if (lines.some(({ start, size }) => start - left > MAX_INDENT * size) || isAxial(lines, SAME_EDGE * body.size))
    return null;
  const isByHand = (line: SourceLine, i: number): boolean => {
    const next = lines[i + 1];
    return area.end - line.end > line.size && (next === undefined || endsEarly(line, next, area.end));
  };
  const ended = share(lines, ({ text }) => endsSentence(text));
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0) / lines.length;
  if (share(lines, isByHand) < BY_HAND || ended > MAX_ENDED || letters < MIN_LETTERS || !areWordLines(lines))
    return null;
  if (share(lines, ({ text }) => /\p{N}/u.test(text)) > FIGURES) return null;
  const mid = lines.filter(({ text }) => /[,;:—–-]$/u.test(text)).length;
  const stopped = share(lines, ({ text }) => /[,;:.!?…—–][”’"»]?$/u.test(text));
  const room = (area.end - Math.max(...lines.map(({ end }) => end))) / (area.end - area.start);
  const sure =
    lines.length >= MIN_LINES && share(lines, startsCapital) >= CAPITALS && stopped >= STOPPED && mid >= MIN_MID;
  return { lines, indent: left - area.start, room, sure };
}

/** The verse on a page: what begins in a small letter further in only ends a line that had no room. */
function verseOn({ lines, sure }: Page, area: Area): readonly (readonly [number, VerseLine])[] {
  const left = Math.min(...lines.map(({ start }) => start));
  return lines.map((line, i) => {
    const prev = lines[i - 1];
    const isFull = prev !== undefined && !endsEarly(prev, line, area.end);
    const turnover = sure && isFull && isLower(firstChar(line.text)) && line.start - prev.start > line.size;
    return [line.key, { turnover, indent: (line.start - left) / line.size }];
  });
}

/** The lines of verse on pages that hold nothing else, by their keys. */
export function poemPages(pages: readonly DraftPage[], body: BodyStyle): ReadonlyMap<number, VerseLine> {
  const areas = areasOf(pages);
  const found = pages.flatMap((page) => {
    const area = areas.get(sideOf(page));
    const own = area === undefined ? null : pageOf(page, area, body);
    return area === undefined || own === null ? [] : [{ own, area }];
  });
  const sure = found.filter(({ own }) => own.sure);
  const isAmongPoems = ({ indent, room }: Page): boolean =>
    sure.length >= MIN_PAGES &&
    room >= SHORT &&
    sure.some(({ own }) => Math.abs(own.indent - indent) <= SAME_EDGE * body.size);
  const verse = found.filter(({ own }) => own.sure || isAmongPoems(own));
  return new Map(verse.flatMap(({ own, area }) => verseOn(own, area)));
}
