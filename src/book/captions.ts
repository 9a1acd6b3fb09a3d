// In: segments. Out: captions attached to the figure or table that they stand above or below.
// Evidence: the caption's label ("Figure 3", "그림 2", "表 1") right beside a figure or table on the same page.
import { FIGURE_AFTER_NUMBER, FIGURE_WORDS, TABLE_AFTER_NUMBER, TABLE_WORDS } from '../model/caption-words.ts';
import type { Box } from '../model/geometry.ts';
import type { BookDraft, Segment } from './draft.ts';
import { isBesideCode, withListingsNamed } from './listing-captions.ts';
import { plainCaptions } from './plain-captions.ts';
import { sideCaptions } from './side-captions.ts';
import { taggedCaptions } from './tagged-captions.ts';

/** What else may have a number and a caption of a figure. */
const OTHER_FIGURES =
  'plate|photo|bild|源代码|代码|コード|schema|schéma|diagram|chart|graphique|gráfico|map|listing|listado|example|beispiel|exemple|ejemplo|exemplo|esempio|voorbeeld|esimerkki|příklad|przykład|예|例';
const FIGURE_LABEL = `${FIGURE_WORDS}|${OTHER_FIGURES}`;
const NUMBER = '\\s*[A-Z]?[\\p{Nd}]+(?:[.\\-–][\\p{Nd}A-Z]+)*|\\s+[IVXLC]+';

const FIGURE = new RegExp(
  `^[\\[(<〈]?(?:(?:${FIGURE_LABEL})(?:${NUMBER})|${FIGURE_AFTER_NUMBER})[\\])>〉]?(?=$|[\\s.:：。,—–-])`,
  'iu',
);
const TABLE = new RegExp(
  `^[\\[(<〈]?(?:(?:${TABLE_WORDS})(?:${NUMBER})|${TABLE_AFTER_NUMBER})[\\])>〉]?(?=$|[\\s.:：。,—–-])`,
  'iu',
);

/** Lines of the longest name of a part, and the white over it, em. */
const MAX_PART_LINES = 3;
const MAX_PART_GAP = 2;

/** Lines of the longest caption. */
const MAX_LINES = 12;

/** What a segment is the caption of, by its first words; null for none. */
export function captionKind(segment: Segment): 'figure' | 'table' | null {
  const text = segment.lines[0]?.text ?? '';
  if (segment.kind !== 'text' || segment.lines.length > MAX_LINES) return null;
  if (TABLE.test(text)) return 'table';
  return FIGURE.test(text) ? 'figure' : null;
}

/** Whether a line begins as a caption does: a label, and a mark after its number. */
export function startsCaption(text: string): boolean {
  const label = (FIGURE.exec(text) ?? TABLE.exec(text))?.[0];
  return label !== undefined && /^\s*[.:：。—–-]/u.test(text.slice(label.length));
}

export type FloatLabel = { readonly kind: 'figure' | 'table'; readonly number: string };

/** What a caption is called by in the text: "Figure 3" is figure 3; null where it has no number. */
export function floatLabel(given: Segment): FloatLabel | null {
  const caption = isPartName(given) ? { ...given, lines: given.lines.slice(given.breaksBefore[0] ?? 0) } : given;
  const kind = captionKind(caption);
  const label = (kind === 'table' ? TABLE : FIGURE).exec(caption.lines[0]?.text ?? '')?.[0];
  const number =
    label?.match(/(?:[A-Z]?\p{Nd}[\p{Nd}A-Z.–-]*|[IVXLC]+)$/u)?.[0] ?? label?.match(/^\p{Nd}[\p{Nd}.]*(?=\.)/u)?.[0];
  return kind === null || number === undefined ? null : { kind, number };
}

const REFERENCES = new RegExp(
  `(?<![\\p{L}])(?:(${TABLE_WORDS}|tables|tabs\\.|tabellen|tableaux|tablas)|(?:${FIGURE_LABEL}|figures|figs\\.|abbildungen|figuras))\\s?\\s?([A-Z]?[\\p{Nd}]+(?:[.\\-–][\\p{Nd}A-Z]+)*|[IVXLC]+)(?![\\p{L}\\p{Nd}])`,
  'giu',
);

/** The figures and tables that a text refers to by number. */
export function floatReferences(text: string): readonly FloatLabel[] {
  return [...text.matchAll(REFERENCES)].map((match) => ({
    kind: match[1] === undefined ? 'figure' : 'table',
    number: match[2] ?? '',
  }));
}

/** A caption starts its own block: with a mark after the number, or set apart; not a sentence that begins "Table 3 shows". */
function isSetAsCaption(segment: Segment): boolean {
  const text = segment.lines[0]?.text ?? '';
  const label = (FIGURE.exec(text) ?? TABLE.exec(text))?.[0] ?? '';
  const rest = text.slice(label.length);
  return rest === '' || /^\s*[.:：。—–-]/u.test(rest) || segment.align === 'center' || !/^\s\p{Ll}/u.test(rest);
}

