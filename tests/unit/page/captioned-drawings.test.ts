// Small drawings on hand-made pages, told by their captions; frames, grounds and rules of text stay what they are.
import { describe, expect, it } from 'vitest';
import type { PageModel } from '../../../src/model/page.ts';
import type { RawGlyphRun, RawPath } from '../../../src/model/raw-page.ts';
import { layOut, page, path, rule, run, textsOf } from './synthetic-page.ts';

const SENTENCE = 'the ledger of that year was kept by two hands and nobody knows why';
const prose = (y: number): RawGlyphRun[] => [0, 12, 24].map((dy) => run(50, y + dy, 10, SENTENCE));
const caption = (text: string, y = 240): RawGlyphRun => run(130, y, 9, text);
const around = (...runs: readonly RawGlyphRun[]): RawGlyphRun[] => [...prose(100), ...runs, ...prose(290)];

const CURVE: RawPath = path({ x0: 120, y0: 170, x1: 220, y1: 215 }, 'shape');
const FRAME: RawPath = path({ x0: 60, y0: 160, x1: 300, y1: 250 }, 'rect');
const SIDES: readonly RawPath[] = [
  rule(60, 160, 300),
  rule(60, 250, 300),
  path({ x0: 60, y0: 160, x1: 60.4, y1: 250 }, 'line'),
  path({ x0: 300, y0: 160, x1: 300.4, y1: 250 }, 'line'),
];

const kindsOf = (model: PageModel): string[] => model.blocks.map((block) => block.type);
const drawn = (runs: readonly RawGlyphRun[], paths: readonly RawPath[]): PageModel =>
  layOut(page({ runs: [...runs], paths: [...paths] }));

describe('drawings that a caption tells', () => {
  it.each([
    'Figure 3: How it went',
    'Fig. 3 How it went',
    'Abb. 3: Der Verlauf',
    'Рис. 3. Ход дела',
    '図3推移',
    '图3　推移',
    '[그림 3] 흐름',
    'Figura 3 – Il corso',
    'Figure 3.1: How it went',
    'Figure 3a. How it went',
  ])('makes a figure of one curve over "%s"', (text) => {
    const model = drawn(around(caption(text)), [CURVE]);
    expect(kindsOf(model)).toEqual(['text', 'figure', 'text', 'text']);
    expect(textsOf(model)[1]).toBe(text);
  });
  it('finds it under its caption', () => {
    expect(kindsOf(drawn(around(caption('Figure 3: How it went', 158)), [CURVE]))).toEqual([
      'text',
      'text',
      'figure',
      'text',
    ]);
  });
  it('leaves the caption out of a frame around both', () => {
    for (const frame of [[FRAME], SIDES]) {
      const model = drawn(around(caption('Figure 3: How it went')), [...frame, CURVE]);
      expect(textsOf(model)[1]).toBe('Figure 3: How it went');
      expect(model.blocks.find((block) => block.type === 'figure')?.box.y1).toBeLessThan(230);
    }
  });
  it('takes two boxes with words and a line between them', () => {
    const boxes = [
      path({ x0: 120, y0: 190, x1: 160, y1: 206 }, 'rect'),
      path({ x0: 200, y0: 190, x1: 240, y1: 206 }, 'rect'),
      path({ x0: 160, y0: 197, x1: 200, y1: 198 }, 'line'),
    ];
    const words = [run(125, 202, 9, 'Start'), run(205, 202, 9, 'End')];
    const model = drawn(around(...words, caption('Figure 3: How it went')), boxes);
    expect(kindsOf(model)).toEqual(['text', 'figure', 'text', 'text']);
    expect(model.blocks.find((block) => block.type === 'figure')).toMatchObject({ text: 'Start End' });
  });
  it('takes an empty frame', () => {
    expect(kindsOf(drawn(around(caption('Figure 3: How it went')), [{ ...FRAME, box: CURVE.box }]))).toContain(
      'figure',
    );
  });
});

describe('what no caption makes a drawing', () => {
  it('is an empty frame without a caption, or over a sentence that begins with the words', () => {
    const small = path({ x0: 120, y0: 170, x1: 220, y1: 195 }, 'rect');
    expect(kindsOf(drawn(around(caption('A plain short line')), [small]))).not.toContain('figure');
    for (const words of ['Figure 3 shows it', 'Figure 3.1 shows it', 'Fig. 3-1 shows it', 'Figure 3a shows it'])
      expect(kindsOf(drawn(around(caption(words)), [small]))).not.toContain('figure');
  });
  it('is a rule, or the frame and ground of a listing', () => {
    const code = ['for x in ports:', '  if x.open:', '    sail(x)', '  else:', '    wait(x)'].map((line, i) =>
      run(70, 172 + 11 * i, 9, line, { fontId: 'mono' }),
    );
    const ground: RawPath = { ...path({ x0: 60, y0: 160, x1: 300, y1: 225 }, 'rect', 'fill'), color: '#eeeeee' };
    expect(kindsOf(drawn(around(...code, caption('Figure 3: A listing')), [ground]))).not.toContain('figure');
    expect(kindsOf(drawn(around(caption('Figure 3: Nothing')), [rule(60, 222, 300)]))).not.toContain('figure');
  });
  it('is a table between its rules', () => {
    const cells = ['Place One Two', 'Kiel 12 48', 'Lund 3 21'].flatMap((row, i) =>
      row.split(' ').map((cell, c) => run(110 + 50 * c, 180 + 14 * i, 9, cell)),
    );
    const rules = [rule(105, 170, 260), rule(105, 184, 260), rule(105, 213, 260)];
    expect(kindsOf(drawn(around(...cells, caption('Figure 3: Two ports')), rules))).not.toContain('figure');
  });
});
