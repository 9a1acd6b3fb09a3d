// In: an empty page of the app's origin. Out: the real client in it, with short calls for tests of the queue.
import type { Page } from '@playwright/test';
import type { BinderyClient } from '../../src/client/client.ts';
import type { JobSnapshot, QueueState } from '../../src/jobs/job.ts';

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
export function start(page: Page, pdf: Buffer, ocr: 'when-needed' | 'never' = 'when-needed'): Promise<string> {
  const given = { base64: pdf.toString('base64'), ocr };
  return page.evaluate(async ({ base64, ocr }) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const options = { ocr, ocrLanguages: [] } as const;
    const started = await globalThis.client.start(new Blob([bytes]), 'book.pdf', {
      ...options,
      pictures: 'original',
      printedContents: 'drop',
    });
    return started.ok ? started.value : started.error.code;
  }, given);
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
export async function ownerSeen(page: Page): Promise<string> {
  return (await queueSeen(page)).owner;
}

/** What this tab says of its storage. */
export async function storageSeen(page: Page): Promise<string> {
  return (await queueSeen(page)).storage;
}

function queueSeen(page: Page): Promise<QueueState> {
  return page.evaluate(
    () =>
      new Promise<QueueState>((resolve) => {
        const stop = globalThis.client.watchAll((_, queue) => {
          setTimeout(() => stop());
          resolve(queue);
        });
      }),
  );
}

/** In a page: opens the database as a later version of the app would, and says what came of it. */
export function openAsNewer(): Promise<string> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('bindery', 1000);
    opening.onblocked = () => resolve('held up'); // a tab was told of it and has not closed
    opening.onerror = () => resolve('refused');
    opening.onsuccess = () => {
      opening.result.close();
      resolve('upgraded');
    };
  });
}

/** In a page: how many records of jobs the database holds. */
export function countRecords(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('bindery');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const names = ['jobs', 'sources', 'books', 'documents', 'pages', 'rows', 'resources', 'flights', 'chunks'];
      const tx = db.transaction(names);
      const asked = names.map((name) => tx.objectStore(name).count());
      tx.oncomplete = () => {
        db.close();
        resolve(asked.reduce((sum, request) => sum + request.result, 0));
      };
    };
  });
}

/** In a page: how each stored picture is kept. */
export function storedPictures(): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('bindery');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const rows = db.transaction('resources').objectStore('resources').getAll();
      rows.onsuccess = () => {
        db.close();
        resolve(rows.result.map(({ bytes }) => (bytes instanceof Blob ? 'Blob' : 'bytes')));
      };
    };
  });
}

/** In a page: how many files are kept whole, and how many pieces of others there are. */
export function storedPieces(): Promise<{ blobs: number; pieces: Record<string, number> }> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('bindery');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const tx = db.transaction(['sources', 'books', 'chunks']);
      const files = ['sources', 'books'].map((name) => tx.objectStore(name).getAll());
      const chunks = tx.objectStore('chunks').getAllKeys();
      tx.oncomplete = () => {
        db.close();
        const pieces: Record<string, number> = {};
        for (const key of chunks.result) {
          const [of = ''] = String((key as unknown[])[1]).split(' ');
          pieces[of] = (pieces[of] ?? 0) + 1;
        }
        const whole = files.flatMap((request) => request.result).filter((file) => file.blob !== null);
        resolve({ blobs: whole.length, pieces });
      };
    };
  });
}
