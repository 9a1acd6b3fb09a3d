// In: the app and scans. Out: a table of the time that each takes in whole, beside that of ocrmypdf, and of pdftoppm with
// tesseract on the same language data; on the same cores, in turn. Skipped with a word where these are not installed.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { convertOnce } from './whole-conversions.mjs';

/** Runs of each; the quickest counts: what else the machine does only ever adds. */
const RUNS = 3;

/** Processes at once: as many as the app's workers on two cores. */
const AT_ONCE = 2;

/** The resolution that the app asks for, dots an inch. */
const DPI = '300';

const TOOLS = ['ocrmypdf', 'pdftoppm', 'tesseract'];

/** @param {string} tool */
function isInstalled(tool) {
  return spawnSync(tool, ['--version'], { stdio: 'ignore' }).error === undefined;
}

/**
 * Runs a command; settles with whether it went well. One thread each, so that processes do not take each other's core.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<boolean>}
 */
function succeeds(command, args) {
  return new Promise((done) => {
    const child = spawn(command, args, { stdio: 'ignore', env: { ...process.env, OMP_THREAD_LIMIT: '1' } });
    child.on('error', () => done(false));
    child.on('close', (code) => done(code === 0));
  });
}

/** @param {() => Promise<boolean>} work */
async function timed(work) {
  const started = Date.now();
  return (await work()) ? Date.now() - started : Number.NaN;
}

/**
 * The language data as the app ships it, unpacked for tesseract.
 * @param {string} built
 * @param {string} folder
 */
function unpackData(built, folder) {
  mkdirSync(folder, { recursive: true });
  const data = join(built, 'ocr', 'data');
  for (const name of readdirSync(data)) {
    const [, code] = /^(.+)-[0-9a-f]+\.traineddata\.gz$/.exec(name) ?? [];
    if (code !== undefined)
      writeFileSync(join(folder, `${code}.traineddata`), gunzipSync(readFileSync(join(data, name))));
  }
}

/**
 * Draws all pages, then reads them, two at a time.
 * @param {string} file
 * @param {string} language
 * @param {string} data
 * @param {string} pages
 */
async function nativeReading(file, language, data, pages) {
  rmSync(pages, { recursive: true, force: true });
  mkdirSync(pages);
  if (!(await succeeds('pdftoppm', ['-r', DPI, '-gray', file, join(pages, 'p')]))) return false;
  const left = readdirSync(pages).map((name) => join(pages, name));
  const readOn = async () => {
    for (let page = left.pop(); page !== undefined; page = left.pop()) {
      const args = [page, page, '--tessdata-dir', data, '-l', language, '--dpi', DPI];
      if (!(await succeeds('tesseract', args))) return false;
    }
    return true;
  };
  return (await Promise.all(Array.from({ length: AT_ONCE }, readOn))).every(Boolean);
}

/**
 * @param {import('../scripts/app/open-app.mjs').App} app
 * @param {string} file
 * @param {string} scratch
 */
async function measure(app, file, scratch) {
  const own = [];
  const ocrmypdf = [];
  const native = [];
  let pages = 0;
  for (let n = 0; n < RUNS; n += 1) {
    const run = await convertOnce(app, file, join(scratch, 'scan.epub'));
    if (run.error !== null || run.job === null) return `| ${basename(file)} | | ${run.error?.code} | | | | |`;
    if (run.job.ocrPages === 0) return null;
    pages = run.job.ocrPages;
    own.push(run.ms);
    const language = (run.job.ocrLanguages ?? ['eng']).join('+');
    const args = ['-j', String(AT_ONCE), '-l', language, file, join(scratch, 'ocrmypdf.pdf')];
    ocrmypdf.push(await timed(() => succeeds('ocrmypdf', args)));
    native.push(await timed(() => nativeReading(file, language, join(scratch, 'tessdata'), join(scratch, 'pages'))));
  }
  const [ours, theirs, bare] = [own, ocrmypdf, native].map((times) => Math.min(...times));
  /** @param {number | undefined} ms */
  const speed = (ms) => (ms === undefined || Number.isNaN(ms) ? '–' : ((60_000 * pages) / ms).toFixed(1));
  /** @param {number | undefined} a @param {number | undefined} b */
  const ratio = (a, b) => (a === undefined || b === undefined || Number.isNaN(a / b) ? '–' : `${(a / b).toFixed(2)} ×`);
  return `| ${basename(file)} | ${pages} | ${speed(ours)} | ${speed(theirs)} | ${speed(bare)} | ${ratio(theirs, ours)} | ${ratio(ours, bare)} |`;
}

/**
 * @param {import('../scripts/app/open-app.mjs').App} app
 * @param {{ built: string, files: readonly string[], scratch: string }} work
 * @param {(line: string) => void} say
 */
export async function ocrTools(app, { built, files, scratch }, say) {
  const missing = TOOLS.filter((tool) => !isInstalled(tool));
  say('');
  if (missing.length > 0) {
    say(`Not compared with other OCR tools: ${missing.join(', ')} not installed.`);
    return;
  }
  unpackData(built, join(scratch, 'tessdata'));
  say(
    '| scan | pages | ours, pages/min | ocrmypdf -j2 | pdftoppm + tesseract | ocrmypdf takes | we take of the last |',
  );
  say('| --- | --- | --- | --- | --- | --- | --- |');
  for (const file of files) {
    const row = await measure(app, file, scratch);
    if (row !== null) say(row);
  }
}
