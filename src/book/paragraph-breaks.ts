// In: two lines that follow each other in a column, and the paragraph so far. Out: whether a block ends between them.
import { isAdmonitionTitle } from './admonition-words.ts';
import { startsEastAsianArticle, startsTitledArticle } from './articles.ts';
import { leadingFor } from './body-style.ts';
import { beginsInColumn } from './column-starts.ts';
import type { BodyStyle, LineMarker, SourceLine } from './draft.ts';
import { isDisplayedLine } from './equations.ts';
import { isCutWord, isForcedBreak, leadsToValue } from './forced-breaks.ts';
import { numberingDepth } from './heading-words.ts';
import {
  byIndent,
  DISPLAY,
  GAP,
  isSentenceOpen,
  isTitleLines,
  type Paragraph,
  SAME_START,
  SIZE_SLACK,
} from './indent-breaks.ts';
import { endsEarly, isCentred, isMono } from './line-shape.ts';
import { continuesList, DASH_FORM, isTrueBullet, markerOfLine } from './list-markers.ts';
import { beginsInRow } from './row-starts.ts';
import { endsLikeParagraph, endsSentence, firstChar, isLower } from './script.ts';

/** The gap that ends a block, in leadings, inside one page block, whose maker saw the lines' true shapes: displayed fractions spread lines. */
const GAP_IN_BLOCK = 1.45;

/** The same where the sentence goes on in lower case. */
const GAP_IN_SENTENCE = 1.75;

/** Share of bold letters from which a line is bold, and up to which it is not. */
const BOLD = 0.9;
const NOT_BOLD = 0.4;

/** How far apart lines may be: more where the sentence plainly goes on, as around a raised or stacked formula. */
function gapLimit(para: Paragraph, prev: SourceLine, cur: SourceLine): number {
  if (isSentenceOpen(para, prev, cur)) return GAP_IN_SENTENCE;
  return prev.block === cur.block ? GAP_IN_BLOCK : GAP;
}

function byStyle(prev: SourceLine, cur: SourceLine, body: BodyStyle): boolean {
  if (isMono(prev, body) !== isMono(cur, body)) return true;
  const larger = Math.max(prev.size, cur.size);
  const mixed = !body.mono && (prev.look.mono > 0.2 || cur.look.mono > 0.2);
  if (
    Math.abs(prev.size - cur.size) > larger * SIZE_SLACK &&
    !(mixed && Math.abs(prev.size - cur.size) < larger * 0.2)
  ) {
    return true;
  }
  return false;
}

/** Whether a bold line (a heading or a term) is followed by plain text, or the other way round. */
function byWeight(prev: SourceLine, cur: SourceLine, edge: number, body: BodyStyle): boolean {
  const change =
    (prev.look.bold >= BOLD && cur.look.bold <= NOT_BOLD) || (prev.look.bold <= NOT_BOLD && cur.look.bold >= BOLD);
  // Lines about one axis end where somebody ended them: a title over the name of who wrote it.
  return change && (endsEarly(prev, cur, edge) || isTitleLines(prev, cur, body));
}

/** Sizes that differ by this, points, are two. */
const OTHER_SIZE = 0.5;

/** Whether a numbered line in bold that fills its column is a title: what follows is plain, of other size or in another block. */
function isFullTitle(para: Paragraph, prev: SourceLine, cur: SourceLine): boolean {
  const bold = para.lines.every((line) => line.look.bold >= BOLD) && cur.look.bold <= NOT_BOLD;
  const apart = prev.block !== cur.block || Math.abs(prev.size - cur.size) >= OTHER_SIZE;
  if (!bold || !apart || isLower(firstChar(cur.text))) return false;
  // A title that the text runs in behind ends with a stop.
  return numberingDepth(para.lines[0]?.text ?? '') !== null && !/[.:,;]$/u.test(prev.text);
}

/** Whether a numbered title in bold names code in typewriter type and stands close above its text, which is smaller. */
function isTitleOfCode(para: Paragraph, prev: SourceLine, cur: SourceLine): boolean {
  if (prev.look.mono === 0 || prev.look.bold === 0 || cur.look.bold > NOT_BOLD) return false;
  if (prev.size - cur.size < OTHER_SIZE || isLower(firstChar(cur.text))) return false;
  const spans = para.lines.flatMap((line) => line.line.spans).filter((span) => span.text.trim() !== '');
  const title = spans[0]?.style.bold === true && spans.every(({ style }) => style.bold || style.monospace);
  return title && numberingDepth(para.lines[0]?.text ?? '') !== null;
}

/** Whether two lines that the page put in one block are a title in display type whose second line stands under its words. */
function isTitleGoingOn(prev: SourceLine, cur: SourceLine, body: BodyStyle): boolean {
  const alike = prev.block === cur.block && Math.abs(prev.size - cur.size) < prev.size * SIZE_SLACK;
  const weighty = prev.look.bold >= BOLD === cur.look.bold >= BOLD;
  return (
    alike && weighty && cur.size > body.size * DISPLAY && cur.start > prev.start && numberingDepth(prev.text) !== null
  );
}

