// Several tabs, the owner crashed or frozen: how soon does another take over, and does the old one write afterwards?
import { freeze, thaw } from './frozen.mjs';
import { addFile, bookHash, holdQueue, letGoOn, look, removeJob, storedState, untilAllEnd } from './queue-page.mjs';
import { rendererOf } from './renderers.mjs';

const TABS = 5;

/** Most that a takeover may take, ms: after a crash; after a freeze, the lease of 10 s (adapters/locks) and 2 s. */
const CRASH_LIMIT_MS = 1_000;
const FROZEN_LIMIT_MS = 12_000;

/** Longest wait for a takeover and for the thawed tab to see it, ms. */
const WAIT_MS = 60_000;

const LOOK_MS = 20;

/** The harm comes within this time of the first finished page, ms. */
const LATEST_MS = 300;

/** Time for a thawed tab to write what it has no right to, ms. */
const THAWED_MS = 2_000;

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

/** Waits until a page of the job is done, or all of it. @param {Page} page @param {string} id */
async function untilWorking(page, id) {
  const endAt = Date.now() + WAIT_MS;
  while (Date.now() < endAt) {
    const job = (await look(page)).jobs.find((one) => one.id === id);
    if (job !== undefined && job.donePages > 0) return;
    await new Promise((done) => setTimeout(done, LOOK_MS));
  }
  throw new Error('no page was done');
}

/**
 * Whether a thawed tab sees that it lost the queue, and leaves alone what the new owner has written.
 * @param {Page} old @param {number} pid @param {Page} next
 */
async function thawedIsHarmless(old, pid, next) {
  await holdQueue(next);
  const before = await storedState(next);
  thaw(pid);
  const endAt = Date.now() + WAIT_MS;
  let seen = 'here';
  while (seen === 'here' && Date.now() < endAt) seen = (await look(old)).owner;
  await new Promise((done) => setTimeout(done, THAWED_MS));
  const after = await storedState(next);
  await letGoOn(next);
  return seen !== 'here' && after === before;
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
    const witness = others[0] ?? owner;
    const pid = await rendererOf(app, owner);
    const how = n % 2 === 0 ? 'crash' : 'frozen';
    const id = await addFile(witness, soak.books.text, soak.options);
    await untilWorking(witness, id);
    await new Promise((done) => setTimeout(done, random() * LATEST_MS));
    let since = performance.now();
    if (how === 'crash') process.kill(pid, 'SIGKILL');
    else since = await freeze(pid, witness);
    const next = await untilOwned(others);
    took[how].push(performance.now() - since);
    if (how === 'frozen' && !(await thawedIsHarmless(owner, pid, next))) stale += 1;
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
  const figures = `slowest takeover ${Math.round(crash)} ms after a crash, ${(frozen / 1000).toFixed(1)} s after a freeze; ${stale} thawed tabs that wrote or went on, ${different} books that differ`;
  return { ok, figures };
}
