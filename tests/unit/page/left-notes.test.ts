// Notes in the left margin beside text out of which words hang.
import { expect, test } from 'vitest';
import { layOut, page, run, textsOf } from './synthetic-page.ts';

const TEXT = [
  'the quick brown fox jumped over all of the lazy dogs',
  'and over all of the other lazy dogs of the same town',
];

test('stand apart from the text, though words hang out of it towards them', () => {
  const text = Array.from({ length: 12 }, (_, i) => run(110, 100 + i * 12, 10, TEXT[i % 2] ?? ''));
  const hanging = run(99, 88, 10, 'fox = true');
  const notes = [run(30, 112, 8, 'since the'), run(30, 121, 8, 'seventh')];
  const texts = textsOf(layOut(page({ runs: [hanging, ...text, ...notes] })));
  expect(texts).toContain('since the / seventh');
});