/** Words of the shortest line whose end is cut for want of room: a list of prefixes has one a line. */
const CUT_LINE_WORDS = 3;

/** Whether a word is cut at the end of a line of text: wherever the next line starts, it goes on there. */
function isWordGoingOn(prev: SourceLine, cur: SourceLine): boolean {
  return isCutWord(prev, cur) && prev.text.split(' ').length >= CUT_LINE_WORDS;
}

/** Whether a line in italics (a heading or a term) is followed by plain text that would have fitted behind it. */
function bySlant(para: Paragraph, prev: SourceLine, cur: SourceLine): boolean {
  const slanted = para.lines.every((line) => line.look.italic >= BOLD) && cur.look.italic <= NOT_BOLD;
  return slanted && !endsLikeParagraph(prev.text) && !isLower(firstChar(cur.text)) && endsEarly(prev, cur, para.edge);
}

/** Letters of the shortest phrase in bold that opens a paragraph. */
const OPENING = 8;

/** Whether a line opens with a phrase in bold that ends as a title or a question does, and goes on in plain type. */
function opensInBold({ line, look }: SourceLine): boolean {
  if (look.bold >= BOLD) return false;
  const spans = line.spans.filter((s) => s.text.trim() !== '');
  const plain = spans.findIndex((s) => !s.style.bold);
  const phrase = spans
    .slice(0, Math.max(0, plain))
    .map((s) => s.text)
    .join('')
    .trim();
  const behind = spans
    .slice(Math.max(0, plain))
    .map((s) => s.text)
    .join('');
  return phrase.length >= OPENING && (/[.?!:–—]$/u.test(phrase) || /(?:^|[?:])\s*[–—]\s/u.test(behind));
}

/** Whether a line opens the next of several paragraphs that all begin with a phrase in bold, at one edge. */
function byOpening(para: Paragraph, prev: SourceLine, cur: SourceLine): boolean {
  const [first] = para.lines;
  if (!first || !opensInBold(first) || !opensInBold(cur) || !endsSentence(prev.text)) return false;
  return Math.abs(first.start - cur.start) <= cur.size * SAME_START;
}

/** What trusted tags say: lines of one element go on, lines of two do not; null where they say nothing. */
function byElement(prev: SourceLine, cur: SourceLine): boolean | null {
  if (prev.element === null || cur.element === null || prev.pageIndex !== cur.pageIndex) return null;
  return prev.element !== cur.element;
}

/** A title's number of two parts or more: "3.1", "A.2". */
const SECTION_NUMBER = /^(?:\p{Nd}{1,3}|[A-Z])\.\p{Nd}/u;

/** Whether a numbered title follows another right below: "3. Methods" over "3.1. Samples". */
function byNumber(para: Paragraph, prev: SourceLine, cur: SourceLine): boolean {
  const [first] = para.lines;
  const titles = prev.look.bold >= BOLD && cur.look.bold >= BOLD;
  return titles && SECTION_NUMBER.test(cur.text) && first !== undefined && numberingDepth(first.text) !== null;
}

/** The number that a line starts with, raised: a note's. */
function raisedNumber(line: SourceLine): number | null {
  const [first] = line.line.spans;
  if (first?.position !== 'superscript' || line.line.spans.length < 2) return null;
  return /^\p{Nd}{1,3}$/u.test(first.text.trim()) ? Number(first.text.trim().normalize('NFKC')) : null;
}

/** Whether one note of a list follows another. */
function byNote(para: Paragraph, cur: SourceLine): boolean {
  const [first] = para.lines;
  const before = first ? raisedNumber(first) : null;
  const own = raisedNumber(cur);
  return before !== null && own === before + 1;
}

/** A line this much shorter than what follows it, em, was not cut for want of room in text set to both edges. */
const SHORTER = 1.5;

/** Whether a line ends short of what follows: where all lines around are short, their own edge does not tell. */
function isShorter(prev: SourceLine, cur: SourceLine, next: SourceLine | null): boolean {
  return Math.max(cur.end, next?.block === cur.block ? next.end : cur.end) - prev.end > SHORTER * cur.size;
}

/** Whether a mark begins an item within the paragraph's item, beside it or around it. */
function isNextItem(para: Paragraph, marker: LineMarker, cur: SourceLine): boolean {
  const [first] = para.lines;
  const before = first ? markerOfLine(first) : null;
  if (!first || before === null) return false;
  const outer = cur.start < first.start - cur.size * SAME_START;
  return outer || marker.style === 'bullet' || marker.value === 1 || continuesList(before, marker);
}

