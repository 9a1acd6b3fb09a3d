// In: an engine that has just recognized an image. Out: the reading as plain data.
import type { Box } from '../../model/geometry.ts';
import type { OcrReading } from '../../pipeline/ports.ts';
import { type BaseApi, type CoreModule, LEVEL_TEXTLINE, type LineIterator } from './core.ts';
import { joinSyllables, parseTsv } from './tsv.ts';

/** Tesseract's PolyBlockType: pictures are 9–11 (flowing, heading, pull-out), rules 12 and 13 (ccstruct/publictypes.h). */
const FIRST_PICTURE_TYPE = 9;
const LAST_PICTURE_TYPE = 11;
const LAST_RULE_TYPE = 13;

type Row = { readonly baseline: number; readonly rowHeight: number; readonly text: string };

function keyOf(box: Box): string {
  return `${box.x0},${box.y0},${box.x1},${box.y1}`;
}

function walk(lines: LineIterator, rows: Map<string, Row>, pictures: Box[], rules: Box[]): void {
  lines.Begin();
  do {
    const { x0, y0, x1, y1 } = lines.getBoundingBox(LEVEL_TEXTLINE);
    const box = { x0, y0, x1, y1 };
    const type = lines.BlockType();
    if (type >= FIRST_PICTURE_TYPE && type <= LAST_PICTURE_TYPE) pictures.push(box);
    else if (type > LAST_PICTURE_TYPE && type <= LAST_RULE_TYPE) rules.push(box);
    else {
      const baseline = lines.getBaseline(LEVEL_TEXTLINE);
      const rowHeight = lines.getRowAttributes().row_height;
      const text = lines.GetUTF8Text(LEVEL_TEXTLINE);
      rows.set(keyOf(box), { baseline: baseline.has_baseline ? baseline.y0 : y1, rowHeight, text });
    }
  } while (lines.Next(LEVEL_TEXTLINE));
}

/** Collects words from TSV (the cheapest text form) and what TSV lacks from the line iterator. */
export function readPage(module: CoreModule, api: BaseApi): OcrReading {
  const rows = new Map<string, Row>();
  const pictures: Box[] = [];
  const rules: Box[] = [];
  const parsed = parseTsv(api.GetTSVText(0));
  if (parsed.length > 0) {
    const iterator = api.GetIterator();
    walk(iterator, rows, pictures, rules);
    module.destroy(iterator);
  }
  const lines = parsed.map(({ box, words }) => {
    const row = rows.get(keyOf(box)) ?? { baseline: box.y1, rowHeight: box.y1 - box.y0, text: '' };
    return { box, words: joinSyllables(words, row.text), baseline: row.baseline, rowHeight: row.rowHeight };
  });
  return { confidence: Math.max(0, api.MeanTextConf()), lines, pictures, rules };
}
