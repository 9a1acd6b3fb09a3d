// In: a page of the open app. Out: what the harms ask of its queue: books in, states and bytes out.
import { writeFileSync } from 'node:fs';
import { pickedFile } from '../../scripts/app/convert-file.mjs';

/** Time between looks at the queue, ms. */
const LOOK_MS = 50;

/** Longest wait for any one job, ms. */
const JOB_LIMIT_MS = 300_000;

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {{ id: string, fileName: string, status: string, donePages: number, pageCount: number | null, code: string | null,
 *   pictures: number, reading: number[] }} Seen
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
            reading: job.pages.flatMap((cell, index) => (cell.state === 'reading' ? [index] : [])),
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
    if (jobs.every((job) => ['done', 'failed', 'cancelled'].includes(job.status)) || Date.now() > endAt) return jobs;
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
