// In: draft pages. Out: the style that most of the text is set in, and how its lines and paragraphs are spaced.
import { displaySizes } from './display-sizes.ts';
import type { BodyStyle, BookDraft, SourceLine } from './draft.ts';
import { endsEarly } from './line-shape.ts';
import { endsLikeParagraph, isHangul, isUnspaced } from './script.ts';
import { bodyLines } from './source-lines.ts';
import { count, mostFrequent, weightedMode } from './statistics.ts';

/** Type sizes are told apart in steps of half a point. */
const SIZE_STEP = 0.5;

/** Baseline distances are told apart in steps of 0.2 pt: half of the finest leading that typesetters choose. */
const LEADING_STEP = 0.2;

/** Leading assumed where no two lines follow each other, in em: the middle of usual book settings (1.15–1.3). */
const DEFAULT_LEADING = 1.2;

/** Two lines follow each other if their baselines are at most this far apart, em. */
const MAX_LEADING = 2.2;

/**
 * Or this far where a sentence goes on from full line to full line: text set double stands at twice its face's line
 * height. Times: 2.3; Calibri: 2.44; Noto Sans: 2.72; Noto CJK: 2.9.
 */
const MAX_DOUBLE = 3;

/** Such a distance is the leading where it is that of so many pairs of lines, and of no fewer than stand closer. */
const MIN_ALIKE_GAPS = 3;
const ALIKE_GAPS = 0.04;

/** Lines of sentences that stand further apart than the usual by this tell the leading: cells halfway down their rows stand close. */
const CELLS = 1.3;

/** Width from which a line may be full, em, and what it then leaves in ragged text. */
const MIN_FULL = 18;
const RAGGED = 2;

/** Narrowest and widest first-line indent, em. Books use 1 to 2 em; some old ones 3. */
const MIN_INDENT = 0.7;
const MAX_INDENT = 3.6;

/** Lines of one paragraph follow each other at the leading, up to this multiple of it: tall signs push lines apart. */
const TIGHT = 1.25;

/** Paragraphs whose first lines stand in may be parted by white as well. groff ms: 0.3 lines; word processors: up to 0.8. */
const PARTED = 1.9;

/** Share of lines that must be such first lines before the book is taken to indent its paragraphs. */
const MIN_INDENTED_SHARE = 0.03;

/**
 * Or first lines of one indent, so many of them, that share of all indents, and that many times as many as flush lines
 * behind an ended paragraph: papers have long paragraphs, and many behind headings and displays.
 */
const MIN_ALIKE = 5;
const ALIKE_SHARE = 0.7;
const OVER_FLUSH = 2;

/** Share of inner lines that must end at the block's right edge in justified text, and the slack, em. Ragged text: up to 0.3; listings lower that of justified text. */
const JUSTIFIED_SHARE = 0.5;
const EDGE_SLACK = 0.25;

/** Share of slanted letters from which the text is slanted: one that takes turns with its translation is upright. */
const SLANTED_SHARE = 0.7;

/** Codes that East Asian letters may have: Hangul Jamo, and what comes from the radicals on. */
const EAST_ASIAN = /[\u1101-\u11ff\u2e80-\uffff]/;

const EMPTY: BodyStyle = {
  size: 10,
  family: '',
  bold: false,
  italic: false,
  mono: false,
  leading: 12,
  leadings: {},
  firstIndent: 0,
  justified: false,
};

/** Letters of a text, where an East Asian one says as much as two Latin ones: beside its translation a text is the shorter. */
export function weightOf(text: string): number {
  if (!EAST_ASIAN.test(text)) return text.length;
  let wide = 0;
  for (const ch of text) if (EAST_ASIAN.test(ch) && (isHangul(ch) || isUnspaced(ch))) wide++;
  return text.length + wide;
}

/** The half-point bin of a type size, the key of `BodyStyle.leadings`. */
export function sizeBin(size: number): number {
  return Math.round(size / SIZE_STEP);
}

/** Usual distance of baselines for a type size, points. */
export function leadingFor(body: BodyStyle, size: number): number {
  return body.leadings[sizeBin(size)] ?? (size * body.leading) / body.size;
}

/** Whether b stands in the same column as a, below it. */
export function followsInColumn(a: SourceLine, b: SourceLine): boolean {
  return (
    a.pageIndex === b.pageIndex &&
    a.vertical === b.vertical &&
    a.boxed === b.boxed &&
    b.across > a.across &&
    Math.min(a.frame.end, b.frame.end) - Math.max(a.frame.start, b.frame.start) > 0
  );
}

