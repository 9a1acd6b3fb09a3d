// npm run bench [-- FILE.pdf…]: how fast the built app is and how much memory its page takes; against calibre if it is
// installed. Without files, books of its own making. The table goes to stdout and to out/bench.md.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ensureInstalled } from '../scripts/setup/install.mjs';
import { root } from '../scripts/setup/stamp.mjs';

ensureInstalled();
const { chromium } = await import('@playwright/test');
const { convertFile } = await import('../scripts/app/convert-file.mjs');
const { loadModule } = await import('../scripts/app/load-module.mjs');
const { openApp } = await import('../scripts/app/open-app.mjs');
const { loadWords } = await import('../scripts/app/words.mjs');
const { ensureBrowser } = await import('../scripts/setup/browser.mjs');
const { ensureBuilt } = await import('../scripts/setup/build.mjs');

/** Runs of each file; the middle one counts. */
const RUNS = 3;

/** Longest time for one file, ms. */
const LIMIT_MS = 3_600_000;

const TEXT_PAGES = [20, 300, 1500];
const SCAN_PAGES = 6;

const scratch = mkdtempSync(join(tmpdir(), 'bindery-bench-'));
const browser = await ensureBrowser();

/** @returns {Promise<string[]>} */
async function ownBooks() {
  const { textBook } = await loadModule('tests/fixtures/text-book.ts');
  const { scanBook } = await loadModule('tests/fixtures/scan-book.ts');
  const { scanPages } = await loadModule('tests/e2e/scan-text.ts');
  const files = TEXT_PAGES.map((pages) => {
    const file = join(scratch, `text-${pages}-pages.pdf`);
    writeFileSync(file, textBook(pages));
    return file;
  });
  const painter = await chromium.launch({ executablePath: browser });
  const scan = join(scratch, `scan-${SCAN_PAGES}-pages.pdf`);
  writeFileSync(scan, await scanBook(await painter.newPage(), scanPages(SCAN_PAGES)));
  await painter.close();
  return [...files, scan];
}

/** @param {readonly number[]} values */
function middle(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Milliseconds that calibre takes, or null where it is not installed or fails. @param {string} file */
function calibreMs(file) {
  const started = Date.now();
  const run = spawnSync('ebook-convert', [file, join(scratch, 'calibre.epub')], { stdio: 'ignore', timeout: LIMIT_MS });
  return run.status === 0 ? Date.now() - started : null;
}

/** @param {import('../scripts/app/open-app.mjs').App} app @param {string} file */
async function measure(app, file) {
  const { defaultOptions } = await loadWords();
  const out = join(scratch, 'out.epub');
  const runs = [];
  const theirs = [];
  // In turn, so that both meet the same other work on the machine.
  for (let n = 0; n < RUNS; n += 1) {
    runs.push(await convertFile(app, { file, out, options: defaultOptions, password: null, limitMs: LIMIT_MS }));
    theirs.push(calibreMs(file));
  }
  const failed = runs.find((run) => run.error !== null);
  if (failed) return `| ${basename(file)} | | ${failed.error?.code} | | | | |`;
  const ms = middle(runs.map((run) => run.ms));
  const pages = runs[0]?.job?.pageCount ?? 0;
  const ocrPages = runs[0]?.job?.ocrPages ?? 0;
  const speed = ocrPages > 0 ? `${((60_000 * pages) / ms).toFixed(1)} /min` : `${((1000 * pages) / ms).toFixed(1)} /s`;
  const calibre = theirs.every((value) => value !== null) ? `${(middle(theirs) / ms).toFixed(1)} ×` : '–';
  const peak = Math.max(...runs.map((run) => run.peakMb ?? 0));
  return `| ${basename(file)} | ${pages} | ${(ms / 1000).toFixed(1)} | ${speed} | ${peak} | ${Math.round(statSync(out).size / 1024)} | ${calibre} |`;
}

const files = process.argv.length > 2 ? process.argv.slice(2) : await ownBooks();
const app = await openApp({ folder: ensureBuilt(), browser });
await app.warmUp();
const lines = [
  '| file | pages | seconds | pages | peak MB | EPUB kB | calibre takes |',
  '| --- | --- | --- | --- | --- | --- | --- |',
];
console.log(lines.join('\n'));
for (const file of files) {
  const line = await measure(app, file);
  console.log(line);
  lines.push(line);
}
await app.close();
rmSync(scratch, { recursive: true });
mkdirSync(join(root, 'out'), { recursive: true });
writeFileSync(join(root, 'out', 'bench.md'), `${lines.join('\n')}\n`);
