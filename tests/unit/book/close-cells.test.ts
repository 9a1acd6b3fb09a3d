// Short texts in wide leading with more cells than lines: cells that stand halfway down their rows are closer than lines of text.
import { expect, it } from 'vitest';
import type { PageBlock, PageModel } from '../../../src/model/page.ts';
import { bookOfPages } from './book-of-pages.ts';
import { bookOutline } from './book-outline.ts';
import { typedPage } from './typed-pages.ts';

/** The page with its lines moved to the given baselines, one a block. */
function spaced(model: PageModel, baselines: readonly number[]): PageModel {
  let i = 0;
  const blocks = model.blocks.flatMap((block): PageBlock[] =>
    block.type !== 'text'
      ? [block]
      : block.lines.map((line) => {
          const by = (baselines[i++] ?? line.baseline) - line.baseline;
          const box = { ...line.box, y0: line.box.y0 + by, y1: line.box.y1 + by };
          const spans = line.spans.map((s) => ({ ...s, box: { ...s.box, y0: s.box.y0 + by, y1: s.box.y1 + by } }));
          return { ...block, box, lines: [{ ...line, box, baseline: line.baseline + by, spans }] };
        }),
  );
  return { ...model, blocks };
}

it('keep the lines of a paragraph together', () => {
  const text = [
    'the ferry went over the water in the morning of that day and',
    'came back with nobody on it, which had not been seen by any',
    'of those who lived on the other side of it, nor by those on',
    'this side of it.',
  ];
  const cells = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];
  const baselines = [100, 117, 134, 151, ...cells.map((_, n) => 200 + 8.5 * n)];
  const [first] = bookOutline(bookOfPages([spaced(typedPage([...text, '', ...cells], 0), baselines)]));
  expect(first).toBe(`p ${text.join(' ')}`);
});
