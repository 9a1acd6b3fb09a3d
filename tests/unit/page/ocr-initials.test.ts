import { expect, test } from 'vitest';
import { undropInitials } from '../../../src/page/ocr-initials.ts';
import { ocrLine as line } from './ocr-page-of.ts';

const initial = (text: string) => ({
  text,
  box: { x0: 50, y0: 92, x1: 62, y1: 113 },
  confidence: 90,
  language: 'eng',
});

test('the line below the foot of an initial that still stands in is drawn out too; a first line that stands in is not', () => {
  const first = line('he post came late that winter', 100, { x: 66 });
  const begun = { ...first, words: [initial('T'), ...first.words], box: { ...first.box, x0: 50 } };
  const third = line('old man and his mule in oilcloth', 126, { x: 66 });
  const fourth = line('smelling of peat and of the sea', 139);
  const starts = (second: string) =>
    undropInitials([begun, line(second, 113, { x: 66 }), third, fourth]).map(({ words }) => words[0]?.box.x0);
  expect(starts('when it came on the back of')).toEqual([50, 50, 50, 50]);
  expect(starts('and nobody had seen him since.')).toEqual([50, 50, 66, 50]);
});

test('a lone consonant further from its initial goes on with its word; a word that far away stays one', () => {
  const firstWord = (initialText: string, text: string) => {
    const first = line(text, 100, { x: 69 });
    const begun = { ...first, words: [initial(initialText), ...first.words], box: { ...first.box, x0: 50 } };
    const second = line('the sea and all its ships', 113, { x: 69 });
    return undropInitials([begun, second])[0]?.words[0]?.text;
  };
  expect(firstWord('O', 'n the map it has three names')).toBe('On');
  expect(firstWord('A', 'map has three names for it')).toBe('A');
});
