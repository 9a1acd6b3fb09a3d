// Manuscripts set double: lines that stand over two sizes apart are one paragraph.
import { describe, expect, it } from 'vitest';
import type { PageModel } from '../../../src/model/page.ts';
import { layOut, page, run } from '../page/synthetic-page.ts';
import { bookOfPages } from './book-of-pages.ts';
import { bookOutline } from './book-outline.ts';

/** A page of lines, given by where they start and their words, `pitch` points apart. */
function set(rows: readonly (readonly [number, string])[], pitch: number): PageModel {
  return layOut(page({ runs: rows.map(([x, words], i) => run(x, 80 + i * pitch, 10, words)) }));
}

const ESSAY: readonly (readonly [number, string])[] = [
  [66, 'When the morning came it was still the same old tail of'],
  [50, 'the fox that it had been in the evening before it went to'],
  [50, 'sleep under the stairs of the house, which was the last in'],
  [50, 'the street.'],
  [50, '2. Weather'],
  [66, 'Nobody had seen it go and nobody asked where it had been'],
  [50, 'all day.'],
];

const PARAGRAPHS = [
  'When the morning came it was still the same old tail of the fox that it had been in the evening before it went to sleep under the stairs of the house, which was the last in the street.',
  'Nobody had seen it go and nobody asked where it had been all day.',
];

describe('double-spaced text', () => {
  it.each([20, 23, 25, 29])('is paragraphs at %d points for type of 10', (pitch) => {
    const outline = bookOutline(bookOfPages([set(ESSAY, pitch)]));
    for (const paragraph of PARAGRAPHS) expect(outline).toContain(`p ${paragraph}`);
  });
  it('leaves lines alone that stand as wide apart and are short', () => {
    const rows = ['the old bridge', 'of the river', 'and its ferry', 'a tale'].map((words) => [50, words] as const);
    expect(bookOutline(bookOfPages([set(rows, 25)])).join(' ')).not.toContain('bridge of the');
  });
  it('keeps entries whole that hang, be they few and their last lines short', () => {
    const entries = [
      [50, 'Harrow, Jane. Bridges. 1931.'],
      [50, 'Kessler, Otto. The Mill: a History of Wheels and of Water.'],
      [86, 'Taylor & Francis, 1931.'],
      [50, 'Mayer, Elisabeth. Wells. 1954.'],
    ] as const;
    const runs = entries.map(([x, words], i) => run(x, 110 + i * 25, 10, words));
    const list = layOut(page({ index: 1, runs: [run(50, 80, 14, 'References', { fontId: 'bold' }), ...runs] }));
    const outline = bookOutline(bookOfPages([set(ESSAY, 25), list])).join('\n');
    expect(outline).toContain('The Mill: a History of Wheels and of Water. Taylor & Francis, 1931.');
  });
});
