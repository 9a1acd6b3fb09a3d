// White alone between two paragraphs of a novel ends a scene; white that is everywhere, or around a few lines, does not.
import { expect, it } from 'vitest';
import { assembleBook } from '../../../src/book/assemble.ts';
import type { Block } from '../../../src/model/book.ts';
import { defaultOptions } from '../../../src/model/options.ts';
import { document } from '../page/synthetic-page.ts';
import { typedPage } from './typed-pages.ts';

const NAMES = ['baker', 'miller', 'sailor', 'weaver', 'tailor', 'carter', 'keeper', 'farmer'];

/** A paragraph of three lines, indented as all are. */
const paragraph = (name: string, page: number): readonly string[] => [
  `  The ${name} had come to the house on the hill for the ${NAMES[page] ?? 'last'}, and`,
  'nobody had asked what for, because it was late and there was still',
  'a goose in the oven.',
];

type White = (page: number, nth: number) => boolean;

function blocksWith(white: White): readonly Block[] {
  const pages = [0, 1, 2, 3, 4, 5].map((page) =>
    typedPage(
      NAMES.flatMap((name, nth) => [...(white(page, nth) ? [''] : []), ...paragraph(name, page)]),
      page,
    ),
  );
  const book = assembleBook({
    document: { ...document, pageCount: pages.length, language: 'en' },
    pages,
    options: defaultOptions,
    fileName: 'x.pdf',
    identifier: 'urn:uuid:0',
    modified: '2026-01-01T00:00:00Z',
    resources: [],
    coverResourceId: null,
  });
  return book.chapters.flatMap((chapter) => chapter.blocks);
}

const breaksOf = (white: White): number => blocksWith(white).filter(({ type }) => type === 'thematic-break').length;

it('a blank line between paragraphs that have none elsewhere is a thematic break, at its place', () => {
  const blocks = blocksWith((page, nth) => page === 3 && nth === 4);
  const at = blocks.findIndex(({ type }) => type === 'thematic-break');
  expect(JSON.stringify(blocks[at + 1])).toContain('The tailor had come');
  expect(blocks.filter(({ type }) => type === 'thematic-break')).toHaveLength(1);
});

it('white between all paragraphs, or on a page that was stretched, ends nothing', () => {
  expect(breaksOf((_, nth) => nth > 0)).toBe(0);
  expect(breaksOf((page, nth) => page === 3 && nth > 0)).toBe(0);
});

it('white above and below a few lines sets them apart', () => {
  expect(breaksOf((page, nth) => page === 3 && (nth === 4 || nth === 5))).toBe(0);
});
