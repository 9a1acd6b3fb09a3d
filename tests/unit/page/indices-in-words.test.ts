// Indices that take more room in a word than its letters.
import { expect, test } from 'vitest';
import { layOut, page, run } from './synthetic-page.ts';

/** The spans of the one line on a page: letters of 10 pt on 100, indices of 7 pt below it. */
function spansOf(parts: readonly (readonly [text: string, x: number, index?: true])[]) {
  const runs = parts.map(([text, x, index]) => run(x, index ? 101.5 : 100, index ? 7 : 10, text));
  const { blocks } = layOut(page({ runs }));
  return blocks.flatMap((block) =>
    block.type === 'text'
      ? block.lines.flatMap(({ spans }) => spans.map(({ text, position }) => [text, position]))
      : [],
  );
}

test('stand below the letters of a compound, whichever index is the widest', () => {
  const spans = spansOf([
    ['C', 60],
    ['12', 65, true],
    ['H', 72],
    ['224', 77, true],
    ['O', 87.5],
    ['11', 92.5, true],
  ]);
  expect(spans).toEqual([
    ['C', 'normal'],
    ['12', 'subscript'],
    ['H', 'normal'],
    ['224', 'subscript'],
    ['O', 'normal'],
    ['11', 'subscript'],
  ]);
});
