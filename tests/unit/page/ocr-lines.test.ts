import { expect, test } from 'vitest';
import type { OcrLine } from '../../../src/model/ocr-page.ts';
import { layoutOcrPage } from '../../../src/page/layout-ocr-page.ts';
import { withBrackets } from '../../../src/page/ocr-brackets.ts';
import { withoutDoubles } from '../../../src/page/ocr-doubles.ts';
import { partedAtFold } from '../../../src/page/ocr-fold.ts';
import { withMisreadBullets } from '../../../src/page/ocr-guillemets.ts';
import { undropInitials } from '../../../src/page/ocr-initials.ts';
import { withLongDashes } from '../../../src/page/ocr-long-dashes.ts';
import { partNoise } from '../../../src/page/ocr-noise.ts';
import { withFigureOnes } from '../../../src/page/ocr-ones.ts';
import { ocrSizes } from '../../../src/page/ocr-sizes.ts';
import { partTwice } from '../../../src/page/ocr-twice.ts';
import { ocrLine as line, ocrPageOf } from './ocr-page-of.ts';
import { page, run, scan } from './synthetic-page.ts';

const ROUTE = { kind: 'scan', needsOcr: true, reason: 'no-text' } as const;

test('body lines share one size although each is measured a little differently; a heading keeps its own', () => {
  const body = [9.8, 10.2, 10, 10.1, 9.9].map((size, i) =>
    line('the tall ships had gone by then', 100 + i * 13, { size }),
  );
  const sizes = ocrSizes([line('A Tall Heading', 60, { size: 16 }), ...body]);
  expect(new Set(sizes.slice(1)).size).toBe(1);
  expect(sizes[1]).toBeCloseTo(10, 0);
  expect(sizes[0]).toBeCloseTo(16, 0);
});

test('a Korean title of which the engine saw the upper half alone has the size of its widths', () => {
  const squares = (text: string, baseline: number, height: number, advance: number): OcrLine => {
    const box = { x0: 50, y0: baseline - height, x1: 50 + text.length * advance, y1: baseline };
    return { box, baseline, rowHeight: height, words: [{ text, box, confidence: 92, language: 'kor' }] };
  };
  const body = [0, 1, 2, 3].map((i) => squares('아무도그이름을모르는곳이었다', 200 + i * 16, 9.7, 10.6));
  const sizes = ocrSizes([squares('큰바위', 100, 8.2, 13.4), squares('머리말', 140, 9.7, 24), ...body]);
  expect([sizes[0], sizes[1], sizes[2]].map((size) => Math.round(size ?? 0))).toEqual([14, 11, 11]);
});

test('Japanese lines with letters and brackets under the squares have the size of those without', () => {
  const squares = (text: string, baseline: number, height: number): OcrLine => {
    const box = { x0: 50, y0: baseline - height, x1: 550, y1: baseline };
    return { box, baseline, rowHeight: height, words: [{ text, box, confidence: 92, language: 'jpn' }] };
  };
  const sizes = ocrSizes([
    squares('五月になって、役場から印刷された(gunpu)という札が届きました。', 100, 10.8),
    squares('それから七年(十月まで)のあいだ、誰もその話をしませんでした。', 112, 10.8),
    squares('それを読む人はもうひとりもいませんでした。船は沖に止まったままでした。', 124, 9.2),
    squares('夜になると、島の灯台だけが遠くで光りました。波の音も聞こえませんでした。', 136, 9.2),
  ]);
  expect(new Set(sizes).size).toBe(1);
});

test('lines of squares without spaces tell their size though stops stand in them', () => {
  const squares = (text: string, baseline: number, height: number): OcrLine => {
    const box = { x0: 50, y0: baseline - height, x1: 50 + (text.length * height) / 0.88, y1: baseline };
    return { box, baseline, rowHeight: height, words: [{ text, box, confidence: 92, language: 'jpn' }] };
  };
  const body = [0, 1, 2].map((i) => squares('潮は、つねに動いている。朝も夜も', 140 + i * 18, 9.7));
  const sizes = ocrSizes([squares('海の流れ', 100, 17.6), ...body]);
  expect(sizes.map(Math.round)).toEqual([20, 11, 11, 11]);
  const office = ['2021.', '3.', '15.', '/', '해양정책과'].map((text, i) => {
    const box = { x0: 300 + i * 25, y0: 118.3, x1: 300 + i * 25 + (text.length * 9.7) / 0.88, y1: 128 };
    return { text, box, confidence: 92, language: 'kor' };
  });
  const dated = { ...squares('', 128, 9.7), words: office };
  expect(ocrSizes([squares('바다의흐름', 100, 17.6), dated, ...body]).map(Math.round)).toEqual([20, 11, 11, 11, 11]);
});

