import { expect, test } from 'vitest';
import type { OcrLine } from '../../../src/model/ocr-page.ts';
import { withoutOutside } from '../../../src/page/ocr-columns.ts';
import { verticalRuns } from '../../../src/page/ocr-vertical.ts';

function column(text: string, x0: number, width: number, y1: number): OcrLine {
  const box = { x0, y0: 100, x1: x0 + width, y1 };
  const words = [{ text, box, confidence: 90, language: 'jpn_vert' }];
  return { box, baseline: y1, rowHeight: width, words, vertical: true };
}

test('letters stand one under another, in the size of their pitch; letters of alphabets take half', () => {
  const [long, title, mixed] = verticalRuns([
    column('一二三四五六七八九十百千', 300, 10, 244),
    column('題名', 330, 15, 136),
    column('とOSは', 280, 10, 136),
  ]);
  expect(long).toMatchObject({ vertical: true, angle: 0, size: 12 });
  expect(long?.glyphs[1]).toEqual({ text: '二', x: 305, y: 112, width: 12 });
  expect(title?.size).toBeCloseTo(18.9); // the ink leaves white at both ends of the letters
  expect(mixed?.glyphs.map((glyph) => glyph.width)).toEqual([12, 6, 6, 12]);
});

function word(text: string, y0: number, y1: number, x0 = 300, x1 = 310): OcrLine {
  const box = { x0, y0, x1, y1 };
  return {
    box,
    baseline: y1,
    rowHeight: 10,
    words: [{ text, box, confidence: 90, language: 'jpn_vert' }],
    vertical: true,
  };
}

const FULL = '山の麓に小さな郵便局があった局長の清水は';

test('lines begin at the head of the columns or whole ems under it, brackets by their square; ruby makes no type larger', () => {
  const runs = verticalRuns([
    word(FULL, 111, 300, 260, 270),
    word(`${FULL}と`, 100.8, 299, 240, 254),
    word(FULL, 101, 291, 220, 230),
    word('「来るさ」', 115.5, 153, 200, 208),
    word('「もうじきだよ」', 105.5, 165, 180, 189),
  ]);
  const em = runs[0]?.size ?? 0;
  expect(em).toBeCloseTo(9.5, 0);
  expect(runs.map((run) => run.size)).toEqual([em, em, em, em, em]);
  const tops = runs.map((run) => Math.round(((run.glyphs[0]?.y ?? 0) - 101) / em));
  expect(tops).toEqual([1, 0, 0, 1, 0]);
  expect(runs[1]?.glyphs[0]?.x).toBe(246); // the box reaches over the ruby: where the neighbours have it
});

test('a flat stroke at the head of a title is the numeral one', () => {
  const title = word('渡し場', 143, 178, 280, 291);
  const [, head] = verticalRuns([
    word(FULL, 100, 290, 260, 270),
    { ...title, words: [...word(']', 123, 124.7).words, ...title.words] },
  ]);
  expect(head?.glyphs.map((glyph) => glyph.text).join('')).toBe('一渡し場');
});

test('what stands over and under the columns is no part of them', () => {
  const first = word(FULL, 100, 290, 260, 270);
  const last = word(FULL, 100, 290, 240, 250);
  const words = [...word('渡', 70, 77).words, ...last.words, ...word('7', 310, 316).words];
  const { inside, outside } = withoutOutside([first, { ...last, words }]);
  expect(inside.map((line) => line.words.length)).toEqual([1, 1]);
  expect(outside.map((line) => line.words[0]?.text)).toEqual(['渡', '7']);
});

test('on a page of a few short words, as of a title, nothing stands outside, and every word where it was read', () => {
  const short = [word('雪国', 203, 230), word('作', 403, 412, 260, 270), word('ああ', 203, 222, 240, 250)];
  expect(withoutOutside(short)).toEqual({ inside: short, outside: [] });
  expect(verticalRuns(short).map((run) => run.glyphs[0]?.y)).toEqual([203, 403, 203]);
  const title = [word('吾輩は猫である', 200, 300), word('夏目', 420, 440, 240, 250)];
  expect(withoutOutside(title)).toEqual({ inside: title, outside: [] });
});
