// Hooks into pdf.js's worker half: fonts tell their facts, and images are noted by ref instead of decoded.

import { noteActualText } from './actual-text.ts';
import { hookCompositeNames } from './composite-names.ts';
import { hookPageLookup } from './find-page.ts';
import { fontFactsOf, isCodeKnown, texCodesOf } from './font-facts.ts';
import { FACTS_KEY } from './font-metrics.ts';
import { hookFrames } from './frames-as-bitmaps.ts';
import { hookGlyphNames } from './glyph-names.ts';
import { pixelsTooMany } from './image-limits.ts';
import type { Evaluator, PaintImageRequest, PdfjsInternals } from './internals.ts';
import { limitNesting, limitOperators } from './operator-limits.ts';
import { hookInflating } from './quick-inflating.ts';
import { hookLargeImages } from './shrink-image.ts';
import { capStreams } from './stream-cap.ts';

/** An image as the content stream names it: all that its decoder needs. */
export type ImageSource = {
  readonly request: PaintImageRequest;
  readonly evaluator: Evaluator;
  readonly mask: boolean;
};

export type Hooks = {
  /** While set, images are handed to it and not decoded; null lets pdf.js decode, for rendering. */
  onImage: ((ref: string, pageIndex: number, source: ImageSource) => void) | null;
  /** Called when a page draws more operators than any real one: forms that multiply themselves. */
  onFlood: (() => void) | null;
};

const installed = new WeakMap<object, Hooks>();

/** Installs the hooks once a realm; later calls give the same switch. */
export function installHooks(internals: PdfjsInternals): Hooks {
  const known = installed.get(internals.PartialEvaluator);
  if (known !== undefined) return known;
  const hooks: Hooks = { onImage: null, onFlood: null };
  installed.set(internals.PartialEvaluator, hooks);
  hookFonts(internals);
  hookImages(internals, hooks);
  hookPageLookup(internals);
  hookLargeImages(internals);
  hookFrames(internals);
  capStreams(internals);
  hookInflating(internals);
  limitOperators(internals, () => hooks.onFlood?.());
  limitNesting(internals);
  skipTextContent(internals);
  skipTransfers(internals);
  hookMarkedContent(internals);
  return hooks;
}

/** The engine's own string for a text, as keys are: such strings are compared without a look at their letters. */
function internal(text: string): string {
  return Object.keys({ [text]: null })[0] ?? text;
}

function hookFonts(internals: PdfjsInternals): void {
  const { prototype } = internals.PartialEvaluator;
  hookCompositeNames(prototype);
  hookGlyphNames(prototype);
  const translate = prototype.translateFont;
  prototype.translateFont = async function translateAndNote(this: Evaluator, source) {
    const font = await translate.call(this, source);
    const facts = fontFactsOf(font, source, internals.IdentityToUnicodeMap);
    const known = isCodeKnown(font, source, internals.IdentityToUnicodeMap);
    const texText = texCodesOf(font, source);
    const glyphOf = font._charToGlyph;
    if (glyphOf !== undefined) {
      font._charToGlyph = (code, isSpace) => {
        const glyph = glyphOf.call(font, code, isSpace);
        // The font keeps its glyphs: this one was told of before.
        if (glyph.unicodeKnown !== undefined) return glyph;
        const text = texText?.(code) ?? null;
        if (text !== null) glyph.unicode = text;
        if (typeof glyph.unicode === 'string') glyph.unicode = internal(glyph.unicode);
        glyph.unicodeKnown = text !== null || known(code);
        return glyph;
      };
    }
    const exportData = font.exportData;
    if (typeof exportData === 'function') {
      font.exportData = () => {
        const exported: unknown = exportData.call(font);
        const plain = typeof exported === 'object' && exported !== null ? exported : {};
        return { ...plain, extra: { ...Reflect.get(plain, 'extra'), [FACTS_KEY]: facts } };
      };
    }
    return font;
  };
}

/** Asked for a page's links, pdf.js walks its whole text once more for the words under them, which nothing here asks for. */
function skipTextContent(internals: PdfjsInternals): void {
  internals.Page.prototype.extractTextContent = async () => undefined;
}

/** Buffers that pdf.js looks for in each list to hand them over between threads: here both halves are in one. */
function skipTransfers(internals: PdfjsInternals): void {
  Object.defineProperty(internals.OperatorList.prototype, '_transfers', { get: () => [], configurable: true });
}

/** pdf.js tells of a marked content only its id: its replacement text is put beside it. */
function hookMarkedContent(internals: PdfjsInternals): void {
  const { prototype } = internals.EvaluatorPreprocessor;
  const read = prototype.read;
  const begins = internals.OPS.beginMarkedContentProps;
  prototype.read = function readAndNote(this, operation) {
    const found = read.call(this, operation);
    if (found && operation.fn === begins) noteActualText(operation.args?.[1]);
    return found;
  };
}

function hookImages(internals: PdfjsInternals, hooks: Hooks): void {
  const { prototype } = internals.PartialEvaluator;
  const build = prototype.buildPaintImageXObject;
  prototype.buildPaintImageXObject = function noteOrBuild(this: Evaluator, request) {
    const { onImage } = hooks;
    // Glyphs of Type 3 fonts are cached with the font, so a later rendering needs them whole.
    if (onImage === null || this.parsingType3Font)
      return isHuge(request, internals) ? Promise.resolve() : build.call(this, request);
    return noteImage(this, request, onImage, internals);
  };
  const cache = internals.GlobalImageCache.prototype;
  const getData = cache.getData;
  // An image that a rendering has cached would come without its ref.
  cache.getData = function fresh(this: unknown, ref, pageIndex) {
    return hooks.onImage === null ? getData.call(this, ref, pageIndex) : null;
  };
}

/** A drawing leaves out what would not fit in memory; asked for alone, such an image is `image/too-large`. */
function isHuge({ image }: PaintImageRequest, { JpegStream }: PdfjsInternals): boolean {
  return pixelsTooMany(image, JpegStream) !== null;
}

const inlineCounts = new WeakMap<object, number>();

async function noteImage(
  evaluator: Evaluator,
  request: PaintImageRequest,
  onImage: NonNullable<Hooks['onImage']>,
  internals: PdfjsInternals,
): Promise<void> {
  const { dict } = request.image;
  if (dict === null) return;
  const width = dict.get('W', 'Width');
  const height = dict.get('H', 'Height');
  if (typeof width !== 'number' || typeof height !== 'number' || !(width > 0) || !(height > 0)) return;
  const mask = dict.get('IM', 'ImageMask') === true;
  const optionalContent = dict.has('OC')
    ? await evaluator.parseMarkedContentProps(dict.get('OC'), request.resources)
    : undefined;
  const ref = refOf(evaluator, request);
  onImage(ref, evaluator.pageIndex, { request, evaluator, mask });
  const { OPS } = internals;
  const masked = { ref, width, height };
  if (mask) request.operatorList.addImageOps(OPS.paintImageMaskXObject ?? 0, [masked], optionalContent);
  else request.operatorList.addImageOps(OPS.paintImageXObject ?? 0, [ref, width, height], optionalContent);
}

/** The object number where there is one, so that one image keeps one ref in the whole document; else a count. */
function refOf(evaluator: Evaluator, request: PaintImageRequest): string {
  const id = request.image.dict?.objId;
  if (typeof id === 'string' && request.isInline !== true) return id;
  const count = (inlineCounts.get(evaluator) ?? 0) + 1;
  inlineCounts.set(evaluator, count);
  return `p${evaluator.pageIndex}i${count}`;
}
