// A worker that owns the queue, asks storage for everything that an owner asks, and stops dead with the answers still to
// come, as a frozen tab does. It thaws when the request that it waits for is answered, and writes once more. Tells what
// became of all that.
import { ownerStore } from '../../src/adapters/idb/owner-store.ts';
import { pageStore } from '../../src/adapters/idb/page-store.ts';
import { queueStore } from '../../src/adapters/idb/queue-store.ts';
import { openDatabase } from '../../src/adapters/idb/schema.ts';
import type { JobRecord, PageRow } from '../../src/jobs/record-ports.ts';

const WAITING = { state: 'waiting', route: null, reason: null, confidence: null } as const;

/** Blocks this thread until the test answers. */
function stop(): void {
  const request = new XMLHttpRequest();
  request.open('GET', '/thaw', false);
  request.send();
}

/** Whether storage has answered; else what it says instead. */
function endOf(asked: Promise<unknown>): Promise<string> {
  return asked.then(
    () => 'answered',
    (thrown: unknown) => String(thrown),
  );
}

async function written(asked: ReturnType<typeof pages.takeOff>): Promise<void> {
  const end = await asked;
  if (!end.ok) throw new Error(JSON.stringify(end.failure));
}

const db = await openDatabase(() => undefined);
const owner = ownerStore(db);
const { epoch } = await owner.claim('first', false);
const queue = queueStore(db, { upgrade: (stored) => stored as JobRecord, madeAt: () => 0 });
const pages = pageStore(db, 'job', epoch, true);
const row = (index: number): PageRow => {
  return { jobId: 'job', index, modelVersion: 1, inputs: '', outcome: 'needs-ocr', cell: WAITING, resources: [] };
};

const flight = { jobId: 'job', worker: 'one', work: 'analyse', pages: [0] } as const;
const asked = [
  written(pages.savePages([{ row: row(0), output: null }])),
  written(pages.takeOff(flight)),
  pages.rows(),
  pages.source(),
  queue.load(),
  written(
    queue.settleFlights(epoch, { attempts: [], settings: { paused: 'no', crashes: [], keepDays: null }, jobs: [] }),
  ),
  owner.beat(epoch),
  owner.read(),
].map(endOf);
postMessage('stopped');
stop();
const late = await pages.savePages([{ row: row(1), output: null }]);
const beat = await owner.beat(epoch);
// A transaction that stays open as long as its tab is frozen is ended by the browser after a minute.
const ends = [...new Set(await Promise.all(asked))];
postMessage({ late: late.ok ? 'written' : late.failure.type, beat, ends });
