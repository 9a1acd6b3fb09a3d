import { expect } from '@playwright/test';
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
