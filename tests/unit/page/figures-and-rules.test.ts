// Drawings, images and rules of hand-made pages.
import { describe, expect, it } from 'vitest';
import type { RawImage } from '../../../src/model/raw-page.ts';
import { layOut, page, path, rule, run, textsOf } from './synthetic-page.ts';

describe('figures and rules', () => {
  it('keeps a drawing as one crop with its labels in its text', () => {
    const paths = Array.from({ length: 12 }, (_, i) =>
      path({ x0: 60 + 10 * i, y0: 200, x1: 75 + 10 * i, y1: 300 - 5 * i }, 'shape'),
    );
    const runs = [run(50, 100, 10, 'text above the drawing'), run(100, 250, 8, 'label')];
    const model = layOut(page({ runs, paths }));
    const figure = model.blocks.find((b) => b.type === 'figure');
    expect(figure).toMatchObject({ kind: 'diagram', picture: { from: 'crop' }, text: 'label' });
    expect(textsOf(model)).toEqual(['text above the drawing']);
  });
  it('keeps the words that nearly touch an axis without numbers, in the type of those within', () => {
    const paths = [
      path({ x0: 60, y0: 200, x1: 260, y1: 300 }, 'shape'),
      path({ x0: 60, y0: 200, x1: 61, y1: 310 }, 'line'),
      path({ x0: 60, y0: 309, x1: 260, y1: 310 }, 'line'),
    ];
    const inside = [run(70, 215, 8, 'source'), run(220, 296, 8, 'mouth')];
    const drawn = (words: string, change = {}) =>
      layOut(page({ runs: [run(50, 100, 10, 'text above it'), ...inside, run(115, 317, 7.5, words, change)], paths }));
    const textOf = (model: ReturnType<typeof drawn>) => model.blocks.find((b) => b.type === 'figure')?.text;
    expect(textOf(drawn('distance from the source'))).toContain('distance from the source');
    expect(textOf(drawn('distance from the source', { fontId: 'italic' }))).not.toContain('distance');
  });
  it('keeps long words beside a leader line that reach into its box', () => {
    const paths = [
      path({ x0: 150, y0: 200, x1: 230, y1: 280 }, 'shape'),
      path({ x0: 190, y0: 280, x1: 190.4, y1: 296 }, 'line'),
      path({ x0: 140, y0: 296, x1: 190, y1: 296.4 }, 'line'),
      path({ x0: 110, y0: 240, x1: 150, y1: 240.4 }, 'line'),
    ];
    const runs = [run(50, 100, 10, 'text above it'), run(40, 299, 8, 'oats and other grain 22')];
    const model = layOut(page({ runs, paths }));
    expect(model.blocks.find((b) => b.type === 'figure')?.text).toBe('oats and other grain 22');
  });
  it('makes one crop of a drawing and of all the images that it draws over', () => {
    const paths = Array.from({ length: 12 }, (_, i) =>
      path({ x0: 60 + 20 * i, y0: 200, x1: 85 + 20 * i, y1: 300 }, 'shape'),
    );
    const images = [70, 150, 230].map((x0, order) => ({
      ref: `${order}R`,
      box: { x0, y0: 210, x1: x0 + 60, y1: 290 },
      matrix: [60, 0, 0, -80, x0, 290] as const,
      widthPx: 240,
      heightPx: 320,
      mask: false,
      order,
    }));
    const figures = layOut(page({ paths, images })).blocks.filter((b) => b.type === 'figure' && b.layer === 'body');
    expect(figures).toMatchObject([{ picture: { from: 'crop' } }]);
  });
  it('crops a picture of which the page shows a part, and leaves one whole that bleeds over the edge', () => {
    const pictureWith = (matrix: RawImage['matrix']) => {
      const box = { x0: 100, y0: 200, x1: 300, y1: 350 };
      const image = { ref: '7R', box, matrix, widthPx: 800, heightPx: 600, mask: false, order: 0 };
      const [figure] = layOut(page({ images: [image] })).blocks;
      return figure?.type === 'figure' && figure.picture.from;
    };
    expect(pictureWith([200, 0, 0, -150, 100, 350])).toBe('image');
    expect(pictureWith([208, 0, 0, -154, 96, 352])).toBe('image');
    expect(pictureWith([260, 0, 0, -150, 100, 350])).toBe('crop');
  });
  it('leaves an underline out and a separator in', () => {
    const runs = [run(50, 100, 10, 'underlined text here'), run(50, 300, 10, 'body')];
    const paths = [rule(50, 102, 140), rule(50, 400, 150)];
    expect(layOut(page({ runs, paths })).blocks.filter((b) => b.type === 'rule')).toHaveLength(1);
  });
  it('makes a displayed fraction a formula, and leaves a linear one as text', () => {
    const runs = [
      run(50, 100, 10, 'the text that goes before the formula'),
      run(150, 130, 10, 'xyz', { fontId: 'symbols' }),
      run(150, 137, 10, 'abc', { fontId: 'symbols' }),
      run(150, 200, 10, 'x = y', { fontId: 'symbols' }),
    ];
    const model = layOut(page({ runs }));
    expect(model.blocks.filter((b) => b.type === 'figure').map((b) => b.type === 'figure' && b.kind)).toEqual([
      'formula',
    ]);
    expect(textsOf(model)).toEqual(['the text that goes before the formula', 'x = y']);
  });
  it('keeps a plate that fills most of its page over its caption, and takes one under text for the ground', () => {
    const plate = {
      ref: 'plate',
      box: { x0: 10, y0: 10, x1: 390, y1: 520 },
      matrix: [380, 0, 0, -510, 10, 520] as const,
      widthPx: 1200,
      heightPx: 1600,
      mask: false,
      order: 0,
    };
    const words = 'the quick brown fox jumped over all of the lazy dogs of the town on its way to the sea';
    const lines = (y: number) => [0, 12, 24, 36, 48].map((dy) => run(20, y + dy, 8, words));
    const layerOf = (y: number) => {
      const [figure] = layOut(page({ runs: lines(y), images: [plate] })).blocks.filter((b) => b.type === 'figure');
      return figure?.layer;
    };
    expect([layerOf(535), layerOf(200)]).toEqual(['body', 'background']);
  });
});
