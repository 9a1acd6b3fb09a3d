// Lets a test run the project's own modules in a real page: the sources are served by Vite, as in `npm run dev`, but for
// the workers, each of which is a bundle.
import { test as base } from '@playwright/test';
import { createServer, type ViteDevServer } from 'vite';
import { bundledWorkers } from './bundled-workers.ts';

type Harness = {
  /** An empty page of the app's origin; `page.evaluate(() => import('/src/…'))` loads any module of the project. */
  readonly origin: string;
};

/** Playwright's `test` with a page that can import the sources, e.g. `await import('/src/adapters/pdfjs/open-pdf.ts')`. */
export const test = base.extend<object, Harness>({
  origin: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
    async ({}, use) => {
      const server: ViteDevServer = await createServer({
        logLevel: 'error',
        plugins: [bundledWorkers()],
        // Each Playwright worker has a cache of its own: two optimizers in one folder break each other.
        cacheDir: `node_modules/.cache/vite-browser-${base.info().parallelIndex}`,
        server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
      });
      await server.listen();
      const address = server.httpServer?.address();
      if (address === null || address === undefined || typeof address === 'string') throw new Error('no port');
      await use(`http://127.0.0.1:${address.port}`);
      await server.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ page, origin }, use) => {
    await page.goto(`${origin}/tests/browser/empty.html`);
    await use(page);
  },
});
