// In: the text of a line. Out: the list marker that it starts with, or null.
import type { LineMarker, MarkerStyle, SourceLine } from './draft.ts';
import { isNumberedBefore } from './equations.ts';
import { enclosedValue, letterOrders } from './letter-orders.ts';
import { decimalValue, romanValue } from './numerals.ts';

/** A row of signs and nothing else parts sections; a bullet has something to say. */
const ORNAMENTS = /^\s*(?:[*·•∗–—-]\s*){2,}$/u;

const BULLET = /^([•●○◯◎◉◦▪▫■□◆◇◈◊‣⁃∙·⋅・ㆍ➢➤➔➜►▶▷▸▹▲△✓✔✗✱❖☐☑☞ㅇ※–—−*\uf0b7\uf0a7\uf0d8-])\s+(?=\S)/u;
/** Signs that East Asian typesetters put before an item without a space. */
const TIGHT_BULLET = /^([・●■◆◎▶])(?=[\p{L}「『（“"'(])/u;
/** A label of a bibliography: [12], [Hol73], [BCW98a], [Aaij et al., 2017]. */
const BRACKET = /^(\[[\p{L}\p{N}][\p{L}\p{N}+.,:'’\s-]{0,30}\])\s*(?=\S)/u;
/** Korean and Japanese go on after a number in brackets that is a word of the sentence: "(2)와 같이", "(3)の場合". */
const NO_PARTICLE =
  '(?!(?:은|는|이|가|을|를|의|에|에서|에는|와|과|로|으로|도|만|이다|항|번|장|절|조|호)(?:[\\s,.]|$)|[のはをにがでともや])';
/** After a mark stands white; East Asian typesetters leave none before their own letters. */
const AFTER = `(?:\\s+|(?=[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}「『“])${NO_PARTICLE})(?=\\S)`;
const OPEN = '([(（[［]?)';
const CLOSE = '([.)\\].）．］、]|\\.\\))';
const DECIMAL = new RegExp(`^${OPEN}(\\p{Nd}{1,3})${CLOSE}${AFTER}`, 'u');
/** Months in languages that put a stop behind the day, by their names and short forms. */
const MONTH = [
  'jan(?:uary?|uar)?|jänner|feb(?:ruary?|ruar)?|mär(?:z)?|mar(?:ch|ts|s)?|apr(?:il)?|mai|maj|may|jun[ei]?|jul[iy]?|aug(?:ust)?',
  'sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|de[zcs](?:ember)?',
  'ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince|\\p{L}{4,7}kuuta',
].join('|');
/** A day counts nothing: "14. Mai 2010", "6. Sept. 2012". */
const DAY = new RegExp(`^\\p{Nd}{1,2}\\.\\s+(?:${MONTH})\\.?\\s+\\p{Nd}{4}(?![\\p{L}\\p{Nd}])`, 'iu');
/** A wide mark in brackets may touch its text: "(viii)The keeper". */
const LETTER = /^([([]?)([a-zA-Z])([.)\]])(?:\s+(?=\S)|(?<=^\([a-zA-Z]\))(?=\p{Lu}\p{Ll}))/u;
const ROMAN = /^([([]?)([ivxlcIVXLC]{1,6})([.)\]])(?:\s+(?=\S)|(?<=^\([ivxlcIVXLC]{1,6}\))(?=\p{Lu}\p{Ll}))/u;
/** A roman number with a dash for its stop, as laws of Brazil and France count: "II — das leis". */
const ROMAN_DASH = /^()([IVXLC]{1,6})\s*([–—-])\s+(?=\S)/u;
/** Any dash in the form of a mark. */
export const DASH_FORM = '—';
const ENCLOSED =
  /^([\u2460-\u249b\u24d0-\u24e9\u2776-\u2789\u3200-\u321b\u3220-\u3229\u3260-\u327b\u3280-\u3289])\s*(?=\S)/u;
/** Counting letters of other scripts: 가. (ㄱ) 一、 ア． б) أ. */
const ORDINAL = new RegExp(`^${OPEN}(\\p{Lo}{1,3}|[α-ωа-я])${CLOSE}${AFTER}`, 'u');

function marker(style: MarkerStyle, m: RegExpExecArray, value: number): LineMarker {
  return { style, text: m[0].trim(), form: `${m[1] ?? ''}${m[3] ?? ''}`, value, length: m[0].length };
}

const NONE: readonly LineMarker[] = [];

/** Letters of the longest mark that letters make: roman numbers. */
const MAX_LETTERS = 6;

/** Signs of ASCII that a mark begins with. */
const FIRST_SIGNS = '*-([';

const DASHES = '–—-';

const isAsciiLetter = (lower: number): boolean => lower >= 0x61 && lower <= 0x7a;

/** Whether a text may begin with a mark, by its first characters: most lines begin with a word and have none. */
function mayBegin(text: string): boolean {
  const first = text.charAt(0);
  if (first > '~' || (first >= '0' && first <= '9') || FIRST_SIGNS.includes(first)) return true;
  let at = 0;
  while (at <= MAX_LETTERS && isAsciiLetter(text.charCodeAt(at) | 0x20)) at++;
  if (at > 0 && '.)]'.includes(text.charAt(at) || ' ')) return true;
  return at > 0 && DASHES.includes(text.charAt(text.charAt(at) === ' ' ? at + 1 : at) || ' ');
}

/** Every reading of a line's marker: "i." may be a roman one or the ninth letter. */
export function markerReadings(text: string): readonly LineMarker[] {
  if (!mayBegin(text)) return NONE;
  const bullet = ORNAMENTS.test(text) ? null : (BULLET.exec(text) ?? TIGHT_BULLET.exec(text));
  if (bullet) {
    const mark = bullet[1] ?? '';
    return [{ style: 'bullet', text: mark, form: mark, value: 0, length: bullet[0].length }];
  }
  const bracket = BRACKET.exec(text);
  if (bracket) {
    return [{ style: 'bracket', text: bracket[1] ?? '', form: '[]', value: 0, length: bracket[0].length }];
  }
  const readings: LineMarker[] = [];
  const decimal = DECIMAL.exec(text);
  if (decimal && !DAY.test(text)) readings.push(marker('decimal', decimal, decimalValue(decimal[2] ?? '')));
  const roman = ROMAN.exec(text);
  const romanNumber = roman ? romanValue(roman[2] ?? '') : null;
  if (roman && romanNumber !== null) {
    readings.push(marker(roman[2] === roman[2]?.toLowerCase() ? 'lower-roman' : 'upper-roman', roman, romanNumber));
  }
  const dashed = ROMAN_DASH.exec(text);
  const dashedNumber = dashed ? romanValue(dashed[2] ?? '') : null;
  if (dashed && dashedNumber !== null)
    readings.push({ ...marker('upper-roman', dashed, dashedNumber), form: DASH_FORM });
  const letter = LETTER.exec(text);
  if (letter) {
    const ch = letter[2] ?? 'a';
    const lower = ch === ch.toLowerCase();
    readings.push(marker(lower ? 'lower-alpha' : 'upper-alpha', letter, ch.toLowerCase().charCodeAt(0) - 96));
  }
  const ordinal = ORDINAL.exec(text);
  if (ordinal) {
    for (const { script, value } of letterOrders(ordinal[2] ?? '')) {
      const own = marker('letters', ordinal, value);
      readings.push({ ...own, form: `${own.form}${script}` });
    }
  }
  const sign = ENCLOSED.exec(text);
  const enclosed = sign ? enclosedValue(sign[1] ?? '') : null;
  if (sign && enclosed !== null) {
    const { series, value } = enclosed;
    readings.push({ style: 'circled', text: sign[1] ?? '', form: series, value, length: sign[0].length });
  }
  return readings;
}

/** The likeliest reading of a line's marker: of letter and roman, roman only for "i" and for more than one letter. */
export function lineMarker(text: string): LineMarker | null {
  const readings = markerReadings(text);
  const roman = readings.find((r) => r.style.endsWith('roman'));
  if (roman && readings.length > 1 && roman.value !== 1)
    return readings.find((r) => r.style.endsWith('alpha')) ?? roman;
  return readings[0] ?? null;
}

/** Whether a marker is a bullet that neither prose nor code starts a line with. */
export function isTrueBullet(marker: LineMarker): boolean {
  return marker.style === 'bullet' && !/^[–—−*·ㆍ∙⋅-]/u.test(marker.text);
}

/** Whether a marker before typewriter text is a list's and no part of code: a true bullet, or a mark in another face. */
export function isItemMark(marker: LineMarker, line: Pick<SourceLine, 'line'>): boolean {
  const first = line.line.spans.find((span) => span.text.trim() !== '');
  return isTrueBullet(marker) || first?.style.monospace === false;
}

/** What Tesseract makes of a bullet: plus signs, copyright signs; "e" or "o" before a capital. « and » open quotations. */
const OCR_BULLET = /^(?:[+*°¢©®¤§¥~=>•·ㆍ]{1,2}\s+(?=\S)|[eo]\s+(?=\p{Lu}))/u;

/** What it makes of a ring before Hangul, the second mark of reports after the box: the letter that it looks like. */
const OCR_RING = /^[OoQ0〇]\s+(?=[\p{Script=Hangul}(「‘“])/u;

/** Longest label that the tags may name, letters. */
const MAX_LABEL = 24;

/** The label that the tags name at the start of a line, whatever sign or word it is; null where it is all of the line. */
function taggedLabel(text: string, letters: number): LineMarker | null {
  const label = new RegExp(`^(?:\\S\\s*){${letters}}`, 'u').exec(text)?.[0] ?? '';
  if (label === '' || letters > MAX_LABEL || label.length >= text.length) return null;
  const known = lineMarker(text);
  if (known !== null && known.text === label.trim()) return { ...known, tagged: true };
  const number = /^\p{Nd}{1,3}$/u.test(label.trim()) ? decimalValue(label.trim()) : null;
  if (number !== null) {
    return { style: 'decimal', text: label.trim(), form: 'label', value: number, length: label.length, tagged: true };
  }
  // A word or number is printed as it stands; a sign is a bullet like any other.
  const style = /[\p{L}\p{N}]/u.test(label) ? 'bracket' : 'bullet';
  return { style, text: label.trim(), form: 'label', value: 0, length: label.length, tagged: true };
}

/** The marker of a line: as the tags name it, or as `lineMarker`, and for OCR also a misread bullet. */
export function markerOfLine(line: Pick<SourceLine, 'text' | 'source' | 'label' | 'line' | 'size'>): LineMarker | null {
  const { text, source, label } = line;
  const tagged = label === undefined ? null : taggedLabel(text, label);
  if (tagged !== null) return tagged;
  const marker = lineMarker(text);
  if (marker?.style === 'decimal' && isNumberedBefore(line, marker.text)) return null;
  if (source !== 'ocr' || ORNAMENTS.test(text)) return marker;
  const ring = /\p{Script=Hangul}/u.test(text) ? OCR_RING.exec(text) : null;
  if (ring) return { style: 'bullet', text: '○', form: '○', value: 0, length: ring[0].length };
  const misread = OCR_BULLET.exec(text);
  // One printed bullet is read in many ways: they are all the same mark.
  if (misread) return { style: 'bullet', text: '•', form: 'ocr', value: 0, length: misread[0].length };
  return marker;
}

/** Whether `next` can follow `before` in one list: the same bullet, or the next number in the same form. */
export function continuesList(before: LineMarker, next: LineMarker): boolean {
  if (before.style !== next.style || before.form !== next.form) return false;
  return before.style === 'bullet' || before.style === 'bracket' || next.value === before.value + 1;
}

/** The reading of a marker that continues a list, where one does. */
export function readingAfter(before: LineMarker, text: string, own: LineMarker | null): LineMarker | null {
  if (own !== null && continuesList(before, own)) return own;
  return markerReadings(text).find((reading) => continuesList(before, reading)) ?? null;
}
