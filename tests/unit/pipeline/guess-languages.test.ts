// The languages of a scan are guessed where the data at hand reads it, and awaited where the network gave no other.
import { expect, test } from 'vitest';
import type { RawDocument } from '../../../src/model/raw-page.ts';
import { fail, ok } from '../../../src/model/result.ts';
import { guessLanguages } from '../../../src/pipeline/guess-languages.ts';
import type { OcrEngine, OcrReading, PdfSource } from '../../../src/pipeline/ports.ts';
import { letterBoxes, paint, sheet } from '../raster/drawn-page.ts';

const PAGE = paint(sheet(1200, 1600), letterBoxes({ x0: 150, x1: 1050, y0: 200, lines: 20 }));

const PDF = {
  document: { language: null, title: null, authors: [] } as unknown as RawDocument,
  gray: async () => ok(PAGE),
  releasePage: () => {},
} as unknown as PdfSource;

type Word = OcrReading['lines'][number]['words'][number];

/** An engine that reads the same words everywhere, however sure. */
function engineOf(confidence: number): OcrEngine {
  const box = { x0: 20, y0: 20, x1: 120, y1: 40 };
  const words = [{ text: 'Ud ayes', box, confidence }];
  return {
    recognize: async () =>
      ok({ confidence, lines: [{ box, baseline: 40, rowHeight: 20, words }], pictures: [], rules: [] }),
    heapBytes: () => 0,
    dispose: async () => {},
  };
}

test('where the data at hand reads nothing and other data is missing, that is named; what is read well needs no other', async () => {
  const guessWith = (confidence: number, why: 'offline' | 'refused') => {
    const kept = engineOf(confidence);
    const lacking: OcrEngine = {
      ...kept,
      recognize: async (image, request) =>
        /^(eng|kor)/.test(request.languages[0] ?? '')
          ? kept.recognize(image, request)
          : fail({ code: 'ocr/language-missing', language: request.languages[0] ?? '', why }),
    };
    return guessLanguages({ pdf: PDF, ocr: async () => ok(lacking) }, [0, 1], ['ara', 'eng', 'kor']);
  };
  expect(await guessWith(35, 'offline')).toEqual(
    fail({ code: 'ocr/language-missing', language: 'ara', why: 'offline' }),
  );
  expect(await guessWith(35, 'refused')).toEqual(ok(['eng']));
  expect(await guessWith(95, 'offline')).toEqual(ok(['eng']));
  const whole = await guessLanguages({ pdf: PDF, ocr: async () => ok(engineOf(35)) }, [0, 1], ['eng', 'kor']);
  expect(whole).toEqual(ok(['eng']));
});

test('a page that quotes a paragraph in English is not all English', async () => {
  const letters = [
    ...letterBoxes({ x0: 150, x1: 1050, y0: 200, lines: 8 }),
    ...letterBoxes({ x0: 150, x1: 600, y0: 900, lines: 12 }),
  ];
  const asked: string[] = [];
  const box = { x0: 20, y0: 20, x1: 120, y1: 40 };
  /** Reads the dense part in English and a few lines elsewhere in `other`; all else is nonsense to it. */
  const engine = (other: string): OcrEngine => ({
    ...engineOf(0),
    recognize: async (image, { languages: [language = ''] }) => {
      const part = image.height > 150 ? 'dense' : 'few';
      asked.push(`${part} ${language}`);
      const confidence = language === (part === 'dense' ? 'eng' : other) ? 93 : 40;
      const words = [{ text: language === 'kor' ? '사람들이' : 'people', box, confidence }];
      return ok({ confidence, lines: [{ box, baseline: 40, rowHeight: 20, words }], pictures: [], rules: [] });
    },
  });
  const page = paint(sheet(1200, 1600), letters);
  const pdf = { ...PDF, gray: async () => ok(page) };
  const guess = (other: string) =>
    guessLanguages({ pdf, ocr: async () => ok(engine(other)) }, [0], ['eng', 'kor', 'rus']);
  expect(await guess('kor')).toEqual(ok(['kor', 'eng']));
  expect(asked).toEqual(['dense eng', 'few eng', 'few kor']);
  expect([await guess('eng'), await guess('rus')]).toEqual([ok(['eng']), ok(['eng'])]);
});

test('a few lines elsewhere that hold words of squares among English ones are enough, and fetch no rarer data', async () => {
  const asked: string[] = [];
  /** Words one after the other on a line in the middle of the image, each with its confidence. */
  const lineOf = (height: number, words: readonly (readonly [string, number])[]): OcrReading['lines'][number] => {
    const y0 = height / 2 - 10;
    const set = words.map(([text, confidence], i) => ({
      text,
      confidence,
      box: { x0: 100 * i, y0, x1: 100 * i + 90, y1: y0 + 20 },
    }));
    return { box: { x0: 0, y0, x1: 100 * words.length, y1: y0 + 20 }, baseline: y0 + 20, rowHeight: 20, words: set };
  };
  const sure = Array<readonly [string, number]>(8).fill(['people', 96]);
  const engine = (korean: number): OcrEngine => ({
    ...engineOf(0),
    recognize: async (image, { languages: [language = ''] }) => {
      asked.push(language);
      const few = image.height < 150;
      const english = few ? [['LEZLCE:]=', 15] as const, ...sure] : sure;
      const words = language === 'kor' ? [['무게가재다', korean] as const, ['15', 20] as const] : english;
      return ok({ confidence: 80, lines: [lineOf(image.height, words)], pictures: [], rules: [] });
    },
  });
  const guess = (korean: number) =>
    guessLanguages({ pdf: PDF, ocr: async () => ok(engine(korean)) }, [0], ['eng', 'jpn', 'kor']);
  expect([await guess(94), await guess(40)]).toEqual([ok(['kor', 'eng']), ok(['eng'])]);
  expect(asked).not.toContain('jpn');
});

