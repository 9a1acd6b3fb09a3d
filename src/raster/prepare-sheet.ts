// In: gray pixels of a page as scanned. Out: the sheet to read: white paper, no rim, lines level; and what its ink tells.
import { type Box, boxArea, type Turn } from '../model/geometry.ts';
import type { GrayImage } from '../model/raster.ts';
import { estimateBackground, tileLevels, unevenness, whiten } from './background.ts';
import { withoutBars } from './bars.ts';
import { isRim } from './border.ts';
import { type Component, findInk, type Ink, inkUpsideDown, inkWithout, withoutComponents } from './components.ts';
import { turn as turned } from './crop.ts';
import { withoutCutText } from './cut-text.ts';
import { deskew } from './deskew.ts';
import { withoutFacingPage } from './facing-page.ts';
import { withFramedPictures } from './framed-pictures.ts';
import { withoutFringe } from './fringe.ts';
import { darkOnLight } from './inverted.ts';
import { largeSigns } from './large-signs.ts';
import { withoutLinkFrames } from './link-frames.ts';
import { photographTiles } from './photographs.ts';
import { isPicturePage } from './picture-page.ts';
import { withPlate } from './plates.ts';
import { findPictures } from './regions.ts';
import { findRules } from './rulings.ts';
import { isSideways, skewOf } from './skew.ts';
import { inkThreshold } from './threshold.ts';
import { FEWEST_LETTERS, letters, xHeight } from './type-size.ts';

/** Paper that varies more than this (share of white) is made even; below it nothing is gained. */
const UNEVEN = 0.06;

/** Paper darker than this share of white is made white: an engine takes gray paper inside of a white margin for ink. */
const DARK_PAPER = 0.7;

/** Smaller skew does no harm to reading, and resampling would: degrees. */
const LEAST_SKEW = 0.5;

/** A wide black rim draws the level of ink to its own, where thin strokes break: from this difference on ink is found again, gray levels. */
const SAME_LEVEL = 12;

export type Sheet = {
  readonly image: GrayImage;
  readonly ink: Ink;
  readonly letters: readonly Component[];
  /** Turn that has been done, clockwise; its opposite is as likely where `sideways`. */
  readonly turn: Turn;
  readonly sideways: boolean;
  /** Skew that was taken out, degrees clockwise. */
  readonly skew: number;
  readonly xHeight: number | null;
  /** A sheet with too little ink for a line of text. */
  readonly blank: boolean;
  /** A blank sheet whose scan shows not a speck, in black and white alone: nothing can be there in colour either. */
  readonly bare?: boolean;
  /** A sheet that is all picture: there is nothing to read. */
  readonly picture: boolean;
};

function cleaned(gray: GrayImage, close: boolean): { readonly image: GrayImage; readonly ink: Ink } {
  const tiles = tileLevels(gray);
  // A coarse look does not show whether type stands on a plate.
  const scan = close ? withFramedPictures(withPlate(gray, tiles), tiles) : gray;
  const image = withoutFacingPage(scan, tiles);
  const background = estimateBackground(tiles);
  const isGray = unevenness(background) > UNEVEN || background.paper < DARK_PAPER * 255;
  const even = isGray ? whiten(image, estimateBackground(tiles, photographTiles(tiles))) : image;
  const level = inkThreshold(even);
  const ink = findInk(even, level);
  const rim = isRim(ink);
  const bare = withoutComponents(even, ink, rim);
  if (bare === even && even === scan) return withoutCutText({ image: even, ink }, { ink, isRim: rim });
  const page = bare === even ? { image: even, ink } : { image: bare, ink: inkWithout(ink, rim) };
  const clear = withoutFringe(
    page,
    { level, paper: isGray ? 255 : background.paper },
    { ink, isRim: rim },
    { scan, painted: image },
  );
  const own = bare === even ? level : inkThreshold(clear.image);
  const seen = Math.abs(own - level) < SAME_LEVEL ? clear : { image: clear.image, ink: findInk(clear.image, own) };
  return withoutCutText(seen, { ink, isRim: rim });
}

