// Lines at the edges of pages that repeat and are text all the same.
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/book/assemble.ts';
import { countedNotes } from '../../../src/book/counted-notes.ts';
import { folioHeads } from '../../../src/book/folio-heads.ts';
import { itemsAtEdges } from '../../../src/book/items-at-edges.ts';
import { edgeLinesOf } from '../../../src/book/page-edges.ts';
import { bodyLines, draftPages } from '../../../src/book/source-lines.ts';
import { defaultOptions } from '../../../src/model/options.ts';
import { document, layOut, page, run } from '../page/synthetic-page.ts';
import { typedPage } from './typed-pages.ts';

const TEXT = Array.from({ length: 12 }, () => 'There he built a house that was as high as the oldest of trees');

describe('items of a list at the head of a page', () => {
  const keysOf = (...sheets: readonly (readonly string[])[]) => {
    const pages = draftPages(sheets.map((rows, i) => typedPage([...rows, '', ...TEXT], i)));
    const edges = edgeLinesOf(pages).map((page) => page.filter(({ edge }) => edge === 'head'));
    const keys = itemsAtEdges(pages, edges);
    return pages.flatMap(bodyLines).flatMap(({ key, text }) => (keys.includes(key) ? [text] : []));
  };

  it('are known by the bullet of the next', () => {
    expect(keysOf(['• Tea is drunk hot.', '', '• Words are not.'])).toEqual([
      '• Tea is drunk hot.',
      '• Words are not.',
    ]);
  });

  it('are none where nothing near has it', () => {
    expect(keysOf(['• The tea house', '', ...TEXT])).toEqual([]);
  });

  it('stay where those of the next page begin in the same words, as close as text or as far as each other', () => {
    const begins = ['1. Read the text aloud, then', 'copy it.', '2. Underline the words.'];
    expect(keysOf(begins, begins)).toEqual(['1. Read the text aloud, then', '1. Read the text aloud, then']);
    const apart = ['• Bring a pencil.', '', '• Meet at the mill.', '', '• Walk to the sea.'];
    expect(keysOf(apart, apart).filter((text) => text === '• Bring a pencil.')).toHaveLength(2);
  });

  it('are none where the same words on the next page stand apart, or in a type of their own', () => {
    const apart = ['1. The tea house', '', '2. Underline the words.', '3. Read them aloud.'];
    const small = ['{9}1. The tea house', '2. Underline the words.', '3. Read them aloud.'];
    for (const rows of [apart, small]) expect(keysOf(rows, rows)).not.toContain('1. The tea house');
  });
});

/** A page whose text calls a note, and its note in the words of every other one. */
const noted = (number: number, called: number | null, items: readonly string[] = []) => [
  ...TEXT,
  ...items,
  called === null ? 'He was there every day.' : `He was there every day.${called} Nobody else came by the road.`,
  '',
  '',
  `{8}${number}. The same, page ${number}0.`,
];

const pagesOf = (rows: readonly (readonly string[])[]) => rows.map((page, i) => typedPage([...page], i));

describe('notes in the same words', () => {
  const rows = [
    noted(1, 1),
    noted(2, 2, ['5. He had a horse, which was in step.5', '7. A saddle.7']),
    noted(3, 3, ['9. He had a sword.9']),
    noted(4, null),
    noted(5, 5),
  ];

  it('are told by their small type, also where one has no call', () => {
    const pages = draftPages(pagesOf(rows));
    const keys = countedNotes(pages);
    const marks = pages.flatMap(bodyLines).flatMap(({ key, text }) => (keys.has(key) ? [text.slice(0, 2)] : []));
    expect(marks).toEqual(['1.', '2.', '3.', '4.', '5.']);
  });

  /** The marks of a book's notes, each with the number of its calls. */
  function linkedNotes(pages: ReturnType<typeof pagesOf>): readonly (readonly [string, number])[] {
    const { notes } = analyse({
      document: { ...document, pageCount: pages.length, language: 'en' },
      pages,
      options: defaultOptions,
      fileName: 'x.pdf',
    });
    return notes.map(({ marker, references }) => [marker, references.length]);
  }

  it('are linked, or stand without a link, and none is left in the text', () => {
    const pages = pagesOf([noted(1, 1), noted(2, 2), noted(3, null), noted(4, 4)]);
    expect(linkedNotes(pages)).toEqual([
      ['1', 1],
      ['2', 1],
      ['3', 0],
      ['4', 1],
    ]);
  });

  it('may stand on the page after their calls', () => {
    const call = [...TEXT, 'He was there every day.1'];
    const pages = pagesOf([call, noted(1, null), noted(2, 2), noted(3, 3)]);
    expect(linkedNotes(pages)).toEqual([
      ['1', 1],
      ['2', 1],
      ['3', 1],
    ]);
  });
});

describe('a short document', () => {
  it('has no head left that bears the number of its page between dashes', () => {
    const text = TEXT.map((row, i) => run(72, 100 + 12 * i, 10, row));
    const rows = [run(72, 49, 10, 'The Tide Mill'), run(300, 49, 10, '-2-'), ...text];
    const pages = draftPages([layOut(page({ runs: text })), layOut(page({ index: 1, runs: rows }))]);
    const heads = folioHeads(pages, edgeLinesOf(pages), 10).map(({ text }) => text.replace(/\s+/gu, ' '));
    expect(heads).toEqual(['The Tide Mill -2-']);
  });
});

describe('lines of a paragraph in the words of other pages', () => {
  const SAME = [
    'It was not perhaps the answer that she had wanted, since the',
    'wind went round to the north toward evening and brought with',
  ];
  const WORDS = 'the rope of a well was let down by its keeper with some care when rain fell on our town'.split(' ');
  const rowOf = (at: number) => Array.from({ length: 12 }, (_, i) => WORDS[(at + 5 * i) % WORDS.length]).join(' ');
  const prose = (at: number) => Array.from({ length: 36 }, (_, i) => `${rowOf(7 * at + i)}`.slice(0, 60).trim());
  const countOf = (sheets: readonly (readonly string[])[], phrase: string) => {
    const { segments } = analyse({
      document: { ...document, pageCount: sheets.length, language: 'en' },
      pages: pagesOf(sheets),
      options: defaultOptions,
      fileName: 'x.pdf',
    });
    return segments.flatMap(({ lines }) => lines).filter(({ text }) => text.startsWith(phrase)).length;
  };
  const heads = (...between: readonly string[]) => [0, 1, 2, 3].map((i) => [...SAME, ...between, ...prose(i)]);

  it('are no heads where the sentence goes on below them at the leading of the text', () => {
    expect(countOf(heads(), 'It was')).toBe(4);
    expect(countOf(heads(), 'wind went')).toBe(4);
    expect(countOf(heads(''), 'wind went')).toBe(0);
  });

  it('are no feet where short lines stand between them and a full one', () => {
    const feet = (...over: readonly string[]) =>
      [0, 1, 2, 3].map((i) => [...prose(i), ...over, 'and so he went.', 'But she was there.']);
    expect(countOf(feet(), 'But she')).toBe(4);
    expect(countOf(feet(''), 'But she')).toBe(0);
  });
});
