// A harm of `npm run soak` by name, done a few times: what the tests of the soak share.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const root = join(import.meta.dirname, '../..');

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

/** A test that a harm, done so often (large: pages), leaves no mark. The long run does it as often as its figure asks. */
export function soakTest(name: string, runs: number): void {
  test(`${name}, ${runs} times, leaves no mark`, async () => {
    test.setTimeout(LIMIT_MS);
    const { code, text } = await soak(name, runs);
    expect(text).toContain('| yes |');
    expect([code, text]).toEqual([0, text]);
  });
}
