// A chunk in a margin and the text beside it in; out: whether the line that it stands beside goes on a sentence from the
// line above. A label, a term or a speaker's name stands beside the first line of what it names; a note stands anywhere.
import type { Chunk } from './chunks.ts';

/** The edges of a column of text. */
export type TextEdges = { readonly x0: number; readonly x1: number };

/** The line beside stands at most this far from the chunk's baseline, em of the text: a browser aligns tops. */
const LEVEL_EM = 0.6;
/** Lines of one paragraph are at most this far apart, em. */
const MAX_LEADING_EM = 2;
/** A full line ends this near the text's edge, em: ragged lines leave room for a long word. */
const FULL_EM = 5;
/** A line inside of a paragraph starts this near the text's edge, em. */
const EDGE_EM = 0.4;
/** Rows of this part of the text's width at least tell what is said before. */
const WIDE = 0.5;
/** What ends a sentence, a heading's or an entry's name. */
const ENDS = /[.!?:;。！？：；…»”’"')\]]$/u;

function endOf({ pieces }: Chunk): string {
  const last = pieces.reduce<Chunk['pieces'][number] | undefined>(
    (right, piece) => (right === undefined || piece.box.x1 > right.box.x1 ? piece : right),
    undefined,
  );
  return (
    last?.glyphs
      .map(({ text }) => text)
      .join('')
      .trimEnd() ?? ''
  );
}

/** What begins a sentence or an item, where letters have cases. */
const BEGINS = /^\P{L}*\p{Lu}/u;

function startOf({ pieces }: Chunk): string {
  return pieces[0]?.glyphs.map(({ text }) => text).join('') ?? '';
}

/** Part of what stands beside the lines of a text without cases that must stand amid: an entry below a full line looks like the rest of it. */
export const CASELESS_SHARE = 0.6;

/** Whether most chunks begin with a letter of a script without cases. */
export function areCaseless(chunks: readonly Chunk[]): boolean {
  return 2 * chunks.filter((chunk) => /^\P{L}*\p{Lo}/u.test(startOf(chunk))).length > chunks.length;
}

/** Whether a chunk stands beside a line in the middle of a sentence. `flow` is the text beside which it stands. */
export function isInSentence(chunk: Chunk, flow: readonly Chunk[], { x0, x1 }: TextEdges, em: number): boolean {
  const starts = (c: Chunk): boolean => Math.abs(c.box.x0 - x0) <= EDGE_EM * em;
  const level = flow.filter((c) => starts(c) && Math.abs(c.baseline - chunk.baseline) <= LEVEL_EM * em);
  return level.some(
    (line) =>
      !BEGINS.test(startOf(line)) &&
      flow.some((above) => {
        const leading = line.baseline - above.baseline;
        if (leading <= 0.5 * em || leading > MAX_LEADING_EM * em || above.box.x1 < x1 - FULL_EM * em) return false;
        return above.box.x1 - above.box.x0 >= WIDE * (x1 - x0) && !ENDS.test(endOf(above));
      }),
  );
}
