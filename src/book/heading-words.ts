// In: a heading's text. Out: whether it is a chapter label ("Chapter Five", "제1장"), its numbering, its kind.
import type { ChapterKind } from '../model/book.ts';
import { ORDINAL } from './ordinal-words.ts';

const NUMBER_WORD =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|the (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)|ein|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|premier|première|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|primero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez';
const LABEL_WORD =
  'chapter|part|book|volume|section|appendix|letter|canto|act|scene|lecture|lesson|unit|akt|aufzug|auftritt|szene|acte|scène|acto|escena|atto|scena|kapitel|teil|buch|anhang|abschnitt|band|chapitre|partie|livre|tome|annexe|section|capítulo|parte|libro|apéndice|anexo|capitolo|appendice|hoofdstuk|deel|bijlage|capítulo|livro|rozdział|część|глава|часть|приложение|книга|الفصل|الباب|الجزء|القسم|פרק|חלק';
/** Divisions that stand above chapters. */
const PART_WORD =
  'part|book|volume|teil|buch|band|partie|livre|tome|parte|libro|tomo|deel|boek|livro|część|часть|книга|том|الجزء|חלק';
const PART = new RegExp(
  `^(?:${PART_WORD})\\s+\\S|^(?:the\\s+)?${ORDINAL}\\s+(?:${PART_WORD})$|^제\\s*\\S+\\s*부|^第\\S+部`,
  'iu',
);

/** Whether a heading is the title of a part, a book or a volume that holds chapters. */
export function isPartTitle(text: string): boolean {
  return PART.test(text.trim());
}

const LABEL_WORDS: ReadonlySet<string> = new Set(LABEL_WORD.split('|'));
const ASCII_WORD = /^[!-~]+$/;
const WHITE = /\s/u;

/** Whether a word may be one that names a division: the others of ASCII are none. */
function mayBeLabelWord(word: string): boolean {
  return !ASCII_WORD.test(word) || LABEL_WORDS.has(word.toLowerCase());
}

/** The first word of a text; OCR may read no space before a number ("CHAPTER2"). */
const firstWord = (text: string): string => text.slice(0, Math.max(0, text.search(/\p{Nd}|\s|$/u)));

/** The last word of a text without the stop behind it. */
function lastWord(text: string): string {
  let from = text.length;
  while (from > 0 && !WHITE.test(text.charAt(from - 1))) from--;
  return text.slice(from).replace(/[.:]$/u, '');
}

const LABEL = new RegExp(
  `^(?:${LABEL_WORD})(?:\\s*[\\p{Nd}]{1,3}|\\s+(?:[ivxlc]{1,7}|[a-z]|${NUMBER_WORD}|\\p{L}{2,12}(?:\\s\\p{L}{2,8})?))[.:]?$`,
  'iu',
);
/** The number before the word: "Erstes Kapitel", "The Second Book". */
const COUNTED_LABEL = new RegExp(`^(?:the\\s+)?${ORDINAL}\\s+(?:${LABEL_WORD})[.:]?$`, 'iu');
/** Words that some languages put behind a chapter's or a part's number. */
const COUNTED_WORD =
  'fejezet|rész|függelék|bölüm|kısım|kapitola|část|příloha|poglavlje|poglavje|peatükk|luku|skyrius|nodaļa|kapittel|kapitlet|kapitel|rozdział|глава|часть|розділ|раздел';
/** The number in digits before the word, with a stop: "2. fejezet", "1. Bölüm". */
const DIGITS_LABEL = new RegExp(`^(?:\\p{Nd}{1,3}|[IVXLC]{1,7})\\.\\s?(?:${COUNTED_WORD})[.:]?$`, 'iu');
const CJK_LABEL =
  /^(?:제?\s*[\p{Nd}]{1,3}\s*[장부편절권막]|제\s*(?:[일이삼사오육칠팔구십]+|[IVXⅠ-Ⅻ]{1,5})\s*[장부편절]|第\s*[\p{Nd}〇一二三四五六七八九十百]{1,4}\s*[章部編节節巻卷話回篇]|(?:부록|付録|附録|附录|附錄)\s*(?:[\p{Nd}]{1,2}|[A-Z]))[.:]?$/u;
/** A number alone; OCR often takes the later letters of a roman one for small ones ("Iv"). */
const BARE = /^(?:[\p{Nd}]{1,3}|[IVXLC][IVXLCivxlc]{0,6})\.?$/u;

/** Whether a whole line is only a chapter's label. `bare` numbers ("7", "IV") need a title-like style to count. */
export function chapterLabel(text: string): 'label' | 'bare' | null {
  const plain = text.trim();
  if (mayBeLabelWord(firstWord(plain)) && LABEL.test(plain)) return 'label';
  if (mayBeLabelWord(lastWord(plain)) && COUNTED_LABEL.test(plain)) return 'label';
  if (DIGITS_LABEL.test(plain) || CJK_LABEL.test(plain)) return 'label';
  return BARE.test(plain) ? 'bare' : null;
}

