// In: draft pages. Out: running heads and feet as furniture.
// Evidence: one phrase (digits folded) at one height on several pages near each other; or the title of an earlier page;
// or it bears the page's number, set apart; or a line at a height and in a style where such were found. Neither alone a place nor a style is evidence.
import { countedNotes } from './counted-notes.ts';
import type { BookDraft, DraftPage, SourceLine } from './draft.ts';
import { folioHeads } from './folio-heads.ts';
import { heightOf, MAX_HEAD_LENGTH, MIN_REPEATS, phrases, SAME_HEIGHT } from './head-phrases.ts';
import { isSplitLabel } from './heading-words.ts';
import { itemOf } from './holders.ts';
import { itemsAtEdges } from './items-at-edges.ts';
import { lineMarker } from './list-markers.ts';
import { loneHeads } from './lone-heads.ts';
import { startsNote } from './note-marks.ts';
import { notesAtFoot } from './notes-at-foot.ts';
import { numberedTitles, recurringTitles } from './numbered-titles.ts';
import { type EdgeLine, edgeLinesOf } from './page-edges.ts';
import { repeatedInside } from './repeated-inside.ts';
import { isOfText, runsOn } from './runs-on.ts';
import { asFurniture, bodyLines, mapLines } from './source-lines.ts';
import { median } from './statistics.ts';
import { titleHeads } from './title-heads.ts';
import { titleKey } from './title-key.ts';

/** Larger type than this × the median edge line is a title. */
const MAX_SIZE_RATIO = 1.35;

/** Share of pages with an accepted head at a place and style before other phrases there count as heads. */
const PLACE_SHARE = 0.25;

function placeKeys(edge: EdgeLine): string[] {
  const { line } = edge;
  const height = heightOf(line);
  const style = `${Math.round(line.size * 2)} ${line.look.family} ${edge.edge}`;
  return [-1, 0, 1].map((d) => `${height + d} ${style}`);
}

/** Whether a line of body text stands in the way: heads are the outermost rows, with only furniture outside them. */
function isOutermost(edge: EdgeLine, accepted: ReadonlySet<number>, all: readonly EdgeLine[]): boolean {
  return all.every((other) => other.edge !== edge.edge || other.row >= edge.row || accepted.has(other.line.key));
}

/** What ends a line in the middle of a sentence or a word. */
const UNENDED = /[,;、،؛\p{Pd}]$/u;

/** Whether a line is cut off in its sentence, or begins with the mark of an item: text, if text follows in step. */
function isBegun({ text }: SourceLine): boolean {
  return UNENDED.test(text) || lineMarker(text) !== null;
}

function places(edges: readonly EdgeLine[], accepted: ReadonlySet<number>, pageCount: number): ReadonlySet<string> {
  const pagesAt = new Map<string, Set<number>>();
  for (const edge of edges) {
    if (!accepted.has(edge.line.key)) continue;
    for (const key of placeKeys(edge)) {
      const pages = pagesAt.get(key) ?? new Set<number>();
      pages.add(edge.line.pageIndex);
      pagesAt.set(key, pages);
    }
  }
  const enough = Math.max(MIN_REPEATS, pageCount * PLACE_SHARE);
  return new Set([...pagesAt].filter(([, pages]) => pages.size >= enough).map(([key]) => key));
}

/** A rule belongs to the furniture if it stands within this many leadings of the line outside it. */
const RULE_REACH = 1.5;

/** Part of the width of the text that such a rule spans at least. */
const RULE_WIDTH = 0.6;

/** Rules at one height on many pages: where they stand, text outside them is furniture whatever it says. */
function ruledHeights(pages: readonly DraftPage[]): ReadonlySet<number> {
  const pagesAt = new Map<number, Set<number>>();
  for (const page of pages) {
    for (const item of page.items) {
      if (item.type !== 'rule' || item.box.x1 - item.box.x0 < page.width * RULE_WIDTH) continue;
      const height = Math.round(item.box.y0 / SAME_HEIGHT);
      for (const h of [height - 1, height, height + 1]) {
        pagesAt.set(h, (pagesAt.get(h) ?? new Set<number>()).add(page.index));
      }
    }
  }
  const enough = Math.max(MIN_REPEATS, pages.length * PLACE_SHARE);
  return new Set([...pagesAt].filter(([, seen]) => seen.size >= enough).map(([height]) => height));
}

/** The outermost lines that a book-wide rule cuts off from the text. */
function cutOff(page: DraftPage, edges: readonly EdgeLine[], heights: ReadonlySet<number>): readonly SourceLine[] {
  const rules = page.items.flatMap((item) =>
    item.type === 'rule' && heights.has(Math.round(item.box.y0 / SAME_HEIGHT)) ? [item.box.y0] : [],
  );
  const outer = edges.filter(({ line, edge, row }) => {
    const { y0, y1 } = line.line.box;
    const reach = line.size * RULE_REACH;
    return (
      row === 0 && rules.some((y) => (edge === 'head' ? y >= y1 - 2 && y - y1 < reach : y <= y0 + 2 && y0 - y < reach))
    );
  });
  // A note of one line stands below such a rule too.
  const body = outer.some(({ edge }) => edge === 'foot') ? bodyLines(page) : [];
  return outer.filter(({ line, edge }) => edge === 'head' || !startsNote(line, body)).map(({ line }) => line);
}

