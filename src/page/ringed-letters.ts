// Pieces of a page in, the same with letters and digits that were drawn within a ring made one sign: ©, ®, ①, ⓐ.
// Typesetters without such signs in their fonts draw the two over each other.
import { bandIndex } from './band-index.ts';
import type { Glyph, Piece } from './ink.ts';

/** What a ring reads as where it stands alone in a font. */
const RINGS: ReadonlySet<string> = new Set('\u20dd○◯◦⚪©');
const FIRST_RING = '©'.charCodeAt(0);
const IN_RING = /^[A-Za-z1-9]$/;

const isRing = (text: string): boolean => text.charCodeAt(0) >= FIRST_RING && RINGS.has(text);

/** The sign of a letter is centred in its ring within this part of the ring's width, and at most so wide. */
const OFF_CENTRE = 0.2;
const MAX_WIDTH = 0.85;
/** Baselines of the two differ by less, em: the ring is centred on the letter, and of its size or a little more. */
const MAX_SHIFT_EM = 0.35;
const BAND_HEIGHT = 12;

const FIRST = { digit: 0x2460 - 0x31, capital: 0x24b6 - 0x41, small: 0x24d0 - 0x61 } as const;
const SIGNS: Readonly<Record<string, string>> = { c: '©', C: '©', r: '®', R: '®', P: '℗' };

/** The one sign that a letter or digit within a ring is; where others are counted so, c and r are counted as well. */
function ringed(text: string, counted: boolean): string {
  const sign = SIGNS[text];
  if (sign !== undefined && !counted) return sign;
  const first = /\d/.test(text) ? FIRST.digit : /[A-Z]/.test(text) ? FIRST.capital : FIRST.small;
  return String.fromCodePoint(text.charCodeAt(0) + first);
}

type Place = { readonly piece: Piece; readonly at: number };

/** The glyphs of pieces that a test holds for. */
function placesOf(pieces: readonly Piece[], test: (text: string) => boolean): readonly Place[] {
  const places: Place[] = [];
  for (const piece of pieces) {
    let at = 0;
    for (const { text } of piece.glyphs) {
      if (test(text)) places.push({ piece, at });
      at++;
    }
  }
  return places;
}

/** Whether a letter stands in the middle of a ring. */
function isWithin(ring: Glyph, letter: Glyph): boolean {
  if (letter === ring || Math.abs(letter.y - ring.y) > MAX_SHIFT_EM * ring.size) return false;
  const width = ring.x1 - ring.x0;
  const shift = (letter.x0 + letter.x1 - ring.x0 - ring.x1) / 2;
  return letter.x1 - letter.x0 <= MAX_WIDTH * width && Math.abs(shift) <= OFF_CENTRE * width;
}

/** Makes one sign of each ring and the letter within it. */
export function withRingedLetters(pieces: readonly Piece[]): readonly Piece[] {
  const rings = placesOf(pieces, isRing);
  if (rings.length === 0) return pieces;
  const index = bandIndex<Place>(BAND_HEIGHT);
  for (const place of placesOf(pieces, (text) => IN_RING.test(text))) index.add(place.piece.baseline, place);
  const changes = new Map<Piece, Map<number, string>>();
  const change = ({ piece, at }: Place, text: string): void => {
    changes.set(piece, (changes.get(piece) ?? new Map<number, string>()).set(at, text));
  };
  const found = rings.flatMap((place) => {
    const ring = place.piece.glyphs[place.at];
    if (ring === undefined) return [];
    const reach = MAX_SHIFT_EM * ring.size;
    for (const inner of index.near(ring.y - reach, ring.y + reach)) {
      const letter = inner.piece.glyphs[inner.at];
      if (letter !== undefined && isWithin(ring, letter)) return [{ place, inner, text: letter.text }];
    }
    return [];
  });
  const counted = found.some(({ text }) => SIGNS[text] === undefined);
  for (const { place, inner, text } of found) {
    change(place, ringed(text, counted));
    change(inner, '');
  }
  return pieces.flatMap((piece) => {
    const texts = changes.get(piece);
    if (texts === undefined) return [piece];
    const glyphs = piece.glyphs
      .map((glyph, at) => ({ ...glyph, text: texts.get(at) ?? glyph.text }))
      .filter(({ text }) => text !== '');
    if (glyphs.length === 0) return [];
    const x0 = Math.min(...glyphs.map((glyph) => glyph.x0));
    const x1 = Math.max(...glyphs.map((glyph) => glyph.x1));
    return [{ ...piece, glyphs, box: { ...piece.box, x0, x1 } }];
  });
}
