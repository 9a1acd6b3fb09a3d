// A paper in two columns: the raised numbers before the places of its authors are no notes, the one at the foot is.
import { expect, it } from 'vitest';
import { layOut, page, rule, run } from '../page/synthetic-page.ts';
import { bookOf } from './book-of.ts';
import { bookOutline } from './book-outline.ts';

const ROWS = ['the geese were fed by the miller', 'and the others by the old ferry', 'man of the upper ford in spring'];
const column = (x: number, from: number) =>
  Array.from({ length: 16 }, (_, i) => run(x, from + i * 12, 10, ROWS[i % 3] ?? ''));

/** A small number whose glyphs stand higher than the line. */
function raised(x: number, baseline: number, number: string) {
  const mark = run(x, baseline, 6, number);
  return { ...mark, glyphs: mark.glyphs.map((glyph) => ({ ...glyph, y: baseline - 4 })) };
}

it('leaves the places of authors under their names', () => {
  const head = [
    run(118, 30, 17, 'Of Geese'),
    run(118, 50, 17, 'and fords'),
    run(90, 74, 12, 'Ann B. Archer'),
    raised(162, 74, '1*'),
    run(230, 74, 12, 'Carl Dee'),
    raised(278, 74, '2'),
    raised(120, 92, '1'),
    run(124, 92, 8, 'Department of Geese, Upton'),
    raised(132, 106, '2'),
    run(136, 106, 8, 'Institute of Fords, Lowton'),
    run(160, 124, 12, '14 March 2022'),
  ];
  const foot = [raised(40, 360, '1'), run(44, 360, 8, 'others say by the miller alone')];
  const runs = [...head, ...column(40, 152), ...column(215, 152), raised(184, 164, '1'), ...foot];
  const book = bookOf([layOut(page({ runs, paths: [rule(40, 346, 100)] }))]);
  const outline = bookOutline(book);
  expect(outline.slice(-2)).toEqual(['note 1', '  p others say by the miller alone']);
  expect(outline.slice(1, 4)).toEqual([
    'p Ann B. Archer^1*^ Carl Dee ^2^',
    'p ^1^Department of Geese, Upton',
    'p ^2^Institute of Fords, Lowton',
  ]);
  expect(outline.find((row) => row.includes('[^1]'))).toContain('ferry [^1]');
});
