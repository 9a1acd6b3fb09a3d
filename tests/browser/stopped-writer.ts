// A worker that owns the queue, asks storage for everything that an owner asks, and stops dead with the answers still to
// come, as a frozen tab does. After `STOPPED_MS` it thaws and writes once more. Tells what became of that.
import { ownerStore } from '../../src/adapters/idb/owner-store.ts';
import { pageStore } from '../../src/adapters/idb/page-store.ts';
import { queueStore } from '../../src/adapters/idb/queue-store.ts';
import { openDatabase } from '../../src/adapters/idb/schema.ts';
import type { JobRecord, PageRow } from '../../src/jobs/record-ports.ts';

/** Well beyond what the next owner may take. */
const STOPPED_MS = 4_000;

const WAITING = { state: 'waiting', route: null, reason: null, confidence: null } as const;

/** Blocks this thread without using the processor. */
function stop(ms: number): void {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
  Atomics.wait(new Int32Array(memory.buffer), 0, 0, ms);
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
void pages.savePages([{ row: row(0), output: null }]);
void pages.takeOff(flight);
void pages.rows();
void pages.source();
void queue.load();
void queue.settleFlights(epoch, { attempts: [], settings: { paused: 'no', crashes: [], keepDays: null }, jobs: [] });
void owner.beat(epoch);
void owner.read();
postMessage('stopped');
stop(STOPPED_MS);
const late = await pages.savePages([{ row: row(1), output: null }]);
const beat = await owner.beat(epoch);
postMessage({ late: late.ok ? 'written' : late.failure.type, beat });
