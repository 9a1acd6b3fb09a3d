// What building the tree needs from the analysed draft: lookups and the book's evidence. Types and their makers.
import type { Block, Inline } from '../model/book.ts';
import type { Destination } from '../model/raw-page.ts';
import { anchorFinder } from './anchors.ts';
import { isColoured } from './colour.ts';
import type { BodyStyle, BookDraft, DraftNote, Segment, SourceLine } from './draft.ts';
import { startsStatement } from './heading-words.ts';
import { pageBreaks } from './page-breaks.ts';
import { isSlantedStatement } from './statements.ts';
import { hasTrustedLanguages } from './tagged-languages.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

export type NoteMark = { readonly noteId: string; readonly id: string; readonly marker: string };

/** The reading position in a list of segments; the one thing that building moves. */
export type Cursor = {
  readonly segments: readonly Segment[];
  at: number;
  /** The box whose segments these are. */
  readonly box?: string;
  /** The left edge of the title of the remark whose segments these are. */
  remark?: number | undefined;
};

export type Assembly = {
  readonly body: BodyStyle;
  readonly language: string;
  readonly vocabulary: Vocabulary;
  /** Notes referred to by a span, under `${lineKey} ${spanIndex}`. */
  readonly marks: ReadonlyMap<string, readonly NoteMark[]>;
  /** Whether the book sets its cross-references in italics: the slant is the link's, not emphasis. */
  readonly italicLinks: boolean;
  /** Whether the book has mathematical statements set in italics: their slant is the block's own. */
  readonly italicStatements: boolean;
  /** Whether the book's code is coloured by syntax: then its weights and slants are colouring too, and no emphasis. */
  readonly colouredCode: boolean;
  /** Whether languages that the tags name are marked. */
  readonly taggedLanguages: boolean;
  readonly anchorAt: (destination: Destination) => string | null;
  /** Page breaks not yet written up to a page, as inlines; each is given once. */
  readonly breaksUpTo: (pageIndex: number) => readonly Extract<Inline, { type: 'page-break' }>[];
  readonly hasResource: (id: string) => boolean;
  /** Builds the blocks that stand at `min` points or more from the column's start, up to the next heading. */
  readonly blocksFrom: (cursor: Cursor, min: number, base: number) => readonly Block[];
};

/** The key of a span in `Assembly.marks`. */
export function spanKey(line: SourceLine, span: number): string {
  return `${line.key} ${span}`;
}

function marksOf(notes: readonly DraftNote[]): ReadonlyMap<string, readonly NoteMark[]> {
  const marks = new Map<string, NoteMark[]>();
  for (const note of notes) {
    for (const { id, lineKey, span } of note.references) {
      const key = `${lineKey} ${span}`;
      const list = marks.get(key) ?? [];
      list.push({ noteId: note.id, id, marker: note.marker });
      marks.set(key, list);
    }
  }
  return marks;
}

/** Share of cross-references in italics above which the slant is the link style, and how many must be seen. */
const ITALIC_LINK_SHARE = 0.7;
const MIN_LINKS = 4;

function hasItalicLinks(draft: BookDraft): boolean {
  let italic = 0;
  let all = 0;
  for (const segment of draft.segments) {
    if (segment.heading) continue;
    for (const { line } of segment.lines) {
      for (const span of line.spans) {
        const internal =
          span.link?.type === 'internal' || (span.link === null && span.style.italic && isColoured(span.style.color));
        if (!internal || !/\p{L}{2}/u.test(span.text)) continue;
        all++;
        if (span.style.italic) italic++;
      }
    }
  }
  return all >= MIN_LINKS && italic >= all * ITALIC_LINK_SHARE;
}

/** Statements ("Theorem 1.1 …") in italics that must be seen, and the share of slanted letters that makes one. */
const MIN_STATEMENTS = 3;
const ITALIC_SHARE = 0.5;

/** Whether most letters of lines are slanted. */
export function isMostlyItalic(lines: readonly SourceLine[]): boolean {
  let italic = 0;
  let all = 0;
  for (const { look, text } of lines) {
    italic += look.italic * text.length;
    all += text.length;
  }
  return italic > all * ITALIC_SHARE;
}

function hasItalicStatements(draft: BookDraft): boolean {
  const statements = draft.segments.filter(
    (s) =>
      s.kind === 'text' &&
      startsStatement(s.lines[0]?.text ?? '') &&
      (isMostlyItalic(s.lines) || isSlantedStatement(s.lines)),
  );
  return statements.length >= MIN_STATEMENTS;
}

/** Lines of code with more than one colour that show a book's code to be coloured. */
const MIN_COLOURED_LINES = 3;

function hasColouredCode(draft: BookDraft): boolean {
  let coloured = 0;
  for (const { kind, lines } of draft.segments) {
    if (kind !== 'code') continue;
    for (const { line } of lines) {
      const colours = new Set(line.spans.filter((s) => s.text.trim() !== '' && !s.link).map((s) => s.style.color));
      if (colours.size > 1) coloured++;
    }
  }
  return coloured >= MIN_COLOURED_LINES;
}

/** The lookups for one book. */
export function assemblyOf(
  draft: BookDraft,
  resourceIds: ReadonlySet<string>,
  blocksFrom: (assembly: Assembly, cursor: Cursor, min: number, base: number) => readonly Block[],
): Assembly {
  const assembly: Assembly = {
    body: draft.body,
    language: draft.language.toLowerCase().split('-')[0] ?? '',
    vocabulary: vocabularyOf(draft.pages),
    marks: marksOf(draft.notes),
    italicLinks: hasItalicLinks(draft),
    italicStatements: hasItalicStatements(draft),
    colouredCode: hasColouredCode(draft),
    taggedLanguages: hasTrustedLanguages(draft),
    anchorAt: anchorFinder(draft),
    breaksUpTo: pageBreaks(draft.pages),
    hasResource: (id) => resourceIds.has(id),
    blocksFrom: (cursor, min, base) => blocksFrom(assembly, cursor, min, base),
  };
  return assembly;
}
