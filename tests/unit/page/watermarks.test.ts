// Words that are printed over or under the text: they are background and break none of its lines.
import { describe, expect, it } from 'vitest';
import { layOut, page, run } from './synthetic-page.ts';

const TEXT = [
  'the quick brown fox jumped over all of the lazy dogs',
  'and over all of the other lazy dogs of the same town',
  'until the evening came and it was far too dark to go',
].map((row, i) => run(50, 100 + i * 12, 10, row));

function layers(runs: Parameters<typeof page>[0]['runs']): string[] {
  return layOut(page({ ...(runs === undefined ? {} : { runs }) })).blocks.flatMap((b) =>
    b.type === 'text' ? [`${b.layer}: ${b.lines.map((l) => l.spans.map((s) => s.text).join('')).join(' / ')}`] : [],
  );
}

const WHOLE =
  'body: the quick brown fox jumped over all of the lazy dogs / and over all of the other lazy dogs of the same town / until the evening came and it was far too dark to go';

describe('watermarks and stamps', () => {
  it('level words under the text are background', () => {
    expect(layers([run(80, 118, 30, 'DRAFT', { color: '#dddddd' }), ...TEXT])).toEqual([WHOLE, 'background: DRAFT']);
  });
  it('dark stamps over the text too', () => {
    expect(layers([...TEXT, run(80, 122, 30, 'COPY', { color: '#cc0000' })])).toEqual([WHOLE, 'background: COPY']);
  });
  it('titles that nothing runs through are text', () => {
    expect(layers([run(50, 70, 30, 'FOXES', { color: '#dddddd' }), ...TEXT])).toEqual(['body: FOXES', WHOLE]);
  });
  it('slanted words are told of', () => {
    const model = layOut(page({ runs: [...TEXT, run(80, 300, 60, 'DRAFT', { angle: 315 })] }));
    expect(model.dropped?.map((part) => [part.text, part.rule])).toEqual([['DRAFT', 'slanted']]);
    expect(model.blocks).toHaveLength(1);
  });
});
