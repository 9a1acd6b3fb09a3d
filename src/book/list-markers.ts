// In: the text of a line. Out: the list marker that it starts with, or null.
import type { LineMarker, MarkerStyle, SourceLine } from './draft.ts';
import { circledValue, decimalValue, HANGUL_ORDER, romanValue } from './numerals.ts';

/** A row of signs and nothing else parts sections; a bullet has something to say. */
const ORNAMENTS = /^\s*(?:[*·•∗–—-]\s*){2,}$/u;

const BULLET = /^([•●○◦▪▫■□◆◇◊‣⁃∙·⋅➢➤►▶▸▹✓✔✗❖※–—−*\uf0b7\uf0a7\uf0d8-])\s+(?=\S)/u;
/** A label of a bibliography: [12], [Hol73], [BCW98a], [Aaij et al., 2017]. */
const BRACKET = /^(\[[\p{L}\p{N}][\p{L}\p{N}+.,:'’\s-]{0,30}\])\s*(?=\S)/u;
const DECIMAL = /^([([]?)(\p{Nd}{1,3})([.)\]]|\.\))\s+(?=\S)/u;
const LETTER = /^([([]?)([a-z])([.)\]])\s+(?=\S)/iu;
const ROMAN = /^([([]?)([ivxlc]{1,6})([.)\]])\s+(?=\S)/iu;
const HANGUL = /^([([]?)([가나다라마바사아자차카타파하])([.)\]])\s*(?=\S)/u;
const CIRCLED = /^([①-⑳㉮-㉻❶-❿])\s*(?=\S)/u;

function marker(style: MarkerStyle, m: RegExpExecArray, value: number): LineMarker {
  return { style, text: m[0].trim(), form: `${m[1] ?? ''}${m[3] ?? ''}`, value, length: m[0].length };
}

/** Every reading of a line's marker: "i." may be a roman one or the ninth letter. */
export function markerReadings(text: string): readonly LineMarker[] {
  const bullet = ORNAMENTS.test(text) ? null : BULLET.exec(text);
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
  if (decimal) readings.push(marker('decimal', decimal, decimalValue(decimal[2] ?? '')));
  const roman = ROMAN.exec(text);
  const romanNumber = roman ? romanValue(roman[2] ?? '') : null;
  if (roman && romanNumber !== null) {
    readings.push(marker(roman[2] === roman[2]?.toLowerCase() ? 'lower-roman' : 'upper-roman', roman, romanNumber));
  }
  const letter = LETTER.exec(text);
  if (letter) {
    const ch = letter[2] ?? 'a';
    const lower = ch === ch.toLowerCase();
    readings.push(marker(lower ? 'lower-alpha' : 'upper-alpha', letter, ch.toLowerCase().charCodeAt(0) - 96));
  }
  const hangul = HANGUL.exec(text);
  if (hangul) readings.push(marker('hangul', hangul, HANGUL_ORDER.indexOf(hangul[2] ?? '') + 1));
  const circled = CIRCLED.exec(text);
  if (circled) {
    readings.push({
      style: 'circled',
      text: circled[1] ?? '',
      form: '',
      value: circledValue(circled[1] ?? '') ?? 1,
      length: circled[0].length,
    });
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
  return marker.style === 'bullet' && !/^[–—−*·∙⋅-]/u.test(marker.text);
}

/** What Tesseract makes of a bullet: brackets, plus signs, copyright signs; "e" or "o" before a capital. */
const OCR_BULLET = /^(?:[«»+*°¢©®¤§¥~=>•·]{1,2}\s+(?=\S)|[eo]\s+(?=\p{Lu}))/u;

/** The marker of a line: as `lineMarker`, and for OCR also a misread bullet. */
export function markerOfLine({ text, source }: Pick<SourceLine, 'text' | 'source'>): LineMarker | null {
  const marker = lineMarker(text);
  if (source !== 'ocr') return marker;
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
