// A bitmap whose parts are named at both of its sides is one figure with the names.
import { describe, expect, it } from 'vitest';
import { layOut, page, run, textsOf } from './synthetic-page.ts';

const WORDS = 'the quick brown fox jumped over all of the lazy dogs and went home to rest for a day';
const IMAGE = {
  ref: 'a',
  box: { x0: 170, y0: 140, x1: 230, y1: 260 },
  matrix: [60, 0, 0, -120, 170, 260] as const,
  widthPx: 60,
  heightPx: 120,
  mask: false,
  order: 0,
};
const above = Array.from({ length: 5 }, (_, i) => run(40, 60 + 12 * i, 10, WORDS));
const below = Array.from({ length: 5 }, (_, i) => run(40, 320 + 12 * i, 10, WORDS));
const caption = run(150, 280, 10, 'Figure 1: Drawing tools');
const names = [
  run(120, 160, 10, 'Rectangle'),
  run(135, 200, 10, 'Circle'),
  run(240, 160, 10, 'Polygon'),
  run(240, 200, 10, 'Straight line'),
  run(240, 240, 10, 'Text'),
];

function laidOut(runs: readonly ReturnType<typeof run>[]) {
  const model = layOut(page({ runs: [...above, ...runs, ...below], images: [IMAGE] }));
  return { texts: textsOf(model), figures: model.blocks.filter((block) => block.type === 'figure') };
}

describe('labelled pictures', () => {
  it('hold the names of their parts, as text of their own', () => {
    const { texts, figures } = laidOut([...names, caption]);
    expect(texts.join(' ')).not.toContain('Rectangle');
    expect(figures).toHaveLength(1);
    expect(figures[0]).toMatchObject({ picture: { from: 'crop' } });
    expect(figures[0]?.text).toContain('Rectangle');
    expect(figures[0]?.text).toContain('Straight line');
  });

  it('leave what stands at one side alone in the text', () => {
    const { texts, figures } = laidOut([...names.slice(2), caption]);
    expect(texts.join(' ')).toContain('Straight line');
    expect(figures).toMatchObject([{ picture: { from: 'image' } }]);
  });

  it('are none without a caption', () => {
    expect(laidOut(names).texts.join(' ')).toContain('Rectangle');
  });

  it('are none where running text passes', () => {
    const beside = Array.from({ length: 8 }, (_, i) =>
      run(240, 150 + 12 * i, 10, 'the quick brown fox jumped over it'),
    );
    const { texts } = laidOut([...names.slice(0, 2), ...beside, caption]);
    expect(texts.join(' ')).toContain('jumped over it');
  });
});
