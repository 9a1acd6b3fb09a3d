// What a finished book offers in the built app, before and after a reload: its lists, and another name.
import { expect } from '@playwright/test';
import { textBook } from '../fixtures/text-book.ts';
import { addFiles, cardOf, downloadFrom, test } from './app.ts';

test('lines left out are listed, and a new name is kept', async ({ app }, { outputDir }) => {
  await addFiles(app, [{ name: 'folding.pdf', buffer: textBook(12) }]);
  const card = cardOf(app, 'folding.pdf');
  await downloadFrom(card, outputDir);
  await app.getByRole('button', { name: /^More for/ }).click();
  await app.getByRole('menuitem', { name: 'Rename…' }).click();
  await app.keyboard.type('My / folded: book');
  await app.keyboard.press('Enter');
  await expect(card.getByText('My folded book.epub')).toBeVisible();
  await app.reload();
  const { name } = await downloadFrom(card, outputDir);
  expect(name).toBe('My folded book.epub');
  await card.getByText(/lines left out/).click();
  await expect(card.getByText('The Folding of Sheets running head').first()).toBeVisible();
  await expect(card.getByText(/^\d+ page number$/).first()).toBeVisible();
});

test('a locked file behind a long book asks for its password at once', async ({ app }) => {
  await addFiles(app, [
    { name: 'long.pdf', buffer: textBook(600) },
    { name: 'locked.pdf', buffer: textBook(2, 'secret') },
  ]);
  await expect(cardOf(app, 'locked.pdf').getByLabel('Password of the PDF')).toBeVisible();
  await expect(cardOf(app, 'long.pdf').getByRole('button', { name: /^Cancel/ })).toBeVisible();
});
