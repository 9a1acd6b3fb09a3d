import { expect, test } from 'vitest';
import type { OcrLine } from '../../../src/model/ocr-page.ts';
import { layoutOcrPage } from '../../../src/page/layout-ocr-page.ts';
import { ocrPageOf } from './ocr-page-of.ts';

/** A line as an engine reads it: words in reading order, their boxes from the right edge to the left. */
function line(text: string, baseline: number, right = 350): OcrLine {
  let at = right;
  const words = text.split(' ').map((word) => {
    const box = { x0: at - 5 * word.length, y0: baseline - 8, x1: at, y1: baseline + 2 };
    at = box.x0 - 3;
    return { text: word, box, confidence: 95, language: 'ara' };
  });
  const box = { x0: at + 3, y0: baseline - 8, x1: right, y1: baseline + 2 };
  return { box, baseline, rowHeight: 10, words };
}

function readBack(lines: readonly OcrLine[]): readonly string[] {
  const ocr = ocrPageOf(lines, { languages: ['ara'] });
  const { blocks } = layoutOcrPage(ocr, { kind: 'scan', needsOcr: true, reason: 'no-text' }, null, null);
  return blocks.flatMap((block) =>
    block.type === 'text' ? block.lines.map((l) => l.spans.map((span) => span.text).join('')) : [],
  );
}

test.each([
  'مركب الصيد عند الرصيف القديم',
  'قال: «لقد تأخرت» ثم عاد إلى البيت.',
  'كان ذلك (في سنة 1923) قبل الحرب',
  'بلغت النسبة 50% في عام 2003.',
  'نسخة GNU من البرنامج، الإصدار 2.4',
  'كَتَبَ المُعَلِّمُ دَرْسَهُ',
  'סירת הדיג (הישנה) שבה אל הנמל',
])('words that run to the left keep the order of their letters: %s', (text) => {
  expect(readBack([line(text, 100)])).toEqual([text]);
});

test('lines that run to the left begin at the right edge, and keep to it', () => {
  const rows = [0, 1, 2, 3].map((i) => line('مركب الصيد عند الرصيف القديم', 100 + 14 * i, 350 - (i % 2)));
  const { blocks } = layoutOcrPage(
    ocrPageOf(rows, { languages: ['ara'] }),
    { kind: 'scan', needsOcr: true, reason: 'no-text' },
    null,
    null,
  );
  const lines = blocks.flatMap((block) => (block.type === 'text' ? block.lines : []));
  expect(new Set(lines.map(({ box }) => Math.round(10 * box.x1))).size).toBe(1);
  expect(blocks).toHaveLength(1);
});
