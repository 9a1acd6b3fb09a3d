// A kill at each named moment of enqueueing, of a page and of the build: is a job lost, does a book differ, what is done twice?
import { largestPool, POINTS } from './fault-watch.mjs';
import { KILLS, killAndReturn } from './kill.mjs';
import { addFile, bookHash, letGoOn, look, removeJob, untilAllEnd } from './queue-page.mjs';

/** A page's points are passed by so many pages before the kill, at most: a few less than there are. */
const MOST_PAGES = { text: 35, scan: 10 };

/** One in so many files is a scan. */
const SCAN_EVERY = 4;

/** @typedef {import('./soak-run.mjs').Soak} Soak */

/** @param {Soak} soak @param {string} file */
async function uninterrupted(soak, file) {
  const page = await soak.app.newPage();
  const id = await addFile(page, file, soak.options);
  await untilAllEnd(page);
  const hash = await bookHash(page, id);
  await removeJob(page, id);
  await soak.app.closePage(page);
  return hash;
}

/**
 * One kill; gives whether the accepted job was lost, and whether the book differs.
 * @param {Soak} soak @param {string} point @param {string} file @param {string} expected
 */
async function killAt({ app, random, options, books, faults, say }, point, file, expected) {
  const page = await app.newPage();
  const nth = point.startsWith('page-')
    ? 1 + Math.floor(random() * (file === books.scan ? MOST_PAGES.scan : MOST_PAGES.text))
    : 1;
  const reached = faults.arm(point, nth);
  let accepted = false;
  let answer = 'none';
  const adding = addFile(page, file, options).then(
    (id) => {
      answer = id;
      accepted = !id.startsWith('error');
      if (!accepted) say(`  ${point}: the file was refused, ${id}`);
    },
    (thrown) => {
      answer = String(thrown); // most often the page is gone before it is told
    },
  );
  if (!point.startsWith('enqueue')) await adding;
  if (!(await reached)) say(`  ${point} was not reached; the file's answer: ${answer}`);
  const stored = accepted || point !== 'enqueue-received';
  const how = KILLS[Math.floor(random() * KILLS.length)] ?? 'browser';
  const next = await killAndReturn(app, page, how);
  faults.killed();
  await adding;
  const { jobs, paused } = await look(next);
  if (paused !== 'no') await letGoOn(next);
  const lost = stored && jobs.length !== 1;
  if (jobs.length === 0) await addFile(next, file, options);
  const ends = await untilAllEnd(next);
  const hashes = await Promise.all(ends.map((job) => bookHash(next, job.id)));
  const differs = hashes.some((hash) => hash !== expected) || ends.some((job) => job.pictures > 0);
  if (lost || differs) say(`  ${point} (${how}): ${lost ? 'lost' : JSON.stringify(ends)}`);
  await app.closePage(next);
  await app.forgetJobs();
  return { lost, differs };
}

/** @param {Soak} soak */
export async function faults(soak) {
  const expected = new Map();
  for (const file of [soak.books.middle, soak.books.scan]) expected.set(file, await uninterrupted(soak, file));
  await soak.app.forgetJobs();
  const count = { kills: 0, lost: 0, different: 0 };
  for (const point of POINTS) {
    for (let n = 0; n < soak.runs; n += 1) {
      const file = n % SCAN_EVERY === SCAN_EVERY - 1 ? soak.books.scan : soak.books.middle;
      const { lost, differs } = await killAt(soak, point, file, expected.get(file));
      count.kills += 1;
      count.lost += lost ? 1 : 0;
      count.different += differs ? 1 : 0;
    }
  }
  const again = soak.faults.doneAgain();
  return {
    ok: count.lost + count.different === 0 && again.most <= largestPool(),
    figures: `${count.kills} kills at ${POINTS.length} points: ${count.lost} jobs lost, ${count.different} books that differ, ${again.all} pages done twice (at most ${again.most} a kill)`,
  };
}
