// Rings that TeX raises: behind a number they are degree signs.
import { expect, test } from 'vitest';
import { font, layOut, page, run, textsOf } from './synthetic-page.ts';

const fonts = {
  rm: font('rm', { name: 'Times-Roman' }),
  sy: font('sy', { name: 'CMSY10' }),
  it: font('it', { name: 'CMMI10' }),
};

function line(before: string, fontId: 'rm' | 'it', gap: number) {
  const x = 50 + before.replaceAll(' ', '').length * 5 + (before.split(' ').length - 1) * 2.5 + gap;
  const runs = [
    run(50, 100, 10, before, { fontId }),
    run(x, 96.4, 7, '◦', { fontId: 'sy' }),
    run(x + 3.6, 100, 10, 'C or so', { fontId: 'rm' }),
  ];
  const model = layOut(page({ runs, fonts }));
  const positions = model.blocks.flatMap((block) =>
    block.type === 'text' ? block.lines.flatMap(({ spans }) => spans.map((span) => span.position)) : [],
  );
  return { texts: textsOf(model), raised: positions.includes('superscript') };
}

test('a raised ring behind a number is a degree sign on the line', () => {
  expect(line('at 22', 'rm', 1.7)).toEqual({ texts: ['at 22 °C or so'], raised: false });
  expect(line('at 22', 'rm', 0)).toEqual({ texts: ['at 22°C or so'], raised: false });
});

test('behind a letter it stays a ring', () => {
  expect(line('f', 'it', 0)).toEqual({ texts: ['f◦C or so'], raised: true });
});
