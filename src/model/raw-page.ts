// What a PDF page says of itself, before any rule has judged it. Points, origin top left, y down.
import type { Box, Matrix } from './geometry.ts';

export type RawFont = {
  readonly id: string;
  /** PostScript name without the subset prefix, e.g. "TimesNewRomanPS-BoldMT". */
  readonly name: string;
  readonly family: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** True by equal glyph widths or by the descriptor's FixedPitch flag. */
  readonly monospace: boolean;
  readonly serif: boolean;
  readonly smallCaps: boolean;
  readonly vertical: boolean;
  readonly type3: boolean;
  /** Whether Unicode values come from a ToUnicode map or a known encoding (not guessed). */
  readonly unicodeKnown: boolean;
  /** Ascent and descent in em (descent negative), as the font says, or 0.8 / -0.2. */
  readonly ascent: number;
  readonly descent: number;
};

/** One glyph: its Unicode text as the PDF gives it (a ligature may be several letters) and its pen position. */
export type RawGlyph = {
  readonly text: string;
  /** Pen position, points: on the baseline with the run's rise applied; top centre of a vertical glyph. */
  readonly x: number;
  readonly y: number;
  /** Advance along the run's direction, points, without character and word spacing. */
  readonly width: number;
};

export type RawGlyphRun = {
  readonly fontId: string;
  /** Height of the em in page points. */
  readonly size: number;
  /** Direction of the baseline: degrees clockwise from the page's left-to-right, rounded to 0.1 (0 for upright vertical writing). */
  readonly angle: number;
  /** Text rise in points (positive is up). */
  readonly rise: number;
  /** Fill colour, "#rrggbb". */
  readonly color: string;
  /** Text rendering mode 0–7; 3 is invisible (ISO 32000-2 §9.3.6). */
  readonly renderingMode: number;
  readonly vertical: boolean;
  /** Marked-content id in the structure tree, or null. */
  readonly mcid: number | null;
  /** Whether the run lies in an /Artifact marked content. */
  readonly artifact: boolean;
  readonly glyphs: readonly RawGlyph[];
};

export type RawImage = {
  /** The key that `PdfSource.image` takes; equal for one image placed many times in the document. */
  readonly ref: string;
  readonly box: Box;
  /** Unit square to page points. */
  readonly matrix: Matrix;
  readonly widthPx: number;
  readonly heightPx: number;
  /** A stencil mask that is painted with the fill colour. */
  readonly mask: boolean;
  /** Position in paint order, shared with paths and runs of text. */
  readonly order: number;
  /** Marked-content id in the structure tree; missing where there is none. */
  readonly mcid?: number;
};

export type RawPath = {
  readonly box: Box;
  /** 'line': a thin horizontal or vertical ruling (a thin filled rectangle too); 'rect': an axis-parallel box; 'shape': all else. */
  readonly kind: 'line' | 'rect' | 'shape';
  readonly painted: 'stroke' | 'fill' | 'both';
  readonly color: string;
  readonly lineWidth: number;
  readonly order: number;
};

/** A place in the document: page index and point; y null means the top of the page. */
export type Destination = { readonly pageIndex: number; readonly x: number | null; readonly y: number | null };

export type LinkTarget =
  | { readonly type: 'external'; readonly href: string }
  | { readonly type: 'internal'; readonly destination: Destination };

export type RawLink = { readonly box: Box; readonly target: LinkTarget };

export type StructureNode = {
  /** Standard structure type after the role map: P, H1, L, LI, Table, TR, TH, TD, Figure, Link, Note, Span … */
  readonly role: string;
  readonly alt: string | null;
  readonly language: string | null;
  readonly mcids: readonly number[];
  readonly children: readonly StructureNode[];
  /** Of a cell; missing where it is 1. */
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  /** Of a header cell: what it heads. */
  readonly scope?: 'Row' | 'Column' | 'Both';
};

export type RawPage = {
  readonly index: number;
  /** Size in points after crop box, /Rotate and UserUnit (capped). */
  readonly width: number;
  readonly height: number;
  readonly label: string | null;
  readonly fonts: Readonly<Record<string, RawFont>>;
  readonly runs: readonly RawGlyphRun[];
  readonly images: readonly RawImage[];
  readonly paths: readonly RawPath[];
  readonly links: readonly RawLink[];
  readonly structure: StructureNode | null;
  /** Displayed formulas of a scan, which are shown as it shows them, and what was read of them; missing where there are none. */
  readonly formulas?: readonly { readonly box: Box; readonly text: string }[];
  /** Why some of the page's text is not in its runs; missing where all of it is. */
  readonly missing?: readonly MissingText[];
};

/** Text is missing where reading took too long, where there is too much of it, or where its font cannot be read. */
export type MissingText = 'time' | 'glyphs' | 'font';

export type OutlineItem = {
  readonly title: string;
  readonly destination: Destination | null;
  readonly children: readonly OutlineItem[];
};

/** Raised with every change of what stored facts of a document mean: older ones are read from the file again. */
export const RAW_DOCUMENT_VERSION = 1;

export type RawDocument = {
  readonly pageCount: number;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly subject: string | null;
  readonly keywords: readonly string[];
  readonly creator: string | null;
  readonly producer: string | null;
  /** BCP 47, as the catalogue says. */
  readonly language: string | null;
  readonly outline: readonly OutlineItem[];
  /** One a page, or null where the document has none. */
  readonly pageLabels: readonly string[] | null;
  readonly tagged: boolean;
  readonly rightToLeft: boolean;
  /** When the document was last changed, ISO 8601 UTC to the second; null or missing where it does not say. */
  readonly modified?: string | null;
};
