// What keeps a file from being taken into the queue, named as what it is.
import { rmSync, writeFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { textBook } from '../fixtures/text-book.ts';
import { test } from './harness.ts';
import { connect, start, storageSeen, until } from './queue-driver.ts';

/** In a page: opens storage as the first version of the app did, and answers no newer one. */
function holdAsOldVersion(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('bindery', 1);
    opening.onupgradeneeded = () => {
      const keys = { jobs: 'id', sources: 'jobId', books: 'jobId', documents: 'jobId' };
      for (const [name, keyPath] of Object.entries(keys)) opening.result.createObjectStore(name, { keyPath });
      const parts = { pages: 'index', rows: 'index', attempts: 'index', flights: 'worker', resources: 'resourceId' };
      for (const [name, part] of Object.entries(parts)) {
        opening.result.createObjectStore(name, { keyPath: ['jobId', part] });
      }
      opening.result.createObjectStore('chunks', { keyPath: ['jobId', 'of', 'n'] });
      for (const name of ['settings', 'owner']) opening.result.createObjectStore(name);
      opening.result.createObjectStore('events', { autoIncrement: true });
    };
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => resolve();
  });
}

test('a tab with an older version that does not let go is named, and the queue works once it is closed', async ({
  page,
  context,
}) => {
  const old = await context.newPage();
  await old.goto(page.url());
  await old.evaluate(holdAsOldVersion);
  await connect(page);
  await expect.poll(() => storageSeen(page)).toBe('old-tab');
  const pdf = textBook(2);
  expect(await start(page, pdf, 'never')).toBe('storage/old-tab');
  await old.close();
  await expect.poll(() => storageSeen(page)).not.toBe('old-tab');
  const id = await start(page, pdf, 'never');
  expect((await until(page, id, ['done', 'failed'])).status).toBe('done');
});

test('a file that was deleted since it was chosen is named as that', async ({ page }, info) => {
  await connect(page);
  const path = info.outputPath('gone.pdf');
  writeFileSync(path, textBook(2));
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('input'), { type: 'file' })));
  await page.locator('input').setInputFiles(path);
  rmSync(path);
  const code = await page.evaluate(async () => {
    const file = document.querySelector('input')?.files?.[0];
    if (file === undefined) return 'no file';
    const options = { ocr: 'never', ocrLanguages: [], pictures: 'original', printedContents: 'drop' } as const;
    const started = await globalThis.client.start(file, 'gone.pdf', options);
    return started.ok ? 'started' : started.error.code;
  });
  expect(code).toBe('file/unreadable');
});
