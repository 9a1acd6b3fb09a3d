// Numbers of lines on a short page, and lines of which only some words are letter-spread.
import { describe, expect, it } from 'vitest';
import { layOut, page, run, textsOf } from './synthetic-page.ts';

const ROWS = [
  'the quick brown fox jumped over all of the lazy dogs',
  'and over all of the other lazy dogs of the same town',
];

function numbered(first: number, size: number) {
  return ROWS.flatMap((row, i) => [run(30, 100 + i * 12, size, String(first + i)), run(50, 100 + i * 12, 10, row)]);
}

function bodyOf(runs: ReturnType<typeof numbered>): string[] {
  return layOut(page({ runs })).blocks.flatMap((b) =>
    b.type === 'text' && b.layer === 'body' ? b.lines.map((l) => l.spans.map((s) => s.text).join('')) : [],
  );
}

describe('numbers of lines', () => {
  it('that go on from the page before are none of the text, however few', () => {
    expect(bodyOf(numbered(38, 6))).toEqual(ROWS);
  });
  it('are not what a list begins with, nor of the size of the text', () => {
    expect(bodyOf(numbered(1, 6)).join(' ')).toContain('1');
    expect(bodyOf(numbered(38, 10)).join(' ')).toContain('38');
  });
});

describe('numbers of a list', () => {
  const TOWNS = ['Avila', 'Bergen', 'Cairo', 'Delft'].map((town) => `${town} and all that is said of it`);
  const items = Array.from({ length: 16 }, (_, i) => TOWNS[i % 4] ?? '').flatMap((town, i) => [
    run(40, 100 + i * 14, 10, String(i + 1)),
    run(60, 100 + i * 14, 10, town),
  ]);
  it('stay before its items, which begin and end by themselves', () => {
    const text = bodyOf(items).join(' ');
    for (let i = 1; i <= 16; i++) expect(text).toMatch(new RegExp(`(^| )${i} `));
  });
  it('are those of lines where the text runs on from one to the next', () => {
    const lines = ROWS.concat(ROWS, ROWS, ROWS, ROWS, ROWS, ROWS);
    const runs = lines.flatMap((row, i) => [run(30, 100 + i * 14, 10, String(i + 1)), run(60, 100 + i * 14, 10, row)]);
    expect(bodyOf(runs).join(' ')).not.toMatch(/\d/);
  });
});

describe('page numbers in printed contents', () => {
  it('are no numbers of lines, though they rise by one step behind their leaders', () => {
    const entries = [42, 44, 46, 48].flatMap((number, i) => [
      run(60, 100 + i * 12, 10, 'Of the mill and of the pond . . . . . . . . . . . . . . .'),
      run(360, 100 + i * 12, 10, String(number)),
    ]);
    expect(bodyOf(entries).join(' ')).toContain('48');
  });
});

describe('numbers of a listing of which some lines are indented', () => {
  const indents = [0, 20, 20, 20, 20, 0];
  const listing = (words: string, fontId: string, by: readonly number[] = indents) =>
    by.flatMap((indent, i) => [
      run(50, 100 + i * 12, 10, `${i + 1}:`, { fontId }),
      run(65 + indent, 100 + i * 12, 10, words, { fontId }),
    ]);
  it('leave the text all together', () => {
    const lines = bodyOf(listing('let all = none;', 'mono'));
    expect(lines).toHaveLength(6);
    expect(lines.join(' ')).not.toMatch(/\d/);
  });
  it('leave it all, though a section above has a number that the later ones could count on from', () => {
    const title = [run(48, 70, 14, '1'), run(70, 70, 14, 'Of leaves and of drawers')];
    const lines = bodyOf([...title, ...listing('let all = none;', 'mono', Array<number>(14).fill(8))]);
    expect(lines.filter((line) => /^\d+:/.test(line))).toEqual([]);
  });
  it('all stay where few stand apart: they were typed with the text', () => {
    const lines = bodyOf(listing('let all = none;', 'mono', [0, 20, 0, 20, 0, 0, 20, 20, 0, 0]));
    expect(lines.filter((line) => /^\d+:/.test(line))).toHaveLength(10);
  });
  it('all stay where they count no listing', () => {
    const text = bodyOf(listing('of the dogs', 'body')).join(' ');
    for (let i = 1; i <= indents.length; i++) expect(text).toContain(`${i}:`);
  });
});

