// Displayed formulas on a page of text: what their signs, bars and small lines are worth where few faces are those of formulas.
import { expect, test } from 'vitest';
import type { RawGlyphRun, RawPage } from '../../../src/model/raw-page.ts';
import { font, layOut, page, run, textsOf } from './synthetic-page.ts';

const fonts = {
  text: font('text', { name: 'Times-Roman' }),
  slant: font('slant', { name: 'Times-Italic', italic: true }),
  it: font('it', { name: 'CMMI10' }),
  rm: font('rm', { name: 'CMR10' }),
  ex9: font('ex9', { name: 'CMEX9' }),
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
