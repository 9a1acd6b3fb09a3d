// In: what storage holds when this tab gets the queue. Out: live jobs, with what the last owner's end tells of pages.
import { crashTimes, isCrashLoop, suspects, withCrash } from '../../jobs/crash-guard.ts';
import type { JobId } from '../../jobs/job.ts';
import { isCurrent } from '../../jobs/page-inputs.ts';
import type { QueueContents } from '../../jobs/ports.ts';
import type { JobRecord, PageAttempts, PageRow } from '../../jobs/record-ports.ts';
import { transition } from '../../jobs/transition.ts';
import { type LiveJob, liveJob } from './live-job.ts';
import { checkWritten, type Queue, settingsOf } from './queue.ts';

/** Takes the queue as it stands. `cleanExit`: the last owner ended in good order, so nothing in flight is to blame. */
export async function takeOver(
  queue: Queue,
  epoch: number,
  contents: QueueContents,
  cleanExit: boolean,
): Promise<void> {
  const { store, clock, publish } = queue.ports;
  const now = clock.now();
  const crashed = !cleanExit && contents.flights.length > 0;
  queue.epoch = epoch;
  queue.crashes = crashed ? crashTimes(contents.settings.crashes, now) : contents.settings.crashes;
  queue.paused = crashed && isCrashLoop(queue.crashes) ? 'after-crashes' : contents.settings.paused;
  queue.keepDays = contents.settings.keepDays;
  const blamed = crashed ? blamedPages(contents) : [];
  const attempts = new Map([...contents.attempts, ...blamed].map((one) => [pageKey(one), one]));
  const records = contents.jobs.map((record) => recovered(record, contents, crashed, now));
  queue.jobs.clear();
  for (const job of liveJobs(records, contents.rows, [...attempts.values()])) queue.jobs.set(job.record.id, job);
  // Sent before any command can be obeyed: what a command writes comes after it.
  const changed = records.filter((record, at) => record !== contents.jobs[at]);
  const settled = store.settleFlights(epoch, { attempts: blamed, settings: settingsOf(queue), jobs: changed });
  publish.all();
  checkWritten(queue, await settled);
  if (crashed) store.note({ at: now, type: 'crash', jobId: null, detail: `${contents.flights.length} in flight` });
}

function recovered(record: JobRecord, contents: QueueContents, crashed: boolean, now: number): JobRecord {
  const interrupted = transition(record, { type: 'interrupt' });
  const whole = contents.flights.some((flight) => flight.jobId === record.id && flight.pages.length === 0);
  return crashed && whole ? transition(interrupted, { type: 'crash', now }) : interrupted;
}

function blamedPages(contents: QueueContents): readonly PageAttempts[] {
  const jobs = new Map(contents.jobs.map((job) => [job.id, job]));
  const rows = new Map(contents.rows.map((row) => [pageKey(row), row]));
  const earlier = new Map(contents.attempts.map((one) => [pageKey(one), one]));
  return contents.flights.flatMap((flight) => {
    const job = jobs.get(flight.jobId);
    if (job === undefined) return [];
    const keyOf = (index: number): string => pageKey({ jobId: flight.jobId, index });
    const settled = (index: number): boolean => {
      const row = rows.get(keyOf(index));
      if (row === undefined || !isCurrent(row, job.options, job.ocrLanguages)) return false;
      return flight.work === 'analyse' || row.outcome !== 'needs-ocr';
    };
    return suspects(flight, settled).map((index) => withCrash(flight, index, earlier.get(keyOf(index)) ?? null));
  });
}

function pageKey(page: { readonly jobId: JobId; readonly index: number }): string {
  return `${page.jobId} ${page.index}`;
}

/** Live jobs from records and what belongs to them. */
export function liveJobs(
  records: readonly JobRecord[],
  rows: readonly PageRow[],
  attempts: readonly PageAttempts[],
): readonly LiveJob[] {
  const rowsOf = grouped(rows);
  const attemptsOf = grouped(attempts);
  return records.map((record) => liveJob(record, rowsOf.get(record.id) ?? [], attemptsOf.get(record.id) ?? []));
}

function grouped<T extends { readonly jobId: JobId }>(all: readonly T[]): ReadonlyMap<JobId, readonly T[]> {
  const groups = new Map<JobId, T[]>();
  for (const one of all) {
    const group = groups.get(one.jobId);
    if (group === undefined) groups.set(one.jobId, [one]);
    else group.push(one);
  }
  return groups;
}
