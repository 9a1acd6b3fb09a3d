// Nothing leaves the origin. The whole browser goes through a proxy that writes down where requests want to go.
import { createServer } from 'node:http';
import { type Browser, expect } from '@playwright/test';
import { scanBook } from '../fixtures/scan-book.ts';
import { textBook } from '../fixtures/text-book.ts';
import { addFiles, bookIsReady, cardOf, test } from './app.ts';
import { type RecordingProxy, recordingProxy } from './recording-proxy.ts';
import { scanPages } from './scan-text.ts';

/** Chromium's own calls home (updates, field trials), should a build make any: they come from no page. */
const BROWSER_ITSELF = /(^|\.)(google|googleapis|gvt1|gvt2)\.com$/;

/** What becomes of a request to another host. */
const leak = (): Promise<string> =>
  fetch('http://leak.test/', { mode: 'no-cors' }).then(
    () => 'sent',
    () => 'refused',
  );

type Recorded = {
  readonly browser: Browser;
  readonly proxy: RecordingProxy;
  readonly foreign: () => readonly string[];
};

const recorded = test.extend<{ readonly recorded: Recorded }>({
  recorded: async ({ playwright, launchOptions }, use) => {
    const proxy = await recordingProxy();
    // By itself Chromium would not send loopback requests through the proxy.
    const browser = await playwright.chromium.launch({
      ...launchOptions,
      proxy: { server: proxy.server, bypass: '<-loopback>' },
    });
    await use({ browser, proxy, foreign: () => proxy.foreign.filter((host) => !BROWSER_ITSELF.test(host)) });
    await browser.close();
    await proxy.close();
  },
});

recorded(
  'converting text and scans asks no host but the app’s own',
  async ({ recorded: { browser, proxy, foreign }, site }) => {
    const context = await browser.newContext();
    const scan = await scanBook(await context.newPage(), scanPages(1));
    const page = await context.newPage();
    await page.goto(site.url);
    await addFiles(page, [
      { name: 'text.pdf', buffer: textBook(3) },
      { name: 'scan.pdf', buffer: scan },
    ]);
    await bookIsReady(cardOf(page, 'text.pdf'));
    await bookIsReady(cardOf(page, 'scan.pdf'));
    expect(proxy.own.length).toBeGreaterThan(5);
    expect(foreign()).toEqual([]);
  },
);

recorded('the policy stops a page, a worker and a service worker that try', async ({ recorded, site }) => {
  const context = await recorded.browser.newContext();
  const page = await context.newPage();
  await page.goto(site.url);
  await expect.poll(() => page.workers().length).toBeGreaterThan(0);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const [serviceWorker, ...others] = context.serviceWorkers();
  expect(others).toEqual([]);
  expect(await page.evaluate(leak)).toBe('refused');
  expect(await serviceWorker?.evaluate(leak)).toBe('refused');
  for (const worker of page.workers()) expect(await worker.evaluate(leak)).toBe('refused');
  expect(recorded.foreign()).toEqual([]);
});

recorded('neither markup nor foreign scripts come out of strings', async ({ recorded: { browser }, site }) => {
  const page = await browser.newPage();
  await page.goto(site.url);
  await expect.poll(() => page.workers().length).toBeGreaterThan(0);
  const inPage = await page.evaluate(() => {
    const outcome = (act: () => unknown): string => {
      try {
        act();
        return 'done';
      } catch (thrown) {
        return thrown instanceof Error ? thrown.name : 'other';
      }
    };
    return [
      outcome(() => Object.assign(document.createElement('p'), { innerHTML: '<b>x</b>' })),
      outcome(() => new Worker('https://elsewhere.test/worker.js')),
      outcome(() => Object.assign(document.createElement('script'), { text: 'globalThis.pwned = 1' })),
    ];
  });
  expect(inPage).toEqual(['TypeError', 'TypeError', 'TypeError']);
});

recorded(
  'planted leaks of a page, a worker and a service worker are all written down',
  async ({ recorded: { browser, foreign } }) => {
    const leak = (who: string) => `fetch('http://${who}.test/', { mode: 'no-cors' }).catch(() => {});`;
    const files = new Map([
      ['/', `<!doctype html><title>Leaks</title><script src="page.js"></script>`],
      ['/page.js', `${leak('page')} new Worker('worker.js'); navigator.serviceWorker.register('sw.js');`],
      ['/worker.js', leak('worker')],
      ['/sw.js', leak('service-worker')],
    ]);
    const server = createServer((request, response) => {
      const text = files.get(request.url ?? '');
      const type = request.url === '/' ? 'text/html' : 'text/javascript';
      response.writeHead(text === undefined ? 404 : 200, { 'Content-Type': type }).end(text);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    await expect
      .poll(() => [...new Set(foreign())].sort())
      .toEqual(['page.test', 'service-worker.test', 'worker.test']);
    server.closeAllConnections();
    server.close();
  },
);
