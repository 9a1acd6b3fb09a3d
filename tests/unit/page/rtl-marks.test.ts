// Vowel signs go to the letter that paint order tells, white between Arabic letters is no space where spaces are painted.
import { describe, expect, it } from 'vitest';
import type { RawGlyph, RawGlyphRun } from '../../../src/model/raw-page.ts';
import { layOut, page, run, textsOf } from './synthetic-page.ts';

/** A run of glyphs given as [text, x, width]. */
function placed(y: number, glyphs: readonly (readonly [string, number, number])[]): RawGlyphRun {
  const made: RawGlyph[] = glyphs.map(([text, x, width]) => ({ text, x, y, width }));
  return { ...run(0, y, 12, ''), glyphs: made };
}

const read = (...runs: RawGlyphRun[]) => textsOf(layOut(page({ runs })));

describe('signs of right-to-left letters', () => {
  it('painted from left to right stand before their letter, even off its middle and at another height', () => {
    // باً كتب, in visual order, the tanwin painted left of the alef that bears it
    const line = placed(100, [
      ['ب', 60, 6],
      ['ت', 66, 4],
      ['ك', 70, 6],
      [' ', 76, 3],
    ]);
    const sign = placed(98, [['ً', 78.5, 0]]);
    const rest = placed(100, [
      ['ا', 81, 3],
      ['ب', 84, 6],
    ]);
    expect(read(line, sign, rest)).toEqual(['باً كتب']);
  });
  it('painted from right to left stand behind it', () => {
    const line = placed(100, [
      ['ك', 100, 6],
      ['ُ', 100, 0],
      ['ت', 94, 6],
      ['ب', 88, 6],
    ]);
    expect(read(line)).toEqual(['كُتب']);
  });
  it('keep their order where a letter bears two', () => {
    const line = placed(100, [
      ['ب', 60, 6],
      ['َ', 68, 0],
      ['ّ', 68, 0],
      ['ت', 66, 6],
      ['ك', 72, 6],
    ]);
    expect(read(line)).toEqual(['كتّ\u064eب']);
  });
});

describe('white between letters', () => {
  it('is kerning between Arabic letters of a line that paints its spaces', () => {
    const line = placed(100, [
      ['ب', 60, 6],
      ['ا', 69, 3],
      [' ', 72, 3],
      ['ت', 75, 6],
      [' ', 81, 3],
      ['ك', 84, 6],
    ]);
    expect(read(line)).toEqual(['ك ت اب']);
  });
  it('behind a closing quote is its own where the words of a Korean line stand further apart', () => {
    const glyphs: (readonly [string, number, number])[] = [];
    let pen = 40;
    for (const [text, gap] of [
      ['‘', 0],
      ['정', 0],
      ['원', 0],
      ['’', 0],
      ['은', 2],
      ['작', 3.6],
      ['은', 0],
      ['집', 3.6],
      ['의', 0],
      ['옆', 3.6],
      ['에', 0],
      ['있', 3.6],
      ['다', 0],
    ] as const) {
      pen += gap;
      glyphs.push([text, pen, text === '‘' || text === '’' ? 4 : 11]);
      pen += text === '‘' || text === '’' ? 4 : 11;
    }
    expect(read(placed(100, glyphs))).toEqual(['‘정원’은 작은 집의 옆에 있다']);
  });
});

describe('radicals', () => {
  it('are read as the ideographs that they look like', () => {
    expect(
      read(
        placed(100, [
          ['⻑', 40, 12],
          ['い', 52, 12],
          ['⺠', 64, 12],
        ]),
      ),
    ).toEqual(['長い民']);
  });
});

describe('lines of a right-to-left page', () => {
  it('run so though a name of another script fills half of them', () => {
    const rest = [120, 140, 160].map((y) =>
      placed(
        y,
        [...'بتكلمنوبتكلمنو'].map((ch, i) => [ch, 100 + 6 * i, 6] as const),
      ),
    );
    const mixed = placed(100, [
      ...[...'Garden'].map((ch, i) => [ch, 100 + 6 * i, 6] as const),
      [' ', 136, 4],
      ['ب', 140, 6],
      ['ت', 146, 6],
      ['ك', 152, 6],
    ]);
    expect(read(mixed, ...rest).join(' ')).toContain('كتب Garden');
  });
  it('lose the stroke without a character that joins two letters', () => {
    expect(
      read(
        placed(100, [
          ['ك', 60, 6],
          ['\ufffd', 66, 3],
          ['ل', 69, 6],
          ['ب', 75, 6],
        ]),
      ),
    ).toEqual(['بلك']);
  });
});

describe('non-joiners of Persian words', () => {
  it('painted as a blank that the next letter covers are no spaces', () => {
    // می‌رود باغ, in visual order; the spaces are white without ink
    const line = placed(100, [
      ['غ', 60, 6],
      ['ا', 66, 3],
      ['ب', 69, 3],
      ['د', 76, 5],
      ['و', 81, 4],
      ['ر', 85, 4],
      [' ', 89, 3.2],
      ['ی', 89, 5],
      ['م', 94, 4],
      ['ه', 102, 4],
      [' ', 106, 3.2],
      ['ه', 106, 4],
      ['م', 110, 4],
    ]);
    expect(read(line)).toEqual(['مه\u200cه می\u200cرود باغ']);
  });
  it('are told from spaces that kerning drew under a letter', () => {
    const line = placed(100, [
      ['ر', 60, 4],
      ['ک', 64, 4],
      [' ', 65, 3.2],
      ['ه', 70, 4],
      ['ک', 74, 7],
    ]);
    expect(read(line)).toEqual(['که کر']);
  });
});

describe('strokes between letters', () => {
  it('by which a font bridges lam and kaf are no kashida, a typed one is', () => {
    const bridged = placed(100, [
      ['ن', 60, 6],
      ['ك', 66, 6],
      ['ـ', 72, 2.2],
      ['ل', 74.2, 3],
    ]);
    const typed = placed(140, [
      ['ن', 60, 6],
      ['م', 66, 6],
      ['ـ', 72, 3.5],
      ['ه', 75.5, 5],
    ]);
    expect(read(bridged, typed)).toEqual(['لكن', 'هـمن']);
  });
});

describe('spaces painted for a few signs only', () => {
  it('do not hide the white that parts all other words', () => {
    const words: (readonly [string, number, number])[] = [];
    for (let x = 60, i = 0; i < 7; i++, x += 17) words.push(['ب', x, 6], ['ا', x + 6, 3], ['ن', x + 9, 5]);
    const line = placed(100, [...words, [' ', 176, 3], ['و', 179, 5], [' ', 184, 3], ['ه', 187, 4]]);
    expect(read(line)[0]?.split(' ')).toHaveLength(9);
  });
});
