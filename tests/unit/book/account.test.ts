// Nothing is lost: the letters of the book and of its account are those of the pages, whatever the pages hold.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageModel } from '../../../src/model/page.ts';
import { layOut, page, path, rule, run } from '../page/synthetic-page.ts';
import { keptLetters, missingLetters, sourceLetters } from './book-letters.ts';
import { bookOf } from './book-of.ts';
import { typedPage } from './typed-pages.ts';

const lost = (pages: readonly PageModel[]): readonly string[] =>
  missingLetters(sourceLetters(pages), keptLetters(bookOf(pages)));

const words = fc.array(fc.constantFrom('the', 'garden', 'of', 'every', 'neighbour', 'rests', 'in', 'winter'), {
  minLength: 1,
  maxLength: 9,
});
const row = fc
  .tuple(
    fc.constantFrom(
      '',
      '',
      '',
      '',
      '    ',
      '{14}',
      '{8}',
      '• ',
      '1. ',
      'b) ',
      '**',
      '_',
      '`',
      '12 ',
      '^3^ ',
      'head: ',
      'foot: ',
    ),
    words,
    fc.constantFrom('', '.', ':', '-', ' . . . . 12', ' (continued)'),
  )
  .map(([style, list, end]) => {
    const text = list.join(' ') + end;
    return /^(?:\*\*|_|`)$/.test(style) ? `${style}${text}${style}` : `${style}${text}`;
  });
const drawnPage = fc.array(fc.oneof({ weight: 6, arbitrary: row }, fc.constantFrom('', '-----')), { maxLength: 30 });

describe('the account of lines', () => {
  it('leaves no letter out, whatever is printed', () => {
    fc.assert(
      fc.property(fc.array(drawnPage, { minLength: 1, maxLength: 6 }), (rows) => {
        const pages = rows.map(typedPage);
        expect(lost(pages)).toEqual([]);
      }),
      { numRuns: 60, seed: 11 },
    );
  });

  it('counts every line of every page once', () => {
    fc.assert(
      fc.property(fc.array(drawnPage, { minLength: 1, maxLength: 4 }), (rows) => {
        const pages = rows.map(typedPage);
        const { account } = bookOf(pages);
        const lines = pages.map((p) => p.blocks.reduce((n, b) => n + (b.type === 'text' ? b.lines.length : 0), 0));
        expect(account.pages.map((p) => p.body + p.leftOut)).toEqual(lines);
      }),
      { numRuns: 25, seed: 12 },
    );
  });

  it('tells of a loss, where there is one', () => {
    const pages = [typedPage(['the garden of every neighbour', 'rests in winter.'], 0)];
    const book = bookOf(pages);
    const robbed = { ...book, chapters: book.chapters.map((chapter) => ({ ...chapter, blocks: [] })) };
    expect(missingLetters(sourceLetters(pages), keptLetters(robbed))).not.toEqual([]);
  });
});

/** Three pages with all that page rules drop or set apart. */
function rawPages(): readonly PageModel[] {
  const grid = [100, 120, 140].map((y) => rule(50, y, 350));
  const sides = [50, 200, 350].map((x) => path({ x0: x, x1: x + 0.4, y0: 100, y1: 140 }, 'line'));
  return [0, 1, 2].map((index) => {
    const runs = [
      run(50, 30, 8, `The Garden Book ${index + 5}`),
      run(50, 60, 10, 'Nobody waters a garden that the rain has watered.'),
      run(50, 72, 10, 'hidden words', { renderingMode: 3 }),
      run(50, 84, 10, 'bold title'),
      run(50.3, 84, 10, 'bold title'),
      run(60, 114, 10, 'crop'),
      run(210, 114, 10, 'rows'),
      run(60, 134, 10, 'beans'),
      run(210, 134, 10, '14'),
      run(900, 300, 10, 'outside'),
      run(50, 320, 0.4, 'microscopic'),
      run(20, 400, 10, 'sideways', { angle: 90 }),
    ];
    return layOut(page({ index, runs, paths: [...grid, ...sides] }));
  });
}

describe('the account of what page rules drop', () => {
  it('names the rule for each', () => {
    const pages = rawPages();
    expect(lost(pages)).toEqual([]);
    const { leftOut } = bookOf(pages).account;
    const rules = new Map(leftOut.map((line) => [line.rule, line.text]));
    expect(rules.get('invisible')).toBe('hiddenwords');
    expect(rules.get('overprint')).toBe('boldtitle');
    expect(rules.get('off-page')).toBe('outside');
    expect(rules.get('type-size')).toBe('microscopic');
    expect(leftOut.some((l) => l.rule === 'running-heads' && l.text.startsWith('The Garden Book'))).toBe(true);
  });

  it('takes the head of a table that is printed again on the next page', () => {
    const table = (index: number, ys: readonly number[], cells: readonly string[]) => {
      const lines = [
        ...ys.map((y) => rule(50, y, 350)),
        ...[50, 200, 350].map((x) => path({ x0: x, x1: x + 0.4, y0: ys[0] ?? 0, y1: ys.at(-1) ?? 0 }, 'line')),
      ];
      const runs = cells.map((text, i) => run(i % 2 === 0 ? 60 : 210, (ys[Math.floor(i / 2)] ?? 0) + 14, 10, text));
      return layOut(page({ index, runs, paths: lines }));
    };
    const pages = [
      table(0, [500, 520, 540], ['crop', 'rows', 'beans', '14']),
      table(1, [50, 70, 90], ['crop', 'rows', 'peas', '27']),
    ];
    const { account } = bookOf(pages);
    expect(lost(pages)).toEqual([]);
    expect(account.leftOut.map((line) => `${line.rule} ${line.text}`)).toEqual([
      'repeated-head crop',
      'repeated-head rows',
    ]);
  });
});

describe('the tags of a book', () => {
  const rows = ['<H1>{16}On Bridges', '', '<P>Bridges are built over rivers, and some of them over roads.'];
  const level = (tags: readonly ('trusted' | 'ignored')[]) =>
    bookOf(
      tags.map((said, i) => ({
        ...typedPage([`<H2>${['On Bridges', 'Of Ferries', 'All the Roads'][i]}`, ...rows.slice(1)], i),
        tags: said,
      })),
    )
      .chapters.flatMap((chapter) => chapter.blocks)
      .filter((block) => block.type === 'heading').length;
  it('are followed where its pages agree with them, and nowhere where many do not', () => {
    expect(level(['trusted', 'trusted', 'trusted'])).toBe(3);
    expect(level(['trusted', 'ignored', 'ignored'])).toBe(0);
  });
});

describe('doubtful lines', () => {
  const prose = [
    'the garden of every neighbour rests in winter and the',
    'rest of the year it is a place of very much work.',
  ];
  it('are those at the edge of a page that look like heads but never repeat', () => {
    const pages = [['head: A Winter Garden', ...prose], prose, prose, prose].map((rows, i) => typedPage(rows, i));
    const doubtful = bookOf(pages).account.leftOut.filter((line) => line.fate === 'doubtful');
    expect(doubtful.map((line) => `${line.rule} ${line.text}`)).toEqual(['page-edge A Winter Garden']);
  });
  it('are those of signs without a meaning', () => {
    const pages = [prose, ['\ufffd\ufffd\ue001 of \ufffd\ufffd\ue002\ufffd', ...prose]].map((rows, i) =>
      typedPage(rows, i),
    );
    const { account } = bookOf(pages);
    expect(account.leftOut.map((line) => line.rule)).toEqual(['unreadable']);
    expect(account.doubtfulLines).toBe(1);
  });
});
