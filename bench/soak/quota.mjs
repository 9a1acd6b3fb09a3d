// Random ceilings of storage: the queue stops in words, a finished book can be deleted all the same, and once there is
// room all ends in the same bytes.
import { addFile, bookHash, letGoOn, look, removeJob, untilAllEnd } from './queue-page.mjs';

/** Room beyond what is used already, bytes: from less than the file to more than all that its job writes. */
const ROOM = { least: 50_000, most: 4_000_000 };

/** Room for the book that is finished before, bytes. */
const PLENTY = 20_000_000;

const LOOK_MS = 50;

/** Longest wait for a job to stop or to end, ms. */
const STOP_MS = 120_000;

/** Longest wait for a deleted book to be gone from storage, ms: it can be brought back for 15 s. */
const GONE_MS = 30_000;

/** Waits until a job is at an end or the queue waits. @param {import('@playwright/test').Page} page @param {string} id */
async function untilStopped(page, id) {
  const endAt = Date.now() + STOP_MS;
  for (;;) {
    const { jobs, paused } = await look(page);
    const job = jobs.find((one) => one.id === id);
    if (job === undefined) return 'lost';
    if (job.status === 'done' || job.status === 'failed') return job.status;
    if (job.status === 'paused' || paused === 'storage-full')
      return job.code === null || job.code === 'storage/quota' ? 'paused' : job.code;
    if (Date.now() > endAt) return 'hangs';
    await new Promise((done) => setTimeout(done, LOOK_MS));
  }
}

/**
 * Whether a book that is deleted while storage is full leaves it.
 * @param {import('@playwright/test').Page} page @param {string} id
 */
async function canBeDeleted(page, id) {
  await removeJob(page, id);
  for (const endAt = Date.now() + GONE_MS; Date.now() < endAt; await new Promise((done) => setTimeout(done, 500))) {
    if (!(await page.evaluate(isStored, id))) return true;
  }
  return false;
}

/** In a page: whether storage still holds a job or its book. @param {string} id @returns {Promise<boolean>} */
function isStored(id) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('bindery');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const tx = db.transaction(['jobs', 'books', 'sources']);
      const asked = ['jobs', 'books', 'sources'].map((name) => tx.objectStore(name).count(id));
      tx.oncomplete = () => {
        db.close();
        resolve(asked.some((request) => request.result > 0));
      };
    };
  });
}

/** In a page: asks storage to keep more than there is room for. @param {number} bytes @returns {Promise<void>} */
function writeAndFail(bytes) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('bindery');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const tx = db.transaction('events', 'readwrite');
      const NOISE = 65_536;
      const noise = new Uint8Array(bytes); // nothing that storage could make smaller
      for (let at = 0; at < bytes; at += NOISE) crypto.getRandomValues(noise.subarray(at, at + NOISE));
      tx.objectStore('events').add(noise);
      tx.oncomplete = () => reject(new Error('there was room'));
      tx.onabort = () => {
        db.close();
        resolve();
      };
    };
  });
}

/** @param {import('./soak-run.mjs').Soak} soak */
export async function quota(soak) {
  const { app, random, say } = soak;
  let page = await app.newPage();
  const whole = await addFile(page, soak.books.text, soak.options);
  await untilAllEnd(page);
  const expected = await bookHash(page, whole);
  await removeJob(page, whole);
  const count = { refused: 0, paused: 0, passed: 0, deleted: 0, wrong: 0, different: 0 };
  for (let n = 0; n < soak.runs; n += 1) {
    const context = page.context();
    await app.closePage(page);
    await app.forgetJobs();
    const session = await context.newCDPSession(context.pages()[0] ?? (await context.newPage()));
    const origin = new URL(app.url).origin;
    /** @param {number} room bytes beyond what is used */
    const leave = async (room) => {
      const { usage } = await session.send('Storage.getUsageAndQuota', { origin });
      await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: Math.round(usage + room) });
    };
    await leave(PLENTY);
    page = await app.newPage();
    const finished = await addFile(page, soak.books.middle, soak.options);
    await untilAllEnd(page);
    const room = ROOM.least + random() * (ROOM.most - ROOM.least);
    await leave(room);
    // Chromium looks at the quota every 30 s only, and counts down in between: what is more than that makes it look.
    await page.evaluate(writeAndFail, PLENTY);
    let id = await addFile(page, soak.books.text, soak.options);
    if (id === 'error storage/quota') count.refused += 1;
    else {
      const stopped = await untilStopped(page, id);
      if (stopped === 'paused') count.paused += 1;
      else if (stopped === 'done') count.passed += 1;
      else {
        count.wrong += 1;
        say(`  with ${Math.round(room / 1000)} kB of room: ${stopped}`);
      }
    }
    if (id.startsWith('error') || (await look(page)).paused === 'storage-full') {
      if (await canBeDeleted(page, finished)) count.deleted += 1;
      else count.wrong += 1;
    }
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await session.detach();
    if (id.startsWith('error')) id = await addFile(page, soak.books.text, soak.options);
    await letGoOn(page);
    await untilAllEnd(page);
    if ((await bookHash(page, id)) !== expected) count.different += 1;
  }
  await app.closePage(page);
  const figures = `${count.refused} files refused in words, ${count.paused} paused, ${count.passed} had room; ${count.deleted} times a finished book was deleted meanwhile; ${count.wrong} ended otherwise, ${count.different} books that differ after room was made`;
  return { ok: count.wrong + count.different === 0, figures };
}
