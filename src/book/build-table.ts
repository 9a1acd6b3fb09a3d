// In: a table segment (one part a page). Out: one table block with its caption.
import type { Block, TableCell, TableRow } from '../model/book.ts';
import type { PageTableCell } from '../model/page.ts';
import type { Assembly } from './assembly.ts';
import { leadingFor } from './body-style.ts';
import { captionInlines } from './build-text.ts';
import type { Segment, SourceLine, TableItem } from './draft.ts';
import { bodyBase, inlinesOf, ownBase } from './inlines.ts';
import { lineMarker } from './list-markers.ts';
import { lineText, lookOf } from './source-lines.ts';

/** Lines of a cell further apart than this, in leadings, are two paragraphs. */
const PARAGRAPH_GAP = 1.5;

function cellLines(cell: PageTableCell, item: TableItem): readonly SourceLine[] {
  return cell.lines.map((line) => ({
    key: -1,
    pageIndex: item.pageIndex,
    block: -1,
    line,
    text: lineText(line),
    size: line.size,
    start: line.box.x0,
    end: line.box.x1,
    across: line.baseline,
    frame: { start: cell.box.x0, end: cell.box.x1 },
    look: lookOf(line),
    layer: 'body',
    rule: null,
    part: 'text',
    term: null,
    role: null,
    element: null,
    vertical: false,
    source: 'text-layer',
  }));
}

function paragraphsOf(lines: readonly SourceLine[], assembly: Assembly): SourceLine[][] {
  const groups: SourceLine[][] = [];
  for (const line of lines) {
    const last = groups.at(-1)?.at(-1);
    const gap = last ? line.across - last.across : 0;
    const apart = last !== undefined && gap > leadingFor(assembly.body, line.size) * PARAGRAPH_GAP;
    if (!last || apart || lineMarker(line.text)?.style === 'bullet') groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  return groups;
}

function cellOf(cell: PageTableCell, item: TableItem, id: string, assembly: Assembly): TableCell {
  const blocks: Block[] = paragraphsOf(cellLines(cell, item), assembly).map((lines, i) => ({
    type: 'paragraph',
    id: `${id}-${i + 1}`,
    provenance: [],
    inlines: inlinesOf(
      lines,
      {
        base: cell.header ? ownBase(lines, assembly.body.mono) : bodyBase(assembly),
        skip: 0,
        breaksBefore: [],
        pageBreaks: false,
      },
      assembly,
    ),
    align: 'start',
    dropCap: false,
  }));
  return { header: cell.header, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan, blocks };
}

/** The table block, preceded by the page breaks that it reaches. */
export function table(segment: Segment, assembly: Assembly): readonly Block[] {
  const rows: TableRow[] = [];
  segment.tables.forEach((item, part) => {
    item.table.rows.forEach((row, r) => {
      const cells = row.map((cell, c) => cellOf(cell, item, `${segment.id}-${part}-${r}-${c}`, assembly));
      if (cells.length > 0) rows.push({ cells });
    });
  });
  if (rows.length === 0) return [];
  let headerRows = 0;
  while (rows[headerRows]?.cells.every((cell) => cell.header)) headerRows++;
  const provenance = segment.tables.map(({ pageIndex, table: part }) => ({
    pageIndex,
    box: part.box,
    source: 'text-layer' as const,
    confidence: null,
  }));
  const caption = captionInlines(segment.caption, assembly);
  return [
    {
      type: 'table',
      id: segment.id,
      provenance,
      rows,
      headerRows: headerRows === rows.length ? 0 : headerRows,
      caption,
    },
  ];
}
