// In: the draft after all rules. Out: what became of every source line that is not in the book's text.
import type { BookAccount, LineAccount } from '../model/book.ts';
import type { PageModel } from '../model/page.ts';
import type { BookDraft } from './draft.ts';

/** OCR confidence below which a line is doubtful. Tesseract: words under 60 are wrong about as often as right. */
const DOUBTFUL = 60;

function confidenceOf(line: { spans: readonly { confidence: number | null; text: string }[] }): number | null {
  let [sum, n] = [0, 0];
  for (const { confidence, text } of line.spans) {
    if (confidence === null) continue;
    sum += confidence * text.length;
    n += text.length;
  }
  return n === 0 ? null : sum / n;
}

/** The account of lines. Text inside tables counts as body. */
export function accountOf(draft: BookDraft, pages: readonly PageModel[]): BookAccount {
  const leftOut: LineAccount[] = [];
  let [bodyLines, furnitureLines, doubtfulLines] = [0, 0, 0];
  for (const page of draft.pages) {
    for (const item of page.items) {
      if (item.type === 'table') bodyLines += item.table.rows.flat().reduce((n, cell) => n + cell.lines.length, 0);
      if (item.type !== 'line') continue;
      const { line, layer, rule, text, pageIndex } = item.line;
      const doubtful = (confidenceOf(line) ?? 100) < DOUBTFUL;
      if (layer === 'body') bodyLines++;
      else furnitureLines++;
      if (doubtful && layer === 'body') doubtfulLines++;
      if (layer !== 'body') leftOut.push({ pageIndex, box: line.box, text, fate: layer, rule: rule ?? 'page-layer' });
      else if (doubtful) leftOut.push({ pageIndex, box: line.box, text, fate: 'doubtful', rule: 'ocr-confidence' });
    }
  }
  for (const page of pages) {
    for (const block of page.blocks) {
      if (block.layer === 'body' || block.type === 'text' || block.type === 'rule') continue;
      const text = block.type === 'figure' ? block.text : '';
      leftOut.push({ pageIndex: page.index, box: block.box, text, fate: block.layer, rule: 'page-layer' });
    }
  }
  return { bodyLines, furnitureLines, doubtfulLines, leftOut };
}
