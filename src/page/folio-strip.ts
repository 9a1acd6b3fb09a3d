// In: what lies between two gutters, and left of both. Out: whether it is the page numbers of a contents in columns: white
// parts them from their leaders more widely than from the next column, to which they would else go.
// Evidence: nothing but whole numbers between the gutters, and leaders beside some of them.
import type { Chunk } from './chunks.ts';
import type { Placed } from './column-runs.ts';

/** Numbers in a strip at least. */
const MIN_FOLIOS = 3;
/** Leaders of one column at least: few entries in a row have none. */
export const MIN_LEADERS = 2;
/** Rows whose lower edges differ by less, em, are one: a number and the leader before it. */
const SAME_ROW_EM = 0.4;

const FOLIO = /^\p{Nd}{1,4}$/u;
const LEADER = /[.·…]\s?[.·…]\s?[.·…]\s*(?:\p{Nd}{1,4})?$/u;

/** A page of an index, a range of them, a note or figure there. Hardly a book has a thousand pages: four figures are a year. */
const PAGE = '\\p{Nd}{1,3}(?:[-–]\\p{Nd}{1,3})?(?:\\s?n{1,2}\\.?(?:\\s?\\p{Nd}{1,3})?)?';
/** What an entry of an index ends in: a comma behind its words, and the pages where they occur. */
const ENTRY = new RegExp(`[\\p{L}\\p{Pe}\\p{Pf}"'.],\\s*${PAGE}(?:,\\s*${PAGE})*$`, 'u');

const END = /[\p{Nd}.·…]$/u;

function textOf({ pieces }: Chunk): string {
  let text = '';
  for (const { glyphs } of pieces) for (const glyph of glyphs) text += glyph.text;
  return text.trim();
}

/** Whether a chunk ends in a figure or a dot: most do not, and need not be put together. */
function mayBePart({ pieces }: Chunk): boolean {
  for (let i = pieces.length - 1; i >= 0; i--) {
    const last = pieces[i]?.glyphs.findLast(({ text }) => text.trim() !== '');
    if (last !== undefined) return END.test(last.text.trimEnd());
  }
  return false;
}

/** What a chunk may be of a contents or an index: a page's number, a title with a leader, an entry, or none of them. */
export function contentsPart(chunk: Chunk): Placed['part'] {
  if (!mayBePart(chunk)) return undefined;
  const text = textOf(chunk);
  if (FOLIO.test(text)) return 'folio';
  if (LEADER.test(text)) return 'leader';
  return ENTRY.test(text) ? 'entry' : undefined;
}

/** Whether the items between two places are the page numbers of what stands left of them. */
export function isFolioStrip(items: readonly Placed[], from: number, to: number, em: number): boolean {
  const strip = items.filter(({ box }) => box.x0 >= from && box.x1 <= to);
  if (strip.length < MIN_FOLIOS || strip.some(({ part }) => part !== 'folio')) return false;
  const leaders = items.filter(
    ({ part, box }) =>
      part === 'leader' && box.x1 <= from && strip.some((folio) => Math.abs(folio.box.y1 - box.y1) < SAME_ROW_EM * em),
  );
  return leaders.length >= MIN_LEADERS;
}
