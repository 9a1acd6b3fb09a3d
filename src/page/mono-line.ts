// Glyphs in; out: whether they are a line of monospaced type. Signs that a typewriter face lacks come from others.
import type { Chunk } from './chunks.ts';
import { type Glyph, isMonoPiece } from './ink.ts';

/** Arrows, mathematical operators, technical signs, box drawing, blocks and shapes. */
const SIGN = /^[\u2190-\u27bf\u27e6-\u27ff\u2900-\u2aff]$/u;

const FIRST_SIGN = 0x2190;

/** Whether a glyph is a sign that is set in another face among monospaced type. */
export function isSign(text: string): boolean {
  return text.charCodeAt(0) >= FIRST_SIGN && SIGN.test(text);
}

/** Whether all glyphs but signs are monospaced, one of them at least. */
export function isMonoLine(glyphs: readonly Glyph[]): boolean {
  return (
    glyphs.some((g) => g.ink.style.monospace && g.text !== ' ') &&
    glyphs.every((g) => g.ink.style.monospace || isSign(g.text))
  );
}

/** Whether all of a chunk is set in type of equal widths. */
export function isMonoChunk({ pieces }: Chunk): boolean {
  return pieces.every(isMonoPiece);
}
