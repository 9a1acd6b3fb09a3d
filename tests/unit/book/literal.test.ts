// Whether lines were ended by hand.
import { expect, it } from 'vitest';
import { analyse } from '../../../src/book/assemble.ts';
import { literalVerdict } from '../../../src/book/literal.ts';
import { defaultOptions } from '../../../src/model/options.ts';
import { document } from '../page/synthetic-page.ts';
import { typedPage } from './typed-pages.ts';

const OPEN = [
  'The wheel and the pond belong to Anna Verhoeven of the',
  'lower mill, and to Gus Brandt, who',
  'has the key, and to the brothers of',
  'Adam, who live by the water at the old',
  'ford, where it is cold, and to',
  'nobody else of all those who asked for',
];

/** The verdict on lines of one column in a book that is justified. */
function verdict(rows: readonly string[]) {
  const page = typedPage([...rows], 0);
  const input = {
    document: { ...document, pageCount: 1, language: 'en' },
    pages: [page],
    options: defaultOptions,
    fileName: 'x.pdf',
  };
  const { segments, body } = analyse(input);
  // The column is wider than what was typed into it.
  const lines = segments.flatMap((s) => s.lines).map((line) => ({ ...line, frame: { ...line.frame, end: 360 } }));
  return literalVerdict(lines, { ...body, justified: true });
}

it('lines that all leave room for the next word were ended by hand', () => {
  expect(verdict([...OPEN, 'town, and to', 'the harbour'])).toBe('literal');
});

it('a broken word says that they were set', () => {
  expect(verdict([...OPEN, 'town, and to the har-', 'bour'])).toBe('set');
});
