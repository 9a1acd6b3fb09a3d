// Columns that reach over the gutter of others are as wide as these together.
import { describe, expect, it } from 'vitest';
import { withSpanningWidth } from '../../../src/page/spanning-width.ts';

const boxed = (x0: number, y0: number, x1: number, y1: number) => ({ box: { x0, y0, x1, y1 } });
const LEFT = boxed(36, 200, 292, 700);
const RIGHT = boxed(320, 200, 576, 700);

describe('a title over two columns', () => {
  it('is as wide as they are together, though it stands nearer to one side', () => {
    const [title] = withSpanningWidth([boxed(120, 40, 576, 150), LEFT, RIGHT]);
    expect(title?.box).toEqual({ x0: 36, y0: 40, x1: 576, y1: 150 });
  });

  it('leaves the columns as they are', () => {
    const [, left, right] = withSpanningWidth([boxed(120, 40, 576, 150), LEFT, RIGHT]);
    expect([left, right]).toEqual([LEFT, RIGHT]);
  });

  it('is none where it stands over one of them alone, or out of both', () => {
    const over = boxed(40, 40, 280, 150);
    const wide = boxed(20, 40, 600, 150);
    expect(withSpanningWidth([over, LEFT, RIGHT])[0]).toEqual(over);
    expect(withSpanningWidth([wide, LEFT, RIGHT])[0]).toEqual(wide);
  });
});

it('a note beside the text is no column that a title spans', () => {
  const note = boxed(480, 300, 576, 380);
  const text = boxed(36, 200, 460, 700);
  const title = boxed(120, 40, 500, 150);
  expect(withSpanningWidth([title, text, note])[0]).toEqual(title);
});
