// What a reader can do about trouble: a language that is missing, storage that is full.
import { expect } from '@playwright/test';
import { called, openScreens as open, test } from './screens/harness.ts';

test('a missing language is downloaded by one button, and the book tried again', async ({ page, origin }) => {
  await open(page, origin, 'jobs=states');
  const card = page.getByRole('article', { name: 'reise.pdf' });
  await card.getByRole('button', { name: 'Download German' }).click();
  await expect.poll(() => called(page, 'retry')).toEqual([['missing-language', undefined]]);
  expect(await called(page, 'installPack')).toEqual([['deu']]);
});

test('full storage says so, clears finished books and lets the queue go on', async ({ page, origin }) => {
  await open(page, origin, 'jobs=states&paused=storage-full');
  const notice = page.locator('.notices');
  await notice.getByRole('button', { name: 'Clear finished' }).click();
  await page.getByRole('button', { name: 'Delete them' }).click();
  await expect.poll(() => called(page, 'removeFinished')).toHaveLength(1);
  await expect(notice.getByRole('button', { name: 'Clear finished' })).toHaveCount(0); // none is left
  await notice.getByRole('button', { name: 'Resume' }).click();
  await expect(page.getByText('Storage is full')).toHaveCount(0);
});

test('full storage without finished books offers none to clear', async ({ page, origin }) => {
  await open(page, origin, 'jobs=none&paused=storage-full');
  await expect(page.getByText('Storage is full, so the queue paused itself.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Clear finished' })).toHaveCount(0);
});
