// Tables that a page turn had cut: repeated heads and captions leave, a row that was cut in the middle is whole again.
import { expect, it } from 'vitest';
import type { PageBlock, PageModel, PageTableCell, TableBlock } from '../../../src/model/page.ts';
import { bookOf } from './book-of.ts';
import { bookOutline } from './book-outline.ts';
import { typedPage } from './typed-pages.ts';

const COLUMN = 150;

function cell(text: string, column: number, y: number): PageTableCell {
  const box = { x0: 60 + column * COLUMN, x1: 60 + (column + 1) * COLUMN, y0: y, y1: y + 12 };
  const line = typedPage([text], 0).blocks.flatMap((block) => (block.type === 'text' ? block.lines : []));
  return { rowSpan: 1, columnSpan: 1, header: false, box, lines: text === '' ? [] : line };
}

function table(rows: readonly (readonly string[])[], top: number): TableBlock {
  return {
    type: 'table',
    box: { x0: 60, y0: top, x1: 360, y1: top + 12 * rows.length },
    layer: 'body',
    evidence: 'ruled',
    rows: rows.map((row, r) => row.map((text, c) => cell(text, c, top + 12 * r))),
    columnCount: 2,
  };
}

function page(index: number, before: readonly string[], part: PageBlock, after: readonly string[]): PageModel {
  const drawn = typedPage(before, index);
  return { ...drawn, blocks: [...drawn.blocks, part, ...typedPage(after, index).blocks] };
}

const HEAD = ['name', 'what it says'];

it('joins two parts whose captions have one label, and completes the row that was cut', () => {
  const first = table([HEAD, ['ann', 'that she is well'], ['bob', 'that he would come if the']], 120);
  const second = table([HEAD, ['', 'weather was better'], ['carl', 'nothing']], 120);
  const book = bookOf(
    [page(0, ['Table 1. Letters of the year.'], first, []), page(1, ['Table 1, continued'], second, [])],
    'en',
  );
  const outline = bookOutline(book).join('\n');
  expect(outline.match(/what it says/g)).toHaveLength(1);
  expect(outline).toContain('that he would come if the weather was better');
  expect(outline).not.toContain('continued');
});

it('keeps rows of data or of a form that are alike on both pages', () => {
  const rows = [
    ['', ''],
    ['0', '–'],
    ['ann', 'well'],
  ];
  const book = bookOf([page(0, [], table(rows, 120), []), page(1, [], table(rows, 84), [])], 'en');
  const tables = book.chapters.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'table'));
  expect(tables.map((found) => found.rows.length)).toEqual([6]);
});

it('gives a caption at the foot of a page to the table on the next', () => {
  const prose = 'The letters of that year were all kept in one box under the stairs, where they';
  const drawn = typedPage([prose, '', 'Table 2. Letters of the year.'], 0);
  const rows = table([HEAD, ['ann', 'that she is well'], ['bob', 'nothing']], 84);
  const book = bookOf([drawn, page(1, [], rows, [])], 'en');
  const captions = book.chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'table' ? [block.caption] : [])),
  );
  expect(captions).toEqual([[{ type: 'text', text: 'Table 2. Letters of the year.' }]]);
});

it('gives a caption between two tables to the one that the book sets captions under', () => {
  const drawn = (words: string, y: number): PageBlock[] =>
    typedPage([words], 0).blocks.map((block) => {
      if (block.type !== 'text') return block;
      const moved = { ...block.box, y0: y, y1: y + 10 };
      return { ...block, box: moved, lines: block.lines.map((line) => ({ ...line, box: moved, baseline: y + 8 })) };
    });
  const blocks = [
    table([HEAD, ['ann', 'that she is well']], 100),
    ...drawn('Table 1. Letters of spring.', 134),
    table([HEAD, ['bob', 'that he is not']], 170),
    ...drawn('Table 2. Letters of autumn.', 204),
  ];
  const book = bookOf([{ ...typedPage([], 0), blocks }], 'en');
  const tables = book.chapters.flatMap((c) => c.blocks).filter((block) => block.type === 'table');
  expect(tables.map((t) => t.caption.map((i) => (i.type === 'text' ? i.text : '')).join(''))).toEqual([
    'Table 1. Letters of spring.',
    'Table 2. Letters of autumn.',
  ]);
});

it('joins a third part though its head, like that of the first, starts elsewhere than the cells below', () => {
  const part = (name: string): TableBlock => {
    const plain = table([HEAD, [name, 'that all is well'], [`${name}e`, 'nothing']], 120);
    const moved = (row: readonly PageTableCell[]) =>
      row.map((c, i) => (i === 1 ? { ...c, box: { ...c.box, x0: c.box.x0 + 30 } } : c));
    return { ...plain, evidence: 'half-ruled', rows: plain.rows.map((row, r) => (r === 0 ? row : moved(row))) };
  };
  const book = bookOf(['ann', 'bett', 'carl'].map((name, i) => page(i, [], part(name), [])));
  expect(
    bookOutline(book)
      .join('\n')
      .match(/what it says/g),
  ).toHaveLength(1);
});

