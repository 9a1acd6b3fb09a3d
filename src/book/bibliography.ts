// In: segments with headings. Out: the entries of a bibliography marked as items of one list.
// Evidence: a heading that says so, and paragraphs under it that hang or carry a label.
import type { BookDraft, LineMarker, Segment, SourceLine } from './draft.ts';
import { segmentText } from './heading-style.ts';
import { chapterKind } from './heading-words.ts';
import { lineSegment } from './line-segment.ts';
import { endsEarly } from './line-shape.ts';
import { endsSentence } from './script.ts';
import { median } from './statistics.ts';

/** Share of the paragraphs of several lines that must hang or be labelled. */
const MIN_SHARE = 0.5;

/** Share of bold letters of a label. */
const BOLD = 0.9;

/** Starts that differ by less, em, are one edge. */
const EDGE = 0.5;

/** How far the lines of an entry stand in from its first, em. APA and MLA: half an inch, 3 em. */
const HANGING: readonly [number, number] = [0.7, 6];

/** White that parts entries, leadings. */
const GAP = 1.25;

/** An entry without a printed label. */
const UNLABELLED: LineMarker = { style: 'bracket', text: '', form: '[]', value: 0, length: 0 };

/** Whether a segment is an entry that bears no label: it hangs, and what stands further in goes on with one. */
export const isUnlabelledEntry = (s: Segment): boolean => s.marker === UNLABELLED;

const hangs = (s: Segment) => s.lines.length > 1 && s.left > s.firstStart + s.size * EDGE;

/** The end of the bibliography that starts with the heading at `at`: the next heading of its level or above. */
function endOf(segments: readonly Segment[], at: number): number {
  const level = segments[at]?.heading?.level ?? 1;
  const found = segments.findIndex((s, i) => i > at && s.heading !== null && s.heading.level <= level);
  const end = found < 0 ? segments.length : found;
  // What stands under a label at the very end, and does not hang as entries do, is of something else.
  const label = segments.findLastIndex((s, i) => i > at && i < end && isLabel(s));
  return label >= 0 && entryShare(segments.slice(label + 1, end)) < MIN_SHARE ? label : end;
}

/** Whether a paragraph is a line in bold that ends in a colon: "Addresses:". */
function isLabel(s: Segment): boolean {
  const [line, ...others] = s.lines;
  return (
    s.kind === 'text' &&
    line !== undefined &&
    others.length === 0 &&
    line.look.bold >= BOLD &&
    /[:：]$/u.test(line.text)
  );
}

/** Share of the paragraphs that stand as entries do, of those of several lines. */
function entryShare(part: readonly Segment[]): number {
  const long = part.filter((s) => s.kind === 'text' && s.heading === null && s.lines.length > 1);
  return long.filter((s) => hangs(s) || s.marker !== null).length / Math.max(1, long.length);
}

/** The last line of an entry that `b` may be the rest of: it stands in under it, and no white parts them. */
function lineAbove(a: Segment, b: Segment): SourceLine | null {
  const plain = [a, b].every((s) => s.kind === 'text' && s.heading === null && s.align === 'start');
  if (!plain || b.marker !== null || a.pageIndex !== b.pageIndex || b.gapBefore === null || b.gapBefore > GAP)
    return null;
  const step = (b.firstStart - a.firstStart) / a.size;
  const even = Math.abs(b.left - b.firstStart) < b.size * EDGE;
  const under = a.lines.length === 1 || Math.abs(a.left - b.firstStart) < a.size * EDGE;
  return even && under && step >= HANGING[0] && step <= HANGING[1] ? (a.lines.at(-1) ?? null) : null;
}

/** Joins entries whose last lines were taken for paragraphs: too few entries hang to show that all do. */
function withTails(part: readonly Segment[]): readonly Segment[] {
  const isFull = (line: SourceLine, b: Segment) => !endsEarly(line, b.lines[0] ?? line, line.frame.end);
  // What stands in under a line that was ended is a paragraph; then others may be such too.
  const parted = part.some((b, i) => {
    const line = i === 0 ? null : lineAbove(part[i - 1] ?? b, b);
    return line !== null && !isFull(line, b);
  });
  const out: Segment[] = [];
  for (const segment of part) {
    const last = out.at(-1);
    const line = last === undefined ? null : lineAbove(last, segment);
    if (last === undefined || line === null || !isFull(line, segment) || (parted && endsSentence(line.text))) {
      out.push(segment);
      continue;
    }
    const lines = [...last.lines, ...segment.lines];
    const joined = lineSegment(last.id, 'text', lines, last.gapBefore, last.marker);
    out[out.length - 1] = { ...joined, breaksBefore: last.breaksBefore };
  }
  return out;
}

function mark(part: readonly Segment[]): readonly Segment[] {
  const texts = part.filter((s) => s.kind === 'text' && s.heading === null);
  const long = texts.filter((s) => s.lines.length > 1);
  const entries = long.filter((s) => hangs(s) || s.marker !== null);
  // A single work is an entry where it hangs.
  if ((texts.length < 2 && entries.length === 0) || entries.length < long.length * MIN_SHARE) return part;
  const outer = median(entries.map((s) => s.firstStart));
  return part.map((s) => {
    const isEntry = s.kind === 'text' && s.heading === null && s.marker === null && s.align === 'start';
    return isEntry && Math.abs(s.firstStart - outer) < s.size * EDGE ? { ...s, marker: UNLABELLED } : s;
  });
}

/** Marks bibliography entries. */
export function bibliography(draft: BookDraft): BookDraft {
  const out: Segment[] = [];
  const { segments } = draft;
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i];
    if (!segment) continue;
    out.push(segment);
    if (!segment.heading || chapterKind(segmentText(segment)) !== 'bibliography') continue;
    const end = endOf(segments, i);
    out.push(...mark(withTails(segments.slice(i + 1, end))));
    i = end - 1;
  }
  return { ...draft, segments: out };
}