/** What goes on a sentence: a small letter, or one of a script without. */
const GOES_ON = /^[\p{Ll}\p{Lo}]/u;

/** Whether a sentence plainly goes on from a full line to the next. A number ends lines of contents. */
function goesOn(line: SourceLine, next: SourceLine): boolean {
  if (!GOES_ON.test(next.text) || endsLikeParagraph(line.text) || /\d\s*$/u.test(line.text)) return false;
  return line.end - line.start >= line.size * MIN_FULL && !endsEarly(line, next, line.frame.end - line.size * RAGGED);
}

type Gap = { readonly value: number; readonly weight: number };

/** Distances of lines of one size: close ones, wide ones, and of both those inside of a sentence. */
type Gaps = { readonly close: Gap[]; readonly wide: Gap[]; readonly inClose: Gap[]; readonly inWide: Gap[] };

function usualGap({ close, wide, inClose, inWide }: Gaps): number | null {
  const double = inWide.length > inClose.length ? weightedMode(inWide, LEADING_STEP) : null;
  const alike = double === null ? 0 : wide.filter(({ value }) => Math.abs(value - double) < ALIKE_GAPS * double).length;
  if (alike >= MIN_ALIKE_GAPS && alike >= close.length) return double;
  if (close.length < MIN_ALIKE_GAPS) return null;
  const usual = weightedMode(close, LEADING_STEP);
  const text = inClose.length < MIN_ALIKE_GAPS ? null : weightedMode(inClose, LEADING_STEP);
  return usual !== null && text !== null && text > CELLS * usual ? text : usual;
}

function leadings(pages: readonly (readonly SourceLine[])[]): Map<number, Gaps> {
  const gaps = new Map<number, Gaps>();
  for (const lines of pages) {
    lines.forEach((line, i) => {
      const next = lines[i + 1];
      if (!next || !followsInColumn(line, next) || sizeBin(line.size) !== sizeBin(next.size)) return;
      const gap = next.across - line.across;
      if (gap > line.size * MAX_DOUBLE || gap < line.size * 0.7) return;
      const bin = sizeBin(line.size);
      const own = gaps.get(bin) ?? { close: [], wide: [], inClose: [], inWide: [] };
      gaps.set(bin, own);
      const inside = goesOn(line, next);
      const measured = { value: gap, weight: 1 };
      if (gap > line.size * MAX_LEADING) {
        own.wide.push(measured);
        if (inside) own.inWide.push(measured);
      } else {
        own.close.push(measured);
        if (inside) own.inClose.push(measured);
      }
    });
  }
  return gaps;
}

/** The indent that first lines of paragraphs have between two lines that start at the edge; 0 for none. */
function firstIndent(pages: readonly (readonly SourceLine[])[], body: { size: number; leading: number }): number {
  const indents: { value: number; weight: number }[] = [];
  let all = 0;
  const flushAt: number[] = [];
  for (const lines of pages) {
    lines.forEach((line, i) => {
      const before = lines[i - 1];
      const next = lines[i + 1];
      if (sizeBin(line.size) !== sizeBin(body.size)) return;
      all++;
      if (!before || !next || !followsInColumn(before, line) || !followsInColumn(line, next)) return;
      const indent = line.start - next.start;
      const even = Math.abs(before.start - next.start) < body.size * 0.3;
      const tight = line.across - before.across < body.leading * TIGHT;
      // What stands between two lines set apart is no first line: the text under a term, between terms.
      const goesOn = next.across - line.across < body.leading * TIGHT;
      const near = line.across - before.across < body.leading * PARTED;
      if (even && near && goesOn && indent > body.size * MIN_INDENT && indent < body.size * MAX_INDENT) {
        indents.push({ value: indent, weight: 1 });
      } else if (even && tight && Math.abs(indent) < 1 && endsEarly(before, line, before.frame.end))
        flushAt.push(line.start - line.frame.start);
    });
  }
  const usual = weightedMode(indents, 1) ?? 0;
  const alike = indents.filter(({ value }) => Math.abs(value - usual) <= 1).length;
  // Speeches of one line stand under one another at the indent that all first lines have.
  const flush = flushAt.filter((start) => Math.abs(start - usual) > 1).length;
  const steady = alike >= MIN_ALIKE && alike >= indents.length * ALIKE_SHARE && alike > flush * OVER_FLUSH;
  return steady || indents.length >= Math.max(3, all * MIN_INDENTED_SHARE) ? usual : 0;
}

