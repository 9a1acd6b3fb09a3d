// A text PDF of thousands of pages: is the time a page the same as in a short one, and does the page answer meanwhile?
import { rmSync } from 'node:fs';
import { ownTextBook } from '../own-books.mjs';
import { addFile, look, removeJob } from './queue-page.mjs';

/** Pages of the book that the long one is compared with: enough for start-up not to count. */
const SHORT_PAGES = 500;

/** Most that a page of the long book may take, as a share of one of the short book. */
const MOST_RATIO = 1.3;

/** Longest time that the page may be deaf, ms. */
const DEAF_MS = 200;

const LOOK_MS = 100;

/** @param {import('@playwright/test').Page} page @param {string} file @param {object} options */
async function timed(page, file, options) {
  await page.evaluate(() => {
    let last = performance.now();
    globalThis.deaf = 0;
    globalThis.listening = setInterval(() => {
      globalThis.deaf = Math.max(globalThis.deaf, performance.now() - last - 20);
      last = performance.now();
    }, 20);
  });
  const started = Date.now();
  const id = await addFile(page, file, options);
  let status = '';
  while (status !== 'done' && status !== 'failed') {
    await new Promise((done) => setTimeout(done, LOOK_MS));
    status = (await look(page)).jobs.find((job) => job.id === id)?.status ?? 'failed';
  }
  const ms = Date.now() - started;
  const deaf = await page.evaluate(() => {
    clearInterval(globalThis.listening);
    return globalThis.deaf;
  });
  await removeJob(page, id);
  return { ms, deaf, status };
}

/** Here `runs` is the number of pages. @param {import('./soak-run.mjs').Soak} soak */
export async function long({ app, runs, options, scratch }) {
  const page = await app.newPage();
  const [short, book] = [await ownTextBook(scratch, SHORT_PAGES), await ownTextBook(scratch, runs)];
  await timed(page, short, options); // the first conversion also loads the code
  const little = await timed(page, short, options);
  const much = await timed(page, book, options);
  rmSync(book);
  await app.closePage(page);
  const ratio = much.ms / runs / (little.ms / SHORT_PAGES);
  const ok = much.status === 'done' && ratio <= MOST_RATIO && much.deaf <= DEAF_MS;
  const figures = `${(much.ms / 1000).toFixed(1)} s, ${ratio.toFixed(2)} × the time a page of ${SHORT_PAGES} pages; page deaf for at most ${Math.round(much.deaf)} ms`;
  return { ok, figures };
}
