import { expect, test } from 'vitest';
import { withScriptStops } from '../../../src/pipeline/script-stops.ts';

const BOX = { x0: 0, y0: 0, x1: 10, y1: 10 };

function told(text: string, language: string): string {
  const words = text.split(' ').map((word) => ({ text: word, box: BOX, confidence: 90, language }));
  const [line] = withScriptStops([{ box: BOX, baseline: 10, rowHeight: 10, words }]);
  return line?.words.map((word) => word.text).join(' ') ?? '';
}

test('Chinese and Arabic have their own stops', () => {
  expect(told('河邊有人,「你好」,他說:去吧!', 'chi_tra')).toBe('河邊有人，「你好」，他說：去吧！');
  expect(told('جاء المساء, فهل عاد?', 'ara')).toBe('جاء المساء، فهل عاد؟');
});

test('figures, Latin words and other languages keep theirs', () => {
  expect(told('約1,200斤 如v1:2 Oslo,', 'chi_tra')).toBe('約1,200斤 如v1:2 Oslo,');
  expect(told('سنة ١,٢ و 1,200', 'ara')).toBe('سنة ١,٢ و 1,200');
  expect(told('산, 물', 'kor')).toBe('산, 물');
});
