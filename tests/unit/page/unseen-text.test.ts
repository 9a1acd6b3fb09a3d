// White text: on white paper nobody sees it; on a tint it is as good as any.
import { describe, expect, it } from 'vitest';
import { layOut, page, path, run, textsOf } from './synthetic-page.ts';

const TEXT = run(50, 100, 10, 'the quick brown fox jumped over all of the lazy dogs');
const WHITE = run(50, 130, 10, 'hidden', { color: '#ffffff' });

describe('white text', () => {
  it('on white paper is left out, and told of', () => {
    const model = layOut(page({ runs: [TEXT, WHITE] }));
    expect(textsOf(model)).toEqual(['the quick brown fox jumped over all of the lazy dogs']);
    expect(model.dropped?.map((part) => [part.text, part.rule])).toEqual([['hidden', 'white']]);
  });
  it('on a tint is text', () => {
    const paths = [path({ x0: 40, x1: 360, y0: 115, y1: 140 }, 'rect', 'fill')];
    const model = layOut(page({ runs: [TEXT, WHITE], paths }));
    expect(textsOf(model)).toContain('hidden');
    expect(model.dropped).toBeUndefined();
  });
  it('is text where the page is full of it: its ground is not known', () => {
    const light = { ...TEXT, color: '#ffffff' };
    expect(textsOf(layOut(page({ runs: [light, WHITE] })))).toHaveLength(2);
  });
});
