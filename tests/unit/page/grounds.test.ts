// Boxes drawn under text: which lines stand on one.
import { describe, expect, it } from 'vitest';
import type { RawPath } from '../../../src/model/raw-page.ts';
import { groundsOf, onGround } from '../../../src/page/grounds.ts';
import { layOut, page, path, rule, run } from './synthetic-page.ts';

const PAGE = { width: 400, height: 600 };
const tint = (y0: number, y1: number, color = '#eeeeee'): RawPath => ({
  ...path({ x0: 50, y0, x1: 350, y1 }, 'rect', 'fill'),
  color,
});
const grounds = (paths: readonly RawPath[]) => groundsOf(paths, (box) => box, PAGE);

describe('grounds under text', () => {
  it('joins boxes that tint a listing line by line', () => {
    expect(grounds([tint(100, 112), tint(112, 124), tint(124, 136)]).map((g) => g.box)).toEqual([
      { x0: 50, y0: 100, x1: 350, y1: 136 },
    ]);
  });
  it('keeps boxes of other colours apart and leaves white and whole pages out', () => {
    const whole = { ...path({ x0: 0, y0: 0, x1: 400, y1: 600 }, 'rect', 'fill'), color: '#ffffee' };
    const found = grounds([whole, tint(100, 112), tint(112, 124, '#ddddff'), tint(200, 212, '#ffffff')]);
    expect(found.map((g) => g.fill)).toEqual(['#eeeeee', '#ddddff']);
  });
  it('finds a frame of rulings, but no cells', () => {
    const side = (x: number) => path({ x0: x, y0: 100, x1: x + 0.4, y1: 140 }, 'line');
    const frame = [rule(50, 100, 350), rule(50, 139.6, 350), side(50), side(349.6)];
    expect(grounds(frame).map((g) => g.fill)).toEqual([null]);
    expect(grounds([...frame, side(200)])).toEqual([]);
  });
  it('gives lines the smallest ground that holds them', () => {
    const [small, large] = [tint(100, 112), tint(90, 200, '#ddddff')];
    const runs = [run(60, 110, 10, 'cat cup.txt'), run(60, 150, 10, 'a line below'), run(60, 300, 10, 'and text')];
    const lines = layOut(page({ runs, paths: [small, large] })).blocks.flatMap((b) =>
      b.type === 'text' ? b.lines : [],
    );
    expect(lines.map((l) => l.ground?.fill)).toEqual(['#eeeeee', '#ddddff', undefined]);
    expect(lines.map((l) => onGround(l, []))).toEqual(lines);
  });
});
