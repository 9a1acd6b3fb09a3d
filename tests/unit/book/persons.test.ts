// The list of persons before a play: names in bold, what is said of them in a column of its own.
import { expect, it } from 'vitest';
import { layOut, page, run } from '../page/synthetic-page.ts';
import { bookOfPages } from './book-of-pages.ts';
import { bookOutline } from './book-outline.ts';

const ROWS = [
  ['MRS DALE', 'who keeps the house'],
  ['CAPT ROOK', 'a lodger of hers who was lately of the service'],
  ['EDIE', 'a maid'],
];

it('has an entry for each, also behind a line that is full', () => {
  const rows = ROWS.flatMap(([name = '', said = ''], i) => [
    run(50, 100 + 15 * i, 10, name, { fontId: 'bold' }),
    run(140, 100 + 15 * i, 10, said),
  ]);
  const prose = Array.from({ length: 12 }, (_, i) =>
    run(50, 180 + 12 * i, 10, 'when the rain falls on the town of the well the rope is wet'),
  );
  const book = bookOfPages([layOut(page({ runs: [...rows, ...prose] }))], null);
  expect(bookOutline(book).slice(0, 6)).toEqual(
    ROWS.flatMap(([name = '', said = '']) => [`term ${name}`, `  p ${said}`]),
  );
});
