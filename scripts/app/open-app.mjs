// In: a folder with the built app. Out: the app in a headless browser with a profile of its own, for scripts to drive.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { serve } from '../serve.mjs';

/** Longest wait for the app to be ready in a new page, ms. */
const READY_TIMEOUT_MS = 60_000;

/** Where the app notes that it has fetched all that it needs offline (src/shell/first-offline.ts). */
const OFFLINE_READY_KEY = 'bindery.offline-ready';

/** Longest wait for that, ms; without it the first file is only slower. */
const WARM_UP_TIMEOUT_MS = 30_000;

/** Longest wait for a page to close, ms: one that crashed may never answer. */
const CLOSE_TIMEOUT_MS = 5_000;

/**
 * @typedef {import('../../src/client/client.ts').BinderyClient} BinderyClient
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('@playwright/test').BrowserContext} Context
 * @typedef {{
 *   profile: string,
 *   url: string,
 *   newPage: () => Promise<Page>,
 *   warmUp: () => Promise<void>,
 *   ocrLanguages: () => Promise<readonly string[]>,
 *   closePage: (page: Page) => Promise<void>,
 *   forgetJobs: () => Promise<void>,
 *   close: () => Promise<void>,
 * }} App
 */

/** @param {Promise<unknown>} work @param {number} ms */
function atMost(work, ms) {
  return Promise.race([work.catch(() => {}), new Promise((done) => setTimeout(done, ms).unref())]);
}

/**
 * Serves the folder and starts a browser. A page is opened with `newPage`, which starts the browser again if it died.
 * `onRequest` is told of each request to the server, which answers once it has resolved.
 * @param {{ folder: string, browser: string, onRequest?: (method: string, path: string) => unknown }} options
 * @returns {Promise<App>}
 */
export async function openApp({ folder, browser, onRequest = () => {} }) {
  const server = await serve({ folder, onRequest });
  const profile = await mkdtemp(join(tmpdir(), 'bindery-profile-'));
  /** @type {Context | null} */
  let context = null;

  // A profile on disk, not a private window: there Blobs would be held in memory.
  const launched = async () => {
    if (context !== null) return context;
    const started = await chromium.launchPersistentContext(profile, { executablePath: browser, acceptDownloads: true });
    started.on('close', () => {
      context = null;
    });
    context = started;
    return started;
  };

  /** @type {App} */
  const app = {
    profile,
    url: server.url,
    // The app's first visit fetches what it needs offline: that is no part of a conversion's time.
    warmUp: async () => {
      const page = await app.newPage();
      const isReady = page.waitForFunction((key) => localStorage.getItem(key) !== null, OFFLINE_READY_KEY, {
        timeout: WARM_UP_TIMEOUT_MS,
        polling: 100,
      });
      await isReady.catch(() => {});
      await app.closePage(page);
    },
    // Codes of the languages that the app can read scans in.
    ocrLanguages: async () => {
      const page = await app.newPage();
      const packs = await page.evaluate(() => {
        const { bindery } = /** @type {{ bindery: BinderyClient }} */ (/** @type {unknown} */ (globalThis));
        return bindery.packs();
      });
      await app.closePage(page);
      return packs.map(({ code }) => code);
    },
    newPage: async () => {
      const page = await (await launched()).newPage();
      await page.goto(server.url, { timeout: READY_TIMEOUT_MS });
      await page.waitForFunction(() => 'bindery' in globalThis, null, { timeout: READY_TIMEOUT_MS });
      // Answered once the queue is open: starting up is no part of a conversion's time.
      await page.evaluate(() => {
        const { bindery } = /** @type {{ bindery: BinderyClient }} */ (/** @type {unknown} */ (globalThis));
        return bindery.storage();
      });
      return page;
    },
    closePage: async (page) => {
      await atMost(page.close(), CLOSE_TIMEOUT_MS);
    },
    forgetJobs: async () => {
      const running = await launched();
      // The page that the browser starts with: it stays blank, so that closing another never ends the browser.
      const blank = running.pages()[0] ?? (await running.newPage());
      const session = await running.newCDPSession(blank);
      await session.send('Storage.clearDataForOrigin', {
        origin: new URL(server.url).origin,
        storageTypes: 'indexeddb,file_systems',
      });
      await session.detach();
    },
    close: async () => {
      if (context !== null) await atMost(context.close(), CLOSE_TIMEOUT_MS);
      await server.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
  return app;
}
