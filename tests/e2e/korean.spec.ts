import { expect } from '@playwright/test';
import { textBook } from '../fixtures/text-book.ts';
import { addFiles, bookIsReady, cardOf, test } from './app.ts';

test.use({ locale: 'ko-KR' });

/** What stays in Latin letters in Korean: names of formats, of the app, of the language itself, and the fixture's own words. */
const LATIN = /(?<![A-Za-z])(PDF|EPUB|OCR|MIT|Bindery|English|pdf|epub|book|MB|kB|KB|Chapter|One)(?![A-Za-z])/g;

test('the interface speaks Korean to a Korean browser, with no English left', async ({ app }) => {
  await expect(app.locator('html')).toHaveAttribute('lang', 'ko');
  const english = async () =>
    (await app.locator('body').allInnerTexts())
      .join(' ')
      .replace(LATIN, '')
      .match(/[A-Za-z]{2,}/g) ?? [];
  expect(await english()).toEqual([]);
  await addFiles(app, [{ name: 'book.pdf', buffer: textBook(2) }]);
  await bookIsReady(cardOf(app, 'book.pdf'));
  expect(await english()).toEqual([]);
});

test('the language can be chosen, and is kept', async ({ app }) => {
  await app.locator('header select').first().selectOption('en');
  await expect(app.getByRole('button', { name: 'Settings' })).toBeVisible();
  await app.reload();
  await expect(app.locator('html')).toHaveAttribute('lang', 'en');
});
