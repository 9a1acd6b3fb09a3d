// The queue in a real browser: real storage, locks and workers, with the real line from PDF to EPUB behind it.
import { expect, type Route } from '@playwright/test';
import { buildPdf, FIRST_EXTRA } from '../fixtures/build-pdf.ts';
import { textBook } from '../fixtures/text-book.ts';
import { test } from './harness.ts';
import { bookHash, connect, countRecords, openAsNewer, ownerSeen, start, storageSeen, until } from './queue-driver.ts';

/** Long enough to be caught in the middle, short enough to wait for. */
const PAGES = 150;

test('a reload in the middle goes on at the first gap and ends in the same bytes', async ({ page }) => {
  const pdf = textBook(PAGES);
  await connect(page);
  const whole = await start(page, pdf);
  await until(page, whole, ['done']);
  const expected = await bookHash(page, whole);

  const cut = await start(page, pdf);
  const before = await until(page, cut, ['running'], 20);
  await page.reload();
  await connect(page);
  const after = await until(page, cut, ['queued', 'running', 'done']);
  expect(before.donePages).toBeLessThan(PAGES);
  expect(after.donePages).toBeGreaterThanOrEqual(before.donePages);
  const end = await until(page, cut, ['done', 'failed']);
  expect([end.status, end.donePages, end.pages.filter((cell) => cell.state === 'done').length]).toEqual([
    'done',
    PAGES,
    PAGES,
  ]);
  expect(await bookHash(page, cut)).toBe(expected);
});

/** Pages that need nothing, and one whose font has its map of characters fetched (ISO 32000-2 §9.7.5.2). */
function bookWithFetchedMap(plainPages: number): Buffer {
  const system = '/CIDSystemInfo << /Registry (Adobe) /Ordering (Korea1) /Supplement 1 >>';
  const face = '/Type /Font /BaseFont /HYSMyeongJo-Medium';
  const text = `<< ${face} /Subtype /Type0 /Encoding /KSCms-UHC-H /DescendantFonts [<< ${face} /Subtype /CIDFontType0 ${system} >>] >>`;
  const pages = Array.from({ length: plainPages }, (_, n) => `(Page ${n})`);
  return buildPdf({
    extra: [{ text }],
    resources: `/Font << /F1 4 0 R /F2 ${FIRST_EXTRA} 0 R >>`,
    pages: [...pages.map((shown) => `/F1 12 Tf 20 250 Td ${shown}`), '/F2 12 Tf 20 250 Td <B0A1B3AA>'].map((shown) => ({
      content: `BT ${shown} Tj ET`,
    })),
  });
}

test('cancel waits for no page, retry keeps the pages', async ({ page }) => {
  const stuck = new Promise<Route>((resolve) => {
    void page.route('**/*.bcmap', resolve, { times: 1 }); // the page waits for as long as this is not answered
  });
  await connect(page);
  const id = await start(page, bookWithFetchedMap(12));
  await until(page, id, ['running'], 10);
  const request = await stuck;
  await page.evaluate((job) => globalThis.client.cancel(job), id);
  const cancelled = await until(page, id, ['cancelled', 'done', 'failed']);
  await request.abort(); // the browser asks for no file twice at once
  expect([cancelled.status, cancelled.donePages]).toEqual(['cancelled', 12]);
  await page.evaluate((job) => globalThis.client.retry(job), id);
  const again = await until(page, id, ['queued', 'running']);
  expect(again.donePages).toBeGreaterThanOrEqual(cancelled.donePages);
  const end = await until(page, id, ['done', 'failed']);
  expect([end.status, end.donePages]).toEqual(['done', 13]);
});

test('one tab works, others watch and command; a closed owner is followed at once', async ({ page, context }) => {
  await connect(page);
  const id = await start(page, textBook(PAGES * 2));
  await until(page, id, ['running'], 5);
  const other = await context.newPage();
  await other.goto(page.url());
  await connect(other);
  await until(other, id, ['running'], 6);
  await expect.poll(() => ownerSeen(other)).toBe('elsewhere');
  expect(await ownerSeen(page)).toBe('here');
  await other.evaluate((job) => globalThis.client.pause(job), id);
  await until(page, id, ['paused']);
  await other.evaluate((job) => globalThis.client.resume(job), id);
  await until(page, id, ['running']);
  await page.close();
  await expect.poll(() => ownerSeen(other), { intervals: [50] }).toBe('here');
  const end = await until(other, id, ['done', 'failed']);
  expect([end.status, end.warnings.filter((warning) => warning.code === 'page/became-picture')]).toEqual(['done', []]);
});