/** Ends of lines set to one edge differ by less, points, where no sign hangs out. */
const SAME_END = 0.5;

/** More such steps than any page is wide. */
const PAGE_STEP = 1e9;

/** Distance from the column's start up to which a line is flush, em, and how many flush lines inside of blocks are enough to tell. */
const FLUSH = 0.5;
const MIN_FLUSH = 3;

/** In a text of fewer lines ends are compared all through it, else on each page. */
const FEW_LINES = 60;

/**
 * Whether lines end together: inside of its block a line ends where the longest does. The longest of all counts where
 * others end there too, for by itself any would measure itself.
 */
function isJustified(lines: readonly SourceLine[]): boolean {
  const blocks = new Map<number, { end: number; last: SourceLine }>();
  for (const line of lines)
    blocks.set(line.block, { end: Math.max(line.end, blocks.get(line.block)?.end ?? line.end), last: line });
  const all = lines.filter((line) => blocks.get(line.block)?.last !== line);
  // Verse and what else is ended by hand stands in from the text.
  const flush = all.filter((line) => Math.abs(line.start - line.frame.start) < line.size * FLUSH);
  const inner = flush.length >= MIN_FLUSH ? flush : all;
  const place = (line: SourceLine, step: number) =>
    (lines.length < FEW_LINES ? 0 : line.pageIndex) * PAGE_STEP + Math.round(line.end / SAME_END) + step;
  const ends = new Map<number, number>();
  for (const line of inner) count(ends, place(line, 0));
  const isFull = (line: SourceLine) => {
    const { end } = blocks.get(line.block) ?? line;
    if (end - line.end >= line.size * EDGE_SLACK) return false;
    return line.end < end || [-1, 0, 1].reduce((n, step) => n + (ends.get(place(line, step)) ?? 0), 0) > 1;
  };
  return inner.length > 0 && inner.filter(isFull).length >= inner.length * JUSTIFIED_SHARE;
}

/** Letters in other than typewriter type, as a share of all, from which they are the text, and the others its listings. */
const MIN_PROSE = 0.2;

/** The lines that tell the body's style: a manual may hold more of listings than of text. */
function proseOf(lines: readonly SourceLine[]): readonly SourceLine[] {
  const letters = (list: readonly SourceLine[]): number => list.reduce((sum, line) => sum + line.text.length, 0);
  const prose = lines.filter((line) => line.look.mono <= 0.5);
  return letters(prose) >= letters(lines) * MIN_PROSE ? prose : lines;
}

/** Measures the body style, weighing each style by its letters. */
export function bodyStyle(draft: BookDraft): BookDraft {
  const pages = draft.pages.map(bodyLines);
  const lines = proseOf(pages.flat());
  const size = weightedMode(
    lines.map((l) => ({ value: l.size, weight: l.text.length })),
    SIZE_STEP,
  );
  if (size === null) return { ...draft, body: EMPTY };
  const main = lines.filter((l) => sizeBin(l.size) === sizeBin(size));
  const families = new Map<string, number>();
  let bold = 0;
  let italic = 0;
  let mono = 0;
  let letters = 0;
  for (const { look, text } of main) {
    const weight = weightOf(text);
    count(families, look.family, weight);
    bold += look.bold * weight;
    italic += look.italic * weight;
    mono += look.mono * weight;
    letters += weight;
  }
  const byBin = leadings(pages);
  const known: Record<number, number> = {};
  for (const [bin, gaps] of byBin) {
    const usual = usualGap(gaps);
    if (usual !== null) known[bin] = usual;
  }
  const leading = known[sizeBin(size)] ?? size * DEFAULT_LEADING;
  const body: BodyStyle = {
    size,
    family: mostFrequent(families) ?? '',
    bold: bold / letters > 0.5,
    italic: italic / letters > SLANTED_SHARE,
    mono: mono / letters > 0.5,
    leading,
    leadings: known,
    firstIndent: firstIndent(pages, { size, leading }),
    justified: isJustified(lines),
    displaySizes: displaySizes(lines, size),
  };
  return { ...draft, body };
}
