// In: segments with headings and captions. Out: the same, where a table or figure that the typesetter had set at the
// head or foot of a page, in the middle of another section, stands in the section whose title its caption repeats. A
// book that cites its floats by number sets them where it likes: there nothing is moved.
import type { BookDraft, Segment } from './draft.ts';
import { segmentText } from './heading-style.ts';
import { withoutNumber } from './heading-words.ts';

/** Sections before and after the one that a float lies in, and pages, by which floats are displaced at most. */
const REACH = 3;
const MAX_PAGES = 1;

/** Share of a title's words that the caption must repeat, and how much more than those of the float's own section. */
const REPEATED = 0.45;
const BETTER = 2;

/** Letters by which forms of one word are known: "monitors", "monitoring". */
const STEM = 5;

/** Blocks of a later section that stand before its float: its title and what introduces the float. */
const INTRODUCTION = 2;

type Section = { readonly from: number; to: number; readonly title: ReadonlySet<string> };

/** Words of four letters or more, and names in capitals: shorter ones are articles and the like. */
const WORD = /\p{Lu}{2,}(?!\p{Ll})|[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{4,}/gu;

/** Stems of words; pairs of letters where words are not set apart. */
function stemsOf(text: string): ReadonlySet<string> {
  const words = (text.match(WORD) ?? []).map((word) => word.toLowerCase());
  const runs = text.match(/[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}ー]{2,}/gu) ?? [];
  const pairs = runs.flatMap((run) => [...run].slice(1).map((letter, i) => `${[...run][i]}${letter}`));
  return new Set([...words.map((word) => word.slice(0, STEM)), ...pairs]);
}

function sectionsOf(segments: readonly Segment[]): readonly Section[] {
  const sections: Section[] = [{ from: 0, to: 0, title: new Set() }];
  segments.forEach((segment, i) => {
    if (segment.heading) sections.push({ from: i, to: i, title: stemsOf(withoutNumber(segmentText(segment))) });
    const last = sections.at(-1);
    if (last) last.to = i + 1;
  });
  return sections;
}

/** Share of a section's title that a caption repeats; one word alone is chance. */
function repeated(caption: ReadonlySet<string>, section: Section | undefined): number {
  if (!section || section.title.size === 0) return 0;
  let shared = 0;
  for (const stem of section.title) if (caption.has(stem)) shared++;
  return shared < 2 ? 0 : shared / section.title.size;
}

/** Whether a segment is a table or a figure. */
export const isFloat = (s: Segment | undefined): boolean => s?.kind === 'table' || s?.kind === 'figure';

/** Whether nothing but floats and rules stands above or below a float on its page. */
export function isAtEdge(segments: readonly Segment[], i: number): boolean {
  const page = segments[i]?.pageIndex;
  const open = (step: number): boolean => {
    let k = i + step;
    while (segments[k]?.pageIndex === page && (isFloat(segments[k]) || segments[k]?.kind === 'rule')) k += step;
    return segments[k]?.pageIndex !== page;
  };
  return open(-1) || open(1);
}

/** Where the float at `i` belongs: the index of the segment that it comes before; null where it stands well. */
function placeOf(segments: readonly Segment[], i: number, sections: readonly Section[], own: number): number | null {
  const segment = segments[i];
  if (!segment?.caption || !isAtEdge(segments, i)) return null;
  const caption = stemsOf(segmentText(segment.caption));
  let [best, most] = [own, Math.max(REPEATED, BETTER * repeated(caption, sections[own]))];
  for (let k = Math.max(0, own - REACH); k <= own + REACH; k++) {
    const section = sections[k];
    const near = segments[k < own ? (section?.to ?? 1) - 1 : (section?.from ?? 0)];
    if (k === own || !near || Math.abs(near.pageIndex - segment.pageIndex) > MAX_PAGES) continue;
    const share = repeated(caption, section);
    if (share >= most && (best === own || share > most)) [best, most] = [k, share];
  }
  const section = sections[best];
  if (best === own || !section) return null;
  return best < own ? section.to : Math.min(section.to, section.from + INTRODUCTION);
}

/** A label and its number in any form ("Fig. 3", "Figure 3", "表 3.1"), as one key each. */
function labelsIn(text: string): readonly string[] {
  const found = text.matchAll(/(\p{L}{1,14})\.?[\s\u00a0]?(\p{Nd}+(?:[.-]\p{Nd}+)*)/gu);
  return [...found].map(([, word = '', number = '']) => {
    const last = [...word].at(-1) ?? '';
    return `${/\p{Script=Han}/u.test(last) ? last : word.slice(0, 2).toLowerCase()} ${number}`;
  });
}

/** Whether the text cites any of the book's floats. */
function citesFloats(segments: readonly Segment[]): boolean {
  const floats = new Set(
    segments.flatMap((s) => (isFloat(s) && s.caption ? labelsIn(segmentText(s.caption)).slice(0, 1) : [])),
  );
  if (floats.size === 0) return true;
  const texts = segments.filter((s) => s.kind === 'text' && !s.heading);
  return texts.some((s) => labelsIn(segmentText(s)).some((label) => floats.has(label)));
}

/** Moves floats at the edges of pages into the sections that they belong to. */
export function floatPlaces(draft: BookDraft): BookDraft {
  const { segments } = draft;
  if (citesFloats(segments)) return draft;
  const sections = sectionsOf(segments);
  const moved = new Map<number, Segment[]>();
  const taken = new Set<number>();
  let own = 0;
  segments.forEach((segment, i) => {
    while (i >= (sections[own]?.to ?? Number.POSITIVE_INFINITY)) own++;
    const place = isFloat(segment) ? placeOf(segments, i, sections, own) : null;
    if (place === null) return;
    taken.add(i);
    // The page turn stays where the text turns the page.
    const pageIndex = Math.min(segment.pageIndex, segments[place - 1]?.pageIndex ?? segment.pageIndex);
    moved.set(place, [...(moved.get(place) ?? []), { ...segment, pageIndex }]);
  });
  if (taken.size === 0) return draft;
  const out: Segment[] = [];
  for (let i = 0; i <= segments.length; i++) {
    out.push(...(moved.get(i) ?? []));
    const segment = segments[i];
    if (segment && !taken.has(i)) out.push(segment);
  }
  return { ...draft, segments: out };
}
