// In: a page. Out: the process that runs it, told from the processor time that a busy moment takes.
import { readFileSync } from 'node:fs';
import { renderers } from '../../scripts/app/memory.mjs';

/** Long enough to stand out from what the queue does meanwhile, ms. */
const BUSY_MS = 1_500;

/** Processor time that a process has had, in the kernel's ticks. @param {number} pid */
function ticks(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return 0; // the process ended between listing and reading
  }
}

/**
 * @param {import('../../scripts/app/open-app.mjs').App} app
 * @param {import('@playwright/test').Page} page
 */
export async function rendererOf(app, page) {
  const before = new Map(renderers(app.profile).map(({ pid }) => [pid, ticks(pid)]));
  await page.evaluate((ms) => {
    const endAt = performance.now() + ms;
    while (performance.now() < endAt);
  }, BUSY_MS);
  const spent = [...before].map(([pid, then]) => ({ pid, ticks: ticks(pid) - then }));
  return spent.sort((a, b) => b.ticks - a.ticks)[0]?.pid ?? 0;
}
