// The marks of a page in its reading frame: glyphs with boxes, and pieces, which are glyphs that were drawn side by side.
import type { Box } from '../model/geometry.ts';
import type { SpanPicture, TextStyle } from '../model/page.ts';
import type { LinkTarget, RawFont } from '../model/raw-page.ts';

/** What a run of glyphs shares; one object for equal runs, so that identity can be compared. */
export type Ink = {
  readonly style: TextStyle;
  readonly font: RawFont | null;
  /** A font of mathematical symbols or letters. */
  readonly math: boolean;
  readonly mcid: number | null;
  readonly artifact: boolean;
  /** Width in points of the cells in which letters of unequal widths stand as monospaced ones do; missing elsewhere. */
  readonly cell?: number;
  /** Whether the spaces beside Hangul are glyphs on the page, so that white at the borders of scripts is none. */
  readonly paintsHangulSpaces?: boolean;
};

export type Glyph = {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  /** Baseline. */
  readonly y: number;
  /** Em in points. */
  readonly size: number;
  readonly ink: Ink;
  readonly link: LinkTarget | null;
  /** Ruby over the glyph; one object for all glyphs that share it. */
  readonly ruby?: { readonly text: string } | null;
  /** The picture that the glyph stands for. */
  readonly picture?: SpanPicture;
};

/** Glyphs of one size on one baseline without a wide gap. */
export type Piece = {
  readonly glyphs: readonly Glyph[];
  readonly box: Box;
  readonly baseline: number;
  readonly size: number;
  /** Position in paint order. */
  readonly order: number;
};

/** Whether a piece is in a typewriter face. */
export function isMonoPiece(piece: Piece): boolean {
  return piece.glyphs[0]?.ink.style.monospace === true;
}

/** Height above and below the baseline that a line of text takes, in em: ascenders and descenders of common text faces. */
export const ASCENT_EM = 0.75;
export const DESCENT_EM = 0.22;

const MATH_FONT =
  /^(CM(MI|SY|EX|BSY|MIB)|MSA|MSB|EU(FM|SM|RM|EX|EX)|LM(Math|MI|SY|EX)|(tx|px)(mi|sy|ex)|rsfs|STIXMath|MT(MI|SY|EX)|stmary|wasy|esint|bbm|dsrom|Symbol|StandardSym)|Math/i;

/** Whether a font's name is one of those that only formulas use. */
export function isMathFont(name: string): boolean {
  return MATH_FONT.test(name);
}

const EXTENSION_FONT = /^(CMEX|LMEX|LMMathExt|EUEX|(tx|px)ex|STIXMathExt|STIX.*Siz|MTEX|esint)/i;

/** The name that was asked for last: neighbours are mostly of one font. */
let lastAsked = { name: '', isExtension: false };

/** Whether a font holds the big operators and brackets of displayed formulas. */
export function isMathExtensionFont(name: string): boolean {
  if (name === lastAsked.name) return lastAsked.isExtension;
  lastAsked = { name, isExtension: EXTENSION_FONT.test(name) };
  return lastAsked.isExtension;
}

/** A piece from glyphs that share a baseline and a size. */
export function makePiece(glyphs: readonly Glyph[], order: number): Piece | null {
  const first = glyphs[0];
  if (first === undefined) return null;
  let x0 = first.x0;
  let x1 = first.x1;
  for (const g of glyphs) {
    if (g.x0 < x0) x0 = g.x0;
    if (g.x1 > x1) x1 = g.x1;
  }
  const { y, size } = first;
  return { glyphs, box: { x0, y0: y - ASCENT_EM * size, x1, y1: y + DESCENT_EM * size }, baseline: y, size, order };
}
