// Old-style figures and small capitals at the private codes of Adobe's glyph list.
import { expect, test } from 'vitest';
import { defaultOptions } from '../../../src/model/options.ts';
import { glyphText } from '../../../src/page/glyph-text.ts';
import { routePage } from '../../../src/page/route-page.ts';
import { page, run } from './synthetic-page.ts';

test.each([
  ['\uf731', '1'],
  ['\uf761', 'a'],
  ['\uf7e9', 'é'],
  ['\uf6fa', 'œ'],
  ['\uf6dc', '1'],
  ['\uf6f2', 's'],
  ['\uf8eb', '⎛'],
  ['\uf8f5', '⎮'],
  ['\uf8fe', '⎭'],
])('%j is a form of %s', (form, plain) => {
  expect(glyphText(form)).toBe(plain);
});

test('a page of them is read as text', () => {
  const runs = [run(60, 100, 10, '\uf731\uf738\uf731\uf735'), run(60, 120, 10, 'the year of the flood')];
  expect(routePage(page({ runs }), defaultOptions).kind).toBe('text');
});
