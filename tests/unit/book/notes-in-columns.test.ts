// A note that breaks off at the foot of one column and goes on at the foot of the next.
import { expect, it } from 'vitest';
import { assembleBook } from '../../../src/book/assemble.ts';
import { defaultOptions } from '../../../src/model/options.ts';
import { document, layOut, page, rule, run } from '../page/synthetic-page.ts';
import { bookOutline } from './book-outline.ts';

const ROWS = ['the geese were fed by the miller', 'and the others by the old ferry', 'man of the upper ford in spring'];
const column = (x: number) => Array.from({ length: 24 }, (_, i) => run(x, 60 + i * 12, 10, ROWS[i % 3] ?? ''));

it('is kept whole', () => {
  const mark = run(198, 60, 6, '1');
  const raised = { ...mark, glyphs: mark.glyphs.map((glyph) => ({ ...glyph, y: 56 })) };
  const notes = [
    run(40, 372, 6, '1'),
    run(44, 375, 8, 'others say by the miller alone who'),
    run(40, 384, 8, 'was there every day and who had ma-'),
    run(215, 375, 8, 'de up his mind to be there.'),
  ];
  const runs = [...column(40), ...column(215), raised, ...notes];
  const first = page({ runs: [...column(40), ...column(215)] });
  const raw = page({ index: 1, runs, paths: [rule(40, 362, 100), rule(215, 362, 275)] });
  const input = { document, pages: [layOut(first), layOut(raw)], options: defaultOptions, fileName: 'x.pdf' };
  const outline = bookOutline(
    assembleBook({
      ...input,
      identifier: 'urn:uuid:0',
      modified: '2026-01-01T00:00:00Z',
      resources: [],
      coverResourceId: null,
    }),
  );
  expect(outline.slice(-2)).toEqual([
    'note 1',
    '  p others say by the miller alone who was there every day and who had made up his mind to be there.',
  ]);
});
