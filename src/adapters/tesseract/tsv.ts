// In: Tesseract's TSV text. Out: its lines and words, boxes in pixels.
import { type Box, unionBox } from '../../model/geometry.ts';

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

function joined(parts: readonly TsvWord[]): TsvWord | null {
  const first = parts[0];
  if (first === undefined) return null;
  let { box } = first;
  let sum = 0;
  let letters = 0;
  for (const part of parts) {
    box = unionBox(box, part.box);
    sum += part.confidence * part.text.length;
    letters += part.text.length;
  }
  return { text: parts.map((part) => part.text).join(''), box, confidence: sum / letters };
}

/**
 * Joins TSV's words to the words of the line's own text: with the data for Hangul, Han and Kana, TSV gives each
 * syllable as a word, and only the text of the line says where spaces stand. Words that do not fit stay as they are.
 */
export function joinSyllables(words: readonly TsvWord[], lineText: string): readonly TsvWord[] {
  const tokens = lineText.split(/\s+/).filter((token) => token !== '');
  if (tokens.length === 0 || tokens.length === words.length) return words;
  const result: TsvWord[] = [];
  let next = 0;
  for (const token of tokens) {
    const parts: TsvWord[] = [];
    let text = '';
    for (let word = words[next]; word !== undefined && token.startsWith(text + word.text); word = words[next]) {
      parts.push(word);
      text += word.text;
      next++;
      if (text === token) break;
    }
    const whole = joined(parts);
    if (whole === null || text !== token) return words;
    result.push(whole);
  }
  return next === words.length ? result : words;
}
