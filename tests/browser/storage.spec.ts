// Storage between tabs, one of which stops in the middle of its work.
import { expect, type Page, type Route } from '@playwright/test';
import { picturePages } from '../fixtures/scan-book.ts';
import { textBook } from '../fixtures/text-book.ts';
import { test } from './harness.ts';
import { bookHash, connect, start, storageSeen, storedPictures, storedPieces, until } from './queue-driver.ts';

test('an owner that is frozen while it writes holds nobody up, and writes nothing once it thaws', async ({ page }) => {
  const asks = new Promise<Route>((resolve) => {
    void page.route('**/thaw', resolve);
  });
  const next = await page.evaluateHandle(async () => {
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
    const last = told();
    const db = await schema.openDatabase(() => undefined);
    const { epoch } = await owners.ownerStore(db).claim('second', false);
    const store = pages.pageStore(db, 'job', epoch, true);
    const written = await store.takeOff({ jobId: 'job', worker: 'two', work: 'analyse', pages: [] });
    const rows = async () => (await store.rows()).map((row: { index: number }) => row.index);
    return { written, rows, last };
  });
  await (await asks).fulfill({ body: '' });
  const seen = await next.evaluate(async ({ written, rows, last }) => ({
    written,
    last: await last,
    rows: await rows(),
  }));
  expect(seen).toEqual({
    written: { ok: true },
    last: { late: 'not-owner', beat: 'lost', ends: ['answered'] },
    rows: [0], // what it asked for while it owned the queue is there
  });
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
    const { epoch } = await owners.ownerStore(db).claim('first', false);
    await owners.ownerStore(db).claim('second', false);
    const written = await pages.pageStore(db, 'job', epoch, false).saveBook(new Blob(['book']), {}, 0);
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
    const claimed = owners.ownerStore(db).claim('me', false);
    const claim = await claimed.catch((thrown: Error) => thrown.name);
    return { claim, blobsKept: await files.keepsBlobs(db) };
  });
  expect(seen).toEqual({ claim: 'QuotaExceededError', blobsKept: true });
});

test('storage that is deleted while it is opened is opened anew', async ({ page }) => {
  const stores = await page.evaluate(async () => {
    const path = '/src/adapters/idb/schema.ts';
    const schema = await import(path);
    const { prototype } = IDBFactory;
    const open = prototype.open;
    // Chromium closes the connection; the standard's word for what is left is an abort of the upgrade.
    prototype.open = function (...asked) {
      prototype.open = open;
      const opening = open.apply(this, asked);
      const abort = (): void => opening.transaction?.abort();
      queueMicrotask(() => opening.addEventListener('upgradeneeded', abort)); // after its stores were asked for
      return opening;
    };
    const db = await schema.openDatabase(() => undefined);
    return db.objectStoreNames.length;
  });
  expect(stores).toBeGreaterThan(0);
});

/** Room before the disk is full, bytes: Chromium takes it for free until a write is larger than all of it. */
const ROOM = 2_000_000;

test('a full disk can be emptied: by the owner, and by one that comes when it is full already', async ({
  page,
  context,
  origin,
}) => {
  const devtools = await context.newCDPSession(page);
  const used = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: used + ROOM });
  const paths = ['schema', 'owner-store', 'queue-store'].map((name) => `/src/adapters/idb/${name}.ts`);
  const epochs = await page.evaluate(async (modules) => {
    const [schema, owners, queues] = await Promise.all(modules.map((path) => import(path)));
    const db = await schema.openDatabase(() => undefined);
    const first = await owners.ownerStore(db).claim('first', false);
    const second = await owners.ownerStore(db).claim('second', false);
    const rules = { upgrade: (stored: unknown) => stored, madeAt: () => 0 };
    await queues.queueStore(db, rules).saveJobs(second.epoch, [{ id: 'a' }, { id: 'b' }]);
    db.close();
    return [first.epoch, second.epoch];
  }, paths);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  const seen = await page.evaluate(
    async ([modules, [ended, held], room]) => {
      const [schema, owners, queues] = await Promise.all(modules.map((path) => import(path)));
      const db = await schema.openDatabase(() => undefined);
      const queue = queues.queueStore(db, { upgrade: (stored: unknown) => stored, madeAt: () => 0 });
      const owner = owners.ownerStore(db);
      await db.put('events', { at: 0, detail: 'x'.repeat(2 * room) }).catch(() => undefined);
      const stolen = await owner.claim('third', false).catch((thrown: Error) => thrown.name);
      const followed = await owner.claim('third', true);
      return {
        stolen,
        followed,
        beat: await owner.beat(followed.epoch),
        late: (await queue.deleteJob(ended, 'a')).failure,
        written: (await queue.saveJobs(held, [{ id: 'c' }])).failure?.error?.code,
        deleted: (await queue.deleteJob(followed.epoch, 'b')).ok,
        jobs: await db.getAllKeys('jobs'),
      };
    },
    [paths, epochs, ROOM] as const,
  );
  expect(seen).toEqual({
    stolen: 'QuotaExceededError',
    followed: { epoch: epochs[1], previousToken: 'second' },
    beat: 'unseen',
    late: { type: 'not-owner' },
    written: 'storage/quota',
    deleted: true,
    jobs: ['a'],
  });
});

