// What drawn paths make: graphs, bars, boxes with arrows and sketches are figures; boxes around text are none.
import { describe, expect, it } from 'vitest';
import type { FigureBlock } from '../../../src/model/page.ts';
import type { RawGlyphRun, RawPath } from '../../../src/model/raw-page.ts';
import { layOut, page, path, run } from './synthetic-page.ts';

type Four = readonly [number, number, number, number];

const at = ([x0, y0, x1, y1]: Four) => ({ x0, y0, x1, y1 });
const line = (box: Four) => path(at(box), 'line');
const shape = (box: Four) => path(at(box), 'shape');
const rect = (box: Four) => path(at(box), 'rect');
const bar = (box: Four) => path(at(box), 'rect', 'fill');

function figures(paths: readonly RawPath[], runs: readonly RawGlyphRun[]): readonly FigureBlock[] {
  const { blocks } = layOut(page({ paths, runs }));
  return blocks.flatMap((block) => (block.type === 'figure' && block.layer === 'body' ? [block] : []));
}

const AXES = [line([100, 100, 100.4, 200]), line([100, 200, 250, 200.4])];

describe('drawings', () => {
  it('a ground with round corners and its border is none, however little stands on it', () => {
    const ground = [path(at([50, 90, 350, 140]), 'shape', 'fill'), shape([50, 90, 350, 140])];
    expect(
      figures(ground, [run(60, 112, 10, 'cat', { fontId: 'mono' }), run(60, 126, 10, 'asleep', { fontId: 'mono' })]),
    ).toEqual([]);
  });
  it('a curve over its axes and their ticks is a graph', () => {
    const ticks = [130, 160, 190, 220].map((x) => line([x, 198, x + 0.4, 202]));
    expect(figures([...AXES, ...ticks, shape([100, 110, 240, 190])], [])).toHaveLength(1);
  });
  it('bars of different heights on one line are a chart, with the numbers and the title of its axis', () => {
    const bars = [40, 70, 20, 55].map((h, i) => bar([110 + 30 * i, 200 - h, 130 + 30 * i, 200]));
    const runs = [
      ...['1', '2', '3', '4'].map((n, i) => run(118 + 30 * i, 212, 8, n)),
      run(150, 224, 8, 'month'),
      run(50, 300, 10, 'the text goes on below the chart and does not belong to it'),
    ];
    const [found, ...more] = figures([...AXES, ...bars], runs);
    expect(more).toEqual([]);
    expect(found?.text).toBe('1 2 3 4 month');
  });
  it('boxes with arrows between them are one figure and no table', () => {
    const boxes = [rect([100, 100, 160, 130]), rect([200, 100, 260, 130]), rect([200, 170, 260, 200])];
    const arrows = [
      line([160, 115, 200, 115.4]),
      shape([196, 112, 200, 118]),
      line([230, 130, 230.4, 170]),
      shape([227, 166, 233, 170]),
    ];
    const runs = [run(110, 118, 8, 'write'), run(210, 118, 8, 'stamp'), run(210, 188, 8, 'send')];
    const raw = page({ paths: [...boxes, ...arrows], runs });
    expect(layOut(raw).blocks.map((block) => block.type)).toEqual(['figure']);
    expect(figures([...boxes, ...arrows], runs)[0]?.text).toBe('write stamp send');
  });
  it('a few long strokes with hardly a word between them are a sketch', () => {
    const roads = [shape([100, 100, 300, 200]), shape([100, 110, 290, 200])];
    const [found] = figures(roads, [run(200, 150, 8, 'N'), run(285, 108, 8, 'a town')]);
    // A name that begins within the drawing is not cut at its edge.
    expect(found?.box.x1).toBeGreaterThan(306);
  });
  it('a round frame around a note is none, with the icon beside its text', () => {
    const frame = [shape([50, 100, 350, 150]), shape([60, 112, 84, 136])];
    const words = 'mind the step when you come down the stairs at night';
    const runs = [run(95, 120, 10, words.slice(0, 42)), run(95, 132, 10, words), run(95, 144, 10, words.slice(0, 40))];
    expect(figures(frame, runs)).toEqual([]);
  });
  it('the sideways title of an upright axis is in the crop', () => {
    const ticks = [130, 160, 190, 220].map((x) => line([x, 198, x + 0.4, 202]));
    const title = run(0, 0, 8, 'height', { angle: 270 });
    const glyphs = title.glyphs.map((glyph, i) => ({ ...glyph, x: 84, y: 165 - 4 * i }));
    const [found] = figures(
      [...AXES, ...ticks, shape([100, 110, 240, 190])],
      [{ ...title, glyphs }, run(50, 300, 10, 'the text goes on')],
    );
    expect(found?.box.x0).toBeLessThan(84);
  });
  describe('the title over a plot', () => {
    const bars = [40, 70, 20, 55].map((h, i) => bar([110 + 30 * i, 200 - h, 130 + 30 * i, 200]));
    const ticks = ['1', '2', '3', '4'].map((n, i) => run(118 + 30 * i, 212, 8, n, { fontId: 'bold' }));
    const text = run(50, 300, 10, 'the text goes on below the chart and does not belong to it');
    const titled = (font: string, title: string) =>
      figures([...AXES, ...bars], [run(145, 82, 9, title, { fontId: font }), ...ticks, text]);

    it('is in its type, and the text is not: it belongs to the plot', () => {
      expect(titled('bold', 'rain a month')[0]?.text).toBe('rain a month 1 2 3 4');
    });
    it('is in the type of the text: it stays outside', () => {
      expect(titled('body', 'rain a month')[0]?.text).toBe('1 2 3 4');
    });
    it('is a caption: it stays outside', () => {
      expect(titled('bold', 'Figure 3: rain')[0]?.text).toBe('1 2 3 4');
    });
  });
});
