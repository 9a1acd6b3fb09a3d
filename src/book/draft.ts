// The intermediate book that the rules work on: page lines in flow coordinates, then segments. Types only.
import type { Box } from '../model/geometry.ts';
import type { ConversionOptions } from '../model/options.ts';
import type { FigureBlock, Line, RoleHint, TableBlock, TagHolder } from '../model/page.ts';
import type { Layer, TextSource } from '../model/provenance.ts';
import type { RawDocument } from '../model/raw-page.ts';

/** An interval along the line's direction, points: a column without regard to script or writing mode. */
export type Frame = { readonly start: number; readonly end: number };

/** Shares (0–1) of a line's letters that have a trait, and the traits of most of them. */
export type Look = {
  readonly bold: number;
  readonly italic: number;
  readonly mono: number;
  readonly smallCaps: number;
  readonly capitals: boolean;
  readonly family: string;
  readonly color: string;
};

/** What a line is to the book: running text, a page-foot note, an entry of the printed contents. */
export type LinePart = 'text' | 'note' | 'contents' | 'index';

/** A line of the index: 0 for an entry, more for those below it, -1 for a letter over its group. */
export type IndexEntry = {
  readonly depth: number;
  /** Whether it is the turned end of the entry before. */
  readonly continues: boolean;
};

/** Where a term of a definition list ends in its line, and where its text stands. */
export type TermStart = {
  /** Index of the span that the text begins with; the number of spans where the line is a term as a whole. */
  readonly span: number;
  /** Left edge of the text, points from the column's start. */
  readonly inner: number;
};

/**
 * A page's line in flow coordinates: `start` and `end` run with the script (left to right, right to left or
 * down), `across` grows from line to line (the baseline; for vertical writing minus the axis).
 */
export type SourceLine = {
  readonly key: number;
  readonly pageIndex: number;
  /** Ordinal of the page block in the book. */
  readonly block: number;
  readonly line: Line;
  readonly text: string;
  readonly size: number;
  readonly start: number;
  readonly end: number;
  readonly across: number;
  readonly frame: Frame;
  /** Whether the line runs past a float: its frame is what the float leaves of the column. */
  readonly beside?: boolean;
  /** What it is of an entry whose long term stands beside its text, by the page. */
  readonly half?: 'term' | 'text';
  /** Key of the framed or tinted box that holds the line; missing outside of any. */
  readonly boxed?: string;
  readonly look: Look;
  readonly layer: Layer;
  /** The rule that took the line out of the body, or null. */
  readonly rule: string | null;
  readonly part: LinePart;
  /** The term of a definition list that the line is or begins with, or null. */
  readonly term: TermStart | null;
  /** What the line is in the book's index. */
  readonly entry?: IndexEntry;
  readonly role: RoleHint;
  /**
   * Number of what is known to hold the line, one number a page: the tagged PDF's element, an entry of the contents
   * (negative); null where nothing is.
   */
  readonly element: number | null;
  /** What the trusted tags say that it stands in, outermost first; missing where that is nothing. */
  readonly holders?: readonly TagHolder[];
  /** Letters at its start, spaces not counted, that the tags call a label; missing for none. */
  readonly label?: number;
  /** Whether it was found to be of the notes at the foot of its page, whatever its type. */
  readonly foot?: true;
  /** Raised marks in it that lead from authors to their places, and to no note; missing for none. */
  readonly authorMarks?: readonly string[];
  readonly vertical: boolean;
  readonly source: TextSource;
};

export type LineItem = { readonly type: 'line'; readonly line: SourceLine };
export type TableItem = { readonly type: 'table'; readonly pageIndex: number; readonly table: TableBlock };
export type FigureItem = {
  readonly type: 'figure';
  readonly pageIndex: number;
  readonly source: TextSource;
  readonly figure: FigureBlock;
};
export type RuleItem = { readonly type: 'rule'; readonly pageIndex: number; readonly box: Box };
export type DraftItem = LineItem | TableItem | FigureItem | RuleItem;

export type DraftPage = {
  readonly index: number;
  readonly width: number;
  readonly height: number;
  readonly label: string | null;
  /** The printed page number, once the folio rule has found it. */
  readonly folio: string | null;
  readonly source: TextSource;
  readonly confidence: number | null;
  readonly items: readonly DraftItem[];
};

/** Sizes of type from the least to the most that are one, and the one in their middle, points. */
export type DisplaySize = { readonly least: number; readonly most: number; readonly middle: number };

