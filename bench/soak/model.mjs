// The model-based tests of jobs and queue, with as many sequences of harm as are asked for.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../scripts/setup/stamp.mjs';

const TESTS = ['tests/unit/worker/queue-model', 'tests/unit/jobs/transition'];

/** Longest report of a failed run that is shown, characters. */
const MAX_REPORT = 3_000;

/** @param {import('./soak-run.mjs').Soak} soak */
export async function model({ runs, say }) {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const env = { ...process.env, MODEL_RUNS: String(runs), NO_COLOR: '1' };
  const run = spawnSync(process.execPath, [vitest, 'run', '--project', 'unit', ...TESTS], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  if (run.status !== 0) say(`${run.stdout}${run.stderr}`.slice(-MAX_REPORT));
  return { ok: run.status === 0, figures: run.status === 0 ? 'no broken invariant' : 'a broken invariant, see above' };
}
