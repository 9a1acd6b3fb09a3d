// A page-foot note whose mark stands apart from its words, with white between them.
import { expect, it } from 'vitest';
import { assembleBook } from '../../../src/book/assemble.ts';
import { defaultOptions } from '../../../src/model/options.ts';
import { document, layOut, page, rule, run } from '../page/synthetic-page.ts';
import { bookOutline } from './book-outline.ts';

const ROWS = [
  'the geese were fed by the miller and by the old man',
  'and the others by the ferry man of the upper ford in',
];

it('is a note that the text calls', () => {
  const text = Array.from({ length: 20 }, (_, i) => run(40, 60 + i * 12, 10, ROWS[i % 2] ?? ''));
  const call = run(268, 56, 6, '1');
  const notes = [run(40, 330, 6, '1'), run(54, 333, 8, 'in spring, when the river'), run(40, 342, 8, 'was high.')];
  const raw = page({ runs: [...text, call, ...notes], paths: [rule(40, 320, 120)] });
  const input = { document, pages: [layOut(raw)], options: defaultOptions, fileName: 'x.pdf' };
  const outline = bookOutline(
    assembleBook({
      ...input,
      identifier: 'urn:uuid:0',
      modified: '2026-01-01T00:00:00Z',
      resources: [],
      coverResourceId: null,
    }),
  );
  expect(outline.join('\n')).toContain('[^1]');
  expect(outline.slice(-2)).toEqual(['note 1', '  p in spring, when the river was high.']);
});
