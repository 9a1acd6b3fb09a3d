// Fonts whose ToUnicode map has gaps or is off: the names of their own glyphs tell what is missing.
import { expect, test } from 'vitest';
import { hookGlyphNames } from '../../../src/adapters/pdfjs/glyph-names.ts';
import type { CodeTexts, Evaluator, FontProperties } from '../../../src/adapters/pdfjs/internals.ts';

const NAMES: Readonly<Record<string, string>> = { period: '.', alpha: 'α' };

/** What pdf.js makes of a map, given the names that the font turns out to have. */
async function mapped(
  map: Map<number, string>,
  builtInEncoding: Record<string, string>,
  facts: Partial<FontProperties> = {},
): Promise<Record<number, string>> {
  const toUnicode = {
    get: (code: number) => map.get(code),
    amend: (texts: CodeTexts) => texts.forEach((code, text) => void map.set(code, text)),
  };
  const evaluator = {
    buildToUnicode: async () => toUnicode,
    _simpleFontToUnicode: ({ defaultEncoding }: FontProperties): CodeTexts => ({
      forEach: (visit) => {
        for (const [code, name] of Object.entries(defaultEncoding as string[])) {
          visit(Number(code), NAMES[name] ?? name);
        }
      },
    }),
  };
  hookGlyphNames(evaluator as unknown as Evaluator);
  const properties: { -readonly [K in keyof FontProperties]: FontProperties[K] } = {
    hasIncludedToUnicodeMap: true,
    toUnicode,
    ...facts,
  };
  await (evaluator as unknown as Evaluator).buildToUnicode(properties);
  // As pdf.js does when it has read the font.
  properties.builtInEncoding = builtInEncoding;
  properties.fallbackToUnicode?.forEach((code, text) => {
    if (!map.has(code)) map.set(code, text);
  });
  return Object.fromEntries(map);
}

test('gaps of a map are filled by name', async () => {
  expect(await mapped(new Map([[11, 'ɑ']]), { 11: 'alpha', 58: 'period', 65: 'A' })).toEqual({
    11: 'ɑ',
    58: '.',
    65: 'A',
  });
});

test('names that are numbers fill nothing, nor do those of a font with an encoding or of many bytes', async () => {
  expect(await mapped(new Map([[1, 'x']]), { 2: 'g12', 3: 'C0' })).toEqual({ 1: 'x' });
  const named = { 65: 'A' };
  expect(await mapped(new Map([[1, 'x']]), named, { hasEncoding: true })).toEqual({ 1: 'x' });
  expect(await mapped(new Map([[1, 'x']]), named, { composite: true })).toEqual({ 1: 'x' });
});

test('a map that is whole blocks off for every letter gives way to the names', async () => {
  const letters = [...'KoreaTX'];
  const off = new Map(letters.map((ch) => [ch.charCodeAt(0), String.fromCharCode(0xc900 + ch.charCodeAt(0))]));
  const names = Object.fromEntries(letters.map((ch) => [ch.charCodeAt(0), ch]));
  expect(await mapped(off, names)).toEqual(names);
});

test('a map that differs here and there is right', async () => {
  const letters = [...'KoreaTX'];
  const own = new Map(letters.map((ch, i) => [ch.charCodeAt(0), String.fromCharCode(0x3b1 + i)]));
  const names = Object.fromEntries(letters.map((ch) => [ch.charCodeAt(0), ch]));
  expect(await mapped(new Map(own), names)).toEqual(Object.fromEntries(own));
});

test('Greek letters by name take the place of Latin-1, and of nothing else', async () => {
  const map = new Map([
    [18, '¹'],
    [19, 'ϑ'],
    [20, 'µ'],
    [46, 'é'],
  ]);
  const differences = new Map([
    [18, 'alpha'],
    [19, 'alpha'],
    [46, 'period'],
  ]);
  const read = await mapped(map, {}, { differences, hasEncoding: true });
  expect(read).toEqual({ 18: 'α', 19: 'ϑ', 20: 'µ', 46: 'é' });
});

test('signs of TeX by name take the place of what a map without them says', async () => {
  const names = [
    'summationdisplay',
    'parenleftbig',
    'bracerightBigg',
    'radicalbigg',
    'coproducttext',
    'latticetop',
    'context',
  ];
  const map = new Map(names.map((_, code) => [code, '\0']));
  const read = await mapped(map, {}, { differences: new Map(names.entries()), hasEncoding: true });
  expect(Object.values(read)).toEqual(['∑', '(', '}', '√', '∐', '⊤', '\0']);
});

test('a font without a map or an encoding has the signs of TeX under their names', async () => {
  const facts = { hasIncludedToUnicodeMap: false };
  const names = { 52: 'triangle', 96: 'lscript', 97: 'a' };
  const guessed = new Map([
    [52, '4'],
    [96, '`'],
    [97, 'a'],
  ]);
  expect(await mapped(new Map(guessed), names, facts)).toEqual({ 52: '△', 96: 'ℓ', 97: 'a' });
  const encoded = await mapped(new Map(guessed), names, { ...facts, hasEncoding: true });
  expect(encoded).toEqual(Object.fromEntries(guessed));
});
