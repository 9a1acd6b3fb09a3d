// Pages made to take forever: the layout must stay bounded and never throw.
import { describe, expect, it } from 'vitest';
import { drawingKind, type Part } from '../../../src/page/drawing-kind.ts';
import { layOut, page, path, run } from './synthetic-page.ts';

/** Generous for a busy machine; what is quadratic takes minutes. */
const LIMIT_MS = 20_000;

function timed(raw: Parameters<typeof layOut>[0]): number {
  const start = process.cpuUsage();
  expect(layOut(raw).blocks.length).toBeGreaterThanOrEqual(0);
  const used = process.cpuUsage(start);
  return (used.user + used.system) / 1000;
}

describe('hostile pages', () => {
  it('survives glyphs without number, all over, and on one spot', () => {
    const runs = [
      run(Number.NaN, 100, 10, 'nothing'),
      run(50, 100, 1e9, 'huge'),
      run(50, 100, 0, 'none'),
      run(-1e7, 5, 10, 'far'),
    ];
    expect(layOut(page({ runs })).blocks).toEqual([]);
    const piled = Array.from({ length: 5000 }, (_, i) => run(50, 100, 10, `a${i % 7}`));
    expect(timed(page({ runs: piled }))).toBeLessThan(LIMIT_MS);
  });
  it('bounds a page of 300,000 glyphs', { timeout: 60_000 }, () => {
    const runs = Array.from({ length: 3000 }, (_, i) => run((i % 60) * 6, (i / 60) * 11, 1, 'abcdefghij'.repeat(10)));
    expect(timed(page({ runs }))).toBeLessThan(LIMIT_MS);
  });
  it('bounds a page of 200,000 paths', { timeout: 60_000 }, () => {
    const paths = Array.from({ length: 200_000 }, (_, i) => {
      const [x, y] = [(i * 37) % 390, (i * 53) % 590];
      return path(
        { x0: x, y0: y, x1: x + (i % 3 === 0 ? 9 : 0.3), y1: y + (i % 3 === 0 ? 0.3 : 9) },
        i % 5 === 0 ? 'shape' : 'line',
      );
    });
    expect(timed(page({ paths, runs: [run(50, 100, 10, 'text')] }))).toBeLessThan(LIMIT_MS);
  });
  it('knows a drawing of very many boxes and links without comparing all with all', () => {
    const parts = Array.from({ length: 60_000 }, (_, i): Part => {
      const [x0, y0] = [(i % 300) * 3, Math.floor(i / 300) * 3];
      const kind = i % 9 === 0 ? 'shape' : 'rect';
      return { box: { x0, y0, x1: x0 + 2, y1: y0 + 2 }, kind, filled: true };
    });
    const cluster = { box: { x0: 0, y0: 0, x1: 900, y1: 600 }, shapes: 6_667, straight: 53_333, upright: 0, level: 9 };
    const start = process.cpuUsage();
    expect(drawingKind({ ...cluster, parts })).toBe('sure');
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(LIMIT_MS / 4);
  });
});
