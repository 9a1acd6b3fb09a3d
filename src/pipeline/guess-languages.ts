// In: an open PDF and some of its pages that need OCR. Out: the Tesseract languages to read the book with.
import { guessLanguage } from '../book/language.ts';
import type { OcrLine } from '../model/ocr-page.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { crop } from '../raster/crop.ts';
import { prepareSheet, type Sheet, unturned, upsideDown } from '../raster/prepare-sheet.ts';
import { densestStrip } from './find-upright.ts';
import { hasForeignWords, hasLatinWords, lettersBeside } from './foreign-words.ts';
import { addedForms, type FormTally, formsIn, hanByForms, NO_FORMS, withSibling } from './han-forms.ts';
import { CODES } from './language-codes.ts';
import { plainPicture } from './ocr-page.ts';
import { squaresElsewhere } from './other-script.ts';
import type { OcrEngine, PdfSource } from './ports.ts';
import { readColumns } from './read-columns.ts';
import { meanConfidence, readPart } from './read-part.ts';
import { engineAtNeed } from './read-twice.ts';
import { isSquareScript, isVerticalData, type Script, scriptOf, scriptShare, squareShare } from './script-of.ts';

/** Resolution of the look, pixels an inch. */
const LOOK_DPI = 200;

/** A reading this sure, in the script of its data, needs no other trial on that page. */
const CLEAR = 85;

/** So many clear pages in one alphabet are enough. */
const CLEAR_PAGES = 2;

/** Under this no reading is right: the page may be upside down. */
const UPSIDE_DOWN = 60;

/** Under this no reading of the first round is right: rarer scripts are tried too, each at the cost of a download. */
const UNLIKELY = 70;

/** Scripts that every page is tried in, and those only tried where these fail. */
const FIRST_ROUND: readonly Script[] = ['latin', 'hangul'];
const SECOND_ROUND: readonly Script[] = ['kana', 'han', 'arabic', 'cyrillic'];

/** Letters from which the commonest words tell the language. */
const TELLING_TEXT = 150;

/** Least share of letters in the script of the data that read them: others are forced into shapes that it knows. */
const OWN_SCRIPT = 0.5;

export type GuessPorts = { readonly pdf: PdfSource; readonly ocr: () => Promise<Result<OcrEngine>> };

type Trial = {
  readonly language: string;
  readonly score: number;
  readonly foreign: boolean;
  readonly text: string;
  readonly lines: readonly OcrLine[];
};

/** What a page is in, with the forms of Chinese in all that was read of it. */
type Look = Trial & { readonly forms: FormTally };

/** Languages to try, in two rounds; those of lines that run down only where the letters stand in columns. */
type Rounds = {
  readonly first: readonly string[];
  readonly columns: readonly string[];
  readonly second: readonly string[];
};

/** One language stands for its script: English for Latin, else the first that is shipped for it. Vertical data is never tried. */
function standIns(scripts: readonly Script[], shipped: readonly string[]): readonly string[] {
  const horizontal = shipped.filter((code) => !isVerticalData(code));
  return scripts.flatMap((script) => {
    const own = horizontal.filter((code) => scriptOf(code) === script);
    if (script === 'latin' && own.includes('eng')) return ['eng'];
    return script === 'han' ? own : own.slice(0, 1);
  });
}

/** What to try: the language that the document says it is in, then the common scripts; the rarer ones apart. */
function roundsOf(document: PdfSource['document'], shipped: readonly string[]): Rounds {
  const code = CODES[(document.language ?? '').toLowerCase().split('-')[0] ?? ''];
  const title = [document.title ?? '', ...document.authors].join(' ');
  const said = code !== undefined && shipped.includes(code) ? [code] : [];
  const common = standIns(FIRST_ROUND, shipped);
  const bySquares = squareShare(title) > 0 ? common.filter(isSquareScript) : [];
  const first = [...new Set([...bySquares, ...said, ...common])];
  return {
    first,
    columns: shipped.filter(isVerticalData),
    second: standIns(SECOND_ROUND, shipped).filter((language) => !first.includes(language)),
  };
}

/** How sure a language's data is of what it read, less where the letters are not of its script. */
function trialOf(language: string, lines: readonly OcrLine[]): Trial {
  const text = lines.flatMap((line) => line.words.map((word) => word.text)).join(' ');
  const own = scriptShare(text, scriptOf(language));
  const score = meanConfidence(lines) * (own < OWN_SCRIPT ? own : 1);
  return { language, score, foreign: isSquareScript(language) && hasForeignWords(lines), text, lines };
}

