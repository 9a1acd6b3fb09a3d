// npm run soak [-- --only NAME,NAME] [--runs N] [--seed N]: harm done to the built app, and what came of it. Without
// --runs each harm runs as often as its figure asks, which takes hours. The table goes to stdout and to out/soak.md;
// status 1 if any harm left a mark.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from '../scripts/setup/install.mjs';
import { root } from '../scripts/setup/stamp.mjs';

ensureInstalled();
const { openApp } = await import('../scripts/app/open-app.mjs');
const { loadWords } = await import('../scripts/app/words.mjs');
const { ensureBrowser } = await import('../scripts/setup/browser.mjs');
const { ensureBuilt } = await import('../scripts/setup/build.mjs');
const { soakBooks } = await import('./own-books.mjs');
const { faultWatch } = await import('./soak/fault-watch.mjs');
const { HARMS } = await import('./soak/harms.mjs');
const { numbers } = await import('./soak/soak-run.mjs');

const { values } = parseArgs({
  options: { only: { type: 'string' }, runs: { type: 'string' }, seed: { type: 'string', default: '1' } },
});
const wanted = values.only?.split(',') ?? HARMS.map((harm) => harm.name);
const scratch = mkdtempSync(join(tmpdir(), 'bindery-soak-'));
const browser = await ensureBrowser();
const books = await soakBooks(scratch, browser);
const { defaultOptions } = await loadWords();

/** @type {string[]} */
const written = [];

/** @param {string} line */
function say(line) {
  console.log(line);
  written.push(line);
}

say('| harm | times | left no mark | figures | minutes |');
say('| --- | --- | --- | --- | --- |');
let marks = 0;
for (const { name, title, runs, faultPoints = false, harm } of HARMS) {
  if (!wanted.includes(name)) continue;
  // Each in a browser and a profile of its own: what one leaves behind says nothing about the next.
  const faults = faultWatch();
  const app = await openApp({ folder: ensureBuilt({ faultPoints }), browser, onRequest: faults.onRequest });
  await app.warmUp();
  const times = values.runs === undefined ? runs : Number(values.runs);
  const started = Date.now();
  const random = numbers(Number(values.seed));
  const soak = { app, runs: times, random, options: defaultOptions, books, faults, scratch, say };
  const { ok, figures } = await harm(soak).catch((thrown) => ({ ok: false, figures: `broke off: ${thrown}` }));
  if (!ok) marks += 1;
  const minutes = ((Date.now() - started) / 60_000).toFixed(1);
  say(`| ${title} | ${times} | ${ok ? 'yes' : 'NO'} | ${figures.replaceAll('\n', ' ')} | ${minutes} |`);
  await app.close();
}
rmSync(scratch, { recursive: true, force: true });
mkdirSync(join(root, 'out'), { recursive: true });
writeFileSync(join(root, 'out', 'soak.md'), `${written.join('\n')}\n`);
process.exitCode = marks === 0 ? 0 : 1;
