// Vertical lines that a browser stacked glyph by glyph, numbers upright in them, and ruby over or beside its base.
import { describe, expect, it } from 'vitest';
import type { RawGlyphRun } from '../../../src/model/raw-page.ts';
import { blockText, layOut, page, run, textsOf } from './synthetic-page.ts';

const SIZE = 10;

/** One glyph a run, downwards from y; the column's axis is at x. */
function stack(x: number, y: number, text: string): RawGlyphRun[] {
  return [...text].map((char, i) => {
    const upright = run(x - SIZE / 2, y + (i + 0.88) * SIZE, SIZE, '');
    return { ...upright, glyphs: [{ text: char, x: x - SIZE / 2, y: y + (i + 0.88) * SIZE, width: SIZE }] };
  });
}

/** Text as wide as its letters say: full or half width. */
function wide(x: number, y: number, size: number, text: string): RawGlyphRun {
  const glyphs = [...text].map((char, i) => ({ text: char, x: x + i * size, y, width: size }));
  return { ...run(x, y, size, ''), glyphs };
}

const COLUMNS = [
  '朝早く庭師が庭に来ると猫が椅子の上で眠',
  'っていた。庭師は水をやり、猫は眠り続け',
  'た。昼になると猫は起きて行ってしまった',
];
const columns = COLUMNS.flatMap((text, i) => stack(340 - 20 * i, 50, text));

describe('vertical lines of stacked glyphs', () => {
  it('are read downwards and from right to left', () => {
    const model = layOut(page({ runs: columns }));
    expect(textsOf(model).join('').replaceAll(' / ', '')).toBe(COLUMNS.join(''));
    expect(model.blocks.every((block) => block.type !== 'text' || block.writing === 'vertical')).toBe(true);
  });
  it('hold words that lie sideways and numbers that stand upright', () => {
    const word = run(336, 250, SIZE, 'PDF', { angle: 90 });
    const sideways = { ...word, glyphs: word.glyphs.map((g, i) => ({ ...g, x: 336, y: 250 + 5 * i })) };
    const upright = {
      ...wide(335, 275, SIZE, ''),
      glyphs: [...'25'].map((text, i) => ({ text, x: 335 + 5 * i, y: 275, width: 5 })),
    };
    const runs = [
      ...stack(340, 50, '朝早く庭師が庭に来ると猫が椅子の上で眠る'),
      sideways,
      upright,
      ...stack(340, 276.2, '年の夏'),
    ];
    expect(textsOf(layOut(page({ runs })))).toEqual(['朝早く庭師が庭に来ると猫が椅子の上で眠るPDF25年の夏']);
  });
  it('are not seen in the dashes of a list', () => {
    const runs = Array.from({ length: 8 }, (_, i) => [
      ...stack(60, 50 + 15 * i, '—'),
      run(75, 58.8 + 15 * i, SIZE, 'an item of the list'),
    ]).flat();
    expect(textsOf(layOut(page({ runs }))).join('')).toContain('— an item of the list');
  });
  it('are not seen in a table column of single letters', () => {
    const runs = [...stack(60, 50, '甲乙丙'), ...COLUMNS.map((text, i) => wide(80, 60 + 14 * i, SIZE, text))];
    const model = layOut(page({ runs }));
    expect(model.blocks.some((block) => block.type === 'text' && block.writing === 'vertical')).toBe(false);
  });
});

describe('ruby', () => {
  const line = wide(50, 100, SIZE, '庭師は東京へ行った。');
  it('hangs on the ideographs below it and makes no line of its own', () => {
    const model = layOut(page({ runs: [wide(80, 90.5, 5, 'とうきょ'), line] }));
    const [block] = model.blocks;
    if (block?.type !== 'text' || model.blocks.length !== 1) throw new Error('one block expected');
    expect(blockText(block)).toBe('庭師は東京へ行った。');
    expect(block.lines[0]?.spans.map((span) => [span.text, span.ruby ?? null])).toEqual([
      ['庭師は', null],
      ['東京', 'とうきょ'],
      ['へ行った。', null],
    ]);
  });
  it('leaves a small line of kana that stands higher, and one over kana', () => {
    expect(textsOf(layOut(page({ runs: [wide(80, 80, 5, 'とうきょ'), line] })))).toHaveLength(2);
    expect(
      textsOf(layOut(page({ runs: [wide(50, 90.5, 5, 'とうきょ'), wide(50, 100, SIZE, 'ひらがなのみ')] }))),
    ).toHaveLength(2);
  });
});
