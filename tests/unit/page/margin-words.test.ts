// Words and numbers in the margins of a text: notes, numbers of verses and of lines, and labels, which are none of these.
import { describe, expect, it } from 'vitest';
import type { TextBlock } from '../../../src/model/page.ts';
import type { RawGlyphRun, StructureNode } from '../../../src/model/raw-page.ts';
import { blockText, layOut, page, run } from './synthetic-page.ts';

const LINES = [
  'and so the quick brown fox came over all the lazy dogs',
  'of the good town that lies as far out as another place',
];

/** Lines of one long sentence. */
const text = (x: number, count = 12): RawGlyphRun[] =>
  Array.from({ length: count }, (_, i) => run(x, 100 + i * 12, 10, LINES[i % 2] ?? ''));

/** Entries of one full line and one short one that ends its sentence. */
const entries = (x: number): RawGlyphRun[] =>
  Array.from({ length: 12 }, (_, i) => run(x, 100 + i * 12, 10, i % 2 === 0 ? (LINES[0] ?? '') : 'of the old town.'));

function blocksOf(runs: readonly RawGlyphRun[], structure: StructureNode | null = null): readonly TextBlock[] {
  return layOut(page({ runs, structure })).blocks.filter((block) => block.type === 'text');
}
const asidesOf = (runs: readonly RawGlyphRun[]): string[] =>
  blocksOf(runs).flatMap((block) => (block.role === 'Aside' ? [blockText(block)] : []));
const leftOut = (runs: readonly RawGlyphRun[]): string[] =>
  blocksOf(runs).flatMap((block) =>
    block.layer === 'furniture' ? block.lines.map((line) => line.spans.map((span) => span.text).join('')) : [],
  );

describe('words in the margin where lines begin, of the size of the text', () => {
  it('are notes beside lines amid a sentence', () => {
    const words = [run(50, 124, 10, 'NB'), run(50, 172, 10, 'the town')];
    expect(asidesOf([...text(110), ...words])).toEqual(['NB', 'the town']);
  });
  it('are labels of texts in letters without cases, though some end in a full line', () => {
    const full = '창고의 열쇠는 마을 회의에서 뽑은 열쇠지기가 맡아 두고 날마다 살펴서 문을 닫을';
    const ends = ['닫을 것', full, '살필 것', '열 것', full, '둘 것'];
    const terms = ['열쇠', '저울', '창고', '우물', '마당', '대문'].flatMap((term, i) => [
      run(40, 100 + i * 32, 10, term),
      run(90, 100 + i * 32, 10, full),
      run(90, 116 + i * 32, 10, ends[i] ?? ''),
    ]);
    expect(asidesOf(terms)).toEqual([]);
  });
  it('are labels where each begins a text', () => {
    const labels = [0, 2, 4].map((row) => run(50, 100 + row * 12, 10, 'foxes'));
    expect(asidesOf([...entries(110), ...labels])).toEqual([]);
  });
});

describe('few letters in the margin in small type', () => {
  it('are notes', () => {
    expect(asidesOf([...text(110), run(60, 112, 8, '12v'), run(370, 136, 8, '1-L')])).toEqual(['12v', '1-L']);
  });
  it('are none where they are the number of an equation or a sign of a list', () => {
    expect(asidesOf([...text(50), run(330, 136, 8, '(2a)')])).toEqual([]);
    expect(asidesOf([...text(110), run(60, 112, 8, 'b.')])).toEqual([]);
  });
});

describe('notes that are as many as the lines of the text', () => {
  const column = (rows: readonly number[]) =>
    rows.map((row) => run(320, 100 + row * 12, 10, row % 2 === 0 ? 'a word' : 'on it'));
  it('stand beside lines amid sentences', () => {
    expect(asidesOf([...text(50), ...column([0, 1, 3, 4, 6, 7, 9, 10])])).toHaveLength(4);
  });
  it('are no column of cells', () => {
    expect(asidesOf([...entries(50), ...column([0, 1, 2, 4, 5, 6, 8, 9])])).toEqual([]);
  });
});

describe('what floats in a margin in a tagged page', () => {
  it('is a note, though its tag says only that it is text', () => {
    const node = (role: string, mcids: readonly number[], children: readonly StructureNode[] = []): StructureNode => ({
      role,
      alt: null,
      language: null,
      mcids,
      children,
    });
    const runs = [...text(50).map((r) => ({ ...r, mcid: 0 })), run(320, 124, 8, 'a word', { mcid: 1 })];
    const blocks = blocksOf(runs, node('Document', [], [node('P', [0, 1])]));
    expect(blocks.find((block) => block.role === 'Aside')).toBeDefined();
  });
});

describe('numbers of verses in a margin', () => {
  const numbers = (x: number, rows: readonly number[]) =>
    rows.map((row, i) => run(x, 100 + row * 12, 8, String(i + 1)));
  it('are no words of the text', () => {
    expect(leftOut([...text(60), ...numbers(45, [0, 3, 4, 8])])).toEqual(['1', '2', '3', '4']);
    expect(leftOut([...text(50), ...numbers(320, [0, 3, 4, 8])])).toEqual(['1', '2', '3', '4']);
  });
  it('are those of items in letters without cases, of which some lines are full', () => {
    const full = '창고의 열쇠는 마을 회의에서 뽑은 열쇠지기가 맡아 두고 날마다 살펴서 문을 닫을 것';
    const items = [0, 1, 0, 2, 1, 2, 1, 2].flatMap((item, i) => [
      run(45, 100 + i * 16, 10, String(i + 1)),
      run(60, 100 + i * 16, 10, [full, '저울은 여섯 달마다 살필 것', '불을 두지 아니할 것'][item] ?? ''),
    ]);
    expect(leftOut(items)).toEqual([]);
  });
  it('are those of paragraphs where each begins one', () => {
    expect(leftOut([...entries(60), ...numbers(45, [0, 2, 6, 10])])).toEqual([]);
  });
});

describe('numbers of every fifth line', () => {
  const fifths = (x: number, size: number) => [4, 9].map((row) => run(x, 100 + row * 12, size, String(row + 1)));
  it('count lines of verse however few they are, in the size of the text', () => {
    const verse = Array.from({ length: 14 }, (_, i) => run(60, 100 + i * 12, 10, i % 3 === 0 ? 'so long' : 'so it is'));
    expect(leftOut([...verse, ...fifths(150, 10)])).toEqual(['5', '10']);
  });
  it('are none where they are years, each beside as much as is told of it', () => {
    const entries = Array.from({ length: 20 }, (_, i) =>
      run(110, 100 + i * 12, 10, i % 7 === 0 ? 'The town' : 'of it'),
    );
    const years = [0, 7, 14].map((row, i) => run(60, 100 + row * 12, 10, String(1905 + 5 * i)));
    expect(leftOut([...entries, ...years])).toEqual([]);
  });
  it('may have notes farther out in their margin', () => {
    const numbers = [4, 9].map((row) => run(90, 100 + row * 12, 7, String(row + 6)));
    const runs = [...text(110), ...numbers, run(40, 148, 8, 'a word')];
    expect(leftOut(runs)).toEqual(['10', '15']);
    expect(asidesOf(runs)).toEqual(['a word']);
  });
  it('are cells where each row has one', () => {
    const rows = [5, 10, 15, 20].flatMap((number, i) => [
      run(60, 100 + i * 12, 10, 'so many'),
      run(150, 100 + i * 12, 10, String(number)),
    ]);
    expect(leftOut(rows)).toEqual([]);
  });
});
