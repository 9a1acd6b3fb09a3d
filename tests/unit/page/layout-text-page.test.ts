// Lines, tables and directions of hand-made pages.
import { describe, expect, it } from 'vitest';
import type { RawPath, StructureNode } from '../../../src/model/raw-page.ts';
import { layOut, page, path, rule, run, textsOf } from './synthetic-page.ts';

const grid = (xs: readonly number[], ys: readonly number[]): RawPath[] => [
  ...ys.map((y) => rule(xs[0] ?? 0, y, xs[xs.length - 1] ?? 0)),
  ...xs.map((x) => path({ x0: x, x1: x + 0.4, y0: ys[0] ?? 0, y1: ys[ys.length - 1] ?? 0 }, 'line')),
];

function firstSpans(raw: Parameters<typeof layOut>[0]) {
  const block = layOut(raw).blocks[0];
  return block?.type === 'text' ? (block.lines[0]?.spans ?? []) : [];
}

describe('lines', () => {
  it('makes spaces of gaps, and ligatures letters', () => {
    expect(textsOf(layOut(page({ runs: [run(50, 100, 10, 'the oﬃce of ﬁre')] })))).toEqual(['the office of fire']);
  });
  it('keeps superscripts and subscripts apart by height and size', () => {
    const runs = [run(50, 100, 10, 'x'), run(55, 96, 7, '2'), run(58.5, 100, 10, 'y'), run(63.5, 102, 7, 'i')];
    const spans = firstSpans(page({ runs }));
    expect(spans.map((s) => [s.text.trim(), s.position])).toEqual([
      ['x', 'normal'],
      ['2', 'superscript'],
      ['y', 'normal'],
      ['i', 'subscript'],
    ]);
  });
  it('joins accents that are drawn over their letters', () => {
    const runs = [run(50, 100, 10, 'caf'), run(65, 100, 10, '´'), run(65, 100, 10, 'e')];
    expect(textsOf(layOut(page({ runs })))).toEqual(['café']);
  });
  it('drops overprints and takes them for bold', () => {
    const runs = [run(50, 100, 10, 'title'), run(50.3, 100, 10, 'title')];
    const spans = firstSpans(page({ runs }));
    expect(spans.map((s) => [s.text, s.style.bold])).toEqual([['title', true]]);
  });
  it('puts right-to-left text and the numbers in it in logical order', () => {
    // Drawn from left to right: 1998 at the left end, then the word reversed.
    const runs = [run(50, 100, 10, '1998 םולש')];
    expect(textsOf(layOut(page({ runs })))).toEqual(['שלום 1998']);
  });
  it('mirrors brackets that are named by their shapes', () => {
    const runs = [run(50, 100, 10, '(םולש) םולש')];
    expect(textsOf(layOut(page({ runs })))).toEqual(['שלום (שלום)']);
  });
  it('takes smaller capitals for small capitals, but not among small letters of their size', () => {
    const named = [run(50, 100, 10, 'The '), run(70, 100, 7.5, 'NATO'), run(85, 100, 10, ' is')];
    expect(firstSpans(page({ runs: named })).some((s) => s.style.smallCaps)).toBe(true);
    const mixed = [run(50, 100, 10, 'see '), run(70, 100, 7.5, 'arXiv'), run(90, 100, 10, ' now')];
    expect(firstSpans(page({ runs: mixed })).some((s) => s.style.smallCaps)).toBe(false);
  });
  it('splits spans where a link begins', () => {
    const link = {
      box: { x0: 67, y0: 90, x1: 88, y1: 103 },
      target: { type: 'external', href: 'https://example.org/' },
    } as const;
    const spans = firstSpans(page({ runs: [run(50, 100, 10, 'see here now')], links: [link] }));
    expect(spans.map((s) => [s.text.trim(), s.link !== null])).toEqual([
      ['see', false],
      ['here', true],
      ['now', false],
    ]);
  });
  it('joins a dropped quotation mark and the letter after it to their word', () => {
    const runs = [
      run(52, 124, 50, '\u201c'),
      run(62, 124, 46, 'T'),
      run(86, 100, 10, 'he quick brown fox jumped over all of the dogs'),
      run(86, 112, 10, 'and then went on to others in the next field so'),
      run(86, 124, 10, 'that nobody saw it in the evening of the day as'),
      run(50, 136, 10, 'he came back in the evening, said the ferryman to us'),
    ];
    const texts = textsOf(layOut(page({ runs }))).join(' / ');
    expect(texts.match(/[\u201cT]/gu)).toEqual(['\u201c', 'T']);
    expect(texts).toMatch(/^\u201c ?The quick/u);
  });
  it('joins a dropped initial to its word', () => {
    const runs = [
      run(50, 122, 36, 'T'),
      run(68.5, 100, 10, 'he quick brown fox jumped over all of the dogs'),
      run(70, 112, 10, 'and then went on to others in the next field so'),
    ];
    const [text] = textsOf(layOut(page({ runs })));
    expect(text?.startsWith('The quick brown fox')).toBe(true);
  });
  it('joins a dropped quotation mark to what it opens', () => {
    const runs = [
      run(50, 182, 130, '“'),
      run(116, 100, 10, 'The quick brown fox jumped over all of the dogs'),
      run(116, 112, 10, 'and then went on to others in the next field so'),
      run(50, 136, 10, '“He came back in the evening,” said the ferryman to us'),
    ];
    const [text] = textsOf(layOut(page({ runs })));
    expect(text?.startsWith('“The quick brown fox')).toBe(true);
  });
});

