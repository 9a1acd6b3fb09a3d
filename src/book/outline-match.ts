// In: the PDF's outline and text segments. Out: which segment each outline item names, with its depth.
import type { OutlineItem } from '../model/raw-page.ts';
import type { Segment } from './draft.ts';
import { withoutNumber } from './heading-words.ts';
import { titleKey } from './title-key.ts';

/** Outline items beyond these are not read: a looping or giant outline is damage. */
const MAX_ITEMS = 20_000;
const MAX_DEPTH = 12;

/** A heading may stand this many pages after its destination: a destination on the page before a break. */
const PAGES_AFTER = 1;

/** Vertical distance, points, by which a heading may stand above its destination. */
const ABOVE = 30;

/** Segments after the one looked at that a heading may be spread over: label, title in two lines, subtitle. */
const MAX_PARTS = 3;

/** Letters beyond which a text spells no title. */
const MAX_LETTERS = 400;

const KEY_LETTER = /[a-z0-9]/i;

export type FlatOutline = {
  readonly title: string;
  readonly depth: number;
  readonly pageIndex: number;
  readonly y: number | null;
};

/** The outline in order as a flat list; items without a place are left out. */
export function flattenOutline(outline: readonly OutlineItem[]): readonly FlatOutline[] {
  const flat: FlatOutline[] = [];
  const seen = new Set<OutlineItem>();
  const visit = (items: readonly OutlineItem[], depth: number) => {
    if (depth > MAX_DEPTH) return;
    for (const item of items) {
      if (flat.length >= MAX_ITEMS || seen.has(item)) return;
      seen.add(item);
      const title = item.title.replace(/\s+/g, ' ').trim();
      if (item.destination && title !== '') {
        flat.push({ title, depth, pageIndex: item.destination.pageIndex, y: item.destination.y });
      }
      visit(item.children, depth + 1);
    }
  };
  visit(outline, 1);
  return flat;
}

export type OutlineMatch = { readonly item: FlatOutline; readonly from: number; readonly count: number };

const textOf = (segment: Segment) => segment.lines.map((l) => l.text).join(' ');

function keysOf(title: string): readonly string[] {
  return [titleKey(title), titleKey(withoutNumber(title))].filter((k) => k !== '');
}

type KeysOf = (text: string) => readonly string[];

/** Segments, the texts of those of text, and the keys of texts. */
type Read = { readonly segments: readonly Segment[]; readonly texts: readonly string[]; readonly keysIn: KeysOf };

/** Remembers keys: every outline item of a page is held against the same segments. */
function rememberedKeys(): KeysOf {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const keys = known.get(text) ?? keysOf(text);
    known.set(text, keys);
    return keys;
  };
}

/** What the keys of a text end in, where that is plain to see: few texts end as a title does. */
function keyEnd(text: string): string | null {
  for (let i = text.length - 1; i >= 0; i--) {
    const ch = text.charAt(i);
    if (ch > '~') return null;
    if (KEY_LETTER.test(ch)) return ch.toLowerCase();
  }
  return null;
}

/** How many segments from `i` on spell the title, with or without its number; 0 for none. */
function spells(read: Read, i: number, wanted: readonly string[]): number {
  const { segments, texts, keysIn } = read;
  let text = '';
  for (let n = 1; n <= MAX_PARTS; n++) {
    const segment = segments[i + n - 1];
    if (segment?.kind !== 'text' || segment.pageIndex !== segments[i]?.pageIndex) return 0;
    text = `${text} ${texts[i + n - 1]}`.trim();
    if (text.length > MAX_LETTERS) return 0;
    const end = keyEnd(text);
    if (end !== null && !wanted.some((key) => key.endsWith(end))) continue;
    const keys = keysIn(text);
    if (keys.some((k) => wanted.includes(k))) return n;
  }
  return 0;
}

/** Finds the segments that spell an outline title at its destination; each segment is used once. */
export function matchOutline(outline: readonly FlatOutline[], segments: readonly Segment[]): readonly OutlineMatch[] {
  const byPage = new Map<number, number[]>();
  segments.forEach((segment, i) => {
    if (segment.kind !== 'text') return;
    const list = byPage.get(segment.pageIndex);
    if (list) list.push(i);
    else byPage.set(segment.pageIndex, [i]);
  });
  const texts = segments.map((segment) => (segment.kind === 'text' ? textOf(segment) : ''));
  const read = { segments, texts, keysIn: rememberedKeys() };
  const used = new Set<number>();
  const matches: OutlineMatch[] = [];
  for (const item of outline) {
    const wanted = keysOf(item.title);
    let best: OutlineMatch | null = null;
    let nearest = Number.POSITIVE_INFINITY;
    for (let page = item.pageIndex; page <= item.pageIndex + PAGES_AFTER; page++) {
      for (const i of byPage.get(page) ?? []) {
        if (used.has(i)) continue;
        const count = spells(read, i, wanted);
        if (count === 0) continue;
        const top = segments[i]?.lines[0]?.line.box.y0 ?? 0;
        const below = item.y === null ? top : top - item.y + ABOVE;
        const distance = (page - item.pageIndex) * 2000 + (below < 0 ? 1000 - below : below);
        if (distance < nearest) {
          nearest = distance;
          best = { item, from: i, count };
        }
      }
    }
    if (best) {
      matches.push(best);
      for (let k = 0; k < best.count; k++) used.add(best.from + k);
    }
  }
  return matches;
}