/** Converts a book without OCR; gives its hash. */
async function convert(tab: Page, pdf: Buffer): Promise<string> {
  await connect(tab);
  const id = await start(tab, pdf, 'never');
  const end = await until(tab, id, ['done', 'failed']);
  expect([end.status, end.error]).toEqual(['done', null]);
  return bookHash(tab, id);
}

async function refuseBlobs(tab: Page, url: string): Promise<void> {
  await tab.goto(url);
  await tab.evaluate(() => import(`${location.origin}/tests/browser/refuse-blobs.ts`));
}

test('where Blobs are refused, files and books are kept in pieces, and the book is the same', async ({
  page,
  context,
}) => {
  const pdf = Buffer.concat([textBook(12), Buffer.alloc(9_000_000, ' ')]); // three pieces
  const expected = await convert(page, pdf);
  await page.close();
  const refusing = await context.newPage();
  await refuseBlobs(refusing, page.url());
  expect(await convert(refusing, pdf)).toBe(expected);
  expect(await storageSeen(refusing)).toBe('session-only'); // and the screen says so
  const kept = await refusing.evaluate(storedPieces);
  expect(kept).toEqual({ blobs: 2, pieces: { sources: 3, books: 1 } }); // the first book and its file are whole
});

test('pieces of a book that was never finished mix with no other, and go', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const paths = [
      '/src/adapters/idb/schema.ts',
      '/src/adapters/idb/owner-store.ts',
      '/src/adapters/idb/page-store.ts',
      '/src/adapters/idb/file-store.ts',
      '/src/adapters/idb/sweep.ts',
    ];
    const [schema, owners, pages, files, sweep] = await Promise.all(paths.map((path) => import(path)));
    const db = await schema.openDatabase(() => undefined);
    const { epoch } = await owners.ownerStore(db).claim('me', false);
    const store = pages.pageStore(db, 'job', epoch, false);
    await db.put('jobs', { id: 'job' });
    const book = (letter: string, megabytes: number) => new Blob([letter.repeat(megabytes * 1024 * 1024)]);
    const pieceNames = async () => (await db.getAllKeys('chunks')).map((key: unknown[]) => key.slice(1).join(' '));
    const readBack = async () => {
      const text: string = await (await files.readFile(db, 'books', 'job')).text();
      return `${text.length / 1024 / 1024} ${[...new Set(text)].join('')}`;
    };
    // Of an earlier version of the app: pieces without a name of their own.
    await db.put('chunks', { jobId: 'job', of: 'books', n: 0, bytes: await book('o', 1).arrayBuffer() });
    await db.put('books', { jobId: 'job', blob: null, chunkCount: 1, mediaType: '', createdAt: 0 });
    const old = await readBack();
    await store.saveBook(book('a', 6), {}, 1_000);
    const first = [await readBack(), await pieceNames()];
    // The next one is cut off after its first piece, as by a kill.
    const slice = Blob.prototype.slice;
    let cut = 0;
    Blob.prototype.slice = function sliced(...range) {
      cut += 1;
      if (cut > 1) throw new Error('killed');
      return slice.apply(this, range);
    };
    await store.saveBook(book('b', 6), {}, 2_000);
    Blob.prototype.slice = slice;
    const between = [await readBack(), await pieceNames()];
    await sweep.sweepOrphans(db, epoch, () => 0);
    const swept = await pieceNames();
    await db.put('chunks', { jobId: 'job', of: 'books 2000 1', n: 0, bytes: new ArrayBuffer(1) });
    await store.saveBook(book('c', 1), {}, 3_000);
    const last = [await readBack(), await pieceNames()];
    await pages.pageStore(db, 'job', epoch, true).saveBook(book('d', 1), {}, 4_000);
    return { old, first, between, swept, last, whole: [await readBack(), await pieceNames()] };
  });
  const ofA = ['books 1000 1 0', 'books 1000 1 1'];
  expect(seen).toEqual({
    old: '1 o',
    first: ['6 a', ofA],
    between: ['6 a', [...ofA, 'books 2000 1 0']],
    swept: ofA,
    last: ['1 c', ['books 3000 1 0']],
    whole: ['1 d', []],
  });
});

test('large pictures are kept as Blobs, small ones and those that Blobs are refused for as bytes; the book is the same', async ({
  page,
  context,
}) => {
  const gray = { width: 500, height: 700, entries: '/ColorSpace /DeviceGray /BitsPerComponent 8' };
  // What looks random does not compress: Park and Miller's numbers, some 200 KB of them as a picture.
  let state = 1;
  const noise = new Uint8Array(gray.width * gray.height).map(() => {
    state = (state * 48271) % 2147483647;
    return state & 255;
  });
  const plain = Buffer.alloc(gray.width * gray.height, 200);
  const pdf = picturePages([
    { ...gray, bytes: Buffer.from(noise) },
    { ...gray, bytes: plain },
  ]);
  const expected = await convert(page, pdf);
  const kept = await page.evaluate(storedPictures);
  expect([...new Set(kept)].toSorted()).toEqual(['Blob', 'bytes']);
  await page.close();
  const refusing = await context.newPage();
  await refuseBlobs(refusing, page.url());
  expect(await convert(refusing, pdf)).toBe(expected);
  const both = await refusing.evaluate(storedPictures);
  expect(both.filter((how) => how === 'Blob')).toHaveLength(kept.filter((how) => how === 'Blob').length);
  expect(both).toHaveLength(2 * kept.length);
});
