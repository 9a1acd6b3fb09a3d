// A page that OCR read in, its layout out: the same rules as for a text layer, with a confidence for each word.
import { holdsCentre } from '../model/geometry.ts';
import type { OcrLine, OcrPage } from '../model/ocr-page.ts';
import type { PageBlock, PageModel, PageRoute, TextBlock } from '../model/page.ts';
import type { Layer } from '../model/provenance.ts';
import type { RawDocument, RawPage } from '../model/raw-page.ts';
import { decipher } from './decipher.ts';
import { layoutTextPage } from './layout-text-page.ts';
import { FOUND_PICTURE, ocrAsRaw } from './ocr-as-raw.ts';
import { withBrackets } from './ocr-brackets.ts';
import { withoutOutside } from './ocr-columns.ts';
import { withConfidence, wordFinder } from './ocr-confidence.ts';
import { withoutDoubles } from './ocr-doubles.ts';
import { captionedFigures, overFormulas } from './ocr-figures.ts';
import { partedAtFold } from './ocr-fold.ts';
import { type ScanFormulas, scanFormulas, withoutFormulas } from './ocr-formulas.ts';
import { withClosedGuillemets, withMisreadBullets } from './ocr-guillemets.ts';
import { withLongDashes } from './ocr-long-dashes.ts';
import { partNoise } from './ocr-noise.ts';
import { withNumerals } from './ocr-numerals.ts';
import { withFigureOnes } from './ocr-ones.ts';
import { withCurlyQuotes } from './ocr-quotes.ts';
import { withoutShadows } from './ocr-shadows.ts';
import { partTwice } from './ocr-twice.ts';
import { printedLinks } from './printed-links.ts';

/** Mean confidence under which the user is told to look at the page. */
const LOW_CONFIDENCE = 70;

/** What the layout asks of a document; a scan says nothing of itself. */
const UNKNOWN_DOCUMENT: RawDocument = {
  pageCount: 1,
  title: null,
  authors: [],
  subject: null,
  keywords: [],
  creator: null,
  producer: null,
  language: null,
  outline: [],
  pageLabels: null,
  tagged: false,
  rightToLeft: false,
};

/** Words of a text layer say nothing of how sure they are. */
const NO_FORMULAS: ScanFormulas = { formulas: [], words: new Set() };

function lineBlock(line: OcrLine, width: number, layer: Layer): TextBlock {
  const size = Math.max(1, line.rowHeight);
  const style = { family: '', size, bold: false, italic: false, monospace: false, smallCaps: false, color: '#000000' };
  const spans = line.words.map((word, i) => ({
    text: i + 1 < line.words.length ? `${word.text} ` : word.text,
    style,
    position: 'normal' as const,
    link: null,
    box: word.box,
    confidence: Math.round(word.confidence),
  }));
  return {
    type: 'text',
    box: line.box,
    layer,
    lines: [{ box: line.box, baseline: line.baseline, size, direction: 'ltr', spans }],
    column: { x0: 0, x1: width },
    writing: 'horizontal',
    role: null,
  };
}

/** Letters of a running head that was read as such; where columns are read, one that runs across falls into its letters. */
const HEAD_LETTERS = 4;

/** Where what stands over or under columns belongs: page numbers and running heads to the text, whose edges are looked at. */
function layerOutside({ words }: OcrLine): Layer {
  const text = words.map((word) => word.text).join('');
  return /^\p{Nd}+$/u.test(text) || Array.from(text).length >= HEAD_LETTERS ? 'body' : 'background';
}

/** Pictures that OCR found have no bytes of their own: they are cut from the page. */
function asCrop(block: PageBlock): PageBlock {
  if (block.type !== 'figure' || block.picture.from !== 'image') return block;
  return block.picture.ref.startsWith(FOUND_PICTURE) ? { ...block, picture: { from: 'crop' } } : block;
}

/** Lines with what engines often take for something else put right. */
function corrected(lines: readonly OcrLine[]): readonly OcrLine[] {
  const read = withBrackets(withoutDoubles(withoutShadows(lines)));
  return withCurlyQuotes(withNumerals(withFigureOnes(withClosedGuillemets(withMisreadBullets(read)))));
}

/**
 * Lays out a page from OCR. Boxes are points of the page brought upright. `raw` is the PDF's own page: where it is drawn
 * and not scanned (a garbled text layer), its rules, pictures, links, type sizes and faces are used.
 */
export function layoutOcrPage(ocr: OcrPage, route: PageRoute, label: string | null, raw: RawPage | null): PageModel {
  const plain = route.kind === 'garbled' && raw !== null ? decipher(raw, ocr) : null;
  if (plain !== null) {
    const drawn = layoutTextPage(plain.raw, { ...route, kind: 'text' }, UNKNOWN_DOCUMENT);
    const blocks = withConfidence(drawn.blocks, wordFinder(plain.words));
    return { ...drawn, route, source: 'ocr', confidence: ocr.confidence, blocks };
  }
  // Words of a text layer come with no languages, and with no confidence worth showing.
  const layer = ocr.languages.length === 0;
  const { once, twice } = partTwice(partedAtFold(ocr.lines, ocr), layer);
  const { text: legible, noise } = partNoise({ ...ocr, lines: corrected(withLongDashes(once, ocr.loose ?? [])) });
  const { inside: read, outside } = withoutOutside(legible);
  const { text, labels, pictures } = captionedFigures(ocr, read);
  const mayBeParts = noise.filter((line) => !pictures.some((picture) => holdsCentre(picture, line.box)));
  const found = layer ? NO_FORMULAS : scanFormulas(ocr, text, mayBeParts);
  const apart = withoutFormulas(text, found);
  const drawn = overFormulas(pictures, found.formulas, apart);
  const page = ocrAsRaw({ ...ocr, lines: apart, pictures: drawn.pictures }, label, raw);
  const laidOut = layoutTextPage({ ...page, formulas: drawn.formulas }, { ...route, kind: 'scan' }, UNKNOWN_DOCUMENT);
  const find = wordFinder(text.flatMap((line) => line.words));
  const worded = layer ? laidOut.blocks : withConfidence(laidOut.blocks, find);
  const blocks = printedLinks(worded).map(asCrop);
  const low = !layer && ocr.lines.length > 0 && ocr.confidence < LOW_CONFIDENCE;
  return {
    ...laidOut,
    width: ocr.width,
    height: ocr.height,
    route,
    source: layer ? 'text-layer' : 'ocr',
    confidence: layer || ocr.lines.length === 0 ? null : ocr.confidence,
    blocks: [
      ...blocks,
      ...outside.map((line) => lineBlock(line, ocr.width, layerOutside(line))),
      ...[...withoutFormulas(noise, found), ...twice, ...labels].map((line) =>
        lineBlock(line, ocr.width, 'background'),
      ),
    ],
    warnings: low
      ? [
          ...laidOut.warnings,
          { code: 'page/low-confidence', pageIndex: ocr.index, confidence: Math.round(ocr.confidence) },
        ]
      : laidOut.warnings,
  };
}
