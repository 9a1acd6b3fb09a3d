// Runs the cases of tests/cases/page-blocks.md: placed lines in, blocks out.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { RawGlyphRun } from '../../../src/model/raw-page.ts';
import { layOut, page, run, textsOf } from './synthetic-page.ts';

type Case = { name: string; runs: RawGlyphRun[]; gives: string[] };

function parse(text: string): Case[] {
  const cases: Case[] = [];
  let part: 'lines' | 'gives' | null = null;
  for (const line of text.split('\n')) {
    const open = cases[cases.length - 1];
    if (line.startsWith('## ')) {
      cases.push({ name: line.slice(3), runs: [], gives: [] });
      part = null;
    } else if (line === 'lines:') part = 'lines';
    else if (line === 'gives:') part = 'gives';
    else if (open !== undefined && part === 'gives' && line.startsWith('  | ')) open.gives.push(line.slice(4));
    else if (open !== undefined && part === 'lines') {
      const found = /^ {2}([\d.]+) ([\d.]+) ([\d.]+) ?(\w*) \| (.*)$/.exec(line);
      if (found === null) continue;
      const [, x, y, size, face, words] = found;
      open.runs.push(
        run(Number(x), Number(y), Number(size), words ?? '', { fontId: face === '' ? 'body' : (face ?? 'body') }),
      );
    }
  }
  return cases;
}

const cases = parse(readFileSync(new URL('../../cases/page-blocks.md', import.meta.url), 'utf8'));

describe('blocks of a page', () => {
  it('has cases to run', () => {
    expect(cases.length).toBeGreaterThan(8);
  });
  it.each(cases)('$name', ({ runs, gives }) => {
    expect(runs.length).toBeGreaterThan(0);
    expect(textsOf(layOut(page({ runs })))).toEqual(gives);
  });
});
