import { expect, test } from 'vitest';
import type { OcrLine, OcrPage } from '../../../src/model/ocr-page.ts';
import type { FigureBlock, TextBlock } from '../../../src/model/page.ts';
import { layoutOcrPage } from '../../../src/page/layout-ocr-page.ts';
import { ocrLine as line, ocrPageOf } from './ocr-page-of.ts';

const ROUTE = { kind: 'scan', needsOcr: true, reason: 'no-text' } as const;

/** Eight lines of prose with a gap of 50 points after the fourth, whose middle is at 162. */
const PROSE = [0, 1, 2, 3, 4, 5, 6, 7].map((i) =>
  line('every ship that leaves the harbour before dawn returns laden with amber', 100 + i * 13 + (i > 3 ? 37 : 0)),
);

type Read = { readonly formulas: readonly FigureBlock[]; readonly text: readonly string[] };

function read(between: readonly OcrLine[], more: Partial<OcrPage> = {}, prose = PROSE): Read {
  const lines = [...prose.slice(0, 4), ...between, ...prose.slice(4)];
  const { blocks } = layoutOcrPage(ocrPageOf(lines, { width: 500, ...more }), ROUTE, null, null);
  const body = blocks.filter((block) => block.layer === 'body');
  const texts = body.filter((block): block is TextBlock => block.type === 'text');
  return {
    formulas: body.filter((block): block is FigureBlock => block.type === 'figure' && block.kind === 'formula'),
    text: texts.flatMap((block) =>
      block.lines.map((l) =>
        l.spans
          .map((span) => span.text)
          .join('')
          .trim(),
      ),
    ),
  };
}

const GARBAGE = 'Xj = )_ (6; — pk)e%t + qs';

test('a displayed formula that was misread is shown as the scan shows it, with its number and its unread ink', () => {
  const number = line('(3)', 166, { x: 370 });
  const sum = { x0: 170, y0: 152, x1: 182, y1: 176 };
  const { formulas, text } = read([line(GARBAGE, 166, { x: 160, confidence: 40 }), number], { loose: [sum] });
  expect(formulas.map((f) => [f.picture.from, f.text])).toEqual([['crop', `${GARBAGE} (3)`]]);
  const [box] = formulas.map((f) => f.box);
  expect(box).toMatchObject({ x0: 158, y0: 150, y1: 178 });
  expect(box?.x1).toBeGreaterThan(384);
  expect(text).toEqual(PROSE.map((l) => l.words.map((word) => word.text).join(' ')));
});

test('the rows of a display are one picture, limits and short words in it included', () => {
  const rows = [
    line('{5 (a — b)', 157, { x: 160, confidence: 35 }),
    line('0 otherwise', 161, { x: 220, confidence: 88 }),
    line('i=1', 165, { x: 165, size: 6, confidence: 90 }),
  ];
  const { formulas, text } = read(rows);
  expect(formulas).toHaveLength(1);
  expect(text).toHaveLength(PROSE.length);
});

test('a word at the edge of its column stays in the text, though the formula beside it was read with it', () => {
  const word = line('becomes', 152);
  const beside = line(GARBAGE, 158, { x: 160, confidence: 40 });
  const both = { ...word, words: [...word.words, ...beside.words], box: { ...word.box, x1: beside.box.x1 } };
  const { formulas, text } = read([both]);
  expect(formulas.map((f) => f.text)).toEqual([GARBAGE]);
  expect(text).toContain('becomes');
});

test.each([
  ['read surely', line('x = (a + b) / 2', 166, { x: 160, confidence: 92 })],
  ['of words', line('"No ship (they say} ~returned", wrote Marlow', 166, { x: 160, confidence: 40 })],
  ['an address', line('{marlow,tindall}@quay.example', 166, { x: 160, confidence: 40 })],
  ['close to the next line', line(GARBAGE, 151, { x: 160, confidence: 40 })],
  ['a theorem at the edge', line('Theorem T(A) = {2(b)}', 166, { confidence: 40 })],
])('a line stays in the text that is %s', (_, one) => {
  const sure = one.words.map((word, i) => (i === 0 && word.text === 'Theorem' ? { ...word, confidence: 95 } : word));
  const { formulas, text } = read([{ ...one, words: sure }]);
  expect(formulas).toEqual([]);
  expect(text).toHaveLength(PROSE.length + 1);
});

test('a sign beside its meaning is none, where meanings stand under each other', () => {
  const meaning = (y: number): OcrLine => line('two or more of it', y, { x: 190 });
  const far = [600, 618, 636].map((y) => meaning(y));
  const between = [line("‘r{2,}' = x{2", 166, { x: 140, confidence: 40 }), meaning(166)];
  expect(read([...between, ...far]).formulas).toEqual([]);
  expect(read(between).formulas).toHaveLength(1);
});

test('a line of a program, a row under the rule of a table and a page that reads poorly as a whole keep their text', () => {
  const poor = line(GARBAGE, 166, { x: 160, confidence: 40 });
  const typed = { ...poor, words: poor.words.map((word) => ({ ...word, monospace: true })) };
  expect(read([typed]).formulas).toEqual([]);
  expect(read([poor], { rules: [{ x0: 100, y0: 152, x1: 350, y1: 153 }] }).formulas).toEqual([]);
  const faint = PROSE.map((l) => ({ ...l, words: l.words.map((word) => ({ ...word, confidence: 78 })) }));
  expect(read([poor], {}, faint).formulas).toEqual([]);
  expect(read([poor]).formulas).toHaveLength(1);
});

test('a short formula that was read too poorly to be text is shown as the scan shows it, at the foot of its column too', () => {
  const short = (y: number): readonly OcrLine[] => [
    line('C=agQ’,', y, { x: 160, confidence: 27 }),
    line('(1', y, { x: 370, confidence: 58 }),
  ];
  expect(read(short(166)).formulas.map((f) => f.text)).toEqual(['C=agQ’, (1']);
  const above = PROSE.map((l, i) => line(l.words.map((word) => word.text).join(' '), 100 + i * 13));
  const foot = [...above.slice(4), ...short(209), line('* Every ship but one, in that year', 226, { size: 8 })];
  const rules = [{ x0: 100, y0: 214, x1: 200, y1: 214.5 }];
  const { formulas, text } = read([], { rules }, [...above.slice(0, 4), ...foot]);
  expect(formulas.map((f) => f.text)).toEqual(['C=agQ’, (1']);
  expect(text).toHaveLength(PROSE.length + 1);
});

test('a formula of one relation, unsurely read, is a picture, and one that the engine read hardly anything of', () => {
  expect(read([line('E =mc? + 1', 166, { x: 160, confidence: 55 })]).formulas).toHaveLength(1);
  expect(read([line('E mc', 166, { x: 160, confidence: 40 })]).formulas).toEqual([]);
  const sum = { x0: 160, y0: 152, x1: 174, y1: 174 };
  const letters = [0, 1, 2, 3].map((i) => ({ x0: 180 + i * 12, y0: 159, x1: 187 + i * 12, y1: 166 }));
  expect(read([], { loose: [sum, ...letters] }).formulas.map(({ box }) => box)).toEqual([
    { x0: 158, y0: 150, x1: 225, y1: 176 },
  ]);
  expect(read([], { loose: [sum] }).formulas).toEqual([]);
});
