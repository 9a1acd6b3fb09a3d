// In: an open pdf.js page. Out: RawPage: glyph runs, fonts, images, paths, links, structure.
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { RawFont, RawGlyphRun, RawPage } from '../../model/raw-page.ts';
import type { ResolveDestination } from './destinations.ts';
import { type Drawing, startDrawing } from './drawing.ts';
import { putElementTexts } from './element-text.ts';
import { type FontMetrics, fontMetricsFrom } from './font-metrics.ts';
import { interpretOperators } from './interpret-operators.ts';
import { drawnAnnotations, linksFrom } from './links.ts';
import { rounded } from './numbers.ts';
import { pageSpaceOf } from './page-space.ts';
import { paintedPaths } from './paint.ts';
import { type GlyphTally, rawFontFrom } from './raw-font.ts';
import { structureFrom } from './structure.ts';

export type RawPageContext = {
  readonly pdf: PDFDocumentProxy;
  readonly label: string | null;
  readonly tagged: boolean;
  readonly resolve: ResolveDestination;
  /** Says when to stop reading and keep what there is. */
  readonly outOfTime: () => boolean;
};

/** Reads a page through its operator list; throws what pdf.js throws. Image decoding must be off (see hooks.ts). */
export async function rawPageFrom(page: PDFPageProxy, context: RawPageContext): Promise<RawPage> {
  const annotations: readonly unknown[] = await page.getAnnotations().catch(() => []);
  const list = await page.getOperatorList();
  const visibility = await context.pdf.getOptionalContentConfig().catch(() => null);
  const tree: unknown = context.tagged ? await page.getStructTree().catch(() => null) : null;
  const space = pageSpaceOf(page);
  const drawn = drawnAnnotations(annotations);
  const box = { x0: 0, y0: 0, x1: space.width, y1: space.height };
  const drawing = startDrawing(space.matrix, box, {
    fontOf: fontLookup(page),
    isVisible: (group) => visibility?.isVisible(group) !== false,
    keepsAnnotation: (id) => drawn.has(id),
  });
  const tallies = new Map<string, GlyphTally>();
  if (!interpretOperators(list, drawing, tallies, context.outOfTime)) drawing.missing.add('time');
  const structure = structureFrom(tree);
  putElementTexts(drawing.runs, structure);
  const names = pageFontIds(drawing);
  return {
    index: page.pageNumber - 1,
    width: rounded(space.width),
    height: rounded(space.height),
    label: context.label,
    fonts: fontsOf(drawing, tallies, names),
    runs: drawing.runs.map((run) => closedRun(run, names)),
    images: drawing.images,
    paths: paintedPaths(drawing),
    links: await linksFrom(annotations, space.matrix, context.resolve),
    structure,
    ...(drawing.missing.size === 0 ? {} : { missing: [...drawing.missing] }),
  };
}

function fontLookup(page: PDFPageProxy): (id: string) => FontMetrics | null {
  const known = new Map<string, FontMetrics | null>();
  return (id) => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const metrics = page.commonObjs.has(id) ? fontMetricsFrom(id, page.commonObjs.get(id)) : null;
    known.set(id, metrics);
    return metrics;
  };
}

/** Ids by first use on the page: pdf.js's own depend on what was read before, and a resumed run must give the same bytes. */
function pageFontIds(drawing: Drawing): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const run of drawing.runs) {
    if (!ids.has(run.fontId)) ids.set(run.fontId, `F${ids.size + 1}`);
  }
  return ids;
}

function fontsOf(
  drawing: Drawing,
  tallies: ReadonlyMap<string, GlyphTally>,
  names: ReadonlyMap<string, string>,
): Readonly<Record<string, RawFont>> {
  const fonts: Record<string, RawFont> = {};
  for (const [fontId, id] of names) {
    const variant = drawing.variants.get(fontId) ?? { fontId, bold: false, italic: false };
    const metrics = drawing.fontOf(variant.fontId);
    const tally = tallies.get(fontId) ?? { known: 0, all: 0 };
    if (metrics !== null) fonts[id] = rawFontFrom(id, metrics, tally, variant);
  }
  return fonts;
}

function closedRun(run: Drawing['runs'][number], names: ReadonlyMap<string, string>): RawGlyphRun {
  const { fontId, size, angle, rise, color, renderingMode, vertical, mcid, artifact, glyphs } = run;
  const named = names.get(fontId) ?? fontId;
  return { fontId: named, size, angle, rise, color, renderingMode, vertical, mcid, artifact, glyphs };
}
