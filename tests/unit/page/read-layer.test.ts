// Hidden and painted text on one page: which of the two is the page's text, and what it weighs for the page's frame.
import { describe, expect, it } from 'vitest';
import { defaultOptions } from '../../../src/model/options.ts';
import { routePage } from '../../../src/page/route-page.ts';
import { layOut, page, run, textsOf } from './synthetic-page.ts';

const HIDDEN = [
  run(50, 100, 10, 'the quick brown fox jumped over all of the dogs', { renderingMode: 3 }),
  run(50, 112, 10, 'and went home', { renderingMode: 3 }),
];

describe('the layer that is read', () => {
  it('is the hidden one where its letters are drawn as shapes, with the signs that are painted beside it', () => {
    const model = layOut(page({ runs: [...HIDDEN, run(190, 560, 10, '17')] }));
    expect(textsOf(model)).toEqual(['the quick brown fox jumped over all of the dogs / and went home', '17']);
    const blank = { ...run(190, 560, 10, 'x'), glyphs: [{ text: ' ', x: 190, y: 560, width: 2.5 }] };
    expect(textsOf(layOut(page({ runs: [...HIDDEN, blank] })))).toHaveLength(1);
  });
  it('has no line twice', () => {
    const model = layOut(page({ runs: [...HIDDEN, run(50, 112, 10, 'and went home')] }));
    expect(textsOf(model)).toEqual(['the quick brown fox jumped over all of the dogs / and went home']);
    expect(model.dropped?.map((part) => part.rule)).toEqual(['other-layer']);
  });
  it('is the painted one where that holds more', () => {
    const painted = [200, 212, 224].map((y) => run(50, y, 10, 'when the morning came it was the same old tail'));
    const model = layOut(page({ runs: [...HIDDEN, ...painted] }));
    expect(textsOf(model).join()).not.toContain('quick');
    expect(model.dropped?.map((part) => part.rule)).toEqual(['invisible', 'invisible']);
  });
  it('alone says how the page is turned, and whether its letters can be told', () => {
    const painted = [200, 212].map((y) => run(50, y, 10, 'when the morning came it was'));
    const sideways = (x: number, renderingMode: number) => {
      const upright = run(0, 0, 10, 'the quick brown fox jumped over all', { fontId: 'guessed', renderingMode });
      return { ...upright, angle: 90, glyphs: upright.glyphs.map((g) => ({ ...g, x, y: 100 + g.x })) };
    };
    const clips = page({ runs: [...painted, sideways(300, 7), sideways(312, 7), sideways(324, 7)] });
    expect(textsOf(layOut(clips))).toEqual(['when the morning came it was / when the morning came it was']);
    expect(routePage(page({ runs: [...painted, sideways(300, 3)] }), defaultOptions).kind).toBe('text');
  });
});
