// In: an open PDF, an OCR engine and a page. Out: what OCR read on it, in points of the page brought upright.
import { type Box, boxHeight, boxWidth } from '../model/geometry.ts';
import type { OcrLine, OcrPage } from '../model/ocr-page.ts';
import type { GrayImage } from '../model/raster.ts';
import type { RawPage } from '../model/raw-page.ts';
import { ok, type Result } from '../model/result.ts';
import { isRightToLeft } from '../page/script-ranges.ts';
import { isBareGray } from '../raster/bare-paper.ts';
import { coarsePicture } from '../raster/coarse-picture.ts';
import { largeSigns } from '../raster/large-signs.ts';
import { looseInk } from '../raster/loose-ink.ts';
import { laidLevel, prepareSheet, type Sheet, sheetRules, unturned, upsideDown } from '../raster/prepare-sheet.ts';
import { findPictures } from '../raster/regions.ts';
import { isColorful } from './blank-page.ts';
import { bestUpright, looksUpsideDown } from './find-upright.ts';
import type { OcrEngine, PdfSource } from './ports.ts';
import { readColumns } from './read-columns.ts';
import { readCredits } from './read-credits.ts';
import { meanConfidence } from './read-part.ts';
import { readRest } from './read-rest.ts';
import { readSheet } from './read-sheet.ts';
import { isVerticalData } from './script-of.ts';
import { withScriptStops } from './script-stops.ts';
import { withAsterisms } from './word-asterisms.ts';
import { withoutBlanks } from './word-blanks.ts';
import { withBullets } from './word-bullets.ts';
import { withDaggers } from './word-daggers.ts';
import { withEllipses } from './word-ellipses.ts';
import { withFaces } from './word-faces.ts';
import { withFractions } from './word-fractions.ts';
import { withLookalikes } from './word-lookalikes.ts';
import { withPitch } from './word-pitch.ts';
import { withPoints } from './word-points.ts';
import { withRaised } from './word-raised.ts';
import { withRings } from './word-rings.ts';

/** Pixels an inch that a page is asked for: enough for 6 pt type; larger type is shrunk before it is read. */
const SCAN_DPI = 300;

/** More pixels than this are not asked for: about 300 dpi of an A3 sheet. */
const MOST_PIXELS = 18_000_000;

/** Least x-height in pixels that is worth reading; under it the page is asked for again, sharper. */
const LEAST_X_HEIGHT = 9;
const SHARPEST_DPI = 500;

/** Mean confidence is about 95 on an upright page and 45 upside down. */
const DOUBTFUL = 60;

/** Mean confidence under which OCR text is noise (handwriting, a map): clean type reads at 95, upside down at 46. */
export const UNREADABLE = 40;

const POINTS_PER_INCH = 72;

function dpiFor(raw: RawPage, wanted: number): number {
  const squareInches = (raw.width / POINTS_PER_INCH) * (raw.height / POINTS_PER_INCH);
  return Math.max(20, Math.min(wanted, Math.floor(Math.sqrt(MOST_PIXELS / squareInches))));
}

/** The coarse sheet of a page that is plainly all picture; null where a close look must tell. */
export async function plainPicture(pdf: PdfSource, index: number, gray: GrayImage): Promise<Sheet | null> {
  const toned = coarsePicture(gray);
  if (toned === null) return null;
  return toned.picture || (await isColorful(pdf, index)) ? { ...toned, picture: true } : null;
}

/** The page's pixels, cleaned and levelled, sharp enough for its type. */
export async function sheetOf(pdf: PdfSource, raw: RawPage): Promise<Result<Sheet>> {
  const seen = await seenPage(pdf, raw, false);
  return seen.ok ? ok(seen.value.sheet) : seen;
}

type SeenPage = { readonly sheet: Sheet; readonly gray: GrayImage };

/** The sheet, and the pixels that it was made of. Where it may be `coarse`, a page that is plainly all picture is not looked at closely. */
async function seenPage(pdf: PdfSource, raw: RawPage, coarse: boolean): Promise<Result<SeenPage>> {
  const dpi = dpiFor(raw, SCAN_DPI);
  const pixels = await pdf.gray(raw.index, dpi);
  if (!pixels.ok) return pixels;
  const gray = pixels.value;
  const plain = coarse ? await plainPicture(pdf, raw.index, gray) : null;
  if (plain !== null) return ok({ sheet: plain, gray });
  const sheet = prepareSheet(gray);
  if (coarse && sheet.blank) return ok({ sheet: { ...sheet, bare: isBareGray(gray) }, gray });
  if (sheet.picture || sheet.xHeight === null || sheet.xHeight >= LEAST_X_HEIGHT) return ok({ sheet, gray });
  const sharper = dpiFor(raw, Math.min(SHARPEST_DPI, dpi * 1.5));
  if (sharper <= dpi) return ok({ sheet, gray });
  const again = await pdf.gray(raw.index, sharper);
  return ok(again.ok ? { sheet: prepareSheet(again.value), gray: again.value } : { sheet, gray });
}

