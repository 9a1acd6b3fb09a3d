import { expect, test } from 'vitest';
import type { OcrLine } from '../../../src/model/ocr-page.ts';
import { scannedParagraphs } from './scanned-paragraphs.ts';

const EM = 12;
const LEADING = 20;

/** Rows of letters of one em, so many em from the edge, in boxes of their ink; `high` in parts of the usual height. */
function rows(...given: readonly (readonly [text: string, ems: number, high?: number])[]): readonly OcrLine[] {
  return given.map(([text, ems, high = 1], i) => {
    const [opens, closes] = [/^「/.test(text), /[。」]$/.test(text)];
    const baseline = 100 + LEADING * i;
    const x0 = 50 + EM * (ems + (opens ? 0.55 : 0.05));
    const x1 = 50 + EM * (ems + Array.from(text).length - (closes ? 0.6 : 0.1));
    const box = { x0, y0: baseline - 11 * high, x1, y1: baseline };
    return { box, baseline, rowHeight: 11 * high, words: [{ text, box, confidence: 90, language: 'jpn' }] };
  });
}

const paragraphsOf = (lines: readonly OcrLine[]): readonly string[] => scannedParagraphs(lines, 'jpn');

test('speeches at the edge and what stands in behind them are paragraphs; a full row goes on', () => {
  const found = paragraphsOf(
    rows(
      ['朝の港は思ったよりも静かだった。漁船はすでに沖', 1],
      ['へ出てしまい岸壁には老人が一人いるだけだった。', 0],
      ['健太はしばらくその手元を眺めていた。', 0],
      ['「今日は学校じゃないのか」', 0],
      ['「夏休みです。昨日から」', 0],
      ['「そうか。もうそんな季節か」', 0],
      ['老人の指は太くて節くれだっていたが動きは驚くほ', 1],
      ['ど速かった。破れた網目がまたひとつと元の形に戻っ', 0],
      ['ていく。健太は祖父のことを思い出していた。', 0],
    ),
  );
  expect(found).toEqual([
    '朝の港は思ったよりも静かだった。漁船はすでに沖へ出てしまい岸壁には老人が一人いるだけだった。健太はしばらくその手元を眺めていた。',
    '「今日は学校じゃないのか」',
    '「夏休みです。昨日から」',
    '「そうか。もうそんな季節か」',
    '老人の指は太くて節くれだっていたが動きは驚くほど速かった。破れた網目がまたひとつと元の形に戻っていく。健太は祖父のことを思い出していた。',
  ]);
});

test('a short last row whose letters measure smaller ends the paragraph of the row above', () => {
  const found = paragraphsOf(
    rows(
      ['世界上大多数古老的城市都建在河流旁边河流不仅', 2],
      ['为居民提供饮水而且是最便宜最可靠的交通路线在铁', 0],
      ['路出现以前木船所运载的货物往往相当于几辆马车的', 0],
      ['总和而已。', 0, 0.82],
      ['向来危险的洪水常常淹没两岸的农田和房屋因此人们', 2],
      ['很早就开始修建堤坝这项工程至今仍在发挥作用向前', 0],
      ['流去。', 0, 0.82],
    ),
  );
  expect(found).toEqual([
    '世界上大多数古老的城市都建在河流旁边河流不仅为居民提供饮水而且是最便宜最可靠的交通路线在铁路出现以前木船所运载的货物往往相当于几辆马车的总和而已。',
    '向来危险的洪水常常淹没两岸的农田和房屋因此人们很早就开始修建堤坝这项工程至今仍在发挥作用向前流去。',
  ]);
});
