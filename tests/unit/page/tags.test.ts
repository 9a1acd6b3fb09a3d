// Structure trees of hand-made pages: followed where they agree with the page, ignored where they contradict it.
import { describe, expect, it } from 'vitest';
import type { PageModel } from '../../../src/model/page.ts';
import type { RawGlyphRun, StructureNode } from '../../../src/model/raw-page.ts';
import { layOut, page, path, run, textsOf } from './synthetic-page.ts';

const node = (role: string, mcids: readonly number[], children: readonly StructureNode[] = []): StructureNode => ({
  role,
  alt: null,
  language: null,
  mcids,
  children,
});

const words = 'when the morning came it was still the same old tale';
/** Full lines that go on, one marked content each. */
const plain = (from: number, to: number): RawGlyphRun[] =>
  Array.from({ length: to - from }, (_, i) => run(50, 100 + (from + i) * 12, 10, words, { mcid: from + i }));

describe('tags that agree with the page', () => {
  it('part paragraphs that nothing else parts', () => {
    const tree = node('Document', [], [node('P', [0, 1, 2]), node('P', [3, 4, 5])]);
    const model = layOut(page({ runs: plain(0, 6), structure: tree }));
    expect(model.tags).toBe('trusted');
    expect(textsOf(model)).toEqual([[words, words, words].join(' / '), [words, words, words].join(' / ')]);
  });
  it('keep the label of an item with its text', () => {
    const runs = [
      run(50, 100, 10, '1.', { mcid: 0 }),
      run(62, 100, 10, words, { mcid: 1 }),
      run(62, 112, 10, 'and so on', { mcid: 1 }),
    ];
    const tree = node('L', [], [node('LI', [], [node('Lbl', [0]), node('LBody', [1])])]);
    expect(textsOf(layOut(page({ runs, structure: tree })))).toEqual([`1. ${words} / and so on`]);
  });
});

describe('tags inside of a paragraph', () => {
  it('name words of it and part nothing', () => {
    const runs = plain(0, 4).flatMap((r, i) =>
      i === 1
        ? [
            run(50, 112, 10, 'then call', { mcid: 1 }),
            run(97, 112, 10, 'open the bed of the garden now ok', { mcid: 9 }),
          ]
        : [r],
    );
    const tree = node('Document', [], [node('P', [0, 1, 2, 3], [node('Code', [9])])]);
    const model = layOut(page({ runs, structure: tree }));
    expect(model.tags).toBe('trusted');
    expect(textsOf(model)).toHaveLength(1);
  });
});

describe('tags that contradict the page', () => {
  it('are ignored where each line is an element', () => {
    const tree = node(
      'Document',
      [],
      Array.from({ length: 6 }, (_, i) => node('P', [i])),
    );
    const model = layOut(page({ runs: plain(0, 6), structure: tree }));
    expect(model.tags).toBe('ignored');
    expect(textsOf(model)).toEqual([Array(6).fill(words).join(' / ')]);
  });
  it('are ignored where one element holds all', () => {
    const runs = [0, 1, 2, 3].flatMap((k) => [
      run(50, 100 + k * 24, 10, 'Then the morning came, and it was the same old tale', { mcid: 0 }),
      run(50, 112 + k * 24, 10, 'as ever.', { mcid: 0 }),
    ]);
    const model = layOut(page({ runs, structure: node('Document', [], [node('P', [0])]) }));
    expect(model.tags).toBe('ignored');
    expect(textsOf(model)).toHaveLength(4);
  });
  it('are ignored where they jump about', () => {
    const tree = node('Document', [], [node('P', [0, 2, 4, 6]), node('P', [1, 3, 5, 7])]);
    expect(layOut(page({ runs: plain(0, 8), structure: tree })).tags).toBe('ignored');
  });
  it('are ignored where they know little of the text', () => {
    const tree = node('Document', [], [node('H1', [0])]);
    const model = layOut(page({ runs: plain(0, 6), structure: tree }));
    expect(model.tags).toBe('ignored');
    expect(model.blocks.some((block) => block.type === 'text' && block.role === 'H1')).toBe(false);
  });
});

