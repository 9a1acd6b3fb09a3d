// Which words and lines a finished book lists for its reader, and where the lists are cut off.
import { expect, test } from 'vitest';
import type { LineAccount } from '../../../src/model/book.ts';
import { PAGE_MODEL_VERSION, type PageModel, type Span } from '../../../src/model/page.ts';
import { bookDetails, doubtfulWordsOf, leftOutLinesOf } from '../../../src/pipeline/book-details.ts';

const box = { x0: 0, y0: 0, x1: 10, y1: 10 };
const style = {
  family: '',
  size: 10,
  bold: false,
  italic: false,
  monospace: false,
  smallCaps: false,
  color: '#000000',
} as const;

const word = (text: string, confidence: number | null): Span => ({
  text,
  confidence,
  style,
  position: 'normal',
  link: null,
  box,
});

function page(index: number, layer: 'body' | 'furniture', spans: readonly Span[]): PageModel {
  const line = { box, baseline: 10, size: 10, direction: 'ltr', spans } as const;
  return {
    modelVersion: PAGE_MODEL_VERSION,
    index,
    width: 100,
    height: 100,
    label: null,
    route: { kind: 'scan', needsOcr: true, reason: 'no-text' },
    source: 'ocr',
    confidence: 80,
    blocks: [
      {
        type: 'text',
        box,
        layer,
        lines: [line],
        column: { x0: 0, x1: 10 },
        writing: 'horizontal',
        role: null,
      },
    ],
    warnings: [],
  };
}

const left = (pageIndex: number, text: string, fate: LineAccount['fate'], rule: string): LineAccount => ({
  pageIndex,
  box,
  text,
  fate,
  rule,
});

test('words of the text that OCR was under 60 % sure of are listed, others are not', () => {
  const pages = [
    page(0, 'body', [word('sure ', 60), word('thc ', 59), word('typed', null)]),
    page(1, 'furniture', [word('HEAD', 10)]),
    page(2, 'body', [word('lsland', 12)]),
  ];
  expect(doubtfulWordsOf(pages)).toEqual([
    { pageIndex: 0, text: 'thc', confidence: 59 },
    { pageIndex: 2, text: 'lsland', confidence: 12 },
  ]);
});

test('a doubtful line is in the book: only what is not there is listed, page by page', () => {
  const leftOut = [
    left(3, 'HEAD ', 'furniture', 'running-heads'),
    left(1, 'thc lsland', 'doubtful', 'ocr-confidence'),
    left(0, '7', 'furniture', 'folios'),
    left(2, '', 'background', 'page-layer'),
  ];
  expect(leftOutLinesOf({ bodyLines: 9, furnitureLines: 3, pages: [], doubtfulLines: 1, leftOut })).toEqual([
    { pageIndex: 0, text: '7', rule: 'folios' },
    { pageIndex: 2, text: '', rule: 'page-layer' },
    { pageIndex: 3, text: 'HEAD', rule: 'running-heads' },
  ]);
});

test('long lists and long lines are cut off', () => {
  const many = Array.from({ length: 5000 }, (_, n) => ({ pageIndex: n, text: 'x'.repeat(n), confidence: 1 }));
  const { doubtfulWords, leftOutLines } = bookDetails(many, []);
  expect([doubtfulWords.length, doubtfulWords[200]?.text.length, doubtfulWords[1999]?.text.length]).toEqual([
    2000, 200, 201,
  ]);
  expect(leftOutLines).toEqual([]);
});
