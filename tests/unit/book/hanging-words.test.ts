// Words that hang out of the text, as manuals set the names of commands.
import { expect, test } from 'vitest';
import type { BookDraft } from '../../../src/book/draft.ts';
import { frames } from '../../../src/book/frames.ts';
import { draftPages } from '../../../src/book/source-lines.ts';
import { PLAIN_BODY as BODY, typedPage } from './typed-pages.ts';

const TEXT = [
  '  The mason came down from the hills in the spring of that year',
  '  and built the bridge of stones that he had found in the river,',
  '  and he was paid in geese, as the town had nothing else to give.',
];

/** Where the text of each page begins for the rules, points. */
function startsOf(hanging: readonly string[], title: string): readonly number[] {
  const pages = Array.from({ length: 8 }, (_, i) => typedPage([title, '', ...TEXT, ...TEXT, ...hanging], i));
  const draft = frames({ pages: draftPages(pages), body: BODY } as BookDraft);
  return [
    ...new Set(draft.pages.flatMap((p) => p.items.flatMap((i) => (i.type === 'line' ? i.line.frame.start : [])))),
  ];
}

const WORDS = ['`take` Said when a stone is up.', '`give` Said when a stone is down.'];

test('do not move the edge of the text, which titles share', () => {
  expect(startsOf(WORDS, '  {14}**The Bridge**')).toEqual([70]);
});

test('stand at the edge where titles stand there, and the text is set in', () => {
  expect(startsOf(WORDS, '{14}**The Bridge**')).toEqual([60]);
});

test('lines in the middle of a page that holds nothing else stand in the column of the text', () => {
  const text = Array.from({ length: 3 }, (_, i) => typedPage([...TEXT, ...TEXT], i));
  const typed = typedPage([`${' '.repeat(28)}Part`], 3);
  const blocks = typed.blocks.map((block) => (block.type === 'text' ? { ...block, column: block.box } : block));
  const part = { ...typed, blocks };
  const draft = frames({
    pages: draftPages([...text, part, typedPage([...TEXT, ...TEXT], 5)]),
    body: BODY,
  } as BookDraft);
  const [line] = draft.pages[3]?.items ?? [];
  expect(line?.type === 'line' ? line.line.frame : null).toEqual(
    draft.pages[4]?.items.flatMap((item) => (item.type === 'line' ? [item.line.frame] : []))[0],
  );
});
