import { expect, type Page } from '@playwright/test';
import { textBook } from '../fixtures/text-book.ts';
import { addFiles, cardOf, downloadFrom, test } from './app.ts';
import { textOf } from './epub.ts';

test('a locked PDF asks for its password, says if it was wrong, and opens with the right one', async ({ app }, {
  outputDir,
}) => {
  await addFiles(app, [{ name: 'locked.pdf', buffer: textBook(2, 'secret') }]);
  const card = cardOf(app, 'locked.pdf');
  const field = card.getByLabel('Password of the PDF');
  await field.fill('wrong');
  await card.getByRole('button', { name: 'Open' }).click();
  await expect(card.getByText('That password does not open it.')).toBeVisible();
  await expect(field).toHaveValue('');
  await field.fill('secret');
  await card.getByRole('button', { name: 'Open' }).click();
  const { path } = await downloadFrom(card, outputDir);
  expect(await textOf(path)).toContain('Chapter One');
});

/** Everything that this origin keeps, as text. */
function everythingStored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const parts = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
    for (const name of await caches.keys()) {
      for (const request of await (await caches.open(name)).keys()) parts.push(request.url);
    }
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('bindery');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const all = (store: string) =>
      new Promise<readonly unknown[]>((resolve) => {
        const asked = db.transaction(store).objectStore(store).getAll();
        asked.onsuccess = () => resolve(asked.result);
      });
    for (const store of db.objectStoreNames) {
      for (const record of await all(store)) {
        const blobs = Object.values(record as object).filter((value): value is Blob => value instanceof Blob);
        parts.push(JSON.stringify(record), ...(await Promise.all(blobs.map((blob) => blob.text()))));
      }
    }
    db.close();
    return parts.join('\n');
  });
}

test('a password is nowhere in what is kept, while the book is', async ({ app }, { outputDir }) => {
  const password = 'open-sesame-4711';
  await addFiles(app, [{ name: 'locked.pdf', buffer: textBook(2, password) }]);
  const card = cardOf(app, 'locked.pdf');
  await card.getByLabel('Password of the PDF').fill(password);
  await card.getByRole('button', { name: 'Open' }).click();
  await downloadFrom(card, outputDir);
  const kept = await everythingStored(app);
  expect(kept).toContain('locked.pdf');
  expect(kept).not.toContain(password);
  await app.evaluate((planted) => localStorage.setItem('planted', planted), password);
  expect(await everythingStored(app)).toContain(password);
});