export type BodyStyle = {
  readonly size: number;
  readonly family: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly mono: boolean;
  /** Usual distance of baselines, points. */
  readonly leading: number;
  /** Usual distance of baselines by type size in half points. */
  readonly leadings: Readonly<Record<number, number>>;
  /** Indent of a paragraph's first line, points; 0 where the book uses none. */
  readonly firstIndent: number;
  /** Whether lines are set to a common right edge. */
  readonly justified: boolean;
  /** Sizes of larger type in scans that are one, though measured apart; missing where they were not looked for. */
  readonly displaySizes?: readonly DisplaySize[];
};

/** A note as it was found: its lines and the places in the text that point to it. */
export type DraftNote = {
  readonly id: string;
  readonly kind: 'footnote' | 'endnote';
  readonly marker: string;
  readonly lines: readonly SourceLine[];
  /** Letters of the first line that are the mark itself. */
  readonly skip: number;
  readonly references: readonly NoteReference[];
};

/** A span of a line that refers to notes: one part for each mark in it. */
export type NoteReference = { readonly id: string; readonly lineKey: number; readonly span: number };

export type MarkerStyle =
  | 'bullet'
  | 'decimal'
  | 'lower-alpha'
  | 'upper-alpha'
  | 'lower-roman'
  | 'upper-roman'
  | 'letters'
  | 'circled'
  | 'bracket';

/** A list marker at the start of a line. */
export type LineMarker = {
  readonly style: MarkerStyle;
  /** The mark as printed, e.g. "(a)". */
  readonly text: string;
  /** The mark around its counter, e.g. "()" for "(a)": items of one list agree in it. */
  readonly form: string;
  /** 1 for the first; alternatives where a letter may be a roman number. */
  readonly value: number;
  /** Letters to leave out at the start of the line's text. */
  readonly length: number;
  /** Whether the tags say that it begins an item, whatever it looks like. */
  readonly tagged?: true;
};

export type SegmentKind = 'text' | 'code' | 'aside' | 'index' | 'table' | 'figure' | 'rule';

/** One block to be: lines that belong together, or a table, figure or rule. */
export type Segment = {
  readonly id: string;
  readonly kind: SegmentKind;
  readonly pageIndex: number;
  readonly lines: readonly SourceLine[];
  readonly tables: readonly TableItem[];
  readonly figure: FigureItem | null;
  readonly rule: RuleItem | null;
  readonly size: number;
  /** Start of the first line and of the others, points from the start of the frame. */
  readonly firstStart: number;
  readonly left: number;
  readonly align: 'start' | 'center' | 'end';
  /** Distance from the block before in this column, in lines of body leading; null at the top of a column. */
  readonly gapBefore: number | null;
  readonly marker: LineMarker | null;
  readonly heading: { readonly level: number; readonly tocTitle: string | null } | null;
  /** Indexes into `lines` before which the line break is kept. */
  readonly breaksBefore: readonly number[];
  /** Lines of verse, their indents in em; null for anything else. */
  readonly verse: readonly number[] | null;
  readonly caption: Segment | null;
  readonly noteId: string | null;
  /** Whether it stands over a chapter's title and belongs to it. */
  readonly kicker?: boolean;
  /** Whether a scene ended before it with nothing but white. */
  readonly beginsScene?: boolean;
};

/** A page before the text: half title and title, imprint, dedication, epigraph; null where it is not known which. */
export type FrontPage = {
  readonly pageIndex: number;
  readonly kind: 'titlepage' | 'copyright-page' | 'dedication' | 'epigraph' | null;
};

export type BookDraft = {
  readonly document: RawDocument;
  readonly options: ConversionOptions;
  readonly fileName: string;
  readonly language: string;
  readonly pages: readonly DraftPage[];
  readonly body: BodyStyle;
  readonly notes: readonly DraftNote[];
  /** Lower-case titles of printed contents entries: evidence for headings. */
  readonly contentsTitles: readonly string[];
  /** Segments between a paper's title and its text: authors, places, dates. */
  readonly bylines: readonly string[];
  /** Names that stand in them. */
  readonly writers: readonly string[];
  /** The title over them, where names show that it is a paper's. */
  readonly paperTitle: string | null;
  /** Segments of that title, where it stands in the body's own type. */
  readonly plainTitles: readonly string[];
  readonly segments: readonly Segment[];
  readonly frontPages: readonly FrontPage[];
  /** Text in tables and figures that a rule took out of the body: it has no line of its own to be relabelled. */
  readonly setAside: readonly SetAside[];
};

/** Text that stays out of the book, and the rule that took it. */
export type SetAside = {
  readonly pageIndex: number;
  readonly box: Box;
  readonly text: string;
  readonly rule: string;
};

/** One step of the analysis: a draft in, the next draft out; nothing is deleted, only relabelled. */
export type BookRule = { readonly name: string; readonly apply: (draft: BookDraft) => BookDraft };
