// In: an open PDF and some of its pages that need OCR. Out: the Tesseract languages to read the book with.
import type { OcrLine } from '../model/ocr-page.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { prepareSheet, type Sheet, upsideDown } from '../raster/prepare-sheet.ts';
import { densestStrip } from './find-upright.ts';
import type { OcrEngine, PdfSource } from './ports.ts';
import { meanConfidence, readPart } from './read-part.ts';
import { isSquareScript, latinShare, squareShare } from './script-of.ts';

/** Resolution of the look, pixels an inch. */
const LOOK_DPI = 200;

/** A reading this sure, in the script of its data, needs no other trial on that page. */
const CLEAR = 85;

/** Under this no reading is right: the page may be upside down. */
const UPSIDE_DOWN = 60;

/** Least share of letters in the script of the data that read them: others are forced into shapes that it knows. */
const OWN_SCRIPT = 0.5;

/** From this share of Latin letters or unsure signs on, a book in squares is read with letters' data as well. */
const FOREIGN_WORDS = 0.01;

/** A word of a square script's reading below this confidence and without a square letter may be Latin. */
const UNSURE = 75;

/** Tesseract codes of the languages that a document may name (BCP 47 primary subtags). */
const CODES: Readonly<Record<string, string>> = {
  en: 'eng',
  ko: 'kor',
  ja: 'jpn',
  zh: 'chi_sim',
  de: 'deu',
  fr: 'fra',
  es: 'spa',
  it: 'ita',
  pt: 'por',
  nl: 'nld',
  ru: 'rus',
  pl: 'pol',
  sv: 'swe',
  la: 'lat',
};

export type GuessPorts = { readonly pdf: PdfSource; readonly ocr: () => Promise<Result<OcrEngine>> };

type Trial = { readonly language: string; readonly score: number; readonly foreign: boolean };

/** Shipped languages, the likeliest first: what the document says of itself, then in the shipped order. */
function candidates(document: PdfSource['document'], shipped: readonly string[]): readonly string[] {
  const code = CODES[(document.language ?? '').toLowerCase().split('-')[0] ?? ''];
  const title = [document.title ?? '', ...document.authors].join(' ');
  const square = squareShare(title) > 0;
  const rank = (language: string) => {
    if (square && isSquareScript(language)) return 0;
    return language === code ? 1 : 2;
  };
  return [...shipped].sort((a, b) => rank(a) - rank(b));
}

function hasForeignWords(lines: readonly OcrLine[]): boolean {
  const words = lines.flatMap((line) => line.words);
  const letters = words.reduce((sum, word) => sum + word.text.length, 0);
  const foreign = words
    .filter(({ text, confidence }) => latinShare(text) > 0.5 || (squareShare(text) === 0 && confidence < UNSURE))
    .reduce((sum, word) => sum + word.text.length, 0);
  return letters > 0 && foreign / letters >= FOREIGN_WORDS;
}

/** How sure a language's data is of what it read, less where the letters are not of its script. */
function trialOf(language: string, lines: readonly OcrLine[]): Trial {
  const text = lines.flatMap((line) => line.words.map((word) => word.text)).join(' ');
  const square = squareShare(text);
  const own = isSquareScript(language) ? square : 1 - square;
  const score = meanConfidence(lines) * (own < OWN_SCRIPT ? own : 1);
  return { language, score, foreign: isSquareScript(language) && hasForeignWords(lines) };
}

async function tryLanguages(
  ocr: OcrEngine,
  sheet: Sheet,
  languages: readonly string[],
): Promise<Result<readonly Trial[]>> {
  const trials: Trial[] = [];
  for (const language of languages) {
    const read = await readPart(ocr, sheet, densestStrip(sheet), [language], 'block');
    if (!read.ok && read.error.code !== 'ocr/language-missing') return read;
    if (!read.ok) continue;
    trials.push(trialOf(language, read.value));
    if ((trials.at(-1)?.score ?? 0) >= CLEAR) break;
  }
  return ok(trials);
}

function best(trials: readonly Trial[]): Trial | null {
  return trials.reduce<Trial | null>((top, trial) => (top === null || trial.score > top.score ? trial : top), null);
}

async function lookAt(
  ports: GuessPorts,
  ocr: OcrEngine,
  page: number,
  languages: readonly string[],
): Promise<Result<Trial | null>> {
  const gray = await ports.pdf.gray(page, LOOK_DPI);
  if (!gray.ok) return ok(null);
  const sheet = prepareSheet(gray.value);
  if (sheet.letters.length === 0) return ok(null);
  const upright = await tryLanguages(ocr, sheet, languages);
  if (!upright.ok) return upright;
  const first = best(upright.value);
  if (first !== null && first.score >= UPSIDE_DOWN) return ok(first);
  const turned = await tryLanguages(ocr, upsideDown(sheet), languages);
  return turned.ok ? ok(best([...upright.value, ...turned.value])) : turned;
}

/** The letters' data to put beside that of a square script. */
function lettersBeside(language: string, shipped: readonly string[]): readonly string[] {
  const letters = shipped.includes('eng') ? 'eng' : shipped.find((code) => !isSquareScript(code));
  return isSquareScript(language) && letters !== undefined ? [letters] : [];
}

/**
 * Guesses the languages of a book by reading a strip of some pages with each shipped language. Gives the language that
 * most pages read best in; `eng` beside a square script only where foreign words were seen. Where nothing legible was
 * found it gives the likeliest candidate. Fails with `ocr/language-missing` where no language data can be had, and with
 * what the engine fails with.
 */
export async function guessLanguages(
  ports: GuessPorts,
  pages: readonly number[],
  shipped: readonly string[],
): Promise<Result<readonly string[]>> {
  const languages = candidates(ports.pdf.document, shipped);
  const [likeliest] = languages;
  if (likeliest === undefined) return fail({ code: 'ocr/language-missing', language: '', offline: false });
  if (languages.length === 1 || pages.length === 0) return ok([likeliest]);
  const engine = await ports.ocr();
  if (!engine.ok) return engine;
  const scores = new Map<string, number>();
  let foreign = false;
  for (const page of pages) {
    const seen = await lookAt(ports, engine.value, page, languages);
    ports.pdf.releasePage(page);
    if (!seen.ok) return seen;
    if (seen.value === null) continue;
    const { language, score } = seen.value;
    scores.set(language, (scores.get(language) ?? 0) + score);
    foreign ||= seen.value.foreign;
  }
  const [winner] = [...scores].sort((a, b) => b[1] - a[1]);
  const language = winner?.[0] ?? likeliest;
  return ok(foreign ? [language, ...lettersBeside(language, shipped)] : [language]);
}
