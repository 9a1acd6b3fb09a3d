// Names in a typewriter face that is set larger than the text are terms of what stands behind them.
import { expect, it } from 'vitest';
import { bodyLines, draftPages } from '../../../src/book/source-lines.ts';
import { splitOf } from '../../../src/book/term-split.ts';
import { layOut, page, run } from '../page/synthetic-page.ts';
import { bookOfPages } from './book-of-pages.ts';

const PROSE = 'keys of the editor move the pen from line to line and from word to word';
const KEYS = [
  ['n', 'select the next node'],
  ['p', 'select the previous node'],
  ['C-x k', 'kill the current node'],
  ['DEL', 'scroll one screen back'],
] as const;

it('with the text behind wide white in the size of the body', () => {
  const prose = Array.from({ length: 12 }, (_, i) => run(50, 60 + 9 * i, 7, PROSE));
  const keys = KEYS.flatMap(([key, text], i) => [
    run(50, 200 + 9 * i, 8, key, { fontId: 'mono' }),
    run(124, 200 + 9 * i, 7, text),
  ]);
  const { chapters } = bookOfPages([layOut(page({ runs: [...prose, ...keys] }))]);
  const blocks = chapters.flatMap((chapter) => chapter.blocks);
  const [list] = blocks.filter((block) => block.type === 'definition-list');
  expect(list?.entries).toHaveLength(KEYS.length);
});

it('and so are two such names with a word between', () => {
  const prose = Array.from({ length: 12 }, (_, i) => run(50, 60 + 12 * i, 10, PROSE));
  const keys = KEYS.flatMap(([key, text], i) => [
    run(50, 240 + 12 * i, 10, key, { fontId: 'mono' }),
    ...(i === 1 ? [run(60, 240 + 12 * i, 10, 'or'), run(74, 240 + 12 * i, 10, 'up', { fontId: 'mono' })] : []),
    run(160, 240 + 12 * i, 10, text),
  ]);
  const { chapters } = bookOfPages([layOut(page({ runs: [...prose, ...keys] }))]);
  const text = JSON.stringify(chapters.flatMap((chapter) => chapter.blocks).find((b) => b.type === 'definition-list'));
  const terms = [...text.matchAll(/"terms":(\[.*?\]),"blocks"/g)].map(([, own = '']) =>
    [...own.matchAll(/"text":"(.*?)"/g)].map(([, part]) => part).join(''),
  );
  expect(terms).toEqual(['n', 'p or up', 'C-x k', 'DEL']);
});

it.each([
  ['both names where the text stands near', 160],
  ['the first alone where it stands at the other edge', 310],
])('a term is %s', (_, x) => {
  const runs = [
    run(50, 60, 10, 'first', { fontId: 'mono' }),
    run(78, 60, 10, 'or'),
    run(92, 60, 10, 'omit', { fontId: 'mono' }),
    run(x, 60, 10, 'tells what is cited'),
  ];
  const [lines] = draftPages([layOut(page({ runs }))]).map((sheet) => bodyLines(sheet));
  const spans = lines?.[0]?.line.spans.map((span) => span.text.trim());
  const split = lines?.[0] ? splitOf(lines[0]) : null;
  expect(spans?.slice(0, split?.span ?? 0)).toEqual(x < 300 ? ['first', 'or', 'omit'] : ['first']);
});
