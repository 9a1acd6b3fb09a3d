// In: a line that OCR read. Out: the em of its type, from the heights of its words and which letters they are made of.
import { boxHeight } from '../model/geometry.ts';
import type { OcrLine, OcrWord } from '../model/ocr-page.ts';

/** Heights in em of common text faces: letters with ascenders or capitals, the same with descenders, and neither. */
const ASCENDER_EM = 0.69;
const FULL_EM = 0.9;
const X_HEIGHT_EM = 0.46;
const X_WITH_DESCENDER_EM = 0.67;

/** A Hangul syllable or an ideograph fills most of its square. */
const SQUARE_EM = 0.88;

/** The engine's row height, ascender to descender, where words do not tell. */
const ROW_EM = 0.92;

const SQUARE = /[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]/u;
const TALL = /[A-Zbdfhklt0-9À-ÖØ-Þß]/u;
const DEEP = /[gjpqyQ]/u;

/** Marks that reach over or under the letters beside them. */
const UNRULY = /[(){}[\]/|\\@§$;,_]/u;

function emOfWord(word: OcrWord): number | null {
  const height = boxHeight(word.box);
  if (SQUARE.test(word.text)) return height / SQUARE_EM;
  if (UNRULY.test(word.text) || !/\p{L}|\p{N}/u.test(word.text)) return null;
  const tall = TALL.test(word.text) || /[“”‘’"']/u.test(word.text);
  if (DEEP.test(word.text)) return height / (tall ? FULL_EM : X_WITH_DESCENDER_EM);
  return height / (tall ? ASCENDER_EM : X_HEIGHT_EM);
}

/** Boxes err by being too tall (a speck, a neighbour's stroke), so the em is taken from the lower part of the words. */
const RANK = 0.3;

/** The em in points, ranked over the line's letters; from the engine's row height where no word tells. */
export function emOfLine(line: OcrLine): number {
  const seen: { em: number; weight: number }[] = [];
  for (const word of line.words) {
    const em = emOfWord(word);
    if (em !== null) seen.push({ em, weight: word.text.length });
  }
  const enough = seen.reduce((sum, { weight }) => sum + weight, 0) * RANK;
  let passed = 0;
  for (const { em, weight } of seen.sort((a, b) => a.em - b.em)) {
    passed += weight;
    if (passed >= enough) return em;
  }
  return line.rowHeight / ROW_EM;
}
