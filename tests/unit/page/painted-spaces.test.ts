// Korean lines whose spaces are glyphs or white: white beside digits, Latin letters and points is a space in the latter only.
import { describe, expect, it } from 'vitest';
import type { RawGlyph, RawGlyphRun } from '../../../src/model/raw-page.ts';
import { layOut, page, run, textsOf } from './synthetic-page.ts';

/** Syllables are an em wide here, spaces of white a quarter; `_` is a painted space `|` white of a fifth of an em and `~` of a twentieth. */
function line(y: number, text: string): RawGlyphRun {
  const size = 10;
  const glyphs: RawGlyph[] = [];
  let pen = 50;
  for (const char of text) {
    if (char === '|') pen += 0.2 * size;
    else if (char === '~') pen += 0.05 * size;
    else if (char === ' ') pen += 0.25 * size;
    else {
      const width = (/[가-힣]/.test(char) ? 1 : 0.5) * size;
      glyphs.push({ text: char === '_' ? ' ' : char, x: pen, y, width: char === '_' ? 0.25 * size : width });
      pen += width;
    }
  }
  return { ...run(50, y, size, ''), glyphs };
}

const laidOut = (...lines: readonly string[]): string =>
  textsOf(layOut(page({ runs: lines.map((text, i) => line(100 + i * 14, text)) }))).join(' ');

describe('white between Hangul and digits, Latin letters and points', () => {
  it('is no space on a page whose spaces are glyphs', () => {
    const text = laidOut(
      '전국의_도서관을_모두_살펴_보면_그_수가',
      '최근|5|년간_꾸준히_늘어|17|개_시와|OECD|보다_많다|.',
    );
    expect(text).toContain('최근5년간 꾸준히 늘어17개 시와OECD보다 많다.');
  });

  it('is none in lines that are a little spread, behind units too', () => {
    const spread = [...'가운데_38%|는_2010|년_이후에_늘어난_것이다'].join('~');
    const full = Array.from({ length: 4 }, () => '전국의_도서관을_모두_살펴_보면_그_수가');
    expect(laidOut(...full, spread)).toContain('가운데 38%는 2010년 이후에 늘어난 것이다');
  });

  it('is none in a line without a space, on such a page', () => {
    expect(laidOut('제|1|부', '전국의_도서관을_모두_살펴_보면_그_수가')).toContain('제1부');
  });

  it('is none between the syllables of a spread line, on such a page', () => {
    const full = Array.from({ length: 4 }, () => '전국의_도서관을_모두_살펴_보면_그_수가');
    expect(laidOut(...full, '프|로|그램')).toContain('프로그램');
  });

  it('is a space where all spaces are white', () => {
    const text = laidOut(
      '전국의 도서관을 모두 살펴 보면 그 수가',
      '최근|5 년간 꾸준히 늘어|17 개 시와|OECD 보다 많다.',
    );
    expect(text).toContain('최근 5 년간 꾸준히 늘어 17 개 시와 OECD 보다 많다.');
  });
});
