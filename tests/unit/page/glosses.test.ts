// Sentences that are glossed word by word.
import { describe, expect, it } from 'vitest';
import type { TableBlock } from '../../../src/model/page.ts';
import type { RawGlyphRun } from '../../../src/model/raw-page.ts';
import { layOut, page, rule, run } from './synthetic-page.ts';

const SENTENCE = ['Hoc', 'est', 'corpus', 'meum'];
const GLOSSES = ['this', 'be.PRS', 'body', 'my.NOM.SG'];
const PROSE = 'the quick brown fox jumped over all of the lazy dogs';

/** Rows whose words start together, each column so far behind the longest word of the one before. */
function rowsOf(rows: readonly (readonly string[])[], y: number, x = 70): readonly RawGlyphRun[] {
  const out: RawGlyphRun[] = [];
  let at = x;
  rows[0]?.forEach((_, i) => {
    out.push(...rows.map((row, r) => run(at, y + r * 12, 10, row[i] ?? '')));
    at += 3 + 5 * Math.max(...rows.map((row) => row[i]?.length ?? 0));
  });
  return out.filter(({ glyphs }) => glyphs.length > 0);
}
const around = [0, 1, 2].flatMap((i) => [run(50, 100 + i * 12, 10, PROSE), run(50, 260 + i * 12, 10, PROSE)]);

function tablesOf(runs: readonly RawGlyphRun[], rules: readonly number[] = []): readonly string[][][] {
  const { blocks } = layOut(page({ runs: [...around, ...runs], paths: rules.map((y) => rule(65, y, 190)) }));
  const tables = blocks.filter((block): block is TableBlock => block.type === 'table');
  return tables.map(({ rows }) =>
    rows.map((row) => row.map(({ lines }) => lines.map(({ spans }) => spans.map((s) => s.text).join('')).join(' '))),
  );
}

describe('words above their glosses', () => {
  it('are a table of two rows without a head', () => {
    expect(tablesOf(rowsOf([SENTENCE, GLOSSES], 160))).toEqual([[SENTENCE, GLOSSES]]);
  });
  it('are one of three rows where morphemes stand between, some of them without a gloss', () => {
    const parts = ['P', 'V', 'N', ''];
    expect(tablesOf(rowsOf([SENTENCE, parts, GLOSSES], 160))).toEqual([[SENTENCE, parts, GLOSSES]]);
  });
  it('leave the number of the example before them', () => {
    const rows = tablesOf([run(50, 160, 10, '(3)'), ...rowsOf([SENTENCE, GLOSSES], 160)]);
    expect(rows).toEqual([
      [
        ['(3)', ...SENTENCE],
        ['', ...GLOSSES],
      ],
    ]);
  });
});

describe('lines whose words start together', () => {
  it('are no gloss where they say the same', () => {
    expect(tablesOf(rowsOf([SENTENCE, SENTENCE], 160))).toEqual([]);
  });
  it('are no gloss among more rows that do', () => {
    const rows = [SENTENCE, GLOSSES, ['a', 'bc', 'def', 'ghij'], ['ab', 'c', 'de', 'fgh'], ['a', 'b', 'cd', 'e']];
    expect(tablesOf(rowsOf(rows, 160)).filter((table) => table.length < rows.length)).toEqual([]);
  });
});
