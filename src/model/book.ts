// The book: a tree of blocks and inlines that any output format can be written from.

import type { ResourceInfo } from './page.ts';
import type { Provenance } from './provenance.ts';
import type { ConversionWarning } from './warnings.ts';

export const BOOK_MODEL_VERSION = 1;

/** An id that is unique in the book and stable: the target of links, notes and the contents. */
export type AnchorId = string;

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly type: 'strong'; readonly children: readonly Inline[] }
  | { readonly type: 'code'; readonly children: readonly Inline[] }
  /** Struck out: no longer valid. */
  | { readonly type: 'struck'; readonly children: readonly Inline[] }
  | { readonly type: 'small-caps'; readonly children: readonly Inline[] }
  | { readonly type: 'superscript'; readonly children: readonly Inline[] }
  | { readonly type: 'subscript'; readonly children: readonly Inline[] }
  | { readonly type: 'link'; readonly target: BookLinkTarget; readonly children: readonly Inline[] }
  | { readonly type: 'note-reference'; readonly noteId: AnchorId; readonly id: AnchorId; readonly marker: string }
  | {
      readonly type: 'foreign';
      readonly language: string;
      readonly direction: 'ltr' | 'rtl' | null;
      readonly children: readonly Inline[];
    }
  | { readonly type: 'ruby'; readonly base: string; readonly annotation: string }
  | { readonly type: 'math'; readonly text: string; readonly mathml: string | null }
  /** A small picture in the text: its height and its drop below the baseline in em. */
  | {
      readonly type: 'image';
      readonly resourceId: string;
      readonly alt: string;
      readonly height: number;
      readonly drop: number;
    }
  | { readonly type: 'page-break'; readonly id: AnchorId; readonly label: string }
  | { readonly type: 'line-break' };

export type BookLinkTarget =
  | { readonly type: 'external'; readonly href: string }
  | { readonly type: 'internal'; readonly anchor: AnchorId };

type Traced = {
  readonly id: AnchorId;
  readonly provenance: readonly Provenance[];
};

export type ListMarker =
  | { readonly type: 'bullet' }
  /** Counted by the reader: 1. a. A. i. I., from `start`. */
  | {
      readonly type: 'counter';
      readonly style: 'decimal' | 'lower-alpha' | 'upper-alpha' | 'lower-roman' | 'upper-roman';
      readonly start: number;
    }
  /** Printed as it stands (가. ① 제1조 4.2.1), one a list item in `ListItem.label`. */
  | { readonly type: 'printed' };

export type ListItem = { readonly id: AnchorId; readonly label: string | null; readonly blocks: readonly Block[] };

export type TableCell = {
  readonly header: boolean;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly blocks: readonly Block[];
};

export type TableRow = { readonly cells: readonly TableCell[] };

export type Block =
  | (Traced & {
      readonly type: 'paragraph';
      readonly inlines: readonly Inline[];
      readonly align: 'start' | 'center' | 'end';
      readonly dropCap: boolean;
    })
  | (Traced & { readonly type: 'heading'; readonly level: HeadingLevel; readonly inlines: readonly Inline[] })
  | (Traced & { readonly type: 'list'; readonly marker: ListMarker; readonly items: readonly ListItem[] })
  | (Traced & { readonly type: 'definition-list'; readonly entries: readonly DefinitionEntry[] })
  | (Traced & {
      readonly type: 'table';
      readonly rows: readonly TableRow[];
      readonly headerRows: number;
      readonly caption: readonly Inline[];
    })
  | (Traced & {
      readonly type: 'figure';
      readonly resourceId: string;
      readonly alt: string;
      readonly kind: 'picture' | 'diagram' | 'formula' | 'page';
      readonly caption: readonly Inline[];
    })
  | (Traced & {
      readonly type: 'formula';
      readonly text: string;
      readonly mathml: string | null;
      readonly number: string | null;
    })
  | (Traced & {
      readonly type: 'code';
      readonly text: string;
      readonly inlines: readonly Inline[];
      /** Its name under or over it ("Listing 3: …"); missing for none. */
      readonly caption?: readonly Inline[];
    })
  | (Traced & { readonly type: 'verse'; readonly lines: readonly (readonly Inline[])[] })
  | (Traced & {
      readonly type: 'quote';
      readonly kind: 'quote' | 'epigraph' | 'aside' | 'admonition';
      readonly blocks: readonly Block[];
    })
  | (Traced & {
      readonly type: 'note';
      readonly kind: 'footnote' | 'endnote';
      readonly marker: string;
      readonly referenceIds: readonly AnchorId[];
      readonly blocks: readonly Block[];
    })
  | (Traced & { readonly type: 'thematic-break' })
  | (Traced & { readonly type: 'page-break'; readonly label: string });

export type DefinitionEntry = {
  readonly terms: readonly (readonly Inline[])[];
  readonly blocks: readonly Block[];
};

/** EPUB structural semantics of a chapter file; null is an ordinary one. */
export type ChapterKind =
  | 'titlepage'
  | 'copyright-page'
  | 'dedication'
  | 'epigraph'
  | 'foreword'
  | 'preface'
  | 'introduction'
  | 'toc'
  | 'part'
  | 'chapter'
  | 'appendix'
  | 'bibliography'
  | 'index'
  | 'glossary'
  | 'endnotes'
  | 'afterword'
  | 'acknowledgments'
  | 'colophon'
  | null;

export type Chapter = {
  readonly id: string;
  readonly kind: ChapterKind;
  /** Plain text; null where it has no heading. */
  readonly title: string | null;
  readonly blocks: readonly Block[];
};

export type TocEntry = {
  readonly title: string;
  readonly anchor: AnchorId;
  readonly children: readonly TocEntry[];
};

export type PageListEntry = { readonly label: string; readonly anchor: AnchorId };

export type BookMetadata = {
  /** urn:uuid:…, from the source's hash and the options. */
  readonly identifier: string;
  readonly title: string;
  readonly titleGuessed: boolean;
  readonly authors: readonly string[];
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly writing: 'horizontal' | 'vertical-rl';
  readonly subject: string | null;
  readonly keywords: readonly string[];
  /** ISO 8601 UTC to the second, for dcterms:modified. */
  readonly modified: string;
};

/** What became of one source line: an account in which nothing is missing. Doubtful lines are in the text all the same. */
export type LineAccount = {
  readonly pageIndex: number;
  readonly box: Provenance['box'];
  readonly text: string;
  readonly fate: 'furniture' | 'background' | 'doubtful';
  /** The rule that judged it, e.g. "running-heads". */
  readonly rule: string;
};

/** Lines of one page by what became of them; doubtful ones are among those of the body. */
export type PageAccount = {
  readonly pageIndex: number;
  readonly body: number;
  readonly leftOut: number;
  readonly doubtful: number;
};

export type BookAccount = {
  readonly bodyLines: number;
  readonly furnitureLines: number;
  readonly doubtfulLines: number;
  /** Every page, in page order. */
  readonly pages: readonly PageAccount[];
  /** Each line that is not in the text, and each that is in it although no rule was sure of it. */
  readonly leftOut: readonly LineAccount[];
};

export type BookDocument = {
  readonly modelVersion: number;
  readonly metadata: BookMetadata;
  readonly chapters: readonly Chapter[];
  readonly toc: readonly TocEntry[];
  readonly pageList: readonly PageListEntry[];
  readonly resources: readonly ResourceInfo[];
  /** The resource that serves as cover picture, or null. */
  readonly coverResourceId: string | null;
  readonly account: BookAccount;
  readonly warnings: readonly ConversionWarning[];
};
