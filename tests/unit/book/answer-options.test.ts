// Answers to choose from that stand beside each other.
import { expect, it } from 'vitest';
import { layOut, page, run } from '../page/synthetic-page.ts';
import { bookOfPages } from './book-of-pages.ts';
import { bookOutline } from './book-outline.ts';

const PROSE = Array.from({ length: 10 }, (_, i) =>
  run(50, 300 + 12 * i, 10, 'when the rain falls on the town of the well the rope is wet'),
);
const outline = (...runs: ReturnType<typeof run>[]) =>
  bookOutline(bookOfPages([layOut(page({ runs: [...runs, ...PROSE] }))], null)).slice(0, -1);

it('are a list, in the order of their marks', () => {
  const rows = [
    run(50, 100, 10, 'which of the wells of the town was the first to be dug?'),
    run(50, 124, 10, '(A) the old one'),
    run(200, 124, 10, '(B) the new one'),
    run(50, 136, 10, '(C) neither of the two'),
    run(200, 136, 10, '(D) none'),
  ];
  expect(outline(...rows)).toEqual([
    'p which of the wells of the town was the first to be dug?',
    ...['the old one', 'the new one', 'neither of the two', 'none'].flatMap((said, i) => [
      `item (${'ABCD'.charAt(i)})`,
      `  p ${said}`,
    ]),
  ]);
});

it('are none within a sentence', () => {
  const [line] = outline(run(50, 100, 10, '(a) the old well (b) the new well and (c) the rope were wet'));
  expect(line).toBe('p (a) the old well (b) the new well and (c) the rope were wet');
});

it('may have ringed numbers, set off from what follows alone', () => {
  expect(outline(run(50, 100, 10, '① 고체② 액체③ 기체'))).toEqual([
    'item ①',
    '  p 고체',
    'item ②',
    '  p 액체',
    'item ③',
    '  p 기체',
  ]);
});
