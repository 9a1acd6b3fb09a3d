// In: a list of checks. Out: each run with a clear heading, and how many passed and failed over all of them.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup/stamp.mjs';

const REPORTS = join(root, 'node_modules', '.cache', 'bindery', 'reports');

/**
 * A check is one command. Test runners leave a report that is counted test by test; any other command counts as one.
 * @typedef {{ name: string, bin: string, args: readonly string[], report?: 'vitest' | 'playwright' }} Check
 * @typedef {{ passed: number, failed: number }} Tally
 */

/** @param {string} path */
const modules = (path) => join(root, 'node_modules', path);

/** The command of each tool, run by this Node: no shell and no shims. */
const BIN = {
  biome: modules('@biomejs/biome/bin/biome'),
  tsc: modules('typescript/bin/tsc'),
  knip: modules('knip/bin/knip.js'),
  vitest: modules('vitest/vitest.mjs'),
  playwright: modules('@playwright/test/cli.js'),
};

/** Format, lint, types, dead code, and what Node alone can test: under a minute. @type {readonly Check[]} */
export const quickChecks = [
  { name: 'Format and lint', bin: BIN.biome, args: ['check', '--error-on-warnings'] },
  { name: 'Types', bin: BIN.tsc, args: ['-b'] },
  { name: 'Dead code', bin: BIN.knip, args: [] },
  { name: 'Unit and architecture tests', bin: BIN.vitest, args: ['run'], report: 'vitest' },
];

/** What needs the built app and a browser. @type {readonly Check[]} */
export const browserChecks = [
  { name: 'Adapters in a browser', bin: BIN.playwright, args: ['test', '--project', 'browser'], report: 'playwright' },
  { name: 'End to end', bin: BIN.playwright, args: ['test', '--project', 'e2e'], report: 'playwright' },
  { name: 'Soak', bin: BIN.playwright, args: ['test', '--project', 'soak'], report: 'playwright' },
  { name: 'Responsive page', bin: BIN.playwright, args: ['test', '--project', 'alone'], report: 'playwright' },
];

/**
 * Arguments and environment that make a runner write its report.
 * @param {Check} check
 * @param {string} file
 */
function reporting(check, file) {
  if (check.report === 'vitest')
    return { args: ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`], env: {} };
  if (check.report === 'playwright')
    return { args: ['--reporter=list,json'], env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file } };
  return { args: [], env: {} };
}

/**
 * Test counts out of a runner's report. A runner that failed without a failed test (a file that does not load) is one failure.
 * @param {Check} check
 * @param {string} file
 * @param {boolean} succeeded
 * @returns {Tally}
 */
function tally(check, file, succeeded) {
  if (!check.report) return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const passed = check.report === 'vitest' ? report.numPassedTests : report.stats.expected;
  const failed = check.report === 'vitest' ? report.numFailedTests : report.stats.unexpected + report.stats.flaky;
  return { passed, failed: succeeded ? failed : Math.max(1, failed) };
}

/**
 * @param {Check} check
 * @param {string} file
 * @returns {Promise<boolean>}
 */
function execute(check, file) {
  const { args, env } = reporting(check, file);
  const child = spawn(process.execPath, [check.bin, ...check.args, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  return new Promise((done) => child.on('exit', (code) => done(code === 0)));
}

/**
 * Runs checks one after the other; a failed one does not stop the rest.
 * @param {readonly Check[]} checks
 * @returns {Promise<Tally>}
 */
export async function runChecks(checks) {
  mkdirSync(REPORTS, { recursive: true });
  const total = { passed: 0, failed: 0 };
  const lines = [];
  for (const check of checks) {
    console.log(`\n━━ ${check.name} ━━`);
    const file = join(REPORTS, `${check.name.replaceAll(' ', '-').toLowerCase()}.json`);
    rmSync(file, { force: true });
    const started = Date.now();
    const { passed, failed } = tally(check, file, await execute(check, file));
    total.passed += passed;
    total.failed += failed;
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    lines.push(`${failed === 0 ? '✓' : '✗'} ${check.name}: ${passed} passed, ${failed} failed (${seconds} s)`);
  }
  console.log(`\n━━ Summary ━━\n${lines.join('\n')}`);
  return total;
}
