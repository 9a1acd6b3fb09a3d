// Lines of Japanese or Korean whose Latin letters are set in another size than the letters beside them.
import { expect, test } from 'vitest';
import type { BookDraft } from '../../../src/book/draft.ts';
import { mixedSizes } from '../../../src/book/mixed-sizes.ts';
import { draftPages } from '../../../src/book/source-lines.ts';
import type { Line, PageModel, Span } from '../../../src/model/page.ts';
import { typedPage } from './typed-pages.ts';

type Piece = readonly [text: string, size: number];

function lineOf(pieces: readonly Piece[], baseline: number): Line {
  const [plain] = typedPage(['text'], 0).blocks;
  const style = plain?.type === 'text' ? plain.lines[0]?.spans[0]?.style : undefined;
  if (style === undefined) throw new Error('no line was drawn');
  const box = { x0: 60, y0: baseline - 8, x1: 360, y1: baseline + 2 };
  const spans = pieces.map(
    ([text, size]): Span => ({
      text,
      style: { ...style, size },
      position: 'normal',
      link: null,
      box,
      confidence: null,
    }),
  );
  const longest = [...pieces].sort((a, b) => b[0].length - a[0].length)[0];
  return { box, baseline, size: longest?.[1] ?? 10, direction: 'ltr', spans };
}

/** The sizes of a book's lines after the rule. */
function sizesOf(lines: readonly (readonly Piece[])[]): readonly number[] {
  const page = typedPage(['text'], 0);
  const [block] = page.blocks;
  if (block?.type !== 'text') throw new Error('no block was drawn');
  const drawn = lines.map((pieces, i) => lineOf(pieces, 100 + i * 16));
  const model: PageModel = { ...page, blocks: [{ ...block, lines: drawn }] };
  const { pages } = mixedSizes({ pages: draftPages([model]) } as BookDraft);
  return pages.flatMap((p) => p.items.flatMap((item) => (item.type === 'line' ? [item.line.size] : [])));
}

const BODY: readonly (readonly Piece[])[] = Array.from({ length: 9 }, () => [
  ['庭の古い門には', 10.1],
  ['iron', 11],
  ['の鍵が掛かっている。', 10.1],
]);

test('a line of names is as large as the kana beside them', () => {
  const names: readonly Piece[] = [
    ['Garden Gate Company', 11],
    ['という名', 10.1],
  ];
  expect(sizesOf([...BODY, names]).at(-1)).toBe(10.1);
});

test('a line of Latin letters alone is measured as kana would be', () => {
  expect(sizesOf([...BODY, [['The Garden Gate', 11]]]).at(-1)).toBeCloseTo(10.1, 1);
});

test('a title is larger in both scripts', () => {
  expect(
    sizesOf([
      ...BODY,
      [
        ['庭の', 16.2],
        ['Gate', 17.6],
      ],
    ]).at(-1),
  ).toBe(16.2);
});

test('where both are of one size, lines keep theirs', () => {
  const even = BODY.map((pieces) => pieces.map(([text]): Piece => [text, 10]));
  expect(sizesOf([...even, [['The Garden Gate', 11]]]).at(-1)).toBe(11);
});
