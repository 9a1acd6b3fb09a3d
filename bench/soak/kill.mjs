// In: the open app and a page of it. Out: the page, tab, renderer or whole browser is gone.
import { readdirSync, readFileSync } from 'node:fs';

/** Longest wait for a crash to be noticed, ms. */
const CRASH_WAIT_MS = 5_000;

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('../../scripts/app/open-app.mjs').App} App
 * @typedef {'reload' | 'close' | 'crash' | 'browser'} Kill
 */

/** @type {readonly Kill[]} */
export const KILLS = ['reload', 'close', 'crash', 'browser'];

/** Those that no page is blamed for. @type {readonly Kill[]} */
export const CLEAN_KILLS = ['reload', 'close'];

/** Longest wait for the last process of a killed browser, ms: it may hold the profile's databases. */
const GONE_WAIT_MS = 10_000;

/** The browser's own process, or any process of it. @param {string} profile @param {boolean} [any] */
function browserPid(profile, any = false) {
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8');
      if (command.includes(`--user-data-dir=${profile}`) && (any || !command.includes('--type='))) return Number(name);
    } catch {
      // the process ended between listing and reading
    }
  }
  return null;
}

/** Ends the browser as a power cut would. @param {App} app */
export function killBrowser(app) {
  const pid = browserPid(app.profile);
  if (pid !== null) process.kill(pid, 'SIGKILL');
}

/**
 * Does the harm and gives a page in which the queue goes on.
 * @param {App} app @param {Page} page @param {Kill} how @returns {Promise<Page>}
 */
export async function killAndReturn(app, page, how) {
  if (how === 'reload') {
    await page.reload();
    await page.waitForFunction(() => 'bindery' in globalThis);
    return page;
  }
  if (how === 'browser') {
    const gone = page.context().waitForEvent('close', { timeout: CRASH_WAIT_MS });
    killBrowser(app);
    await gone.catch(() => undefined);
    const endAt = Date.now() + GONE_WAIT_MS;
    while (browserPid(app.profile, true) !== null && Date.now() < endAt)
      await new Promise((done) => setTimeout(done, 50));
  } else if (how === 'crash') {
    const session = await page.context().newCDPSession(page);
    const crashed = page.waitForEvent('crash', { timeout: CRASH_WAIT_MS });
    session.send('Page.crash').catch(() => undefined); // never answered
    await crashed.catch(() => undefined);
    await app.closePage(page);
  } else await app.closePage(page);
  return app.newPage();
}
