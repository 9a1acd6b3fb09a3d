// Chunks of a page in; out: those that are a number, or begin with one, with its value.
import type { Chunk } from './chunks.ts';
import { leadingNumber } from './leading-number.ts';

/** `whole` is the chunk that the number begins, where the text that it counts stands close by; `rest` is that text. */
export type Numbered = {
  readonly chunk: Chunk;
  readonly value: number;
  readonly glued: { readonly whole: Chunk; readonly rest: Chunk } | null;
};

/** What leads to the page number of a contents entry. */
export const LEADERS = /(?:[.·…․]\s*){4,}/u;

export function textOf(chunk: Chunk): string {
  return chunk.pieces.map((piece) => piece.glyphs.map((glyph) => glyph.text).join('')).join('');
}

/** The numbers that stand by themselves or begin a chunk, top to bottom. */
export function numbersIn(chunks: readonly Chunk[]): Numbered[] {
  const found: Numbered[] = [];
  for (const chunk of chunks) {
    const alone = chunk.pieces.length <= 2 && chunk.box.x1 - chunk.box.x0 <= 4 * chunk.size;
    const text = alone ? textOf(chunk) : '';
    if (/^\d{1,4}:?$/u.test(text)) found.push({ chunk, value: Number.parseInt(text, 10), glued: null });
    else {
      const parted = leadingNumber(chunk);
      if (parted === null) continue;
      const { number, rest, value } = parted;
      found.push({ chunk: number, value, glued: { whole: chunk, rest } });
    }
  }
  return found.sort((a, b) => a.chunk.baseline - b.chunk.baseline);
}
