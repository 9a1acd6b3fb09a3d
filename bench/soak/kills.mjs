// Kills at random moments of real conversions: is any job lost, does any book differ, how much is done twice?
import { largestPool } from './fault-watch.mjs';
import { KILLS, killAndReturn } from './kill.mjs';
import { addFile, bookHash, letGoOn, look, removeJob, untilAllEnd } from './queue-page.mjs';

/** The least and most time between two kills, ms: from the opening of the files into the OCR. */
const MOMENT_MS = { least: 50, most: 4_000 };

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

/** @param {Soak} soak */
export async function kills(soak) {
  const { app, random, say } = soak;
  const files = [soak.books.text, soak.books.scan];
  const expected = await references(soak, files);
  const count = { jobs: 0, lost: 0, different: 0, pictures: 0, toldPagesLost: 0 };
  let page = await app.newPage();
  /** @type {Map<string, string>} */
  let waiting = new Map();
  for (let n = 0; n < soak.runs; n += 1) {
    if (waiting.size === 0) {
      for (const file of files) waiting.set(await addFile(page, file, soak.options, file), file);
      count.jobs += files.length;
    }
    const endAt = Date.now() + MOMENT_MS.least + random() * (MOMENT_MS.most - MOMENT_MS.least);
    let last = await look(page);
    while (Date.now() < endAt) {
      await new Promise((done) => setTimeout(done, LOOK_MS));
      last = await look(page);
    }
    const how = KILLS[Math.floor(random() * KILLS.length)] ?? 'reload';
    page = await killAndReturn(app, page, how);
    soak.faults.killed();
    const now = await look(page);
    if (now.paused !== 'no') await letGoOn(page);
    for (const before of last.jobs) {
      const after = now.jobs.find((job) => job.id === before.id);
      if (after === undefined) count.lost += waiting.has(before.id) ? 1 : 0;
      else count.toldPagesLost += Math.max(0, before.donePages - after.donePages);
    }
    const ended = last.jobs.every((job) => job.status === 'done') || n === soak.runs - 1;
    if (!ended) continue;
    for (const job of await untilAllEnd(page)) {
      const file = waiting.get(job.id);
      if (file === undefined) continue;
      waiting.delete(job.id);
      if (job.status !== 'done') say(`  a job ended as ${job.status}: ${job.code}`);
      count.pictures += job.pictures;
      if ((await bookHash(page, job.id)) !== expected.get(file)) count.different += 1;
      await removeJob(page, job.id);
    }
    count.lost += waiting.size;
    waiting = new Map();
  }
  await app.closePage(page);
  const ok = count.lost + count.different + count.pictures + count.toldPagesLost === 0;
  const again = soak.faults.doneAgain();
  const figures = `${count.jobs} jobs: ${count.lost} lost, ${count.different} books that differ, ${count.pictures} pages as pictures, ${count.toldPagesLost} finished pages lost, ${again.all} pages done twice (at most ${again.most} a kill)`;
  return { ok: ok && again.most <= largestPool(), figures };
}
