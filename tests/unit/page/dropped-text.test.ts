// What is not read of a page is told: marks without letters, text beyond the limits, more entries than a page keeps.
import { describe, expect, it } from 'vitest';
import { dropLog } from '../../../src/page/dropped-text.ts';
import { layOut, page, run } from './synthetic-page.ts';

describe('dropped text', () => {
  it('holds marks that stand over no letter', () => {
    const runs = [run(50, 100, 10, 'the quick brown fox'), run(300, 400, 10, '\u0301'), run(60, 95, 10, '\u0303')];
    const model = layOut(page({ runs }));
    expect(model.dropped?.map((part) => [part.text, part.rule])).toEqual([['\u0301', 'stray-mark']]);
  });
  it('is whole, however many entries there are', () => {
    const log = dropLog();
    for (let i = 0; i < 6000; i++)
      log.add(run(50, 100 + 20 * i, 10, `w${i}`), run(50, 100 + 20 * i, 10, `w${i}`).glyphs, 'invisible');
    const late = run(50, 40, 10, 'late');
    log.add(late, late.glyphs, 'off-page');
    expect(log.entries.length).toBeLessThan(5010);
    const words = log.entries.flatMap((entry) => entry.text.split(' '));
    expect(words.filter((word) => word.startsWith('w'))).toHaveLength(6000);
    expect(log.entries.filter((entry) => entry.rule === 'off-page').map((entry) => entry.text)).toEqual(['late']);
  });
  it('and why text is missing from the page itself are told of the page', () => {
    const model = layOut(page({ runs: [run(50, 100, 10, 'a page')], missing: ['font', 'time'] }));
    expect(model.warnings).toEqual([
      { code: 'page/cut', pageIndex: 0, reason: 'font' },
      { code: 'page/cut', pageIndex: 0, reason: 'time' },
    ]);
  });
});
