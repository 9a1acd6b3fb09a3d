import { expect, it } from 'vitest';
import { analyse } from '../../../src/book/assemble.ts';
import { defaultOptions } from '../../../src/model/options.ts';
import { document } from '../page/synthetic-page.ts';
import { typedPage } from './typed-pages.ts';

const DOCUMENT = { ...document, pageCount: 1, language: 'en' };
const PROSE = Array.from({ length: 6 }, () => 'There he built a house that was as high as the oldest of trees');

function markersOf(calls: readonly [string, string, string], source: 'ocr' | 'text-layer') {
  const rows = [
    `The clerks were paid by the day^${calls[0]}^ and went on foot from one`,
    `village to the next, or by boat,^${calls[1]}^ as the register shows that they`,
    `kept in the year before that.^${calls[2]}^ There is nothing of the kind now.`,
    ...PROSE,
    '',
    '-----',
    '{8}5 About two shillings.',
    '{8}6 The boats were those of the mill.',
    '{8}7 It is kept in the office of the county.',
  ];
  const pages = [{ ...typedPage(rows, 0), source }];
  const { notes } = analyse({ document: DOCUMENT, pages, options: defaultOptions, fileName: 'x.pdf' });
  return notes.flatMap(({ marker, references }) => (references.length > 0 ? [marker] : []));
}

it('gives a misread call of a scan the number of the one note that has none', () => {
  expect(markersOf(['3', '6', '7'], 'ocr')).toEqual(['5', '6', '7']);
});

it('leaves calls alone where most differ from the notes, and those of text', () => {
  expect(markersOf(['3', '8', '7'], 'ocr')).toEqual(['7']);
  expect(markersOf(['3', '6', '7'], 'text-layer')).toEqual(['6', '7']);
});

it('leaves calls alone that all have their notes: those of two columns stand in no order down the page', () => {
  const calls = ['5', '7', '6', '8', '9'];
  const rows = [
    ...calls.map((call) => `The clerks were paid by the day in those years^${call}^ and went on foot`),
    ...PROSE,
    '',
    '-----',
    ...['5', '6', '7', '8', '9'].map((number) => `{8}${number} It is kept in the office of the county.`),
  ];
  const pages = [{ ...typedPage(rows, 0), source: 'ocr' as const }];
  const { notes } = analyse({ document: DOCUMENT, pages, options: defaultOptions, fileName: 'x.pdf' });
  const first = Math.min(...notes.flatMap(({ references }) => references.map(({ lineKey }) => lineKey)));
  const placeOf = (number: string) => notes.find(({ marker }) => marker === number)?.references[0]?.lineKey ?? 0;
  expect(calls.map((call) => placeOf(call) - first)).toEqual([0, 1, 2, 3, 4]);
});