describe('tables', () => {
  it('reads a ruled table with a cell over two columns', () => {
    const runs = [
      run(55, 112, 10, 'head', { fontId: 'bold' }),
      run(55, 132, 10, 'one'),
      run(155, 132, 10, 'two'),
      run(55, 152, 10, 'three'),
      run(155, 152, 10, 'four'),
    ];
    const ys = [100, 120, 140, 160];
    const paths = [
      ...ys.map((y) => rule(50, y, 250)),
      path({ x0: 50, x1: 50.4, y0: 100, y1: 160 }, 'line'),
      path({ x0: 250, x1: 250.4, y0: 100, y1: 160 }, 'line'),
      path({ x0: 150, x1: 150.4, y0: 120, y1: 160 }, 'line'),
    ];
    const table = layOut(page({ runs, paths })).blocks.find((b) => b.type === 'table');
    expect(table?.rows.map((row) => row.map((c) => [c.lines[0]?.spans[0]?.text, c.columnSpan, c.header]))).toEqual([
      [['head', 2, true]],
      [
        ['one', 1, false],
        ['two', 1, false],
      ],
      [
        ['three', 1, false],
        ['four', 1, false],
      ],
    ]);
  });
  it('has no empty columns where the rule of its caption juts out', () => {
    const runs = [
      run(55, 112, 10, 'one'),
      run(155, 112, 10, 'two'),
      run(55, 132, 10, 'three'),
      run(155, 132, 10, 'four'),
    ];
    const paths = [rule(44, 98, 256), ...grid([50, 150, 250], [100, 120, 140])];
    const table = layOut(page({ runs, paths })).blocks.find((b) => b.type === 'table');
    expect(table?.rows.map((row) => row.map((c) => c.lines[0]?.spans[0]?.text))).toEqual([
      ['one', 'two'],
      ['three', 'four'],
    ]);
  });
  it('reads a table between three rules', () => {
    const runs = [
      run(55, 112, 10, 'name'),
      run(155, 112, 10, 'size'),
      run(55, 132, 10, 'one'),
      run(155, 132, 10, '17'),
      run(55, 144, 10, 'two'),
      run(155, 144, 10, '4'),
    ];
    const paths = [100, 120, 150].map((y) => rule(50, y, 250));
    const table = layOut(page({ runs, paths })).blocks.find((b) => b.type === 'table');
    expect(table?.evidence).toBe('half-ruled');
    expect(table?.rows.map((row) => row.map((c) => c.lines[0]?.spans[0]?.text))).toEqual([
      ['name', 'size'],
      ['one', '17'],
      ['two', '4'],
    ]);
  });
  it('leaves none of its rules behind in a column of text beside another', () => {
    const prose = (x: number, from: number, to: number) =>
      Array.from({ length: (to - from) / 12 }, (_, i) =>
        run(x, from + 12 * i, 10, 'a line of the text of this column'),
      );
    const table = ['name|size', 'one|17', 'two|4', 'three|25', 'four|11'].flatMap((row, i) =>
      row.split('|').map((cell, c) => run(c === 0 ? 55 : 155, 112 + 12 * i + (i > 0 ? 6 : 0), 10, cell)),
    );
    const runs = [...table, ...prose(50, 200, 500), ...prose(310, 104, 500)];
    const paths = [102, 117, 172].map((y) => rule(48, y, 256));
    const { blocks } = layOut(page({ runs, paths }));
    expect(blocks.map((block) => block.type)).toContain('table');
    expect(blocks.map((block) => block.type)).not.toContain('rule');
  });
  it('takes a frame around text for no table', () => {
    const runs = [run(55, 115, 10, 'a note that stands'), run(55, 127, 10, 'in a frame of its own')];
    const model = layOut(page({ runs, paths: grid([50, 250], [100, 140]) }));
    expect(model.blocks.map((b) => b.type)).toEqual(['text']);
  });
});

