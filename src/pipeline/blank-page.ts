// In: a page of an open PDF, and what layout made of it. Out: whether it shows nothing, or a drawing that layout left out.
import type { PageModel } from '../model/page.ts';
import type { RawPage } from '../model/raw-page.ts';
import type { PdfSource } from './ports.ts';

/** Resolution at which a page is looked at to see whether it is blank, dots an inch. */
const BLANK_DPI = 36;

/**
 * Gray levels off the middle one that count as ink (on a dark plate the light is what shows), and the share of such
 * pixels under which a page is blank.
 */
const INK_CONTRAST = 60;
const BLANK_INK_SHARE = 0.002;

/** Curves that are no leftover of a frame or an ornament: such a page is not drawn once more to look at its ink. */
const SURELY_DRAWN = 20_000;

export async function isBlank(pdf: PdfSource, index: number): Promise<boolean> {
  const gray = await pdf.gray(index, BLANK_DPI);
  if (!gray.ok) return false;
  const { data } = gray.value;
  const paper = data.slice().sort()[data.length >> 1] ?? 255;
  const ink = data.reduce((sum, level) => sum + (Math.abs(level - paper) > INK_CONTRAST ? 1 : 0), 0);
  return ink < data.length * BLANK_INK_SHARE;
}

/**
 * Whether a page has curves on it and layout kept nothing of them. Layout knows frames around text from drawings; where
 * there is no text at all, what it took for a frame is all that the page shows.
 */
export async function leftDrawingOut(pdf: PdfSource, raw: RawPage, page: PageModel): Promise<boolean> {
  if (page.route.kind !== 'picture' || page.blocks.some((block) => block.type !== 'rule')) return false;
  const curves = raw.paths.reduce((sum, path) => sum + (path.kind === 'shape' ? 1 : 0), 0);
  if (curves === 0) return false;
  return curves >= SURELY_DRAWN || !(await isBlank(pdf, raw.index));
}