/** Lines that are the first half of a chapter's label: "CHAPTER" over "FIVE" repeats at the head of each chapter. */
function splitLabels(page: readonly EdgeLine[]): readonly number[] {
  const heads = page.filter(({ edge }) => edge === 'head');
  return heads.flatMap(({ line, row }) => {
    const below = heads.filter((other) => other.row === row + 1);
    return below.some((other) => isSplitLabel(line.text, other.line.text)) ? [line.key] : [];
  });
}

/** Lines that are text, whatever they repeat: notes, labels, items of lists, numbered titles, speakers. */
function textOf(draft: BookDraft, byPage: readonly (readonly EdgeLine[])[]): ReadonlySet<number> {
  const edges = byPage.flat();
  const tagged = edges.flatMap(({ line }) => (itemOf(line) === null ? [] : [line.key]));
  const items = [...tagged, ...itemsAtEdges(draft.pages, byPage)];
  const counted = countedNotes(draft.pages);
  const notes = draft.pages.flatMap((page) => [...notesAtFoot(page, counted)]);
  const usual = median(draft.pages.flatMap(bodyLines).map((line) => line.size));
  const titles = [...numberedTitles(edges, draft.pages, usual), ...recurringTitles(edges, usual)];
  const speakers = repeatedInside(draft.pages, byPage);
  return new Set([...notes, ...byPage.flatMap(splitLabels), ...items, ...titles, ...speakers]);
}

/**
 * Whether a line much larger than heads may be one: OCR measures small capitals and figures too large. Where a title has no
 * figures, a head before it must say the same: the heads that follow a chapter's title are named after it.
 */
function mayBeTooLarge({ text, pageIndex }: SourceLine, alike: readonly SourceLine[]): boolean {
  return !/\p{Ll}/u.test(text) && (/\p{N}/u.test(text) || alike.some((head) => head.pageIndex < pageIndex));
}

/** Lines of scans that say what a head of another page says, at its very height. `largest`: the largest type of heads. */
function sameAsHeads(edges: readonly EdgeLine[], accepted: ReadonlySet<number>, largest: number): readonly number[] {
  const heads = edges.filter(
    ({ line, edge }) => edge === 'head' && line.source === 'ocr' && /[\p{L}\p{N}]/u.test(line.text),
  );
  const known = new Map<string, SourceLine[]>();
  for (const { line } of heads.filter(({ line }) => accepted.has(line.key))) {
    const key = titleKey(line.text);
    const lines = known.get(key);
    if (lines) lines.push(line);
    else known.set(key, [line]);
  }
  return heads.flatMap(({ line, row }) => {
    if (row > 0) return [];
    const alike = (known.get(titleKey(line.text)) ?? []).filter(
      ({ across }) => Math.abs(across - line.across) <= SAME_HEIGHT,
    );
    return alike.length > 0 && (line.size <= largest || mayBeTooLarge(line, alike)) ? [line.key] : [];
  });
}

/** Moves running heads and feet of all pages to the furniture. */
export function runningHeads(draft: BookDraft): BookDraft {
  const byPage = edgeLinesOf(draft.pages);
  const edges = byPage.flat();
  const sizes = edges.map((e) => e.line.size).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const text = textOf(draft, byPage);
  const candidates = edges.filter((e) => e.line.size <= usual * MAX_SIZE_RATIO && !text.has(e.line.key));
  const { accepted, inPart } = phrases(candidates, draft.pages);
  for (const line of titleHeads(draft, byPage)) accepted.add(line.key);
  const size = median(draft.pages.flatMap(bodyLines).map((line) => line.size));
  for (const line of folioHeads(draft.pages, byPage, size)) accepted.add(line.key);
  const lone = new Set(loneHeads(draft.pages, byPage, size).map((line) => line.key));
  for (const key of lone) accepted.add(key);
  const heights = ruledHeights(draft.pages);
  draft.pages.forEach((page, i) => {
    for (const line of cutOff(page, byPage[i] ?? [], heights)) accepted.add(line.key);
  });
  for (const key of text) accepted.delete(key);
  byPage.forEach((edges, i) => {
    const page = draft.pages[i];
    const lines = page === undefined ? [] : bodyLines(page);
    // A repeated phrase that ends a paragraph is no foot, and one that begins a paragraph as others do is no head.
    for (const edge of edges) {
      const mayBeText = edge.edge === 'foot' || inPart.has(edge.line.key) || isBegun(edge.line);
      if (!accepted.has(edge.line.key)) continue;
      if ((mayBeText && runsOn(edge, accepted, edges)) || isOfText(edge, accepted, lines))
        accepted.delete(edge.line.key);
    }
  });
  const known = places(candidates, accepted, draft.pages.length);
  for (const page of byPage) {
    for (const edge of page) {
      const { line } = edge;
      if (line.text.length > MAX_HEAD_LENGTH || line.size > usual * MAX_SIZE_RATIO || text.has(line.key)) continue;
      const atPlace = placeKeys(edge).some((key) => known.has(key));
      if (atPlace && isOutermost(edge, accepted, page) && !runsOn(edge, accepted, page)) accepted.add(line.key);
    }
    // A repeated phrase with text outside it is no head; a few signs outside it are a folio or a piece of another page.
    for (const edge of page) {
      if (!lone.has(edge.line.key) && !isOutermost(edge, accepted, page)) accepted.delete(edge.line.key);
    }
  }
  for (const key of sameAsHeads(edges, accepted, usual * MAX_SIZE_RATIO)) if (!text.has(key)) accepted.add(key);
  const pages = mapLines(draft.pages, (line) => (accepted.has(line.key) ? asFurniture(line, 'running-heads') : line));
  return { ...draft, pages };
}