it.each([
  'Fortsetzung von der vorigen Seite',
  'Continued from previous page',
  'Suite de la page précédente',
  'Viene de la página anterior',
  'Segue dalla pagina precedente',
  'Continuação da página anterior',
  '앞 쪽에서 계속',
  '前ページからの続き',
])('a notice over the repeated head leaves with it: %s', (notice) => {
  const first = table([HEAD, ['ann', 'that she is well'], ['bob', 'that he is not']], 120);
  const second = table([[notice, ''], HEAD, ['carl', 'nothing']], 84);
  const book = bookOf([page(0, [], first, []), page(1, [], second, [])]);
  const outline = bookOutline(book).join('\n');
  expect(outline.match(/what it says/g)).toHaveLength(1);
  expect(outline).not.toContain(notice);
  expect(outline).toContain('carl');
});

it('a head under a title over all columns is repeated alone, behind the rule of the running head', () => {
  const titled = table([['Letters of the year', ''], HEAD, ['ann', 'that she is well'], ['bob', 'nothing']], 120);
  const [title] = titled.rows[0] ?? [];
  const over = title === undefined ? [] : [{ ...title, columnSpan: 2 }];
  const first = { ...titled, rows: [over, ...titled.rows.slice(1)] };
  const rule: PageBlock = { type: 'rule', box: { x0: 60, y0: 60, x1: 360, y1: 61 }, layer: 'body' };
  const second = page(1, [], table([HEAD, ['carl', 'nothing']], 84), []);
  const book = bookOf([page(0, [], first, []), { ...second, blocks: [rule, ...second.blocks] }]);
  expect(
    bookOutline(book)
      .join('\n')
      .match(/what it says/g),
  ).toHaveLength(1);
});

it('has its caption on the page on which it ends, or at the head of the next', () => {
  const rows = [HEAD, ['ann', 'that she is well'], ['bob', 'that he would come']];
  const caption = ['Table 1. Letters of the year.', '', 'Nobody wrote any more letters in the year after that one.'];
  const whole = bookOf([page(0, ['The letters are these.'], table(rows, 120), []), typedPage(caption, 1)], 'en');
  const parts = bookOf(
    [page(0, ['The letters are these.'], table(rows, 120), []), page(1, [], table([HEAD, ['eva', 'no']], 40), caption)],
    'en',
  );
  for (const book of [whole, parts]) {
    const found = book.chapters.flatMap((c) => c.blocks).filter((b) => b.type === 'table');
    expect(found.map((b) => b.caption.map((part) => (part.type === 'text' ? part.text : '')).join(''))).toEqual([
      'Table 1. Letters of the year.',
    ]);
  }
});

it('joins two parts whose columns begin at the same places, however wide their words make them', () => {
  const part = (widths: readonly number[], rows: readonly (readonly string[])[]): TableBlock => {
    const made = rows.map((row, r) =>
      row.map((text, c) => {
        const x0 = 60 + 50 * c;
        const box = { x0, x1: x0 + (widths[c] ?? 0), y0: 100 + 12 * r, y1: 112 + 12 * r };
        return { ...cell(text, c, 100 + 12 * r), box };
      }),
    );
    const x1 = 160 + (widths[2] ?? 0);
    return { ...table([], 100), evidence: 'tagged', rows: made, columnCount: 3, box: { x0: 60, y0: 100, x1, y1: 130 } };
  };
  const first = part([10, 20, 30], [['ann', 'well', 'ink']]);
  const second = part([40, 10, 190], [['bob', 'ill', 'a letter of four pages']]);
  const book = bookOf([page(0, [], first, []), page(1, [], second, [])], 'en');
  const tables = book.chapters.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'table'));
  expect(tables.map((found) => found.rows.length)).toEqual([2]);
});

it('goes on under its title with the word that it goes on, which is no heading', () => {
  const first = table([HEAD, ['ann', 'that she is well']], 120);
  const second = table(
    [
      ['bob', 'that he would come'],
      ['carl', 'nothing'],
    ],
    120,
  );
  const book = bookOf(
    [
      page(0, ['{14}**Letters of the year**', ''], first, []),
      page(1, ['**Letters of the year (cont.)**', ''], second, []),
    ],
    'en',
  );
  const outline = bookOutline(book).join('\n');
  expect(outline).not.toContain('cont.');
  const tables = book.chapters.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'table'));
  expect(tables.map((found) => found.rows.length)).toEqual([4]);
});
