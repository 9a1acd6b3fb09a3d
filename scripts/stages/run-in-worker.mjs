// In: a worker module of the sources, a file for it and its order. Out: each message it sends, until its last one.
// The module runs in a browser, from sources that Vite serves, as `npm run dev` does.
import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { createServer } from 'vite';
import { ensureBrowser } from '../setup/browser.mjs';
import { root } from '../setup/stamp.mjs';

/** What a worker's error says whose modules could not be loaded. */
const DID_NOT_LOAD = 'the worker broke: undefined';

/**
 * @typedef {{ path: string, order: object, onFile?: (path: string, content: Buffer | string) => void }} Work
 * @typedef {{ run: (pdf: string, work: Work) => Promise<string | null>, close: () => Promise<void> }} SourcesBrowser
 */

/**
 * Starts the browser. `run` gives what the worker said at its end: null, or an error; files that it sends go to `onFile`.
 * @returns {Promise<SourcesBrowser>}
 */
export async function openSources() {
  const server = await createServer({
    root,
    logLevel: 'error',
    cacheDir: 'node_modules/.cache/vite-stages',
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
  });
  await server.listen();
  const origin = server.resolvedUrls?.local[0] ?? '';
  const browser = await chromium.launch({ executablePath: await ensureBrowser() });
  return {
    async run(pdf, work) {
      const once = async () => {
        const page = await browser.newPage();
        const failed = await runOnPage(page, `${origin}tests/browser/empty.html`, pdf, work);
        await page.close();
        return failed;
      };
      const failed = await once();
      // Vite bundles packages as it first meets them, and then withdraws what a worker is still loading.
      return failed === DID_NOT_LOAD ? once() : failed;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} url
 * @param {string} pdf
 * @param {Work} work
 */
async function runOnPage(page, url, pdf, { path, order, onFile }) {
  await page.exposeFunction(
    'writeStage',
    (/** @type {string} */ name, /** @type {string} */ text, /** @type {boolean} */ packed) =>
      onFile?.(name, packed ? Buffer.from(text, 'base64') : text),
  );
  await page.goto(url);
  const input = await page.evaluateHandle(() => {
    const element = document.createElement('input');
    element.type = 'file';
    return element;
  });
  await input.setInputFiles(resolve(pdf));
  return page.evaluate(
    async ({ element, module, sent }) => {
      const worker = new Worker(module, { type: 'module' });
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
      /** @type {string | null} */
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
        worker.postMessage({ ...sent, file: element.files?.[0], base: new URL('/', location.href).href });
      });
      await Promise.all(writing);
      worker.terminate();
      return failed;
    },
    { element: input, module: `/${path}`, sent: order },
  );
}
