// What holds for every book: odd pages do no harm, ids are unique, links and notes lead somewhere, the same input gives the same book.
import { describe, expect, it } from 'vitest';
import { type AssembleInput, assembleBook } from '../../../src/book/assemble.ts';
import type { Block, BookDocument } from '../../../src/model/book.ts';
import { defaultOptions } from '../../../src/model/options.ts';
import type { PageModel } from '../../../src/model/page.ts';
import { document } from '../page/synthetic-page.ts';
import { typedPage } from './typed-pages.ts';

const input = (pages: readonly PageModel[], more: Partial<AssembleInput['document']> = {}): AssembleInput => ({
  document: { ...document, pageCount: pages.length, ...more },
  pages,
  options: defaultOptions,
  fileName: 'my_first book.pdf',
  identifier: 'urn:uuid:00000000-0000-4000-8000-000000000000',
  modified: '2026-01-01T00:00:00Z',
  resources: [],
  coverResourceId: null,
});

function idsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'list':
        return [block.id, ...block.items.flatMap((item) => [item.id, ...idsOf(item.blocks)])];
      case 'definition-list':
        return [block.id, ...block.entries.flatMap((entry) => idsOf(entry.blocks))];
      case 'table':
        return [block.id, ...block.rows.flatMap((row) => row.cells.flatMap((cell) => idsOf(cell.blocks)))];
      case 'quote':
      case 'note':
        return [block.id, ...idsOf(block.blocks)];
      default:
        return [block.id];
    }
  });
}

const everyId = (book: BookDocument) => book.chapters.flatMap((chapter) => idsOf(chapter.blocks));

const SAMPLE = [
  typedPage(
    [
      '{18}1. Weather',
      '',
      'There are these kinds of weather, and each of them has a name^1^ of',
      'its own:',
      '',
      '  • rain',
      '  • snow, which is',
      '    cold',
      '',
      '-----',
      '{8}^1^ Names differ.',
    ],
    0,
  ),
  typedPage(['{18}2. Climate', '', 'The climate is the weather of many years together.', '', '`sum(weather)`'], 1),
];

describe('assembleBook', () => {
  it('makes an empty book of no pages and of blank ones', () => {
    expect(assembleBook(input([])).chapters).toEqual([]);
    const blank = assembleBook(input([typedPage([], 0), typedPage([], 1)]));
    expect(blank.chapters).toEqual([]);
    expect(blank.metadata.title).toBe('my first book');
    expect(blank.pageList.map((entry) => entry.label)).toEqual(['1', '2']);
  });

  it('gives every block an id of its own', () => {
    const ids = everyId(assembleBook(input(SAMPLE)));
    expect(ids.length).toBeGreaterThan(10);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('lets contents entries and note references lead to blocks of the book', () => {
    const book = assembleBook(input(SAMPLE));
    const ids = new Set(everyId(book));
    expect(book.toc.map((entry) => entry.title)).toEqual(['1. Weather', '2. Climate']);
    for (const entry of book.toc) expect(ids).toContain(entry.anchor);
    const [, noteId] = /"noteId":"(\w+)"/.exec(JSON.stringify(book.chapters)) ?? [];
    expect(ids).toContain(noteId);
  });

  it('is the same book each time', () => {
    expect(JSON.stringify(assembleBook(input(SAMPLE)))).toBe(JSON.stringify(assembleBook(input(SAMPLE))));
  });

  it('takes pages in any order', () => {
    const turned = assembleBook(input([...SAMPLE].reverse()));
    expect(JSON.stringify(turned.chapters)).toBe(JSON.stringify(assembleBook(input(SAMPLE)).chapters));
  });

  it.each([
    ['Microsoft Word - report final.doc', true],
    ['untitled', true],
    ['C:\\Users\\x\\book.indd', true],
    ['The Weather of the World', false],
  ])('judges the metadata title %s', (title, guessed) => {
    const { metadata } = assembleBook(input(SAMPLE, { title }));
    expect(metadata.titleGuessed).toBe(guessed);
    if (!guessed) expect(metadata.title).toBe(title);
    else expect(metadata.title).not.toBe(title);
  });

  it('counts every line once in the account', () => {
    const { account } = assembleBook(input(SAMPLE));
    const lines = SAMPLE.flatMap((page) => page.blocks.flatMap((b) => (b.type === 'text' ? b.lines : [])));
    expect(account.bodyLines + account.furnitureLines).toBe(lines.length);
  });
});
