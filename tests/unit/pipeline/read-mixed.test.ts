import { expect, test } from 'vitest';
import type { OcrLine } from '../../../src/model/ocr-page.ts';
import { ok } from '../../../src/model/result.ts';
import type { OcrEngine } from '../../../src/pipeline/ports.ts';
import { readForeignWords } from '../../../src/pipeline/read-mixed.ts';
import { prepareSheet } from '../../../src/raster/prepare-sheet.ts';
import { letterBoxes, paint, sheet } from '../raster/drawn-page.ts';

const SHEET = prepareSheet(paint(sheet(900, 600), letterBoxes({ x0: 150, x1: 750, y0: 200, lines: 4 })));
const BOX = { x0: 150 * 0.24, y0: 200 * 0.24, x1: 250 * 0.24, y1: 220 * 0.24 };

/** An engine that reads any part as these words side by side, the last of them as sure as `last`. */
function engineOf(second: string, confidence: number, last = confidence): OcrEngine {
  return {
    async recognize(image) {
      const box = { x0: 20, y0: 14, x1: image.width - 20, y1: image.height - 14 };
      const parts = second.split(' ');
      const width = (box.x1 - box.x0) / parts.length;
      const words = parts.map((part, i) => ({
        text: part,
        box: { ...box, x0: box.x0 + i * width, x1: box.x0 + (i + 1) * width },
        confidence: i === parts.length - 1 ? last : confidence,
      }));
      return ok({ confidence, lines: [{ box, baseline: box.y1, rowHeight: 20, words }], pictures: [], rules: [] });
    },
    heapBytes: () => 0,
    dispose: async () => {},
  };
}

async function textOf(words: OcrLine['words'], ocr: OcrEngine): Promise<string> {
  const line: OcrLine = { box: BOX, baseline: BOX.y1, rowHeight: 8, words };
  const read = await readForeignWords(ocr, SHEET, [line], ['eng']);
  return read.ok ? read.value.flatMap((l) => l.words.map((word) => word.text)).join(' ') : '';
}

/** The text of a line of one doubtful word after the letters' data has read it so. */
function reread(text: string, second: string, confidence: number, last = confidence): Promise<string> {
  return textOf([{ text, box: BOX, confidence: 55, language: 'kor' }], engineOf(second, confidence, last));
}

test('two small letters take no square; a word does, and two initials that are sure', async () => {
  expect(await reread('“왜', '“of', 94)).toBe('“왜');
  expect(await reread('터때', 'Harbour', 94)).toBe('Harbour');
  expect(await reread('[씨', 'IT', 95)).toBe('IT');
});

test('a particle behind a foreign word is not read as a letter of it', async () => {
  expect(await reread('45[를', 'ASTE', 90)).not.toBe('ASTE');
});

test('a lone sign that is not sure shows that squares were read as letters', async () => {
  expect(await reread('45年', 'Hamm 77', 92, 80)).toBe('Hamm 77');
  expect(await reread('45年', 'Hamm 77', 92, 46)).toBe('45年');
});

test('dashes before a foreign word stay where its data places them elsewhere', async () => {
  const dashes = { text: '--', box: { ...BOX, x1: 170 * 0.24 }, confidence: 85, language: 'jpn' };
  const name = { text: 'Debiana', box: { ...BOX, x0: 180 * 0.24 }, confidence: 60, language: 'jpn' };
  expect(await textOf([dashes, name], engineOf('Debian', 97))).toBe('-- Debian');
});

test('a number that the data for squares spoils is read with that for letters, where it is surer of a number', async () => {
  expect(await reread('15.69%6', '15.6%', 88)).toBe('15.6%');
  expect(await reread('0.249)', '(1.249)', 96)).toBe('(1.249)');
  expect(await reread('15.69%6', '15.6%', 58)).toBe('15.69%6');
  expect(await reread('15.69%6', '15:6', 88)).toBe('15.69%6');
  expect(await reread('쌀15', '215', 96)).toBe('쌀15');
});