/** Tries a stretch of columns that were taken for lying lines: letters in columns look the same to the eye for rows. */
async function tryColumns(
  ocr: OcrEngine,
  sheet: Sheet,
  languages: readonly string[],
): Promise<Result<readonly Trial[]>> {
  const trials: Trial[] = [];
  const standing = unturned({ ...sheet, image: crop(sheet.image, densestStrip(sheet)) });
  for (const language of languages) {
    for (const side of [standing, upsideDown(standing)]) {
      const read = await readColumns(ocr, side, [language]);
      if (!read.ok && read.error.code !== 'ocr/language-missing') return read;
      if (!read.ok) break;
      trials.push(trialOf(language, read.value));
      if ((trials.at(-1)?.score ?? 0) >= UPSIDE_DOWN) break;
    }
  }
  return ok(trials);
}

async function tryLanguages(
  ocr: OcrEngine,
  sheet: Sheet,
  languages: readonly string[],
): Promise<Result<readonly Trial[]>> {
  const trials: Trial[] = [];
  for (const [i, language] of languages.entries()) {
    const read = await readPart(ocr, sheet, densestStrip(sheet), [language], 'block');
    if (!read.ok && read.error.code !== 'ocr/language-missing') return read;
    if (!read.ok) continue;
    trials.push(trialOf(language, read.value));
    // Simplified and traditional Chinese share most signs: each reads the other well, and only both tell which it is.
    const sibling = scriptOf(language) === 'han' && scriptOf(languages[i + 1] ?? '') === 'han';
    if ((trials.at(-1)?.score ?? 0) >= CLEAR && !sibling) break;
  }
  return ok(trials);
}

function best(trials: readonly Trial[]): Trial | null {
  return trials.reduce<Trial | null>((top, trial) => (top === null || trial.score > top.score ? trial : top), null);
}

function lookOf(found: Trial | null, trials: readonly Trial[]): Look | null {
  const forms = trials.map(({ language, lines }) => formsIn(language, lines)).reduce(addedForms, NO_FORMS);
  return found === null ? null : { ...found, forms };
}

/** What the whole page is in: its densest part as `found`, and where that is in an alphabet, a few lines elsewhere. */
async function withElsewhere(
  ocr: OcrEngine,
  sheet: Sheet,
  found: Trial | null,
  { first, second }: Rounds,
): Promise<Result<Trial | null>> {
  if (found === null || isSquareScript(found.language)) return ok(found);
  const other = await squaresElsewhere(ocr, sheet, found.language, { common: first, rare: second });
  if (!other.ok) return other;
  if (other.value === null) return ok(found);
  return ok({ ...trialOf(other.value.language, other.value.lines), foreign: true });
}

async function lookAt(
  ports: GuessPorts,
  ocr: OcrEngine,
  page: number,
  rounds: Rounds & { readonly elsewhere: boolean },
  shipped: readonly string[],
): Promise<Result<Look | null>> {
  const gray = await ports.pdf.gray(page, LOOK_DPI);
  if (!gray.ok) return ok(null);
  if ((await plainPicture(ports.pdf, page, gray.value)) !== null) return ok(null);
  const sheet = prepareSheet(gray.value);
  if (sheet.letters.length === 0 || sheet.picture) return ok(null);
  const trials: Trial[] = [];
  for (const [side, languages] of [
    [sheet, rounds.first],
    [upsideDown(sheet), rounds.first],
    [sheet, rounds.columns],
    [sheet, rounds.second],
    [upsideDown(sheet), rounds.second],
  ] as const) {
    const columns = languages === rounds.columns;
    if (columns && !sheet.sideways) continue;
    const tried = columns ? await tryColumns(ocr, side, languages) : await tryLanguages(ocr, side, languages);
    if (!tried.ok) return tried;
    trials.push(...tried.value);
    const found = best(trials);
    if (found === null || found.score < (languages === rounds.first ? UNLIKELY : UPSIDE_DOWN)) continue;
    const whole = rounds.elsewhere ? await withElsewhere(ocr, side, found, rounds) : ok(found);
    if (!whole.ok) return whole;
    if (whole.value === null || whole.value.foreign) return ok(lookOf(whole.value, trials));
    const { language, lines } = whole.value;
    const latin = await hasLatinWords(ocr, side, densestStrip(side), language, lines, shipped);
    return latin.ok ? ok(lookOf({ ...whole.value, foreign: latin.value }, trials)) : latin;
  }
  return ok(lookOf(best(trials), trials));
}

