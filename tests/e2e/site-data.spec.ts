// Site data that is deleted under the open app on a host without headers: the service worker, which gives workers their
// policy, goes with it.
import { expect, type Page } from '@playwright/test';
import type { BinderyClient } from '../../src/client/client.ts';
import { textBook } from '../fixtures/text-book.ts';
import { addFiles, bookIsReady, cardOf, test } from './app.ts';
import { built, engineOf, leak, plainHost } from './plain-host.ts';

/** Policies of the engines and of all workers that start in a page, in the order of their coming; null: none. */
function policiesOf(page: Page) {
  const engines: (string | null)[] = [];
  const all: (string | null)[] = [];
  page.on('response', (response) => {
    const kind = /(engine|page)-worker[^/]*\.js$/.exec(response.url())?.[1];
    if (kind === undefined) return;
    const policy = response.fromServiceWorker() ? (response.headers()['content-security-policy'] ?? null) : null;
    all.push(policy);
    if (kind === 'engine') engines.push(policy);
  });
  return { engines, all };
}

async function deleteData(page: Page, url: string, storageTypes: 'all' | 'service_workers'): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: new URL(url).origin, storageTypes });
}

/** The first worker of the page hears nothing: an engine that has not opened storage yet. */
function deafenFirstWorker(): void {
  const { prototype } = Worker;
  const post = prototype.postMessage;
  let deaf: Worker | undefined;
  prototype.postMessage = function (this: Worker, ...sent: unknown[]) {
    deaf ??= this;
    if (this !== deaf) Reflect.apply(post, this, sent);
  };
}

/** Resolves when the engine has told what the queue holds: storage is open. */
function storageIsOpen(page: Page): Promise<void> {
  return page.evaluate(() => {
    const client = Reflect.get(globalThis, 'bindery') as BinderyClient;
    return new Promise<void>((done) => client.watchAll(() => done()));
  });
}

for (const moment of ['before storage is open', 'while nothing is to do'] as const) {
  test(`site data deleted ${moment} takes no policy from the workers`, async ({ page }) => {
    const host = await plainHost(built());
    const policies = policiesOf(page);
    if (moment === 'before storage is open') await page.addInitScript(deafenFirstWorker);
    await page.goto(host.url);
    await expect.poll(() => policies.engines.length, { timeout: 60_000 }).toBe(1);
    if (moment === 'while nothing is to do') await storageIsOpen(page);
    await deleteData(page, host.url, 'all'); // the service worker too
    await expect.poll(() => policies.engines.length, { timeout: 60_000 }).toBe(2);
    expect(await (await engineOf(page))?.evaluate(leak)).toBe('refused');
    await addFiles(page, [{ name: 'again.pdf', buffer: textBook(2) }]);
    await bookIsReady(cardOf(page, 'again.pdf'));
    for (const policy of policies.all) expect(policy).toContain("default-src 'none'");
    host.close();
  });
}

test('a service worker that is deleted alone takes neither policy nor books', async ({ page }) => {
  const host = await plainHost(built());
  const policies = policiesOf(page);
  await page.goto(host.url);
  await addFiles(page, [{ name: 'kept.pdf', buffer: textBook(2) }]);
  await bookIsReady(cardOf(page, 'kept.pdf'));
  await deleteData(page, host.url, 'service_workers');
  await expect.poll(() => policies.engines.length, { timeout: 60_000 }).toBe(2);
  await addFiles(page, [{ name: 'again.pdf', buffer: textBook(2) }]);
  await bookIsReady(cardOf(page, 'again.pdf'));
  await bookIsReady(cardOf(page, 'kept.pdf'));
  for (const policy of policies.all) expect(policy).toContain("default-src 'none'");
  host.close();
});
