// Sizes, durations and names in two locales.
import { expect, test } from 'vitest';
import { createFormat, isolated, shortened } from '../../../src/i18n/format.ts';
import { isOcrLanguageOf, ocrLanguageTag } from '../../../src/i18n/ocr-language-tags.ts';

const en = createFormat('en');
const ko = createFormat('ko');

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [86, '86 bytes'],
  [812_345, '812 kB'],
  [1_234_567, '1.2 MB'],
  [48_400_000, '48 MB'],
  [1_900_000_000, '1.9 GB'],
])('%d bytes', (bytes, text) => expect(en.bytes(bytes)).toBe(text));

test.each([
  [0, '1 sec'],
  [2200, '2 sec'],
  [59_900, '59 sec'],
  [61_000, '1 min'],
  [59.8 * 60_000, '1 hr'],
  [90 * 60_000, '1 hr 30 min'],
])('%d ms', (ms, text) => expect(en.duration(ms)).toBe(text));

test('Korean units', () => {
  expect(ko.bytes(1_234_567)).toBe('1.2MB');
  expect(ko.duration(124_000)).toBe('2분');
  expect(ko.percent(42)).toBe('42%');
  expect(ko.list(['김유정', '이상'])).toBe('김유정 및 이상');
});

test('languages are named in the language of the interface', () => {
  expect(en.language('ko')).toBe('Korean');
  expect(ko.language(ocrLanguageTag('deu'))).toBe('독일어');
  expect(en.language(ocrLanguageTag('chi_tra'))).toBe('Chinese (Traditional)');
});

test('what is no language tag is shown as it is', () => {
  expect(en.language('not a tag!')).toBe('not a tag!');
  expect(ocrLanguageTag('xxx_unknown')).toBe('xxx-unknown');
});

test('OCR languages of a reader: by language and script, in whatever country', () => {
  const codes = ['eng', 'kor', 'chi_sim', 'chi_tra', 'nld', 'deu', 'deu_latf', 'osd'];
  const of = (...languages: string[]) => codes.filter((code) => isOcrLanguageOf(code, languages)).join(' ');
  expect(of('en', 'ko')).toBe('eng kor');
  expect(of('en-GB', 'zh-TW')).toBe('eng chi_tra');
  expect(of('nl-BE', 'de-AT', 'zh')).toBe('chi_sim nld deu');
  expect(of('', 'x', 'not a tag')).toBe('');
});

test('data for lines that run down has a name of its own', () => {
  expect(en.ocrLanguage('jpn')).toBe('Japanese');
  expect(en.ocrLanguage('jpn_vert')).toBe('Japanese (vertical)');
  expect(ko.ocrLanguage('jpn_vert')).toBe('일본어(세로쓰기)');
  expect(en.ocrLanguage('kor')).toBe('Korean');
});

test('a name in a sentence is isolated, and a long one cut between characters', () => {
  expect(isolated('kitab')).toBe('\u2068kitab\u2069');
  expect(shortened('x'.repeat(60))).toBe('x'.repeat(60));
  expect(shortened('𝒳'.repeat(61))).toBe(`${'𝒳'.repeat(60)}…`);
});