test('a note in smaller type is not drawn to the body', () => {
  const body = [0, 1, 2, 3].map((i) => line('the tall ships had gone by then', 100 + i * 13));
  const note = [0, 1].map((i) => line('the tall ships had gone by then', 300 + i * 10, { size: 8 }));
  expect(ocrSizes([...body, ...note]).map(Math.round)).toEqual([10, 10, 10, 10, 8, 8]);
});

test('a formula, and a row whose boxes hold two lines, take the size of the lines around', () => {
  const body = [0, 1, 2, 3].map((i) => line('the tall ships had gone by then', 100 + i * 13));
  const formula = line('VV g(x15 = m) (6)', 160, { size: 30 });
  const double = line('the tall ships had gone by then', 200);
  const stacked = {
    ...double,
    words: double.words.map((w) => ({ ...w, box: { ...w.box, y0: w.box.y0 - 13 } })),
    box: { ...double.box, y0: 180 },
  };
  expect(new Set(ocrSizes([...body, formula, stacked])).size).toBe(1);
});

test('the last word of a paragraph has the size of the line above; a title that follows one has its own', () => {
  const body = [0, 1, 2, 3].map((i) => line('the tall ships had gone by then', 100 + i * 13));
  expect(ocrSizes([...body, line('foot.', 152, { size: 12.5 })])[4]).toBeCloseTo(10, 0);
  expect(ocrSizes([...body, line('Harbour', 152, { size: 12.5 })])[4]).toBeCloseTo(12.5, 0);
});

test('the number of a chapter keeps its size', () => {
  const body = [0, 1, 2, 3].map((i) => line('the tall ships had gone by then', 100 + i * 13));
  expect(ocrSizes([line('IV', 60, { size: 16, confidence: 55 }), ...body])[0]).toBeCloseTo(16, 0);
});

test('a place that was read twice is told once, by the surer reading', () => {
  const row = line('amber holds', 100);
  const worse = { ...line('arnber', 100.5, { confidence: 60 }), rowHeight: 9 };
  const next = line('amber holds', 113);
  const { once, twice } = partTwice([worse, row, next]);
  expect(once).toEqual([row, next]);
  expect(twice).toEqual([worse]);
});

test('a row across the fold of a spread is two lines; a wide table is none', () => {
  const row = line('Tide tables', 100, { size: 13 });
  const other = line('foot.', 101, { x: 420 });
  const across = { ...row, words: [...row.words, ...other.words], box: { ...row.box, x1: other.box.x1 } };
  const parted = partedAtFold([across], { width: 800, height: 600 });
  expect(parted.map((l) => l.words.map((word) => word.text).join(' '))).toEqual(['Tide tables', 'foot.']);
  expect(partedAtFold([across], { width: 500, height: 600 })).toHaveLength(1);
});

test('a raised figure that was read between the lines as well stays with its word', () => {
  const row = line('by the window 2', 113);
  const between = { ...line('. 2', 109, { x: 90 }), rowHeight: 4 };
  const [point, figure] = between.words;
  const own = row.words.at(-1);
  if (point === undefined || figure === undefined || own === undefined) throw new Error('no words');
  const stray = {
    ...between,
    words: [
      { ...point, confidence: 30 },
      { ...figure, box: own.box, confidence: 98 },
    ],
  };
  const { once, twice } = partTwice([stray, row]);
  expect(once.map((l) => l.words.map((word) => word.text).join(' '))).toEqual(['.', 'by the window 2']);
  expect(twice.map((l) => l.words.map((word) => word.text).join(' '))).toEqual(['2']);
});

test('words of a text layer whose boxes overlap are all kept, save those that are there twice', () => {
  const row = line('amber holds', 100);
  const over = line('amber moved', 100.5);
  const { once, twice } = partTwice([row, over], true);
  expect(once.flatMap((l) => l.words.map((word) => word.text))).toEqual(['amber', 'holds', 'moved']);
  expect(twice.flatMap((l) => l.words.map((word) => word.text))).toEqual(['amber']);
});

