// Pages of papers: fractions and limits in a line, authors side by side, heads over three columns.
import { describe, expect, it } from 'vitest';
import { layOut, page, rule, run, textsOf } from './synthetic-page.ts';

describe('formulas in a line of text', () => {
  const words = run(50, 100, 10, 'a part of');
  const after = run(105, 100, 10, 'it all is gone.');
  const over = run(93, 96, 7, '1');
  const under = run(93, 103.5, 7, '2');
  it('writes out a small fraction that stands at the axis', () => {
    const runs = [words, over, under, after];
    const [text] = textsOf(layOut(page({ runs, paths: [rule(93, 97.3, 97)] })));
    expect(text).toBe('a part of 1\u20442 it all is gone.');
  });
  it('makes no fraction of a rule that stands elsewhere', () => {
    const model = layOut(page({ runs: [words, over, under, after], paths: [rule(93, 101, 97)] }));
    expect(textsOf(model).join(' ')).not.toContain('\u2044');
  });
  it('tells lowered limits from raised ones', () => {
    const runs = [
      run(50, 100, 10, 'the'),
      run(70, 100, 10, 'S'),
      run(76, 103, 7, 'i=1'),
      run(76, 96, 7, 'n'),
      run(90, 100, 10, 'all'),
    ];
    const [block] = layOut(page({ runs })).blocks;
    const spans = block?.type === 'text' ? (block.lines[0]?.spans ?? []) : [];
    expect(spans.filter((s) => s.position !== 'normal').map((s) => [s.text.trim(), s.position])).toEqual([
      ['i=1', 'subscript'],
      ['n', 'superscript'],
    ]);
  });
});

it('a displayed formula set up beside a short last line stands behind it', () => {
  const lines = Array.from({ length: 4 }, (_, i) =>
    run(50, 100 + 12 * i, 10, 'the quick brown fox jumped over all of the lazy dogs'),
  );
  const symbols = { fontId: 'symbols' };
  const runs = [
    ...lines,
    run(50, 148, 10, 'such as that'),
    run(196, 151, 10, 'a', symbols),
    run(196, 165, 10, 'b', symbols),
    run(205, 158, 10, '=', symbols),
    run(214, 158, 10, 'c', symbols),
    run(50, 186, 10, 'among others, which are not seen in this place of it'),
  ];
  const { blocks } = layOut(page({ runs, paths: [rule(195, 155.5, 202)] }));
  expect(blocks.map((block) => block.type)).toEqual(['text', 'figure', 'text']);
});

/** A line with its middle at x. */
function centred(x: number, y: number, text: string) {
  const spaces = text.split(' ').length - 1;
  return run(x - ((text.length - spaces) * 5 + spaces * 2.5) / 2, y, 10, text);
}

describe('the head of a paper', () => {
  const prose = Array.from({ length: 6 }, (_, i) =>
    run(50, 200 + 12 * i, 10, 'the quick brown fox jumped over all of the lazy dogs'),
  );
  it('reads authors side by side one after the other', () => {
    const runs = [
      run(90, 60, 18, 'how the fox jumps'),
      centred(110, 100, 'ann archer'),
      centred(260, 100, 'bob the baker'),
      centred(110, 112, 'school of hills'),
      centred(260, 112, 'the mill'),
      centred(110, 124, 'upton'),
      centred(260, 124, 'downham by sea'),
      ...prose,
    ];
    const text = textsOf(layOut(page({ runs }))).join(' / ');
    expect(text).toContain('ann archer / school of hills / upton / bob the baker / the mill / downham by sea');
  });
  it('does so where names and places are nearly of one width', () => {
    const runs = [
      run(90, 60, 18, 'how the fox jumps'),
      centred(110, 100, 'ann archer'),
      centred(260, 100, 'bob baker'),
      centred(110, 112, 'school hills'),
      centred(260, 112, 'an old mill'),
      ...prose,
    ];
    const text = textsOf(layOut(page({ runs }))).join(' / ');
    expect(text).toContain('ann archer / school hills / bob baker / an old mill');
  });
  it('takes no number of a section for an author', () => {
    const runs = [
      run(90, 60, 18, 'how the fox jumps'),
      run(120, 150, 10, 'II.'),
      run(150, 150, 10, 'Of Jumping'),
      centred(173.75, 164, 'bears'),
      ...prose,
    ];
    const text = textsOf(layOut(page({ runs }))).join(' / ');
    expect(text).toContain('II. Of Jumping');
  });
  it('takes no equation with its number, in the text under the title, for two authors', () => {
    const line = 'the quick brown fox jumped over all of the lazy dogs';
    const after = ['of the hills and of the mills of all of the lazy owl', 'and of the mill'].map((text, i) =>
      run(50, 172 + 12 * i, 10, text),
    );
    const runs = [
      run(90, 60, 18, 'how the fox jumps'),
      run(50, 124, 10, line),
      run(50, 136, 10, line),
      centred(160, 154, 'jumps = fox + dogs'),
      run(255, 154, 10, '(1)'),
      ...after,
    ];
    const text = textsOf(layOut(page({ runs }))).join(' / ');
    expect(text.indexOf('(1)')).toBeLessThan(text.indexOf('of the hills'));
  });
  it('keeps a date over the middle of three columns out of them', () => {
    const column = (x: number, word: string) =>
      Array.from({ length: 8 }, (_, i) => run(x, 160 + 12 * i, 10, `${word} of hills and of`));
    const runs = [
      run(90, 60, 18, 'how the fox jumps'),
      centred(200, 110, 'in may'),
      ...column(50, 'one'),
      ...column(155, 'two'),
      ...column(260, 'ten'),
    ];
    const text = textsOf(layOut(page({ runs }))).join(' / ');
    expect(text.indexOf('in may')).toBeLessThan(text.indexOf('one of'));
    expect(text.indexOf('one of')).toBeLessThan(text.indexOf('two of'));
  });
});

describe('two names side by side over two columns', () => {
  const words = 'there was nobody at home that';
  const column = (x: number) => Array.from({ length: 12 }, (_, i) => run(x, 140 + 12 * i, 10, words));
  const names = [centred(120, 100, 'Jonas Feld'), centred(280, 100, 'Marta Quill')];

  it('are a line under the title, and not each at the head of a column', () => {
    const title = run(120, 70, 16, 'The house by the road');
    const texts = textsOf(layOut(page({ runs: [title, ...names, ...column(50), ...column(210)] })));
    expect(texts.slice(0, 2)).toEqual(['The house by the road', 'Jonas Feld Marta Quill']);
  });
  it('stay so beside a narrow bar in the margin that reaches over them', () => {
    const title = run(120, 70, 16, 'The house by the road');
    const box = { x0: 380, y0: 60, x1: 386, y1: 200 };
    const bar = {
      ref: 'a',
      box,
      matrix: [6, 0, 0, 140, 380, 60],
      widthPx: 60,
      heightPx: 1400,
      mask: false,
      order: 0,
    } as const;
    const texts = textsOf(layOut(page({ runs: [title, ...names, ...column(50), ...column(210)], images: [bar] })));
    expect(texts).toContain('Jonas Feld Marta Quill');
  });
  it('are heads of their columns where no title stands over them', () => {
    const texts = textsOf(layOut(page({ runs: [...names, ...column(50), ...column(210)] })));
    expect(texts).not.toContain('Jonas Feld Marta Quill');
  });
});
