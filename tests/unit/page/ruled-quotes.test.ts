// Quotations between two rules that the text flows past: read by themselves, and the text beside them whole.
import { describe, expect, it } from 'vitest';
import type { PageModel } from '../../../src/model/page.ts';
import type { RawGlyphRun } from '../../../src/model/raw-page.ts';
import { bookOfPages } from '../book/book-of-pages.ts';
import { blockText, layOut, page, rule, run } from './synthetic-page.ts';

const WIDE = [
  'the quick brown fox jumped over all of the lazy dogs',
  'and over all of the other lazy dogs of the same town',
  'until the evening came and it was far too dark to go',
  'any further down the road to the mill by the old sea',
];
const NARROW = [
  'where the bear slept and the',
  'cat sat upon the stones of a',
  'wall and waited for the moon',
  'to rise that day, as it does',
  'whenever someone waits for it',
];
const TEXT = [
  ...WIDE.map((line, i) => run(50, 100 + 13 * i, 10, line)),
  ...NARROW.map((line, i) => run(50, 152 + 13 * i, 10, line)),
  ...WIDE.map((line, i) => run(50, 217 + 13 * i, 10, `x${line}`.slice(0, 52))),
];
const QUOTE = ['it was far too', 'dark to go now'].map((line, i) => run(200, 166 + 20 * i, 15, line));
const RULES = [rule(200, 148, 310), rule(200, 194, 310)];

const laidOut = (quote: readonly RawGlyphRun[], rules = RULES): PageModel =>
  layOut(page({ runs: [...TEXT, ...quote], paths: rules }));

const boxed = (model: PageModel): string[] =>
  model.blocks.flatMap((b) => (b.type === 'text' && b.boxed !== undefined ? [blockText(b)] : []));

describe('larger type between two rules of one length, with text beside', () => {
  it('is read by itself, and the lines beside it are one paragraph', () => {
    const model = laidOut(QUOTE);
    expect(boxed(model)).toEqual(['it was far too / dark to go now']);
    const { chapters } = bookOfPages([model]);
    const blocks = chapters.flatMap((chapter) => chapter.blocks);
    expect(blocks.filter((block) => block.type === 'quote')).toHaveLength(1);
    expect(JSON.stringify(blocks)).toContain(NARROW.join(' '));
  });

  it('is one between rules of two lengths at each end', () => {
    const rules = [rule(192, 146, 310), rule(200, 152, 302), rule(200, 190, 302), rule(192, 196, 310)];
    expect(boxed(laidOut(QUOTE, rules))).toEqual(['it was far too / dark to go now']);
  });

  it('is none where the type is that of the text, or the rules are of two lengths', () => {
    const small = ['it was far too dark', 'to go now any more'].map((line, i) => run(200, 165 + 13 * i, 10, line));
    expect(boxed(laidOut(small))).toEqual([]);
    expect(boxed(laidOut(QUOTE, [rule(200, 148, 310), rule(200, 194, 270)]))).toEqual([]);
  });

  it('is none in a column of its own, where it is a title', () => {
    const column = (x: number, y: number, count: number) =>
      Array.from({ length: count }, (_, i) => run(x, y + 12 * i, 10, NARROW[i % NARROW.length] ?? ''));
    const title = run(40, 240, 15, 'News of the town');
    const model = layOut(
      page({
        runs: [...column(40, 100, 10), title, ...column(40, 270, 14), ...column(215, 100, 28)],
        paths: [rule(40, 223, 190), rule(40, 248, 190)],
      }),
    );
    expect(boxed(model)).toEqual([]);
    const blocks = bookOfPages([model]).chapters.flatMap((chapter) => chapter.blocks);
    expect(blocks.map((block) => block.type)).toContain('heading');
  });
});

describe('smaller type between two rules of one length, with text beside', () => {
  const set = (rows: readonly string[]) => rows.map((line, i) => run(200, 162 + 10 * i, 8, line));
  const ASIDE = ['Did you know?', 'The bear of the old mill', 'slept until the moon rose', 'and the cat had gone.'];

  it('is an aside where it is prose, and the lines beside it are one paragraph', () => {
    const model = laidOut(set(ASIDE));
    expect(boxed(model).join(' / ')).toBe(ASIDE.join(' / '));
    const blocks = bookOfPages([model]).chapters.flatMap((chapter) => chapter.blocks);
    expect(JSON.stringify(blocks)).toContain(NARROW.join(' '));
  });

  it('is none where it stands in cells, or in short lines', () => {
    const cells = [0, 1, 2, 3].flatMap((i) => [run(200, 162 + 10 * i, 8, 'bear'), run(270, 162 + 10 * i, 8, 'asleep')]);
    expect(boxed(laidOut(cells))).toEqual([]);
    expect(boxed(laidOut(set(['if asleep', 'wait', 'else', 'go on'])))).toEqual([]);
  });
});
