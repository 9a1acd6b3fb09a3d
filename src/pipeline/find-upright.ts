// In: a sheet that may be upside down. Out: the sheet turned the right way, by reading a strip of it.
import { type Box, holdsCentre } from '../model/geometry.ts';
import { ok, type Result } from '../model/result.ts';
import { linesOf } from '../raster/letter-chains.ts';
import { type Sheet, upsideDown } from '../raster/prepare-sheet.ts';
import { findPictures } from '../raster/regions.ts';
import { headRatio } from '../raster/skew.ts';
import type { OcrEngine } from './ports.ts';
import { meanConfidence, readPart } from './read-part.ts';
import { isSquareScript } from './script-of.ts';

/** Share of the sheet's height that is read for a trial: several lines of body type. */
const STRIP = 0.15;

/** Share of it that is read to see whether the page goes on in the same script: two or three lines in each quarter. */
const FEW_LINES = 0.05;
const QUARTERS = 4;
const MOST_STRIPS = 3;

/** Fewer letters between neighbours than this tell no strip from another. */
const FEWEST_IN_LINES = 20;

/** What is text among the pieces of letter size: grain and leaves of a photograph have no neighbours in a line. */
function lettersOfText(sheet: Sheet): readonly Box[] {
  const pictures = findPictures(sheet.ink, []);
  const { inside } = linesOf(sheet.letters.filter((letter) => !pictures.some((box) => holdsCentre(box, letter))));
  return inside.length >= FEWEST_IN_LINES ? inside : sheet.letters;
}

/** The strip of this height that holds most letters, with their number. */
function densestOf(
  sheet: Sheet,
  letters: readonly Box[],
  height: number,
): { readonly strip: Box; readonly count: number } {
  let best = 0;
  let top = 0;
  for (let y = 0; y + height <= sheet.image.height; y += height / 2) {
    const count = letters.filter((c) => c.y0 >= y && c.y1 <= y + height).length;
    if (count > best) {
      best = count;
      top = y;
    }
  }
  return { strip: { x0: 0, y0: top, x1: sheet.image.width, y1: top + height }, count: best };
}

/** The strip of the sheet that holds most letters. */
export function densestStrip(sheet: Sheet): Box {
  return densestOf(sheet, lettersOfText(sheet), sheet.image.height * STRIP).strip;
}

/** A few strips of two or three lines apart from the densest one, each in another quarter of the sheet, the fullest first. */
export function otherStrips(sheet: Sheet): readonly Box[] {
  const letters = lettersOfText(sheet);
  const { height } = sheet.image;
  const { strip } = densestOf(sheet, letters, height * STRIP);
  const apart = letters.filter((letter) => letter.y1 <= strip.y0 || letter.y0 >= strip.y1);
  const quarters = Array.from({ length: QUARTERS }, (_, i) => {
    const within = apart.filter(({ y0 }) => Math.floor((y0 * QUARTERS) / height) === i);
    return densestOf(sheet, within, height * FEW_LINES);
  });
  const full = quarters.filter(({ count }) => count >= FEWEST_IN_LINES);
  const fullest = full.sort((a, b) => b.count - a.count).slice(0, MOST_STRIPS);
  return fullest.map((quarter) => quarter.strip);
}

/** A strip this sure is the right way up: upside down reads at 45. */
const SURE = 80;

/** Letters whose heads line up this much better than their feet are upside down, or of no alphabet that we know. */
const HEADS_ALIGNED = 1.1;

/** Whether the letters hang from their lines instead of standing on them; squares and Arabic tell nothing. */
export function looksUpsideDown(sheet: Sheet, languages: readonly string[]): boolean {
  return !isSquareScript(languages[0]) && headRatio(sheet.letters) > HEADS_ALIGNED;
}

/** Reads the densest strip the likelier way up, and the other way too where that is not sure; keeps the surer sheet. */
export async function bestUpright(ocr: OcrEngine, sheet: Sheet, languages: readonly string[]): Promise<Result<Sheet>> {
  const turned = upsideDown(sheet);
  const [likely, other] = looksUpsideDown(sheet, languages) ? [turned, sheet] : [sheet, turned];
  const first = await readPart(ocr, likely, densestStrip(likely), languages, 'block');
  if (!first.ok) return first;
  const confidence = meanConfidence(first.value);
  if (confidence >= SURE) return ok(likely);
  const second = await readPart(ocr, other, densestStrip(other), languages, 'block');
  if (!second.ok) return second;
  return ok(meanConfidence(second.value) > confidence ? other : likely);
}
