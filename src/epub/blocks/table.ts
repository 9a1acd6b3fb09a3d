// In: a table. Out: <table> with header cells that say what they head, in a box that scrolls where it is too wide.
import type { Block, TableCell, TableRow } from '../../model/book.ts';
import { idOf, type RenderContext } from '../context.ts';
import { isVisible } from '../measure.ts';
import { element, type XmlElement, type XmlNode } from '../xml.ts';
import { tightBlocks } from './tight.ts';

/** HTML's own limit of columns that one cell spans. */
const MAX_COLUMN_SPAN = 1000;

/** Renders a table; without rows only its caption is left. */
export function table(block: Extract<Block, { type: 'table' }>, context: RenderContext): readonly XmlNode[] {
  const rows = block.rows.filter((row) => row.cells.length > 0 || block.rows.length > 1);
  const id = idOf(context, block.id, true);
  const caption = isVisible(block.caption) ? context.inlines(block.caption, context) : [];
  if (rows.length === 0) return [element('p', { id, class: 'caption' }, caption)];
  const headCount = Math.max(0, Math.min(Math.trunc(block.headerRows), rows.length - 1));
  const head = rows.slice(0, headCount);
  const body = rows.slice(headCount);
  return [
    element('div', { class: 'table' }, [
      element('table', { id }, [
        ...(caption.length > 0 ? [element('caption', {}, caption)] : []),
        ...(head.length > 0 ? [element('thead', {}, group(head, true, context))] : []),
        element('tbody', {}, group(body, false, context)),
      ]),
    ]),
  ];
}

function group(rows: readonly TableRow[], head: boolean, context: RenderContext): readonly XmlElement[] {
  return rows.map((row, i) =>
    element(
      'tr',
      {},
      row.cells.map((cell) => tableCell(cell, head, rows.length - i, context)),
    ),
  );
}

/** A span may not reach past the last row of its group. */
function tableCell(cell: TableCell, head: boolean, rowsLeft: number, context: RenderContext): XmlElement {
  const columns = clamp(cell.columnSpan, MAX_COLUMN_SPAN);
  const rows = clamp(cell.rowSpan, rowsLeft);
  const attributes = { colspan: columns > 1 ? columns : null, rowspan: rows > 1 ? rows : null };
  const inner = tightBlocks(cell.blocks, context);
  if (!head && !cell.header) return element('td', attributes, inner);
  if (inner.length === 0) return element('td', attributes);
  const scope = head ? (columns > 1 ? 'colgroup' : 'col') : rows > 1 ? 'rowgroup' : 'row';
  return element('th', { ...attributes, scope }, inner);
}

function clamp(span: number, max: number): number {
  return Number.isFinite(span) ? Math.max(1, Math.min(Math.trunc(span), max)) : 1;
}
