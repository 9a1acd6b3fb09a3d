// Kills at random moments of real conversions: is any job lost, does any book differ, how much is done twice?
import { basename, join } from 'node:path';
import { root } from '../../scripts/setup/stamp.mjs';
import { largestPool } from './fault-watch.mjs';
import { CLEAN_KILLS, KILLS, killAndReturn } from './kill.mjs';
import { addFile, bookHash, letGoOn, look, removeJob, saveBook, untilAllEnd, untilBegun } from './queue-page.mjs';

/** The least time between two kills, ms, and the most: from the opening of the files into the OCR, more on a slow machine. */
const MOMENT_MS = { least: 50, most: 4_000 };

/** Kills that come over the files while they would be converted once without any, at least. */
const KILLS_A_ROUND = 6;

/** So often must the tab go down with a page before it may become a picture (jobs/page-attempts.ts). */
const CRASHES_FOR_A_PICTURE = 2;

/** So often must the tab go down with a file as a whole before it may be given up (jobs/transition.ts). */
const CRASHES_OF_A_FILE = 4;

/** Time between looks while a kill is waited for, ms. */
const LOOK_MS = 50;

/** @typedef {import('./soak-run.mjs').Soak} Soak */

/** What the uninterrupted conversion of each file gives. @param {Soak} soak @param {readonly string[]} files */
async function references(soak, files) {
  const page = await soak.app.newPage();
  /** @type {Map<string, string>} */
  const hashes = new Map();
  for (const file of files) {
    const id = await addFile(page, file, soak.options, file);
    await untilAllEnd(page);
    hashes.set(file, await bookHash(page, id));
    await removeJob(page, id);
  }
  await soak.app.closePage(page);
  return hashes;
}

/**
 * Whether something is in hand that one more crash would rightly change: a page that was in hand when the tab went down
 * before would become a picture, a file that often took it down as a whole would be given up.
 * @param {import('@playwright/test').Page} page
 */
function suspectInHand(page) {
  return page.evaluate(async (mostCrashes) => {
    /** @type {IDBDatabase} */
    const db = await new Promise((resolve, reject) => {
      const opening = indexedDB.open('bindery');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const tx = db.transaction(['flights', 'attempts', 'jobs']);
    const [flights, attempts, jobs] = ['flights', 'attempts', 'jobs'].map((name) => tx.objectStore(name).getAll());
    await new Promise((resolve) => {
      tx.oncomplete = resolve;
    });
    db.close();
    const failed = new Set(
      attempts?.result.filter((one) => one.failures > 0).map((one) => `${one.jobId} ${one.index}`),
    );
    const worn = new Set(jobs?.result.filter((job) => job.crashes >= mostCrashes - 1).map((job) => job.id));
    const decides = (/** @type {{ jobId: string, pages: number[] }} */ { jobId, pages }) =>
      pages.length === 0 ? worn.has(jobId) : failed.has(`${jobId} ${pages[0]}`);
    return flights?.result.some(decides) ?? false;
  }, CRASHES_OF_A_FILE);
}

/**
 * A finished job's book as a hash, compared with the uninterrupted one. Where pages became pictures because the tab went
 * down twice with them, it is another book by right: made again without harm it must be the same, or it does differ.
 * @param {Soak} soak @param {import('@playwright/test').Page} page @param {import('./queue-page.mjs').Seen} job
 * @param {string | undefined} expected
 */
async function differs({ faults }, page, job, expected) {
  if (job.pictures > 0) {
    faults.askedAnew();
    await page.evaluate((id) => globalThis.bindery.retry(id), job.id);
    await untilBegun(page, job.id);
    await untilAllEnd(page);
  }
  return (await bookHash(page, job.id)) !== expected;
}

/**
 * Says what came of a book that differs, and keeps it to be looked into.
 * @param {Soak} soak @param {import('@playwright/test').Page} page @param {string} file @param {import('./queue-page.mjs').Seen} job
 */
async function tellDifference({ say }, page, file, job) {
  const now = (await look(page)).jobs.find(({ id }) => id === job.id);
  const kept = join(root, 'out', `differs-${basename(file, '.pdf')}-${job.id.slice(-6)}.epub`);
  const made = now?.status === 'done';
  if (made) await saveBook(page, job.id, kept);
  say(
    `  ${basename(file)} differs: ${job.pictures} pictures, then ${now?.pictures}; ${now?.status} ${now?.code ?? ''} ${kept}`,
  );
}

/** @param {Soak} soak */
export async function kills(soak) {
  const { app, random, say } = soak;
  const files = [soak.books.text, soak.books.scan];
  const before = Date.now();
  const expected = await references(soak, files);
  const most = Math.max(MOMENT_MS.most, (Date.now() - before) / KILLS_A_ROUND);
  const count = { jobs: 0, lost: 0, different: 0, pictures: 0, unexplained: 0, toldPagesLost: 0 };
  let crashes = 0;
  let page = await app.newPage();
  /** @type {Map<string, string>} */
  let waiting = new Map();
  for (let n = 0; n < soak.runs; n += 1) {
    if (waiting.size === 0) {
      for (const file of files) waiting.set(await addFile(page, file, soak.options, file), file);
      count.jobs += files.length;
      crashes = 0;
    }
    const endAt = Date.now() + MOMENT_MS.least + random() * (most - MOMENT_MS.least);
    let last = await look(page);
    while (Date.now() < endAt) {
      await new Promise((done) => setTimeout(done, LOOK_MS));
      last = await look(page);
    }
    const kinds = (await suspectInHand(page)) ? CLEAN_KILLS : KILLS;
    const how = kinds[Math.floor(random() * kinds.length)] ?? 'reload';
    if (!CLEAN_KILLS.includes(how)) crashes += 1;
    page = await killAndReturn(app, page, how);
    soak.faults.killed();
    const now = await look(page);
    if (now.paused !== 'no') await letGoOn(page);
    for (const told of last.jobs) {
      const after = now.jobs.find((job) => job.id === told.id);
      if (after === undefined) count.lost += waiting.has(told.id) ? 1 : 0;
      else count.toldPagesLost += Math.max(0, told.donePages - after.donePages);
    }
    const ended = last.jobs.every((job) => job.status === 'done') || n === soak.runs - 1;
    if (!ended) continue;
    for (const job of await untilAllEnd(page)) {
      const file = waiting.get(job.id);
      if (file === undefined) continue;
      waiting.delete(job.id);
      if (job.status !== 'done') say(`  a job ended as ${job.status}: ${job.code}`);
      count.pictures += job.pictures;
      if (crashes < CRASHES_FOR_A_PICTURE) count.unexplained += job.pictures;
      if (await differs(soak, page, job, expected.get(file))) {
        count.different += 1;
        await tellDifference(soak, page, file, job);
      }
      await removeJob(page, job.id);
    }
    count.lost += waiting.size;
    waiting = new Map();
  }
  await app.closePage(page);
  const ok = count.lost + count.different + count.unexplained + count.toldPagesLost === 0;
  const again = soak.faults.doneAgain();
  const figures = `${count.jobs} jobs: ${count.lost} lost, ${count.different} books that differ, ${count.pictures} pages that two crashes made pictures (${count.unexplained} of them without two), ${count.toldPagesLost} finished pages lost, ${again.all} pages done twice (at most ${again.most} a kill)`;
  return { ok: ok && again.most <= largestPool(), figures };
}
