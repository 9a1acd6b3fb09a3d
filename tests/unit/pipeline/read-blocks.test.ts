import { expect, test } from 'vitest';
import type { OcrLine } from '../../../src/model/ocr-page.ts';
import { ok } from '../../../src/model/result.ts';
import type { OcrEngine } from '../../../src/pipeline/ports.ts';
import { readByScript, scriptGroups } from '../../../src/pipeline/read-blocks.ts';
import { readSheet } from '../../../src/pipeline/read-sheet.ts';
import { prepareSheet } from '../../../src/raster/prepare-sheet.ts';
import { letterBoxes, paint, sheet } from '../raster/drawn-page.ts';

const SHEET = prepareSheet(paint(sheet(1200, 1200), letterBoxes({ x0: 150, x1: 1050, y0: 200, lines: 12 })));
const HANGUL = '느티나무아래의모임';
const GARBLED = 'Eur|A ol=st';

/** Lines of given texts one under the other; what is garbled was read unsurely. */
function linesOf(texts: readonly string[], language: string): readonly OcrLine[] {
  return texts.map((text, i) => {
    const box = { x0: 36, y0: 48 + i * 14.4, x1: 252, y1: 53 + i * 14.4 };
    const words = [{ text, box, confidence: text === GARBLED ? 30 : 95, language }];
    return { box, baseline: box.y1, rowHeight: 8, words };
  });
}

/** An engine that reads one line of a text in every image. */
function engineOf(text: string, confidence: number): OcrEngine & { readonly calls: string[] } {
  const calls: string[] = [];
  return {
    calls,
    async recognize(image, { languages, segmentation }) {
      calls.push(`${languages.join('+')} ${segmentation}`);
      const box = { x0: 12, y0: 12, x1: image.width - 12, y1: image.height - 12 };
      const words = [{ text, box, confidence }];
      return ok({ confidence, lines: [{ box, baseline: box.y1, rowHeight: 20, words }], pictures: [], rules: [] });
    },
    heapBytes: () => 0,
    dispose: async () => {},
  };
}

async function textsOf(
  ocr: OcrEngine,
  groups: readonly (readonly string[])[],
  pages: Readonly<Record<string, readonly string[]>>,
): Promise<readonly string[]> {
  const read = await readByScript(ocr, SHEET, groups, async ([first = '']) => ok(linesOf(pages[first] ?? [], first)));
  return read.ok ? read.value.map((line) => line.words.map(({ text }) => text).join(' ')) : [];
}

const GROUPS = [['eng'], ['kor']];
const PROSE = ['The meetings under', 'the old tree have', 'changed over years'];

test('alphabets are read together, every other script alone', () => {
  expect(scriptGroups(['eng', 'kor', 'deu', 'jpn'])).toEqual([['eng', 'deu'], ['kor'], ['jpn']]);
  expect(scriptGroups(['kor', 'eng'])).toEqual([['kor'], ['eng']]);
});

test('a quotation in another script is read with its own data, at once', async () => {
  const ocr = engineOf(HANGUL, 94);
  const page = [...PROSE, GARBLED, GARBLED, ...PROSE];
  expect(await textsOf(ocr, GROUPS, { eng: page })).toEqual([...PROSE, HANGUL, ...PROSE]);
  expect(ocr.calls).toEqual(['kor column']);
});

test('the short last line of a quotation goes with it; a short line elsewhere stays', async () => {
  const ocr = engineOf(HANGUL, 94);
  const short = linesOf(['Dot]'], 'eng').map((line) => ({
    ...line,
    words: line.words.map((w) => ({ ...w, confidence: 30 })),
  }));
  const page = linesOf([...PROSE, GARBLED, 'Dot]', ...PROSE, 'Dot]'], 'eng').map((line) =>
    line.words[0]?.text === 'Dot]' ? { ...line, words: short[0]?.words ?? [] } : line,
  );
  const read = await readByScript(ocr, SHEET, GROUPS, async () => ok(page));
  const texts = read.ok ? read.value.map((line) => line.words.map(({ text }) => text).join(' ')) : [];
  expect(texts).toEqual([...PROSE, HANGUL, ...PROSE, 'Dot]']);
});

test('two lines that the wrong data took for one replace it', async () => {
  const tall = linesOf([...PROSE, GARBLED, ...PROSE], 'eng').map((line, i) => {
    const box = { ...line.box, y0: line.box.y0 + (i > 3 ? 20 : 0), y1: line.box.y1 + (i > 2 ? 20 : 0) };
    return { ...line, box };
  });
  const ocr: OcrEngine = {
    ...engineOf('', 0),
    async recognize(image) {
      const lines = [0, 1].map((n) => {
        const y0 = 15 + (n * image.height) / 2;
        const box = { x0: 12, y0, x1: image.width - 12, y1: y0 + image.height / 2 - 30 };
        return { box, baseline: box.y1, rowHeight: 20, words: [{ text: `${HANGUL}${n}`, box, confidence: 94 }] };
      });
      return ok({ confidence: 94, lines, pictures: [], rules: [] });
    },
  };
  const read = await readByScript(ocr, SHEET, GROUPS, async () => ok(tall));
  const texts = read.ok ? read.value.map((line) => line.words.map(({ text }) => text).join(' ')) : [];
  expect(texts).toEqual([...PROSE, `${HANGUL}0`, `${HANGUL}1`, ...PROSE]);
});

