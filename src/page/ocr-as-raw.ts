// In: what OCR read. Out: the same as a raw page of glyph runs, so that one layout engine serves both sources of words.
import { type Box, boxArea } from '../model/geometry.ts';
import type { OcrLine, OcrPage, OcrWord } from '../model/ocr-page.ts';
import type { RawFont, RawGlyph, RawGlyphRun, RawImage, RawPage, RawPath } from '../model/raw-page.ts';
import { layerRuns } from './layer-runs.ts';
import { withEdges } from './ocr-edges.ts';
import { undropInitials } from './ocr-initials.ts';
import { rulesOf } from './ocr-rules.ts';
import { ocrSizes } from './ocr-sizes.ts';
import { type DrawnType, drawnTypeFinder } from './ocr-styles.ts';
import { VERTICAL_FONT, verticalRuns } from './ocr-vertical.ts';
import { clustersOf, inVisualOrder, isRtlReading, seenFromBehind } from './ocr-visual.ts';
import { uprightLinks } from './upright-links.ts';

/** Widest space glyph in em: a wider gap must stay a gap, for it may part columns or cells. */
const WIDEST_SPACE_EM = 0.3;

/** A picture that covers this part of the page is the scan itself. */
const WHOLE_PAGE = 0.7;

const OCR_FONT: RawFont = {
  id: 'ocr',
  name: '',
  family: '',
  bold: false,
  italic: false,
  monospace: false,
  serif: true,
  smallCaps: false,
  vertical: false,
  type3: false,
  unicodeKnown: true,
  ascent: 0.8,
  descent: -0.2,
};

/** The faces that pixels can tell apart, one font each. */
const FACES: readonly RawFont[] = [false, true].flatMap((monospace) =>
  [false, true].flatMap((bold) =>
    [false, true].map((italic) => ({ ...OCR_FONT, id: faceOf({ monospace, bold, italic }), monospace, bold, italic })),
  ),
);

function faceOf(word: Pick<OcrWord, 'monospace' | 'bold' | 'italic'>): string {
  const parts = [word.monospace === true ? '-mono' : '', word.bold === true ? '-bold' : ''];
  return `ocr${parts.join('')}${word.italic === true ? '-italic' : ''}`;
}

const BLACK = '#000000';

/** Size of raised marks, and their height over the baseline, in parts of the line's size: as LaTeX and Word have them. */
const RAISED_SIZE = 0.65;
const RAISED_BY = 0.35;

function raisedType(line: OcrLine, size: number): Pick<Type, 'size' | 'baseline'> {
  return { size: RAISED_SIZE * size, baseline: line.baseline - RAISED_BY * size };
}

/** References of pictures that OCR found start so; they are crops, not images of the PDF. */
export const FOUND_PICTURE = 'ocr-picture-';

type Type = DrawnType;

/**
 * Characters of a word side by side at equal widths: an engine tells boxes of words, not of letters. What is attached to
 * the word follows at once. Boxes of doubtful words reach over the next ones: they end where these begin.
 */
function glyphsOf(word: OcrWord, next: OcrWord | undefined, y: number): RawGlyph[] {
  const characters = clustersOf(word.text);
  const free = next === undefined || next.box.x0 <= word.box.x0 ? word.box.x1 : Math.min(word.box.x1, next.box.x0);
  const end = next?.attached === true ? Math.max(word.box.x1, next.box.x0) : free;
  const width = (end - word.box.x0) / Math.max(1, characters.length);
  return characters.map((text, i) => ({ text, x: word.box.x0 + i * width, y, width }));
}

function runOf(glyphs: readonly RawGlyph[], type: Type): RawGlyphRun {
  return {
    fontId: type.fontId,
    size: type.size,
    angle: 0,
    rise: 0,
    color: type.color,
    renderingMode: 0,
    vertical: false,
    mcid: null,
    artifact: false,
    glyphs,
  };
}

function spaceBetween(word: OcrWord, next: OcrWord | undefined, y: number, size: number): RawGlyph[] {
  if (next === undefined || next.attached === true) return [];
  const gap = next.box.x0 - word.box.x1;
  // Boxes of two scripts may overlap: the space must not come to lie behind the first letter of the next word.
  const x = Math.min(word.box.x1, next.box.x0);
  return [{ text: ' ', x, y, width: Math.max(0, Math.min(gap, WIDEST_SPACE_EM * size)) }];
}