function wants(segment: Segment | undefined, kind: 'figure' | 'table'): boolean {
  // A displayed formula has a number and no caption.
  if (!segment || segment.figure?.figure.kind === 'formula') return false;
  if (segment.caption !== null && !isPart(segment)) return false;
  // A figure may be the picture of a table.
  return (
    segment.kind === 'figure' ||
    (kind === 'table' && segment.kind === 'table') ||
    (kind === 'figure' && segment.kind === 'table')
  );
}

/** Lines of a caption that stands under its label, and the white between the two in leadings. */
const MAX_UNDER = 4;
const UNDER_GAP = 1.7;

/** Whether a segment is only a label ("TABLE I") and the one under it the caption's words, set apart from the text. */
function isLabelOver(segment: Segment, next: Segment | undefined): next is Segment {
  const text = segment.lines[0]?.text ?? '';
  const label = (FIGURE.exec(text) ?? TABLE.exec(text))?.[0] ?? '';
  if (segment.lines.length !== 1 || text.slice(label.length).replace(/[.:：\s]/gu, '') !== '') return false;
  if (next?.kind !== 'text' || next.pageIndex !== segment.pageIndex || next.lines.length > MAX_UNDER) return false;
  return next.gapBefore !== null && next.gapBefore < UNDER_GAP && captionKind(next) === null;
}

/** Labels with the words under them made one caption, where a table or figure follows. */
function withLabelsJoined(segments: readonly Segment[]): readonly Segment[] {
  const out: Segment[] = [];
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i];
    const next = segments[i + 1];
    const after = segments[i + 2];
    if (!segment) continue;
    const floats = after?.kind === 'table' || after?.kind === 'figure';
    if (floats && captionKind(segment) !== null && isLabelOver(segment, next)) {
      out.push({ ...segment, lines: [...segment.lines, ...next.lines] });
      i++;
    } else out.push(segment);
  }
  return out;
}

/** The name of one of several pictures under one caption: "(a)", "(b) the same from the south". */
const PART = /^\(\p{Ll}\)(?=$|\s)/u;

const isPartName = ({ lines }: Segment): boolean => PART.test(lines[0]?.text ?? '');

/** Whether a figure has the name of a part and may share a caption with those beside it. */
function isPart(segment: Segment): boolean {
  const { caption } = segment;
  return segment.kind === 'figure' && caption !== null && isPartName(caption) && floatLabel(caption) === null;
}

/** Whether a segment is a line right under a picture, within its width, that names it as a part: "(a) north". */
function isPartCaption(segment: Segment, before: Segment | null | undefined): boolean {
  const [line] = segment.lines;
  const box = before?.figure?.figure.box;
  if (line === undefined || segment.lines.length > MAX_PART_LINES || box === undefined || before?.caption) return false;
  if (before?.pageIndex !== segment.pageIndex || !PART.test(line.text)) return false;
  const { x0, x1, y0 } = line.line.box;
  return x0 >= box.x0 - line.size && x1 <= box.x1 + line.size && y0 - box.y1 < MAX_PART_GAP * line.size;
}

/** Pictures with the names of parts under them as their captions. */
function withPartsNamed(segments: readonly Segment[]): readonly Segment[] {
  const out: Segment[] = [];
  for (const segment of segments) {
    const before = out.at(-1);
    if (before && captionKind(segment) === null && isPartCaption(segment, before)) {
      out[out.length - 1] = { ...before, caption: segment };
    } else out.push(segment);
  }
  return out;
}

/** A float with its caption, which has a line of its own beside the name of a part. */
function captioned(float: Segment, caption: Segment, under: boolean): Segment {
  const part = float.caption;
  if (part === null) return { ...float, caption };
  const [first, second] = under ? [part, caption] : [caption, part];
  const at = first.lines.length;
  const breaksBefore = [...first.breaksBefore, at, ...second.breaksBefore.map((i) => at + i)];
  return { ...float, caption: { ...caption, lines: [...first.lines, ...second.lines], breaksBefore } };
}

/** How much nearer to one float than to the other a caption between two stands that shows where the book sets them. */
const NEARER = 1.4;

function floatBox(segment: Segment | null, pageIndex: number): Box | null {
  if (segment === null || segment.pageIndex !== pageIndex) return null;
  return segment.kind === 'table' ? (segment.tables[0]?.table.box ?? null) : (segment.figure?.figure.box ?? null);
}

/** Rules that some styles set between a float and its caption. */
const MAX_RULES = 2;

