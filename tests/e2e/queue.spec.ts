import { readFile } from 'node:fs/promises';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import { scanBook } from '../fixtures/scan-book.ts';
import { textBook } from '../fixtures/text-book.ts';
import { addFiles, bookIsReady, cardOf, downloadFrom, type PickedFile, type Site, test } from './app.ts';
import { built } from './plain-host.ts';
import { scanPages } from './scan-text.ts';

const PAGES = 4;

async function scan(context: BrowserContext): Promise<PickedFile> {
  const page = await context.newPage();
  const buffer = await scanBook(page, scanPages(PAGES));
  await page.close();
  return { name: 'long.pdf', buffer };
}

/** Waits until OCR has finished a page and has one still to do. */
async function inTheMiddle(page: Page): Promise<void> {
  const state = () =>
    page.evaluate(
      () =>
        new Promise<number>((done) => {
          const { bindery } = globalThis as unknown as { bindery: import('../../src/client/client.ts').BinderyClient };
          const stop = bindery.watchAll((jobs) => {
            done(jobs[0]?.donePages ?? 0);
            queueMicrotask(() => stop());
          });
        }),
    );
  await expect.poll(state, { timeout: 60_000, intervals: [50] }).toBeGreaterThan(0);
  expect(await state()).toBeLessThan(PAGES);
}

async function uninterrupted(page: Page, site: Site, file: PickedFile, folder: string): Promise<Buffer> {
  await page.goto(site.url);
  await addFiles(page, [file]);
  return readFile((await downloadFrom(cardOf(page, file.name), folder)).path);
}

test('a job is cancelled whatever its worker waits for, and can be tried again', async ({ page, context }, {
  outputDir,
}) => {
  const file = await scan(context);
  let answer = (): void => undefined;
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  let isAsked = false;
  const onRequest = async (_: string, path: string): Promise<void> => {
    if (!path.includes('/ocr/data/')) return;
    isAsked = true;
    await answered;
  };
  const server = await serve({ folder: built(), onRequest });
  await page.goto(server.url);
  await addFiles(page, [file]);
  await expect.poll(() => isAsked, { timeout: 60_000 }).toBe(true);
  const card = cardOf(page, file.name);
  await card.getByRole('button', { name: /^Cancel/ }).click();
  await expect(card.getByRole('button', { name: 'Try again' })).toBeVisible();
  answer();
  await card.getByRole('button', { name: 'Try again' }).click();
  await downloadFrom(card, outputDir);
  await server.close();
});

test('a reload in the middle of OCR changes nothing in the book', async ({ app, browser, context, site }, {
  outputDir,
}) => {
  const file = await scan(context);
  await addFiles(app, [file]);
  await inTheMiddle(app);
  await app.reload();
  const resumed = await readFile((await downloadFrom(cardOf(app, file.name), outputDir)).path);
  const other = await browser.newContext();
  const whole = await uninterrupted(await other.newPage(), site, file, outputDir);
  await other.close();
  expect(resumed.equals(whole)).toBe(true);
});

test('a closed tab takes nothing with it', async ({ app, browser, context, site }, { outputDir }) => {
  const file = await scan(context);
  await addFiles(app, [file]);
  await inTheMiddle(app);
  await app.close();
  const next = await context.newPage();
  await next.goto(site.url);
  const resumed = await readFile((await downloadFrom(cardOf(next, file.name), outputDir)).path);
  const other = await browser.newContext();
  const whole = await uninterrupted(await other.newPage(), site, file, outputDir);
  await other.close();
  expect(resumed.equals(whole)).toBe(true);
});

test('site data that is deleted under a drop loses no file of it, and dead cards can be deleted', async ({
  app,
  context,
  site,
}) => {
  await addFiles(app, [{ name: 'old.pdf', buffer: textBook(1) }]);
  await bookIsReady(cardOf(app, 'old.pdf'));
  const names = ['one.pdf', 'two.pdf', 'three.pdf'];
  const cdp = await context.newCDPSession(app);
  const added = addFiles(
    app,
    names.map((name) => ({ name, buffer: textBook(1) })),
  );
  await cdp.send('Storage.clearDataForOrigin', { origin: new URL(site.url).origin, storageTypes: 'indexeddb' });
  await added;
  const old = cardOf(app, 'old.pdf');
  await expect(old).toContainText('was deleted');
  await old.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(old).toHaveCount(0);
  await expect(app.locator('.adding-line')).toHaveCount(0);
  for (const name of names) await expect(cardOf(app, name).last()).toBeVisible();
});

test('a file that is picked while the page starts is not lost', async ({ app, site }) => {
  await addFiles(app, [{ name: 'first.pdf', buffer: textBook(1) }]);
  await bookIsReady(cardOf(app, 'first.pdf'));
  for (const name of ['second.pdf', 'third.pdf', 'fourth.pdf']) {
    await app.goto(site.url, { waitUntil: 'commit' });
    await addFiles(app, [{ name, buffer: textBook(1) }]);
    await bookIsReady(cardOf(app, name));
  }
});
