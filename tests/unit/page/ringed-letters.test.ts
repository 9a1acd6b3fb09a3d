// Letters within a ring, and accents over letters without their dots: two glyphs that read as one.
import { describe, expect, it } from 'vitest';
import { layOut, page, run, textsOf } from './synthetic-page.ts';

/** A sign of one em at x, as TeX's symbol font draws it. */
const sign = (x: number, text: string) => {
  const drawn = run(x, 100, 10, text, { fontId: 'symbols' });
  return { ...drawn, glyphs: drawn.glyphs.map((glyph) => ({ ...glyph, width: 10 })) };
};
const read = (...runs: ReturnType<typeof run>[]) => textsOf(layOut(page({ runs })));

describe('a letter within a ring', () => {
  it.each(['\u20dd', '©', '◯'])('drawn as %s is one sign in its line', (ring) => {
    const text = read(
      run(50, 100, 10, 'Rights'),
      run(84.5, 100, 10, 'c'),
      sign(82, ring),
      run(95, 100, 10, '1993 the mill'),
    );
    expect(text).toEqual(['Rights © 1993 the mill']);
  });
  it('keeps digits and other letters apart from signs that stand beside them', () => {
    expect(read(run(52.5, 100, 10, '3'), sign(50, '◯'), run(63, 100, 10, 'of the geese'))).toEqual(['③ of the geese']);
    expect(read(run(50, 100, 10, 'cat'), sign(75, '◯'), run(88, 100, 10, 'of it')).join(' ')).toContain('cat');
  });
});

it('a ringed c among other ringed letters is one of them', () => {
  const items = ['a', 'b', 'c'].map((letter, i) => [run(52.5 + 100 * i, 100, 10, letter), sign(50 + 100 * i, '◯')]);
  expect(read(...items.flat()).join(' ')).toBe('ⓐ ⓑ ⓒ');
});

describe('an accent over a letter without its dot', () => {
  it('makes the letter that is read', () => {
    const drawn = run(50, 100, 10, 'Budapestı´g');
    const glyphs = drawn.glyphs.map((glyph) =>
      glyph.text === '´' ? { ...glyph, x: 90 } : glyph.text === 'g' ? { ...glyph, x: 95 } : glyph,
    );
    expect(read({ ...drawn, glyphs })).toEqual(['Budapestíg']);
  });
});
