// Bullets that a browser painted as shapes stand before their items as text.
import { describe, expect, it } from 'vitest';
import type { RawPath } from '../../../src/model/raw-page.ts';
import { layOut, page, path, run, textsOf } from './synthetic-page.ts';

const LINES = ['first thing to carry', 'second thing to carry', 'third thing to carry'];
const runs = LINES.map((text, i) => run(60, 100 + 20 * i, 10, text));
const shapes = (x0: number, size: number, rise: number, change: Partial<RawPath> = {}): RawPath[] =>
  LINES.map((_, i) => {
    const y1 = 100 + 20 * i - rise + size / 2;
    return { ...path({ x0, y0: y1 - size, x1: x0 + size, y1 }, 'shape', 'fill'), ...change };
  });
const heads = (paths: RawPath[]) => textsOf(layOut(page({ runs, paths }))).join('\n');

describe('drawn bullets', () => {
  it('reads a disc at the x-height before each line as a bullet', () => {
    expect(heads(shapes(50, 3.5, 3.3)).match(/• (?:first|second|third)/g)).toHaveLength(3);
  });
  it('reads a ring as an open bullet', () => {
    expect(heads(shapes(50, 3.5, 3.3, { painted: 'stroke' }))).toContain('◦ first');
  });
  it('reads a square as a square', () => {
    expect(heads(shapes(50, 3.5, 3.3, { kind: 'rect' }))).toContain('▪ first');
  });
  it('leaves shapes that are no bullets', () => {
    expect(heads(shapes(50, 12, 3.3))).not.toContain('•');
    expect(heads(shapes(50, 3.5, 12))).not.toContain('•');
    expect(heads(shapes(10, 3.5, 3.3))).not.toContain('•');
  });
  it('leaves a dot between two words of a line', () => {
    const words = [...runs, ...LINES.map((_, i) => run(10, 100 + 20 * i, 10, 'point'))];
    expect(textsOf(layOut(page({ runs: words, paths: shapes(50, 3.5, 3.3) }))).join('\n')).not.toContain('•');
  });
});
