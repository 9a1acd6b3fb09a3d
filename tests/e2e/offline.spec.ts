import { expect } from '@playwright/test';
import { scanBook } from '../fixtures/scan-book.ts';
import { textBook } from '../fixtures/text-book.ts';
import { addFiles, cardOf, downloadFrom, openSite, test } from './app.ts';
import { textOf } from './epub.ts';
import { scanPages } from './scan-text.ts';

test('after one visit, text and scans are converted without a network', async ({ page, context }, { outputDir }) => {
  const site = await openSite();
  const scan = await scanBook(await context.newPage(), scanPages(1));
  await page.goto(site.url);
  await expect(page.getByText('Ready to work offline.')).toBeVisible({ timeout: 60_000 });
  // Twice offline: the browser is told so, and there is no server left to answer.
  await context.setOffline(true);
  await site.stop();
  await page.reload();
  await addFiles(page, [
    { name: 'text.pdf', buffer: textBook(3) },
    { name: 'scan.pdf', buffer: scan },
  ]);
  expect(await textOf((await downloadFrom(cardOf(page, 'text.pdf'), outputDir)).path)).toContain('Chapter One');
  expect(await textOf((await downloadFrom(cardOf(page, 'scan.pdf'), outputDir)).path)).toContain('lighthouse');
});
