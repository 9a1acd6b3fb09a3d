import { expect, test } from 'vitest';
import type { GrayImage } from '../../../src/model/raster.ts';
import type { RawDocument, RawPage } from '../../../src/model/raw-page.ts';
import { fail, ok } from '../../../src/model/result.ts';
import { densestStrip } from '../../../src/pipeline/find-upright.ts';
import { guessLanguages } from '../../../src/pipeline/guess-languages.ts';
import { readPageByOcr } from '../../../src/pipeline/ocr-page.ts';
import type { OcrEngine, OcrRequest, PdfSource } from '../../../src/pipeline/ports.ts';
import { turn } from '../../../src/raster/crop.ts';
import { prepareSheet } from '../../../src/raster/prepare-sheet.ts';
import { letterBoxes, paint, sheet } from '../raster/drawn-page.ts';

const PAGE = paint(sheet(1200, 1600), letterBoxes({ x0: 150, x1: 1050, y0: 200, lines: 20 }));

const DOCUMENT = { language: null, title: null, authors: [] } as unknown as RawDocument;

function pdfOf(image: GrayImage): PdfSource {
  return {
    document: DOCUMENT,
    gray: async () => ok(image),
    releasePage: () => {},
  } as unknown as PdfSource;
}

const raw = (width: number, height: number) => ({ index: 4, width, height, label: null }) as unknown as RawPage;

type Answer = (image: GrayImage, request: OcrRequest) => { readonly text: string; readonly confidence: number };

/** An engine that reads one line, ten pixels in from the margin of what it is given. */
function engineOf(answer: Answer): OcrEngine & { readonly requests: OcrRequest[] } {
  const requests: OcrRequest[] = [];
  return {
    requests,
    async recognize(image, request) {
      requests.push(request);
      const { text, confidence } = answer(image, request);
      const box = { x0: 22, y0: 22, x1: 122, y1: 42 };
      const words = text.split(' ').map((word) => ({ text: word, box, confidence }));
      const line = { box, baseline: 38, rowHeight: 20, words };
      return ok({ confidence, lines: [line], pictures: [], rules: [] });
    },
    heapBytes: () => 0,
    dispose: async () => {},
  };
}

test('boxes come back in points of the page', async () => {
  const ocr = engineOf(() => ({ text: 'word', confidence: 90 }));
  const page = await readPageByOcr({ pdf: pdfOf(PAGE), ocr }, raw(288, 384), ['eng']);
  if (!page.ok) throw new Error('failed');
  expect(page.value).toMatchObject({ index: 4, width: 288, height: 384, turn: 0, skew: 0, dpi: 300 });
  // x-height 20 at 300 dpi is read at 14, so 0.7; the margin of 12 pixels comes off first.
  const [line] = page.value.lines;
  expect(line?.box.x0).toBeCloseTo((10 / 0.7) * (72 / 300), 5);
  expect(line?.rowHeight).toBeCloseTo((20 / 0.7) * (72 / 300), 5);
  expect(ocr.requests[0]).toEqual({ languages: ['eng'], segmentation: 'auto' });
});

test('an upside-down page is tried the other way up', async () => {
  let first = true;
  const ocr = engineOf((_, { segmentation }) => {
    const confidence = segmentation === 'auto' && first ? 45 : 92;
    if (segmentation === 'auto') first = false;
    return { text: 'word', confidence };
  });
  const page = await readPageByOcr({ pdf: pdfOf(PAGE), ocr }, raw(288, 384), ['eng']);
  expect(page.ok && page.value.turn).toBe(180);
});

/** Letters on lines, every third one with a stroke above. */
const STANDING = paint(
  sheet(1200, 1600),
  letterBoxes({ x0: 150, x1: 1050, y0: 200, lines: 20 }).map((box, i) =>
    i % 3 === 0 ? { ...box, y0: box.y0 - 10 } : box,
  ),
);

test('a page whose letters hang from their lines is turned by one look at a strip, and read once', async () => {
  const ocr = engineOf(() => ({ text: 'word', confidence: 92 }));
  const page = await readPageByOcr({ pdf: pdfOf(turn(STANDING, 180)), ocr }, raw(288, 384), ['eng']);
  expect(page.ok && page.value.turn).toBe(180);
  expect(ocr.requests.map((request) => request.segmentation)).toEqual(['block', 'auto']);
});

