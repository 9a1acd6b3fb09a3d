// In: text segments. Out: how each looks against the body style, and which looks behave like headings over the book.

import { isAdmonitionTitle } from './admonition-words.ts';
import type { BodyStyle, Segment } from './draft.ts';
import { chapterKind, chapterLabel, numberingDepth } from './heading-words.ts';
import { namesNoSection } from './no-title-words.ts';
import { endsStatement, firstChar, isLower, isUnspaced } from './script.ts';
import { isLed } from './whole-contents.ts';

/** Type this much larger than the body is display type. LaTeX \large is 1.2; Word heading 3 is 1.09. */
const LARGER = 1.08;

/** Share of letters that makes a segment bold or italic as a whole; a code word in a heading is not bold. */
const MOST = 0.6;

/** Longest heading: letters and lines. Academic titles reach 200. */
const MAX_LETTERS = 220;
const MAX_LINES = 5;

/** Shares in a style's segments above which the style is prose. */
const MAX_LOWER_STARTS = 0.3;
const MAX_SENTENCES = 0.35;

/** Space above a heading in body leadings that sets it apart from the text. */
const APART = 1.25;

/** First lines of one indent differ by less, em. */
const INDENT_SLACK = 0.5;

/** A Roman number is in capitals as "I" and "V" are, of which one letter alone says nothing: it tells no style. */
const ROMAN_NUMBER = /^[IVXLCDM]{2,7}\.?$/u;
/** The same before a title: of "III. 연구 결과" the words know no capitals. */
const ROMAN_BEFORE = /^[IVXLCDM]{1,7}[.,]\s*(?=\S)/u;

/** Whether the words of a text in capitals are so, and not its Roman number alone. */
function hasCapitalWords(text: string): boolean {
  return !ROMAN_NUMBER.test(text) && /\p{Lu}/u.test(text.replace(ROMAN_BEFORE, ''));
}

export type HeadingStyle = {
  readonly key: string;
  readonly size: number;
  readonly larger: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly capitals: boolean;
  readonly centred: boolean;
  readonly otherFace: boolean;
};

function share(segment: Segment, of: (l: Segment['lines'][number]) => number): number {
  let sum = 0;
  let all = 0;
  for (const line of segment.lines) {
    sum += of(line) * line.text.length;
    all += line.text.length;
  }
  return all === 0 ? 0 : sum / all;
}

/** Type sizes that OCR cannot tell apart, as a factor: its row heights vary by up to a tenth either way. */
const OCR_SIZE_STEP = 1.25;

/** The largest type size of a segment; for OCR set to a ladder of sizes, so that one style stays one. */
function steadySize(segment: Segment, body: BodyStyle): number {
  const size = Math.max(0, ...segment.lines.map((l) => l.size));
  if (segment.lines[0]?.source !== 'ocr' || size <= 0) return size;
  const pooled = body.displaySizes?.find(({ least, most }) => size >= least && size <= most);
  const step = Math.round(Math.log((pooled?.middle ?? size) / body.size) / Math.log(OCR_SIZE_STEP));
  return body.size * OCR_SIZE_STEP ** step;
}

const styles = new WeakMap<Segment, { readonly body: BodyStyle; readonly style: HeadingStyle }>();

/** A segment's look as a heading style; segments with equal keys look the same. */
export function headingStyle(segment: Segment, body: BodyStyle): HeadingStyle {
  const known = styles.get(segment);
  if (known?.body === body) return known.style;
  const style = measuredStyle(segment, body);
  styles.set(segment, { body, style });
  return style;
}

function measuredStyle(segment: Segment, body: BodyStyle): HeadingStyle {
  const bold = !body.bold && share(segment, (l) => l.look.bold) >= MOST;
  const italic = !body.italic && share(segment, (l) => l.look.italic) >= MOST;
  const spelt = segment.lines.every((l) => l.look.capitals) && hasCapitalWords(segmentText(segment));
  const capitals = spelt || share(segment, (l) => l.look.smallCaps) >= MOST;
  const family = segment.lines[0]?.look.family ?? '';
  const otherFace = family !== body.family && share(segment, (l) => l.look.mono) < 0.5;
  const size = steadySize(segment, body);
  const centred = segment.align === 'center';
  const key = `${Math.round(size * 2) / 2} ${bold} ${italic} ${capitals} ${otherFace}`;
  return { key, size, larger: size >= body.size * LARGER, bold, italic, capitals, centred, otherFace };
}

const texts = new WeakMap<Segment, string>();

/** The text of a segment in one line; many rules ask for it. */
export function segmentText(segment: Segment): string {
  const known = texts.get(segment);
  if (known !== undefined) return known;
  const text = segment.lines.map((l) => l.text).join(' ');
  texts.set(segment, text);
  return text;
}

/** Signs of mathematics that want something behind them: a title ends with none. */
const OPEN_SIGN = /[=≤≥∈×⊕±−]\s*$/u;

