// A short run of some harms of `npm run soak`, so that they do not rot and no gross fault waits for the long run. The
// book of thousands of pages is for the long run alone: what it asks is a matter of time.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const root = join(import.meta.dirname, '../..');

/** How often each harm is done here (large: pages); the long run does it as often as its figure asks. */
const SHORT_RUNS = { kills: 2, faults: 1, accepted: 1, tabs: 2, strings: 1, quota: 1, mutations: 3, large: 40 };

/** Ends by itself, whatever the app does. */
const LIMIT_MS = 420_000;

async function soak(name: string, runs: number): Promise<{ readonly code: number | null; readonly text: string }> {
  const child = spawn(process.execPath, [join(root, 'bench/soak.mjs'), '--only', name, '--runs', String(runs)], {
    cwd: root,
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => {
      text += data.toString();
    });
  }
  const code = await new Promise<number | null>((resolve) => child.on('exit', resolve));
  return { code, text };
}

for (const [name, runs] of Object.entries(SHORT_RUNS)) {
  test(`${name}, ${runs} times, leaves no mark`, async () => {
    test.setTimeout(LIMIT_MS);
    const { code, text } = await soak(name, runs);
    expect(text).toContain('| yes |');
    expect([code, text]).toEqual([0, text]);
  });
}