test('a page whose letters stand is read at once', async () => {
  const ocr = engineOf(() => ({ text: 'word', confidence: 92 }));
  const page = await readPageByOcr({ pdf: pdfOf(STANDING), ocr }, raw(288, 384), ['eng']);
  expect(page.ok && page.value.turn).toBe(0);
  expect(ocr.requests.map((request) => request.segmentation)).toEqual(['auto']);
});

test('a page of few letters that the engine reads in a row down the sheet lies on its side', async () => {
  const few = paint(sheet(1200, 1600), letterBoxes({ x0: 150, x1: 500, y0: 200, lines: 1 }).slice(0, 9));
  const ocr = engineOf(() => ({ text: 'title', confidence: 95 }));
  const lying = {
    ...ocr,
    recognize: async (image: GrayImage, request: OcrRequest) => {
      const read = await ocr.recognize(image, request);
      const tall = { x0: 22, y0: 22, x1: 42, y1: 322 };
      const down = image.width < image.height && request.segmentation === 'auto';
      if (!read.ok || !down) return read;
      return ok({ ...read.value, lines: read.value.lines.map((line) => ({ ...line, box: tall })) });
    },
  };
  const page = await readPageByOcr({ pdf: pdfOf(few), ocr: lying }, raw(288, 384), ['eng']);
  expect(page.ok && [page.value.turn, page.value.width]).toEqual([90, 384]);
});

test('a turned page that reads badly is tried the other way up', async () => {
  let reads = 0;
  const ocr = engineOf((_, { segmentation }) => {
    if (segmentation !== 'auto') return { text: 'leaders', confidence: 30 };
    reads += 1;
    return { text: 'word', confidence: reads === 1 ? 20 : 91 };
  });
  const page = await readPageByOcr({ pdf: pdfOf(turn(PAGE, 90)), ocr }, raw(384, 288), ['eng']);
  expect(page.ok && page.value.turn).toBe(270);
});

test('a sideways page swaps width and height', async () => {
  const ocr = engineOf(() => ({ text: 'word', confidence: 92 }));
  const page = await readPageByOcr({ pdf: pdfOf(turn(PAGE, 90)), ocr }, raw(384, 288), ['eng']);
  expect(page.ok && [page.value.turn, page.value.width, page.value.height]).toEqual([90, 288, 384]);
});

test('a blank page is not read at all', async () => {
  const ocr = engineOf(() => ({ text: 'word', confidence: 92 }));
  const page = await readPageByOcr({ pdf: pdfOf(sheet(600, 800)), ocr }, raw(144, 192), ['eng']);
  expect(page.ok && page.value.lines).toEqual([]);
  expect(ocr.requests).toEqual([]);
});

/** A chapter's number in 60 pt type, alone on its page. */
const NUMBER = paint(sheet(1200, 1600), [{ x0: 550, y0: 700, x1: 650, y1: 880 }]);

test('a large number alone on its page, passed over at first, is read as a line', async () => {
  const ocr = engineOf((_, { segmentation }) =>
    segmentation === 'line' ? { text: '7', confidence: 90 } : { text: '', confidence: 0 },
  );
  const page = await readPageByOcr({ pdf: pdfOf(NUMBER), ocr }, raw(288, 384), ['eng']);
  if (!page.ok) throw new Error('failed');
  expect(page.value.lines.at(-1)?.words[0]?.text).toBe('7');
  expect(page.value.pictures).toEqual([]);
});

test('one that stays unread is kept as a picture', async () => {
  const ocr = engineOf(() => ({ text: '~', confidence: 30 }));
  const page = await readPageByOcr({ pdf: pdfOf(NUMBER), ocr }, raw(288, 384), ['eng']);
  expect(page.ok && page.value.pictures).toEqual([{ x0: 132, y0: 168, x1: 156, y1: 211.2 }]);
});

