// npm run stages -- IN.pdf OUT/ [--lang eng+kor] [--ocr MODE] [--password P]: what every stage of the line made of a PDF,
// as files to read. Runs the sources in a browser, as `npm run dev` does.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './setup/install.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    lang: { type: 'string', default: 'eng' },
    ocr: { type: 'string', default: 'when-needed' },
    password: { type: 'string' },
  },
});
const [pdf, out] = positionals;
if (!pdf || !out) {
  console.error(
    'Usage: npm run stages -- IN.pdf OUT/ [--lang eng+kor] [--ocr never|when-needed|always] [--password P]',
  );
  process.exit(2);
}

ensureInstalled();
const { default: JSZip } = await import('jszip');
const { loadWords } = await import('./app/words.mjs');
const { openSources } = await import('./stages/run-in-worker.mjs');

/** @param {string} path @param {string | Buffer} content */
function write(path, content) {
  const target = resolve(out ?? '.', path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}

/** Opens the EPUB beside itself. @param {Buffer} epub */
async function unpack(epub) {
  const zip = await JSZip.loadAsync(epub);
  for (const file of Object.values(zip.files)) {
    if (!file.dir) write(join('6-book', file.name), await file.async('nodebuffer'));
  }
}

const { defaultOptions } = await loadWords();
const languages = values.lang.split('+');
const sources = await openSources();
const error = await sources.run(pdf, {
  path: 'scripts/stages/stages-worker.ts',
  order: {
    options: { ...defaultOptions, ocr: values.ocr, ocrLanguages: languages },
    languages,
    password: values.password ?? null,
  },
  onFile: write,
});
await sources.close();
if (error === null) await unpack(readFileSync(resolve(out, '6-book.epub')));
else console.error(error);
process.exitCode = error === null ? 0 : 1;