test('the sideways stamp of a scan with a text layer is in the account', () => {
  const glyphs = Array.from('sold to the reader', (text, i) => ({ text, x: 12, y: 500 - 6 * i, width: 6 }));
  const stamp = run(12, 500, 10, '', { angle: 270, glyphs });
  const lines = [0, 1, 2, 3].map((i) => line('the tall ships had gone by then', 60 + i * 13));
  const raw = page({ runs: [stamp], images: [scan] });
  const model = layoutOcrPage(ocrPageOf(lines, { languages: [] }), { ...ROUTE, kind: 'ocred' }, null, raw);
  const background = model.blocks.flatMap((b) => (b.type === 'text' && b.layer === 'background' ? b.lines : []));
  expect(background.map((l) => l.spans.map((span) => span.text).join(''))).toEqual(['sold to the reader']);
});

test('a word whose box reaches over the next one stays on its line', () => {
  const row = line('argument >i (yi, xi, 0). ends', 113);
  const words = row.words.map((word, i) => (i === 2 ? { ...word, box: { ...word.box, x1: word.box.x1 + 30 } } : word));
  const lines = [line('the tall ships had gone by then', 100), { ...row, words }];
  const model = layoutOcrPage(ocrPageOf(lines), ROUTE, null, null);
  expect(model.blocks.flatMap((b) => (b.type === 'text' ? b.lines : []))).toHaveLength(2);
});

test('a word of another script whose box begins in the word before keeps its first letter', () => {
  const place = (text: string, x0: number, x1: number) => ({
    text,
    box: { x0, y0: 92, x1, y1: 102 },
    confidence: 92,
    language: 'kor',
  });
  const words = [place('비영리단체', 50, 101.9), place('Software', 100.9, 140)];
  const box = { x0: 50, y0: 92, x1: 140, y1: 102 };
  const model = layoutOcrPage(ocrPageOf([{ box, baseline: 101, rowHeight: 10, words }]), ROUTE, null, null);
  const text = model.blocks.flatMap((block) => (block.type === 'text' ? block.lines.flatMap((l) => l.spans) : []));
  expect(text.map((span) => span.text).join('')).toMatch(/Software$/);
});

test('labels of a bibliography that lost a bracket get it back', () => {
  const entries = ['[1] one', '2] two', '[3 three', '[4] four', '15 is'].map((text, i) => line(text, 100 + i * 13));
  expect(withBrackets(entries).map(({ words }) => words[0]?.text)).toEqual(['[1]', '[2]', '[3]', '[4]', '15']);
  const alone = [line('2] two', 100), line('[3] three', 113)];
  expect(withBrackets(alone)).toBe(alone);
});

test('the long dash for an author named before is put back before its stop', () => {
  const entry = line('. The Salt Roads. Quay Press', 113, { x: 77 });
  const dash = { x0: 50, y0: 109, x1: 75, y1: 110 };
  const [told] = withLongDashes([entry], [dash]);
  expect(told?.words.slice(0, 2).map((word) => word.text)).toEqual(['———.', 'The']);
  expect(told?.box.x0).toBe(50);
  const rule = { ...dash, y0: 113, y1: 114 };
  expect(withLongDashes([entry, line('The Salt Roads', 113, { x: 77 })], [rule])[0]).toBe(entry);
});

test('strokes are ones where nothing but a number can stand, and letters everywhere else', () => {
  const told = (text: string) =>
    withFigureOnes([line(text, 100)])[0]
      ?.words.map((word) => word.text)
      .join(' ');
  expect(told('Section l.l and (l.1l), 05l6')).toBe('Section 1.1 and (1.11), 0516');
  expect(told('I.I Marlow took 2l of milk, ill. will')).toBe('I.I Marlow took 2l of milk, ill. will');
});

test('guillemets that begin lines are bullets in a column without partners, and quotations where they are closed', () => {
  const items = [line('« the tide book', 100), line('« the letter book', 113), line('and no more', 126)];
  expect(withMisreadBullets(items).map(({ words }) => words[0]?.text)).toEqual(['•', '•', 'and']);
  const quoted = [line('« Vous voilà donc', 100), line('« Enfin », dit-elle', 113)];
  expect(withMisreadBullets(quoted)).toBe(quoted);
  const single = [line('« Vous voilà donc', 100), line('et le quai fut vide', 113)];
  expect(withMisreadBullets(single)).toBe(single);
});