/** The segment beside the one at `at`, past rules, and its place. */
function beside(segments: readonly (Segment | null)[], at: number, step: 1 | -1): [Segment | null, number] {
  let place = at + step;
  while (segments[place]?.kind === 'rule' && Math.abs(place - at) <= MAX_RULES) place += step;
  return [segments[place] ?? null, place];
}

/**
 * Whether the book sets the captions of a kind under what they name, from those that stand at one such float, or nearer
 * to one. Where nothing tells, tables have theirs above and figures below, as most styles ask.
 */
function standsUnder(segments: readonly Segment[], kind: 'figure' | 'table'): boolean {
  let under = 0;
  let over = 0;
  segments.forEach((segment, i) => {
    if (captionKind(segment) !== kind || !isSetAsCaption(segment)) return;
    const own = (s: Segment | null): Box | null => (s?.kind === kind ? floatBox(s, segment.pageIndex) : null);
    const above = own(beside(segments, i, -1)[0]);
    const below = own(beside(segments, i, 1)[0]);
    const first = segment.lines[0]?.line.box;
    const last = segment.lines.at(-1)?.line.box;
    const gapAbove = above && first ? Math.max(1, first.y0 - above.y1) : Infinity;
    const gapBelow = below && last ? Math.max(1, below.y0 - last.y1) : Infinity;
    if (gapBelow > NEARER * gapAbove) under++;
    if (gapAbove > NEARER * gapBelow) over++;
  });
  return under === over ? kind === 'figure' : under > over;
}

/** Whether a table's last part is on a text's page, or on the page before with the text first on its own. */
function isRightBehind({ tables }: Segment, { pageIndex, gapBefore }: Segment): boolean {
  const end = tables.at(-1)?.pageIndex ?? pageIndex;
  return end === pageIndex || (end === pageIndex - 1 && gapBefore === null);
}

/** The place of the code, of what stands above and below, that a label and a mark behind its number name; -1 for none. */
function codeNamedBy(
  caption: Segment,
  above: Segment | null,
  below: Segment | null,
  [before, after]: readonly [number, number],
): number {
  if (!startsCaption(caption.lines[0]?.text ?? '')) return -1;
  if (isBesideCode(caption, above, true)) return before;
  return isBesideCode(caption, below, false) ? after : -1;
}

/** Attaches captions; above or below is decided by what the book mostly does where both would be possible. */
export function captions(draft: BookDraft): BookDraft {
  const segments = withPartsNamed(withLabelsJoined(withListingsNamed(draft.segments)));
  const habits = { table: standsUnder(segments, 'table'), figure: standsUnder(segments, 'figure') };
  const out: (Segment | null)[] = [...segments];
  const tagged = taggedCaptions(segments);
  const isNamed = (segment: Segment): boolean => captionKind(segment) !== null;
  const given = { segments, body: draft.body };
  const plain = new Set([...sideCaptions(given, isNamed), ...plainCaptions(given, isNamed)]);
  for (const [i, segment] of segments.entries()) {
    const kind = captionKind(segment) ?? tagged.get(segment) ?? (plain.has(segment) ? 'figure' : null);
    if (kind === null || !(tagged.has(segment) || plain.has(segment) || isSetAsCaption(segment))) continue;
    const [above, before] = beside(out, i, -1);
    const [below, after] = beside(out, i, 1);
    // A table that did not fit leaves its caption behind at the foot of the page.
    const leftBehind = (s: Segment) =>
      s === below && kind === 'table' && s.kind === 'table' && s.pageIndex === segment.pageIndex + 1;
    // One that fills its page, or ends on another than it began, has its caption under its end.
    const endedBefore = (s: Segment) =>
      s === above && kind === 'table' && s.kind === 'table' && isRightBehind(s, segment);
    const fits = (s: Segment | null | undefined) =>
      s != null && (s.pageIndex === segment.pageIndex || leftBehind(s) || endedBefore(s)) && wants(s, kind);
    const exact = (s: Segment | null | undefined) => fits(s) && s?.kind === kind;
    const both = exact(above) && exact(below);
    const under = both ? habits[kind] : exact(above) || (!exact(below) && fits(above));
    // Under a listing that is a figure of the book, it names the listing where the next figure has a caption of its own.
    const next = beside(out, after, 1)[0];
    const listing = habits[kind] && above?.kind === 'code' && next !== null && captionKind(next) === kind;
    const floats = fits(below) && !listing ? after : codeNamedBy(segment, above, below, [before, after]);
    const choice = under || (listing && above.caption === null) ? before : floats;
    const target = choice >= 0 ? out[choice] : null;
    if (!target) continue;
    out[choice] = captioned(target, segment, under);
    out[i] = null;
  }
  return { ...draft, segments: out.filter((s) => s !== null) };
}