function byMarker(para: Paragraph, prev: SourceLine, cur: SourceLine, next: SourceLine | null): boolean {
  const marker = markerOfLine(cur);
  if (!marker) return false;
  const first = para.lines[0] ?? prev;
  const atMargin = cur.start <= first.start + cur.size * SAME_START || cur.start < prev.start - cur.size * SAME_START;
  const early = endsEarly(prev, cur, para.edge) || (isShorter(prev, cur, next) && isNextItem(para, marker, cur));
  // A dash, a number or a letter may start a line of plain prose; a true bullet does not.
  if (isTrueBullet(marker)) return true;
  // Nor does a number in a ring behind a sentence, wherever it stands: paragraphs of Korean and Japanese laws.
  if (marker.style === 'circled' && endsSentence(prev.text)) return true;
  // "I — I mean" is no first item.
  if (marker.form === DASH_FORM && marker.value === 1 && !early && !/[:：]$/u.test(prev.text)) return false;
  // Where paragraphs hang, a number that stands in is part of one ("vol. / 2. 1812").
  const inner = para.hangingAt !== null && Math.abs(cur.start - para.hangingAt) <= cur.size * SAME_START;
  if (inner && !early && !para.hasMarker) return false;
  // The end of a Korean word that the line end cut, with its full stop ("다. 그리고"), is no letter of a list.
  if (marker.style === 'letters' && !early && !endsSentence(prev.text)) return false;
  const hanging =
    para.hasMarker && cur.start < (para.lines[1]?.start ?? Number.POSITIVE_INFINITY) - cur.size * SAME_START;
  const opens = para.hasMarker && marker.value === 1 && endsSentence(prev.text);
  return opens || ((atMargin || early) && (early || hanging || endsSentence(prev.text)));
}

/** Whether the next article of a law begins. */
function startsArticleAfter(prev: SourceLine, cur: SourceLine): boolean {
  return startsEastAsianArticle(cur.text) && (endsSentence(prev.text) || startsTitledArticle(cur));
}

function byEarlyEnd(para: Paragraph, prev: SourceLine, cur: SourceLine, body: BodyStyle): boolean {
  if (isCentred(prev) && isCentred(cur)) return false;
  if (!endsSentence(prev.text)) return false;
  return isForcedBreak(prev, cur, para.edge, body);
}

/** Whether a gap or a change of type sets `cur` apart from `prev`: what ends a block of literal lines. */
export function isSetApart(prev: SourceLine, cur: SourceLine, body: BodyStyle): boolean {
  const weighty = prev.look.bold >= BOLD !== cur.look.bold >= BOLD;
  const leading = Math.max(leadingFor(body, prev.size), leadingFor(body, cur.size));
  return weighty || byStyle(prev, cur, body) || cur.across - prev.across > leading * GAP;
}

/** Whether a line is a definition list's term and nothing else. */
export function isWholeTerm(line: SourceLine): boolean {
  return line.term !== null && line.term.span >= line.line.spans.length;
}

/** Whether `cur` starts a new block after `prev`, the last line of `para`. `next` is the line after `cur` in the column. */
export function breaksBefore(para: Paragraph, cur: SourceLine, next: SourceLine | null, body: BodyStyle): boolean {
  const prev = para.lines.at(-1);
  if (!prev) return true;
  const told = byElement(prev, cur);
  if (told === true) return true;
  if (cur.term !== null || isWholeTerm(prev)) return true;
  if (byStyle(prev, cur, body)) return true;
  // Beside a term a line that stands in is one of its text.
  const hangs = para.hangingAt !== null || para.hasMarker || para.lines[0]?.term != null;
  if (!hangs && isDisplayedLine(prev, body) !== isDisplayedLine(cur, body)) return true;
  const gap = cur.across - prev.across;
  if (isMono(prev, body)) return false; // code keeps its own shape: see segments
  const leading = Math.max(leadingFor(body, prev.size), leadingFor(body, cur.size));
  if (gap > leading * gapLimit(para, prev, cur)) return true;
  if (told === false) return false;
  const begins = beginsInColumn(prev, cur, body) ?? beginsInRow(prev, cur, body);
  if (begins !== null) return begins;
  if (leadsToValue(prev)) return true;
  if (para.lines.length === 1 && isAdmonitionTitle(prev.text) && endsEarly(prev, cur, para.edge)) return true;
  if (isTitleGoingOn(prev, cur, body) || isWordGoingOn(prev, cur)) return false;
  if (byNote(para, cur) || byNumber(para, prev, cur) || byMarker(para, prev, cur, next)) return true;
  if (byWeight(prev, cur, para.edge, body) || isFullTitle(para, prev, cur)) return true;
  if (isTitleOfCode(para, prev, cur)) return true;
  if (bySlant(para, prev, cur) || startsArticleAfter(prev, cur)) return true;
  if (byOpening(para, prev, cur)) return true;
  return byIndent(para, prev, cur, next, body) || byEarlyEnd(para, prev, cur, body);
}