describe('tagged tables', () => {
  const cell = (role: string, mcid: number, change: Partial<StructureNode> = {}): StructureNode => ({
    ...node(role, [mcid]),
    ...change,
  });
  const tree = (rows: readonly (readonly StructureNode[])[]) =>
    node(
      'Document',
      [],
      [
        node(
          'Table',
          [],
          rows.map((row) => node('TR', [], row)),
        ),
      ],
    );
  const place = (mcid: number, x: number, y: number, text: string) => run(x, y, 10, text, { mcid });

  it('have the spans and header cells of their tags', () => {
    const runs = [
      place(0, 50, 100, 'crop'),
      place(1, 150, 100, 'spacing'),
      place(2, 150, 114, 'rows'),
      place(3, 220, 114, 'plants'),
      place(4, 50, 128, 'beans'),
      place(5, 150, 128, '14'),
      place(6, 220, 128, '63'),
    ];
    const structure = tree([
      [cell('TH', 0, { rowSpan: 2 }), cell('TH', 1, { columnSpan: 2 })],
      [cell('TH', 2), cell('TH', 3)],
      [cell('TH', 4, { scope: 'Row' }), cell('TD', 5), cell('TD', 6)],
    ]);
    const table = layOut(page({ runs, structure })).blocks.find((block) => block.type === 'table');
    expect(table?.columnCount).toBe(3);
    expect(table?.rows.map((row) => row.map((c) => [c.rowSpan, c.columnSpan, c.header]))).toEqual([
      [
        [2, 1, true],
        [1, 2, true],
      ],
      [
        [1, 1, true],
        [1, 1, true],
      ],
      [
        [1, 1, true],
        [1, 1, false],
        [1, 1, false],
      ],
    ]);
  });

  it('part words of two cells that stand as near as words of one, and leave the words beside the table', () => {
    const row = (first: number, y: number, [a, b]: readonly [string, string]) => [
      place(first, 50, y, a),
      place(first + 1, 50 + a.length * 5 + 5, y, b),
    ];
    const runs = [
      ...row(0, 100, ['1107', '2218']),
      ...row(2, 114, ['3329', '4430']),
      ...row(4, 128, ['5541', '6652']),
      run(100, 114, 10, 'as before'),
    ];
    const structure = tree([0, 2, 4].map((first) => [cell('TD', first), cell('TD', first + 1)]));
    const model = layOut(page({ runs, structure }));
    const rows = model.blocks.flatMap((block) => (block.type === 'table' ? block.rows : []));
    const textOf = (spans: readonly { readonly text: string }[]) => spans.map((span) => span.text).join('');
    expect(rows.map((r) => r.map((c) => c.lines.map((l) => textOf(l.spans)).join()))).toEqual([
      ['1107', '2218'],
      ['3329', '4430'],
      ['5541', '6652'],
    ]);
    expect(textsOf(model)).toEqual(['as before']);
  });

  it('are none where the tags lay out columns of prose', () => {
    const column = (x: number, mcid: number) =>
      Array.from({ length: 32 }, (_, i) => run(x, 100 + i * 12, 10, 'when the morning came it was', { mcid }));
    const structure = tree([
      [cell('TD', 0), cell('TD', 1)],
      [cell('TD', 2), cell('TD', 3)],
    ]);
    const runs = [...column(50, 0), ...column(220, 1), place(2, 50, 520, 'the end'), place(3, 220, 520, 'of it')];
    expect(layOut(page({ runs, structure })).blocks.map((block) => block.type)).not.toContain('table');
  });

  it('are none where rows have one cell with text, or cells have titles in them', () => {
    const runs = [0, 1, 2, 3].map((i) => place(i, 50, 100 + i * 20, 'a line of text'));
    const single = tree(runs.map((_, i) => [cell('TD', i), node('TD', [])]));
    expect(layOut(page({ runs, structure: single })).blocks.map((block) => block.type)).not.toContain('table');
    const beside = [
      place(0, 50, 100, 'one'),
      place(1, 200, 100, 'two'),
      place(2, 50, 120, 'three'),
      place(3, 200, 120, 'four'),
    ];
    const titled = tree([
      [node('TD', [], [node('H2', [0])]), cell('TD', 1)],
      [cell('TD', 2), cell('TD', 3)],
    ]);
    const model = layOut(page({ runs: beside, structure: titled }));
    expect(model.blocks.flatMap((block) => (block.type === 'table' ? [block.evidence] : []))).not.toContain('tagged');
  });

  it('are none where the cells do not stand as the tags say', () => {
    const runs = [
      place(0, 50, 100, 'one'),
      place(1, 50, 140, 'two'),
      place(2, 50, 120, 'three'),
      place(3, 50, 160, 'four'),
    ];
    const structure = tree([
      [cell('TD', 0), cell('TD', 1)],
      [cell('TD', 2), cell('TD', 3)],
    ]);
    expect(layOut(page({ runs, structure })).blocks.map((block) => block.type)).not.toContain('table');
  });
});

