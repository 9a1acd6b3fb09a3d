// Page numbers that OCR read too short, put right by those of the pages around.
import { expect, it } from 'vitest';
import { withoutMisread } from '../../../src/book/misread-folios.ts';
import { draftPages } from '../../../src/book/source-lines.ts';
import { typedPage } from './typed-pages.ts';

const scans = draftPages([0, 1, 2, 3, 4].map((i) => ({ ...typedPage(['Text'], i), source: 'ocr' as const })));
const read = (...folios: string[]) => [
  ...withoutMisread(new Map(folios.map((folio, i) => [i, folio])), scans).values(),
];

it('gives the number that the others ask for', () =>
  expect(read('7', '8', '9', '10', '1')).toEqual(['7', '8', '9', '10', '11']));
it('leaves another number as it was read', () =>
  expect(read('7', '8', '9', '10', '3')).toEqual(['7', '8', '9', '10', '3']));
it('knows nothing from three', () => expect(read('9', '10', '11', '2', '1')).toEqual(['9', '10', '11', '2', '1']));
it('asks for no number below the first', () =>
  expect(read('1', '0', '1', '2', '3')).toEqual(['1', '0', '1', '2', '3']));
