// Language packs in lists: readers look for a name, not for a code.
import { expect, test } from 'vitest';
import { en } from '../../../src/i18n/en.ts';
import { ko } from '../../../src/i18n/ko.ts';
import { packsByName } from '../../../src/ui/settings/packs-by-name.ts';

test('packs stand in the order of their shown names', () => {
  const packs = ['chi_sim', 'deu', 'eng', 'kor'].map((code) => ({ code, installed: true, bytes: 1, progress: null }));
  const order = (language: 'en' | 'ko', { format }: Pick<typeof en, 'format'>) =>
    packsByName(packs, language, format.ocrLanguage).map(({ code }) => code);
  expect(order('en', en)).toEqual(['chi_sim', 'eng', 'deu', 'kor']);
  expect(order('ko', ko)).toEqual(['deu', 'eng', 'chi_sim', 'kor']); // 독일어, 영어, 중국어, 한국어
});