function inPoints(box: Box, image: GrayImage): Box {
  return scaled(box, POINTS_PER_INCH / image.dpi);
}

function scaled(box: Box, scale: number): Box {
  return { x0: box.x0 * scale, y0: box.y0 * scale, x1: box.x1 * scale, y1: box.y1 * scale };
}

/** Applies a rule to the lines that run to the right alone; the others keep their places among them. */
function onLeftToRight(
  lines: readonly OcrLine[],
  rule: (lines: readonly OcrLine[]) => readonly OcrLine[],
): readonly OcrLine[] {
  const other = lines.map((line) => line.words.some((word) => isRightToLeft(word.text)));
  if (!other.includes(true)) return rule(lines);
  const changed = [...rule(lines.filter((_, i) => other[i] === false))];
  return lines.flatMap((line, i) => (other[i] === true ? [line] : changed.splice(0, 1)));
}

/**
 * What the ink tells of lines that run across: bullets, likenesses, pitch, faces and raised marks. Letters of scripts that
 * run to the left stand otherwise: an alef looks like a raised 1, joined strokes like even pitch.
 */
function seenOnSheet(sheet: Sheet, read: readonly OcrLine[], mayJoin: boolean): readonly OcrLine[] {
  if (read.some((line) => line.vertical === true)) return read;
  const signed = onLeftToRight(read, (lines) =>
    withPitch(
      sheet,
      withLookalikes(sheet, withFractions(sheet, withPoints(sheet, withRings(sheet, withBullets(sheet, lines))))),
      mayJoin,
    ),
  );
  const faced = onLeftToRight(withFaces(sheet, signed), (lines) => withDaggers(sheet, withRaised(sheet, lines)));
  // Last: asterisks between scenes are no bullets, and nothing raised.
  return withEllipses(sheet, withAsterisms(sheet, faced));
}

/** The page as read: words with their faces, and the pictures and rules of the sheet, in points. */
export function toOcrPage(raw: RawPage, sheet: Sheet, languages: readonly string[], read: readonly OcrLine[]): OcrPage {
  const printed = languages.length > 0 ? withoutBlanks(sheet, read) : read;
  const lines = seenOnSheet(sheet, withScriptStops(printed), languages.length > 0);
  const rules = sheet.picture ? [] : sheetRules(sheet);
  const pictures = sheet.picture ? [] : findPictures(sheet.ink, rules);
  const confidence = meanConfidence(lines);
  // A sign that nothing legible was read of is kept as a picture.
  const signs = sheet.picture || confidence >= UNREADABLE ? [] : largeSigns(sheet.ink, pictures);
  const places = lines.map((line) => scaled(line.box, sheet.image.dpi / POINTS_PER_INCH));
  const loose = sheet.picture ? [] : looseInk(sheet.ink, [...places, ...pictures, ...signs, ...rules]);
  const lying = sheet.turn === 90 || sheet.turn === 270;
  const [width, height] = lying ? [raw.height, raw.width] : [raw.width, raw.height];
  // What is all picture needs no search for pictures.
  const whole = { x0: 0, y0: 0, x1: width, y1: height };
  return {
    index: raw.index,
    width,
    height,
    turn: sheet.turn,
    skew: sheet.skew,
    dpi: sheet.image.dpi,
    languages,
    confidence,
    lines,
    pictures: sheet.picture ? [whole] : [...pictures, ...signs].map((box) => inPoints(box, sheet.image)),
    rules: rules.map((box) => inPoints(box, sheet.image)),
    loose: loose.map((box) => inPoints(box, sheet.image)),
    ...(sheet.bare === true ? { bare: true } : {}),
  };
}

/** A page that is all picture, as it lies, with what was read on it. */
function pictureWith(raw: RawPage, sheet: Sheet, languages: readonly string[], lines: readonly OcrLine[]): OcrPage {
  const page = toOcrPage(raw, { ...sheet, turn: 0, skew: 0, picture: true }, languages, []);
  return lines.length === 0 ? page : { ...page, confidence: meanConfidence(lines), lines, allPicture: true };
}

