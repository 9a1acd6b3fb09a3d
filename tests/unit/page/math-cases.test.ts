// Runs the cases of tests/cases/page-math.md: placed glyphs and rules in, the formula read on one line out.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseMathml } from '../../../src/epub/mathml.ts';
import type { RawFont, RawGlyphRun, RawPath } from '../../../src/model/raw-page.ts';
import { type FormulaMathml, formulaMathml } from '../../../src/page/math/formula-mathml.ts';
import { fonts, layOut, page, rule, run } from './synthetic-page.ts';

type Case = { name: string; runs: RawGlyphRun[]; paths: RawPath[]; gives: string; number: string | null };

const NAMES: Readonly<Record<string, string>> = {
  it: 'CMMI10',
  rm: 'CMR10',
  sy: 'CMSY10',
  bb: 'MSBM10',
  ex: 'CMEX10',
  text: 'Times-Roman',
};

function mathFonts(): Readonly<Record<string, RawFont>> {
  const [body] = Object.values(fonts);
  if (body === undefined) return {};
  return Object.fromEntries(Object.entries(NAMES).map(([id, name]) => [id, { ...body, id, name, family: name }]));
}

function placed(line: string): RawGlyphRun | null {
  const found = /^ {2}([\d.]+) ([\d.]+) ([\d.]+) (\w+) ?([\d.]*) \| (.*)$/.exec(line);
  if (found === null) return null;
  const [, x, y, size, fontId = '', width = '', text = ''] = found;
  const glyphs = text.replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  const made = run(Number(x), Number(y), Number(size), glyphs, { fontId });
  if (width === '') return made;
  return { ...made, glyphs: made.glyphs.map((glyph) => ({ ...glyph, width: Number(width) * Number(size) })) };
}

function parse(text: string): Case[] {
  const cases: Case[] = [];
  for (const line of text.split('\n')) {
    const open = cases[cases.length - 1];
    if (line.startsWith('## ')) cases.push({ name: line.slice(3), runs: [], paths: [], gives: '', number: null });
    else if (open !== undefined && line.startsWith('gives: ')) open.gives = line.slice(7);
    else if (open !== undefined && line.startsWith('number: ')) open.number = line.slice(8);
    else if (open !== undefined && line.startsWith('  rule ')) {
      const [x0 = 0, x1 = 0, y = 0] = line.slice(7).split(' ').map(Number);
      open.paths.push(rule(x0, y - 0.2, x1));
    } else {
      const made = placed(line);
      if (made !== null) open?.runs.push(made);
    }
  }
  return cases;
}

const cases = parse(readFileSync(new URL('../../cases/page-math.md', import.meta.url), 'utf8'));
const REGION = { x0: 80, y0: 150, x1: 380, y1: 260 };

function built({ runs, paths }: Pick<Case, 'runs' | 'paths'>): FormulaMathml | null {
  return formulaMathml(page({ runs, paths, fonts: mathFonts() }), REGION);
}

describe('formulas of a page', () => {
  it('has cases to run', () => {
    expect(cases.length).toBeGreaterThan(12);
  });
  it.each(cases)('$name', (given) => {
    expect(given.runs.length).toBeGreaterThan(0);
    const made = built(given);
    expect(made?.text ?? '-').toBe(given.gives);
    expect(made?.number ?? null).toBe(given.number);
    // What is made must be what the writer takes.
    if (made !== null) expect(parseMathml(made.mathml, 'block', made.text)).not.toBeNull();
  });
  it('keeps every glyph of a formula', () => {
    for (const given of cases) {
      const made = built(given);
      if (made === null) continue;
      const tokens = made.mathml.replace(/<[^>]*>/g, '').length;
      const number = made.number?.length ?? 0;
      const glyphs = given.runs.flatMap((part) => part.glyphs).length;
      // Roots are elements, and pieces of brackets become one.
      expect(tokens + number).toBeGreaterThanOrEqual(glyphs - 5);
    }
  });
  it('writes a fraction as MathML', () => {
    const paths = [rule(100, 197.3, 105)];
    const runs = [run(100, 193, 10, 'a', { fontId: 'it' }), run(100, 207, 10, '2', { fontId: 'rm' })];
    expect(built({ runs, paths })?.mathml).toBe('<math><mfrac><mi>a</mi><mn>2</mn></mfrac></math>');
  });
  it('draws the lines of a ruled matrix at its cells', () => {
    const ruled = cases.find(({ name }) => name === 'a matrix that is ruled is no fraction');
    const made = ruled === undefined ? null : built(ruled);
    expect(made?.mathml.match(/<mtd class="line-under">/g)).toHaveLength(2);
  });
  it('escapes what XML would read as markup', () => {
    const runs = [run(100, 200, 10, 'a', { fontId: 'it' }), run(107, 200, 10, '<', { fontId: 'it' })];
    expect(built({ runs, paths: [] })?.mathml).toBe('<math><mi>a</mi><mo>&lt;</mo></math>');
  });
  it('takes a displayed fraction out of a page of text', () => {
    const words = 'the quick brown fox jumped over all of the lazy dogs';
    const text = [100, 112, 124, 190, 202].map((y) => run(50, y, 10, words, { fontId: 'text' }));
    const formula = [
      run(180, 157, 10, 'x', { fontId: 'it' }),
      run(187, 157, 10, '=', { fontId: 'rm' }),
      run(195, 150, 10, 'a', { fontId: 'it' }),
      run(195, 164, 10, 'b', { fontId: 'it' }),
    ];
    const model = layOut(page({ runs: [...text, ...formula], paths: [rule(195, 154.3, 200)], fonts: mathFonts() }));
    const found = model.blocks.flatMap((block) => (block.type === 'figure' ? [block] : []));
    expect(found).toHaveLength(1);
    expect(found[0]?.formula?.mathml).toContain('<mfrac><mi>a</mi><mi>b</mi></mfrac>');
    expect(found[0]?.text).toBe('x = a/b');
  });
  it('takes out a formula whose number stands before it at the edge of the column', () => {
    const words = 'the quick brown fox jumped over all of the lazy dogs';
    const text = [100, 112, 124, 190, 202].map((y) => run(50, y, 10, words, { fontId: 'text' }));
    const formula = [
      run(50, 157, 10, '(7)', { fontId: 'text' }),
      run(180, 157, 10, 'x', { fontId: 'it' }),
      run(188, 157, 10, '=', { fontId: 'rm' }),
      run(197, 147, 10, 'X', { fontId: 'ex', glyphs: [{ text: 'X', x: 197, y: 147, width: 14.4 }] }),
      run(202, 168, 7, 'k', { fontId: 'it' }),
      run(213, 157, 10, 'a', { fontId: 'it' }),
    ];
    const model = layOut(page({ runs: [...text, ...formula], fonts: mathFonts() }));
    const found = model.blocks.flatMap((block) => (block.type === 'figure' ? [block] : []));
    expect(found.map((block) => [block.text, block.formula?.number])).toEqual([['x = ∑_k a', '(7)']]);
  });
});