test('of two paragraphs in other scripts, one under the other, each is read with its own data', async () => {
  const kana = 'むかしのまちのはなし';
  const rows = [...PROSE, ...Array.from({ length: 6 }, () => GARBLED)];
  /** Reads three lines of Hangul over three of Kana, those of another script than the data's as garble. */
  const ocr: OcrEngine = {
    async recognize(image, { languages }) {
      const texts = languages[0] === 'kor' ? [HANGUL, HANGUL, HANGUL] : [kana, kana, kana];
      const all = languages[0] === 'kor' ? [...texts, '누 |', '누 |', '누 |'] : image.height > 200 ? [] : texts;
      const lines = all.map((text, i) => {
        const box = { x0: 12, y0: 20 + i * 42, x1: image.width - 12, y1: 35 + i * 42 };
        return {
          box,
          baseline: box.y1,
          rowHeight: 20,
          words: [{ text, box, confidence: text.includes('|') ? 20 : 92 }],
        };
      });
      return ok({ confidence: 60, lines, pictures: [], rules: [] });
    },
    heapBytes: () => 0,
    dispose: async () => {},
  };
  const read = await textsOf(ocr, [['eng'], ['kor'], ['jpn']], { eng: rows });
  expect(read).toEqual([...PROSE, HANGUL, HANGUL, HANGUL, kana, kana, kana]);
});

test('what no data reads better stays, and costs two readings at most', async () => {
  const page = [...PROSE, GARBLED, ...PROSE, GARBLED, ...PROSE, GARBLED];
  for (const ocr of [engineOf(HANGUL, 40), engineOf('Eur o] HH slow', 94)]) {
    expect(await textsOf(ocr, GROUPS, { eng: page })).toEqual(page);
    expect(ocr.calls).toHaveLength(2);
  }
});

/** Lines with a sure word or two before what the data made of another script. */
function halfRead(texts: readonly string[]): readonly OcrLine[] {
  return linesOf(texts, 'eng').map((line) => {
    if (line.words[0]?.text !== GARBLED) return line;
    const [left, right] = [
      { ...line.box, x1: 110 },
      { ...line.box, x0: 120 },
    ];
    const words = [
      { text: 'This parcel weighs two', box: left, confidence: 96, language: 'eng' },
      { text: GARBLED, box: right, confidence: 20, language: 'eng' },
    ];
    return { ...line, words };
  });
}

test('a line that holds words of both scripts is read with the data of squares, and many of them on a mixed page', async () => {
  const ocr = engineOf(HANGUL, 94);
  const page = [GARBLED, ...PROSE, GARBLED, ...PROSE, GARBLED, ...PROSE, GARBLED, ...PROSE];
  const read = await readByScript(ocr, SHEET, GROUPS, async () => ok(halfRead(page)));
  const texts = read.ok ? read.value.map((line) => line.words.map(({ text }) => text).join(' ')) : [];
  expect(texts).toEqual([HANGUL, ...PROSE, HANGUL, ...PROSE, HANGUL, ...PROSE, HANGUL, ...PROSE]);
  expect(new Set(ocr.calls)).toEqual(new Set(['kor line']));
});

test('formulas between paragraphs of another script keep none of these from being read', async () => {
  let calls = 0;
  const ocr: OcrEngine = {
    ...engineOf('', 0),
    recognize(image, request) {
      calls += 1;
      return engineOf(calls % 2 === 0 ? 'x = 2' : HANGUL, 94).recognize(image, request);
    },
  };
  const page = [GARBLED, ...PROSE, GARBLED, ...PROSE, GARBLED, ...PROSE, GARBLED, ...PROSE, GARBLED];
  const read = await textsOf(ocr, GROUPS, { eng: page });
  expect(read.filter((text) => text === HANGUL)).toHaveLength(3);
});

test('a page that is mostly of the other script is read with its data, what is left with the first', async () => {
  const ocr = engineOf(HANGUL, 94);
  const korean = [HANGUL, HANGUL, HANGUL, HANGUL];
  expect(await textsOf(ocr, GROUPS, { eng: [GARBLED, GARBLED, GARBLED, 'short'], kor: korean })).toEqual(korean);
  expect(ocr.calls).toEqual(['kor column']);
});

test('data of an alphabet is never mixed with that of Hangul in one reading', async () => {
  const ocr = engineOf('The meetings under', 95);
  await readSheet(ocr, SHEET, ['eng', 'kor']);
  expect(ocr.calls).toEqual(['eng auto']);
});

test('columns of a ruled table are read apart, without its rules, in a square script too', async () => {
  const level = [600, 700, 800].map((y) => ({ x0: 150, x1: 1050, y0: y, y1: y + 4 }));
  const upright = [150, 600, 1046].map((x) => ({ x0: x, x1: x + 4, y0: 600, y1: 804 }));
  const cells = [630, 730].flatMap((y0) => [200, 700].flatMap((x0) => letterBoxes({ x0, x1: x0 + 250, y0, lines: 1 })));
  const prose = letterBoxes({ x0: 150, x1: 1050, y0: 200, lines: 5 });
  const ruled = prepareSheet(paint(sheet(1200, 1200), [...prose, ...cells, ...level, ...upright]));
  const seen: string[] = [];
  const ocr: OcrEngine = {
    async recognize(image, { segmentation }) {
      const dark = Array.from({ length: image.width }, (_, x) =>
        Array.from({ length: image.height }, (__, y) => image.data[y * image.width + x] ?? 255).filter((v) => v < 128),
      );
      seen.push(`${segmentation} ${dark.some((column) => column.length > 100)}`);
      return ok({ confidence: 90, lines: [], pictures: [], rules: [] });
    },
    heapBytes: () => 0,
    dispose: async () => {},
  };
  await readSheet(ocr, ruled, ['kor']);
  expect(new Set(seen.filter((call) => !call.startsWith('line')))).toEqual(new Set(['column false', 'block false']));
});
