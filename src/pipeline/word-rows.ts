// In: a line as it was read. Out: the line, no word of it higher than the line.
// The engine measures a line by its ink. A word of a square script, or of another's data beside it, gets the cells that its
// signs were looked for in, which reach over the rows above and below: words of two rows would look like one row.
import type { Box } from '../model/geometry.ts';
import type { OcrLine } from '../model/ocr-page.ts';

function within(word: Box, line: Box): Box {
  const y0 = Math.max(word.y0, line.y0);
  const y1 = Math.min(word.y1, line.y1);
  return y0 < y1 ? { ...word, y0, y1 } : { ...word, y0: line.y0, y1: line.y1 };
}

/** The line, its words' boxes cut at its top and bottom. */
export function withinLine(line: OcrLine): OcrLine {
  if (line.vertical === true) return line;
  return { ...line, words: line.words.map((word) => ({ ...word, box: within(word.box, line.box) })) };
}