/** A run for each stretch of words of one drawn type; all on the line's baseline where nothing better is known. */
function runsOfLine(
  line: OcrLine,
  size: number,
  drawn: ((box: Box) => DrawnType | null) | null,
  monospaced: (id: string) => boolean,
): RawGlyphRun[] {
  const plain = { size, baseline: line.baseline, color: BLACK };
  const runs: RawGlyphRun[] = [];
  let open: { type: Type; glyphs: RawGlyph[] } | null = null;
  line.words.forEach((word, i) => {
    const own = word.raised === true ? { ...plain, ...raisedType(line, size) } : plain;
    const type: Type = drawn?.(word.box) ?? { ...own, fontId: faceOf(word) };
    const same =
      open !== null &&
      open.type.fontId === type.fontId &&
      open.type.size === type.size &&
      open.type.baseline === type.baseline &&
      open.type.color === type.color;
    if (open === null || !same) {
      if (open !== null) runs.push(runOf(open.glyphs, open.type));
      open = { type, glyphs: [] };
    }
    open.glyphs.push(...glyphsOf(word, line.words[i + 1], type.baseline));
    if (!monospaced(type.fontId)) open.glyphs.push(...spaceBetween(word, line.words[i + 1], type.baseline, type.size));
  });
  const last = open as { type: Type; glyphs: RawGlyph[] } | null;
  if (last !== null) runs.push(runOf(last.glyphs, last.type));
  return runs;
}

function imageOf(box: Box, index: number): RawImage {
  return {
    ref: `${FOUND_PICTURE}${index}`,
    box,
    matrix: [box.x1 - box.x0, 0, 0, box.y1 - box.y0, box.x0, box.y0],
    widthPx: Math.round(box.x1 - box.x0),
    heightPx: Math.round(box.y1 - box.y0),
    mask: false,
    order: 0,
  };
}

function pathOf(box: Box): RawPath {
  const lineWidth = Math.min(box.x1 - box.x0, box.y1 - box.y0);
  return { box, kind: 'line', painted: 'stroke', color: BLACK, lineWidth, order: 0 };
}

/** Whether the PDF draws this page itself (its letters alone are unknown), so that its own pictures and rules hold. */
function isDrawn(ocr: OcrPage, raw: RawPage | null): raw is RawPage {
  if (raw === null || ocr.turn !== 0 || ocr.skew !== 0) return false;
  const area = raw.width * raw.height;
  return !raw.images.some((image) => boxArea(image.box) > WHOLE_PAGE * area);
}

/** What starts at one edge starts at one place: at the right where text runs to the left. */
function withEvenEdges(lines: readonly OcrLine[], sizes: readonly number[], rtl: boolean): readonly OcrLine[] {
  return rtl ? seenFromBehind(withEdges(seenFromBehind(lines), sizes)) : withEdges(lines, sizes);
}

/** Makes glyph runs, images and rules of an OCR page. `raw` is the PDF's own page, whose drawing is trusted where it is no scan. */
export function ocrAsRaw(ocr: OcrPage, label: string | null, raw: RawPage | null): RawPage {
  const columns = ocr.lines.filter((line) => line.vertical === true);
  const across = ocr.lines.filter((line) => line.vertical !== true);
  const rtl = isRtlReading(across);
  const read = undropInitials(inVisualOrder(across));
  const sizes = ocrSizes(read);
  const own = isDrawn(ocr, raw) ? raw : null;
  const lines = own === null ? withEvenEdges(read, sizes, rtl) : read;
  const drawn = own === null ? null : drawnTypeFinder(own);
  // A layer's sideways text was not laid on the picture.
  const turned = ocr.languages.length === 0 && raw !== null ? (layerRuns(raw)?.turned ?? []) : [];
  const fonts: Readonly<Record<string, RawFont>> = {
    ...(turned.length > 0 ? raw?.fonts : own?.fonts),
    ...Object.fromEntries(FACES.map((font) => [font.id, font])),
    [VERTICAL_FONT]: { ...OCR_FONT, id: VERTICAL_FONT, vertical: true },
  };
  const monospaced = (id: string) => fonts[id]?.monospace ?? false;
  return {
    index: ocr.index,
    width: ocr.width,
    height: ocr.height,
    label,
    fonts,
    runs: [
      ...verticalRuns(columns),
      ...lines.flatMap((line, i) => runsOfLine(line, sizes[i] ?? line.rowHeight, drawn, monospaced)),
      ...turned,
    ],
    images: own?.images ?? ocr.pictures.map(imageOf),
    paths: own?.paths ?? rulesOf(ocr).map(pathOf),
    links: own?.links ?? uprightLinks(raw?.links ?? [], ocr),
    structure: null,
  };
}