function pictureShare(ink: Ink): number {
  const area = findPictures(ink, findRules(ink)).reduce((sum, box) => sum + boxArea(box), 0);
  return area / Math.max(1, ink.width * ink.height);
}

/** A page with white paper and no rim, as it lies; its ink, and what of that are letters. */
export type CleanPage = { readonly image: GrayImage; readonly ink: Ink; readonly letters: readonly Component[] };

function cleanFrom(gray: GrayImage, close: boolean): CleanPage {
  const clean = cleaned(darkOnLight(gray), close);
  return { ...clean, letters: letters(clean.ink) };
}

/** The clean page of levels of gray seen coarsely: light type on dark turned over, paper made white, the rim taken off. */
export function cleanPage(gray: GrayImage): CleanPage {
  return cleanFrom(gray, false);
}

/** Prepares a page for reading. */
export function prepareSheet(gray: GrayImage): Sheet {
  return sheetFrom(cleanFrom(gray, true));
}

/** The sheet of a page that is clean: turned and levelled where that is needed. */
export function sheetFrom(clean: CleanPage): Sheet {
  const first = clean.letters;
  // What is all picture has no lines to level: no time is spent on it.
  const picture = isPicturePage(first, () => pictureShare(clean.ink));
  const enough = first.length >= FEWEST_LETTERS && !picture;
  const sideways = enough && isSideways(first);
  let { image, ink }: { image: GrayImage; ink: Ink } = clean;
  if (sideways) {
    image = turned(image, 90);
    ink = findInk(image, inkThreshold(image));
  }
  const measured = enough ? skewOf(sideways ? letters(ink) : first) : 0;
  const skew = Math.abs(measured) > LEAST_SKEW ? measured : 0;
  if (skew !== 0) {
    image = deskew(image, skew);
    ink = findInk(image, inkThreshold(image));
  }
  const plain = picture ? image : withoutLinkFrames(withoutBars(image, ink), ink);
  if (plain !== image) {
    image = plain;
    ink = findInk(image, inkThreshold(image));
  }
  const pieces = ink === clean.ink ? first : letters(ink);
  return {
    image,
    ink,
    letters: pieces,
    turn: sideways ? 90 : 0,
    sideways,
    skew,
    xHeight: xHeight(pieces),
    blank: pieces.length === 0 && largeSigns(ink, []).length === 0 && findPictures(ink, []).length === 0,
    picture: picture || (ink !== clean.ink && isPicturePage(pieces, () => pictureShare(ink))),
  };
}

const OPPOSITE: Readonly<Record<Turn, Turn>> = { 0: 180, 90: 270, 180: 0, 270: 90 };

/** The same sheet upside down. */
export function upsideDown(sheet: Sheet): Sheet {
  const image = turned(sheet.image, 180);
  const ink = inkUpsideDown(sheet.ink);
  return { ...sheet, image, ink, letters: letters(ink), turn: OPPOSITE[sheet.turn] };
}

/** Level and upright rules of a sheet. */
export function sheetRules(sheet: Sheet): readonly Box[] {
  return findRules(sheet.ink);
}

/** A sheet that was turned for its lines run down, as it was scanned; levelled, if that was done. */
export function unturned(sheet: Sheet): Sheet {
  const image = turned(sheet.image, 270);
  const ink = findInk(image, inkThreshold(image));
  return { ...sheet, image, ink, letters: letters(ink), turn: 0, sideways: false };
}

/** A sheet of too few letters to tell by themselves how they lie, turned for its lines to run across. */
export function laidLevel(sheet: Sheet): Sheet {
  const image = turned(sheet.image, 90);
  const ink = findInk(image, inkThreshold(image));
  return { ...sheet, image, ink, letters: letters(ink), turn: 90, sideways: true };
}
