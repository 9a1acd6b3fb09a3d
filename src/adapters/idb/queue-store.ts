// In: jobs, attempts, flights and settings. Out: the same after a reload. The owner's side of storage.
import type { Learned, QueueContents, QueueSettings, QueueStore, Written } from '../../jobs/ports.ts';
import type { JobRecord } from '../../jobs/record-ports.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { readAtOnce } from './at-once.ts';
import { noteEvent } from './event-log.ts';
import { keysOf } from './job-keys.ts';
import { type BinderyDatabase, JOB_FILES, JOB_PARTS } from './schema.ts';
import { sweepOrphans } from './sweep.ts';
import { deleteAsOwner, storageError, writeAsOwner } from './write.ts';

const QUEUE_KEY = 'queue';
const NO_SETTINGS: QueueSettings = { paused: 'no', crashes: [], keepDays: null };

/** What the queue itself knows of its jobs: how an older record becomes a present one, and when an id was made. */
export type RecordRules = {
  readonly upgrade: (stored: Partial<JobRecord>) => JobRecord | null;
  readonly madeAt: (id: string) => number;
};

/** The queue's storage on an open database. */
export function queueStore(db: BinderyDatabase, rules: RecordRules): QueueStore {
  return {
    load: () => load(db, rules),
    loadJob: (id) => loadJob(db, rules, id),
    saveJobs: (epoch, jobs) =>
      writeAsOwner(db, epoch, ['jobs'], 'strict', (tx) => jobs.map((job) => tx.objectStore('jobs').put(job))),
    saveSettings: (epoch, settings) =>
      writeAsOwner(db, epoch, ['settings'], 'relaxed', (tx) => [tx.objectStore('settings').put(settings, QUEUE_KEY)]),
    saveAttempts: (epoch, attempts) =>
      writeAsOwner(db, epoch, ['attempts'], 'relaxed', (tx) =>
        attempts.map((attempt) => tx.objectStore('attempts').put(attempt)),
      ),
    settleFlights: (epoch, learned) => settleFlights(db, epoch, learned),
    dropFlight: (epoch, id, worker) =>
      deleteAsOwner(db, epoch, ['flights'], (tx) => [tx.objectStore('flights').delete([id, worker])]),
    renewJob: (epoch, job, dropped) =>
      writeAsOwner(db, epoch, ['jobs', 'rows', 'pages', 'attempts'], 'strict', (tx) => [
        tx.objectStore('jobs').put(job),
        tx.objectStore('attempts').delete(keysOf(job.id)),
        ...dropped.flatMap((index) => [
          tx.objectStore('rows').delete([job.id, index]),
          tx.objectStore('pages').delete([job.id, index]),
        ]),
      ]),
    deleteJob: (epoch, id) => deleteJob(db, epoch, id),
    sweep: (epoch) => sweepOrphans(db, epoch, rules.madeAt),
    note: (event) => noteEvent(db, event),
  };
}

async function load(db: BinderyDatabase, rules: RecordRules): Promise<Result<QueueContents>> {
  try {
    const stores = ['jobs', 'rows', 'attempts', 'flights', 'settings'] as const;
    const [jobs, rows, attempts, flights, settings] = await readAtOnce(db, stores, (tx) =>
      Promise.all([
        tx.objectStore('jobs').getAll(),
        tx.objectStore('rows').getAll(),
        tx.objectStore('attempts').getAll(),
        tx.objectStore('flights').getAll(),
        tx.objectStore('settings').get(QUEUE_KEY),
      ]),
    );
    const known = jobs.map(rules.upgrade).filter((job) => job !== null);
    return ok({ jobs: known, rows, attempts, flights, settings: { ...NO_SETTINGS, ...settings } });
  } catch (thrown) {
    return fail(storageError(thrown));
  }
}

async function loadJob(db: BinderyDatabase, rules: RecordRules, id: string): ReturnType<QueueStore['loadJob']> {
  const [stored, rows] = await readAtOnce(db, ['jobs', 'rows'], (tx) =>
    Promise.all([tx.objectStore('jobs').get(id), tx.objectStore('rows').getAll(keysOf(id))]),
  );
  const job = stored === undefined ? null : rules.upgrade(stored);
  return job === null ? null : { job, rows };
}

function settleFlights(db: BinderyDatabase, epoch: number, learned: Learned): Promise<Written> {
  return writeAsOwner(db, epoch, ['flights', 'attempts', 'settings', 'jobs'], 'strict', (tx) => [
    ...learned.attempts.map((attempt) => tx.objectStore('attempts').put(attempt)),
    ...learned.jobs.map((job) => tx.objectStore('jobs').put(job)),
    tx.objectStore('flights').clear(),
    tx.objectStore('settings').put(learned.settings, QUEUE_KEY),
  ]);
}

function deleteJob(db: BinderyDatabase, epoch: number, id: string): Promise<Written> {
  return deleteAsOwner(db, epoch, ['jobs', ...JOB_FILES, ...JOB_PARTS], (tx) => [
    tx.objectStore('jobs').delete(id),
    ...JOB_FILES.map((name) => tx.objectStore(name).delete(id)),
    ...JOB_PARTS.map((name) => tx.objectStore(name).delete(keysOf(id))),
  ]);
}