test('a large letter that was read in both its forms is told once; two letters stay two', () => {
  const whole = line('Vv', 100, { size: 16 });
  const large = {
    ...whole,
    words: whole.words.map((word) => ({ ...word, box: { ...word.box, x1: word.box.x0 + 12 } })),
  };
  const wide = {
    ...whole,
    words: whole.words.map((word) => ({ ...word, box: { ...word.box, x1: word.box.x0 + 20 } })),
  };
  expect(withoutDoubles([large, wide]).map(({ words }) => words[0]?.text)).toEqual(['V', 'Vv']);
});

const INITIAL = {
  text: '1',
  box: { x0: 50, y0: 92, x1: 62, y1: 113 },
  confidence: 90,
  language: 'eng',
};

test('a dropped initial goes to the line that it begins', () => {
  const first = line('T is a truth that all the world', 100, { x: 66 });
  const second = line('holds dear and near to the heart', 113, { x: 66 });
  const third = line('of every man of fortune in the land', 126);
  const read = [first, { ...second, words: [INITIAL, ...second.words], box: { ...second.box, x0: 50 } }, third];
  const lines = undropInitials(read);
  expect(lines.map((l) => l.words.map((word) => word.text).join(' '))).toEqual([
    'It is a truth that all the world',
    'holds dear and near to the heart',
    'of every man of fortune in the land',
  ]);
  expect(lines.map((l) => l.words[0]?.box.x0)).toEqual([50, 50, 50]);
});

test('the tall number of a chapter stays, and the initial under it is dropped into its line', () => {
  const number = { ...line('4', 40), words: [{ ...INITIAL, text: '4', box: { x0: 190, y0: 20, x1: 202, y1: 44 } }] };
  const first = line('T is a truth that all the world', 100, { x: 66 });
  const second = line('holds dear and near to the heart', 113, { x: 66 });
  const read = [number, { ...first, words: [INITIAL, ...first.words], box: { ...first.box, x0: 50 } }, second];
  expect(undropInitials(read).map((l) => l.words[0]?.text)).toEqual(['4', 'It', 'holds']);
});

test('a tall letter with nothing beside it stays', () => {
  const alone = { ...line('x', 300), words: [INITIAL] };
  const lines = [line('some line of text here', 500), line('some line of text here', 513), alone];
  expect(undropInitials(lines)).toBe(lines);
});

test('specks are noise, short confident lines are text', () => {
  const speck = line("' .", 20, { confidence: 20 });
  const number = line('12', 580);
  const parted = partNoise(ocrPageOf([speck, line('a line of text', 100), number]));
  expect(parted.noise).toEqual([speck]);
  expect(parted.text).toHaveLength(2);
});

test('spans are words with their confidence, in blocks of the page', () => {
  const lines = [line('the first line of the text', 100), line('and the second line of it', 113, { confidence: 62 })];
  const model = layoutOcrPage(ocrPageOf([...lines, line('~ .', 590, { confidence: 10 })]), ROUTE, 'iv', null);
  expect(model).toMatchObject({ source: 'ocr', confidence: 95, label: 'iv', route: ROUTE });
  const body = model.blocks.flatMap((block) => (block.type === 'text' && block.layer === 'body' ? block.lines : []));
  expect(body.map((l) => l.spans.map((span) => span.text).join(''))).toEqual([
    'the first line of the text',
    'and the second line of it',
  ]);
  expect(body[0]?.spans.map((span) => span.confidence)).toEqual([95, 95, 95, 95, 95, 95]);
  expect(body[1]?.spans[0]?.confidence).toBe(62);
  expect(model.blocks.filter((block) => block.layer === 'background')).toHaveLength(1);
});

test('pictures that were found are cut from the page', () => {
  const box = { x0: 100, y0: 200, x1: 300, y1: 350 };
  const lines = [0, 1, 2, 3].map((i) => line('the tall ships had gone by then', 60 + i * 13));
  const model = layoutOcrPage(ocrPageOf(lines, { pictures: [box] }), ROUTE, null, null);
  const [figure] = model.blocks.filter((block) => block.type === 'figure');
  expect(figure).toMatchObject({ picture: { from: 'crop' }, box });
});

test('an unsure page is a warning', () => {
  const lines = [line('the tall ships had gone by then', 60, { confidence: 55 })];
  const model = layoutOcrPage(ocrPageOf(lines, { confidence: 55 }), ROUTE, null, null);
  expect(model.warnings).toEqual([{ code: 'page/low-confidence', pageIndex: 0, confidence: 55 }]);
});
