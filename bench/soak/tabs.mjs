// Several tabs, the owner crashed or frozen: how soon does another take over, and does the old one write afterwards?
import { addFile, bookHash, letGoOn, look, removeJob, untilAllEnd } from './queue-page.mjs';
import { rendererOf } from './renderers.mjs';

const TABS = 5;

/** Most that a takeover may take, ms: after a crash; after a freeze, the lease of the lock (adapters/locks) and 2 s. */
const CRASH_LIMIT_MS = 1_000;
const FROZEN_LIMIT_MS = 14_000;

/** Longest wait for a takeover and for the thawed tab to see it, ms. */
const WAIT_MS = 60_000;

const LOOK_MS = 20;

/**
 * @typedef {import('@playwright/test').Page} Page
 * @param {readonly Page[]} pages
 * @returns {Promise<Page | null>}
 */
async function ownerOf(pages) {
  const seen = await Promise.all(pages.map(async (page) => (await look(page)).owner));
  return pages[seen.indexOf('here')] ?? null;
}

/** Waits until one of the pages owns the queue. @param {readonly Page[]} pages */
async function untilOwned(pages) {
  const endAt = Date.now() + WAIT_MS;
  while (Date.now() < endAt) {
    const owner = await ownerOf(pages);
    if (owner !== null) return owner;
    await new Promise((done) => setTimeout(done, LOOK_MS));
  }
  throw new Error(`no tab took the queue over: ${JSON.stringify(await Promise.all(pages.map(look)))}`);
}

/** @param {import('./soak-run.mjs').Soak} soak */
export async function tabs(soak) {
  const { app, random } = soak;
  const first = await app.newPage();
  const whole = await addFile(first, soak.books.text, soak.options);
  await untilAllEnd(first);
  const expected = await bookHash(first, whole);
  await removeJob(first, whole);
  let pages = [first];
  let different = 0;
  let stale = 0;
  /** @type {{ crash: number[], frozen: number[] }} */
  const took = { crash: [], frozen: [] };
  for (let n = 0; n < soak.runs; n += 1) {
    while (pages.length < TABS) pages.push(await app.newPage());
    const owner = await untilOwned(pages);
    const others = pages.filter((page) => page !== owner);
    const pid = await rendererOf(app, owner);
    const how = n % 2 === 0 ? 'crash' : 'frozen';
    // A browser freezes no tab that is in the middle of a transaction, as a stopped process may be: it is stopped idle.
    let id = how === 'crash' ? await addFile(others[0] ?? owner, soak.books.text, soak.options) : '';
    await new Promise((done) => setTimeout(done, random() * 1_500));
    process.kill(pid, how === 'crash' ? 'SIGKILL' : 'SIGSTOP');
    const since = performance.now();
    const next = await untilOwned(others);
    took[how].push(performance.now() - since);
    if (how === 'frozen') {
      id = await addFile(next, soak.books.text, soak.options);
      process.kill(pid, 'SIGCONT');
      const endAt = Date.now() + WAIT_MS;
      let seen = 'here';
      while (seen === 'here' && Date.now() < endAt) seen = (await look(owner)).owner;
      if (seen === 'here') stale += 1;
    }
    await app.closePage(owner);
    pages = others;
    if ((await look(next)).paused !== 'no') await letGoOn(next);
    await untilAllEnd(next);
    if ((await bookHash(next, id)) !== expected) different += 1;
    await removeJob(next, id);
  }
  for (const page of pages) await app.closePage(page);
  const [crash, frozen] = [Math.max(0, ...took.crash), Math.max(0, ...took.frozen)];
  const ok = different + stale === 0 && crash <= CRASH_LIMIT_MS && frozen <= FROZEN_LIMIT_MS;
  const figures = `slowest takeover ${Math.round(crash)} ms after a crash, ${(frozen / 1000).toFixed(1)} s after a freeze; ${stale} thawed tabs that went on, ${different} books that differ`;
  return { ok, figures };
}
