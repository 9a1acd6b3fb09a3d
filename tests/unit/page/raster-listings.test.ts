// Listings in a face of unequal widths, set in cells of equal ones.
import { describe, expect, it } from 'vitest';
import { fonts, layOut, page, path, run } from './synthetic-page.ts';

const SIZE = 10;
const CELL = 0.6 * SIZE;
const WIDTHS: Readonly<Record<string, number>> = {
  i: 0.28,
  l: 0.28,
  t: 0.36,
  f: 0.3,
  m: 0.82,
  w: 0.74,
  '(': 0.38,
  ')': 0.38,
};

/** A line in cells: each word is spread evenly over the cells of its letters. */
function inCells(x: number, y: number, text: string) {
  const glyphs = [...text.matchAll(/\S+/g)].flatMap((word) => {
    const letters = [...word[0]].map((letter) => ({ letter, width: (WIDTHS[letter] ?? 0.5) * SIZE }));
    const white = (letters.length * CELL - letters.reduce((sum, { width }) => sum + width, 0)) / (letters.length + 1);
    let pen = x + word.index * CELL + white;
    return letters.map(({ letter, width }) => {
      const glyph = { text: letter, x: pen, y, width };
      pen += width + white;
      return glyph;
    });
  });
  return { ...run(x, y, SIZE, ''), fontId: 'body', glyphs };
}

const CODE = ['while (still left) {', '    if (full) fill(it);', '    melt(little);', '}', 'filter(all);'];

function listing(set: (x: number, y: number, text: string) => ReturnType<typeof run>) {
  const numbers = CODE.map((_, i) => run(40, 100 + i * 12, 6, String(i + 1)));
  const { blocks } = layOut(page({ fonts, runs: [...numbers, ...CODE.map((text, i) => set(60, 100 + i * 12, text))] }));
  return blocks.flatMap((block) => (block.type === 'text' && block.layer === 'body' ? block.lines : []));
}

describe('a listing in cells', () => {
  const lines = listing(inCells);
  it('is monospaced, its spaces those of its cells, its numbers apart', () => {
    expect(lines.map((line) => line.spans.map((span) => span.text).join(''))).toEqual(CODE.map((line) => line.trim()));
    expect(lines.every((line) => line.spans.every((span) => span.style.monospace))).toBe(true);
  });
  it('is none where the letters stand close', () => {
    const close = listing((x, y, text) => run(x, y, SIZE, text));
    expect(close.some((line) => line.spans.some((span) => span.style.monospace))).toBe(false);
  });
});

describe('text in another script close under a listing in cells', () => {
  const PROSE = ['Реку видно из окна дома, а за', 'рекой стоит старая мельница,', 'у которой сидит кот.'];
  it('is running text', () => {
    const runs = [
      ...CODE.map((text, i) => inCells(60, 100 + i * 12, text)),
      ...PROSE.map((text, i) => run(60, 172 + i * 12, SIZE, text)),
    ];
    const lines = layOut(page({ fonts, runs })).blocks.flatMap((block) => (block.type === 'text' ? block.lines : []));
    const mono = lines.filter((line) => line.spans.some((span) => span.style.monospace));
    expect(mono.map((line) => line.spans.map((span) => span.text).join(''))).toEqual(CODE.map((line) => line.trim()));
  });
});

describe('a listing in a frame that is drawn line by line', () => {
  const rows = CODE.map((_, i) => 92 + i * 12);
  const fill = (x0: number, y: number, x1: number) => ({
    ...path({ x0, y0: y, x1, y1: y + 12 }, 'rect', 'fill'),
    color: '#f4f4f4',
  });
  const strips = rows.flatMap((y) => [
    ...[fill(50, y, 55), fill(55, y, 345), fill(345, y, 350)],
    path({ x0: 50, y0: y, x1: 50.4, y1: y + 12 }, 'line'),
    path({ x0: 350, y0: y, x1: 350.4, y1: y + 12 }, 'line'),
  ]);
  const ends = [92, 152].flatMap((y) =>
    [
      [50, 55],
      [55, 345],
      [345, 350],
    ].map(([x0 = 0, x1 = 0]) => path({ x0, y0: y, x1, y1: y + 0.4 }, 'line')),
  );
  const blocksOf = (fontId: string) =>
    layOut(
      page({ runs: CODE.map((text, i) => run(60, 100 + i * 12, SIZE, text, { fontId })), paths: [...strips, ...ends] }),
    ).blocks.map((block) => block.type);
  it('is text', () => {
    expect(blocksOf('mono')).not.toContain('figure');
    expect(blocksOf('body')).toContain('figure');
  });
});

describe('classes in typewriter type, in boxes with arrows between them', () => {
  const boxes = [
    [60, 100],
    [60, 170],
    [200, 135],
  ] as const;
  const members = ['Account', 'id: int', 'sum: int', 'open()'];
  const paths = [
    ...boxes.map(([x, y]) => path({ x0: x, y0: y, x1: x + 90, y1: y + 56 }, 'rect')),
    ...boxes.map(([x, y]) => path({ x0: x, y0: y + 16, x1: x + 90, y1: y + 16.4 }, 'line')),
    path({ x0: 150, y0: 128, x1: 200, y1: 160 }, 'shape'),
    path({ x0: 150, y0: 160, x1: 200, y1: 190 }, 'shape'),
    path({ x0: 194, y0: 155, x1: 200, y1: 165 }, 'shape', 'fill'),
  ];
  it('are a drawing', () => {
    const runs = boxes.flatMap(([x, y]) =>
      members.map((text, i) => run(x + 5, y + 12 + 13 * i, 9, text, { fontId: 'mono' })),
    );
    expect(layOut(page({ runs, paths })).blocks.map((block) => block.type)).toEqual(['figure']);
  });
});