test('the strip for a look lies in the text, not in the grain of a photograph', () => {
  const text = letterBoxes({ x0: 150, x1: 1050, y0: 100, lines: 4 });
  const grain = Array.from({ length: 1500 }, (_, i) => {
    const [x, y] = [150 + ((i * 7919) % 900), 600 + ((i * 104729) % 840)];
    return { x0: x, y0: y, x1: x + 5 + (i % 7), y1: y + 5 + ((i * 3) % 11) };
  });
  const strip = densestStrip(prepareSheet(paint(sheet(1200, 1600), [...text, ...grain])));
  expect(strip.y0).toBeLessThan(300);
});

test('an engine that fails is the page’s error', async () => {
  const error = { code: 'ocr/engine-failed', detail: 'trap' } as const;
  const ocr = { ...engineOf(() => ({ text: '', confidence: 0 })), recognize: async () => fail(error) };
  expect(await readPageByOcr({ pdf: pdfOf(PAGE), ocr }, raw(288, 384), ['eng'])).toEqual(fail(error));
});

test('Hangul is read with its own data, doubtful words again with the other', async () => {
  const ocr = engineOf((_, { languages }) =>
    languages[0] === 'kor' ? { text: '11108', confidence: 70 } : { text: 'Linux', confidence: 95 },
  );
  const page = await readPageByOcr({ pdf: pdfOf(PAGE), ocr }, raw(288, 384), ['kor', 'eng']);
  if (!page.ok) throw new Error('failed');
  expect(ocr.requests[0]).toEqual({ languages: ['kor'], segmentation: 'column' });
  expect(ocr.requests.map((request) => request.languages)).toContainEqual(['eng']);
});

const guess = (answer: Answer, shipped = ['eng', 'kor']) =>
  guessLanguages({ pdf: pdfOf(PAGE), ocr: async () => ok(engineOf(answer)) }, [0, 1], shipped);

test('the language that reads best is guessed', async () => {
  const latin = await guess((_, { languages }) =>
    languages[0] === 'eng' ? { text: 'quietly', confidence: 95 } : { text: '41조', confidence: 60 },
  );
  expect(latin).toEqual(ok(['eng']));
  const hangul = await guess((_, { languages }) =>
    languages[0] === 'eng' ? { text: 'SHS', confidence: 50 } : { text: '점심을', confidence: 92 },
  );
  expect(hangul).toEqual(ok(['kor']));
});

test('a book that there is no data to look at with names the language that the network did not give', async () => {
  const lacking = {
    ...engineOf(() => ({ text: '', confidence: 0 })),
    recognize: async (_: GrayImage, { languages }: OcrRequest) =>
      fail({ code: 'ocr/language-missing', language: languages[0] ?? '', why: 'offline' }),
  };
  const guessed = await guessLanguages({ pdf: pdfOf(PAGE), ocr: async () => ok(lacking) }, [0, 1], ['eng', 'kor']);
  expect(guessed).toEqual(fail({ code: 'ocr/language-missing', language: 'eng', why: 'offline' }));
});

test('two pages that are clearly of one alphabet are enough', async () => {
  const ocr = engineOf(() => ({ text: 'quietly', confidence: 95 }));
  const ports = { pdf: pdfOf(PAGE), ocr: async () => ok(ocr) };
  expect(await guessLanguages(ports, [0, 1, 2, 3], ['eng', 'kor'])).toEqual(ok(['eng']));
  expect(ocr.requests).toHaveLength(5); // on the first of them a few lines elsewhere are looked at too, three times
});

test('letters are read beside Hangul only where there are some', async () => {
  const mixed = await guess((_, { languages }) =>
    languages[0] === 'eng'
      ? { text: 'GNU', confidence: 50 }
      : { text: '데비안은 자유로운 운영체제 GNU', confidence: 90 },
  );
  expect(mixed).toEqual(ok(['kor', 'eng']));
  const words = await guess((_, { languages }) =>
    languages[0] === 'eng' ? { text: 'x', confidence: 20 } : { text: '가나다라마바사', confidence: 90 },
  );
  expect(words).toEqual(ok(['kor']));
});

test('foreign words that bear a particle count, although they were read as signs', async () => {
  const glued = await guess((_, { languages }) =>
    languages[0] === 'eng' ? { text: 'x', confidence: 20 } : { text: '번역가는1[1"4과같다', confidence: 80 },
  );
  expect(glued).toEqual(ok(['kor', 'eng']));
});

