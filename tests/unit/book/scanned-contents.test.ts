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
