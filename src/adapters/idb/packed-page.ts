// In: a laid-out page. Out: it as one short string for storage, and back again, number by number the same.
import type {
  Ground,
  Line,
  PageBlock,
  PageModel,
  PageTableCell,
  Span,
  TableBlock,
  TextBlock,
  TextStyle,
} from '../../model/page.ts';
import type { LinkTarget } from '../../model/raw-page.ts';

/** How pages are packed; one that is packed in another way is not read. */
const PACKING = 1;

/** A span that lies on its line's height, upright and unlinked, as most do: text, number of its style, left, right. */
type PlainSpan = readonly [text: string, style: number, x0: number, x1: number];

/** Any other, but for those with a picture or ruby, which are seldom and stay as they are. */
type FullSpan = readonly [
  ...PlainSpan,
  y0: number,
  y1: number,
  position: Span['position'],
  confidence: number | null,
  link: LinkTarget | null,
];

/** Every field of a span and a line that is packed by its place: one that the model gains must get one, or nothing compiles. */
type PlacedSpan = Required<Omit<Span, 'picture' | 'ruby'>>;
type PlacedLine = Required<Omit<Line, 'ground'>>;

type BareLine = readonly [
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  baseline: number,
  size: number,
  direction: Line['direction'],
  spans: readonly (PlainSpan | FullSpan | Span)[],
];

type PackedLine = BareLine | readonly [...BareLine, ground: Ground];

type Packed<T extends { readonly lines: readonly Line[] }> = Omit<T, 'lines'> & {
  readonly lines: readonly PackedLine[];
};
type PackedTable = Omit<TableBlock, 'rows'> & { readonly rows: readonly (readonly Packed<PageTableCell>[])[] };
type PackedBlock = Packed<TextBlock> | PackedTable | Exclude<PageBlock, TextBlock | TableBlock>;

type PackedPage = Omit<PageModel, 'blocks'> & {
  readonly packing: typeof PACKING;
  /** Each style of the page once. */
  readonly styles: readonly TextStyle[];
  readonly blocks: readonly PackedBlock[];
};

/** Numbers the styles of a page; equal ones have one number. */
function styleNumbers(): { readonly styles: TextStyle[]; numberOf(style: TextStyle): number } {
  const styles: TextStyle[] = [];
  const byObject = new Map<TextStyle, number>();
  const byContent = new Map<string, number>();
  return {
    styles,
    numberOf(style) {
      let number = byObject.get(style);
      if (number !== undefined) return number;
      const content = JSON.stringify(style);
      number = byContent.get(content);
      if (number === undefined) {
        number = styles.push(style) - 1;
        byContent.set(content, number);
      }
      byObject.set(style, number);
      return number;
    },
  };
}

function packedSpan(span: Span, line: Line, style: number): PlainSpan | FullSpan | Span {
  if (span.picture !== undefined || span.ruby !== undefined) return span;
  const { text, box, position, confidence, link } = span;
  const isPlain = position === 'normal' && confidence === null && link === null;
  if (isPlain && box.y0 === line.box.y0 && box.y1 === line.box.y1) return [text, style, box.x0, box.x1];
  return [text, style, box.x0, box.x1, box.y0, box.y1, position, confidence, link];
}

/**
 * The page as one string of JSON, a quarter as long as its plain JSON: lines and spans are lists without names, and a
 * style stands there once.
 */
export function packPage(page: PageModel): string {
  const { styles, numberOf } = styleNumbers();
  const packLines = (lines: readonly Line[]): readonly PackedLine[] =>
    lines.map((line) => {
      const { box, baseline, size, direction, ground } = line;
      const spans = line.spans.map((span) => packedSpan(span, line, numberOf(span.style)));
      const packed: BareLine = [box.x0, box.y0, box.x1, box.y1, baseline, size, direction, spans];
      return ground === undefined ? packed : [...packed, ground];
    });
  const packBlock = (block: PageBlock): PackedBlock => {
    if (block.type === 'text') return { ...block, lines: packLines(block.lines) };
    if (block.type !== 'table') return block;
    const rows = block.rows.map((row) => row.map((cell) => ({ ...cell, lines: packLines(cell.lines) })));
    return { ...block, rows };
  };
  const blocks = page.blocks.map(packBlock);
  return JSON.stringify({ ...page, packing: PACKING, styles, blocks } satisfies PackedPage);
}

/** The page that was packed; null where another version of the app packed it in its own way. */
export function unpackPage(packed: string): PageModel | null {
  const { packing, styles, ...page } = JSON.parse(packed) as PackedPage;
  if (packing !== PACKING) return null;
  return { ...page, blocks: page.blocks.map((block) => unpackedBlock(block, styles)) };
}

function unpackedBlock(block: PackedBlock, styles: readonly TextStyle[]): PageBlock {
  if (block.type === 'text') return { ...block, lines: unpackedLines(block.lines, styles) };
  if (block.type !== 'table') return block;
  const rows = block.rows.map((row) => row.map((cell) => ({ ...cell, lines: unpackedLines(cell.lines, styles) })));
  return { ...block, rows };
}

function unpackedLines(lines: readonly PackedLine[], styles: readonly TextStyle[]): readonly Line[] {
  return lines.map(([x0, y0, x1, y1, baseline, size, direction, packed, ground]) => {
    const spans = packed.map((span) => (isList(span) ? unpackedSpan(span, y0, y1, styles) : span));
    const line: PlacedLine = { box: { x0, y0, x1, y1 }, baseline, size, direction, spans };
    return ground === undefined ? line : { ...line, ground };
  });
}

function isList(span: PlainSpan | FullSpan | Span): span is PlainSpan | FullSpan {
  return Array.isArray(span);
}

function unpackedSpan(span: PlainSpan | FullSpan, top: number, foot: number, styles: readonly TextStyle[]): PlacedSpan {
  const [text, number, x0, x1] = span;
  const style = styles[number];
  if (style === undefined) throw new Error('a stored page is damaged: it names no style');
  if (span.length === 4) {
    const box = { x0, y0: top, x1, y1: foot };
    return { text, box, style, position: 'normal', link: null, confidence: null };
  }
  const [, , , , y0, y1, position, confidence, link] = span;
  return { text, box: { x0, y0, x1, y1 }, style, position, link, confidence };
}
