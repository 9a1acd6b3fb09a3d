// What stands between two lines: by language, by the book's own words, in addresses.
import { describe, expect, it } from 'vitest';
import { lineJoin } from '../../../src/book/line-joins.ts';
import type { Vocabulary } from '../../../src/book/vocabulary.ts';

const known = (...words: string[]): Vocabulary => ({
  words: new Map(words.map((word) => [word, 3])),
  hangulPrefixes: new Map(words.flatMap((word) => [...word].map((_, i) => [word.slice(0, i + 1), 3] as const))),
  hangulBreaksAtSpaces: null,
});
const join = (before: string, after: string, language = 'en', words: Vocabulary = known()) =>
  lineJoin(before, after, words, language, false);

describe('lineJoin', () => {
  it('takes out a line-end hyphen before a small letter', () => expect(join('some-', 'thing')).toBe('drop-hyphen'));
  it('keeps the hyphen of a word that the book writes so', () =>
    expect(join('a well-', 'known', 'en', known('well-known'))).toBe('none'));
  it('keeps it after a common prefix', () => expect(join('the self-', 'made man')).toBe('none'));
  it('drops it where the book has the word whole, prefix or not', () =>
    expect(join('self-', 'ish', 'en', known('selfish'))).toBe('drop-hyphen'));
  it('keeps it before a capital', () => expect(join('Debian-', 'Entwickler', 'de')).toBe('none'));
  it('leaves a German ellipsis its space', () => expect(join('Vor-', 'und Nachteile', 'de')).toBe('space'));
  it('keeps French inversions', () => expect(join('dit-', 'il', 'fr')).toBe('none'));
  it('joins Spanish syllables', () => expect(join('cono-', 'cimiento', 'es')).toBe('drop-hyphen'));
  it('sets a space between words', () => expect(join('one', 'two')).toBe('space'));
  it('sets none between ideographs or kana', () => {
    expect(join('人間', '社会', 'zh')).toBe('none');
    expect(join('システム', 'の', 'ja')).toBe('none');
  });
  it('sets a space between Latin and kana as at a Latin line end', () =>
    expect(join('Debian', 'の', 'ja')).toBe('space'));
  it('goes on in an address', () => expect(join('see https://example.org/', 'path/file', 'en')).toBe('none'));
  it('sets a space after an address that has ended', () =>
    expect(join('see https://example.org/', 'The end')).toBe('space'));
  it('keeps a soft hyphen from being seen', () => expect(join('some\u00ad', 'thing')).toBe('drop-hyphen'));
  it('joins a dash without space as it was set', () => expect(join('wait\u2014', 'what')).toBe('none'));
  it('joins Hangul where the book knows the beginning of the whole', () =>
    expect(join('자유 소프트', '웨어입니다', 'ko', known('소프트웨어를'))).toBe('none'));
  it('sets a space between Hangul words that the book knows', () =>
    expect(join('자유', '소프트웨어', 'ko', known('자유', '소프트웨어를'))).toBe('space'));
  it('joins a lone Korean ending', () => expect(join('만들었', '습니다', 'ko')).toBe('none'));
});
