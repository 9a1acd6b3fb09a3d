// A line with what the block rules ask of it: edges in reading direction, weight, typeface, first word, marker.
import type { Line, RoleHint, TagHolder } from '../model/page.ts';
import { lineText } from './line-text.ts';
import { isSign } from './mono-line.ts';
import { isHangul, isUnspacedCjk } from './script-ranges.ts';

export type FlowLine = {
  readonly line: Line;
  readonly text: string;
  /** Start and end edge in reading direction: x0 and x1, or -x1 and -x0 right to left. */
  readonly start: number;
  readonly end: number;
  readonly bold: boolean;
  readonly startsBold: boolean;
  readonly monospace: boolean;
  /** Width of the first word in points: what would have had to fit on the line before. */
  readonly firstWord: number;
  readonly marker: 'bullet' | 'dash' | 'number' | 'note' | null;
  /** Number of the structure element that the line belongs to in a tagged PDF, and its role. */
  readonly element: number | null;
  readonly role: RoleHint;
  readonly artifact: boolean;
  /** What its element stands in, outermost first. */
  readonly holders: readonly TagHolder[];
  /** Letters of the label that the tags name at its start, spaces not counted. */
  readonly label: number;
  /** Where the line's text begins with a dropped initial: y of its foot; lines down to there stand in by its width. */
  readonly dropCapFoot: number | null;
  /** What it is of an entry whose long term stands beside its text. */
  readonly half?: 'term' | 'text';
};

const BULLET = /^[•‣◦▪▫■□●○∙◆◇►▶➢✓☑❖⁃∗★☆♦※]\s*\S/u;
const DASH = /^[-–—―*·]\s+\S/u;
const NUMBER =
  /^(?:\(?\d{1,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?|\(?[a-zA-Z][.)]|\(?[ivxlcIVXLC]{1,6}[.)]|[①-⑳㉠-㉭]|\[[\p{L}\p{N}+*-]{1,12}\]|[가-힣][.)])\s/u;
const NOTE_MARK = /^(?:\d{1,3}|[*†‡§¶‖]{1,3}|[a-z])$/u;
/** What ends a word that a line may be broken behind. */
const WORD_END = /[\s\u2013\u2014\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Part of a line's letters that must be bold or monospaced for the line to be so. */
const STYLE_SHARE = 0.85;
/** Line-end rules of Chinese and Japanese move up to two characters: their width in em is what must fit. */
const CJK_WORD_EM = 2.2;

function markerOf(line: Line, text: string): FlowLine['marker'] {
  const first = line.spans[0];
  if (first !== undefined && first.position === 'superscript' && NOTE_MARK.test(first.text.trim())) return 'note';
  if (BULLET.test(text)) return 'bullet';
  if (DASH.test(text)) return 'dash';
  return NUMBER.test(text) ? 'number' : null;
}

function firstWordWidth(line: Line, text: string): number {
  const width = line.box.x1 - line.box.x0;
  const first = text[0] ?? '';
  if (isUnspacedCjk(first)) return CJK_WORD_EM * line.size;
  const space = text.search(WORD_END);
  const letters = space < 0 ? text.length : space;
  // Hangul syllables are twice as wide as Latin letters: the mean of the line would be too small for them.
  const wide = isHangul(first) ? letters * 0.9 * line.size : 0;
  const single = line.spans[0];
  if (single !== undefined && single.text.trim().length === letters) return single.box.x1 - single.box.x0;
  return Math.max(wide, (width * letters) / Math.max(1, text.length));
}

/** What the tags say of a line. */
export type LineTag = Pick<FlowLine, 'element' | 'role' | 'artifact' | 'holders' | 'label'>;

/** Measures a line for the block rules. */
export function flowLine(
  line: Line,
  tag: LineTag & Pick<FlowLine, 'half'>,
  dropCapFoot: number | null = null,
): FlowLine {
  const text = lineText(line);
  let all = 0;
  let bold = 0;
  let mono = 0;
  for (const span of line.spans) {
    const letters = isSign(span.text.trim()) ? 0 : span.text.trim().length;
    all += letters;
    if (span.style.bold) bold += letters;
    if (span.style.monospace) mono += letters;
  }
  const rtl = line.direction === 'rtl';
  return {
    line,
    text,
    start: rtl ? -line.box.x1 : line.box.x0,
    end: rtl ? -line.box.x0 : line.box.x1,
    bold: bold >= STYLE_SHARE * all,
    startsBold: line.spans[0]?.style.bold ?? false,
    monospace: mono >= STYLE_SHARE * all && mono > 0,
    firstWord: firstWordWidth(line, text),
    marker: markerOf(line, text),
    ...tag,
    dropCapFoot,
  };
}
