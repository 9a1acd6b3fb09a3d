// A tinted box that the foot of a column cuts is one box.
import { expect, it } from 'vitest';
import { assembleBook } from '../../../src/book/assemble.ts';
import { defaultOptions } from '../../../src/model/options.ts';
import type { PageBlock } from '../../../src/model/page.ts';
import { document } from '../page/synthetic-page.ts';
import { typedPage } from './typed-pages.ts';

const LEFT = [
  'The old gardener had kept the key of the gate for as long as any',
  'of the neighbours could remember.',
  '¦ A gate of that age has a lock of wood, and the key to it is as',
];
const RIGHT = ['¦ long as an arm.', 'In the autumn the first leaves fell on the empty bench.'];

function asides(right: readonly string[], end: string | null = null): number {
  const page = typedPage([...LEFT, ...(end === null ? [] : [`¦ ${end}`])], 0);
  const other = typedPage(right, 0).blocks.map(
    (block): PageBlock => (block.type === 'text' && block.boxed !== undefined ? { ...block, boxed: 7 } : block),
  );
  const book = assembleBook({
    document,
    pages: [{ ...page, blocks: [...page.blocks, ...other] }],
    options: defaultOptions,
    fileName: 'x.pdf',
    identifier: 'urn:uuid:0',
    modified: '2026-01-01T00:00:00Z',
    resources: [],
    coverResourceId: null,
  });
  return book.chapters.flatMap((c) => c.blocks.filter((b) => b.type === 'quote')).length;
}

it('goes on at the head of the next column', () => {
  expect(asides(RIGHT)).toBe(1);
});

it('is another box where the last one ended with its sentence', () => {
  expect(asides(['¦ Another box stands here.', ...RIGHT.slice(1)], 'an arm is no key.')).toBe(2);
});
