// Lines as they stand on a page in, those that begin the next quantity of a list out.
import { describe, expect, it } from 'vitest';
import { quantityLines } from '../../../src/book/quantity-lines.ts';

function found(texts: readonly string[], leading: number): string[] {
  const lines = texts.map((text, i) => ({ text, pageIndex: 0, start: 50, across: 100 + i * leading, size: 8.5 }));
  return [...quantityLines(lines)].map(({ text }) => text);
}

describe('quantities one a line', () => {
  const recipe = ['2 leeks, white part only', '100 g barley', '1½ litres broth', '1 bay leaf', 'Salt'];
  it('are told by their places, in how many blocks of the page they are', () => {
    expect(found(recipe, 12)).toEqual(['100 g barley', '1½ litres broth', '1 bay leaf']);
    expect(found(recipe, 20)).toEqual([]);
  });
  it('are no numbers that count, and no two lines of prose', () => {
    expect(found(['1 Tides', '2 Boats', '3 Gulls'], 12)).toEqual([]);
    expect(found(['12 men came in the', '14 boats that were'], 12)).toEqual([]);
  });
});
