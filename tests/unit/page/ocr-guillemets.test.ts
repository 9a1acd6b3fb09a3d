import { expect, test } from 'vitest';
import type { OcrLine } from '../../../src/model/ocr-page.ts';
import { withClosedGuillemets } from '../../../src/page/ocr-guillemets.ts';
import { ocrLine as line } from './ocr-page-of.ts';

test('guillemets that close German quotations stand at their words; those with white around them in French stay', () => {
  const told = (lines: readonly OcrLine[]) => lines.map(({ words }) => words.map(({ text }) => text).join(' '));
  const german = [line('»Wer möchte das wissen? «', 100), line('»Dann bin ich es«, sagte er', 113)];
  expect(told(withClosedGuillemets(german))).toEqual(['»Wer möchte das wissen?«', '»Dann bin ich es«, sagte er']);
  const french = [line('« Vous voilà donc »', 100), line('« Enfin », dit-elle', 113)];
  expect(withClosedGuillemets(french)).toBe(french);
});
