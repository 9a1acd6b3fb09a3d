// Lines in display type that title nothing.
import { expect, it } from 'vitest';
import { namesNoSection } from '../../../src/book/no-title-words.ts';

it.each([
  'Keywords: geese, bridges, tolls',
  'Key words and phrases. Geese, bridges.',
  'Index Terms—bridges, tolls',
  'Mots-clés : oies, ponts',
  'Schlüsselwörter: Gänse, Brücken',
  '주제어: 거위, 다리',
  'FIGURE 2: A BRIDGE WITH TWO GEESE',
  'Table A.3 – Tolls by year',
  '그림 3: 오래된 다리',
  '2. 下列说法不正确的是· · · · · · · · ·( B )',
  'Which of these floats? . . . . . . (  )',
])('names no section: %s', (text) => {
  expect(namesNoSection(text)).toBe(true);
});

it.each([
  'Keywords',
  'Figures of speech',
  'Table 3',
  'Tables',
  'Figure 8 knots',
  '표 만들기',
  'Key words in the margin',
  'The second reign ... (regency)',
  '1. Bridges ........ (12)',
])('may name one: %s', (text) => {
  expect(namesNoSection(text)).toBe(false);
});
