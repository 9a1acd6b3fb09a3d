// Glyphs whose names are made of others': forms behind a stop, ligatures, more than one code.
import { expect, test } from 'vitest';
import { hookCompositeNames, partsOfName } from '../../../src/adapters/pdfjs/composite-names.ts';
import type { Evaluator, FontProperties } from '../../../src/adapters/pdfjs/internals.ts';

test.each([
  ['one.oldstyle', ['one']],
  ['f_f_i', ['f', 'f', 'i']],
  ['uni00410042', ['uni0041', 'uni0042']],
  ['c_t.swash', ['c', 't']],
  ['one', null],
  ['uni0041', null],
  ['.notdef', null],
  ['f_', null],
])('%s is made of %j', (name, parts) => {
  expect(partsOfName(name)).toEqual(parts);
});

/** What pdf.js makes of the names of codes when it knows but one, digits and letters. */
function textsOf(differences: ReadonlyMap<number, string>, defaultEncoding: readonly string[] = []) {
  const evaluator = {
    _simpleFontToUnicode: (properties: FontProperties) => {
      const names = new Map((properties.defaultEncoding as string[]).entries());
      for (const [code, name] of properties.differences ?? []) names.set(code, String(name));
      const known = [...names].map(([code, name]) => [code, name === 'one' ? '1' : name] as const);
      const texts = new Map(known.filter(([, text]) => text.length === 1));
      return {
        set: (code: number, text: string) => void texts.set(code, text),
        forEach: (visit: (code: number, text: string) => void) => {
          for (const [code, text] of texts) visit(code, text);
        },
      };
    },
  };
  hookCompositeNames(evaluator as unknown as Evaluator);
  const found: Record<number, string> = {};
  evaluator._simpleFontToUnicode({ defaultEncoding, differences }).forEach((code, text) => {
    found[code] = text;
  });
  return found;
}

test('codes get the texts of what their names are made of', () => {
  const names = new Map([
    [1, 'one.oldstyle'],
    [2, 'Q_u'],
    [3, 'a'],
    [4, 'blot.alt'],
  ]);
  expect(textsOf(names)).toEqual({ 1: '1', 2: 'Qu', 3: 'a' });
});

test('a name that the PDF gives to a code counts, not the name that the font has there', () => {
  expect(textsOf(new Map([[0, 'x']]), ['one.oldstyle', 'b'])).toEqual({ 0: 'x', 1: 'b' });
});
