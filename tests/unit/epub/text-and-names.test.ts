import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cleanLine, cleanText } from '../../../src/epub/clean-text.ts';
import { fileAs } from '../../../src/epub/creator-name.ts';
import { bookLanguage } from '../../../src/epub/language-tag.ts';

describe('cleanText', () => {
  test.each([
    ['e\u0301', 'é'],
    ['\u1112\u1161\u11ab', '한'],
    ['a\u0000b\u0008c\u001fd\u007fe\u009ff', 'abcdef'],
    ['a\u000bb\u000cc\u0085d\u2028e', 'a b c d e'],
    ['a\r\nb\rc\td', 'a\nb\nc\td'],
    ['x\ud800y\udc00z\ufffe\uffff\ufdd0\u{1ffff}\u{10fffe}', 'xyz'],
    ['\u202egnp.exe', 'gnp.exe'],
    ['😀👩‍👩‍👧\u{e0100}', '😀👩‍👩‍👧\u{e0100}'],
  ])('%j becomes %j', (input, output) => expect(cleanText(input)).toBe(output));

  it('leaves only characters that XML 1.0 allows', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (input) => {
        return /^[\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u.test(cleanText(input));
      }),
      { seed: 1 },
    );
  });

  it('takes directions and line ends out of a title', () => {
    expect(cleanLine(' \u2067The\u2069 \n\u202bend\u202c ')).toBe('The end');
  });
});

describe('fileAs', () => {
  test.each([
    ['Jane Austen', 'Austen, Jane'],
    ['Ludwig van Beethoven', 'van Beethoven, Ludwig'],
    ['Martin Luther King Jr.', 'King, Martin Luther, Jr.'],
    ['Austen, Jane', 'Austen, Jane'],
    ['김유정', '김유정'],
    ['Homer', null],
    ['The Debian Project', null],
    ['Debian Documentation Team', null],
    ['root@localhost', null],
  ])('%s is filed under %s', (name, filed) => expect(fileAs(name)).toBe(filed));
});

describe('bookLanguage', () => {
  test.each([
    ['en', 'en'],
    ['ko-kr', 'ko-KR'],
    ['eng', 'en'],
    ['zh_hans', 'zh-Hans'],
    ['', 'und'],
    ['not a language', 'und'],
  ])('%j becomes %s', (tag, language) => expect(bookLanguage(tag)).toBe(language));
});