describe('pages', () => {
  it('reads a page that is set sideways, and keeps a sideways stamp as background', () => {
    const sideways = [100, 112].map((y) => {
      const upright = run(100, y, 10, 'words on a page that was turned');
      return { ...upright, angle: 90, glyphs: upright.glyphs.map((g) => ({ ...g, x: 400 - g.y, y: g.x })) };
    });
    expect(textsOf(layOut(page({ runs: sideways })))).toEqual([
      'words on a page that was turned / words on a page that was turned',
    ]);
    const stamp = sideways.slice(0, 1).map((r) => ({ ...r, glyphs: r.glyphs.map((g) => ({ ...g, x: g.x + 80 })) }));
    const model = layOut(
      page({ runs: [run(50, 100, 10, 'a page of text that is much longer than its stamp'), ...stamp] }),
    );
    expect(model.blocks.map((b) => b.layer)).toEqual(['body', 'background']);
  });
  it('reads vertical writing by columns from the right', () => {
    const column = (x: number, text: string) => ({
      ...run(0, 0, 12, ''),
      vertical: true,
      glyphs: [...text].map((char, i) => ({ text: char, x, y: 50 + 12 * i, width: 12 })),
    });
    const model = layOut(page({ runs: [column(300, '吾輩は猫である名前は'), column(282, 'まだ無い。')] }));
    expect(textsOf(model)).toEqual(['吾輩は猫である名前は / まだ無い。']);
    const block = model.blocks[0];
    expect(block?.type === 'text' && block.writing).toBe('vertical');
    expect(block?.box.x1).toBeGreaterThan(290);
  });
  it('reads paragraphs of a tagged page by their elements', () => {
    const node = (mcid: number) => ({ role: 'P', alt: null, language: null, mcids: [mcid], children: [] });
    const structure = { role: 'Document', alt: null, language: null, mcids: [], children: [node(1), node(2)] };
    const runs = [
      run(50, 100, 10, 'one two three', { mcid: 1 }),
      run(50, 112, 10, 'four', { mcid: 1 }),
      run(50, 124, 10, 'five', { mcid: 2 }),
    ];
    expect(textsOf(layOut(page({ runs, structure })))).toEqual(['one two three / four', 'five']);
  });
});

describe('tagged pages', () => {
  it('reads a table from its tags, and gives a figure its alternative text', () => {
    const node = (
      role: string,
      mcids: number[],
      children: StructureNode[] = [],
      alt: string | null = null,
    ): StructureNode => ({
      role,
      alt,
      language: null,
      mcids,
      children,
    });
    const rows = [
      node('TR', [], [node('TH', [1]), node('TH', [2])]),
      node('TR', [], [node('TD', [3]), node('TD', [4])]),
    ];
    const structure = node('Document', [], [node('Table', [], rows), node('Figure', [], [], 'a cat')]);
    const runs = [
      run(50, 100, 10, 'name', { mcid: 1 }),
      run(150, 100, 10, 'size', { mcid: 2 }),
      run(50, 115, 10, 'one', { mcid: 3 }),
      run(150, 115, 10, '17', { mcid: 4 }),
    ];
    const box = { x0: 50, y0: 200, x1: 250, y1: 300 };
    const image = {
      ref: 'cat',
      box,
      matrix: [200, 0, 0, -100, 50, 300],
      widthPx: 400,
      heightPx: 200,
      mask: false,
      order: 9,
    } as const;
    const { blocks } = layOut(page({ runs, structure, images: [image] }));
    expect(blocks.map((b) => b.type)).toEqual(['table', 'figure']);
    const [table, figure] = blocks;
    expect(
      table?.type === 'table' && table.rows.map((r) => r.map((c) => [c.lines[0]?.spans[0]?.text, c.header])),
    ).toEqual([
      [
        ['name', true],
        ['size', true],
      ],
      [
        ['one', false],
        ['17', false],
      ],
    ]);
    expect(figure).toMatchObject({ alt: 'a cat', picture: { from: 'image', ref: 'cat' } });
  });
});

describe('tables without rules', () => {
  const rows = (cells: readonly string[][]) =>
    cells.flatMap((row, r) => row.map((text, c) => run(50 + 90 * c, 100 + 14 * r, 10, text)));
  it('reads four aligned rows of three', () => {
    const cells = [
      ['name', 'colour', 'size'],
      ['fox', 'brown', '40'],
      ['dog', 'black', '12'],
      ['bear', 'white', '7'],
    ];
    const [table] = layOut(page({ runs: rows(cells) })).blocks;
    expect(table?.type === 'table' && table.rows.map((r) => r.map((c) => c.lines[0]?.spans[0]?.text))).toEqual(cells);
  });
  it('leaves a contents list as text', () => {
    const cells = [
      ['1', 'the fox', '3'],
      ['2', 'the dog', '9'],
      ['3', 'the bear', '17'],
      ['4', 'the end', '30'],
    ];
    expect(layOut(page({ runs: rows(cells) })).blocks.every((b) => b.type === 'text')).toBe(true);
  });
});
