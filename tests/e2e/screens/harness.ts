// Builds the screens with their scripted client as the app itself is built, and serves them with the app's headers.
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { build } from 'vite';
import { serve } from '../../../scripts/serve.mjs';
import type { FakeClient } from '../../fakes/fake-client.ts';

type Screens = {
  /** Where the page is, with a slash at the end. */
  readonly origin: string;
};

/** Playwright's `test` with the built screens; a page error or a breach of the policy fails the test. */
export const test = base.extend<object, Screens>({
  origin: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
    async ({}, use) => {
      const folder = `node_modules/.cache/screens-${base.info().parallelIndex}`;
      await build({
        configFile: false,
        root: import.meta.dirname,
        base: './',
        logLevel: 'error',
        // Playwright's own NODE_ENV would make it a build for development.
        define: { 'process.env.NODE_ENV': '"production"' },
        publicDir: '../../../public',
        build: { outDir: `${process.cwd()}/${folder}`, emptyOutDir: true, assetsInlineLimit: 0 },
      });
      const server = await serve({ folder });
      await use(server.url);
      await server.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await use(page);
    expect(errors).toEqual([]);
  },
});

/** Opens the screens of the scripted client, with still motion. */
export async function openScreens(
  page: Page,
  origin: string,
  query: string,
  language: 'en' | 'ko' = 'en',
): Promise<void> {
  await page.addInitScript(
    (chosen) => localStorage.setItem('bindery.preferences', JSON.stringify({ language: chosen })),
    language,
  );
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${origin}index.html?${query}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(untilLaidOut);
}

/** Presses what may lie far down: cards that come into view take their height, and what is under them moves. */
export async function pressFarDown(page: Page, target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  await page.evaluate(untilLaidOut);
  await target.click();
}

/** In a page: waits until its height has been one for some frames. A press that the layout moves under is none. */
function untilLaidOut(): Promise<void> {
  return new Promise((resolve) => {
    let [height, frames] = [-1, 0];
    const look = (): void => {
      const { scrollHeight } = document.documentElement;
      frames = scrollHeight === height ? frames + 1 : 0;
      height = scrollHeight;
      if (frames >= 10) resolve();
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** What the screens asked the fake client for under a name, call by call. */
export const called = (page: Page, name: string) =>
  page.evaluate(
    (wanted) =>
      (globalThis as unknown as { fake: FakeClient }).fake.calls
        .filter((call) => call.name === wanted)
        .map((call) => call.args),
    name,
  );