test('pages that are all picture tell no language, and cost the engine nothing', async () => {
  const plate = paint(sheet(1200, 1600), [{ x0: 100, y0: 100, x1: 1100, y1: 1500 }]);
  const ocr = engineOf(() => ({ text: 'eB#', confidence: 30 }));
  expect(await guessLanguages({ pdf: pdfOf(plate), ocr: async () => ok(ocr) }, [0, 1], ['eng', 'kor'])).toEqual(
    ok(['eng']),
  );
  expect(ocr.requests).toEqual([]);
});

test('with one language shipped nothing is tried', async () => {
  const answer = () => {
    throw new Error('not to be called');
  };
  expect(await guess(answer, ['eng'])).toEqual(ok(['eng']));
});

const SHIPPED = ['ara', 'chi_sim', 'deu', 'eng', 'jpn', 'jpn_vert', 'kor'];

test('rarer scripts are tried only where the common ones fail, and then first on the next page', async () => {
  const tried: string[] = [];
  const answer: Answer = (_, { languages }) => {
    tried.push(languages.join('+'));
    if (languages[0] === 'jpn') return { text: '吾輩は猫である名前はまだ無い', confidence: 93 };
    return languages[0] === 'chi_sim' ? { text: '吾輩猫名前無', confidence: 70 } : { text: 'eB#', confidence: 30 };
  };
  expect(await guess(answer, SHIPPED)).toEqual(ok(['jpn']));
  expect(tried).toEqual(['eng', 'kor', 'eng', 'kor', 'jpn', 'jpn']);
});

test('Chinese is not taken for Japanese without kana', async () => {
  const answer: Answer = (_, { languages }) =>
    languages[0] === 'jpn' || languages[0] === 'chi_sim'
      ? { text: '道可道非常道名可名非常名', confidence: languages[0] === 'jpn' ? 88 : 86 }
      : { text: 'eB#', confidence: 30 };
  expect(await guess(answer, SHIPPED)).toEqual(ok(['chi_sim']));
});

test('Latin languages are told by their commonest words, in one trial a page', async () => {
  const tried: string[] = [];
  const answer: Answer = (_, { languages }) => {
    tried.push(languages.join('+'));
    return {
      text: 'der Hund und die Katze sind nicht in dem Haus das auf der Insel steht und von dem Wald',
      confidence: 90,
    };
  };
  expect(await guess(answer, SHIPPED)).toEqual(ok(['deu']));
  expect(tried).toEqual(Array(5).fill('eng')); // on the first page a few lines elsewhere are looked at too, three times
});

test('a ruled table is read column by column, without its rules', async () => {
  const grid = [900, 968, 1197].map((y) => ({ x0: 150, y0: y, x1: 1050, y1: y + 3 }));
  const rule = { x0: 600, y0: 900, x1: 603, y1: 1200 };
  const text = letterBoxes({ x0: 150, x1: 1050, y0: 200, lines: 10 });
  const cells = [200, 650].flatMap((x0) => letterBoxes({ x0, x1: x0 + 300, y0: 930, lines: 4 }));
  const page = paint(sheet(1200, 1600), [...text, ...cells, ...grid, rule]);
  const seen: { segmentation: string; width: number; dark: number }[] = [];
  const ocr = engineOf((image, { segmentation }) => {
    seen.push({ segmentation, width: image.width, dark: image.data.filter((value) => value < 128).length });
    return { text: 'word', confidence: 92 };
  });
  const read = await readPageByOcr({ pdf: pdfOf(page), ocr }, raw(288, 384), ['eng']);
  const parts = seen.filter(({ segmentation }) => segmentation !== 'line');
  expect(parts.map(({ segmentation }) => segmentation)).toEqual(['auto', 'block', 'block']);
  // Each part sees its own letters alone: the page those above the table, the columns like numbers of theirs.
  expect((parts[1]?.dark ?? 0) / (parts[2]?.dark ?? 1)).toBeCloseTo(1, 1);
  expect((parts[0]?.dark ?? 0) / (parts[1]?.dark ?? 1)).toBeCloseTo(text.length / (cells.length / 2), 0);
  expect(read.ok && read.value.rules).toHaveLength(4);
});
