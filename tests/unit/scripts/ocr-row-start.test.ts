// Where the OCR engine begins its way to a row's first word.
import { describe, expect, test } from 'vitest';
import { started } from './ocr-kernel.ts';

describe('the start of the way to a row', () => {
  const ITERATOR = 64;
  /** Fields of an iterator over a list, from its start: list, before, at, behind, first; flags, of which the last says that it moved. */
  type Place = { list: number; before: number; at: number; behind: number; first: number; moved: number };

  /** Blocks of rows of words; true: a word that is part of another. Returns where elements lie, and what the kernel left. */
  async function wayTo(blocks: readonly (readonly (readonly boolean[])[])[], target: readonly [number, number]) {
    const { kernel, memory } = await started('row-start');
    const view = new DataView(memory.buffer);
    let free = 1_000;
    const ring = (list: number, count: number): number[] => {
      const elements = Array.from({ length: count }, (_, n) => free + 400 * n);
      free += 400 * count;
      for (const [n, element] of elements.entries()) {
        view.setUint32(element, elements[(n + 1) % count] ?? 0, true);
        view.setUint8(element + 265, 7);
      }
      view.setUint32(list, elements.at(-1) ?? 0, true);
      return elements;
    };
    const page = ring(512, blocks.length);
    const rows = blocks.map((rows, b) => ring((page[b] ?? 0) + 28, rows.length));
    for (const [b, row] of blocks.entries()) {
      for (const [r, words] of row.entries()) {
        const places = ring((rows[b]?.[r] ?? 0) + 20, words.length);
        for (const [w, part] of words.entries()) view.setUint8((places[w] ?? 0) + 265, Number(part));
      }
    }
    view.setUint32(ITERATOR + 40, 512, true);
    view.setUint32(ITERATOR + 56, page[0] ?? 0, true);
    const begins = kernel(ITERATOR, rows[target[0]]?.[target[1]] ?? 0);
    const place = (at: number): Place => {
      const [list = 0, before = 0, here = 0, behind = 0, first = 0] = new Uint32Array(memory.buffer, ITERATOR + at, 5);
      return { list, before, at: here, behind, first, moved: view.getUint8(ITERATOR + at + 22) };
    };
    return { begins, page, rows, block: place(40), row: place(64), word: place(88) };
  }

  const none: readonly boolean[] = [];
  const one = [false];

  test('is the first word of the row before', async () => {
    const { begins, page, rows, block, row, word } = await wayTo([[one, [true, false, false], one], [one]], [0, 2]);
    const [at = 0, , behind = 0] = [rows[0]?.[1], 0, rows[0]?.[2]];
    const [first = 0] = rows[0] ?? [];
    expect(begins).toBe(0);
    expect(block).toEqual({ list: 512, before: page[1], at: page[0], behind: page[1], first: page[0], moved: 0 });
    expect(row).toEqual({ list: (page[0] ?? 0) + 28, before: first, at, behind, first, moved: 1 });
    const { at: firstWord } = word;
    expect(word).toEqual({
      ...word,
      list: at + 20,
      first: firstWord,
      behind: firstWord + 400,
      before: firstWord + 800,
      moved: 0,
    });
  });

  test('is in the block before where the row is the first of its own', async () => {
    const { page, rows, block, row } = await wayTo([[one, one], [], [one], [one]], [3, 0]);
    expect(block).toEqual({ list: 512, before: page[1], at: page[2], behind: page[3], first: page[0], moved: 1 });
    expect(row).toMatchObject({ at: rows[2]?.[0], before: rows[2]?.[0], behind: rows[2]?.[0], moved: 0 });
  });

  test('passes by rows without words of their own', async () => {
    const { rows, row } = await wayTo([[one, none, [true, true], one]], [0, 3]);
    expect(row).toMatchObject({ at: rows[0]?.[0], moved: 0 });
  });

  test.each([
    ['first on the page', [[one, one]], [0, 0]],
    ['the first with words', [[[true], none, one]], [0, 2]],
    ['not there', [[one, one]], [5, 5]],
  ] as const)('is the start of the page where the row is %s', async (_, blocks, target) => {
    expect((await wayTo(blocks, target)).begins).toBe(1);
  });
});
