// npm run stages -- IN.pdf OUT/ [--lang eng+kor] [--ocr MODE] [--password P]: what every stage of the line made of a PDF,
// as files to read. Runs the sources in a browser, as `npm run dev` does.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './setup/install.mjs';
import { root } from './setup/stamp.mjs';

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
const { chromium } = await import('@playwright/test');
const { default: JSZip } = await import('jszip');
const { createServer } = await import('vite');
const { loadWords } = await import('./app/words.mjs');
const { ensureBrowser } = await import('./setup/browser.mjs');

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

const server = await createServer({
  root,
  logLevel: 'error',
  cacheDir: 'node_modules/.cache/vite-stages',
  server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
});
await server.listen();
const origin = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({ executablePath: await ensureBrowser() });
const page = await browser.newPage();
await page.exposeFunction(
  'writeStage',
  (/** @type {string} */ path, /** @type {string} */ text, /** @type {boolean} */ packed) =>
    write(path, packed ? Buffer.from(text, 'base64') : text),
);
await page.goto(`${origin}tests/browser/empty.html`);
const input = await page.evaluateHandle(() => {
  const element = document.createElement('input');
  element.type = 'file';
  return element;
});
await input.setInputFiles(resolve(pdf));

const { defaultOptions } = await loadWords();
const languages = values.lang.split('+');
const error = await page.evaluate(
  async ({ element, order }) => {
    const worker = new Worker('/scripts/stages/stages-worker.ts', { type: 'module' });
    const { writeStage } =
      /** @type {{ writeStage: (path: string, text: string, packed: boolean) => Promise<void> }} */ (
        /** @type {unknown} */ (globalThis)
      );
    /** @param {Uint8Array<ArrayBuffer>} bytes @returns {Promise<string>} */
    const base64 = (bytes) =>
      new Promise((done) => {
        const reader = new FileReader();
        reader.onload = () => done(String(reader.result).replace(/^[^,]*,/, ''));
        reader.readAsDataURL(new Blob([bytes]));
      });
    /** @type {Promise<void>[]} */
    const writing = [];
    const failed = await new Promise((end) => {
      worker.onerror = (event) => end(`the worker broke: ${event.message}`);
      worker.onmessage = ({ data }) => {
        if (data.type === 'end') return end(data.error);
        const { path, content } = data;
        writing.push(
          typeof content === 'string'
            ? writeStage(path, content, false)
            : base64(content).then((text) => writeStage(path, text, true)),
        );
      };
      worker.postMessage({ ...order, file: element.files?.[0], base: new URL('/', location.href).href });
    });
    await Promise.all(writing);
    return failed;
  },
  {
    element: input,
    order: {
      options: { ...defaultOptions, ocr: values.ocr, ocrLanguages: languages },
      languages,
      password: values.password ?? null,
    },
  },
);
await browser.close();
await server.close();
if (error === null) await unpack(readFileSync(resolve(out, '6-book.epub')));
else console.error(error);
process.exitCode = error === null ? 0 : 1;