const NUMBERED_LABEL = new RegExp(
  `^(?:${LABEL_WORD})\\s+(?:[\\p{Nd}]{1,3}|[ivxlc]{1,7}|${NUMBER_WORD}|${ORDINAL})[.:]?$`,
  'iu',
);

/** Whether a line is a chapter's label with its number, or a number alone: it cannot be what another label's division is called. */
export function isNumberedLabel(text: string): boolean {
  const plain = text.trim();
  return [NUMBERED_LABEL, COUNTED_LABEL, DIGITS_LABEL, CJK_LABEL, BARE].some((form) => form.test(plain));
}

const STATEMENT =
  /^(?:\(?\p{Nd}+(?:\.\p{Nd}+)*\)?\.?\s+)?(?:proof|theorem|lemma|proposition|corollary|definition|remark|example|claim|conjecture|exercise|problem|solution|beweis|satz|korollar|bemerkung|beispiel|preuve|théorème|lemme|démonstration|définition|remarque|exemple|demostración|teorema|lema|definición|ejemplo|증명|정리|보조정리|정의|따름정리|証明|定理|補題|定義|例)(?:\s|$|[.:])/iu;

/** Whether a text is the label of a mathematical statement: bold, on its own line at times, and no heading. */
export function isStatementLabel(text: string): boolean {
  return STATEMENT.test(text.trim()) && text.length < 60;
}

/** Words that label a numbered block of code or of steps, with its number: "Example 2.1. The yearly record". */
const FORMAL_TITLE =
  /^(?:example|procedure|listing|beispiel|prozedur|exemple|procédure|ejemplo|procedimiento|exemplo|procedimento|esempio|procedura|voorbeeld|przykład|пример|процедура|例|示例|範例|手順|リスト|예|예제|절차)\s*\p{Nd}+(?:[.-]\p{Nd}+)*[.:]?(?:\s|$)/iu;

/** Whether a text is the title of a numbered example, listing or procedure: it names a block and opens no section. */
export function isFormalTitle(text: string): boolean {
  return FORMAL_TITLE.test(text.trim());
}

const SECTION =
  /^(?:abstract|summary|zusammenfassung|kurzfassung|résumé|resumen|resumo|riassunto|sommario|samenvatting|аннотация|(?:국문|영문|논문)?\s*초\s*록|(?:국문|영문)?\s*요\s*약|要旨|概要|摘\s*要|ملخص|תקציר|references|bibliography|works\s+cited|works\s+consulted|literatur|literaturverzeichnis|quellenverzeichnis|bibliographie|références|bibliografía|referencias|bibliografia|referências|riferimenti|bibliografie|литература|список\s+литературы|참고\s*문헌|参考文献|acknowledge?ments?|danksagung|remerciements|agradecimientos|감사의\s*글|謝辞|致谢)$/iu;

/** Whether a line alone is the usual name of an unnumbered section of a paper ("Abstract", "References"). */
export function isSectionName(text: string): boolean {
  return SECTION.test(text.trim());
}

/** Whether a paragraph begins with the label of a mathematical statement. */
export function startsStatement(text: string): boolean {
  return STATEMENT.test(text.trim());
}

const LABEL_ALONE = new RegExp(`^(?:${LABEL_WORD})$`, 'iu');

/** Whether two lines are one label that was set in two: "CHAPTER" over "FIVE". */
export function isSplitLabel(first: string, second: string): boolean {
  return LABEL_ALONE.test(first.trim()) && chapterLabel(`${first.trim()} ${second.trim()}`) === 'label';
}

const NUMBERING = /^((?:[\p{Nd}]{1,3}|[A-Z])(?:\.[\p{Nd}]{1,3})*)(\.?)[\s\u2003]+(?=\S)/u;
const CHAPTER_NUMBERING = new RegExp(
  `^(?:(?:${LABEL_WORD})\\s+(?:[\\p{Nd}]{1,3}|[ivxlc]{1,7}|[A-Z])[.:]?\\s|제?\\s*[\\p{Nd}]{1,3}\\s*[장부편][.:]?\\s|第\\s*[\\p{Nd}〇一二三四五六七八九十]{1,4}\\s*[章部編]\\s?|(?:부록|付録|附録|附录|附錄)\\s*(?:[\\p{Nd}]{1,2}|[A-Z])[.:]?\\s)`,
  'iu',
);

/** Whether a text may begin with a number or a chapter's label: most begin with another word. */
export function mayBeNumbered(text: string): boolean {
  const first = text.charCodeAt(0);
  const isCapital = first >= 0x41 && first <= 0x5a;
  const isSmall = first >= 0x61 && first <= 0x7a;
  if (!isCapital && !isSmall) return first > 0x7e || first <= 0x20 || (first >= 0x30 && first <= 0x39);
  const second = text.charAt(1);
  return (isCapital && (second === '.' || second <= ' ' || second > '~')) || mayBeLabelWord(firstWord(text));
}

