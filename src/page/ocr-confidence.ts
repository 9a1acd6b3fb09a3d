// In: blocks that were laid out from OCR words. Out: the same blocks, a span a word, each with the word's confidence.
import { type Box, overlapX } from '../model/geometry.ts';
import type { OcrWord } from '../model/ocr-page.ts';
import type { Line, PageBlock, Span } from '../model/page.ts';

/** Height in points of a band in the index of words. */
const BAND = 20;

export type WordFinder = (box: Box) => OcrWord | null;

/** Finds the word that shares most width with a box on its line. */
export function wordFinder(words: readonly OcrWord[]): WordFinder {
  const bands = new Map<number, OcrWord[]>();
  for (const word of words) {
    for (let band = Math.floor(word.box.y0 / BAND); band <= Math.floor(word.box.y1 / BAND); band++) {
      const list = bands.get(band);
      if (list === undefined) bands.set(band, [word]);
      else list.push(word);
    }
  }
  return (box) => {
    const y = (box.y0 + box.y1) / 2;
    let best: OcrWord | null = null;
    let most = 0;
    for (const word of bands.get(Math.floor(y / BAND)) ?? []) {
      if (y < word.box.y0 - 2 || y > word.box.y1 + 2) continue;
      const shared = overlapX(box, word.box);
      if (shared > most) [best, most] = [word, shared];
    }
    return best;
  };
}

/** One span a word: text keeps its trailing space, boxes are cut at the words. */
function wordSpans(span: Span, find: WordFinder): readonly Span[] {
  const tokens = span.text.match(/\s*\S+\s*/gu) ?? [span.text];
  const width = (span.box.x1 - span.box.x0) / Math.max(1, span.text.length);
  let at = 0;
  return tokens.map((text) => {
    const guess = { ...span.box, x0: span.box.x0 + at * width, x1: span.box.x0 + (at + text.trimEnd().length) * width };
    at += text.length;
    const word = find(guess);
    const box = word === null || tokens.length === 1 ? guess : { ...guess, x0: word.box.x0, x1: word.box.x1 };
    return { ...span, text, box, confidence: word === null ? null : Math.round(word.confidence) };
  });
}

function withWords(line: Line, find: WordFinder): Line {
  return { ...line, spans: line.spans.flatMap((span) => wordSpans(span, find)) };
}

/** Splits the spans of all lines into words with confidence. */
export function withConfidence(blocks: readonly PageBlock[], find: WordFinder): readonly PageBlock[] {
  return blocks.map((block): PageBlock => {
    if (block.type === 'text') return { ...block, lines: block.lines.map((line) => withWords(line, find)) };
    if (block.type !== 'table') return block;
    const rows = block.rows.map((row) =>
      row.map((cell) => ({ ...cell, lines: cell.lines.map((line) => withWords(line, find)) })),
    );
    return { ...block, rows };
  });
}
