// Fixtures of the end-to-end tests: the built app on its server, and what a user does with it.
import { join } from 'node:path';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import { tryBuild } from '../../scripts/setup/build.mjs';

export type PickedFile = { readonly name: string; readonly buffer: Buffer };

export type Site = {
  readonly url: string;
  /** Paths that were asked for, oldest first. */
  readonly log: readonly string[];
  stop(): Promise<void>;
};

/** Longest wait for a conversion, ms: a few pages of OCR on a slow, shared machine. */
const CONVERSION_TIMEOUT_MS = 90_000;

/** Serves the built app on a free port. */
export async function openSite(basePath = '/'): Promise<Site> {
  const folder = tryBuild();
  if (folder === null) throw new Error('the build failed');
  const log: string[] = [];
  const server = await serve({ folder, base: basePath, onRequest: (_, path) => log.push(path) });
  return { url: server.url, log, stop: server.close };
}

/** Playwright's `test` with a server of the built app, and the page opened on it. */
export const test = base.extend<{ readonly app: Page }, { readonly site: Site }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
    async ({}, use) => {
      const site = await openSite();
      await use(site);
      await site.stop();
    },
    { scope: 'worker' },
  ],
  app: async ({ page, site }, use) => {
    await page.goto(site.url);
    await use(page);
  },
});

/** Picks files, as the file button would. */
export async function addFiles(page: Page, files: readonly PickedFile[]): Promise<void> {
  const picked = files.map(({ name, buffer }) => ({ name, buffer, mimeType: 'application/pdf' }));
  await page.locator('input[type=file]').first().setInputFiles(picked);
}

/** The card of a file, found by the file's name on it. */
export function cardOf(page: Page, fileName: string): Locator {
  return page.getByRole('article').filter({ hasText: fileName });
}

const downloadButton = (card: Locator) => card.locator('button.primary', { hasText: 'EPUB' });

/** Waits until a card offers its book. */
export async function bookIsReady(card: Locator): Promise<void> {
  await expect(downloadButton(card)).toBeVisible({ timeout: CONVERSION_TIMEOUT_MS });
}

/** Presses "Download EPUB" and gives the path of the saved file. */
export async function downloadFrom(
  card: Locator,
  folder: string,
): Promise<{ readonly name: string; readonly path: string }> {
  await bookIsReady(card);
  const download = card.page().waitForEvent('download');
  await downloadButton(card).click();
  const saved = await download;
  const path = join(folder, `${crypto.randomUUID()}.epub`);
  await saved.saveAs(path);
  return { name: saved.suggestedFilename(), path };
}