/** Sections under chapters that are counted in words: "제 2 절", "第三節". */
const SECTION_NUMBERING =
  /^(?:제\s*[\p{Nd}일이삼사오육칠팔구십]{1,3}\s*절[.:]?\s|第\s*[\p{Nd}〇一二三四五六七八九十]{1,4}\s*[節节]\s?)/u;

/** "3 May 2024", "3. Mai 2024": a day, no section. */
const DATE = /^\p{Nd}{1,2}\.?\s+(?:de\s+)?\p{L}{3,12}\.?\s+(?:de\s+)?\p{Nd}{4}$/u;

/** Depth of a heading's number: 1 for "Chapter 3 …" and "3 …", 2 for "3.1 …" and "제 2 절 …"; null without a number. */
export function numberingDepth(text: string): number | null {
  if (!mayBeNumbered(text)) return null;
  if (CHAPTER_NUMBERING.test(text)) return 1;
  if (SECTION_NUMBERING.test(text)) return 2;
  if (DATE.test(text.trim())) return null;
  const match = NUMBERING.exec(text);
  const number = match?.[1];
  if (!match || number === undefined) return null;
  const parts = number.split('.').length;
  // One letter without a stop ("A house") is no number.
  if (parts === 1 && /^[A-Z]$/.test(number) && match[2] === '') return null;
  return parts;
}

/** A heading's text without its number or label, for comparison. */
export function withoutNumber(text: string): string {
  if (!mayBeNumbered(text)) return text.trim();
  return text.replace(CHAPTER_NUMBERING, '').replace(SECTION_NUMBERING, '').replace(NUMBERING, '').trim();
}

const KINDS: readonly (readonly [Exclude<ChapterKind, null>, RegExp])[] = [
  [
    'preface',
    /^(?:preface|vorwort|préface|prefacio|prefácio|prefazione|머리말|서문|책머리에|はじめに|序文?|まえがき|前言)$/iu,
  ],
  ['foreword', /^(?:foreword|geleitwort|avant-propos|prólogo|추천사|추천의 글)$/iu],
  [
    'introduction',
    /^(?:introduction|einleitung|einführung|introducción|introdução|introduzione|서론|들어가며|들어가는 말|序論|序章|引言)$/iu,
  ],
  ['dedication', /^(?:dedication|widmung|dédicace|dedicatoria|헌사)$/iu],
  [
    'acknowledgments',
    /^(?:acknowledge?ments?|danksagung(?:en)?|remerciements|agradecimientos|감사의 (?:글|말)|謝辞|致谢)$/iu,
  ],
  ['appendix', /^(?:appendix|appendices|anhang|annexe|apéndice|anexo|appendice|부록|付録|附录)(?:\s.*)?$/iu],
  [
    'bibliography',
    /^(?:bibliography|references|works cited|works consulted|literatur(?:verzeichnis)?|quellenverzeichnis|bibliographie|références|bibliografía|referencias|bibliografia|referências|참고\s?문헌|参考文献)$/iu,
  ],
  [
    'index',
    /^(?:(?:general |subject )?index|stichwortverzeichnis|sachregister|register|índice (?:alfabético|analítico)|indice analitico|찾아보기|색인|索引)$/iu,
  ],
  ['glossary', /^(?:glossary|glossar|glossaire|glosario|glossario|용어(?:집| 해설)|用語集|术语表)$/iu],
  ['endnotes', /^(?:notes|endnotes|anmerkungen|endnoten|notas|주석?|미주|註|注)$/iu],
  [
    'afterword',
    /^(?:afterword|epilogue|nachwort|postface|epilog|epílogo|맺음말|나오며|후기|あとがき|おわりに|后记)$/iu,
  ],
  ['colophon', /^(?:colophon|kolophon|판권|奥付)$/iu],
  ['copyright-page', /^(?:copyright(?: notice)?|imprint|impressum|legal notice|저작권)$/iu],
];

/** What a chapter is by its title; null for an ordinary one. */
export function chapterKind(title: string): ChapterKind {
  const bare = withoutNumber(title).trim() || title;
  for (const [kind, pattern] of KINDS) if (pattern.test(bare)) return kind;
  if (/^(?:part|teil|partie|parte|часть)\s+\S+/iu.test(title) || /^(?:제\s*\S+\s*부|第\S+部)/u.test(title))
    return 'part';
  if (/^(?:appendix|anhang|annexe|apéndice|부록|付録)(?:\s|$)/iu.test(title)) return 'appendix';
  return /^(?:chapter|kapitel|chapitre|capítulo|capitolo|глава)\s+\S+/iu.test(title) ||
    /^(?:제?\s*\p{Nd}+\s*장|第\S+章)/u.test(title)
    ? 'chapter'
    : null;
}
