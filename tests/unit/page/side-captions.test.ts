// A caption under a picture beside which the text runs past: a block of its own, no end of the lines beside it.
import { expect, it } from 'vitest';
import { layOut, page, run, textsOf } from './synthetic-page.ts';

const WORDS = 'the quick brown fox jumped over dogs';

it('takes the caption of a picture at the side out of the lines beside it', () => {
  const beside = Array.from({ length: 8 }, (_, i) => run(40, 112 + 12 * i, 10, WORDS));
  const after = run(40, 208, 10, 'and when it was done with all of them it went back to where it was');
  const image = {
    ref: 'a',
    box: { x0: 240, y0: 100, x1: 360, y1: 150 },
    matrix: [120, 0, 0, -50, 240, 150] as const,
    widthPx: 240,
    heightPx: 100,
    mask: false,
    order: 0,
  };
  const caption = [run(245, 160, 10, 'Figure 1. The fox'), run(245, 172, 10, 'and the dogs')];
  const texts = textsOf(layOut(page({ runs: [...beside, after, ...caption], images: [image] })));
  expect(texts).toContain('Figure 1. The fox / and the dogs');
  expect(texts.filter((text) => text.includes('Figure'))).toHaveLength(1);
});
