// A row of a column in, its line of text out, with what its tags and an initial beside it say.
import { overlapX } from '../model/geometry.ts';
import type { DropCap } from './drop-caps.ts';
import { type FlowLine, flowLine } from './flow-line.ts';
import { tagOf } from './line-tag.ts';
import { lineOf } from './line-text.ts';
import { glyphsOfRow, type Row } from './rows.ts';
import { halfOf } from './side-terms.ts';
import type { ElementIndex } from './structure.ts';

/** The row as a line; null where it has no text. */
export function lineOfRow(row: Row, elements: ElementIndex, caps: readonly DropCap[], rtl: boolean): FlowLine | null {
  const glyphs = glyphsOfRow(row);
  const line = lineOf(glyphs, row.baseline, row.size, rtl);
  if (line === null) return null;
  const cap = caps.find(
    (c) => Math.abs(c.joins.baseline - row.baseline) < 0.3 * row.size && overlapX(c.initial.box, row.box) > 0,
  );
  return flowLine(line, { ...tagOf(glyphs, elements, line.direction === 'rtl'), ...halfOf(row) }, cap?.bottom ?? null);
}
