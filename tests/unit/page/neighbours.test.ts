// What stands in one another's room: punctuation with an empty half, icons beside boxed text.
import { describe, expect, it } from 'vitest';
import { layOut, page, path, run, textsOf } from './synthetic-page.ts';

const wide = (x: number, y: number, text: string) =>
  [...text].map((ch, i) => ({ text: ch, x: x + i * 10, y, width: 10 }));

describe('East Asian punctuation', () => {
  it('lets its neighbour into its empty half', () => {
    const runs = [run(50, 100, 10, '最初に、', { glyphs: wide(50, 100, '最初に、') }), run(82, 100, 10, '”unit”')];
    expect(textsOf(layOut(page({ runs })))).toEqual(['最初に、”unit”']);
  });
});

describe('boxed notes', () => {
  it('are text, though an icon is drawn beside it', () => {
    const side = (x0: number, y0: number, x1: number, y1: number) => path({ x0, y0, x1, y1 }, 'line');
    const icon = (y: number) => path({ x0: 58, x1: 80, y0: y, y1: y + 4 }, 'shape');
    const paths = [
      side(50, 100, 350, 100.4),
      side(50, 100, 50.4, 170),
      side(349.6, 100, 350, 170),
      side(50, 169.6, 350, 170),
      ...[120, 126, 132, 138].map(icon),
    ];
    const runs = [run(100, 125, 10, 'Mind the step when you leave'), run(100, 137, 10, 'the house at night.')];
    const model = layOut(page({ runs, paths }));
    expect(model.blocks.map((b) => b.type)).not.toContain('figure');
    expect(textsOf(model).join(' ')).toContain('Mind the step');
  });
});