test('a full disk pauses the queue and loses nothing', async ({ page, context, origin }) => {
  const pdf = textBook(PAGES * 3);
  const cdp = await context.newCDPSession(page);
  // Before the engine's first write: Chromium looks at the quota every 30 s only, and counts down in between.
  const used = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: used + pdf.length + 200_000 });
  await connect(page);
  const id = await start(page, pdf);
  const full = await until(page, id, ['paused', 'done', 'failed']);
  expect([full.status, full.error?.code]).toEqual(['paused', 'storage/quota']);
  expect(await start(page, Buffer.concat([pdf, Buffer.alloc(4_000_000, ' ')]))).toBe('storage/quota');
  await cdp.send('Storage.overrideQuotaForOrigin', { origin });
  await page.evaluate(() => globalThis.client.resumeQueue());
  expect((await until(page, id, ['done', 'failed'])).status).toBe('done');
});

test('a password is asked for, refused, taken, and forgotten with the page', async ({ page }) => {
  await connect(page);
  const id = await start(page, textBook(PAGES, 'secret'));
  expect((await until(page, id, ['needs-password'])).passwordWasWrong).toBe(false);
  await page.evaluate((job) => globalThis.client.unlock(job, 'guess'), id);
  await expect.poll(async () => (await until(page, id, ['needs-password'])).passwordWasWrong).toBe(true);
  await page.evaluate((job) => globalThis.client.unlock(job, 'secret'), id);
  await until(page, id, ['running'], 5);
  await page.reload();
  await connect(page);
  await until(page, id, ['needs-password']);
  await page.evaluate((job) => globalThis.client.unlock(job, 'secret'), id);
  expect((await until(page, id, ['done', 'failed'])).status).toBe('done');
});

test('clearing site data in the middle is told, and the next job works', async ({ page, context, origin }) => {
  await connect(page);
  const id = await start(page, textBook(PAGES));
  await until(page, id, ['running'], 5);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  const lost = await until(page, id, ['failed']);
  expect(lost.error?.code).toBe('storage/cleared');
  const next = await start(page, textBook(3));
  expect((await until(page, next, ['done', 'failed'])).status).toBe('done');
});

test('clearing site data is told in every tab, of finished books too', async ({ page, context, origin }) => {
  await connect(page);
  const id = await start(page, textBook(3));
  await until(page, id, ['done']);
  const other = await context.newPage();
  await other.goto(page.url());
  await connect(other);
  await until(other, id, ['done']);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  const seen = await Promise.all([page, other].map((tab) => until(tab, id, ['failed'])));
  expect(seen.map((job) => [job.error?.code, job.book])).toEqual(new Array(2).fill(['storage/cleared', null]));
});

test('a newer version that changes storage is not held up by an old tab, which then touches nothing', async ({
  page,
  context,
}) => {
  await connect(page);
  const id = await start(page, textBook(PAGES));
  await until(page, id, ['running'], 5);
  const newer = await context.newPage();
  await newer.goto(page.url());
  const upgraded = await newer.evaluate(openAsNewer);
  expect(upgraded).toBe('upgraded');
  await expect.poll(() => storageSeen(page)).toBe('newer-app');
  const before = await newer.evaluate(countRecords);
  expect(before).toBeGreaterThan(5);
  // Both the tab that was open over the change, and the old version started anew, as after a rollback.
  expect(await start(page, textBook(1))).toBe('storage/newer-app');
  await page.reload();
  await connect(page);
  expect(await start(page, textBook(1))).toBe('storage/newer-app');
  expect(await storageSeen(page)).toBe('newer-app');
  expect(await newer.evaluate(countRecords)).toBe(before);
});

test('deleting a job leaves nothing of it', async ({ page }) => {
  await connect(page);
  const id = await start(page, textBook(3));
  await until(page, id, ['done']);
  const counts = () => page.evaluate(countRecords);
  expect(await counts()).toBeGreaterThan(5);
  await page.evaluate((job) => globalThis.client.remove(job), id);
  await expect.poll(counts, { timeout: 20_000, intervals: [1000] }).toBe(0);
});
