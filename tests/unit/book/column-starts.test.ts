import { expect, test } from 'vitest';
import type { OcrLine } from '../../../src/model/ocr-page.ts';
import { scannedParagraphs } from './scanned-paragraphs.ts';

const EM = 10;
const HEAD = 100;

/** Lines from the right, 18 points apart, from so many em under the head, in boxes of their ink. */
function columns(...given: readonly (readonly [text: string, ems: number])[]): readonly OcrLine[] {
  return given.map(([text, ems], i) => {
    const [opens, closes] = [/^「/.test(text), /[。」]$/.test(text)];
    const x0 = 350 - 18 * i;
    const y0 = HEAD + EM * ems + (opens ? 0.55 : 0.05) * EM;
    const y1 = HEAD + EM * (ems + Array.from(text).length) - (closes ? 0.6 : 0.1) * EM;
    const box = { x0, y0, x1: x0 + 9, y1 };
    const words = [{ text, box, confidence: 90, language: 'jpn_vert' }];
    return { box, baseline: y1, rowHeight: 10, words, vertical: true };
  });
}

const paragraphsOf = (lines: readonly OcrLine[]): readonly string[] => scannedParagraphs(lines, 'jpn_vert');

test('a letter that stands one em in begins a paragraph, and so does what follows an unfilled line', () => {
  const found = paragraphsOf(
    columns(
      ['山の麓に小さな郵便局があって局長の清水', 1],
      ['は五十を過ぎた独り者で朝になると自分で雪', 0],
      ['を掻くのが習慣であった。', 0],
      ['「舟はいつ来るの」', 1],
      ['村の子供たちがそう言ってからかうと老人', 1],
      ['は怒りもせず答えた。', 0],
      ['「もうじきだよ」', 1],
      ['「では待とう」', 1],
    ),
  );
  expect(found).toEqual([
    '山の麓に小さな郵便局があって局長の清水は五十を過ぎた独り者で朝になると自分で雪を掻くのが習慣であった。',
    '「舟はいつ来るの」',
    '村の子供たちがそう言ってからかうと老人は怒りもせず答えた。',
    '「もうじきだよ」',
    '「では待とう」',
  ]);
});

test('speeches at the edge are paragraphs, behind full lines too', () => {
  const found = paragraphsOf(
    columns(
      ['村の人々が集まって来たのは一時間ほど後', 1],
      ['のことであり山へ行く者は一人もなかった。', 0],
      ['「俺が行こう」', 0],
      ['清水は外套を着て黙って戸口に立った。', 1],
      ['娘は何か言おうとしたが言葉にならず目を伏', 1],
      ['せて窓の外を見た。', 0],
    ),
  );
  expect(found).toEqual([
    '村の人々が集まって来たのは一時間ほど後のことであり山へ行く者は一人もなかった。',
    '「俺が行こう」',
    '清水は外套を着て黙って戸口に立った。',
    '娘は何か言おうとしたが言葉にならず目を伏せて窓の外を見た。',
  ]);
});
