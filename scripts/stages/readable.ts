// In: a page or a book as data. Out: the same as an indented text that a person can read through.
import type { Block, BookDocument, Inline, TocEntry } from '../../src/model/book.ts';
import type { Box } from '../../src/model/geometry.ts';
import type { Line, PageBlock, PageModel } from '../../src/model/page.ts';

const INDENT = '  ';

const indented = (lines: readonly string[]) => lines.map((line) => INDENT + line);
const boxText = ({ x0, y0, x1, y1 }: Box) => `[${[x0, y0, x1, y1].map((value) => Math.round(value)).join(' ')}]`;

function lineText(line: Line): string {
  return `${line.size.toFixed(1)}pt  ${line.spans.map((span) => span.text).join('')}`;
}

function pageBlock(block: PageBlock): readonly string[] {
  const head = `${block.type} ${block.layer} ${boxText(block.box)}`;
  switch (block.type) {
    case 'text':
      return [`${head}${block.role === null ? '' : ` <${block.role}>`}`, ...indented(block.lines.map(lineText))];
    case 'table':
      return [
        `${head} ${block.evidence}`,
        ...block.rows.map((row) => INDENT + row.map((cell) => cell.lines.map(lineText).join(' / ')).join(' | ')),
      ];
    case 'figure':
      return [`${head} ${block.kind} ${block.resourceId ?? 'no picture'}`];
    case 'rule':
      return [head];
    default:
      return block satisfies never;
  }
}

/** One page after layout: its route, then each block in reading order. */
export function readablePage(page: PageModel): string {
  const head = `page ${page.index + 1} (${page.label ?? 'no label'}) ${page.route.kind}: ${page.route.reason}`;
  return [head, ...page.blocks.flatMap(pageBlock), ''].join('\n');
}

/** Marks around what an inline holds, as in plain-text markup. */
const MARKS = {
  emphasis: ['_', '_'],
  strong: ['**', '**'],
  code: ['`', '`'],
  'small-caps': ['{sc:', '}'],
  struck: ['~~', '~~'],
  superscript: ['^', '^'],
  subscript: ['~', '~'],
  foreign: ['{', '}'],
} as const;

function inlineText(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'math':
      return inline.text;
    case 'link':
      return `[${inlinesText(inline.children)}](${inline.target.type === 'internal' ? `#${inline.target.anchor}` : inline.target.href})`;
    case 'note-reference':
      return `[^${inline.marker} → ${inline.noteId}]`;
    case 'ruby':
      return `${inline.base}(${inline.annotation})`;
    case 'image':
      return `![${inline.alt}](${inline.resourceId})`;
    case 'page-break':
      return `⟦${inline.label}⟧`;
    case 'line-break':
      return ' ⏎ ';
    default: {
      const [before, after] = MARKS[inline.type];
      return before + inlinesText(inline.children) + after;
    }
  }
}

function inlinesText(inlines: readonly Inline[]): string {
  return inlines.map(inlineText).join('');
}

function blockLines(block: Block): readonly string[] {
  switch (block.type) {
    case 'paragraph':
      return [`p ${inlinesText(block.inlines)}`];
    case 'heading':
      return [`h${block.level} ${inlinesText(block.inlines)}`];
    case 'list':
      return [
        `list ${block.marker.type}`,
        ...block.items.flatMap((item) =>
          indented([`• ${item.label ?? ''}`, ...indented(item.blocks.flatMap(blockLines))]),
        ),
      ];
    case 'definition-list':
      return [
        'definitions',
        ...block.entries.flatMap((entry) =>
          indented([entry.terms.map(inlinesText).join(' / '), ...indented(entry.blocks.flatMap(blockLines))]),
        ),
      ];
    case 'table':
      return [
        `table: ${inlinesText(block.caption)}`,
        ...block.rows.map(
          (row) => INDENT + row.cells.map((cell) => cell.blocks.flatMap(blockLines).join(' ')).join(' | '),
        ),
      ];
    case 'figure':
      return [`figure ${block.kind} ${block.resourceId}: ${inlinesText(block.caption)}`];
    case 'formula':
      return [`formula ${block.number ?? ''} ${block.text}`];
    case 'code':
      return ['code', ...indented(block.text.split('\n'))];
    case 'verse':
      return ['verse', ...indented(block.lines.map(inlinesText))];
    case 'quote':
      return [block.kind, ...indented(block.blocks.flatMap(blockLines))];
    case 'note':
      return [`${block.kind} ${block.marker} (${block.id})`, ...indented(block.blocks.flatMap(blockLines))];
    case 'thematic-break':
      return ['* * *'];
    case 'page-break':
      return [`⟦${block.label}⟧`];
    default:
      return block satisfies never;
  }
}

const tocLines = (entries: readonly TocEntry[]): readonly string[] =>
  entries.flatMap((entry) => [entry.title, ...indented(tocLines(entry.children))]);

/** The whole book: metadata, contents, chapters, and the account of what was left out. */
export function readableBook(book: BookDocument): string {
  const { title, authors, language } = book.metadata;
  return [
    `${title} — ${authors.join(', ')} (${language})`,
    '',
    'Contents',
    ...indented(tocLines(book.toc)),
    ...book.chapters.flatMap((chapter) => [
      '',
      `chapter ${chapter.id} ${chapter.kind ?? ''}: ${chapter.title ?? ''}`,
      ...indented(chapter.blocks.flatMap(blockLines)),
    ]),
    '',
    'Left out',
    ...indented(
      book.account.leftOut.map((line) => `page ${line.pageIndex + 1} ${line.fate} by ${line.rule}: ${line.text}`),
    ),
    '',
  ].join('\n');
}
