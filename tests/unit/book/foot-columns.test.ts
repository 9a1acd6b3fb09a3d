// The last line of a note, a block of its own: its frame is as narrow as itself.
import { expect, it } from 'vitest';
import type { SourceLine } from '../../../src/book/draft.ts';
import { footColumns } from '../../../src/book/foot-columns.ts';
import { bodyLines, draftPages } from '../../../src/book/source-lines.ts';
import { typedPage } from './typed-pages.ts';

function linesWith(frames: readonly (readonly [number, number])[]): readonly SourceLine[] {
  const [page] = draftPages([typedPage(['one of the mill', 'two of the mill', 'three of it'], 0)]);
  const lines = page ? bodyLines(page) : [];
  return lines.map((line, i) => ({ ...line, frame: { start: frames[i]?.[0] ?? 0, end: frames[i]?.[1] ?? 0 } }));
}

const texts = (columns: readonly (readonly SourceLine[])[]) => columns.map((column) => column.map((line) => line.text));

it('goes on the column above it', () => {
  const lines = linesWith([
    [57, 363],
    [57, 363],
    [57, 195],
  ]);
  expect(texts(footColumns(lines))).toEqual([['one of the mill', 'two of the mill', 'three of it']]);
});

it('is a column of its own where it starts elsewhere', () => {
  const lines = linesWith([
    [57, 363],
    [57, 363],
    [90, 195],
  ]);
  expect(footColumns(lines)).toHaveLength(2);
});
