// Addresses that a typesetter prints behind linked words.
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/book/assemble.ts';
import { defaultOptions } from '../../../src/model/options.ts';
import { document } from '../page/synthetic-page.ts';
import { withLinkedWords } from './linked-words.ts';
import { typedPage } from './typed-pages.ts';

const HREF = 'https://example.org/mill-stones/';

function analysed(rows: readonly string[]) {
  const pages = [withLinkedWords(typedPage(rows, 0), { type: 'external', href: HREF })];
  const draft = analyse({
    document: { ...document, pageCount: 1, language: 'en' },
    pages,
    options: defaultOptions,
    fileName: 'x.pdf',
  });
  return {
    text: draft.segments.map(({ lines }) => lines.map(({ text }) => text).join('/')),
    gone: draft.setAside.map(({ text }) => text),
  };
}

describe('addresses behind linked words', () => {
  it('are left out, over line ends and with their hyphens too, and are accounted for', () => {
    const { text, gone } = analysed([
      'The miller keeps **a list of stones** (https://example.org/mill-',
      'stones/) , and whoever wants to buy one must look at it first so that',
      'he knows what it costs. Ask for **the new list** [**https://example.org/**',
      '**mill-stones**] when you come to the mill after the end of the summer.',
    ]);
    expect(text).toEqual([
      'The miller keeps a list of stones/, and whoever wants to buy one must look at it first so that/' +
        'he knows what it costs. Ask for the new list/when you come to the mill after the end of the summer.',
    ]);
    expect(gone).toEqual(['(https://example.org/mill-', 'stones/)', '[https://example.org/', 'mill-stones]']);
  });

  it('stay where most linked words have none, or another one', () => {
    const { text, gone } = analysed([
      'The miller keeps **a list** (https://example.org/mill-stones/) and **a book**',
      'of all his stones, **a ledger** (https://example.org/ledger/) and **a slate**',
      'that hangs in **the yard** (https://example.org/mill-stones/) by **the gate**.',
    ]);
    expect(text.join('/')).toContain('a list (https://example.org/mill-stones/) and');
    expect(gone).toEqual([]);
  });
});
