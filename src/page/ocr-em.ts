// In: a line that OCR read. Out: the em of its type, from the heights of its words and which letters they are made of.
import { boxHeight, boxWidth } from '../model/geometry.ts';
import type { OcrLine, OcrWord } from '../model/ocr-page.ts';

/** Heights over the baseline in em, the tallest letters first. Measured on scans in Times, Garamond and Computer Modern. */
const OVER: readonly (readonly [RegExp, number])[] = [
  [/[A-Zbdfhklß\u00c0-\u00d6\u00d8-\u00dełА-Ябф\u0402-\u040fΑ-Ωβδζθλξφψל“”‘’"']/u, 0.68],
  [/[ij\d!?\u00df-\u00f6\u00f8-\u00ff\u0100-\u024fёйїіѓќўάέήίόύώ]/u, 0.66],
  [/[\u05d0-\u05ea]/u, 0.57],
  [/t/u, 0.56],
];
const X_HEIGHT = 0.46;

/** Depths under the baseline in em. */
const DEEP: readonly (readonly [RegExp, number])[] = [
  [/[gjpqyQруфўβγζημξρςφχψךןףץק]/u, 0.215],
  [/[,;цщд]/u, 0.11],
];

/** Joined letters go up and down as their neighbours make them: the usual height of a word (Amiri, Noto Naskh). */
const JOINED_EM = 0.86;
const JOINED = /[\p{Script=Arabic}\p{Script=Syriac}]/u;

/** A Hangul syllable or an ideograph fills most of its square. */
const SQUARE_EM = 0.88;

/** A clause of Japanese or Chinese is one word with its brackets and foreign letters, which reach under the squares. */
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff]/u;
const UNDER_SQUARES = /[gjpqyQ()[\]{}|]/u;
const SQUARE_AND_DEEP_EM = 1.03;

/**
 * A box of squares that is this much wider for each than high lost its upper or lower part: engines cut large titles into
 * two rows. Squares stand 0.92 to 1 em apart; spread ones have wide white between them, so that more is no cut.
 */
const CUT_FROM = 1.3;
const CUT_TO = 2.2;
const SQUARE_ADVANCE_EM = 0.96;

/** The engine's row height, ascender to descender, where words do not tell. */
const ROW_EM = 0.92;

const SQUARE = /[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]/u;

const SQUARE_RUN = new RegExp(`${SQUARE.source}{2,}`, 'gu');

/** Two letters at least: the width of one says little. */
const SQUARES_ONLY = new RegExp(`^${SQUARE.source}{2,}$`, 'u');

/** Marks that reach over or under the letters beside them. */
const UNRULY = /[(){}[\]/|\\@§$_]/u;

/** A word's box that is so much higher than its line's is another's too. */
const TALLER_THAN_LINE = 1.25;

/** Letters of a real word; shorter ones are as often signs of a formula. */
const REAL_WORD = /^[“‘"'(]?\p{L}[\p{L}'’-]+[.,;:!?)”’"'*]*$/u;
const LEAST_LETTERS = 3;
const LEAST_SQUARES = 2;
const LEAST_CONFIDENCE = 40;

/** A label has at most so many words and letters, each read at least so surely. */
const LABEL_WORDS = 2;
const LABEL_LETTERS = 10;
const SURE = 80;

/** The number of a chapter; engines are seldom sure of Roman ones. */
const NUMERAL = /^[IVXLCDMvxilc\d]{1,7}\.?$/u;
const NUMERAL_SURE = 50;

/** So many squares side by side tell it, whatever figures stand beside them: a date and an office. */
const MANY_SQUARES = new RegExp(`${SQUARE.source}{4,}`, 'u');

/** A line tells its size when such a part of its letters stands in real words. */
const REAL_SHARE = 0.5;

function firstOf(table: readonly (readonly [RegExp, number])[], text: string): number | null {
  return table.find(([letters]) => letters.test(text))?.[1] ?? null;
}

function emOfSquares(height: number, advance: number): number {
  const ratio = advance / height;
  return ratio > CUT_FROM && ratio < CUT_TO ? advance / SQUARE_ADVANCE_EM : height / SQUARE_EM;
}

function emOfWord(word: OcrWord): number | null {
  const height = boxHeight(word.box);
  if (SQUARES_ONLY.test(word.text)) return emOfSquares(height, boxWidth(word.box) / word.text.length);
  if (UNSPACED.test(word.text) && UNDER_SQUARES.test(word.text)) return height / SQUARE_AND_DEEP_EM;
  if (SQUARE.test(word.text)) return height / SQUARE_EM;
  if (JOINED.test(word.text)) return height / JOINED_EM;
  if (UNRULY.test(word.text) || !/\p{L}|\p{N}/u.test(word.text)) return null;
  return height / ((firstOf(OVER, word.text) ?? X_HEIGHT) + (firstOf(DEEP, word.text) ?? 0));
}

/** Boxes err by being too tall (a speck, a neighbour's stroke), so the em is taken from the lower part of the words. */
const RANK = 0.4;

/** Words of a line that may be a title, and its number. */
const TITLE_WORDS = 5;
const FIGURES = /^[\d.,]+$/;

/** The em in points, ranked over the line's letters; from the line's own box or row height where no word tells. */
export function emOfLine(line: OcrLine): number {
  const most = TALLER_THAN_LINE * boxHeight(line.box);
  const seen: { em: number; weight: number }[] = [];
  // In a title a figure or two beside squares, of another face, would weigh as much as they do.
  const squares = line.words.filter((word) => SQUARES_ONLY.test(word.text) && boxHeight(word.box) <= most);
  const numbered = line.words.length <= TITLE_WORDS && line.words.some((word) => FIGURES.test(word.text));
  for (const word of squares.length > 0 && numbered ? squares : line.words) {
    const em = word.raised === true || boxHeight(word.box) > most ? null : emOfWord(word);
    if (em !== null) seen.push({ em, weight: word.text.length });
  }
  const enough = seen.reduce((sum, { weight }) => sum + weight, 0) * RANK;
  let passed = 0;
  for (const { em, weight } of seen.sort((a, b) => a.em - b.em)) {
    passed += weight;
    if (passed >= enough) return em;
  }
  const square = line.words.some((word) => SQUARE.test(word.text));
  return square ? boxHeight(line.box) / SQUARE_EM : line.rowHeight / ROW_EM;
}

/** Letters of a word that stand in words of letters, with the marks that begin and end words, and are no signs of a formula. */
function realLetters({ text }: OcrWord): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const least = SQUARE.test(text) ? LEAST_SQUARES : LEAST_LETTERS;
  if (REAL_WORD.test(text) && letters >= least) return text.length;
  // Lines without spaces are one word with their stops in it.
  return (text.match(SQUARE_RUN) ?? []).reduce((sum, run) => sum + run.length, 0);
}

/** A line of one word or figure, read surely, stands for itself: "CWI", "IV", "12". */
function isLabel({ words }: OcrLine): boolean {
  const text = words.map((word) => word.text).join('');
  const least = NUMERAL.test(text) ? NUMERAL_SURE : SURE;
  const sure = words.every((word) => word.confidence >= least);
  return sure && words.length <= LABEL_WORDS && text.length <= LABEL_LETTERS && /^[\p{L}\p{N}.]+$/u.test(text);
}

/** Whether the line's letters stand in words, so that their heights tell the type: those of formulas do not. */
export function tellsSize(line: OcrLine): boolean {
  if (isLabel(line)) return true;
  let [real, all] = [0, 0];
  for (const word of line.words) {
    all += word.text.length;
    if (word.confidence < LEAST_CONFIDENCE) continue;
    real += realLetters(word);
    if (word.confidence >= SURE && MANY_SQUARES.test(word.text)) return true;
  }
  return real >= REAL_SHARE * all && real > 0;
}

/** The words of letters that join, whose heights tell less of their size than their widths. */
export function joinedWords({ words }: OcrLine): readonly OcrWord[] {
  return words.filter(({ text }) => JOINED.test(text));
}

/** Mean width of a letter in points. */
export function letterWidth({ words }: Pick<OcrLine, 'words'>): number {
  let [width, letters] = [0, 0];
  for (const { text, box } of words) {
    width += boxWidth(box);
    letters += text.length;
  }
  return letters === 0 ? 0 : width / letters;
}
