// Blocks of a page in reading order in; out, the same with a headline that stands under all of the text brought to the front.
// Evidence: display type under two columns or more, wider than one of them, with no text below: it heads what stands
// above it, as the opening page of an article in a magazine has it.
import { boxWidth } from '../model/geometry.ts';
import type { PageBlock, TextBlock } from '../model/page.ts';
import { lineText } from './line-text.ts';

/** Size of a headline in sizes of the body; section heads reach 1.8. */
const HEADLINE = 2.2;
/** Lines of a headline, and lines in smaller or body type (byline, credit, folio) that may stand under it. */
const MAX_HEADLINE_LINES = 3;
const MAX_LINES_BELOW = 4;
/** Rows that each column above has at least, and the narrowest column, em. */
const MIN_ROWS = 5;
const MIN_COLUMN_EM = 8;
/** How far over a headline its deck may stand, and under it its byline, in sizes of the headline. */
const NEAR = 1;
/** Size of a deck in sizes of the body. */
const DECK = 1.12;
/** Size of a byline in sizes of the body, at least: a picture's credit is smaller. */
const BYLINE = 0.75;
/** How far the deck or byline starts from the headline's left edge, em of the body. */
const SAME_LEFT_EM = 1;

/** Size of a title over the columns in sizes of the headline at the foot: as large, but for rounding. */
const TITLE = 0.95;
/** Letters of a drop cap, with a quotation mark. */
const DROP_CAP = 2;

type Stretch = { readonly x0: number; readonly x1: number };

function sizeOf(block: TextBlock): number {
  return Math.max(0, ...block.lines.map((line) => line.size));
}

function overlaps(a: Stretch, b: Stretch): boolean {
  return Math.min(a.x1, b.x1) > Math.max(a.x0, b.x0);
}

/** The columns that blocks of prose stand in: stretches of x that do not overlap. */
function columnsIn(prose: readonly TextBlock[]): readonly (Stretch & { readonly rows: number })[] {
  const columns: { x0: number; x1: number; rows: number }[] = [];
  for (const { box, lines } of [...prose].sort((a, b) => a.box.x0 - b.box.x0)) {
    const last = columns[columns.length - 1];
    if (last !== undefined && box.x0 < last.x1) {
      last.x1 = Math.max(last.x1, box.x1);
      last.rows += lines.length;
    } else columns.push({ x0: box.x0, x1: box.x1, rows: lines.length });
  }
  return columns;
}

/** Whether a title of the headline's size or more stands over the text: that heads it. A drop cap is no title. */
function hasTitleOver(headline: TextBlock, texts: readonly TextBlock[], prose: readonly TextBlock[]): boolean {
  const isTitle = (block: TextBlock): boolean => {
    if (block === headline || sizeOf(block) < TITLE * sizeOf(headline)) return false;
    const letters = block.lines.reduce((sum, line) => sum + lineText(line).trim().length, 0);
    const over = prose.filter((b) => b.box.y1 <= block.box.y0 && overlaps(b.box, block.box));
    return letters > DROP_CAP && over.reduce((sum, b) => sum + b.lines.length, 0) < MIN_ROWS;
  };
  return texts.some(isTitle);
}

/** Whether a block heads what stands above it. */
function headsAbove(headline: TextBlock, texts: readonly TextBlock[], bodySize: number): boolean {
  if (sizeOf(headline) < HEADLINE * bodySize || headline.lines.length > MAX_HEADLINE_LINES) return false;
  const below = texts.filter((block) => block !== headline && block.box.y0 > headline.box.y0);
  if (below.reduce((sum, block) => sum + block.lines.length, 0) > MAX_LINES_BELOW) return false;
  const prose = texts.filter(
    (b) => b.box.y1 <= headline.box.y0 + 0.2 * sizeOf(headline) && sizeOf(b) < DECK * bodySize,
  );
  if (hasTitleOver(headline, texts, prose)) return false;
  const columns = columnsIn(prose).filter((c) => c.rows >= MIN_ROWS && c.x1 - c.x0 >= MIN_COLUMN_EM * bodySize);
  const widest = Math.max(0, ...columns.map((column) => column.x1 - column.x0));
  return columns.length >= 2 && boxWidth(headline.box) > widest && columns.some((c) => overlaps(headline.box, c));
}

/** Brings a headline at the foot, with its byline and its deck, before the text that it heads. */
export function withFootHeadline(blocks: readonly PageBlock[], bodySize: number): readonly PageBlock[] {
  const texts = blocks.flatMap((block) => (block.type === 'text' && block.layer === 'body' ? [block] : []));
  const headline = texts.find((block) => headsAbove(block, texts, bodySize));
  if (headline === undefined) return blocks;
  const reach = NEAR * sizeOf(headline);
  const beside = (block: TextBlock): boolean => Math.abs(block.box.x0 - headline.box.x0) <= SAME_LEFT_EM * bodySize;
  const isByline = (b: TextBlock): boolean =>
    beside(b) &&
    sizeOf(b) >= BYLINE * bodySize &&
    b.box.y0 >= headline.box.y1 - reach / 2 &&
    b.box.y0 - headline.box.y1 <= reach / 2;
  const isDeck = (b: TextBlock): boolean =>
    beside(b) &&
    sizeOf(b) >= DECK * bodySize &&
    b.box.y1 <= headline.box.y0 + reach / 2 &&
    headline.box.y0 - b.box.y1 <= reach;
  const others = texts.filter((block) => block !== headline);
  const front: readonly PageBlock[] = [headline, ...others.filter(isByline), ...others.filter(isDeck)];
  return [...front, ...blocks.filter((block) => !front.includes(block))];
}
