// Random ceilings of storage: the queue stops in words, and once there is room ends in the same bytes.
import { addFile, bookHash, letGoOn, look, removeJob, untilAllEnd } from './queue-page.mjs';

/** Room beyond what is used already, bytes: from less than the file to more than all that its job writes. */
const ROOM = { least: 50_000, most: 4_000_000 };

const LOOK_MS = 50;

/** Longest wait for a job to stop or to end, ms. */
const STOP_MS = 120_000;

/** Waits until a job is at an end or the queue waits. @param {import('@playwright/test').Page} page @param {string} id */
async function untilStopped(page, id) {
  const endAt = Date.now() + STOP_MS;
  for (;;) {
    const { jobs, paused } = await look(page);
    const job = jobs.find((one) => one.id === id);
    if (job === undefined) return 'lost';
    if (job.status === 'done' || job.status === 'failed') return job.status;
    if (job.status === 'paused' || paused === 'storage-full')
      return job.code === null || job.code === 'storage/quota' ? 'paused' : job.code;
    if (Date.now() > endAt) return 'hangs';
    await new Promise((done) => setTimeout(done, LOOK_MS));
  }
}

/** @param {import('./soak-run.mjs').Soak} soak */
export async function quota(soak) {
  const { app, random, say } = soak;
  let page = await app.newPage();
  const whole = await addFile(page, soak.books.text, soak.options);
  await untilAllEnd(page);
  const expected = await bookHash(page, whole);
  await removeJob(page, whole);
  const count = { refused: 0, paused: 0, passed: 0, wrong: 0, different: 0 };
  for (let n = 0; n < soak.runs; n += 1) {
    const context = page.context();
    await app.closePage(page);
    await app.forgetJobs();
    const session = await context.newCDPSession(context.pages()[0] ?? (await context.newPage()));
    const origin = new URL(app.url).origin;
    const { usage } = await session.send('Storage.getUsageAndQuota', { origin });
    const room = ROOM.least + random() * (ROOM.most - ROOM.least);
    // Before the engine's first write: Chromium looks at the quota every 30 s only, and counts down in between.
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: Math.round(usage + room) });
    page = await app.newPage();
    let id = await addFile(page, soak.books.text, soak.options);
    if (id === 'error storage/quota') count.refused += 1;
    else {
      const stopped = await untilStopped(page, id);
      if (stopped === 'paused') count.paused += 1;
      else if (stopped === 'done') count.passed += 1;
      else {
        count.wrong += 1;
        say(`  with ${Math.round(room / 1000)} kB of room: ${stopped}`);
      }
    }
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await session.detach();
    if (id.startsWith('error')) id = await addFile(page, soak.books.text, soak.options);
    await letGoOn(page);
    await untilAllEnd(page);
    if ((await bookHash(page, id)) !== expected) count.different += 1;
  }
  await app.closePage(page);
  const figures = `${count.refused} files refused in words, ${count.paused} paused, ${count.passed} had room; ${count.wrong} ended otherwise, ${count.different} books that differ after room was made`;
  return { ok: count.wrong + count.different === 0, figures };
}
