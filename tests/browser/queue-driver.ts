// In: an empty page of the app's origin. Out: the real client in it, with short calls for tests of the queue.
import type { Page } from '@playwright/test';
import type { BinderyClient } from '../../src/client/client.ts';
import type { JobSnapshot } from '../../src/jobs/job.ts';

declare global {
  var client: BinderyClient;
}

/** Starts the client in a page; again after a reload. */
export async function connect(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const path = '/src/worker/page-thread/create-client.ts';
    const module = await import(path);
    globalThis.client = module.createClient();
  });
}

/** Puts a PDF into the queue and gives its id, or the error's code. */
export function start(page: Page, pdf: Buffer): Promise<string> {
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const options = { ocr: 'when-needed', ocrLanguages: [] } as const;
    const started = await globalThis.client.start(new Blob([bytes]), 'book.pdf', {
      ...options,
      pictures: 'original',
      printedContents: 'drop',
    });
    return started.ok ? started.value : started.error.code;
  }, pdf.toString('base64'));
}

/** Waits until a job has one of these states and, where given, so many pages. */
export function until(
  page: Page,
  id: string,
  states: readonly JobSnapshot['status'][],
  pages = 0,
): Promise<JobSnapshot> {
  return page.evaluate(
    ({ job, wanted, least }) =>
      new Promise<JobSnapshot>((resolve) => {
        const stop = globalThis.client.watch(job, (seen) => {
          if (seen === null || !wanted.includes(seen.status) || seen.donePages < least) return;
          setTimeout(() => stop());
          resolve(seen);
        });
      }),
    { job: id, wanted: states, least: pages },
  );
}

/** SHA-256 of the finished book, in hexadecimal. */
export function bookHash(page: Page, id: string): Promise<string> {
  return page.evaluate(async (job) => {
    const book = await globalThis.client.download(job);
    if (!book.ok) return book.error.code;
    const hash = await crypto.subtle.digest('SHA-256', await book.value.blob.arrayBuffer());
    return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
  }, id);
}

/** Whether this tab does the work. */
export function ownerSeen(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const stop = globalThis.client.watchAll((_, queue) => {
          setTimeout(() => stop());
          resolve(queue.owner);
        });
      }),
  );
}
