// A few lines in two columns: entries of an index are read column by column, all else that stands side by side across.
import { describe, expect, it } from 'vitest';
import { layOut, page, run, textsOf } from './synthetic-page.ts';

function laidOut(left: readonly string[], right: readonly string[]): readonly string[] {
  const column = (x: number, lines: readonly string[]) => lines.map((line, i) => run(x, 100 + 12 * i, 10, line));
  return textsOf(layOut(page({ runs: [...column(60, left), ...column(220, right)] })));
}

describe('a few lines in two columns', () => {
  it('are an index where most end in a comma and pages', () => {
    const left = ['acids, 12', 'apples and pears, 3, 47', 'barns, 101', 'bells (old), 7-9'];
    const right = ['casks, 88', 'chalk, 5n2', 'cider in wet years, 61, 62', 'cooper’s tools, 19'];
    expect(laidOut(left, right).join(' / ')).toBe([...left, ...right].join(' / '));
  });

  it.each([
    ['years', ['In Rome, 1813', 'In the abbey of Saint Gall, 1810', 'In Bonn, 1811', 'In Ulm, 1812']],
    ['sums', ['Rent 1,200', 'Wages and food for the men 3,400', 'Wood 5,120', 'Books 1,030']],
  ])('are read across where they end in %s', (_, lines) => {
    expect(laidOut(lines, lines)[0]).toContain(`${lines[0]} ${lines[0]}`);
  });
});
