// In: a page of an open PDF, and what layout made of it. Out: whether it shows nothing, or a drawing that layout left out.
import type { PageModel } from '../model/page.ts';
import type { ColorImage } from '../model/raster.ts';
import type { RawPage } from '../model/raw-page.ts';
import type { PdfSource } from './ports.ts';

/** Resolution at which a page is looked at to see whether it is blank, dots an inch. */
const BLANK_DPI = 36;

/**
 * Levels off the middle one of red, green or blue that count as ink (on a dark plate the light is what shows, in a picture
 * of colours of one lightness the colour), and the share of such pixels under which a page is blank.
 */
const INK_CONTRAST = 60;
const BLANK_INK_SHARE = 0.002;

/** From this share on a page is a picture: the darkest shadow of a gutter and heavy type take less. */
const COLORFUL_SHARE = 0.3;

/** Bytes of a pixel of a look. */
const CHANNELS = 4;

/** Curves that are no leftover of a frame or an ornament: such a page is not drawn once more to look at its ink. */
const SURELY_DRAWN = 20_000;

/** The level in the middle of one colour's levels. */
function middleOf({ data }: ColorImage, channel: number): number {
  const counts = new Uint32Array(256);
  for (let at = channel; at < data.length; at += CHANNELS) counts[data[at] ?? 0] = (counts[data[at] ?? 0] ?? 0) + 1;
  let left = data.length / CHANNELS / 2;
  return counts.findIndex((count) => {
    left -= count;
    return left < 0;
  });
}

/** Share of a page's pixels that are of other colours than its middle one; null where it cannot be drawn. */
async function inkShare(pdf: PdfSource, index: number): Promise<number | null> {
  const look = await pdf.look(index, BLANK_DPI);
  if (!look.ok) return null;
  const { data } = look.value;
  const [red, green, blue] = [middleOf(look.value, 0), middleOf(look.value, 1), middleOf(look.value, 2)];
  let ink = 0;
  for (let at = 0; at < data.length; at += CHANNELS) {
    const [r, g, b] = [(data[at] ?? 0) - red, (data[at + 1] ?? 0) - green, (data[at + 2] ?? 0) - blue];
    if (Math.max(Math.abs(r), Math.abs(g), Math.abs(b)) > INK_CONTRAST) ink++;
  }
  return (ink * CHANNELS) / data.length;
}

export async function isBlank(pdf: PdfSource, index: number): Promise<boolean> {
  const share = await inkShare(pdf, index);
  return share !== null && share < BLANK_INK_SHARE;
}

/** Whether a page is of many colours, or of many tones of one, as no paper is. */
export async function isColorful(pdf: PdfSource, index: number): Promise<boolean> {
  return ((await inkShare(pdf, index)) ?? 0) >= COLORFUL_SHARE;
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
