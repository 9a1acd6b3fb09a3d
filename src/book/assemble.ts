// In: all pages and what the PDF says of itself. Out: the book.
import { BOOK_MODEL_VERSION, type BookDocument } from '../model/book.ts';
import type { ConversionOptions } from '../model/options.ts';
import type { PageModel, ResourceInfo } from '../model/page.ts';
import type { RawDocument } from '../model/raw-page.ts';
import type { ConversionWarning } from '../model/warnings.ts';
import { accountOf } from './account.ts';
import { assemblyOf } from './assembly.ts';
import { blocksFrom } from './build-blocks.ts';
import { chaptersOf } from './chapters.ts';
import type { BodyStyle, BookDraft } from './draft.ts';
import { readText } from './inlines.ts';
import { metadataOf } from './metadata.ts';
import { pageList } from './page-breaks.ts';
import { bookRules } from './rules.ts';
import { draftPages } from './source-lines.ts';
import { accountOfSheets, halvesOfSpreads, withSheetIndexes } from './spreads.ts';
import { tocOf } from './toc.ts';

export type AssembleInput = {
  readonly document: RawDocument;
  readonly pages: readonly PageModel[];
  readonly options: ConversionOptions;
  readonly fileName: string;
  readonly identifier: string;
  readonly modified: string;
  readonly resources: readonly ResourceInfo[];
  readonly coverResourceId: string | null;
};

const NO_BODY: BodyStyle = {
  size: 10,
  family: '',
  bold: false,
  italic: false,
  mono: false,
  leading: 12,
  leadings: {},
  firstIndent: 0,
  justified: false,
};

/** The draft after all rules, for tests and for looking into a single rule. */
export function analyse(input: Pick<AssembleInput, 'document' | 'pages' | 'options' | 'fileName'>): BookDraft {
  let draft: BookDraft = {
    document: input.document,
    options: input.options,
    fileName: input.fileName,
    language: 'en',
    pages: draftPages(input.pages),
    body: NO_BODY,
    notes: [],
    contentsTitles: [],
    bylines: [],
    writers: [],
    paperTitle: null,
    plainTitles: [],
    segments: [],
    frontPages: [],
    setAside: [],
  };
  for (const rule of bookRules) draft = rule.apply(draft);
  return draft;
}

function warningsOf(input: AssembleInput, book: Pick<BookDocument, 'metadata'>): readonly ConversionWarning[] {
  const warnings: ConversionWarning[] = input.pages.flatMap((page) => page.warnings);
  const known = new Set(input.resources.map((r) => r.id));
  for (const page of input.pages) {
    const isTold = page.warnings.some(({ code }) => code === 'image/dropped');
    for (const block of page.blocks) {
      if (block.type !== 'figure' || block.layer !== 'body' || block.formula != null) continue;
      // A picture without bytes was told of when they were asked for.
      if (block.resourceId === null ? isTold : known.has(block.resourceId)) continue;
      warnings.push({ code: 'image/dropped', pageIndex: page.index, detail: block.kind });
    }
  }
  if (book.metadata.titleGuessed) warnings.push({ code: 'book/title-guessed', title: book.metadata.title });
  if (book.metadata.language !== input.document.language) {
    warnings.push({ code: 'book/language-guessed', language: book.metadata.language });
  }
  return warnings;
}

/** Assembles the book from its pages. Pure: the same input gives the same book. Never throws on odd pages. */
export function assembleBook(input: AssembleInput): BookDocument {
  const halves = halvesOfSpreads(input);
  if (halves === null) return assemblePages(input);
  const book = assemblePages({ ...input, ...halves });
  return {
    ...book,
    chapters: withSheetIndexes(book.chapters),
    account: accountOfSheets(book.account),
    warnings: warningsOf(input, book),
  };
}

function assemblePages(input: AssembleInput): BookDocument {
  const draft = analyse(input);
  const assembly = assemblyOf(draft, new Set(input.resources.map((r) => r.id)), blocksFrom);
  const metadata = metadataOf(draft, { identifier: input.identifier, modified: input.modified });
  return {
    modelVersion: BOOK_MODEL_VERSION,
    metadata,
    chapters: chaptersOf(draft, assembly),
    toc: tocOf(draft.segments, (lines) => readText(lines, assembly)),
    pageList: pageList(draft.pages),
    resources: input.resources,
    coverResourceId: input.coverResourceId,
    account: accountOf(draft, input.pages),
    warnings: warningsOf(input, { metadata }),
  };
}
