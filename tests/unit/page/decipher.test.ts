import { describe, expect, it } from 'vitest';
import type { OcrPage, OcrWord } from '../../../src/model/ocr-page.ts';
import type { RawFont, RawGlyphRun, RawPage } from '../../../src/model/raw-page.ts';
import { decipher } from '../../../src/page/decipher.ts';

const WIDTH = 6;
const SIZE = 12;

const FONT: RawFont = {
  id: 'f1',
  name: 'Unknown-Bold',
  family: 'Unknown',
  bold: true,
  italic: false,
  monospace: false,
  serif: true,
  smallCaps: false,
  vertical: false,
  type3: false,
  unicodeKnown: false,
  ascent: 0.8,
  descent: -0.2,
};

/** Codes of a made-up font: no order that a letter could be told from, but the same code for a letter everywhere. */
const shuffled = (letters: string): string => {
  const sum = Array.from(letters).reduce((all, letter) => all * 31 + (letter.codePointAt(0) ?? 0), 0);
  return String.fromCharCode(0xe000 + ((sum * 37) % 1009));
};

/** Codes as glyph numbers in the order of ASCII. */
const ordered = (letter: string): string => String.fromCharCode((letter.codePointAt(0) ?? 0) - 29);

/** A line of glyphs; `ligatures` are texts that one glyph draws. */
function lineOf(text: string, y: number, code: (letter: string) => string, ligatures: readonly string[]): RawGlyphRun {
  const parts = text.match(new RegExp(`${[...ligatures, '.'].join('|')}`, 'gsu')) ?? [];
  const glyphs = parts.map((part, i) => ({ text: code(part), x: 50 + i * WIDTH, y, width: WIDTH }));
  return {
    fontId: 'f1',
    size: SIZE,
    angle: 0,
    rise: 0,
    color: '#000000',
    renderingMode: 0,
    vertical: false,
    mcid: null,
    artifact: false,
    glyphs,
  };
}

/** What OCR reads of such a line, with misreadings. */
function readings(run: RawGlyphRun, text: string, ligatures: readonly string[], misread: Record<string, string>) {
  const words: OcrWord[] = [];
  let at = 0;
  for (const word of text.split(' ')) {
    const glyphs = (word.match(new RegExp(`${[...ligatures, '.'].join('|')}`, 'gsu')) ?? []).length;
    const x0 = 50 + at * WIDTH;
    const y = run.glyphs[0]?.y ?? 0;
    const box = { x0: x0 + 0.5, x1: x0 + glyphs * WIDTH - 0.5, y0: y - 0.6 * SIZE, y1: y + 0.15 * SIZE };
    words.push({ text: misread[`${word}@${y}`] ?? word, box, confidence: 92, language: 'eng' });
    at += glyphs + 1;
  }
  return { box: { x0: 50, x1: 500, y0: 0, y1: 0 }, baseline: 0, rowHeight: SIZE, words };
}

const LINES = [
  'the quick brown fox jumps over the lazy dog',
  'pack my box with five dozen liquor jugs',
  'the five wizards jump quickly over the box',
  'an office of the quick dog and the lazy fox',
];

function pageOf(
  code: (letter: string) => string,
  misread: Record<string, string> = {},
  ligatures: readonly string[] = ['ffi'],
): { raw: RawPage; ocr: OcrPage } {
  const runs = LINES.map((text, i) => lineOf(text, 100 + 20 * i, code, ligatures));
  const lines = LINES.map((text, i) => {
    const run = runs[i];
    if (run === undefined) throw new Error('no run');
    return readings(run, text, ligatures, misread);
  });
  const page = { index: 0, width: 595, height: 842 };
  return {
    raw: { ...page, label: null, fonts: { f1: FONT }, runs, images: [], paths: [], links: [], structure: null },
    ocr: { ...page, turn: 0, skew: 0, dpi: 300, languages: ['eng'], confidence: 92, lines, pictures: [], rules: [] },
  };
}

const textOf = (raw: RawPage): readonly string[] => raw.runs.map((run) => run.glyphs.map((one) => one.text).join(''));

describe('decipher', () => {
  it('gives the letters of a font without Unicode values, ligatures and spaces too', () => {
    const { raw, ocr } = pageOf(shuffled);
    expect(textOf(decipher(raw, ocr)?.raw ?? raw)).toEqual(LINES);
  });

  it('outvotes what OCR misread in single words, and keeps the faces', () => {
    const { raw, ocr } = pageOf(shuffled, { 'the@100': 'tbe', 'lazy@160': '1azy', 'dog@100': 'dug' });
    const found = decipher(raw, ocr);
    expect(textOf(found?.raw ?? raw)).toEqual(LINES);
    expect(found?.raw.fonts.f1).toMatchObject({ bold: true, unicodeKnown: true });
  });

  it('reads letters that stand once by the order that the font keeps', () => {
    const { raw, ocr } = pageOf(ordered, { 'liquor@120': 'liqnor', 'jugs@120': 'jngs', 'my@120': 'rny' }, []);
    expect(textOf(decipher(raw, ocr)?.raw ?? raw)).toEqual(LINES);
  });

  it('takes a word as OCR read it where one of its letters stands nowhere else', () => {
    const { raw, ocr } = pageOf(shuffled, { 'quickly@140': 'quick1y.' });
    const text = textOf(decipher(raw, ocr)?.raw ?? raw).join(' ');
    expect(text).not.toContain('\ufffd');
    const rare = lineOf('the fox Ω', 180, shuffled, ['ffi']);
    const line = readings(rare, 'the fox Ω', ['ffi'], { 'Ω@180': 'Om' });
    const more = { ...ocr, lines: [...ocr.lines, line] };
    expect(textOf(decipher({ ...raw, runs: [...raw.runs, rare] }, more)?.raw ?? raw).at(-1)).toBe('the fox Om');
  });

  it('says how sure each word is', () => {
    const { raw, ocr } = pageOf(shuffled, { 'lazy@160': '1azy' });
    const words = decipher(raw, ocr)?.words ?? [];
    expect(words.find((word) => word.text === 'dozen')?.confidence).toBe(100);
    expect(words.every((word) => word.confidence > 60)).toBe(true);
  });

  it('leaves the page to OCR where its words do not fit the glyphs', () => {
    const { raw, ocr } = pageOf(shuffled);
    const lines = ocr.lines.map((line, i) => ({
      ...line,
      words: line.words.map((word, k) => ({
        ...word,
        text: 'abcdefgh'.slice((i + k) % 5, ((i + k) % 5) + word.text.length),
      })),
    }));
    expect(decipher(raw, { ...ocr, lines })).toBeNull();
  });

  it('leaves turned pages and right-to-left scripts to OCR', () => {
    const { raw, ocr } = pageOf(shuffled);
    expect(decipher(raw, { ...ocr, turn: 90 })).toBeNull();
    const lines = ocr.lines.map((line) => ({ ...line, words: line.words.map((word) => ({ ...word, text: 'كتاب' })) }));
    expect(decipher(raw, { ...ocr, lines })).toBeNull();
  });
});
