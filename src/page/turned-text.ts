// Runs that do not read upright on their page in, blocks for them out: stamps, sideways captions, watermarks.
import type { PageBlock } from '../model/page.ts';
import type { RawGlyphRun, RawPage } from '../model/raw-page.ts';
import { chunksOf } from './chunks.ts';
import { boxFromFrame, type Frame, makeFrame, quarterTurn } from './frame.ts';
import { lineOf } from './line-text.ts';
import { piecesOf } from './pieces.ts';
import { glyphsOfRow, rowsOf } from './rows.ts';

/** Turned glyphs that are read of one page. */
const MAX_TURNED_GLYPHS = 5000;

/** Whether a run stands askew: a watermark across the page, a label along a curve. It makes no lines with its neighbours. */
export function isSlanted(run: RawGlyphRun): boolean {
  return !run.vertical && quarterTurn(run.angle) === null;
}

/** Background blocks for text that runs in another direction than the page; boxes in page points. */
export function turnedBlocks(raw: RawPage, frame: Frame, runs: readonly RawGlyphRun[]): readonly PageBlock[] {
  const blocks: PageBlock[] = [];
  for (const turn of [90, 270, 180, 0] as const) {
    if (turn === frame.turn) continue;
    let glyphs = 0;
    const own = runs.filter((run) => {
      if (run.vertical || quarterTurn(run.angle) !== turn) return false;
      glyphs += run.glyphs.length;
      return glyphs <= MAX_TURNED_GLYPHS;
    });
    if (own.length === 0) continue;
    const turned = makeFrame(raw, turn, false);
    const { pieces } = piecesOf({ ...raw, runs: own, links: [] }, turned, false);
    for (const row of rowsOf(chunksOf(pieces))) {
      const line = lineOf(glyphsOfRow(row), row.baseline, row.size);
      if (line === null) continue;
      const box = boxFromFrame(turned, line.box);
      const onPage = {
        ...line,
        box,
        baseline: box.y1,
        spans: line.spans.map((s) => ({ ...s, box: boxFromFrame(turned, s.box) })),
      };
      blocks.push({
        type: 'text',
        box,
        layer: 'background',
        lines: [onPage],
        column: { x0: box.x0, x1: box.x1 },
        writing: 'horizontal',
        role: null,
      });
    }
  }
  return blocks;
}
