// Lists of short entries in plain type: their terms are known by the edge at which all of their texts stand.
import { expect, it } from 'vitest';
import { layOut, page, run } from '../page/synthetic-page.ts';
import { bookOf } from './book-of.ts';
import { bookOutline } from './book-outline.ts';

const ENTRIES = [
  ['turn', 'Begins to turn.'],
  ['stop', 'Ends all of it at once.'],
  ['open-the-gate', 'Lets the water in.'],
  ['gate', 'Says whether it is open.'],
  ['sing', 'Nobody knows what that does.'],
];

const TEXT = Array.from({ length: 8 }, (_, i) =>
  run(50, 60 + 12 * i, 10, 'Nobody waters a garden that the rain has watered in that year.'),
);

function outlineOf(entries: readonly (readonly string[])[], step = 24, fontId = 'body'): readonly string[] {
  const runs = entries.flatMap(([term = '', text = ''], i) => [
    run(50, 190 + step * i, 10, term, { fontId }),
    run(150, 190 + step * i, 10, text, { fontId }),
  ]);
  const book = bookOf([layOut(page({ runs: [...TEXT, ...runs] }))], 'en');
  return bookOutline(book).slice(1);
}

it('are definition lists', () => {
  expect(outlineOf(ENTRIES)).toEqual(ENTRIES.flatMap(([term, text]) => [`term ${term}`, `  p ${text}`]));
});

it('are none where there are but a few', () => {
  expect(outlineOf(ENTRIES.slice(0, 2)).join(' ')).not.toContain('term ');
});

it('are none in a listing with a column of remarks', () => {
  const listing = outlineOf(ENTRIES, 12, 'mono');
  expect(listing.map((row) => row.slice(0, 10))).toEqual(
    ENTRIES.map(([term = '']) => `code ${term}`.padEnd(10).slice(0, 10)),
  );
});
