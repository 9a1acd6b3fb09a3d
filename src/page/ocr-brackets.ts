// In: the lines of an OCR page. Out: the same, labels of a bibliography with both their brackets: "[3]" where "3]" was read.
import type { OcrLine, OcrWord } from '../model/ocr-page.ts';

/** A label with both brackets, and one that lost one or had it taken for another sign. */
const WHOLE = /^\[\d{1,3}\]$/u;
const HALF = /^[[({|Il]?(\d{1,3})[\])}|]?$/u;
const BRACKET = /[[\](){}|]/u;

/** Labels stand in one column: within this many points, and so many whole ones show what they look like. */
const COLUMN = 3;
const LEAST_WHOLE = 2;

function isHalf({ text }: OcrWord): boolean {
  return !WHOLE.test(text) && HALF.test(text) && BRACKET.test(text);
}

/** Gives half-read labels in a column of bracketed ones their brackets back. */
export function withBrackets(lines: readonly OcrLine[]): readonly OcrLine[] {
  const whole = lines.flatMap(({ words: [first] }) =>
    first !== undefined && WHOLE.test(first.text) ? [first.box.x0] : [],
  );
  if (whole.length < LEAST_WHOLE) return lines;
  return lines.map((line) => {
    const [first, ...rest] = line.words;
    if (first === undefined || !isHalf(first)) return line;
    if (whole.filter((x0) => Math.abs(x0 - first.box.x0) <= COLUMN).length < LEAST_WHOLE) return line;
    const text = `[${HALF.exec(first.text)?.[1] ?? ''}]`;
    return { ...line, words: [{ ...first, text }, ...rest] };
  });
}
