// One page after layout: lines in blocks in reading order. This is what a checkpoint holds.
import type { Box } from './geometry.ts';
import type { Layer, TextSource } from './provenance.ts';
import type { LinkTarget } from './raw-page.ts';
import type { ConversionWarning } from './warnings.ts';

/** Raised with every change of what a saved page means: an older one is computed again, never migrated. */
export const PAGE_MODEL_VERSION = 14;

export type RouteKind = 'text' | 'scan' | 'mixed' | 'garbled' | 'ocred' | 'picture' | 'blank';

export type PageRoute = {
  readonly kind: RouteKind;
  /** Whether the words come from OCR of the picture. */
  readonly needsOcr: boolean;
  /** A short machine-readable reason, e.g. "no-text", "private-use", "hangul-statistics". */
  readonly reason: string;
};

export type TextStyle = {
  readonly family: string;
  /** Points; for OCR words an estimate from the row height. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly monospace: boolean;
  readonly smallCaps: boolean;
  readonly color: string;
  /** Whether a rule runs through the letters; missing where none does. */
  readonly struck?: boolean;
  /** The language that the tags name, where it is not the page's own (BCP 47). */
  readonly language?: string;
};

/** A stretch of one style, in logical order; its text carries its own spaces. */
export type Span = {
  readonly text: string;
  readonly style: TextStyle;
  readonly position: 'normal' | 'superscript' | 'subscript';
  readonly link: LinkTarget | null;
  readonly box: Box;
  /** OCR word confidence 0–100; null for a text layer. */
  readonly confidence: number | null;
  /** A small picture in the line; the span's text is U+FFFC and the white around it. */
  readonly picture?: SpanPicture;
  /** Ruby: how the whole span is read, printed small over or beside it. */
  readonly ruby?: string;
};

/** Stands for a picture in a line's text (Unicode: object replacement character). */
export const PICTURE_SIGN = '\ufffc';

/** A picture that stands in a line of text. */
export type SpanPicture = {
  readonly box: Box;
  readonly picture: PictureSource;
  /** Name of its bytes among the page's resources; null until they are made, or if they could not be. */
  readonly resourceId: string | null;
  readonly alt: string | null;
  /** Height, and how far it hangs below the baseline, in em of the text around. */
  readonly height: number;
  readonly drop: number;
};

/** Where a picture's pixels come from: an image of the PDF, or a crop of the drawn page. */
export type PictureSource = { readonly from: 'image'; readonly ref: string } | { readonly from: 'crop' };

export type Line = {
  readonly box: Box;
  /** y of the baseline (x of the central axis for vertical writing), points. */
  readonly baseline: number;
  /** Dominant type size, points. */
  readonly size: number;
  readonly direction: 'ltr' | 'rtl';
  readonly spans: readonly Span[];
  /** The tinted box or frame that the line stands in. */
  readonly ground?: Ground;
};

/** A box drawn under text: its colour, or null for a frame. */
export type Ground = { readonly box: Box; readonly fill: string | null };

/** What a tagged PDF says of a block, after the role map: "P", "H2", "LI", "Caption", "Note", "Artifact" … */
export type RoleHint = string | null;

/** An element of a tagged PDF that holds blocks: a list, an item, a quotation, a note. One number each on a page. */
export type TagHolder = { readonly role: string; readonly number: number };

export type TextBlock = {
  readonly type: 'text';
  readonly box: Box;
  readonly layer: Layer;
  readonly lines: readonly Line[];
  /** Left and right edge of the column that the block stands in. */
  readonly column: { readonly x0: number; readonly x1: number };
  readonly writing: 'horizontal' | 'vertical';
  readonly role: RoleHint;
  /** Number of the structure element that all of its lines belong to, where the tags are trusted; one number a page. */
  readonly element?: number | null;
  /** What the tags say that the element stands in, itself with it, outermost first; missing where that is nothing. */
  readonly holders?: readonly TagHolder[];
  /** Letters at its start, spaces not counted, that the tags call the label of a list item or note; missing for none. */
  readonly label?: number;
  /** Number on its page of the framed or tinted box that holds it; missing where none does. */
  readonly boxed?: number;
  /** Where long terms stand in a column beside their definitions: which of the two it is. */
  readonly half?: 'term' | 'text';
};

export type PageTableCell = {
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly header: boolean;
  readonly box: Box;
  readonly lines: readonly Line[];
};

export type TableBlock = {
  readonly type: 'table';
  readonly box: Box;
  readonly layer: Layer;
  readonly evidence: 'ruled' | 'half-ruled' | 'aligned' | 'tagged';
  /** Each row lists the cells that start in it, in reading order. */
  readonly rows: readonly (readonly PageTableCell[])[];
  readonly columnCount: number;
};

export type FigureBlock = {
  readonly type: 'figure';
  readonly box: Box;
  readonly layer: Layer;
  readonly picture: PictureSource;
  /** Name of the picture's bytes among the page's resources; null until they are made, or if they could not be. */
  readonly resourceId: string | null;
  readonly alt: string | null;
  /** Text that was drawn inside the figure, kept as its alternative. */
  readonly text: string;
  /** 'formula': a displayed formula that cannot be kept as text; 'page': the whole page. */
  readonly kind: 'picture' | 'diagram' | 'formula' | 'page';
  /** A formula that could be rebuilt with certainty: it needs no picture then. */
  readonly formula?: FormulaMarkup | null;
};

/** Presentation MathML of a displayed formula, and the number that it is cited by ("(12)"), which is no part of it. */
export type FormulaMarkup = { readonly mathml: string; readonly number: string | null };

/** A horizontal rule that is no part of a table: note separators, thematic breaks. */
export type RuleBlock = { readonly type: 'rule'; readonly box: Box; readonly layer: Layer };

/** Text of the text layer that is no part of any block, and why: nothing is lost unsaid. */
export type DroppedText = {
  readonly text: string;
  readonly box: Box;
  readonly rule:
    | 'invisible'
    | 'other-layer'
    | 'overprint'
    | 'off-page'
    | 'type-size'
    | 'glyph-limit'
    | 'slanted'
    | 'stray-mark'
    | 'white';
};

export type PageBlock = TextBlock | TableBlock | FigureBlock | RuleBlock;

export type PageModel = {
  readonly modelVersion: number;
  readonly index: number;
  readonly width: number;
  readonly height: number;
  /** The page label of the PDF, where it has any. */
  readonly label: string | null;
  readonly route: PageRoute;
  readonly source: TextSource;
  /** Mean OCR confidence, or null. */
  readonly confidence: number | null;
  /** Whether the page's tags agree with what it shows; missing where it has none. */
  readonly tags?: 'trusted' | 'ignored';
  /** Where the page may be folded: two pages of a book, laid out one after the other; missing on all other pages. */
  readonly fold?: { readonly x: number; readonly rightFirst: boolean };
  readonly blocks: readonly PageBlock[];
  /** Missing where nothing was dropped. */
  readonly dropped?: readonly DroppedText[];
  readonly warnings: readonly ConversionWarning[];
};

/** A picture's bytes are kept beside the page, under its id. */
export type ResourceInfo = {
  readonly id: string;
  readonly mediaType: 'image/jpeg' | 'image/png';
  readonly width: number;
  readonly height: number;
};

export type PageOutput = {
  readonly page: PageModel;
  readonly resources: readonly (ResourceInfo & { readonly bytes: Uint8Array<ArrayBuffer> })[];
};