describe('drawn bullets', () => {
  const disc = (y: number, x = 56) => path({ x0: x, x1: x + 3, y0: y - 5, y1: y - 2 }, 'shape', 'fill');
  it('hang before lines as bullets of text', () => {
    const runs = [run(68, 100, 10, 'rain water'), run(68, 112, 10, 'well water')];
    expect(textsOf(layOut(page({ runs, paths: [disc(100), disc(112)] })))).toEqual(['• rain water', '• well water']);
  });
  it('are none where text stands before them', () => {
    const runs = [run(50, 100, 10, 'rain water'), run(108, 100, 10, 'well water')];
    expect(textsOf(layOut(page({ runs, paths: [disc(100, 102)] }))).join()).not.toContain('•');
  });
  it('are none at the end of lines, beside the next column', () => {
    const left = Array.from({ length: 6 }, (_, i) => run(50, 100 + i * 12, 10, 'a line of text that fills'));
    const ends = [2, 5].map((i) => path({ x0: 157, x1: 162.5, y0: 94 + i * 12, y1: 99.5 + i * 12 }, 'shape'));
    const short = left.map((r, i) => (i === 2 || i === 5 ? run(50, 100 + i * 12, 10, 'so it ends') : r));
    const right = Array.from({ length: 6 }, (_, i) => run(180, 100 + i * 12, 10, 'a line of text that fills'));
    const model = layOut(page({ runs: [...short, ...right], paths: ends }));
    expect(textsOf(model).join()).not.toContain('•');
  });
});

describe('what holds a line', () => {
  const list = (first: readonly StructureNode[], second: readonly StructureNode[]): StructureNode =>
    node('Document', [], [node('L', [], [node('LI', [], first), node('LI', [], second)])]);
  const blocksOf = (model: PageModel) => model.blocks.filter((block) => block.type === 'text');

  it('is told of each block, with the letters of its label', () => {
    const runs = [
      run(50, 100, 10, '§', { mcid: 0 }),
      run(62, 100, 10, words, { mcid: 1 }),
      run(50, 112, 10, '§', { mcid: 2 }),
      run(62, 112, 10, words, { mcid: 3 }),
    ];
    const structure = list([node('Lbl', [0]), node('LBody', [1])], [node('Lbl', [2]), node('LBody', [3])]);
    const blocks = blocksOf(layOut(page({ runs, structure })));
    expect(blocks.map((block) => block.label)).toEqual([1, 1]);
    expect(blocks.map((block) => block.holders?.map((holder) => holder.role))).toEqual([
      ['L', 'LI'],
      ['L', 'LI'],
    ]);
    expect(blocks[0]?.holders?.[0]?.number).toBe(blocks[1]?.holders?.[0]?.number);
    expect(blocks[0]?.holders?.[1]?.number).not.toBe(blocks[1]?.holders?.[1]?.number);
  });
  it('counts no call of a note at the end of a line as a label, and signs by code points', () => {
    const tail = 'The lamp.';
    const runs = [
      run(50, 100, 10, tail, { mcid: 0 }),
      run(93, 97, 7, '2', { mcid: 1 }),
      run(50, 130, 10, '\u{1f539}', { mcid: 2 }),
      run(62, 130, 10, `\u201c${words}`, { mcid: 3 }),
      run(62, 142, 10, 'and so on', { mcid: 3 }),
    ];
    const note = node('P', [0], [node('Reference', [], [node('Lbl', [1])])]);
    const list = node('L', [], [node('LI', [], [node('Lbl', [2]), node('LBody', [3])])]);
    const blocks = blocksOf(layOut(page({ runs, structure: node('Document', [], [note, list]) })));
    expect(blocks.map((block) => block.label)).toEqual([undefined, 1]);
  });
  it('is that of the text where a style sheet wrote a sign before it without a tag', () => {
    const runs = [
      run(50, 100, 10, '»'),
      run(62, 100, 10, words, { mcid: 0 }),
      run(50, 112, 10, '»'),
      run(62, 112, 10, words, { mcid: 1 }),
    ];
    const blocks = blocksOf(
      layOut(page({ runs, structure: list([node('NonStruct', [0])], [node('NonStruct', [1])]) })),
    );
    expect(blocks.map((block) => [block.role, block.label])).toEqual([
      ['LI', 1],
      ['LI', 1],
    ]);
  });
  it('is the item where its first words are code', () => {
    const runs = [
      run(50, 100, 10, 'open', { mcid: 0 }),
      run(75, 100, 10, 'the bed of the garden in the morning and close it then', { mcid: 1 }),
      run(50, 112, 10, 'again at night when nobody is there', { mcid: 1 }),
    ];
    const structure = list([node('Code', [0]), node('NonStruct', [1])], []);
    expect(textsOf(layOut(page({ runs, structure })))).toHaveLength(1);
  });
  it('is nothing where elements stand in others that never hold them', () => {
    const roles = ['TD', 'LI', 'TD', 'LI', 'TR'];
    const runs = roles.map((_, i) => run(50, 100 + i * 30, 10, `${words}.`, { mcid: i }));
    const misnested = node(
      'Document',
      [],
      roles.map((role, i) => node(role, [i])),
    );
    const model = layOut(page({ runs, structure: misnested }));
    expect(model.tags).toBe('ignored');
    expect(blocksOf(model).map((block) => block.role)).toEqual([null, null, null, null, null]);
  });
});
