// Boxes that a line divides: a listing beside what it makes, a text beside its translation; and tables, which are none.
import { describe, expect, it } from 'vitest';
import type { PageModel } from '../../../src/model/page.ts';
import type { RawGlyphRun, RawPath } from '../../../src/model/raw-page.ts';
import { blockText, layOut, page, path, run, textsOf } from './synthetic-page.ts';

const AROUND = [
  run(50, 100, 10, 'the quick brown fox jumped over all of the lazy dogs'),
  run(50, 112, 10, 'and over all of the other lazy dogs of the same town'),
  run(50, 250, 10, 'any further down the road to the mill by the old sea'),
  run(50, 262, 10, 'where the bear slept and the cat sat upon the stones'),
];

const FRAME: RawPath = { ...path({ x0: 50, y0: 140, x1: 350, y1: 220 }, 'shape', 'fill'), color: '#808080' };
const PAPER: RawPath = { ...path({ x0: 51, y0: 141, x1: 349, y1: 219 }, 'shape', 'fill'), color: '#ffffff' };
const LINE = path({ x0: 199.8, y0: 141, x1: 200.2, y1: 219 }, 'line');

const column = (x: number, y: number, leading: number, lines: readonly string[], fontId = 'body'): RawGlyphRun[] =>
  lines.map((line, i) => run(x, y + i * leading, 10, line, { fontId }));

const LISTING = column(58, 156, 12, ['begin(verse)', 'roses are red', 'sky is blue', 'end(verse)'], 'mono');
const PROSE = ['roses are red and so is', 'the sky in the morning', 'when it has rained'];

function boxed(model: PageModel): string[] {
  return model.blocks.flatMap((b) => (b.type === 'text' && b.boxed !== undefined ? [blockText(b)] : []));
}

function laidOut(within: readonly RawGlyphRun[], lines: readonly RawPath[] = [LINE]): PageModel {
  return layOut(page({ runs: [...AROUND, ...within], paths: [FRAME, PAPER, ...lines] }));
}

describe('a box that a line divides', () => {
  it('is read half by half: a listing, then what it makes', () => {
    const expected = ['begin(verse) / roses are red / sky is blue / end(verse)', PROSE.join(' / ')];
    expect(boxed(laidOut([...LISTING, ...column(208, 158, 15, PROSE)]))).toEqual(expected);
  });

  it('is so too where both are set alike', () => {
    const expected = ['begin(verse) / roses are red / sky is blue / end(verse)', PROSE.join(' / ')];
    expect(boxed(laidOut([...LISTING, ...column(208, 156, 12, PROSE)]))).toEqual(expected);
  });

  it('is so where a text stands beside another on lines of its own', () => {
    const german = ['Rosen sind rot und der', 'Himmel ist es auch, wenn', 'es am Morgen regnet'];
    const texts = boxed(laidOut([...column(58, 156, 13, german), ...column(208, 160, 16, PROSE)]));
    expect(texts).toEqual([german.join(' / '), PROSE.join(' / ')]);
  });

  it('gives a letter on the line to one half alone', () => {
    const texts = boxed(laidOut([...LISTING, run(197.5, 174, 10, 'Q'), ...column(208, 158, 15, PROSE)]));
    expect(texts.join().split('Q')).toHaveLength(2);
  });

  it('is read across where each command stands beside its meaning', () => {
    const names = column(58, 156, 15, ['ls', 'cd', 'pwd'], 'mono');
    const meanings = column(208, 156, 15, ['lists the files', 'goes elsewhere', 'says where you are']);
    expect(textsOf(laidOut([...names, ...meanings])).join(' / ')).toContain('ls lists the files / cd goes elsewhere');
  });

  it('is a table or one text where its rows stand side by side, or a rule crosses the line', () => {
    const rows = [...column(58, 156, 16, ['red', 'blue', 'white']), ...column(208, 156, 16, ['rose', 'sky', 'snow'])];
    const halves = (model: PageModel) => boxed(model).filter((text) => text === 'red / blue / white');
    expect(halves(laidOut(rows))).toEqual([]);
    const rule = path({ x0: 51, y0: 174, x1: 349, y1: 174.4 }, 'line');
    expect(boxed(laidOut([...LISTING, ...column(208, 158, 15, PROSE)], [LINE, rule]))).toEqual([]);
  });
});
