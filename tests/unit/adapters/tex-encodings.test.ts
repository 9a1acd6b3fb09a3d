// Codes of TeX's bitmap fonts as text.
import { describe, expect, it } from 'vitest';
import { codesNamed, texTextOf } from '../../../src/adapters/pdfjs/tex-encodings.ts';

const named = (first: number, ...names: string[]): unknown[] => [first, ...names.map((name) => ({ name }))];
const LETTERS = Array.from({ length: 26 }, (_, i) => 97 + i);
const read = (codes: readonly number[], others: readonly number[] = [], monospace = false) => {
  const text = texTextOf(new Set([...codes, ...others]), monospace);
  return text === null ? null : codes.map((code) => text(code) ?? '?').join('');
};

describe('the codes of a font', () => {
  it('are known where all its glyphs are named by them', () => {
    expect(codesNamed([...named(11, 'a11', 'a12'), ...named(97, 'a97')])).toEqual(new Set([11, 12, 97]));
  });
  it('are known by their hexadecimal figures', () => {
    expect(codesNamed([...named(136, 'x88'), ...named(10, 'x0A')])).toEqual(new Set([136, 10]));
  });
  it('are not known where a name says something else', () => {
    expect(codesNamed(named(97, 'a97', 'a99'))).toBeNull();
    expect(codesNamed(named(97, 'alpha'))).toBeNull();
    expect(codesNamed([])).toBeNull();
  });
});

describe('the text of a code', () => {
  it('has the ligatures, dashes and quotation marks of OT1', () => {
    expect(read([92, 11, 111, 114, 12, 116, 123, 34], LETTERS)).toBe('“fforfit–”');
  });
  it('has those of T1 where codes pass ASCII, and its letters with accents', () => {
    expect(read([16, 28, 103, 233, 27, 21, 17], LETTERS)).toBe('“figéff–”');
  });
  it('is that of T1 where OT1 would have accents alone', () => {
    expect(read([123, 97, 125], LETTERS)).toBe('{a}');
  });
  it('is that of the keyboard in typewriter type', () => {
    expect(read([123, 95, 13, 60, 34], LETTERS, true)).toBe('{_\'<"');
  });
  it('is a sign where the font holds no letters', () => {
    expect(read([15])).toBe('•');
    expect(read([136, 36])).toBe('•$');
  });
  it('is not guessed in fonts of formulas and of music', () => {
    expect(read([11, 12, 120, 121])).toBeNull();
    expect(read([15, 200])).toBeNull();
  });
});
