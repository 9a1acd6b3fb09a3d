import { expect, test } from 'vitest';
import { coreApart } from '../../../src/pipeline/word-core.ts';

/** Letters of 20 pixels in cells of 24; quotation marks are two strokes over the line. */
function lettersOf(text: string) {
  let x = 100;
  return Array.from(text).flatMap((letter) => {
    const from = x;
    x += 24;
    if (letter !== '"') return [{ x0: from, x1: from + 20, y0: 80, y1: 110 }];
    return [0, 8].map((at) => ({ x0: from + at, x1: from + at + 4, y0: 80, y1: 90 }));
  });
}

function partsOf(text: string): string {
  const letters = lettersOf(text);
  const word = { text, box: { x0: 24, y0: 19, x1: 100, y1: 27 }, confidence: 90, language: 'eng' };
  const parts = coreApart(word, letters, 0.24);
  return parts
    .map((part) => `${part.attached === true ? '' : ' '}${part.monospace === true ? `[${part.text}]` : part.text}`)
    .join('')
    .trim();
}

test('marks around a name in code keep their own face', () => {
  expect(partsOf('"/opt/tool/conf",')).toBe('"[/opt/tool/conf]",');
  expect(partsOf('tooling(8).')).toBe('[tooling](8).');
  expect(partsOf('tooling')).toBe('[tooling]');
});

test('the core has the place of its letters', () => {
  const [, core] = coreApart(
    { text: '"ab"', box: { x0: 24, y0: 19, x1: 50, y1: 27 }, confidence: 90, language: 'eng' },
    lettersOf('"ab"'),
    0.25,
  );
  expect(core?.box).toMatchObject({ x0: 31, x1: 42 });
});
