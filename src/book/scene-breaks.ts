// In: joined segments of a book of plain prose. Out: paragraphs before which a scene ends that only white tells of, marked.
// Evidence: paragraphs follow each other without white almost everywhere, and here one or more lines are left blank between
// two that are set as all others are.
import type { BookDraft, Segment } from './draft.ts';
import { segmentText } from './heading-style.ts';
import { endsSentence, firstChar, isLower } from './script.ts';
import { blockLeft } from './segment-shape.ts';
import { median } from './statistics.ts';

/** Pairs of paragraphs that must be seen before the book's habit is known. */
const MIN_PAIRS = 30;
/** Baseline distance in leadings of paragraphs without white between them, and the share of pairs that must have it. */
const TIGHT = 1.25;
const MIN_TIGHT = 0.75;
/** Share of all segments that must be paragraphs, and that may be drawings and listings: manuals leave white for other reasons. */
const MIN_PLAIN = 0.6;
const MAX_DRAWN = 0.03;
/** Baseline distance in leadings of a blank line or more; wider white is the end of a chapter's page. */
const BLANK: readonly [number, number] = [1.7, 6];
/** White over that of the page's other paragraphs, leadings: TeX stretches all of a page alike. */
const OVER_PAGE = 0.5;
/** Scenes are longer than this on average, paragraphs. */
const MIN_SCENE = 5;
/** Lines of a paragraph that white on both sides sets apart: an inscription, a note, a telegram. */
const APART_LINES = 5;
/** Left edges that differ by less, em, are one. */
const SAME_EDGE = 0.5;

/** A paragraph as the text is made of: no list, title, verse, quotation or centred line. */
function isPlain(segment: Segment | undefined, draft: BookDraft): segment is Segment {
  if (segment === undefined || segment.kind !== 'text' || segment.heading !== null || segment.verse !== null)
    return false;
  const [first] = segment.lines;
  if (segment.marker !== null || segment.align !== 'start' || segment.caption !== null || first === undefined)
    return false;
  if (first.boxed !== undefined || first.part !== 'text' || first.term !== null || first.vertical) return false;
  const sameType = Math.abs(segment.size - draft.body.size) < 0.06 * draft.body.size;
  return sameType && segment.lines.every((line) => line.look.bold < 0.5 && line.look.italic < 0.5);
}

/** Edge of the paragraph's lines; of a single line, which may be indented, only that it is not deep. */
function isAtEdge(segment: Segment, draft: BookDraft): boolean {
  const slack = SAME_EDGE * draft.body.size;
  return segment.lines.length > 1 ? Math.abs(segment.left) < slack : blockLeft(segment, draft.body) < 4 * slack;
}

type Pair = { readonly at: number; readonly gap: number };

/** Neighbouring paragraphs of one column, with the distance between them. */
function pairsIn(draft: BookDraft): readonly Pair[] {
  return draft.segments.flatMap((segment, at) => {
    const before = draft.segments[at - 1];
    const gap = segment.gapBefore;
    if (gap === null || gap <= 0 || !isPlain(segment, draft) || !isPlain(before, draft)) return [];
    // A paragraph that was joined over a page turn ends on the page of its last line.
    return before.lines.at(-1)?.pageIndex === segment.pageIndex ? [{ at, gap }] : [];
  });
}

/** Whether white above and below sets a few lines apart from a text that goes on around them. */
function isInset(at: number, gaps: ReadonlyMap<number, number>, draft: BookDraft): boolean {
  const lines = draft.segments[at]?.lines.length ?? 0;
  return lines < APART_LINES && (gaps.get(at) ?? 0) >= BLANK[0] && (gaps.get(at + 1) ?? 0) >= BLANK[0];
}

function partsScenes(pair: Pair, usual: number, gaps: ReadonlyMap<number, number>, draft: BookDraft): boolean {
  const { at, gap } = pair;
  const before = draft.segments[at - 1];
  const segment = draft.segments[at];
  if (before === undefined || segment === undefined || gap < BLANK[0] || gap > BLANK[1]) return false;
  if (gap - usual < OVER_PAGE || isInset(at, gaps, draft) || isInset(at - 1, gaps, draft)) return false;
  if (!isAtEdge(before, draft) || !isAtEdge(segment, draft)) return false;
  return endsSentence(before.lines.at(-1)?.text ?? '') && !isLower(firstChar(segmentText(segment)));
}

/** Marks the paragraphs that begin a scene behind white. */
export function sceneBreaks(draft: BookDraft): BookDraft {
  const body = draft.segments.filter((segment) => segment.heading === null && segment.kind !== 'rule');
  const plain = body.filter((segment) => isPlain(segment, draft)).length;
  const drawn = body.filter(({ kind }) => kind === 'table' || kind === 'figure' || kind === 'code').length;
  const pairs = pairsIn(draft);
  const tight = pairs.filter((pair) => pair.gap <= TIGHT).length;
  if (pairs.length < MIN_PAIRS || tight < MIN_TIGHT * pairs.length || plain < MIN_PLAIN * body.length) return draft;
  if (drawn > MAX_DRAWN * body.length) return draft;
  const gaps = new Map(pairs.map(({ at, gap }) => [at, gap]));
  const byPage = new Map<number, number[]>();
  for (const { at, gap } of pairs) {
    const page = draft.segments[at]?.pageIndex ?? 0;
    const list = byPage.get(page) ?? [];
    list.push(gap);
    byPage.set(page, list);
  }
  const found = pairs.filter((pair) => {
    const page = byPage.get(draft.segments[pair.at]?.pageIndex ?? 0) ?? [];
    // Where a page has this pair alone, the book's own distance is the measure.
    const usual = page.length > 1 ? median(page) : 1;
    return partsScenes(pair, usual, gaps, draft);
  });
  if (found.length * MIN_SCENE > pairs.length) return draft;
  const starts = new Set(found.map((pair) => pair.at));
  const segments = draft.segments.map((segment, at) => (starts.has(at) ? { ...segment, beginsScene: true } : segment));
  return { ...draft, segments };
}