/** Whether most letters stand in rows higher than wide: a title page has too few letters for its sheet to tell that it lies. */
function runDown(lines: readonly OcrLine[]): boolean {
  const lettersOf = (some: readonly OcrLine[]): number =>
    some.reduce((sum, line) => sum + line.words.reduce((n, word) => n + word.text.length, 0), 0);
  const down = lines.filter(({ box, words }) => boxHeight(box) > boxWidth(box) && words.some((w) => w.text.length > 2));
  return lettersOf(down) > lettersOf(lines) / 2;
}

/** A page of a book whose lines run down: as it stands, or level where its lines are (a title page, an imprint). */
async function readVertical(
  ocr: OcrEngine,
  raw: RawPage,
  sheet: Sheet,
  languages: readonly string[],
): Promise<Result<OcrPage>> {
  if (sheet.sideways) {
    const standing = unturned(sheet);
    const read = await readColumns(ocr, standing, languages);
    if (!read.ok || meanConfidence(read.value) >= DOUBTFUL)
      return read.ok ? ok(toOcrPage(raw, standing, languages, read.value)) : read;
    const turned = upsideDown(standing);
    const again = await readColumns(ocr, turned, languages);
    const better = again.ok && meanConfidence(again.value) > meanConfidence(read.value);
    return ok(toOcrPage(raw, better ? turned : standing, languages, better ? again.value : read.value));
  }
  const level = [...new Set(languages.map((language) => language.replace(/_vert$/, '')))];
  const lines = await readSheet(ocr, sheet, level);
  if (!lines.ok && lines.error.code === 'ocr/language-missing') {
    const own = await readSheet(ocr, sheet, languages);
    return own.ok ? ok(toOcrPage(raw, sheet, languages, own.value)) : own;
  }
  return lines.ok ? ok(toOcrPage(raw, sheet, level, lines.value)) : lines;
}

/**
 * Reads a page by OCR: picks the resolution by the type's size, cleans and levels the pixels, finds which way is up,
 * and maps what was read to points. A page that is blank has no lines, and costs the engine nothing; of one that is all picture only rows like type are read. Fails
 * where the page cannot be drawn or the engine fails.
 */
export async function readPageByOcr(
  ports: { readonly pdf: PdfSource; readonly ocr: OcrEngine },
  raw: RawPage,
  languages: readonly string[],
): Promise<Result<OcrPage>> {
  const prepared = await seenPage(ports.pdf, raw, true);
  if (!prepared.ok) return prepared;
  let { sheet } = prepared.value;
  if (sheet.blank) return ok(toOcrPage(raw, sheet, languages, []));
  if (sheet.picture) {
    const words = await readCredits(ports.ocr, prepared.value.gray, languages);
    if (!words.ok) return words;
    // With more rows than a picture has words, its dots or grain look like type.
    return ok(pictureWith(raw, sheet, languages, words.value ?? []));
  }
  if (isVerticalData(languages[0])) return readVertical(ports.ocr, raw, sheet, languages);
  if (sheet.sideways || (sheet.xHeight !== null && looksUpsideDown(sheet, languages))) {
    const upright = await bestUpright(ports.ocr, sheet, languages);
    if (!upright.ok) return upright;
    sheet = upright.value;
  }
  let lines = await readSheet(ports.ocr, sheet, languages);
  if (!lines.ok) return lines;
  if (sheet.turn === 0 && runDown(lines.value)) {
    const upright = await bestUpright(ports.ocr, laidLevel(sheet), languages);
    if (!upright.ok) return upright;
    sheet = upright.value;
    lines = await readSheet(ports.ocr, sheet, languages);
    if (!lines.ok) return lines;
  }
  if (meanConfidence(lines.value) < DOUBTFUL) {
    const other = upsideDown(sheet);
    const again = await readSheet(ports.ocr, other, languages);
    if (again.ok && meanConfidence(again.value) > meanConfidence(lines.value)) {
      sheet = other;
      lines = again;
    }
  }
  const all = await readRest(ports.ocr, sheet, lines.value, languages);
  if (!all.ok) return all;
  if (meanConfidence(all.value) < UNREADABLE) {
    // Perhaps a picture after all, with too many pieces for the engine to find a few words among.
    const words = await readCredits(ports.ocr, prepared.value.gray, languages);
    if (words.ok && words.value !== null && words.value.length > 0)
      return ok(pictureWith(raw, sheet, languages, words.value));
  }
  return ok(toOcrPage(raw, sheet, languages, all.value));
}
