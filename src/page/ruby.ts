// Pieces of a page in, the same without its ruby out: the small type over ideographs is hung on the letters below it.
// In the reading frame of vertical writing, what stands beside a column stands over its line as well.
import { bandIndex } from './band-index.ts';
import { type Glyph, makePiece, type Piece } from './ink.ts';
import { mayBeCjk } from './script-ranges.ts';

/** Size of ruby in parts of its base: half by tradition, less where three letters crowd over one. */
const MIN_SIZE = 0.3;
const MAX_SIZE = 0.65;
/** Height of the ruby's baseline over the base's, in em of the base; note marks stay under the lower bound. */
const MIN_RISE_EM = 0.78;
const MAX_RISE_EM = 1.2;
/** Part of an ideograph's width that must lie under the ruby; long readings hang over their neighbours by less. */
const MIN_COVER = 0.4;
const BAND_HEIGHT = 12;

const ANNOTATION =
  /^[\p{Script=Hiragana}\p{Script=Katakana}ー・\u30fb\u3001\p{Script=Hangul}\p{Script=Bopomofo}a-zà-öø-ÿāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ\p{M}ˊˇˋ˙\s]+$/u;
const KANA_OR_READING = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]|[a-z]/u;
const IDEOGRAPH = /^[\p{Script=Han}々〆ヶ〇]$/u;

function textOf(piece: Piece): string {
  return piece.glyphs
    .map((glyph) => glyph.text)
    .join('')
    .trim();
}

/** The ideographs of a line that lie under a ruby. */
function basesUnder(ruby: Piece, base: Piece): readonly Glyph[] {
  return base.glyphs.filter((glyph) => {
    if (!IDEOGRAPH.test(glyph.text)) return false;
    const shared = Math.min(glyph.x1, ruby.box.x1) - Math.max(glyph.x0, ruby.box.x0);
    const narrow = Math.min(glyph.x1 - glyph.x0, ruby.box.x1 - ruby.box.x0);
    return shared >= MIN_COVER * narrow;
  });
}

function isOver(ruby: Piece, base: Piece): boolean {
  const ratio = ruby.size / base.size;
  const rise = base.baseline - ruby.baseline;
  return ratio >= MIN_SIZE && ratio <= MAX_SIZE && rise >= MIN_RISE_EM * base.size && rise <= MAX_RISE_EM * base.size;
}

/** Hangs every ruby on its base letters, as `Glyph.ruby`, and leaves it out of the pieces. */
export function withRuby(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some((piece) => mayBeCjk(piece.glyphs))) return pieces;
  const small = pieces.filter((piece) => {
    const text = textOf(piece);
    return ANNOTATION.test(text) && KANA_OR_READING.test(text);
  });
  if (small.length === 0) return pieces;
  const index = bandIndex<Piece>(BAND_HEIGHT);
  for (const piece of pieces)
    if (piece.glyphs.some((glyph) => IDEOGRAPH.test(glyph.text))) index.add(piece.baseline, piece);
  const taken = new Set<Piece>();
  const hung = new Map<Glyph, { readonly text: string }>();
  for (const ruby of small) {
    const from = ruby.baseline + (MIN_RISE_EM / MAX_SIZE) * ruby.size;
    const to = ruby.baseline + (MAX_RISE_EM / MIN_SIZE) * ruby.size;
    for (const base of index.near(from, to)) {
      if (taken.has(ruby) || !isOver(ruby, base)) continue;
      const letters = basesUnder(ruby, base);
      if (letters.length === 0) continue;
      const annotation = { text: textOf(ruby) };
      for (const glyph of letters) hung.set(glyph, annotation);
      taken.add(ruby);
    }
  }
  if (taken.size === 0) return pieces;
  return pieces.flatMap((piece) => {
    if (taken.has(piece)) return [];
    if (!piece.glyphs.some((glyph) => hung.has(glyph))) return [piece];
    const glyphs = piece.glyphs.map((glyph) => ({ ...glyph, ruby: hung.get(glyph) ?? null }));
    return [makePiece(glyphs, piece.order) ?? piece];
  });
}
