// In: the lines of an OCR page. Out: the same, strokes before the stop at the head of a title as the Roman numeral that they are.
// Evidence: "| ." or "||." begins a short line in larger type than the page's. Faces for Hangul draw Ⅰ and Ⅱ as bare strokes.
import { unionBox } from '../model/geometry.ts';
import type { OcrLine } from '../model/ocr-page.ts';

const STROKES = /^[|lI!ㅣ]{1,3}$/u;
const BARE = /[|!lㅣ]/u;

/** Numerals of titles that are read as figures where others of the page are Roman. */
const ROMAN = /^[IVX]{1,4}[.,]$/u;
const ONES = /^1{2,3}[.,]$/u;

/** Words of a title, and how much higher its row is than the page's usual one. */
const MOST_WORDS = 9;
const HIGHER = 1.12;

function usualHeight(lines: readonly OcrLine[]): number {
  const heights = lines.map((line) => line.rowHeight).sort((a, b) => a - b);
  return heights[heights.length >> 1] ?? 0;
}

function withNumeral(line: OcrLine): OcrLine {
  const [first, second, ...rest] = line.words;
  if (first === undefined || second === undefined) return line;
  const apart = /^[.,]$/u.test(second.text);
  const strokes = apart ? first.text : first.text.replace(/[.,]$/u, '');
  const stopped = apart || strokes !== first.text;
  if (!stopped || !STROKES.test(strokes) || !BARE.test(strokes) || (apart && rest.length === 0)) return line;
  const box = apart ? unionBox(first.box, second.box) : first.box;
  const numeral = { ...first, text: `${'I'.repeat(strokes.length)}.`, box };
  return { ...line, words: [numeral, ...(apart ? rest : [second, ...rest])] };
}

/** Ones before the stop as the Roman numeral that they look like. */
function withOnes(line: OcrLine): OcrLine {
  const [first, ...rest] = line.words;
  if (first === undefined || rest.length === 0 || !ONES.test(first.text)) return line;
  return { ...line, words: [{ ...first, text: first.text.replace(/1/gu, 'I') }, ...rest] };
}

/** Titles with their Roman numerals. */
export function withNumerals(lines: readonly OcrLine[]): readonly OcrLine[] {
  const usual = usualHeight(lines);
  const isTitle = (line: OcrLine): boolean => line.words.length <= MOST_WORDS && line.rowHeight >= HIGHER * usual;
  const told = lines.map((line) => (isTitle(line) ? withNumeral(line) : line));
  const roman = told.some((line) => isTitle(line) && ROMAN.test(line.words[0]?.text ?? ''));
  return roman ? told.map((line) => (isTitle(line) ? withOnes(line) : line)) : told;
}
