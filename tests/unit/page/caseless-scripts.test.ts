// Fonts whose names say small capitals, with letters of scripts that have none.
import { expect, test } from 'vitest';
import { fonts, layOut, page, run } from './synthetic-page.ts';

function smallCapsOf(text: string): boolean | undefined {
  const [body] = Object.values(fonts);
  if (body === undefined) throw new Error('no font');
  const raw = page({ fonts: { own: { ...body, smallCaps: true } }, runs: [run(60, 100, 10, text, { fontId: 'own' })] });
  const [block] = layOut(raw).blocks;
  return block?.type === 'text' ? block.lines[0]?.spans[0]?.style.smallCaps : undefined;
}

test('nothing in Chinese is set in small capitals', () => {
  expect(smallCapsOf('旧桥上的鹅')).toBe(false);
});

test('Latin letters are', () => {
  expect(smallCapsOf('the old bridge')).toBe(true);
});
