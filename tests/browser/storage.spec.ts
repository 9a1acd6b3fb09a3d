// Storage between tabs, one of which stops in the middle of its work.
import { expect, type Page } from '@playwright/test';
import { textBook } from '../fixtures/text-book.ts';
import { test } from './harness.ts';
import { bookHash, connect, start, storedPieces, until } from './queue-driver.ts';

/** Most that the next owner may wait for storage, ms. */
const HELD_UP_MS = 2_000;

test('an owner that is frozen while it writes holds nobody up, and writes nothing once it thaws', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const paths = [
      '/src/adapters/idb/schema.ts',
      '/src/adapters/idb/owner-store.ts',
      '/src/adapters/idb/page-store.ts',
    ];
    const [schema, owners, pages] = await Promise.all(paths.map((path) => import(path)));
    const frozen = new Worker('/tests/browser/stopped-writer.ts', { type: 'module' });
    const told = () =>
      new Promise<unknown>((done) => frozen.addEventListener('message', (event) => done(event.data), { once: true }));
    await told();
    const thawed = told();
    const stoppedAt = performance.now();
    const db = await schema.openDatabase(() => undefined);
    const { epoch } = await owners.ownerStore(db).claim('second');
    const store = pages.pageStore(db, 'job', epoch);
    const flight = { jobId: 'job', worker: 'two', work: 'analyse', pages: [] };
    const written = await store.takeOff(flight);
    const heldUpMs = performance.now() - stoppedAt;
    const late = await thawed;
    return { written, heldUpMs, late, rows: (await store.rows()).map((row: { index: number }) => row.index) };
  });
  expect(seen.written).toEqual({ ok: true });
  expect(seen.heldUpMs).toBeLessThan(HELD_UP_MS);
  expect(seen.late).toEqual({ late: 'not-owner', beat: false });
  expect(seen.rows).toEqual([0]); // what it asked for while it owned the queue is there
});

test('an owner that lost the queue while it saves a book in pieces leaves none', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const paths = [
      '/src/adapters/idb/schema.ts',
      '/src/adapters/idb/owner-store.ts',
      '/src/adapters/idb/page-store.ts',
    ];
    const [schema, owners, pages] = await Promise.all(paths.map((path) => import(path)));
    const db = await schema.openDatabase(() => undefined);
    const { epoch } = await owners.ownerStore(db).claim('first');
    await owners.ownerStore(db).claim('second');
    const written = await pages.pageStore(db, 'job', epoch).saveBook(new Blob(['book']), {}, 0, false);
    return { written, pieces: await db.count('chunks') };
  });
  expect(seen).toEqual({ written: { ok: false, failure: { type: 'not-owner' } }, pieces: 0 });
});

test('writes on a full disk end, and storage still counts as one that keeps Blobs', async ({
  page,
  context,
  origin,
}) => {
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  const seen = await page.evaluate(async () => {
    const paths = [
      '/src/adapters/idb/schema.ts',
      '/src/adapters/idb/owner-store.ts',
      '/src/adapters/idb/file-store.ts',
    ];
    const [schema, owners, files] = await Promise.all(paths.map((path) => import(path)));
    const db = await schema.openDatabase(() => undefined);
    const late = new Promise((resolve) => setTimeout(() => resolve('never ended'), 5_000));
    const claimed = owners.ownerStore(db).claim('me');
    const claim = await Promise.race([claimed.catch((thrown: Error) => thrown.name), late]);
    return { claim, blobsKept: await files.keepsBlobs(db) };
  });
  expect(seen).toEqual({ claim: 'QuotaExceededError', blobsKept: true });
});

test('where Blobs are refused, files and books are kept in pieces, and the book is the same', async ({
  page,
  context,
}) => {
  const pdf = Buffer.concat([textBook(12), Buffer.alloc(9_000_000, ' ')]); // three pieces
  const convert = async (tab: Page) => {
    await connect(tab);
    const id = await start(tab, pdf);
    const end = await until(tab, id, ['done', 'failed']);
    expect([end.status, end.error]).toEqual(['done', null]);
    return bookHash(tab, id);
  };
  const expected = await convert(page);
  await page.close();
  const refusing = await context.newPage();
  await refusing.goto(page.url());
  await refusing.evaluate(() => import(`${location.origin}/tests/browser/refuse-blobs.ts`));
  expect(await convert(refusing)).toBe(expected);
  const kept = await refusing.evaluate(storedPieces);
  expect(kept).toEqual({ blobs: 2, pieces: { sources: 3, books: 1 } }); // the first book and its file are whole
});
