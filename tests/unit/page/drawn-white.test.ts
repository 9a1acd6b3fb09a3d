// Rows of a table that is one run a row: the white between its cells is drawn as many spaces.
import { describe, expect, it } from 'vitest';
import type { RawGlyph, RawGlyphRun } from '../../../src/model/raw-page.ts';
import { layOut, page, run, textsOf } from './synthetic-page.ts';

const SPACE = 2.5;

/** Cells at 60, 160 and 260 points in one run, with spaces all the way from one to the next. */
function drawnRow(y: number, cells: readonly string[], fontId = 'body'): RawGlyphRun {
  const glyphs: RawGlyph[] = [];
  cells.forEach((cell, i) => {
    const from = 60 + 100 * i;
    for (let x = glyphs.at(-1) === undefined ? from : end(glyphs); x + SPACE <= from; x += SPACE)
      glyphs.push({ text: ' ', x, y, width: SPACE });
    glyphs.push(...run(from, y, 10, cell).glyphs);
  });
  return run(60, y, 10, '', { glyphs, fontId });
}

const end = (glyphs: readonly RawGlyph[]): number => {
  const last = glyphs.at(-1);
  return last === undefined ? 0 : last.x + last.width;
};

const ROWS = [
  ['lamp', '12', 'full'],
  ['rope', '4096', 'wet'],
  ['sail', '7', 'torn'],
  ['oar', '80', 'lost'],
];

describe('many spaces in a row', () => {
  it('are the white between two cells', () => {
    const { blocks } = layOut(page({ runs: ROWS.map((cells, i) => drawnRow(100 + 12 * i, cells)) }));
    const rows = blocks.flatMap((block) => (block.type === 'table' ? block.rows : []));
    const texts = rows.map((row) => row.map((cell) => cell.lines.flatMap((l) => l.spans.map((s) => s.text)).join('')));
    expect(texts).toEqual(ROWS);
  });
  it('stay spaces between typewriter letters', () => {
    const runs = ROWS.map((cells, i) => drawnRow(100 + 12 * i, cells, 'mono'));
    expect(textsOf(layOut(page({ runs })))[0]).toMatch(/^lamp {6,}12 {6,}full \//);
  });
});
