// Whether a font is a typewriter's by the widths of its letters, whatever its flags say.
import { describe, expect, it } from 'vitest';
import { fontFactsOf } from '../../../src/adapters/pdfjs/font-facts.ts';

class IdentityMap {
  has = () => true;
  forEach(visit: (code: number, point: number) => void): void {
    for (let code = 0; code < 128; code++) visit(code, code);
  }
}

/** As pdf.js's: a visitor gets code points, not letters. */
function unicodeMap(text: string) {
  const points = [...text].map((letter) => letter.codePointAt(0) ?? 0);
  return {
    has: (code: number) => code < points.length,
    forEach(visit: (code: number, point: number) => void): void {
      for (const [code, point] of points.entries()) visit(code, point);
    },
  };
}

const dictionary = { get: () => undefined, getRaw: () => undefined, getArray: () => undefined, has: () => false };

function equalWidths(toUnicode: unknown, widths: readonly number[]): boolean | null {
  const source = { dict: dictionary, baseDict: dictionary, type: 'TrueType' };
  return fontFactsOf({ widths, toUnicode }, source, IdentityMap).equalWidths;
}

const LETTERS = 'ilmwMWabc';
const PROPORTIONAL = [222, 222, 833, 722, 833, 944, 556, 556, 500];
const EQUAL = LETTERS.split('').map(() => 600);

describe('widths of letters', () => {
  it('tell a face for prose from a typewriter face', () => {
    expect(equalWidths(unicodeMap(LETTERS), PROPORTIONAL)).toBe(false);
    expect(equalWidths(unicodeMap(LETTERS), EQUAL)).toBe(true);
  });
  it('say nothing by a few letters, or by codes that stand for themselves', () => {
    expect(equalWidths(unicodeMap('mW'), [600, 600])).toBeNull();
    expect(
      equalWidths(
        new IdentityMap(),
        Array.from({ length: 128 }, () => 600),
      ),
    ).toBeNull();
  });
  it('say nothing of a face of squares with equal Latin letters, as for Japanese prose', () => {
    expect(equalWidths(unicodeMap(`${LETTERS}本`), [...EQUAL, 1000])).toBeNull();
    expect(equalWidths(unicodeMap(`${LETTERS}본`), [...PROPORTIONAL, 1000])).toBe(false);
  });
});
