// A row of glyphs that is no part of the text in; out, its block for the account, in the layer of the background.
import type { TextBlock } from '../model/page.ts';
import { lineOf } from './line-text.ts';
import { glyphsOfRow, type Row } from './rows.ts';

/** The row as a block of one line; null where it holds no letters. */
export function blockOfLine(row: Row): TextBlock | null {
  const glyphs = glyphsOfRow(row);
  const line = lineOf(glyphs, row.baseline, row.size);
  if (line === null) return null;
  const { box } = line;
  const column = { x0: box.x0, x1: box.x1 };
  return { type: 'text', box, layer: 'background', lines: [line], column, writing: 'horizontal', role: null };
}
