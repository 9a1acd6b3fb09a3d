// Letters with a thin rule through their middle are struck out; bars, underlines and the edges of cells strike nothing.
import { describe, expect, it } from 'vitest';
import type { RawPath } from '../../../src/model/raw-page.ts';
import { layOut, page, path, run } from './synthetic-page.ts';

const ruleAt = (x0: number, x1: number, y: number): RawPath => path({ x0, y0: y - 0.2, x1, y1: y + 0.2 }, 'line');
const read = (runs: ReturnType<typeof run>[], paths: RawPath[]) => layOut(page({ runs, paths }));
const struckIn = (model: ReturnType<typeof layOut>): string[] =>
  model.blocks.flatMap((block) =>
    block.type === 'text'
      ? block.lines.flatMap(({ spans }) => spans.flatMap(({ text, style }) => (style.struck ? [text.trim()] : [])))
      : [],
  );

describe('struck-out text', () => {
  const law = [
    run(50, 100, 10, 'the old rule of all the'),
    run(50, 112, 10, 'lands is void'),
    run(50, 130, 10, 'a new rule'),
  ];

  it('is what rules run through, which part no paragraphs then', () => {
    const model = read(law, [ruleAt(50, 152.5, 97.5), ruleAt(50, 110, 109.5)]);
    expect(struckIn(model)).toEqual(['the old rule of all the', 'lands is void']);
    expect(model.blocks.map((block) => (block.type === 'text' ? block.lines.length : 0))).toEqual([2, 1]);
  });
  it('is struck word by word as well, and some words of a line', () => {
    const words = [ruleAt(67.5, 82.5, 97.5), ruleAt(82.5, 85, 97.5), ruleAt(85, 105, 97.5)];
    expect(struckIn(read(law, words))).toEqual(['old rule']);
  });
  it('is none where the rule lies under or over the letters, runs on past them, or crosses one', () => {
    const paths = (...rules: RawPath[]) => struckIn(read(law, rules));
    expect(paths(ruleAt(50, 145, 101.5), ruleAt(50, 145, 92))).toEqual([]);
    expect(paths(ruleAt(40, 380, 97.5))).toEqual([]);
    expect(paths(ruleAt(50, 55, 97.5))).toEqual([]);
  });
});
