// A paragraph that begins with a large quotation mark: the line beside its foot stands in, and is no paragraph's first.
import { expect, it } from 'vitest';
import { layOut, page, run } from '../page/synthetic-page.ts';
import { bookOfPages } from './book-of-pages.ts';
import { bookOutline } from './book-outline.ts';

const FULL = 'the rain fell on the town and the rope of the old well was wet again';

it('goes on beside the foot of the mark', () => {
  const prose = Array.from({ length: 12 }, (_, i) => run(i % 3 === 0 ? 62 : 50, 200 + 12 * i, 10, FULL));
  const opening = [
    run(50, 108, 25, '“'),
    run(62.5, 100, 10, 'no said the man of the ferry on the sea and then the dogs'),
    run(66, 112, 10, 'of the town went home to the old house of the well and'),
    run(50, 124, 10, 'slept there until the day.'),
  ];
  const [first] = bookOutline(bookOfPages([layOut(page({ runs: [...opening, ...prose] }))], null));
  expect(first).toContain('then the dogs of the town went home to the old house of the well and slept there');
});
