// Notes whose references are printed as plain digits and known by their links alone.
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/book/assemble.ts';
import { defaultOptions } from '../../../src/model/options.ts';
import type { PageBlock, PageModel } from '../../../src/model/page.ts';
import { document } from '../page/synthetic-page.ts';
import { withLinkedWords } from './linked-words.ts';
import { typedPage } from './typed-pages.ts';

const DOCUMENT = { ...document, pageCount: 1, language: 'en' };

const pageAt = (pageIndex: number) => ({ type: 'internal', destination: { pageIndex, x: null, y: null } }) as const;

const ROWS = [
  'The king was born in the north.**11** He lived there until he was',
  'a man, and then he went to the south with all of his people.',
  ...Array.from({ length: 8 }, () => 'There he built a house that was as high as the oldest of trees'),
  '',
  '-----',
  '{8}11Others say in the west, but they were not there to see it.',
];

describe('footnotes', () => {
  it('takes linked digits for a reference, and the digits that start a line of the foot for its mark', () => {
    const pages = [withLinkedWords(typedPage(ROWS, 0), pageAt(0))];
    const { notes } = analyse({ document: DOCUMENT, pages, options: defaultOptions, fileName: 'x.pdf' });
    expect(notes.map(({ marker, skip, references }) => [marker, skip, references.length])).toEqual([['11', 2, 1]]);
  });

  it('leaves digits that link to another page alone', () => {
    const pages = [withLinkedWords(typedPage(ROWS, 0), pageAt(3))];
    const { notes } = analyse({ document: DOCUMENT, pages, options: defaultOptions, fileName: 'x.pdf' });
    expect(notes).toEqual([]);
  });
});

describe('a number that links to an item of a list', () => {
  it('is no call where that number is raised in the text', () => {
    const rows = [
      ...ROWS.slice(1, 8),
      '1. They went by the road.',
      '2. They came to the ford, as in step **1**.',
      '',
      'Nobody knows where they went from there^1^ or who was with them.',
      'It is told that one of them came home after a year:',
      '1. He had a horse.',
      '2. He had no shoes.',
      '',
      '-----',
      '{8}^1^ Others say in the west, but they were not there to see it.',
    ];
    const pages = [withLinkedWords(typedPage(rows, 0), pageAt(0))];
    const { notes } = analyse({ document: DOCUMENT, pages, options: defaultOptions, fileName: 'x.pdf' });
    const texts = notes.map(({ lines, references }) => [lines.map((line) => line.text.slice(0, 8)), references.length]);
    expect(texts).toEqual([[['1 Others'], 1]]);
  });
});

describe('notes in the margin', () => {
  it('are notes of the text where they start with a mark of its own, in any size', () => {
    const text = typedPage(
      [
        'The king was born in the north^1^ and lived there until he was a',
        'man, and then he went to the south with all of his people too.',
        ...Array.from({ length: 8 }, () => 'There he built a house that was as high as the oldest of trees'),
      ],
      0,
    );
    const margin = typedPage(['^1^ In the west, some say.', '', '^7^ A measure.', '', 'Not so.'], 0).blocks;
    const asides = margin.map((block): PageBlock => (block.type === 'text' ? { ...block, role: 'Aside' } : block));
    const pages = [{ ...text, blocks: [...text.blocks, ...asides] }];
    const { notes } = analyse({ document: DOCUMENT, pages, options: defaultOptions, fileName: 'x.pdf' });
    expect(notes.map(({ marker, references }) => [marker, references.length])).toEqual([['1', 1]]);
  });
});

/** Links every raised number of the first page to a place above its note on the second, and every arrow back. */
function shifted(pages: readonly PageModel[], shift: number): PageModel[] {
  return pages.map((page) => ({
    ...page,
    blocks: page.blocks.map((block): PageBlock => {
      if (block.type !== 'text') return block;
      const to = (text: string, position: string) => {
        if (text.trim() === '↩') return { pageIndex: 0, x: 0, y: 60 };
        if (position !== 'superscript') return null;
        const notes = pages[1]?.blocks.flatMap((b) => (b.type === 'text' ? b.lines : [])) ?? [];
        const note = notes.find((l) => l.spans[0]?.text.startsWith(`${text}.`));
        return note ? { pageIndex: 1, x: 0, y: note.box.y0 - shift } : null;
      };
      const lines = block.lines.map((line) => ({
        ...line,
        spans: line.spans.map((span) => {
          const destination = to(span.text, span.position);
          return destination ? { ...span, link: { type: 'internal' as const, destination } } : span;
        }),
      }));
      return { ...block, lines };
    }),
  }));
}

describe('endnotes', () => {
  it('finds linked notes though the links forget the margin of the page, and leaves out their arrows', () => {
    const text = [
      'The king was born in the north^1^ and he lived there until he was',
      'a man, and then he went to the south^2^ with all of his people.',
      ...Array.from({ length: 8 }, () => 'There he built a house that was as high as the oldest of trees'),
    ];
    const notes = ['Remarks', '', '1. In the far north. _↩_', '', '2. By the old road, on foot. _↩_'];
    const pages = shifted([typedPage(text, 0), typedPage(notes, 1)], 20);
    const draft = analyse({ document: DOCUMENT, pages, options: defaultOptions, fileName: 'x.pdf' });
    expect(draft.notes.map(({ marker, lines }) => [marker, lines.map((l) => l.text)])).toEqual([
      ['1', ['1. In the far north.']],
      ['2', ['2. By the old road, on foot.']],
    ]);
  });
});
