// In: what storage holds when this tab gets the queue. Out: live jobs, with what the last owner's end tells of pages.
import { crashTimes, isCrashLoop, suspects, withCrash, withFreeze } from '../../jobs/crash-guard.ts';
import type { JobId } from '../../jobs/job.ts';
import { isCurrent } from '../../jobs/page-inputs.ts';
import type { QueueContents } from '../../jobs/ports.ts';
import type { JobRecord, PageAttempts, PageRow } from '../../jobs/record-ports.ts';
import { transition } from '../../jobs/transition.ts';
import { type LiveJob, liveJob } from './live-job.ts';
import { checkWritten, type Queue, settingsOf } from './queue.ts';

/**
 * How the last owner ended: in good order, so that nothing in flight is to blame; silent, as a frozen tab is, until the
 * queue was taken from it; or all at once.
 */
export type OwnerEnd = 'clean' | 'frozen' | 'crashed';

/** Takes the queue as it stands. */
export async function takeOver(queue: Queue, epoch: number, contents: QueueContents, end: OwnerEnd): Promise<void> {
  const { store, clock, publish } = queue.ports;
  const now = clock.now();
  const how = contents.flights.length > 0 ? end : 'clean';
  const crashed = how === 'crashed';
  queue.epoch = epoch;
  queue.crashes = crashed ? crashTimes(contents.settings.crashes, now) : contents.settings.crashes;
  queue.paused = crashed && isCrashLoop(queue.crashes) ? 'after-crashes' : contents.settings.paused;
  queue.keepDays = contents.settings.keepDays;
  const blamed = how === 'clean' ? [] : blamedPages(contents, crashed ? withCrash : withFreeze);
  const attempts = new Map([...contents.attempts, ...blamed].map((one) => [pageKey(one), one]));
  const records = contents.jobs.map((record) => recovered(record, contents, how, now));
  queue.jobs.clear();
  for (const job of liveJobs(records, contents.rows, [...attempts.values()])) queue.jobs.set(job.record.id, job);
  // Sent before any command can be obeyed: what a command writes comes after it.
  const changed = records.filter((record, at) => record !== contents.jobs[at]);
  const settled = store.settleFlights(epoch, { attempts: blamed, settings: settingsOf(queue), jobs: changed });
  publish.all();
  const written = await settled;
  checkWritten(queue, written);
  // A full disk still lets go of marks: left behind, they would charge pages that nobody has in hand any more.
  if (!written.ok && written.failure.type === 'error') {
    for (const { jobId, worker } of contents.flights) void store.dropFlight(epoch, jobId, worker);
  }
  if (how === 'clean') return;
  store.note({
    at: now,
    type: crashed ? 'crash' : 'freeze',
    jobId: null,
    detail: `${contents.flights.length} in flight`,
  });
}

function recovered(record: JobRecord, contents: QueueContents, end: OwnerEnd, now: number): JobRecord {
  const interrupted = transition(record, { type: 'interrupt' });
  const whole = contents.flights.some((flight) => flight.jobId === record.id && flight.pages.length === 0);
  if (end === 'clean' || !whole) return interrupted;
  return transition(interrupted, { type: end === 'crashed' ? 'crash' : 'freeze', now });
}

function blamedPages(contents: QueueContents, charged: typeof withCrash): readonly PageAttempts[] {
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
    return suspects(flight, settled).map((index) => charged(flight, index, earlier.get(keyOf(index)) ?? null));
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
