// In: a coarse look at a scanned page. Out: whether it is plainly all picture; where there is any doubt a close look must tell.
// To decode a page so coarsely costs a quarter of decoding all of it.
import type { ColorImage } from '../model/raster.ts';
import { paperLook, ROUGHEST } from './paper-look.ts';
import { FEWEST_PIECES, hasManyLines, hasNoCredit, hasNoLines, hasNoWords } from './picture-page.ts';
import { cleanPage, sheetFrom } from './prepare-sheet.ts';
import { grayOf, otherShare, shrunkBy } from './tones.ts';
import { hasTypeRows } from './type-rows.ts';

/** Resolution at which paper is looked at, pixels an inch: finer looks are shrunk. */
const PAPER_DPI = 36;

/** Share of other colours than the middle one from which a page without lines is a picture: the darkest shadow of a gutter takes less. */
export const COLORFUL_SHARE = 0.3;

/** Of so many pixels one is looked at for them. */
const EVERY = 7;

/** A picture, or one with what may be lines, words or a credit; null for what is no picture. */
export type PictureLook = 'picture' | 'doubtful' | null;

/** What a page of many tones is, seen at about 75 dots an inch: lines of 8 pt type are lines of pieces, smaller ones are words run together. */
export function pictureLook(look: ColorImage, dpi: number): PictureLook {
  const clean = cleanPage(grayOf(look, dpi));
  if (hasManyLines(clean.letters)) return null;
  if (!isToned(clean.letters.length, look, dpi) && !sheetFrom(clean).picture) return null;
  const isSure = hasNoLines(clean.letters) && hasNoWords(clean.ink) && hasNoCredit(clean.ink);
  return isSure ? 'picture' : 'doubtful';
}

/** Whether a page of many tones is a picture, and nothing on it may be a sign. */
export function isPlainPicture(look: ColorImage, dpi: number): boolean {
  return pictureLook(look, dpi) === 'picture';
}

/** How many times coarser a look of about 75 dots an inch becomes: rows are then of 10 to 28 pt type, and of 20 to 56 pt. */
const COARSER = [1, 2] as const;

/** Whether a look of about 75 dots an inch shows rows of large type; of the largest where it is doubtful: shapes of pictures are as large. */
export function hasLargeType(look: ColorImage, dpi: number, kind: PictureLook): boolean {
  const scales = kind === 'doubtful' ? COARSER : COARSER.slice(0, 1);
  return scales.some((by) => hasTypeRows(grayOf(by > 1 ? shrunkBy(look, by) : look, 2 * dpi)));
}

/** Whether a look without lines, with so many pieces like letters, shows more colours or tones than paper has. */
export function isToned(pieces: number, look: ColorImage, dpi: number): boolean {
  if (otherShare(look, EVERY) >= COLORFUL_SHARE) return true;
  // Tones that lie close together leave no ink.
  return pieces < FEWEST_PIECES && isRough(look, dpi);
}

/** Whether a page is rougher than any paper. */
function isRough(look: ColorImage, dpi: number): boolean {
  const by = Math.max(1, Math.floor(dpi / PAPER_DPI));
  return paperLook(by > 1 ? shrunkBy(look, by) : look, dpi / by).texture > ROUGHEST;
}
