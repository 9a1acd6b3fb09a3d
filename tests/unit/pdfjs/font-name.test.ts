import { expect, test } from 'vitest';
import { readFontName } from '../../../src/adapters/pdfjs/font-name.ts';

/** Letters: B bold, I italic, M monospace, S serif, C small caps. */
function marks(name: string): string {
  const facts = readFontName(name);
  return [facts.bold && 'B', facts.italic && 'I', facts.monospace && 'M', facts.serif && 'S', facts.smallCaps && 'C']
    .filter((mark) => mark !== false)
    .join('');
}

test.each([
  ['ABCDEF+CMBX12', 'CM', 'BS'],
  ['CMR10', 'CM', 'S'],
  ['CMTI10', 'CM', 'IS'],
  ['CMSL10', 'CM', 'IS'],
  ['CMCSC10', 'CM', 'SC'],
  ['CMTT9', 'CMTT', 'M'],
  ['CMSSBX10', 'CMSS', 'B'],
  ['CMMI7', 'CMMI', 'IS'],
  ['CMSY10', 'CMSY', 'S'],
  ['SFBX1000', 'SF', 'BS'],
  ['t1xbtt', 'XTT', 'BM'],
  ['t1xtt', 'XTT', 'M'],
  ['t1xtt-Slant_167', 'XTT', 'IM'],
  ['SFRM1000-Extend_850', 'SF', 'S'],
  ['NimbusRomNo9L-Regu', 'NimbusRomNo9L', 'S'],
  ['NimbusRomNo9L-Medi', 'NimbusRomNo9L', 'BS'],
  ['NimbusRomNo9L-ReguItal', 'NimbusRomNo9L', 'IS'],
  ['NimbusRomNo9L-MediItal', 'NimbusRomNo9L', 'BIS'],
  ['NimbusMonL-Regu', 'NimbusMonL', 'M'],
  ['TimesNewRomanPS-BoldItalicMT', 'TimesNewRoman', 'BIS'],
  ['TimesNewRomanPSMT', 'TimesNewRoman', 'S'],
  ['Arial,Bold', 'Arial', 'B'],
  ['Arial-BoldMT', 'Arial', 'B'],
  ['ArialMT', 'Arial', ''],
  ['HiraKakuProN-W6', 'HiraKakuProN', 'B'],
  ['HiraMinProN-W3', 'HiraMinProN', ''],
  ['nanummjbc8', 'nanummjbc8', 'B'],
  ['nanummjmbd', 'nanummjmbd', ''],
  ['t1nanumgtb', 't1nanumgtb', 'B'],
  ['LMRomanDemi10-Regular', 'LMRoman10', 'BS'],
  ['Helvetica-Oblique', 'Helvetica', 'I'],
  ['Courier-BoldOblique', 'Courier', 'BIM'],
  ['MinionPro-It', 'MinionPro', 'IS'],
  ['MinionPro-SemiboldIt', 'MinionPro', 'BIS'],
  ['MyriadPro-Black', 'MyriadPro', 'B'],
  ['MyriadPro-Light', 'MyriadPro', ''],
  ['NotoSansCJKkr-Bold', 'NotoSansCJKkr', 'B'],
  ['NanumMyeongjoBold', 'NanumMyeongjo', 'BS'],
  ['LinLibertineOBI', 'LinLibertineO', 'BIS'],
  ['XYZABC+LinLibertineO-Identity-H', 'LinLibertineO', 'S'],
  ['STIXMathBlackboard-Regular', 'STIXMathBlackboard', ''],
  ['TeXGyreTermes-BoldItalic', 'TeXGyreTermes', 'BIS'],
  ['Garamond-Medium', 'Garamond', 'S'],
  ['ABCDEF+AdvOTb83ee1dd.B', 'AdvOTb83ee1dd', 'B'],
  ['AdvOT8244d044.BI+03', 'AdvOT8244d044', 'BI'],
  ['AdvOTb92eb7df.I+fb', 'AdvOTb92eb7df', 'I'],
])('%s is of %s, marked %s', (name, family, expected) => {
  expect({ family: readFontName(name).family, marks: marks(name) }).toEqual({ family, marks: expected });
});

test('an empty name has an empty family', () => {
  expect(readFontName('')).toMatchObject({ name: '', family: '', bold: false });
});
