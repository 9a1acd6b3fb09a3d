// Both languages say everything, each in its own words; errors and warnings tell what to do.
import { describe, expect, test } from 'vitest';
import { errorAdvice, warningItem } from '../../../src/i18n/conversion-messages.ts';
import { en } from '../../../src/i18n/en.ts';
import { ko } from '../../../src/i18n/ko.ts';
import { pickLanguage, uiLanguages } from '../../../src/i18n/languages.ts';
import type { ConversionError, ErrorCode } from '../../../src/model/errors.ts';
import type { ConversionWarning, WarningCode } from '../../../src/model/warnings.ts';

/** One of each: a new code fails to compile until it has a sample here. */
const errors: { readonly [C in ErrorCode]: Extract<ConversionError, { code: C }> } = {
  'pdf/not-a-pdf': { code: 'pdf/not-a-pdf', looksLike: 'html' },
  'pdf/damaged': { code: 'pdf/damaged', detail: 'DETAIL' },
  'pdf/truncated': { code: 'pdf/truncated', detail: 'DETAIL' },
  'pdf/no-pages': { code: 'pdf/no-pages' },
  'pdf/password-required': { code: 'pdf/password-required', wasWrong: true },
  'pdf/unsupported-encryption': { code: 'pdf/unsupported-encryption', detail: 'DETAIL' },
  'pdf/page-failed': { code: 'pdf/page-failed', pageIndex: 6, detail: 'DETAIL' },
  'pdf/nothing-to-read': { code: 'pdf/nothing-to-read' },
  'ocr/language-missing': { code: 'ocr/language-missing', language: 'deu', why: 'offline' },
  'ocr/engine-missing': { code: 'ocr/engine-missing', why: 'offline' },
  'ocr/engine-failed': { code: 'ocr/engine-failed', detail: 'DETAIL' },
  'image/too-large': { code: 'image/too-large', megapixels: 412.6 },
  'image/undecodable': { code: 'image/undecodable', detail: 'DETAIL' },
  'storage/quota': { code: 'storage/quota', neededMb: 1234 },
  'file/unreadable': { code: 'file/unreadable' },
  'storage/old-tab': { code: 'storage/old-tab' },
  'storage/unavailable': { code: 'storage/unavailable', detail: 'DETAIL' },
  'storage/cleared': { code: 'storage/cleared' },
  'storage/newer-app': { code: 'storage/newer-app' },
  'job/not-found': { code: 'job/not-found', jobId: 'JOB' },
  'job/cancelled': { code: 'job/cancelled' },
  'job/timeout': { code: 'job/timeout', seconds: 90 },
  internal: { code: 'internal', detail: 'DETAIL' },
};

const warnings: { readonly [C in WarningCode]: Extract<ConversionWarning, { code: C }> } = {
  'page/became-picture': { code: 'page/became-picture', pageIndex: 2, reason: 'timeout' },
  'page/low-confidence': { code: 'page/low-confidence', pageIndex: 2, confidence: 61 },
  'page/dropped': { code: 'page/dropped', pageIndex: 2, detail: 'DETAIL' },
  'page/undecodable': { code: 'page/undecodable', pageIndex: 2 },
  'page/cut': { code: 'page/cut', pageIndex: 2, reason: 'font' },
  'image/dropped': { code: 'image/dropped', pageIndex: 2, detail: 'DETAIL' },
  'text/garbled-layer': { code: 'text/garbled-layer', pageIndex: 2 },
  'book/blank': { code: 'book/blank' },
  'book/title-guessed': { code: 'book/title-guessed', title: 'Emma' },
  'book/language-guessed': { code: 'book/language-guessed', language: 'ko' },
};

