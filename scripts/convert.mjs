// npm run convert -- FILE.pdf… : converts files with the built app itself in a headless browser.
// One JSON line a file goes to stdout; progress goes to stderr. Status 0: all converted, 1: some failed, 2: wrong usage.
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './setup/install.mjs';

const USAGE = `Usage: npm run convert -- FILE.pdf… [options]

  --out DIR         where NAME.epub is written (default: here; made if missing)
  --lang eng+kor    OCR languages in order of importance (default: guessed)
  --ocr MODE        never | when-needed | always (default: when-needed)
  --password P      tried on every file that asks for one
  --timeout S       longest time for one file, seconds (default: 7200)
  --json            nothing but JSON lines: no progress on stderr

Each line on stdout: {"file","epub","ok","error":{"code","message"},"pages","ocrPages","ms","peakMb","warnings"}`;

/** @param {string} problem @returns {never} */
function wrongUsage(problem) {
  console.error(`${problem}\n\n${USAGE}`);
  process.exit(2);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string', default: '.' },
        lang: { type: 'string', default: '' },
        ocr: { type: 'string' },
        password: { type: 'string' },
        timeout: { type: 'string', default: '7200' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (thrown) {
    return wrongUsage(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

const { values, positionals: files } = readArguments();
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
if (files.length === 0) wrongUsage('No file given.');
if (!(Number(values.timeout) > 0)) wrongUsage(`Not a number of seconds: ${values.timeout}`);
if (values.ocr && !['never', 'when-needed', 'always'].includes(values.ocr))
  wrongUsage(`Not an OCR mode: ${values.ocr}`);
if (!/^([a-z_]+(\+[a-z_]+)*)?$/i.test(values.lang)) wrongUsage(`Not languages such as eng+kor: ${values.lang}`);
try {
  mkdirSync(values.out, { recursive: true });
} catch {
  wrongUsage(`Not a folder, and none can be made there: ${values.out}`);
}

ensureInstalled();
const { ensureBrowser } = await import('./setup/browser.mjs');
const { ensureBuilt } = await import('./setup/build.mjs');
const { convertFile } = await import('./app/convert-file.mjs');
const { openApp } = await import('./app/open-app.mjs');
const { loadWords } = await import('./app/words.mjs');

const { defaultOptions, wording } = await loadWords();
const options = /** @type {typeof defaultOptions} */ ({
  ...defaultOptions,
  ocrLanguages: values.lang === '' ? [] : values.lang.split('+'),
  ...(values.ocr ? { ocr: values.ocr } : {}),
});

/** Names given so far in this run, so that two files of one name do not overwrite each other. @type {Set<string>} */
const taken = new Set();

/** @param {string} file */
function outputFor(file) {
  const name = basename(file, extname(file));
  let free = name;
  for (let n = 2; taken.has(free); n += 1) free = `${name} (${n})`;
  taken.add(free);
  return join(values.out, `${free}.epub`);
}

const app = await openApp({ folder: ensureBuilt(), browser: await ensureBrowser() });
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => app.close().finally(() => process.exit(130)));
}

await app.warmUp();
if (options.ocrLanguages.length > 0) {
  const known = await app.ocrLanguages();
  const unknown = options.ocrLanguages.filter((code) => !known.includes(code));
  if (unknown.length > 0) {
    await app.close();
    wrongUsage(`No OCR language of this app: ${unknown.join(', ')}. It has ${known.join(', ')}.`);
  }
}

/** @param {import('./app/convert-file.mjs').JobState} job */
function showProgress(job) {
  if (values.json || !process.stderr.isTTY) return;
  process.stderr.write(`\r\x1b[K  ${job.stage ?? job.status}  ${job.donePages} of ${job.pageCount ?? '?'} pages`);
}

let failures = 0;
for (const file of files) {
  const epub = outputFor(file);
  const readable = existsSync(file) && statSync(file).isFile();
  if (!values.json) console.error(file);
  const outcome = readable
    ? await convertFile(app, {
        file,
        out: epub,
        options,
        password: values.password ?? null,
        limitMs: Number(values.timeout) * 1000,
        onProgress: showProgress,
      })
    : null;
  if (!values.json && process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  const error = outcome?.error ?? null;
  const ok = outcome !== null && error === null;
  if (!ok) failures += 1;
  console.log(
    JSON.stringify({
      file,
      epub: ok ? epub : null,
      ok,
      error: readable
        ? error && { code: error.code, message: wording(error) }
        : { code: 'file/not-found', message: 'There is no such file.' },
      pages: outcome?.job?.pageCount ?? null,
      ocrPages: outcome?.job?.ocrPages ?? null,
      ms: outcome?.ms ?? 0,
      peakMb: outcome?.peakMb ?? null,
      warnings: outcome?.job?.warnings ?? [],
    }),
  );
}
await app.close();
process.exitCode = failures === 0 ? 0 : 1;
