// In: a book. Out: one line of text a block, indented by nesting: what a case file compares with.
import type { Block, BookDocument, Inline } from '../../../src/model/book.ts';

function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case 'text':
        case 'math':
          return inline.text;
        case 'strong':
          return `**${inlineText(inline.children)}**`;
        case 'emphasis':
          return `_${inlineText(inline.children)}_`;
        case 'code':
          return `\`${inlineText(inline.children)}\``;
        case 'superscript':
          return `^${inlineText(inline.children)}^`;
        case 'link':
          return `[${inlineText(inline.children)}](${inline.target.type === 'internal' ? '#' : inline.target.href})`;
        case 'note-reference':
          return `[^${inline.marker}]`;
        case 'page-break':
          return inline.label === '1' ? '' : `{page ${inline.label}}`;
        case 'line-break':
          return ' / ';
        case 'image':
        case 'ruby':
          return '';
        default:
          return inlineText(inline.children);
      }
    })
    .join('');
}

function outline(block: Block, depth: number): string[] {
  const pad = '  '.repeat(depth);
  const inner = (blocks: readonly Block[]) => blocks.flatMap((b) => outline(b, depth + 1));
  switch (block.type) {
    case 'paragraph':
      return [`${pad}p ${inlineText(block.inlines)}`];
    case 'heading':
      return [`${pad}h${block.level} ${inlineText(block.inlines)}`];
    case 'list':
      return block.items.flatMap((item) => [
        `${pad}item${item.label === null ? '' : ` ${item.label}`}`,
        ...inner(item.blocks),
      ]);
    case 'definition-list':
      return block.entries.flatMap((e) => [...e.terms.map((t) => `${pad}term ${inlineText(t)}`), ...inner(e.blocks)]);
    case 'code':
      return [
        ...block.text.split('\n').map((line) => `${pad}code ${line}`.trimEnd()),
        ...(block.caption === undefined ? [] : [`${pad}caption ${inlineText(block.caption)}`]),
      ];
    case 'quote':
      return [`${pad}${block.kind}`, ...inner(block.blocks)];
    case 'note':
      return [`${pad}note ${block.marker}`, ...inner(block.blocks)];
    case 'table':
      return block.rows.map(
        (row) => `${pad}row ${row.cells.map((c) => c.blocks.flatMap((b) => outline(b, 0)).join(' ')).join(' | ')}`,
      );
    case 'verse':
      return [`${pad}verse ${block.lines.map(inlineText).join(' / ')}`];
    case 'page-break':
      return [];
    default:
      return [`${pad}${block.type}`];
  }
}

/** The book as lines of text. */
export function bookOutline(book: BookDocument): readonly string[] {
  return book.chapters.flatMap((chapter) => chapter.blocks.flatMap((block) => outline(block, 0)));
}
