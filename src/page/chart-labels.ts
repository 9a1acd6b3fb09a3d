// A chart's drawn box and the lines of its page in, the box with its labels out.
import type { Box } from '../model/geometry.ts';
import { overlapX, unionBox } from '../model/geometry.ts';
import { familyOf, isText, type PageText } from './chart-text.ts';
import type { Chunk } from './chunks.ts';

/** Reach of labels beyond what is drawn, em: at the sides; over it; over it in the face of its labels, if text has another. */
const SIDE_EM = 1.1;
const OVER_EM = 0.9;
const TITLE_EM = 2.7;
/** Letters of the title of a chart or axis at most. */
const TITLE_GLYPHS = 60;
const MARGIN = 2;

/** How far from its chart a label in the face of running text stands at most beside it, em: other text may stand there. */
const BESIDE_EM = 2.5;

/** What holds no running text around a chart, the lines of its caption, and the side of the caption that the chart is on. */
export type ChartZone = {
  readonly top: number;
  readonly bottom: number;
  readonly caption: ReadonlySet<Chunk>;
  readonly side: 'over' | 'under' | null;
};

type Grown = { readonly box: Box; readonly labels: ReadonlySet<Chunk> };

const glyphCount = (chunk: Chunk): number => chunk.pieces.reduce((sum, piece) => sum + piece.glyphs.length, 0);

/** White between a line and a box, where no caption stands beyond the line. */
function whiteBetween(box: Box, line: Box, side: ChartZone['side']): number {
  const [over, under] = [box.y0 - line.y1, line.y0 - box.y1];
  if (side === null) return Math.max(over, under);
  return side === 'over' ? over : under;
}

/** Whether a line stands close enough to a chart to be of it; `column` is the width of the text around. */
function isLabel(text: PageText, line: Chunk, { box, labels }: Grown, column: Box, side: ChartZone['side']): boolean {
  const family = familyOf(line);
  const isOfText = text.families.has(family);
  const aside = Math.max(line.box.x0 - box.x1, box.x0 - line.box.x1);
  const isWithin = line.box.x0 >= column.x0 - MARGIN && line.box.x1 <= column.x1 + MARGIN;
  if (aside > (isWithin ? (isOfText ? BESIDE_EM : Infinity) : SIDE_EM) * line.size) return false;
  const far = whiteBetween(box, line.box, side);
  if (far > 0 && glyphCount(line) > TITLE_GLYPHS) return false;
  const isOwn = !isOfText && [...labels].some((label) => familyOf(label) === family);
  return far <= (isOwn ? TITLE_EM : OVER_EM) * line.size;
}

/** Grows a chart by the labels around it: all between it and its caption, and what stands close on the other sides. */
export function withChartLabels(text: PageText, drawn: Box, zone: ChartZone): Grown {
  const beside = [...text.prose].filter((line) => overlapX(line.box, drawn) > 0).map((line) => line.box);
  const column = beside.reduce(unionBox, drawn);
  const apart = ({ box }: Chunk): number => Math.max(0, drawn.y0 - box.y1, box.y0 - drawn.y1);
  const inZone = text.chunks
    .filter((line) => {
      const middle = (line.box.y0 + line.box.y1) / 2;
      return middle > zone.top && middle < zone.bottom && !isText(text, line) && !zone.caption.has(line);
    })
    .sort((a, b) => apart(a) - apart(b));
  const labels = new Set<Chunk>();
  let grown: Grown = { box: drawn, labels };
  for (let before = -1; before < labels.size; ) {
    before = labels.size;
    for (const line of inZone) {
      if (labels.has(line) || !isLabel(text, line, grown, column, zone.side)) continue;
      labels.add(line);
      grown = { box: unionBox(grown.box, line.box), labels };
    }
  }
  return grown;
}
