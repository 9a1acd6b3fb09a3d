// A list's item at the top of a page, of which layout saw only its own short line.
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/book/assemble.ts';
import { defaultOptions } from '../../../src/model/options.ts';
import type { PageBlock } from '../../../src/model/page.ts';
import { document } from '../page/synthetic-page.ts';
import { typedPage } from './typed-pages.ts';

const TEXT = Array.from({ length: 6 }, () => 'There he built a house that was as high as the oldest of trees');

describe('frames', () => {
  it('are those of the text for items that stand in from it with nothing beside them', () => {
    const page = typedPage(['  1. a lamp', '', '  2. a bucket', '', ...TEXT], 0);
    const [first, ...rest] = page.blocks;
    if (first?.type !== 'text') throw new Error('no text');
    const narrow: PageBlock = { ...first, column: { x0: first.box.x0, x1: first.box.x1 } };
    const pages = [{ ...page, blocks: [narrow, ...rest] }];
    const { segments } = analyse({
      document: { ...document, pageCount: 1 },
      pages,
      options: defaultOptions,
      fileName: 'x.pdf',
    });
    expect(segments[0]?.firstStart).toBe(segments[1]?.firstStart);
    expect(segments[0]?.firstStart).toBeGreaterThan(0);
  });
});
