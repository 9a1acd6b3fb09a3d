// In: a folder. Out: PDFs of our own making in it: text of several lengths, and a scan.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { loadModule } from '../scripts/app/load-module.mjs';

const TEXT_PAGES = [20, 300, 1500];
const SCAN_PAGES = 12;

/**
 * Writes a text book of so many pages; gives its path.
 * @param {string} folder
 * @param {number} pages
 * @returns {Promise<string>}
 */
export async function ownTextBook(folder, pages) {
  const { textBook } = await loadModule('tests/fixtures/text-book.ts');
  const file = join(folder, `text-${pages}-pages.pdf`);
  writeFileSync(file, textBook(pages));
  return file;
}

/**
 * @param {string} folder
 * @param {string} browser
 * @returns {Promise<{ text: string[], scans: string[] }>}
 */
export async function ownBooks(folder, browser) {
  const text = [];
  for (const pages of TEXT_PAGES) text.push(await ownTextBook(folder, pages));
  return { text, scans: [await ownScan(folder, browser)] };
}

/**
 * The books that the soak does harm to: one that is done at once, one that takes seconds, one that needs OCR.
 * @param {string} folder
 * @param {string} browser
 */
export async function soakBooks(folder, browser) {
  const [short, middle, text] = [
    await ownTextBook(folder, 5),
    await ownTextBook(folder, 40),
    await ownTextBook(folder, 300),
  ];
  return { short, middle, text, scan: await ownScan(folder, browser) };
}

/** @param {string} folder @param {string} browser */
async function ownScan(folder, browser) {
  const { scanBook } = await loadModule('tests/fixtures/scan-book.ts');
  const { scanPages } = await loadModule('tests/e2e/scan-text.ts');
  const painter = await chromium.launch({ executablePath: browser });
  const scan = join(folder, `scan-${SCAN_PAGES}-pages.pdf`);
  writeFileSync(scan, await scanBook(await painter.newPage(), scanPages(SCAN_PAGES)));
  await painter.close();
  return scan;
}
