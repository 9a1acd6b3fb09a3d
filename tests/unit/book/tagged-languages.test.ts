// Stretches that the tags name as another language: marked where the letters fit, left where the tags say it of too much.
import { expect, it } from 'vitest';
import { assembleBook } from '../../../src/book/assemble.ts';
import { defaultOptions } from '../../../src/model/options.ts';
import type { PageModel } from '../../../src/model/page.ts';
import { document } from '../page/synthetic-page.ts';
import { typedPage } from './typed-pages.ts';

/** What is drawn bold is tagged instead. */
function tagged(page: PageModel, language: string): PageModel {
  const blocks = page.blocks.map((block) => {
    if (block.type !== 'text') return block;
    const lines = block.lines.map((line) => ({
      ...line,
      spans: line.spans.map((s) => (s.style.bold ? { ...s, style: { ...s.style, bold: false, language } } : s)),
    }));
    return { ...block, lines };
  });
  return { ...page, blocks };
}

function textOf(lines: readonly string[], language: string): string {
  const book = assembleBook({
    document: { ...document, language: 'en' },
    pages: [tagged(typedPage(lines, 0), language)],
    options: defaultOptions,
    fileName: 'x.pdf',
    identifier: 'urn:uuid:0',
    modified: '2026-01-01T00:00:00Z',
    resources: [],
    coverResourceId: null,
  });
  return JSON.stringify(book.chapters.map((chapter) => chapter.blocks));
}

const LINES = [
  'The old keeper of the gate said **bonsoir mes amis** and went on to',
  'count the geese, which were **12** that day.',
];

it('marks words but no numbers', () => {
  const text = textOf(LINES, 'fr-FR');
  expect(text.match(/"type":"foreign","language":"fr-FR"/g)).toHaveLength(1);
  expect(text).toContain('"children":[{"type":"text","text":"bonsoir mes amis"}]');
});

it('marks nothing in the letters of another script, in the language of the book, or where most is foreign', () => {
  expect(textOf(LINES, 'ja')).not.toContain('foreign');
  expect(textOf(LINES, 'en-GB')).not.toContain('foreign');
  expect(
    textOf(
      LINES.map((line) => `**${line.replaceAll('**', '')}**`),
      'fr',
    ),
  ).not.toContain('foreign');
});
