// "SC" at the end of a font's name: simplified Chinese, or small capitals.
import { expect, test } from 'vitest';
import { readFontName } from '../../../src/adapters/pdfjs/font-name.ts';

test.each([
  'SourceHanSerifSC-Regular',
  'ABCDEF+NotoSansSC-Bold',
  'NotoSerifCJKsc-Regular',
  'PingFangSC-Semibold',
  'STHeitiSC-Light',
  'STSongti-SC-Regular',
  'HarmonyOS_Sans_SC_Medium',
  'WGUGJD+SourceHanSerifSC-Regular-Identity-H',
])('%s is a face for simplified Chinese', (name) => {
  expect(readFontName(name).smallCaps).toBe(false);
});

test.each(['AlegreyaSansSC-Regular', 'PlayfairDisplaySC-Bold', 'CormorantSC'])('%s has small capitals', (name) => {
  expect(readFontName(name).smallCaps).toBe(true);
});
