// The service worker as a reader meets it: files shared by other apps, the policy on hosts that set no headers, and a
// new version that waits until it is let in.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import { textBook } from '../fixtures/text-book.ts';
import { addFiles, bookIsReady, cardOf, test } from './app.ts';
import { built, engineOf, leak, plainHost } from './plain-host.ts';

async function controlled(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Longer than a page would wait for its service worker where it can do without, ms. */
const SLOW_INSTALL_MS = 6_000;

test('a shared PDF, Korean name and all, joins the queue and never reaches the server', async ({ app, site }) => {
  await controlled(app);
  const bytes = [...textBook(2)];
  await app.evaluate((pdf) => {
    const files = new DataTransfer();
    files.items.add(new File([new Uint8Array(pdf)], '나눈 책.pdf', { type: 'application/pdf' }));
    const form = document.createElement('form');
    Object.assign(form, { method: 'POST', enctype: 'multipart/form-data', action: './share' });
    const input = Object.assign(document.createElement('input'), { type: 'file', name: 'files', files: files.files });
    form.append(input);
    document.body.append(form);
    form.submit();
  }, bytes);
  await expect(cardOf(app, '나눈 책.pdf')).toBeVisible();
  expect(new URL(app.url()).search).toBe('');
  expect(site.log.filter((path) => path.includes('share'))).toEqual([]);
  await app.reload();
  await expect(cardOf(app, '나눈 책.pdf')).toHaveCount(1);
});

test('on a host without headers, under a sub-path, no worker ever starts without the policy', async ({ page }) => {
  const host = await plainHost(built());
  host.onRequest = async (path) => {
    if (path === 'sw.js') await new Promise((done) => setTimeout(done, SLOW_INSTALL_MS));
    return undefined;
  };
  /** Policies of documents and workers in the order of their coming; null: none, or not from the service worker. */
  const workers: (string | null)[] = [];
  const documents: (string | null)[] = [];
  page.on('response', (response) => {
    const policy = response.fromServiceWorker() ? (response.headers()['content-security-policy'] ?? null) : null;
    if (/-worker[^/]*\.js$/.test(response.url())) workers.push(policy);
    if (response.url() === host.url) documents.push(policy);
  });
  const engine = () => engineOf(page);
  await page.goto(host.url);
  expect(await (await engine())?.evaluate(leak)).toBe('refused'); // at the first visit, however late it came
  await page.reload();
  await engine();
  expect(documents.at(-1)).toContain("default-src 'none'");
  expect(await page.evaluate(leak)).toBe('refused');
  const session = await page.context().newCDPSession(page);
  const before = workers.length;
  await session.send('Page.reload', { ignoreCache: true }); // leaves the page without its service worker
  await expect.poll(() => workers.length, { timeout: 60_000 }).toBeGreaterThan(before);
  expect(await (await engine())?.evaluate(leak)).toBe('refused');
  expect(workers.length).toBeGreaterThanOrEqual(3);
  for (const policy of workers) expect(policy).toContain("default-src 'none'");
  host.close();
});

/** One of the files without which a service worker is not installed. */
const NEEDED = 'icons/icon-512.png';

test('on a host without headers, a service worker that cannot be installed at first is tried again', async ({
  page,
}) => {
  const host = await plainHost(built());
  let refused = 0;
  host.onRequest = (path) => {
    if (path !== NEEDED || refused > 0) return undefined;
    refused += 1;
    return 500;
  };
  await page.goto(host.url);
  expect(await (await engineOf(page))?.evaluate(leak)).toBe('refused');
  expect(refused).toBe(1);
  await addFiles(page, [{ name: 'late.pdf', buffer: textBook(2) }]);
  await bookIsReady(cardOf(page, 'late.pdf'));
  // The one that came late is the one that the page talks to: it has what PDFs need.
  await expect.poll(() => page.evaluate(() => caches.has('bindery-data-v1'))).toBe(true);
  host.close();
});

test('on a host without headers, where no service worker takes the page, no worker starts and the page says why', async ({
  page,
}, info) => {
  const folder = info.outputPath('site');
  cpSync(built(), folder, { recursive: true });
  const script = join(folder, 'sw.js');
  const before = readFileSync(script, 'utf8');
  writeFileSync(script, before.replace(/(["'`])CLAIM\1/, '"DEAF"'));
  expect(readFileSync(script, 'utf8')).not.toBe(before);
  const host = await plainHost(folder);
  host.onRequest = (path) => (path === NEEDED ? 500 : undefined);
  const message = page.getByText('Bindery did not start');
  await page.goto(host.url);
  await expect(message).toBeVisible({ timeout: 60_000 });
  expect(page.workers()).toEqual([]);
  host.onRequest = () => undefined;
  await page.getByRole('button', { name: 'Reload' }).click();
  expect(await (await engineOf(page))?.evaluate(leak)).toBe('refused');
  const session = await page.context().newCDPSession(page);
  await session.send('Page.reload', { ignoreCache: true }); // this service worker does not come back by itself
  await expect(message).toBeVisible({ timeout: 60_000 });
  expect(page.workers()).toEqual([]);
  await page.getByRole('button', { name: 'Reload' }).click();
  expect(await (await engineOf(page))?.evaluate(leak)).toBe('refused');
  host.close();
});

test('an address without https is told as that', async ({ page }) => {
  const host = await plainHost(built());
  await page.addInitScript(() => Object.defineProperty(globalThis, 'isSecureContext', { value: false }));
  await page.goto(host.url);
  await expect(page.getByText('Bindery cannot start at this address.')).toBeVisible();
  expect(page.workers()).toEqual([]);
  host.close();
});

test('a host that sends the policy needs no service worker', async ({ page }) => {
  const onRequest = (_: string, path: string) =>
    path.includes('sw.js') ? Promise.reject(new Error('not to be had')) : undefined;
  const server = await serve({ folder: built(), onRequest });
  await page.goto(server.url);
  expect(await (await engineOf(page))?.evaluate(leak)).toBe('refused');
  await addFiles(page, [{ name: 'bare.pdf', buffer: textBook(2) }]);
  await bookIsReady(cardOf(page, 'bare.pdf'));
  await server.close();
});

/** Another release of the app: the same files, one of them changed, and so another list in the service worker. */
function nextRelease(folder: string): void {
  const path = join(folder, 'sw.js');
  const before = readFileSync(path, 'utf8');
  const after = before.replace(/("?revision"?:\s*["'`])([0-9a-f]{4})/, '$10000');
  expect(after).not.toBe(before);
  writeFileSync(path, after);
}

test('a new version waits, is let in by the reader in each tab, and leaves the last release in the cache', async ({
  page,
  context,
}, info) => {
  const folder = info.outputPath('site');
  cpSync(built(), folder, { recursive: true });
  // The first version is still fetching its data when the next one comes: it must let go.
  const onRequest = (_: string, path: string) =>
    path.includes('/pdfjs/') ? new Promise<void>((done) => setTimeout(done, 2000)) : undefined;
  const server = await serve({ folder, onRequest });
  await page.goto(server.url);
  await controlled(page);
  await addFiles(page, [{ name: 'before.pdf', buffer: textBook(2) }]);
  await bookIsReady(cardOf(page, 'before.pdf'));
  nextRelease(folder);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect(page.getByText('A new version is ready.')).toBeVisible();
  const other = await context.newPage();
  await other.goto(server.url);
  await expect(other.getByText('A new version is ready.')).toBeVisible();
  await page.bringToFront();
  const shells = () =>
    page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('bindery-shell-')).length);
  expect(await shells()).toBe(2);
  const reloaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Now' }).click();
  await reloaded;
  await expect(page.getByText('A new version is ready.')).toHaveCount(0);
  await bookIsReady(cardOf(page, 'before.pdf'));
  expect(await shells()).toBe(2);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting ?? null)).toBe(
    null,
  );
  const reloadedToo = other.waitForEvent('load');
  await other.getByRole('button', { name: 'Now' }).click();
  await reloadedToo;
  await expect(other.getByText('A new version is ready.')).toHaveCount(0);
  await server.close();
});
