// Displayed formulas on a page of text: what their signs, bars and small lines are worth where few faces are those of formulas.
import { expect, test } from 'vitest';
import type { RawGlyphRun, RawPage } from '../../../src/model/raw-page.ts';
import { font, layOut, page, rule, run, textsOf } from './synthetic-page.ts';

const fonts = {
  text: font('text', { name: 'Times-Roman' }),
  slant: font('slant', { name: 'Times-Italic', italic: true }),
  it: font('it', { name: 'CMMI10' }),
  rm: font('rm', { name: 'CMR10' }),
  ex9: font('ex9', { name: 'CMEX9' }),
  greek: font('greek', { name: 'PazoMath-Italic', italic: true }),
  symbol: font('symbol', { name: 'StandardSymL' }),
};
const WORDS = 'the quick brown fox jumped over all of the lazy dogs';

const set = (fontId: keyof typeof fonts, x: number, y: number, text: string, size = 10): RawGlyphRun =>
  run(x, y, size, text, { fontId });

/** The large integral sign of cmex9 at 9 points, whose axis falls on that of the line at `y`. */
const integral = (x: number, y: number): RawGlyphRun =>
  run(x, y - 12.5, 9, '', { fontId: 'ex9', glyphs: [{ text: '∫', x, y: y - 12.5, width: 0.571 * 9 }] });

/** A display between lines of text; what of it became a formula, and all other text. */
function laidOut(display: readonly RawGlyphRun[], paths: RawPage['paths'] = []) {
  const text = [100, 112, 182, 194].map((y) => set('text', 50, y, WORDS));
  const model = layOut(page({ runs: [...text, set('text', 50, 124, 'Hence'), ...display], paths, fonts }));
  const formulas = model.blocks.flatMap((block) => (block.type === 'figure' ? [block] : []));
  return { formulas: formulas.map(({ text, formula }) => [text, formula?.number ?? null]), texts: textsOf(model) };
}

test('an integral in the face for 9 points stays in its formula, with words for limits', () => {
  const y = 137;
  const display = [
    ...[integral(150, y), set('slant', 157, y + 8, 'gaps gap', 7), set('slant', 187, y, 'w'), set('rm', 196, y, '=')],
    ...[integral(206, y), set('slant', 213, y + 8, 'both edges', 7), set('slant', 249, y, 'v'), set('it', 255, y, '.')],
    set('text', 320, y, '(3.1)'),
  ];
  expect(laidOut(display)).toEqual({
    formulas: [['∫_(gaps gap) w = ∫_(both edges) v.', '(3.1)']],
    texts: [`${WORDS} / ${WORDS} / Hence`, `${WORDS} / ${WORDS}`],
  });
});

const bar = (x0: number, y: number, x1: number) => rule(x0, y - 2.7, x1);

test('a fraction bar makes one formula of all that stands beside it, in the faces of the text too', () => {
  const y = 150;
  const display = [
    ...[set('slant', 150, y, 'F'), set('rm', 158, y, '='), set('rm', 166, y, '(g'), set('slant', 179, y - 6.8, 'y')],
    ...[
      set('slant', 179, y + 6.9, '2'),
      set('rm', 188, y, '+'),
      set('slant', 196, y, 'gzyzjk'),
      set('rm', 227, y, ')'),
    ],
    set('text', 320, y, '(3.2)'),
  ];
  const { formulas, texts } = laidOut(display, [bar(179, y, 184)]);
  expect(formulas.map(([, number]) => number)).toEqual(['(3.2)']);
  expect(formulas[0]?.[0]).toContain('(g y/2 + gzyzjk)');
  expect(texts).toEqual([`${WORDS} / ${WORDS} / Hence`, `${WORDS} / ${WORDS}`]);
});

test('a fraction in an exponent makes one formula of its line', () => {
  const y = 150;
  const display = [
    ...[set('it', 180, y, 'I'), set('rm', 188, y, '='), set('it', 197, y, 'e')],
    ...[
      set('it', 202, y - 7.4, 'q', 5),
      set('it', 202, y - 1.8, 'k', 5),
      set('rm', 208, y, '+'),
      set('rm', 216, y, '1'),
    ],
  ];
  expect(laidOut(display, [rule(202, y - 6.1, 204.5)]).formulas).toEqual([['I = e^(q/k) + 1', null]]);
});

test('an item of a list with a fraction in small type stays text', () => {
  const y = 150;
  const display = [
    ...[set('text', 80, y, '2'), set('text', 86.5, y - 4, '1', 7), set('text', 86.5, y + 3.4, '4', 7)],
    set('text', 93, y, 'cups of milk'),
  ];
  const { formulas, texts } = laidOut(display, [rule(86.5, y - 2.7, 90)]);
  expect(formulas).toEqual([]);
  expect(texts[1]).toBe('2 1⁄4 cups of milk');
});

test('words over and under a bar are those of a fraction, more than a line of text beside it has room for', () => {
  const y = 150;
  const display = [
    ...[set('text', 150, y, 'speed'), set('rm', 178, y, '=')],
    ...[set('text', 190, y - 6.8, 'long distance that was made'), set('text', 242, y + 6.9, 'time')],
  ];
  expect(laidOut(display, [bar(188, y, 316)])).toEqual({
    formulas: [['speed = long distance that was made/time', null]],
    texts: [`${WORDS} / ${WORDS} / Hence`, `${WORDS} / ${WORDS}`],
  });
});

test('a sum in large type of a face of symbols has its limit under it, and the word before it is no part of it', () => {
  const y = 142;
  const display = [
    ...[set('slant', 150, y, 'E'), set('rm', 158, y, '='), set('symbol', 167, y + 3.8, '∑', 14.3)],
    ...[set('slant', 176, y, 'w'), set('it', 182, y, '.'), set('slant', 168.5, y + 14, 'm', 7)],
  ];
  expect(laidOut(display)).toEqual({
    formulas: [['E = ∑_m w.', null]],
    texts: [`${WORDS} / ${WORDS} / Hence`, `${WORDS} / ${WORDS}`],
  });
});

test('letters of a text face are a product where only the Greek ones have a face of their own', () => {
  const y = 150;
  const display = [
    ...[set('slant', 150, y, 'dx'), set('rm', 164, y, '=')],
    ...[set('greek', 176, y - 6.8, 'ξ'), set('rm', 176, y + 6.9, '2')],
  ];
  expect(laidOut(display, [bar(175, y, 182)]).formulas).toEqual([['dx = ξ/2', null]]);
});
