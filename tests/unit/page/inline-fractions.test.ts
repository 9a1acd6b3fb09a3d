// Small fractions in lines of text whose parts have indices of their own.
import { expect, test } from 'vitest';
import type { RawGlyphRun } from '../../../src/model/raw-page.ts';
import { font, layOut, page, rule, run } from './synthetic-page.ts';

const fonts = {
  rm: font('rm', { name: 'CMR10' }),
  it: font('it', { name: 'CMMI10', italic: true }),
  sy: font('sy', { name: 'CMSY7' }),
};
const rm = { fontId: 'rm' };
const it = { fontId: 'it' };

/** Three lines of text; in the second a fraction of 7 pt from x 200 on, its bar on the axis of the line. */
function withFraction(
  parts: readonly (readonly [text: string, x: number, over: boolean, index?: true])[],
  end: number,
) {
  const y = 112;
  const words = 'the quick brown fox jumps over the lazy dog';
  const runs = [
    ...[100, 124].map((at) => run(50, at, 10, words, rm)),
    ...[run(50, y, 10, 'the gain is governed by a G =', rm), run(end + 4, y, 10, 'where it is', rm)],
    ...parts.map(([text, x, over, index]) =>
      run(x, (over ? y - 5.1 : y + 3.5) + (index ? 1 : 0), index ? 5 : 7, text, /\d/.test(text) ? rm : it),
    ),
  ];
  const model = layOut(page({ runs, paths: [rule(200, y - 2.7, end)], fonts }));
  return model.blocks.flatMap((block) =>
    block.type === 'text' ? block.lines.map(({ spans }) => spans.map((span) => [span.text, span.position])) : [],
  );
}

test('stand on the line with a slash, a sum in brackets', () => {
  const lines = withFraction(
    [
      ['R', 214, true],
      ['f', 217.6, true, true],
      ['R', 200, false],
      ['ext', 203.6, false, true],
      ['+1000', 212, false],
    ],
    229.5,
  );
  expect(lines).toHaveLength(3);
  expect(lines[1]?.map(([text]) => text).join('')).toBe('the gain is governed by a G = Rf/(Rext+1000) where it is');
  expect(lines[1]?.flatMap(([text, position]) => (position === 'subscript' ? [text] : []))).toEqual(['f', 'ext']);
});

test('have no brackets around one sign', () => {
  const lines = withFraction(
    [
      ['X', 200, true],
      ['L', 203.6, true, true],
      ['R', 201.5, false],
    ],
    206.1,
  );
  expect(lines[1]?.map(([text]) => text).join('')).toBe('the gain is governed by a G = XL/R where it is');
});

/** The cells of a table of rows between rules, the last cell of each a fraction alone. */
function cellsWithFractions(words: readonly string[], over: readonly RawGlyphRun[] = []) {
  const runs = words.flatMap((word, i) => {
    const y = 120 + 14 * i;
    return [
      run(60, y, 10, word, rm),
      run(140, y, 10, `${i + 3}`, rm),
      run(221.5, y - 3.9, 7, '1', rm),
      run(221.5, y + 3.4, 7, '2', rm),
    ];
  });
  const heads = ['stuff', 'parts', 'share'].map((word, i) => run(60 + 80 * i, 105, 10, word, rm));
  const bars = words.map((_, i) => rule(217, 117.3 + 14 * i, 226));
  const rules = [95, 109, 124 + 14 * words.length].map((y) => rule(55, y, 260));
  const model = layOut(page({ runs: [...heads, ...runs, ...over], paths: [...rules, ...bars], fonts }));
  return model.blocks.flatMap((block) =>
    block.type === 'table'
      ? block.rows.map((row) => row.map(({ lines }) => lines.flatMap(({ spans }) => spans.map((s) => s.text)).join('')))
      : [],
  );
}

test('stand alone in cells of a table at the axis of a word in their row', () => {
  expect(cellsWithFractions(['flour', 'sugar', 'salt'])).toEqual([
    ['stuff', 'parts', 'share'],
    ['flour', '3', '1⁄2'],
    ['sugar', '4', '1⁄2'],
    ['salt', '5', '1⁄2'],
  ]);
});

test('keep the root that hangs over the row from its own baseline', () => {
  const rows = cellsWithFractions(['flour', 'sugar', 'salt'], [run(217.6, 125.5, 7, '√', { fontId: 'sy' })]);
  expect(rows[2]).toEqual(['sugar', '4', '√1⁄2']);
});
