// In: a sheet whose lines run up or down. Out: the sheet turned the right way, by reading a strip of it both ways.
import type { Box } from '../model/geometry.ts';
import { ok, type Result } from '../model/result.ts';
import { type Sheet, upsideDown } from '../raster/prepare-sheet.ts';
import type { OcrEngine } from './ports.ts';
import { meanConfidence, readPart } from './read-part.ts';

/** Share of the sheet's height that is read for a trial: several lines of body type. */
const STRIP = 0.15;

/** The strip of the sheet that holds most letters. */
export function densestStrip(sheet: Sheet): Box {
  const height = sheet.image.height * STRIP;
  let best = 0;
  let top = 0;
  for (let y = 0; y + height <= sheet.image.height; y += height / 2) {
    const count = sheet.letters.filter((c) => c.y0 >= y && c.y1 <= y + height).length;
    if (count > best) {
      best = count;
      top = y;
    }
  }
  return { x0: 0, y0: top, x1: sheet.image.width, y1: top + height };
}

/** Reads the densest strip both ways up and keeps the sheet that reads with more confidence. */
export async function bestUpright(ocr: OcrEngine, sheet: Sheet, languages: readonly string[]): Promise<Result<Sheet>> {
  const other = upsideDown(sheet);
  const first = await readPart(ocr, sheet, densestStrip(sheet), languages, 'block');
  if (!first.ok) return first;
  const second = await readPart(ocr, other, densestStrip(other), languages, 'block');
  if (!second.ok) return second;
  return ok(meanConfidence(second.value) > meanConfidence(first.value) ? other : sheet);
}
