// Dates of PDFs, whole, cut short and wrong.
import { expect, it } from 'vitest';
import { documentDate } from '../../../src/adapters/pdfjs/document-date.ts';

it.each([
  ["D:20230615123045+09'00'", '2023-06-15T03:30:45Z'],
  ["D:20230615123045-05'30", '2023-06-15T18:00:45Z'],
  ['D:20230615123045Z', '2023-06-15T12:30:45Z'],
  ['D:20230615', '2023-06-15T00:00:00Z'],
  ['2023', '2023-01-01T00:00:00Z'],
  ['D:00000000', null],
  ['yesterday', null],
  [undefined, null],
])('%s', (value, expected) => {
  expect(documentDate(value)).toBe(expected);
});
