// In: what the outermost lines of a short scanned document say of its pages. Out: the numbers that are folios though no
// run shows them: OCR lost those of the other pages, or read the dashes around them as figures ("22" for "– 2 –").
// Evidence: a number alone at the foot, which is the page's own or holds it, in the middle or at the edge of the text, with
// more white above than lines of any text leave.
import type { DraftPage } from './draft.ts';
import type { Sighting } from './folio-rivals.ts';
import { bodyLines } from './source-lines.ts';

/** Pages of a document in which runs of folios cannot be asked for. */
const SHORT_DOCUMENT = 6;

/** Lines of text on a page that tell where its middle and its edges are. */
const FEWEST_LINES = 2;

/** White above a folio, in its type sizes from baseline to baseline. Text set double: 2.4. */
const APART = 2.5;

/** How far from the middle or from an edge of the text a folio may stand, in its type sizes. */
const NEAR = 1.5;

/** Figures that dashes are read as: one before the number, one behind it. */
const MOST_FIGURES = 3;

function isPlacedAsFolio({ line }: Sighting, page: DraftPage): boolean {
  const text = bodyLines(page).filter((other) => other !== line && other.vertical === line.vertical);
  if (text.length < FEWEST_LINES) return false;
  const [start, end] = [Math.min(...text.map((l) => l.line.box.x0)), Math.max(...text.map((l) => l.line.box.x1))];
  const { x0, x1 } = line.line.box;
  const off = [(start + end - x0 - x1) / 2, x0 - start, end - x1];
  const above = Math.max(...text.map((other) => other.across));
  return line.across - above >= APART * line.size && off.some((by) => Math.abs(by) <= NEAR * line.size);
}

/** The folios among the sightings that are not `sure` by their run ("12", "13"), each with the page's own number. */
export function shortFolios(
  all: readonly Sighting[],
  sure: readonly Sighting[],
  pages: readonly DraftPage[],
): readonly Sighting[] {
  if (pages.length > SHORT_DOCUMENT) return [];
  const counted = new Set(sure);
  return all.flatMap((sighting) => {
    if (counted.has(sighting)) return [];
    const page = pages.find(({ index }) => index === sighting.pageIndex);
    const own = String(sighting.pageIndex + 1);
    if (!sighting.alone || !sighting.outermost || !/^arabic .* foot/u.test(sighting.key)) return [];
    if (page?.source !== 'ocr' || !sighting.printed.includes(own) || sighting.printed.length > MOST_FIGURES) return [];
    return isPlacedAsFolio(sighting, page) ? [{ ...sighting, printed: own }] : [];
  });
}
