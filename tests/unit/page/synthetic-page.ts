// Raw pages made by hand: text set in a face whose letters are all half an em wide, with gaps for spaces.
import type { ConversionOptions } from '../../../src/model/options.ts';
import { defaultOptions } from '../../../src/model/options.ts';
import type { PageModel, TextBlock } from '../../../src/model/page.ts';
import type {
  RawDocument,
  RawFont,
  RawGlyph,
  RawGlyphRun,
  RawImage,
  RawPage,
  RawPath,
} from '../../../src/model/raw-page.ts';
import { layoutTextPage } from '../../../src/page/layout-text-page.ts';
import { routePage } from '../../../src/page/route-page.ts';

export const GLYPH_EM = 0.5;
const SPACE_EM = 0.25;

export function font(id: string, change: Partial<RawFont> = {}): RawFont {
  return {
    id,
    name: id,
    family: id,
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
    ...change,
  };
}

export const fonts: Readonly<Record<string, RawFont>> = {
  body: font('body'),
  bold: font('bold', { bold: true }),
  italic: font('italic', { italic: true }),
  mono: font('mono', { monospace: true }),
  guessed: font('guessed', { unicodeKnown: false }),
  symbols: font('symbols', { name: 'CMMI10', family: 'CMMI10' }),
  extension: font('extension', { name: 'CMEX10', family: 'CMEX10' }),
};

/** A run that starts at x on baseline y; spaces become gaps. */
export function run(x: number, y: number, size: number, text: string, change: Partial<RawGlyphRun> = {}): RawGlyphRun {
  const glyphs: RawGlyph[] = [];
  let pen = x;
  const space = (change.fontId === 'mono' ? GLYPH_EM : SPACE_EM) * size;
  for (const char of text) {
    if (char !== ' ') glyphs.push({ text: char, x: pen, y, width: GLYPH_EM * size });
    pen += char === ' ' ? space : GLYPH_EM * size;
  }
  return {
    fontId: 'body',
    size,
    angle: 0,
    rise: 0,
    color: '#000000',
    renderingMode: 0,
    vertical: false,
    mcid: null,
    artifact: false,
    glyphs,
    ...change,
  };
}

export function rule(x0: number, y: number, x1: number): RawPath {
  return path({ x0, y0: y, x1, y1: y + 0.4 }, 'line');
}

export function path(box: RawPath['box'], kind: RawPath['kind'], painted: RawPath['painted'] = 'stroke'): RawPath {
  return { box, kind, painted, color: '#000000', lineWidth: 0.4, order: 0 };
}

/** A picture of the whole page. */
export const scan: RawImage = {
  ref: 'scan',
  box: { x0: 0, y0: 0, x1: 400, y1: 600 },
  matrix: [400, 0, 0, -600, 0, 600],
  widthPx: 1600,
  heightPx: 2400,
  mask: false,
  order: 0,
};

export function page(change: Partial<RawPage>): RawPage {
  return {
    index: 0,
    width: 400,
    height: 600,
    label: null,
    fonts,
    runs: [],
    images: [],
    paths: [],
    links: [],
    structure: null,
    ...change,
  };
}

export const document: RawDocument = {
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

export function layOut(raw: RawPage, options: ConversionOptions = defaultOptions): PageModel {
  return layoutTextPage(raw, routePage(raw, options), document);
}

export function blockText(block: TextBlock): string {
  return block.lines.map((line) => line.spans.map((span) => span.text).join('')).join(' / ');
}

/** The text blocks of a page in reading order, lines parted by " / ". */
export function textsOf(model: PageModel): string[] {
  return model.blocks.flatMap((block) => (block.type === 'text' ? [blockText(block)] : []));
}
