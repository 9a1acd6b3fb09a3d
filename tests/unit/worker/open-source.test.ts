import { expect, it } from 'vitest';
import { pagesPerOpening } from '../../../src/worker/tasks/open-source.ts';

it.each([
  ['a book of text stays open', 2_000_000, 400, 1000],
  ['of a book of pictures 50 MB are read', 100_000_000, 800, 400],
  ['of very large pages no fewer than 200 are', 400_000_000, 200, 200],
])('%s', (_, bytes, pages, most) => {
  expect(pagesPerOpening(bytes, pages)).toBe(most);
});
