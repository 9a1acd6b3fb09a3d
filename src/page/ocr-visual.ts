// In: lines as they are read. Out: the same lines as they are drawn, from left to right: words, and the letters in them.
// The layout takes glyphs by their places and brings right-to-left text into reading order itself (bidi.ts).
import type { Box } from '../model/geometry.ts';
import type { OcrLine, OcrWord } from '../model/ocr-page.ts';
import { isRtlLine, toLogicalOrder } from './bidi.ts';
import { isLeftToRight, isRightToLeft } from './script-ranges.ts';

/** A letter with the marks that it bears: they are drawn in one place. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;

/** The characters of a word, each with its marks. */
export function clustersOf(text: string): readonly string[] {
  return text.match(CLUSTER) ?? [];
}

/** Turns visual order into reading order and back again, between words that run with their line. */
function turned(order: readonly string[], rtl: boolean): readonly string[] {
  const beside = { text: rtl ? 'א' : 'a' };
  const items = [beside, ...order.map((text) => ({ text })), beside];
  return toLogicalOrder(items, rtl, (_, text) => ({ text }))
    .slice(1, -1)
    .map((item) => item.text);
}

/** The letters of a word as the layout must find them to read the word again. */
function visualText(text: string, rtl: boolean): string {
  const clusters = clustersOf(text);
  const once = turned(clusters, rtl);
  const orders = [once, [...clusters].reverse(), clusters];
  return (orders.find((order) => turned(order, rtl).join('') === text) ?? once).join('');
}

function hasRtl(line: OcrLine): boolean {
  return line.words.some((word) => isRightToLeft(word.text));
}

function runsRtl(line: OcrLine, rtlPage: boolean): boolean {
  const letters = line.words.flatMap((word) => Array.from(word.text, (text) => ({ text })));
  return isRtlLine(letters, rtlPage);
}

/** Whether two words that are drawn side by side touch: the one that is read later says so. */
function touches(line: OcrLine, a: OcrWord, b: OcrWord): boolean {
  const [i, j] = [line.words.indexOf(a), line.words.indexOf(b)];
  return Math.abs(i - j) === 1 && line.words[Math.max(i, j)]?.attached === true;
}

function visualLine(line: OcrLine, rtlPage: boolean): OcrLine {
  const rtl = runsRtl(line, rtlPage);
  if (!rtl && !hasRtl(line)) return line;
  const sorted = [...line.words].sort((a, b) => a.box.x0 - b.box.x0);
  const words = sorted.map((word, i): OcrWord => {
    const before = sorted[i - 1];
    // Words of other scripts alone are read as they are drawn; signs and figures follow the line.
    const other = Array.from(word.text).some(isLeftToRight) && !Array.from(word.text).some(isRightToLeft);
    const text = other ? word.text : visualText(word.text, rtl);
    const { attached: _, ...plain } = word;
    return { ...plain, text, ...(before !== undefined && touches(line, before, word) ? { attached: true } : {}) };
  });
  return { ...line, words };
}

/** Whether most lines with letters run from right to left. */
export function isRtlReading(lines: readonly OcrLine[]): boolean {
  let balance = 0;
  for (const { words } of lines) {
    for (const { text } of words) {
      if (isRightToLeft(text)) balance++;
      else if (isLeftToRight(text)) balance--;
    }
  }
  return balance > 0;
}

/** Brings every line into the order in which it is drawn; lines of left-to-right text come back as they are. */
export function inVisualOrder(lines: readonly OcrLine[]): readonly OcrLine[] {
  const rtlPage = isRtlReading(lines);
  return lines.map((line) => visualLine(line, rtlPage));
}

function mirroredBox({ x0, x1, y0, y1 }: Box): Box {
  return { x0: -x1, x1: -x0, y0, y1 };
}

/** Lines seen from behind the page, for rules that measure from the edge where text begins. */
export function seenFromBehind(lines: readonly OcrLine[]): readonly OcrLine[] {
  return lines.map((line) => ({
    ...line,
    box: mirroredBox(line.box),
    words: line.words.map((word) => ({ ...word, box: mirroredBox(word.box) })).reverse(),
  }));
}
