// In: tests that need a real browser. Out: which of them belong to which project, and the browser that they run in.
import { defineConfig } from '@playwright/test';
import { ensureBrowser } from './scripts/setup/browser.mjs';
import { findEpubcheck } from './scripts/setup/epubcheck.mjs';

// Found once; worker processes inherit it.
process.env.BINDERY_BROWSER ||= await ensureBrowser();
process.env.EPUBCHECK_JAR ??= findEpubcheck() ?? '';

/** What measures the processor's time has the machine to itself: its own run, one test after the other. */
const ALONE = ['responsive.spec.ts', 'many-books.spec.ts', 'soak-tabs.spec.ts'];

/** Its tests each start what they do harm to, and for much of their time wait for it to recover. */
const SOAK = 'soak.spec.ts';

export default defineConfig({
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 2,
  // A test that passes only at the second try is a fault: show it.
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    trace: 'retain-on-failure',
    launchOptions: { executablePath: process.env.BINDERY_BROWSER },
  },
  projects: [
    { name: 'browser', testDir: 'tests/browser' },
    { name: 'e2e', testDir: 'tests/e2e', testIgnore: [...ALONE, SOAK] },
    { name: 'soak', testDir: 'tests/e2e', testMatch: SOAK, fullyParallel: true },
    { name: 'alone', testDir: 'tests/e2e', testMatch: ALONE, workers: 1 },
  ],
});
