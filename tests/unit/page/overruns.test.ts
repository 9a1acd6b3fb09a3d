// A long word that runs over the gutter of two columns.
import { describe, expect, it } from 'vitest';
import type { RawGlyphRun } from '../../../src/model/raw-page.ts';
import { layOut, page, run } from './synthetic-page.ts';

const LEFT = 'the brown fox came over all of it';
const RIGHT = 'and the lazy dogs of the old town';
const LONG = 'oil/of/all/the/lamps/that/burnt/out';

/** Two columns of text; the rows of the left one that are given are those that are given. */
function columns(long: ReadonlyMap<number, readonly RawGlyphRun[]>, rightRows = 20): readonly RawGlyphRun[] {
  const rows = Array.from({ length: 20 }, (_, i) => i);
  return [
    ...rows.flatMap((i) => long.get(i) ?? [run(40, 100 + i * 12, 10, LEFT)]),
    ...rows.slice(0, rightRows).map((i) => run(205, 100 + i * 12, 10, RIGHT)),
  ];
}

function wordsOf(runs: readonly RawGlyphRun[]): string {
  const { blocks } = layOut(page({ runs }));
  const lines = blocks.flatMap((block) => (block.type === 'text' ? block.lines : []));
  return lines.map((line) => line.spans.map((span) => span.text).join('')).join('/');
}
const isInOrder = (words: string): boolean => words.lastIndexOf('fox') < words.indexOf('dogs');

describe('a line that runs over the gutter', () => {
  it('stays in its column, and leaves the line that it ran into', () => {
    const words = wordsOf(columns(new Map([[8, [run(40, 196, 10, LONG)]]])));
    expect(words).toContain(LONG.slice(0, 20));
    expect(isInOrder(words)).toBe(true);
    expect(words.split(RIGHT)).toHaveLength(21);
  });
  it('stays in it where nothing is beside it', () => {
    expect(isInOrder(wordsOf(columns(new Map([[14, [run(40, 268, 10, LONG)]]]), 12)))).toBe(true);
  });
  it('is none where it begins what stands over the whole width', () => {
    const words = wordsOf(columns(new Map([[20, [run(40, 352, 10, `${LEFT} ${LEFT}`)]]])));
    expect(isInOrder(words)).toBe(true);
  });
});
