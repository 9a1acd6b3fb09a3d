// Underscores that were drawn as rules on the baseline are read; bars, underlines and blanks are not.
import { describe, expect, it } from 'vitest';
import type { RawPath } from '../../../src/model/raw-page.ts';
import { layOut, page, path, run, textsOf } from './synthetic-page.ts';

/** LaTeX's underscore in type of 10 points: a rule of 0.3 em on the baseline, 0.06 em after the letter. */
const drawn = (x0: number, width = 3, rise = 0, baseline = 100): RawPath =>
  path({ x0, y0: baseline - rise - 0.4, x1: x0 + width, y1: baseline - rise }, 'line');
const read = (runs: ReturnType<typeof run>[], paths: RawPath[]) => textsOf(layOut(page({ runs, paths }))).join(' ');
const around = (gap: number) => [run(50, 100, 10, 'the log'), run(82.5 + gap, 100, 10, 'level is low')];

describe('underscores drawn as rules', () => {
  it('are read between letters', () => {
    expect(read(around(3.6), [drawn(83.1)])).toBe('the log_level is low');
  });
  it('are read before and after a word, and two in a row', () => {
    const paths = [drawn(46.4), drawn(50), drawn(74), drawn(77.6)];
    expect(read([run(53.2, 100, 10, 'init')], paths)).toBe('__init__');
  });
  it('are read at the start of a word alone', () => {
    expect(read([run(50, 100, 10, 'the'), run(71, 100, 10, 'draw')], [drawn(68)])).toBe('the _draw');
  });
  it('are not underlines, nor bars at half height', () => {
    expect(read([run(50, 100, 10, 'the log')], [drawn(77, 5, -1.5)])).toBe('the log');
    expect(read(around(3.6), [drawn(83.1, 3, 2.5)])).not.toContain('_');
    expect(read([...around(3.6), run(83.1, 105, 5, 'n')], [drawn(83.1)])).not.toContain('_');
  });
  it('are not blanks to fill in, nor dashes that touch no letter', () => {
    expect(read(around(8), [drawn(82.8, 7.4)])).not.toContain('_');
    expect(
      read(
        around(22),
        [0, 1, 2, 3, 4, 5].map((i) => drawn(83 + 3.6 * i)),
      ),
    ).not.toContain('_');
    expect(read(around(12), [drawn(87)])).not.toContain('_');
  });
});