/** Every text of a tree of messages, with its path; functions are called with sample values. */
function texts(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(value(1, 2))]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}/${key}`));
}

const notTexts = new Set(['format', 'errors', 'warnings']);
const own = (messages: object) =>
  texts(Object.fromEntries(Object.entries(messages).filter(([key]) => !notTexts.has(key))));

/** Names and formats that stay as they are in every language. */
const ALLOWED_LATIN = /Bindery|https|PDF|EPUB|OCR|MIT|ZIP|MB|GB/g;

test('each way in which a language can be missing is told in its own words', () => {
  for (const words of [en.errors, ko.errors]) {
    const told = (['offline', 'refused', 'damaged', 'not-shipped'] as const).map(
      (why) => errorAdvice(words, { code: 'ocr/language-missing', language: 'deu', why }).what,
    );
    // What an earlier version kept has no such word.
    const { why: _, ...old } = errors['ocr/language-missing'];
    told.push(errorAdvice(words, old as ConversionError).what);
    expect(new Set(told).size).toBe(told.length);
  }
});

describe('Korean', () => {
  test('has a text wherever English has one', () => {
    expect(own(ko).map(([path]) => path)).toEqual(own(en).map(([path]) => path));
    for (const [path, text] of own(ko)) expect(text.trim(), path).not.toBe('');
  });

  test('leaves no English word', () => {
    const latin = own(ko).filter(([, text]) => /[a-z]{2,}/i.test(text.replace(ALLOWED_LATIN, '')));
    expect(latin).toEqual([]);
  });

  test('speaks politely in every sentence', () => {
    const all = [
      // The summary of a strip is a list, not a sentence.
      ...own(ko).filter(([path]) => path !== '/strip/summary'),
      ...Object.values(errors).flatMap((error) => Object.entries(errorAdvice(ko.errors, error))),
    ];
    const sentences = all
      .flatMap(([, text]) => text.match(/[^.?!]+[.?!](?=\s|$)/g) ?? [])
      .filter((s) => /[가-힣]{2}/.test(s));
    const rude = sentences.filter((sentence) => !/(요|죠)[.?!]$/.test(sentence.trim()) && !/쪽\.$/.test(sentence));
    expect(sentences.length).toBeGreaterThan(40);
    expect(rude).toEqual([]);
  });
});

describe.each(Object.entries(uiLanguages))('%s', (_, { messages }) => {
  test.each(Object.values(errors).map((error) => [error.code, error] as const))(
    'words the error %s',
    (_code, error) => {
      const { what, todo } = errorAdvice(messages.errors, error);
      for (const sentence of [what, todo]) {
        expect(sentence.length).toBeGreaterThan(4);
        // Codes and technical details are for the folded part of the card.
        expect(sentence).not.toMatch(/DETAIL|JOB|undefined|NaN|[a-z]+\/[a-z-]+/);
      }
      expect(what).not.toBe(todo);
    },
  );

  test.each(Object.values(warnings).map((warning) => [warning.code, warning] as const))(
    'words the warning %s',
    (code, warning) => {
      expect(messages.warnings[code].summary(3)).not.toMatch(/undefined|NaN/);
      const item = warningItem(messages.warnings, warning);
      expect(item).not.toMatch(/DETAIL|undefined|NaN/);
      if ('pageIndex' in warning) expect(item).toContain('3');
    },
  );
});

test('a full disk of which nobody knows how much is lacking is told without a number', () => {
  for (const { messages } of Object.values(uiLanguages)) {
    const told = (neededMb: number) => errorAdvice(messages.errors, { code: 'storage/quota', neededMb }).what;
    expect(told(0)).not.toMatch(/\d/);
    expect(told(120)).toMatch(/120/);
  }
});

test('plurals follow the number', () => {
  expect(en.job.pages(1)).toBe('1 page');
  expect(en.job.pages(1200)).toBe('1,200 pages');
  expect(en.warnings['page/became-picture'].summary(1)).toBe('1 page became a picture');
  expect(ko.job.pages(1200)).toBe('1,200쪽');
});

test('the first language that we speak is taken', () => {
  expect(pickLanguage(['fr-FR', 'ko-KR', 'en'])).toBe('ko');
  expect(pickLanguage(['fr', 'de'])).toBe('en');
  expect(pickLanguage([])).toBe('en');
  expect(pickLanguage(['constructor'])).toBe('en');
});
