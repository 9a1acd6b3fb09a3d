// In: a page of the open app. Out: what the harms ask of its queue: books in, states and bytes out.
import { writeFileSync } from 'node:fs';
import { pickedFile } from '../../scripts/app/convert-file.mjs';

/** Time between looks at the queue, ms. */
const LOOK_MS = 50;

/** So long must nothing be written for the queue to count as quiet, ms. */
const QUIET_MS = 700;

/** Longest wait for any one job, ms. */
const JOB_LIMIT_MS = 300_000;

/** The ends of a job. */
const ENDED = ['done', 'failed', 'cancelled'];

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {{ id: string, fileName: string, status: string, donePages: number, pageCount: number | null, code: string | null,
 *   pictures: number }} Seen
 */

/**
 * Hands a file over as a picked one; resolves with its job's id once the app says that it has it.
 * @param {Page} page @param {string} file @param {object} options @param {string} [name]
 * @returns {Promise<string>}
 */
export async function addFile(page, file, options, name = 'book.pdf') {
  const input = await pickedFile(page, file);
  return page.evaluate(
    async ({ element, chosen, given }) => {
      const started = await globalThis.bindery.start(element.files[0], given, chosen);
      return started.ok ? started.value : `error ${started.error.code}`;
    },
    { element: input, chosen: options, given: name },
  );
}

/**
 * All jobs as the page shows them now, and why the queue waits, if it does.
 * @param {Page} page
 * @returns {Promise<{ jobs: Seen[], paused: string, owner: string }>}
 */
export function look(page) {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const stop = globalThis.bindery.watchAll((jobs, queue) => {
          setTimeout(() => stop());
          const seen = jobs.map((job) => ({
            id: job.id,
            fileName: job.fileName,
            status: job.status,
            donePages: job.donePages,
            pageCount: job.pageCount,
            code: job.error?.code ?? null,
            pictures: job.warnings.filter((warning) => warning.code.startsWith('page/')).length,
          }));
          resolve({ jobs: seen, paused: queue.paused, owner: queue.owner });
        });
      }),
  );
}

/**
 * SHA-256 of a finished book, or the error's code.
 * @param {Page} page @param {string} id @returns {Promise<string>}
 */
export function bookHash(page, id) {
  return page.evaluate(async (job) => {
    const book = await globalThis.bindery.download(job);
    if (!book.ok) return book.error.code;
    const hash = await crypto.subtle.digest('SHA-256', await book.value.blob.arrayBuffer());
    return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
  }, id);
}

/** @param {Page} page */
export const letGoOn = (page) => page.evaluate(() => globalThis.bindery.resumeQueue());

/** @param {Page} page */
export const holdQueue = (page) => page.evaluate(() => globalThis.bindery.pauseQueue());

/** @param {Page} page @param {string} id */
export const removeJob = (page, id) => page.evaluate((job) => globalThis.bindery.remove(job), id);

/**
 * Looks until every job is at an end.
 * @param {Page} page @returns {Promise<Seen[]>}
 */
export async function untilAllEnd(page) {
  const endAt = Date.now() + JOB_LIMIT_MS;
  for (;;) {
    const { jobs, paused } = await look(page);
    if (paused !== 'no') await letGoOn(page);
    if (jobs.every((job) => ENDED.includes(job.status)) || Date.now() > endAt) return jobs;
    await new Promise((done) => setTimeout(done, LOOK_MS));
  }
}

/**
 * Looks until a job that was at its end is seen at work again: screens hear of a command a moment after it was obeyed.
 * @param {Page} page @param {string} id
 */
export async function untilBegun(page, id) {
  const endAt = Date.now() + JOB_LIMIT_MS;
  while (Date.now() < endAt) {
    const job = (await look(page)).jobs.find((one) => one.id === id);
    if (job !== undefined && !ENDED.includes(job.status)) return;
    await new Promise((done) => setTimeout(done, LOOK_MS));
  }
}

/**
 * Writes a finished book to disk.
 * @param {Page} page @param {string} id @param {string} path
 */
export async function saveBook(page, id, path) {
  const base64 = await page.evaluate(async (job) => {
    const book = await globalThis.bindery.download(job);
    if (!book.ok) throw new Error(book.error.code);
    const bytes = new Uint8Array(await book.value.blob.arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  }, id);
  writeFileSync(path, Buffer.from(base64, 'base64'));
}

/**
 * SHA-256 of everything that the queue has written down, but for signs of life, the log, and removed jobs, which go for
 * good when their undo time is over; once nothing changes any more.
 * @param {Page} page @returns {Promise<string>}
 */
export async function storedState(page) {
  for (let before = ''; ; await new Promise((done) => setTimeout(done, QUIET_MS))) {
    const now = await page.evaluate(readState);
    if (now === before) return now;
    before = now;
  }
}

async function readState() {
  /** @type {IDBDatabase} */
  const db = await new Promise((resolve, reject) => {
    const opening = indexedDB.open('bindery');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const stores = ['jobs', 'documents', 'rows', 'pages', 'attempts', 'flights', 'settings', 'books', 'resources'];
  const tx = db.transaction(stores, 'readonly');
  const records = stores.map(
    (name) =>
      new Promise((resolve) => {
        const all = tx.objectStore(name).getAll();
        all.onsuccess = () => resolve(all.result);
      }),
  );
  tx.commit();
  /** @type {{ id?: string, jobId?: string, removedAt?: number }[][]} */
  const all = await Promise.all(records);
  db.close();
  const jobs = all[stores.indexOf('jobs')] ?? [];
  const removed = new Set(jobs.filter(({ removedAt }) => typeof removedAt === 'number').map(({ id }) => id));
  const kept = all.map((ofStore) => ofStore.filter(({ id, jobId }) => !removed.has(jobId ?? id)));
  const text = new TextEncoder().encode(JSON.stringify(kept));
  const hash = await crypto.subtle.digest('SHA-256', text);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
