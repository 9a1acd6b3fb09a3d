// Roman numerals that an engine reads as bare strokes.
import { expect, test } from 'vitest';
import type { OcrLine } from '../../../src/model/ocr-page.ts';
import { withNumerals } from '../../../src/page/ocr-numerals.ts';

function line(text: string, rowHeight: number): OcrLine {
  const words = text.split(' ').map((word, i) => {
    const box = { x0: 50 + i * 30, y0: 100, x1: 70 + i * 30, y1: 110 };
    return { text: word, box, confidence: 70, language: 'kor' };
  });
  return { box: { x0: 50, y0: 100, x1: 200, y1: 110 }, baseline: 110, rowHeight, words };
}

const texts = (lines: readonly OcrLine[]) => lines.map(({ words }) => words.map((word) => word.text).join(' '));

test('strokes before a stop at the head of a title are its number', () => {
  const body = ['등대는 밤에 켠다', '배는 낮에 온다', '안개가 짙다', '종이 울린다'].map((text) => line(text, 10));
  const titles = ['| . 등대', '||. 안개 경보', '1. 항구'].map((text) => line(text, 14));
  expect(texts(withNumerals([...body, ...titles])).slice(4)).toEqual(['I. 등대', 'II. 안개 경보', '1. 항구']);
});

test('strokes in lines of the text stay', () => {
  const lines = ['| . 등대', '안개가 짙다', '배는 낮에 온다'].map((text) => line(text, 10));
  expect(texts(withNumerals(lines))[0]).toBe('| . 등대');
});

test('ones before a stop are Roman where another title of the page is counted so', () => {
  const body = ['등대는 밤에 켠다', '배는 낮에 온다', '안개가 짙다', '종이 울린다'].map((text) => line(text, 10));
  const titles = ['ㅣ. 등대', 'II. 안개 경보', '111. 항구'].map((text) => line(text, 14));
  expect(texts(withNumerals([...body, ...titles])).slice(4)).toEqual(['I. 등대', 'II. 안개 경보', 'III. 항구']);
  const plain = ['11. 항구', '12. 부두'].map((text) => line(text, 14));
  expect(texts(withNumerals([...body, ...plain])).slice(4)).toEqual(['11. 항구', '12. 부두']);
});