describe('small numbers of program text', () => {
  const code = (at: number, number: number, words: string, x = 50) => [
    run(x - 6 - 3 * String(number).length, at, 6, String(number)),
    ...(words === '' ? [] : [run(x, at, 10, words, { fontId: 'mono' })]),
  ];
  it('leave it all, with prose between its parts, lines of one brace, and blank lines', () => {
    const runs = [
      ...code(100, 8, 'begin {'),
      ...code(112, 9, '}'),
      run(40, 130, 10, 'The mill is closed with the next of these lines.'),
      run(40, 142, 10, 'Of the pond nothing is said.'),
      ...code(160, 10, 'mill {'),
      ...code(172, 11, ''),
      ...code(184, 12, '}'),
    ];
    const lines = bodyOf(runs);
    expect(lines).toContain('begin {');
    expect(lines.filter((line) => line === '}')).toHaveLength(2);
    expect(lines.join(' ')).not.toMatch(/\d/);
  });
  it('leave a listing in a proportional face as well that has a blank line and the margin before it', () => {
    const rows = Array.from({ length: 14 }, (_, i) => (i === 8 ? '' : i % 3 === 0 ? 'Mill.Begin();' : '}'));
    const runs = [
      run(50, 60, 10, 'a line of running text that is as wide as all of this page'),
      ...rows.flatMap((words, i) => [
        run(43, 100 + i * 14, 6, String(i + 1)),
        ...(words === '' ? [] : [run(54, 100 + i * 14, 10, words)]),
      ]),
    ];
    expect(bodyOf(runs).join(' ')).not.toMatch(/\d/);
  });
});

describe('a Korean line that is stretched between all syllables', () => {
  it('has spaces where its words end only', () => {
    let x = 190;
    const names = run(50, 100, 10, 'openright, twoside, oneside');
    const drawn = [...'단면 문서인지 펼침면 조판을 여기에서 지정한다'].flatMap((ch) => {
      if (ch === ' ') {
        x += 5.5;
        return [];
      }
      const made = run(x, 100, 10, ch);
      const width = made.glyphs[0]?.width ?? 0;
      x += width + 0.9;
      return [made];
    });
    const plain = run(50, 130, 10, 'There was no gate');
    expect(textsOf(layOut(page({ runs: [names, ...drawn, plain] })))[0]).toMatch(
      /단면 문서인지 펼침면 조판을 여기에서 지정한다$/,
    );
  });
});

describe('letters in a row', () => {
  const spaced = (letters: string) => {
    const drawn = run(50, 100, 10, letters.replaceAll(' ', ''));
    const glyphs = drawn.glyphs.flatMap((glyph, i) => [
      { ...glyph, x: 50 + i * 7.5 },
      { text: ' ', x: 55 + i * 7.5, y: 100, width: 2.5 },
    ]);
    return textsOf(layOut(page({ runs: [{ ...drawn, glyphs }] })))[0];
  };
  it('are words where they go through the alphabet, painted spaces between or white', () => {
    expect(spaced('A B C D E F G H')).toBe('A B C D E F G H');
    expect(textsOf(layOut(page({ runs: [run(50, 100, 10, 'A B C D E F G H')] })))[0]).toBe('A B C D E F G H');
  });
  it('are one word where they do not', () => {
    expect(spaced('C H A P T E R')).toBe('CHAPTER');
  });
});

describe('words that are letter-spread in their line', () => {
  it('knows a word of four capitals that fills its line', () => {
    const text = (word: string) => [...word].map((ch, i) => run(50 + i * 8, 100, 10, ch));
    expect(textsOf(layOut(page({ runs: text('SAID') })))[0]).toBe('SAID');
    expect(textsOf(layOut(page({ runs: text('ABCD') })))[0]).toBe('A B C D');
  });
  it('leave the spaces of the others', () => {
    const spread = [...'thesewordsarespread'].map((ch, i) => run(50 + i * 8 + (i > 4 ? 4 : 0), 100, 10, ch));
    const rest = [run(215, 100, 10, 'for'), run(233, 100, 10, 'stress')];
    expect(textsOf(layOut(page({ runs: [...spread, ...rest] })))[0]).toMatch(/ for stress$/);
  });
  it('leave those of a short entry before leading dots', () => {
    const words = ['A', 'day', 'at', 'sea'].map((word, i) => run([50, 58, 76, 89][i] ?? 0, 100, 10, word));
    const dots = Array.from({ length: 30 }, (_, i) => run(112 + i * 9, 100, 10, '.'));
    expect(textsOf(layOut(page({ runs: [...words, ...dots, run(390, 100, 10, '7')] })))[0]).toMatch(/^A day at sea/);
  });
  it('are not those of a formula', () => {
    const signs = ['n', '=', 'm', '+', 'k'].map((sign, i) => run(68 + i * 8, 100, 10, sign, { fontId: 'symbols' }));
    const runs = [run(50, 100, 10, 'for'), ...signs, run(108, 100, 10, 'do')];
    expect(textsOf(layOut(page({ runs })))[0]).toBe('for n = m + k do');
  });
});
