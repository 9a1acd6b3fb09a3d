// Contents of a scanned book: OCR loses numbers behind leaders.
import { expect, test } from 'vitest';
import type { PageModel } from '../../../src/model/page.ts';
import { bookOfPages } from './book-of-pages.ts';
import { typedPage } from './typed-pages.ts';

const LEADER = '. '.repeat(16);
const CONTENTS = [
  '{16}**Contents**',
  '',
  `The Mill ${LEADER}2`,
  `The Pond ${LEADER}`,
  `The Ferry ${LEADER}ms`,
  `The Lane ${LEADER}`,
  `The Barn ${LEADER}a`,
  `The Ford ${LEADER}`,
  `The Geese ${LEADER}4`,
];
const TEXT = [
  '{16}**The Mill**',
  '',
  'The mill stood over the pond and had done so for as long as all',
  'could think of it.',
];

function leftOut(source: PageModel['source'], contents: readonly string[] = CONTENTS): readonly string[] {
  const pages = [contents, TEXT].map((rows, i): PageModel => ({ ...typedPage(rows, i), source }));
  return bookOfPages(pages).account.leftOut.map(({ text }) => text.replace(/[. ]{4,}/u, ' '));
}

test('an entry whose number was not read is one of them', () => {
  expect(leftOut('ocr')).toEqual([
    'Contents',
    'The Mill 2',
    'The Pond ',
    'The Ferry ms',
    'The Lane ',
    'The Barn a',
    'The Ford ',
    'The Geese 4',
  ]);
});

test('where the text is sure, a leader without a number is none', () => {
  expect(leftOut('text-layer')).not.toContain('The Ferry ms');
});

test('a form with leaders to be written over is none', () => {
  const fields = ['Name', 'Street', 'Town', 'Country', 'Telephone', 'Born on', 'Born in', 'School', 'Trade'];
  expect(leftOut('ocr', ['{16}**Application**', '', ...fields.map((field) => `${field} ${LEADER}`)])).toEqual([]);
});

test('numbers that were read in pieces or as letters leave none of the page behind', () => {
  const dots = '.'.repeat(40);
  const entries = [
    `{18}I. The Mill ${dots}i`,
    `{18}II. Of Ponds and Their Keepers ${dots}1 4`,
    `{18}III. A Winter at the Ferry ${dots}3 1`,
    `{18}IV. The Barn ${dots}a 2`,
    `{18}V. Songs of the Geese ${dots}q i`,
    `{18}Index ${dots}i`,
  ];
  const pages = [['{18}**CONTENTS**', '', ...entries], TEXT].map((rows, i): PageModel => {
    return { ...typedPage(rows, i), source: 'ocr' };
  });
  const book = bookOfPages(pages);
  expect(book.account.leftOut).toHaveLength(7);
  expect(JSON.stringify(book.chapters)).not.toMatch(/Geese|Keepers|Barn/u);
});

test('entries with leaders are no titles where the list has none', () => {
  const book = bookOfPages([
    { ...typedPage([`{18}A Winter at the Ferry ${'.'.repeat(40)}q i`, '', ...TEXT.slice(2)], 0), source: 'ocr' },
    { ...typedPage(TEXT, 1), source: 'ocr' },
  ]);
  expect(JSON.stringify(book.chapters.map(({ blocks }) => blocks[0]))).not.toMatch(/"heading"[^}]*"[^"]*Ferry/u);
});

test('a list that names far more than the titles of what was scanned is kept', () => {
  const gap = ' '.repeat(24);
  const entries = ['Of the Mill', 'Of the Pond', 'Of the Ferry', 'Of the Lane', 'Of the Barn', 'Of the Ford'];
  const contents = ['{16}**Contents**', '', ...entries.map((entry, i) => `${entry}${gap}${7 * i + 2}`)];
  const other = ['{16}**CHAPTER I.**', '', ...TEXT.slice(2)];
  const pages = [contents, other].map((rows, i): PageModel => ({ ...typedPage(rows, i), source: 'ocr' }));
  const text = JSON.stringify(bookOfPages(pages).chapters);
  for (const entry of entries) expect(text).toContain(entry);
});
