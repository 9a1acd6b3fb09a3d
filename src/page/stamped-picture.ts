// In: a page that one picture covers, with visible text over it. Out: whether that text is only a stamp on the picture.
// Libraries print where a scan was fetched and under what terms, in a line or a paragraph at an edge of the page; the
// page's own text is in the picture. Evidence is where the text lies and how little it covers, not how long it is.
import type { RawGlyphRun, RawPage } from '../model/raw-page.ts';

/** Part of the page's height at its head and foot, and of its width at its sides, where stamps are printed. */
const BAND = 0.1;

/** Visible glyphs over a full-page picture that are no text of the page wherever they stand: stamps, notes, folios. */
const FEW_GLYPHS = 80;

/** Part of the page that a stamp of two or three lines covers; a page of a picture book with a caption has no more. */
const LITTLE = 0.02;

/** At the edges a stamp may be a whole paragraph of terms. */
const LITTLE_AT_EDGE = 0.06;

function isAtEdge(page: RawPage, x: number, y: number): boolean {
  const [across, down] = [x / page.width, y / page.height];
  return down <= BAND || down >= 1 - BAND || across <= BAND || across >= 1 - BAND;
}

function isVisible({ renderingMode }: RawGlyphRun): boolean {
  return renderingMode !== 3 && renderingMode !== 7;
}

/** Whether all visible text of a page that its picture covers is a stamp, so that the picture must be read. */
export function isStampedPicture(page: RawPage): boolean {
  let [glyphs, inner, area] = [0, 0, 0];
  for (const run of page.runs.filter(isVisible)) {
    // Type that runs down the side lies at the edge as a whole; a line that runs across may only begin there.
    for (const glyph of run.glyphs) {
      if (glyph.text.trim() === '') continue;
      glyphs++;
      area += Math.abs(glyph.width) * run.size;
      if (!isAtEdge(page, glyph.x, glyph.y)) inner++;
    }
  }
  const share = area / Math.max(1, page.width * page.height);
  return glyphs < FEW_GLYPHS || share < LITTLE || (inner === 0 && share < LITTLE_AT_EDGE);
}