/** Whether a text has words: three letters in a row, or East Asian ones, or is a chapter's number. */
function isWorded(text: string): boolean {
  if (OPEN_SIGN.test(text)) return false;
  return (
    /\p{L}{3}|[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ||
    chapterLabel(text) !== null
  );
}

/** A mail address: an author's, and no words of a title. */
const MAIL = /\S@[\p{L}\p{Nd}-]+\.\p{L}{2,}/u;

/** Whether a segment could be a heading by its length and shape, whatever its style. */
export function isTitleShaped(segment: Segment): boolean {
  if (segment.kind !== 'text' || segment.lines.length === 0 || segment.lines.length > MAX_LINES) return false;
  // A term beside its definition is none, nor is the definition.
  if (segment.lines[0]?.half) return false;
  const text = segmentText(segment);
  if (text.length > MAX_LETTERS || !isWorded(text) || namesNoSection(text)) return false;
  // An entry of contents, as large as the leader in it makes it seem in a scan.
  if (segment.lines.some((line) => isLed(line.text))) return false;
  if (isAdmonitionTitle(text) && chapterKind(text) !== 'endnotes') return false;
  return segment.marker?.style !== 'bullet' && !/[,;]$/u.test(text) && !MAIL.test(text);
}

/** Whether a style stands out from the body at all. */
export function isDistinct(style: HeadingStyle): boolean {
  return style.larger || style.bold || style.capitals || style.centred || style.italic;
}

/** Whether space or a column's top sets a segment apart from what stands before it. */
export function isSetApart(segment: Segment): boolean {
  return segment.gapBefore === null || segment.gapBefore >= APART;
}

/** Words up to which a text that ends with a full stop may be a title. */
const SENTENCE_WORDS = 4;
/** Ideographs and kana that say as much as a word: Chinese words have two, Japanese ones with their endings more. */
const LETTERS_A_WORD = 3;

/** Words of a text; in scripts that set none apart, as many as its letters would make. */
function wordCount(text: string): number {
  const unspaced = [...text].filter(isUnspaced).length;
  return text.split(/\s+/u).length + Math.floor(unspaced / LETTERS_A_WORD);
}

/** Whether a text reads as a sentence of prose and not as a title: questions are titles as well, and so is what bears a section's number. */
export function isProse(text: string): boolean {
  const sectioned =
    chapterLabel(text.split(/\s+/u).slice(0, 2).join(' ')) === 'label' || (numberingDepth(text) ?? 0) > 1;
  return !sectioned && endsStatement(text) && wordCount(text) > SENTENCE_WORDS;
}

/** Whether the segments of one style behave as headings do: they start in capitals and are no sentences. */
export function behavesAsHeadings(list: readonly Segment[]): boolean {
  const texts = list.map(segmentText);
  const lower = texts.filter((t) => isLower(firstChar(t)) && numberingDepth(t) === null).length;
  const sentences = texts.filter(isProse).length;
  return lower <= texts.length * MAX_LOWER_STARTS && sentences <= texts.length * MAX_SENTENCES;
}

/** Sort weight of a style: larger is more prominent; bold and capitals break ties. */
export function prominence(style: HeadingStyle): number {
  return (
    style.size +
    (style.bold ? 0.6 : 0) +
    (style.capitals ? 0.4 : 0) +
    (style.italic ? -0.1 : 0) +
    (style.centred ? 0.1 : 0)
  );
}

/** Whether a line stands between two rules: a box around a title leaves no white over it. */
function isFramed(segments: readonly Segment[], i: number): boolean {
  const above = segments[i - 1];
  const below = segments[i + 1];
  return above?.kind === 'rule' && below?.kind === 'rule' && above.pageIndex === below.pageIndex;
}

/** Whether a bold line can be no paragraph in text that is set with one leading all through: it stands in the middle, or at the edge over a paragraph that stands in. */
function isBoldInStep(segments: readonly Segment[], i: number, body: BodyStyle): boolean {
  const [segment, next] = segments.slice(i, i + 2);
  if (segment === undefined || next?.kind !== 'text' || segment.lines.length > 1) return false;
  const { bold, centred } = headingStyle(segment, body);
  const atEdge = segment.align === 'start' && segment.firstStart < body.size * INDENT_SLACK;
  if (!bold || !(centred || atEdge)) return false;
  if (headingStyle(next, body).bold) return isBoldInStep(segments, i + 1, body);
  const indented = body.firstIndent > 0 && Math.abs(next.firstStart - body.firstIndent) < body.size * INDENT_SLACK;
  return indented && next.lines.length > 1;
}

/** Whether white, rules or its place tell a line of display type from the text around it. */
export function standsOut(segments: readonly Segment[], i: number, body: BodyStyle): boolean {
  const segment = segments[i];
  if (segment === undefined) return false;
  return isSetApart(segment) || isFramed(segments, i) || isBoldInStep(segments, i, body);
}
