// Signs that stand before a line: of lists, in larger type, and of wrapped lines of code, in smaller.
import { describe, expect, it } from 'vitest';
import { layOut, page, run, textsOf } from './synthetic-page.ts';

function firstSpans(raw: Parameters<typeof layOut>[0]) {
  const block = layOut(raw).blocks[0];
  return block?.type === 'text' ? (block.lines[0]?.spans ?? []) : [];
}

describe('signs before a line', () => {
  it('keeps the mark of a wrapped line of code, and columns of code, in their lines', () => {
    const code = { fontId: 'mono' } as const;
    const rows = [100, 112, 124, 136, 148, 160];
    const runs = rows.flatMap((y) => [
      y === 112 ? run(50, y, 5, '˓→', { fontId: 'symbols' }) : run(50, y, 10, 'cat of the house |', code),
      ...(y === 112 ? [run(62, y, 10, 'and so on', code)] : [run(200, y, 10, 'spade and rake', code)]),
    ]);
    const [text] = textsOf(layOut(page({ runs })));
    expect(text?.replace(/ +/g, ' ')).toContain('house | spade and rake / ˓→ and so on / cat of');
  });
  it('takes no text for raised that stands behind a large list sign', () => {
    const runs = [run(50, 104, 13, '*'), run(62, 100, 10, 'the cat sleeps'), run(62, 112, 10, 'all day long')];
    const spans = firstSpans(page({ runs }));
    expect(spans.map((s) => [s.text.trim(), s.position])).toEqual([['* the cat sleeps', 'normal']]);
  });
  it('takes a bullet for one on its line though its font, which holds nothing else, is a third as high as the text', () => {
    const runs = [run(50, 100, 3.8, '•'), run(62, 100, 10, 'the cat sleeps'), run(62, 112, 10, 'all day long')];
    expect(textsOf(layOut(page({ runs })))).toEqual(['• the cat sleeps / all day long']);
  });
});

describe('small type beside a very large number', () => {
  it('is a line of its own', () => {
    const runs = [run(100, 200, 50, '1'), run(140, 175, 10, 'Chapter'), run(140, 201, 20, 'The long way')];
    expect(textsOf(layOut(page({ runs: [...runs, run(50, 250, 10, 'the cat sleeps')] }))).slice(0, 3)).toEqual([
      'Chapter',
      '1',
      'The long way',
    ]);
  });
});

describe('signs of the size of their line', () => {
  it('are superscripts and subscripts where they are set close to a word, higher or lower than it', () => {
    const runs = [
      run(50, 100, 10, 'as h'),
      run(67.5, 105, 9.7, '2'),
      run(72.4, 100, 10, 'o is'),
      run(89.9, 95, 9.7, '[4]'),
      run(110, 100, 10, 'wet'),
    ];
    const found = firstSpans(page({ runs })).map((s) => [s.text.trim(), s.position]);
    expect(found.filter(([, position]) => position !== 'normal')).toEqual([
      ['2', 'subscript'],
      ['[4]', 'superscript'],
    ]);
  });
});

describe('quotation marks', () => {
  it('that are sunk to the baseline before a word open it', () => {
    const runs = [
      run(50, 100, 10, 'the cat said'),
      run(112.5, 105.9, 10, '”'),
      run(117.5, 100, 10, 'I am wet“ and went'),
      run(50, 112, 10, 'home to sleep all day long by the fire'),
    ];
    expect(textsOf(layOut(page({ runs })))).toEqual([
      'the cat said „I am wet“ and went / home to sleep all day long by the fire',
    ]);
  });
});

describe('gaps between letters', () => {
  it('are spaces where most Korean words of a short line have one syllable', () => {
    const [title] = textsOf(
      layOut(page({ runs: [run(50, 100, 16, '제3장 알 수 없는 셈'), run(50, 160, 10, '그날은 비가 왔다')] })),
    );
    expect(title).toBe('제3장 알 수 없는 셈');
  });
  it('are spaces where the font names its blank by a control character', () => {
    const lines = [
      run(50, 100, 10, '뜰에\u0001핀\u0001꽃\u0001세\u0001송이'),
      run(50, 112, 10, '우리\u0001집,\u0001梅花'),
    ];
    expect(textsOf(layOut(page({ runs: lines })))).toEqual(['뜰에 핀 꽃 세 송이 / 우리 집, 梅花']);
  });
});
