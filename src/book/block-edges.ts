// In: the lines of a column. Out: where the full lines of each of its page blocks end.
import type { BodyStyle, SourceLine } from './draft.ts';
import { indentOf } from './line-shape.ts';
import { type Measures, measuredEnd } from './measures.ts';

/** Lines of a block that must end together for their end to be its measure. */
const MIN_FULL_LINES = 2;
const FULL_SHARE = 0.3;

/** Part of the column from its start that a line of the text does not leave empty. */
const FAR_IN = 0.35;

/** Part of the column that ragged lines fill where it is what ended them: an address fills less. */
const MIN_RAGGED_FILL = 0.5;

/**
 * Where the full lines of each page block end. A block narrower than its column shows it by lines that end together;
 * where no lines do, in a justified book, all were ended by hand and the column's edge counts.
 */
export function edgesOfBlocks(lines: readonly SourceLine[], body: BodyStyle, measures: Measures): Map<number, number> {
  const byBlock = new Map<number, SourceLine[]>();
  for (const line of lines) {
    // Beside a float each line has an edge of its own.
    if (line.beside === true) continue;
    const list = byBlock.get(line.block);
    if (list) list.push(line);
    else byBlock.set(line.block, [line]);
  }
  const edges = new Map<number, number>();
  for (const [block, all] of byBlock) {
    // A name or a date at the end of the measure tells nothing of the lines of the text.
    const text = all.filter((l) => indentOf(l) < (l.frame.end - l.frame.start) * FAR_IN);
    const list = text.length > 1 ? text : all;
    const own = Math.max(...list.map((l) => l.end));
    const together = list.filter((l) => own - l.end < 1.5).length;
    const shown = list.length >= 2 && together >= Math.max(MIN_FULL_LINES, list.length * FULL_SHARE);
    const column = Math.max(...list.map((l) => l.frame.end));
    const measured = body.justified ? measuredEnd(list, measures, body.firstIndent) : null;
    const start = Math.min(...list.map((l) => l.frame.start));
    const ragged = !body.justified && list.length >= 3 && own - start > (column - start) * MIN_RAGGED_FILL;
    edges.set(block, shown || ragged ? own : Math.max(own, measured ?? column));
  }
  return edges;
}
