// The browser is killed 0 to 50 ms after it said that it has a file: the job must be there, and end as it should.

import { killBrowser } from './kill.mjs';
import { addFile, letGoOn, look, untilAllEnd } from './queue-page.mjs';

const LATEST_MS = 50;

/** Longest wait for the browser to be gone, ms. */
const GONE_MS = 5_000;

/** @param {import('./soak-run.mjs').Soak} soak */
export async function accepted(soak) {
  const { app, random } = soak;
  let lost = 0;
  let unfinished = 0;
  for (let n = 0; n < soak.runs; n += 1) {
    const page = await app.newPage();
    const id = await addFile(page, soak.books.short, soak.options);
    await new Promise((done) => setTimeout(done, random() * LATEST_MS));
    const gone = page.context().waitForEvent('close', { timeout: GONE_MS });
    killBrowser(app);
    await gone.catch(() => undefined);
    const next = await app.newPage();
    const { jobs, paused } = await look(next);
    if (paused !== 'no') await letGoOn(next);
    if (!jobs.some((job) => job.id === id)) lost += 1;
    if ((await untilAllEnd(next)).some((job) => job.status !== 'done')) unfinished += 1;
    await app.closePage(next);
    await app.forgetJobs();
  }
  return { ok: lost + unfinished === 0, figures: `${lost} jobs lost, ${unfinished} not finished afterwards` };
}
