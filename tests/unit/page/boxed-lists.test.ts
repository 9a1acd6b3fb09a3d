// Lists in boxes beside the text: every line kept, at their place in the text that runs around.
import { describe, expect, it } from 'vitest';
import type { PageModel } from '../../../src/model/page.ts';
import type { RawPath } from '../../../src/model/raw-page.ts';
import { blockText, layOut, page, path, run, textsOf } from './synthetic-page.ts';

const BESIDE = [
  'the leek is an old plant of our gardens',
  'and stands there until the hard frosts;',
  'people have cooked it in every county of',
  'the north, with oats and with barley too',
  'and nobody there would do without one.',
];
const UNDER = [
  'trim the leeks and slit them, then wash them in several changes of water',
  'until no grit is left, slice the white and the pale green parts as finely',
  'as you can and sweat them in a heavy pan for twelve minutes, not longer.',
];
const beside = (x: number) => BESIDE.map((text, i) => run(x, 100 + 12 * i, 10, text));
const heading = run(50, 170, 12, 'Method', { fontId: 'bold' });
const under = UNDER.map((text, i) => run(50, 200 + 12 * i, 10, text));
const tint = (box: RawPath['box']): RawPath => ({ ...path(box, 'rect', 'fill'), color: '#eeeeff' });
const list = (x: number, items: readonly string[]) => [
  run(x, 104, 8, 'You need', { fontId: 'bold' }),
  ...items.map((text, i) => run(x, 118 + 11 * i, 8, text)),
];
const ITEMS = ['three large leeks', 'butter', 'salt and pepper', 'some oats'];
const boxed = (model: PageModel): string[] =>
  model.blocks.flatMap((b) => (b.type === 'text' && b.boxed !== undefined ? [blockText(b)] : []));

describe('lists in boxes', () => {
  it('keep their lines, and stand behind the paragraph beside them', () => {
    const runs = [...beside(50), heading, ...under, ...list(258, ITEMS)];
    const model = layOut(page({ runs, paths: [tint({ x0: 250, y0: 90, x1: 400, y1: 180 })] }));
    expect(boxed(model)).toEqual(['You need', ...ITEMS]);
    const texts = textsOf(model);
    expect(texts.map((text) => text.slice(0, 8))).toEqual([
      'the leek',
      'You need',
      'three la',
      'butter',
      'salt and',
      'some oat',
      'Method',
      'trim the',
    ]);
  });
  it('a line that is full goes on in the next one', () => {
    const items = ['three large leeks from the farm', 'behind the barn', 'butter', 'salt', 'oats'];
    const model = layOut(
      page({
        runs: [...beside(50), heading, ...under, ...list(258, items)],
        paths: [tint({ x0: 250, y0: 90, x1: 400, y1: 180 })],
      }),
    );
    expect(boxed(model)).toEqual([
      'You need',
      'three large leeks from the farm / behind the barn',
      'butter',
      'salt',
      'oats',
    ]);
  });
  it('without text beside there is no list: a label, a key', () => {
    const paths = [tint({ x0: 250, y0: 90, x1: 400, y1: 180 })];
    expect(boxed(layOut(page({ runs: [heading, ...under, ...list(258, ITEMS)], paths })))).toEqual([]);
  });
  it('prose whose lines are full is no list', () => {
    const prose = [
      'the leek is a plant that',
      'every garden has, and one',
      'that nobody would wish to',
      'be without again',
    ];
    const model = layOut(
      page({
        runs: [...beside(50), heading, ...under, ...prose.map((text, i) => run(258, 104 + 11 * i, 10, text))],
        paths: [tint({ x0: 250, y0: 90, x1: 395, y1: 150 })],
      }),
    );
    expect(textsOf(model)).toContain(prose.join(' / '));
  });
});
