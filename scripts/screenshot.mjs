// npm run screenshot: docs/screenshot.png, the queue with a finished book and a scan in progress.
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { loadModule } from './app/load-module.mjs';
import { serve } from './serve.mjs';
import { ensureBrowser } from './setup/browser.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { root } from './setup/stamp.mjs';

const { textBook } = await loadModule('tests/fixtures/text-book.ts');
const { scanBook } = await loadModule('tests/fixtures/scan-book.ts');
const { scanPages } = await loadModule('tests/e2e/scan-text.ts');

const server = await serve({ folder: ensureBuilt() });
const browser = await chromium.launch({ executablePath: await ensureBrowser() });
const context = await browser.newContext({
  viewport: { width: 1100, height: 780 },
  deviceScaleFactor: 1,
  locale: 'en',
});
const scan = await scanBook(await context.newPage(), scanPages(6));
const page = await context.newPage();
await page.goto(server.url);

/** @param {string} name @param {Buffer} buffer */
const add = (name, buffer) =>
  page
    .locator('input[type=file]')
    .first()
    .setInputFiles([{ name, buffer, mimeType: 'application/pdf' }]);
await add('the-folding-of-sheets.pdf', textBook(48));
await page.getByRole('button', { name: /^Download EPUB/ }).waitFor();
await add('the-lighthouse-keeper.pdf', scan);
await page.getByText(/page [2-4] of 6/).waitFor({ timeout: 120_000 });
await page.screenshot({ path: join(root, 'docs', 'screenshot.png') });
await browser.close();
await server.close();