test('lines that a strip cuts in two tell nothing of the script beside whole ones', async () => {
  const asked: string[] = [];
  const ocr: OcrEngine = {
    ...engineOf(0),
    recognize: async (image, { languages: [language = ''] }) => {
      asked.push(language);
      const rows = [
        { y0: 12, y1: 22, confidence: image.height < 150 ? 20 : 95 },
        { y0: 40, y1: 60, confidence: 95 },
      ];
      const lines = rows.map(({ y0, y1, confidence }) => {
        const box = { x0: 20, y0, x1: 120, y1 };
        const words = [{ text: confidence < 50 ? 'uJdoed uJdoed uJdoed' : 'people', box, confidence }];
        return { box, baseline: y1, rowHeight: 20, words };
      });
      return ok({ confidence: 60, lines, pictures: [], rules: [] });
    },
  };
  const guessed = await guessLanguages({ pdf: PDF, ocr: async () => ok(ocr) }, [0], ['eng', 'jpn', 'kor']);
  expect([guessed, new Set(asked)]).toEqual([ok(['eng']), new Set(['eng'])]);
});

test('a book of English pages with one in squares is read with both', async () => {
  let page = 0;
  const gray = async (index: number) => {
    page = index;
    return ok(PAGE);
  };
  const box = { x0: 20, y0: 20, x1: 120, y1: 40 };
  const ocr: OcrEngine = {
    ...engineOf(0),
    recognize: async (_, { languages: [language = ''] }) => {
      const confidence = language === (page === 1 ? 'kor' : 'eng') ? 93 : 30;
      const words = [{ text: language === 'kor' ? '사람들이' : 'people', box, confidence }];
      return ok({ confidence, lines: [{ box, baseline: 40, rowHeight: 20, words }], pictures: [], rules: [] });
    },
  };
  const guess = (pages: readonly number[]) =>
    guessLanguages({ pdf: { ...PDF, gray } as PdfSource, ocr: async () => ok(ocr) }, pages, ['eng', 'kor']);
  expect(await guess([0, 1])).toEqual(ok(['eng', 'kor']));
  expect(await guess([1, 0])).toEqual(ok(['kor', 'eng']));
  expect(await guess([0, 2])).toEqual(ok(['eng']));
});

test('an alphabet has English beside it where what it is unsure of is surely Latin, and not where it is smudged', async () => {
  const asked: string[] = [];
  const box = { x0: 20, y0: 20, x1: 120, y1: 40 };
  const word = (text: string, confidence: number): Word => ({ text, box, confidence });
  /** Reads Russian well but for one word, which English data beside it reads as `latin`. */
  const engine = (latin: Word, unsure: number): OcrEngine => ({
    ...engineOf(0),
    recognize: async (_, { languages }) => {
      asked.push(languages.join('+'));
      const russian = languages[0] === 'rus';
      const other = languages.length > 1 ? latin : word('РеЫап', unsure);
      const words = russian ? [...Array<Word>(20).fill(word('пакеты', 94)), other] : [word('naKeTbI', 40)];
      const confidence = russian ? 92 : 40;
      return ok({ confidence, lines: [{ box, baseline: 40, rowHeight: 20, words }], pictures: [], rules: [] });
    },
  });
  const guess = (latin: Word, unsure = 55) =>
    guessLanguages({ pdf: PDF, ocr: async () => ok(engine(latin, unsure)) }, [0], ['eng', 'kor', 'rus']);
  expect(await guess(word('Debian', 93))).toEqual(ok(['rus', 'eng']));
  expect(await guess(word('Debian', 60))).toEqual(ok(['rus']));
  expect(await guess(word('KaKTyc', 93))).toEqual(ok(['rus']));
  expect(asked).toContain('rus+eng');
  asked.length = 0;
  expect(await guess(word('Debian', 93), 94)).toEqual(ok(['rus']));
  expect(asked).not.toContain('rus+eng');
});

test('Chinese is simplified unless traditional data is much surer of the forms that the scripts write differently', async () => {
  const box = { x0: 20, y0: 20, x1: 120, y1: 40 };
  const asked: string[] = [];
  /** Reads a page in its own words: both data know each other's characters, in their own forms. */
  const engine = (simplified: number, traditional: number): OcrEngine => ({
    ...engineOf(0),
    recognize: async (_, { languages: [language = ''] }) => {
      asked.push(language);
      const read: Readonly<Record<string, Word>> = {
        chi_sim: { text: '与会国东', box, confidence: simplified },
        chi_tra: { text: '與會國東', box, confidence: traditional },
      };
      const forms = read[language];
      const words = forms === undefined ? [] : [forms, { text: '大的人', box, confidence: 90 }];
      return ok({ confidence: 90, lines: [{ box, baseline: 40, rowHeight: 20, words }], pictures: [], rules: [] });
    },
  });
  const guess = (simplified: number, traditional: number) =>
    guessLanguages(
      { pdf: PDF, ocr: async () => ok(engine(simplified, traditional)) },
      [0, 1],
      ['chi_sim', 'chi_tra', 'eng'],
    );
  expect(await guess(92, 93)).toEqual(ok(['chi_sim']));
  // The second page is asked of both as well.
  expect(asked.filter((language) => language.startsWith('chi'))).toEqual(['chi_sim', 'chi_tra', 'chi_tra', 'chi_sim']);
  expect([await guess(94, 84), await guess(80, 93)]).toEqual([ok(['chi_sim']), ok(['chi_tra'])]);
});
