// In: an open PDF and a page. Out: both in points of the sheet of paper that was scanned, where the PDF tells no true size:
// programs that pack pictures without a resolution take a pixel for a point or for three quarters of one, and an A4 page
// becomes a poster. What is measured in points, of type, pictures and margins, is true of paper alone.
// Evidence: one picture is all of the page, without a text layer, in pixels too coarse for a scanner on paper too large for it.
import { type Box, boxArea, type Matrix } from '../model/geometry.ts';
import type { GrayImage } from '../model/raster.ts';
import type { RawPage } from '../model/raw-page.ts';
import { ok, type Result } from '../model/result.ts';
import type { PdfSource } from './ports.ts';

/** The longer side of A4, which a page without a true size is taken for, points. */
const PAPER = 842;
/** Pixels along the longer side from which a scan may be a smaller sheet at what scanners are set to: A5 has 2,480, A4 at 200 dots an inch 2,339. */
const FINE = 2420;
const SCANNER_DPI = 300;
/** Longer side from which a page may have no true size: Letter, Legal and A4 are within it. */
const OVERSIZE = 1010;
/** Dots an inch up to which a picture's resolution is none of a scanner's: 72 and 96 are what programs fill in. */
const COARSE = 110;
/** Part of the page that its one picture covers. */
const WHOLE = 0.9;

const POINTS_PER_INCH = 72;

/** How many times larger than its paper a page is; 1 where its size may be true. */
export function timesPaper({ width, height, images, runs }: RawPage): number {
  const [image, second] = images;
  const longer = Math.max(width, height);
  if (image === undefined || second !== undefined || runs.length > 0 || longer <= OVERSIZE) return 1;
  const area = boxArea(image.box);
  const dpi = POINTS_PER_INCH * Math.sqrt((image.widthPx * image.heightPx) / Math.max(1, area));
  if (area < WHOLE * width * height || dpi > COARSE) return 1;
  const pixels = Math.max(image.widthPx, image.heightPx);
  return longer / (pixels < FINE ? PAPER : Math.min(PAPER, (pixels * POINTS_PER_INCH) / SCANNER_DPI));
}

const times = <T extends Box>(box: T, by: number): T => ({
  ...box,
  x0: box.x0 * by,
  y0: box.y0 * by,
  x1: box.x1 * by,
  y1: box.y1 * by,
});

function smaller(raw: RawPage, by: number): RawPage {
  const matrix = ([a, b, c, d, e, f]: Matrix): Matrix => [a / by, b / by, c / by, d / by, e / by, f / by];
  return {
    ...raw,
    width: raw.width / by,
    height: raw.height / by,
    images: raw.images.map((image) => ({ ...image, box: times(image.box, 1 / by), matrix: matrix(image.matrix) })),
    paths: raw.paths.map((path) => ({ ...path, box: times(path.box, 1 / by), lineWidth: path.lineWidth / by })),
    links: raw.links.map((link) => ({ ...link, box: times(link.box, 1 / by) })),
  };
}

/** Places and resolutions of a source in points of the paper. */
function smallerSource(pdf: PdfSource, by: number): PdfSource {
  const finer = (image: GrayImage): GrayImage => ({ ...image, dpi: image.dpi * by });
  return {
    ...pdf,
    async gray(index, dpi): Promise<Result<GrayImage>> {
      const drawn = await pdf.gray(index, dpi / by);
      return drawn.ok ? ok(finer(drawn.value)) : drawn;
    },
    async grayGlance(index, dpi): Promise<Result<GrayImage | null>> {
      const seen = await pdf.grayGlance(index, dpi / by);
      return seen.ok && seen.value !== null ? ok(finer(seen.value)) : seen;
    },
    look: (index, dpi) => pdf.look(index, dpi / by),
    glance: (index, dpi) => pdf.glance(index, dpi / by),
    crop: (index, box, dpi, prefer) => pdf.crop(index, times(box, by), dpi / by, prefer),
  };
}

/** The page and its source as they are, or in points of the paper where the page has no true size. */
export function onPaper(pdf: PdfSource, raw: RawPage): { readonly pdf: PdfSource; readonly raw: RawPage } {
  const by = timesPaper(raw);
  return by === 1 ? { pdf, raw } : { pdf: smallerSource(pdf, by), raw: smaller(raw, by) };
}