/** The language of a text that Latin data has read, by its commonest words, where its own data is shipped. */
function byWords(language: string, text: string, shipped: readonly string[]): string {
  if (scriptOf(language) !== 'latin' || text.length < TELLING_TEXT) return language;
  const code = CODES[guessLanguage(text) ?? ''];
  return code !== undefined && shipped.includes(code) ? code : language;
}

/** What pages in squares are in where most are in Latin letters, or Latin data where it is the other way round. */
function otherPages(seen: readonly string[], language: string, shipped: readonly string[]): readonly string[] {
  if (scriptOf(language) === 'latin') return seen.filter(isSquareScript).slice(0, 1);
  const isLatin = isSquareScript(language) && seen.some((other) => scriptOf(other) === 'latin');
  return isLatin ? lettersBeside(language, shipped) : [];
}

type Failure = ReturnType<typeof fail>;

/** Whether waiting helps: what the host has not, it will not have later. */
function isForWantOfNetwork({ error }: Failure): boolean {
  return error.code === 'ocr/language-missing' && error.why === 'offline';
}

/** An engine that remembers the first language that it lacked. */
function notingMissing(started: OcrEngine): { readonly engine: OcrEngine; readonly missing: () => Failure | null } {
  let first: Failure | null = null;
  const engine: OcrEngine = {
    ...started,
    async recognize(image, request) {
      const read = await started.recognize(image, request);
      if (!read.ok && read.error.code === 'ocr/language-missing') first ??= read;
      return read;
    },
  };
  return { engine, missing: () => first };
}

/**
 * Guesses the languages of a book by reading a strip of some pages with data for the common scripts, and where that
 * fails for the rarer ones. Gives the language that most pages read best in, Latin ones told by their commonest words; `eng` beside another script only where foreign words were seen, and data of squares beside letters where some page is in them. Where nothing legible was
 * found it gives the likeliest candidate. Fails with `ocr/language-missing` where no language data can be had, or
 * nothing legible was found and the network gave not all (it then names the first that was missing), and with what the engine fails with.
 */
export async function guessLanguages(
  ports: GuessPorts,
  pages: readonly number[],
  shipped: readonly string[],
): Promise<Result<readonly string[]>> {
  const rounds = roundsOf(ports.pdf.document, shipped);
  const [likeliest = shipped[0]] = rounds.first;
  if (likeliest === undefined) return fail({ code: 'ocr/language-missing', language: '', why: 'not-shipped' });
  if (shipped.length === 1 || pages.length === 0) return ok([likeliest]);
  const { engine, missing } = notingMissing(engineAtNeed(ports.ocr).engine);
  const scores = new Map<string, number>();
  const foreign = new Set<Script>();
  const seenWell = new Set<string>();
  let text = '';
  let forms = NO_FORMS;
  let clear = 0;
  let surest = 0;
  for (const page of pages) {
    // Two pages that are clearly of one alphabet tell as much as three; squares may have letters among them anywhere.
    if (clear >= CLEAR_PAGES && scores.size === 1) break;
    // What other pages read best in is tried first; of Chinese always both scripts, for one page may not tell them.
    const found = [...scores.keys()].flatMap((language) => withSibling(language, shipped));
    const first = [...new Set([...found, ...rounds.first])];
    const seen = await lookAt(ports, engine, page, { ...rounds, first, elsewhere: clear === 0 }, shipped);
    ports.pdf.releasePage(page);
    if (!seen.ok) return seen;
    if (seen.value === null) continue;
    const { language, score } = seen.value;
    scores.set(language, (scores.get(language) ?? 0) + score);
    surest = Math.max(surest, score);
    if (score >= UNLIKELY) seenWell.add(language);
    if (seen.value.foreign) foreign.add(scriptOf(language));
    if (score >= CLEAR && !isSquareScript(language)) clear += 1;
    forms = addedForms(forms, seen.value.forms);
    text += `${seen.value.text} `;
  }
  const [winner] = [...scores].sort((a, b) => b[1] - a[1]);
  const lacking = missing();
  // What no data at hand reads may be of the script whose data is missing: no book is made of nonsense for want of a network.
  if (lacking !== null && (winner === undefined || (surest < UPSIDE_DOWN && isForWantOfNetwork(lacking))))
    return lacking;
  const language = hanByForms(byWords(winner?.[0] ?? likeliest, text, shipped), forms);
  const beside = foreign.has(scriptOf(language)) ? lettersBeside(language, shipped) : [];
  return ok([...new Set([language, ...beside, ...otherPages([...seenWell], language, shipped)])]);
}
