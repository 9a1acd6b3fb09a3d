// In: Tesseract's TSV text. Out: its lines and words, boxes in pixels.
import type { Box } from '../../model/geometry.ts';

export type TsvWord = { readonly text: string; readonly box: Box; readonly confidence: number };
export type TsvLine = { readonly box: Box; readonly words: readonly TsvWord[] };

/** Values of TSV's first column (Tesseract's TessBaseAPI::GetTSVText). */
const LEVEL_LINE = '4';
const LEVEL_WORD = '5';

/** Columns: level page block paragraph line word left top width height confidence text. */
const LEFT = 6;
const CONFIDENCE = 10;
const TEXT = 11;

function boxOf(cells: readonly string[]): Box {
  const [left = 0, top = 0, width = 0, height = 0] = cells.slice(LEFT, LEFT + 4).map(Number);
  return { x0: left, y0: top, x1: left + width, y1: top + height };
}

/** Reads TSV; words of nothing but space are left out, and so are lines without a word. */
export function parseTsv(tsv: string): readonly TsvLine[] {
  const lines: { box: Box; words: TsvWord[] }[] = [];
  for (const row of tsv.split('\n')) {
    const cells = row.split('\t');
    if (cells[0] === LEVEL_LINE) {
      lines.push({ box: boxOf(cells), words: [] });
    } else if (cells[0] === LEVEL_WORD) {
      const text = (cells[TEXT] ?? '').trim();
      if (text === '') continue;
      lines.at(-1)?.words.push({ text, box: boxOf(cells), confidence: Number(cells[CONFIDENCE] ?? 0) });
    }
  }
  return lines.filter((line) => line.words.length > 0);
}
