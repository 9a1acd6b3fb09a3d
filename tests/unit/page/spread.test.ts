// Two pages of a book on one landscape page: each half is laid out by itself, in the order of the script.
import { describe, expect, it } from 'vitest';
import type { RawGlyphRun, RawImage } from '../../../src/model/raw-page.ts';
import { layOut, page, path, run, textsOf } from './synthetic-page.ts';

const ROWS = [
  'the quick brown fox jumped over all of the lazy dogs',
  'and over all of the other lazy dogs of the same town',
  'until the evening came and it was far too dark to go',
  'any further down the road to the mill by the old sea',
  'where the bear slept and the cat sat upon the stones',
  'of the wall and waited for the moon.',
];

function half(x: number, head: string, folio: string): RawGlyphRun[] {
  const rows = ROWS.map((row, i) => run(x, 100 + i * 12, 10, row));
  return [run(x, 60, 10, head), ...rows, run(x + 120, 560, 10, folio)];
}

function image(box: RawImage['box']): RawImage {
  const matrix = [box.x1 - box.x0, 0, 0, box.y1 - box.y0, box.x0, box.y0] as const;
  return { ref: 'picture', box, matrix, widthPx: 1000, heightPx: 400, mask: false, order: 0 };
}

const SPREAD = { width: 800, height: 600, runs: [...half(50, 'Of foxes', '12'), ...half(450, 'Of bears', '13')] };

describe('spreads', () => {
  it('are read left page first, each with its head and its number', () => {
    const model = layOut(page(SPREAD));
    expect(model.fold).toEqual({ x: 400, rightFirst: false });
    expect(textsOf(model)).toEqual(['Of foxes', ROWS.join(' / '), '12', 'Of bears', ROWS.join(' / '), '13']);
    expect(model.blocks.at(-1)?.box.x0).toBeCloseTo(570);
  });
  it('are parted at a fold that lies beside the middle, as scanners leave it', () => {
    const model = layOut(page({ ...SPREAD, runs: [...half(160, 'Of foxes', '12'), ...half(500, 'Of bears', '13')] }));
    expect(model.fold?.x).toBeGreaterThan(405);
    expect(model.fold?.x).toBeLessThan(500);
    expect(textsOf(model)).toEqual(['Of foxes', ROWS.join(' / '), '12', 'Of bears', ROWS.join(' / '), '13']);
  });
  it('are none where something lies over the fold', () => {
    const rule = path({ x0: 50, x1: 700, y0: 80, y1: 80.4 }, 'line');
    expect(layOut(page({ ...SPREAD, paths: [rule] })).fold).toBeUndefined();
    const title = run(330, 30, 14, 'one title over both of them');
    expect(layOut(page({ ...SPREAD, runs: [title, ...SPREAD.runs] })).fold).toBeUndefined();
  });
  it('keep a picture over the fold whole, in the half where most of it lies', () => {
    const box = { x0: 60, x1: 620, y0: 220, y1: 400 };
    const model = layOut(page({ ...SPREAD, images: [image(box)] }));
    expect(model.fold?.x).toBe(400);
    const kinds = model.blocks.map((block) => (block.type === 'text' ? 'text' : block.type));
    expect(kinds).toEqual(['text', 'text', 'figure', 'text', 'text', 'text', 'text']);
    expect(model.blocks[2]?.box).toEqual(box);
    const right = layOut(page({ ...SPREAD, images: [image({ ...box, x0: 300, x1: 700 })] }));
    expect(right.blocks.map((block) => block.type).indexOf('figure')).toBe(5);
  });
  it('are none where a picture lies over the fold and only one side has prose', () => {
    const runs = half(50, 'Of foxes', '12');
    expect(
      layOut(page({ ...SPREAD, runs, images: [image({ x0: 300, x1: 700, y0: 220, y1: 400 })] })).fold,
    ).toBeUndefined();
  });
  it('are two where a picture fills one half, and a few rows end a chapter in the other', () => {
    const runs = half(50, 'Of foxes', '12').slice(0, 3);
    const plate = image({ x0: 410, x1: 790, y0: 10, y1: 590 });
    expect(layOut(page({ ...SPREAD, runs, images: [plate] })).fold?.x).toBe(400);
    const small = image({ x0: 450, x1: 700, y0: 100, y1: 400 });
    expect(layOut(page({ ...SPREAD, runs, images: [small] })).fold).toBeUndefined();
  });
  it('are none where the page is upright', () => {
    expect(layOut(page({ ...SPREAD, height: 1000 })).fold).toBeUndefined();
  });
});
