// Notes in the left margin beside text out of which words hang.
import { expect, test } from 'vitest';
import { font, layOut, page, run, textsOf } from './synthetic-page.ts';

const TEXT = [
  'the quick brown fox jumped over all of the lazy dogs',
  'and over all of the other lazy dogs of the same town',
];

test('stand apart from the text, though words hang out of it towards them', () => {
  const text = Array.from({ length: 12 }, (_, i) => run(110, 100 + i * 12, 10, TEXT[i % 2] ?? ''));
  const hanging = run(99, 88, 10, 'fox = true');
  const notes = [run(30, 112, 8, 'since the'), run(30, 121, 8, 'seventh')];
  const texts = textsOf(layOut(page({ runs: [hanging, ...text, ...notes] })));
  expect(texts).toContain('since the / seventh');
});

test('may say nothing but the version since which a thing is so', () => {
  const text = Array.from({ length: 12 }, (_, i) => run(110, 100 + i * 12, 10, TEXT[i % 2] ?? ''));
  const texts = textsOf(layOut(page({ runs: [...text, run(60, 112, 8, 'v3.12')] })));
  expect(texts).toContain('v3.12');
});

test('are no numbers', () => {
  const text = Array.from({ length: 12 }, (_, i) => run(110, 100 + i * 12, 10, TEXT[i % 2] ?? ''));
  const texts = textsOf(layOut(page({ runs: [...text, run(60, 112, 8, '3.12')] })));
  expect(texts).not.toContain('3.12');
});

test('are no signs of dingbat fonts, beside which the lines stay whole', () => {
  const fonts = { ...page({}).fonts, signs: { ...font('signs'), name: 'MarVoSym' } };
  const text = Array.from({ length: 12 }, (_, i) => run(50, 100 + i * 12, 10, TEXT[i % 2] ?? ''));
  const sign = run(320, 136, 24, 'b', { fontId: 'signs' });
  const [first] = layOut(page({ runs: [...text, sign], fonts })).blocks;
  expect(first?.type === 'text' && first.lines.map((line) => line.spans.map((s) => [s.text, s.position]))).toEqual(
    text.map((_, i) => [[TEXT[i % 2], 'normal']]),
  );
});

test('are no bullets and ticks of such fonts in the size of the text', () => {
  const fonts = { ...page({}).fonts, signs: { ...font('signs'), name: 'ZapfDingbats' } };
  const text = Array.from({ length: 12 }, (_, i) => run(70, 100 + i * 12, 10, TEXT[i % 2] ?? ''));
  const bullets = text.flatMap((_, i) => (i % 2 === 0 ? run(50, 100 + i * 12, 10, '\u2713', { fontId: 'signs' }) : []));
  const ticks = text.map((_, i) => run(360, 100 + i * 12, 10, '\u2717', { fontId: 'signs' }));
  for (const signs of [bullets, ticks]) {
    const layers = layOut(page({ runs: [...text, ...signs], fonts })).blocks.map((block) => block.layer);
    expect(layers).not.toContain('furniture');
  }
});

test('stand beside the text under a chapter title as wide as text and margin', () => {
  const title = run(30, 60, 20, '3 Foxes and their Valleys');
  const text = Array.from({ length: 14 }, (_, i) => run(110, 100 + i * 12, 10, TEXT[i % 2] ?? ''));
  const notes = [run(30, 112, 8, 'lazy', { fontId: 'bold' }), run(30, 121, 8, 'not quick'), run(30, 130, 8, 'at all')];
  const { blocks } = layOut(page({ runs: [title, ...text, ...notes] }));
  const at = blocks.findIndex((block) => block.type === 'text' && block.role === 'Aside');
  expect(at).toBe(2);
  expect(textsOf(layOut(page({ runs: [title, ...text, ...notes] })))[at]).toBe('lazy / not quick / at all');
});
