// In: PDFs. Out: a table of the app's whole conversions: time, speed, memory, and how many times as long calibre takes.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { convertFile } from '../scripts/app/convert-file.mjs';
import { loadWords } from '../scripts/app/words.mjs';
import { middle } from './middle.mjs';

/** Runs of each file; the middle one counts. */
const RUNS = 3;

/** Longest time for one file, ms. */
const LIMIT_MS = 3_600_000;

/** Milliseconds that calibre takes, or null where it is not installed or fails. @param {string} file @param {string} out */
function calibreMs(file, out) {
  const started = Date.now();
  const run = spawnSync('ebook-convert', [file, out], { stdio: 'ignore', timeout: LIMIT_MS });
  return run.status === 0 ? Date.now() - started : null;
}

/**
 * One conversion by the app.
 * @param {import('../scripts/app/open-app.mjs').App} app
 * @param {string} file
 * @param {string} out
 */
export async function convertOnce(app, file, out) {
  const { defaultOptions } = await loadWords();
  return convertFile(app, { file, out, options: defaultOptions, password: null, limitMs: LIMIT_MS });
}

/** @param {import('../scripts/app/open-app.mjs').App} app @param {string} file @param {string} scratch */
async function measure(app, file, scratch) {
  const out = join(scratch, 'out.epub');
  const runs = [];
  const theirs = [];
  // In turn, so that both meet the same other work on the machine.
  for (let n = 0; n < RUNS; n += 1) {
    runs.push(await convertOnce(app, file, out));
    theirs.push(calibreMs(file, join(scratch, 'calibre.epub')));
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

/**
 * @param {import('../scripts/app/open-app.mjs').App} app
 * @param {readonly string[]} files
 * @param {string} scratch
 * @param {(line: string) => void} say
 */
export async function wholeConversions(app, files, scratch, say) {
  say('| file | pages | seconds | pages | peak MB | EPUB kB | calibre takes |');
  say('| --- | --- | --- | --- | --- | --- | --- |');
  for (const file of files) say(await measure(app, file, scratch));
}
