// In: open storage and this tab's page. Out: the engine: it contends for the queue, runs it or watches it.

import { keepsBlobs, readFile } from '../../adapters/idb/file-store.ts';
import { addJob } from '../../adapters/idb/new-job.ts';
import { ownerStore } from '../../adapters/idb/owner-store.ts';
import { readDetails } from '../../adapters/idb/page-store.ts';
import { readPicture } from '../../adapters/idb/picture-store.ts';
import { queueStore } from '../../adapters/idb/queue-store.ts';
import type { BinderyDatabase } from '../../adapters/idb/schema.ts';
import { storageError } from '../../adapters/idb/write.ts';
import { contend } from '../../adapters/locks/ownership.ts';
import type { JobId, QueueState } from '../../jobs/job.ts';
import { jobIdTime, newJobId } from '../../jobs/job-id.ts';
import { poolSize } from '../../jobs/pool-size.ts';
import type { QueueClock, QueueStore } from '../../jobs/ports.ts';
import { COVER_RESOURCE } from '../../jobs/progress.ts';
import { newJobRecord, upgradeRecord } from '../../jobs/record.ts';
import type { ConversionOptions } from '../../model/options.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { reach } from '../fault-points.ts';
import { workerPool } from '../pool.ts';
import type { EngineApi, EngineStart, PageSide, TabMessage } from '../protocol.ts';
import { obey } from './commands.ts';
import { deleteLater } from './deletions.ts';
import { dropExpired } from './keep-time.ts';
import { type LateJobs, lateJobs } from './late-jobs.ts';
import { endRuns, type LiveJob } from './live-job.ts';
import { type Publisher, publisher } from './publisher.ts';
import { pump } from './pump.ts';
import { newQueue, type Queue, resumeOnline } from './queue.ts';
import { type Screen, screen } from './screen.ts';
import { connectTabs, type Tabs } from './tabs.ts';
import { takeOver } from './take-over.ts';

/** How often leftovers are looked for, ms. */
const SWEEP_MS = 3_600_000;

/** Time until a queue that could not be read is read again, ms. */
const LOAD_AGAIN_MS = 2_000;

/** Longest wait for the page to tell which runs ended well, ms: it may be busy or frozen. */
const PAGE_ANSWER_MS = 1_500;

const ID_BYTES = 8;

export type EngineParts = {
  readonly db: BinderyDatabase;
  readonly start: EngineStart;
  readonly page: { change: PageSide['change']; cleanExits: () => Promise<readonly string[]> };
  readonly storage: QueueState['storage'];
  readonly spawn: (name: string) => Worker;
};

/** The real clock; times are ms since the epoch. */
const clock: QueueClock = {
  now: () => Date.now(),
  random: () => Math.random(),
  after(ms, callback) {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
};

/** What this tab's engine keeps while it runs. */
type Tab = {
  readonly parts: EngineParts;
  readonly store: QueueStore;
  readonly queue: Queue;
  readonly tell: Publisher;
  readonly view: Screen;
  readonly tabs: Tabs;
  readonly ownership: { owner: QueueState['owner']; previousToken: string | null };
  readonly late: LateJobs;
  /** The epoch of the ownership that is being taken or is held; null while another tab has the queue. */
  held: number | null;
  /** Signs of life of the owner that did not go through storage. */
  heard: number;
};

/** Starts the engine of this tab: it shows the queue at once and contends for it from now on. */
export async function startEngine(parts: EngineParts): Promise<Omit<EngineApi, 'connect'>> {
  const { db } = parts;
  const blobsKept = await keepsBlobs(db);
  const tab = assembled(blobsKept ? parts : { ...parts, storage: 'session-only' }, blobsKept);
  await tab.view.reload();
  contendForQueue(tab);
  setInterval(() => sweep(tab), SWEEP_MS);
  addEventListener('online', () => goOnline(tab.queue));
  tab.tabs.send({ type: 'hello' });
  return {
    command: (command) => tab.tabs.ask(command),
    async start(file, fileName, options) {
      const unreadable = tab.view.whyUnreadable();
      if (unreadable !== null) return fail(unreadable); // it would lie there unseen
      if (tab.queue.epoch !== null) tab.queue.ports.pool.warmUp();
      if (import.meta.env.VITE_FAULT_POINTS) await reach('enqueue-received', '');
      const added = await addedJob(db, file, fileName, options, blobsKept);
      if (!added.ok) return added;
      if (import.meta.env.VITE_FAULT_POINTS) await reach('enqueue-stored', added.value);
      await jobAdded(tab, added.value);
      tab.tabs.send({ type: 'added', id: added.value });
      if (import.meta.env.VITE_FAULT_POINTS) await reach('enqueue-shown', added.value);
      return added;
    },
    book: (id) => bookOf(db, id),
    cover: (id) => coverOf(db, id),
    bookDetails: (id) => readDetails(db, id),
  };
}

function assembled(parts: EngineParts, blobsKept: boolean): Tab {
  const store = queueStore(parts.db, { upgrade: upgradeRecord, madeAt: jobIdTime });
  const jobs = new Map<JobId, LiveJob>();
  const ownership: Tab['ownership'] = { owner: 'none', previousToken: null };
  const state = (): QueueState => ({
    owner: ownership.owner,
    paused: queue.paused,
    storage: parts.storage,
    workers: pool.alive(),
    keepDays: queue.keepDays,
  });
  const tell = publisher(jobs, state, clock, (changes) => {
    if (queue.epoch === null) return;
    view.show(changes);
    tabs.send({ type: 'changes', changes });
  });
  const size = poolSize(navigator.hardwareConcurrency ?? null, parts.start.deviceMemoryGb);
  const pool = workerPool(size, { base: parts.start.base, blobsKept }, parts.spawn, () => tell.queueChanged());
  const queue = newQueue(jobs, { store, pool, clock, publish: tell, onLost: () => lose(tab) });
  const seenHere = (seen: QueueState): QueueState => ({ ...seen, storage: parts.storage, owner: ownership.owner });
  const view = screen(store, seenHere, parts.page.change);
  const tabs = connectTabs({
    obey(command) {
      if (queue.epoch === null) return false;
      obey(queue, command);
      return true;
    },
    onMessage: (message) => onTabMessage(tab, message),
  });
  const tab: Tab = { parts, store, queue, tell, view, tabs, ownership, late: lateJobs(queue), held: null, heard: 0 };
  return tab;
}

function contendForQueue(tab: Tab): void {
  const owners = ownerStore(tab.parts.db);
  const locks = navigator.locks ?? null;
  const claim = async (stolen: boolean): Promise<number> => {
    // Without locks nobody knows whether a silent owner is gone.
    const claimed = await owners.claim(tab.parts.start.token, !stolen && locks !== null);
    tab.ownership.previousToken = claimed.previousToken;
    return claimed.epoch;
  };
  const read = async () => {
    const owner = await owners.read();
    return owner && { ...owner, beat: owner.beat + tab.heard };
  };
  const beat = async (epoch: number): Promise<boolean> => {
    const how = await owners.beat(epoch);
    if (how === 'unseen') tab.tabs.send({ type: 'alive' });
    return how !== 'lost';
  };
  const onGain = (epoch: number, stolen: boolean): void => {
    tab.held = epoch;
    void gain(tab, epoch, stolen);
  };
  contend({ read, beat, claim, onGain, onLose: () => lose(tab) }, locks);
}

async function gain(tab: Tab, epoch: number, stolen: boolean): Promise<void> {
  const { ownership, queue, store } = tab;
  const [contents, exits] = await Promise.all([store.load(), exitsInTime(tab.parts.page)]);
  if (tab.held !== epoch) return; // lost again meanwhile
  tab.view.unreadable(contents.ok ? null : contents.error);
  if (!contents.ok) {
    // Whoever holds the queue and does not run it would stop it for every tab.
    clock.after(LOAD_AGAIN_MS, () => tab.held === epoch && void gain(tab, epoch, stolen));
    return;
  }
  const clean = ownership.previousToken === null || exits.includes(ownership.previousToken);
  ownership.owner = 'here';
  await takeOver(queue, epoch, contents.value, clean ? 'clean' : stolen ? 'frozen' : 'crashed');
  for (const job of queue.jobs.values()) deleteLater(queue, job);
  await tab.late.settle();
  if (navigator.onLine) resumeOnline(queue);
  pump(queue);
  sweep(tab);
}

function lose(tab: Tab): void {
  const { ownership, queue, view } = tab;
  tab.held = null;
  if (queue.epoch === null) return;
  queue.epoch = null;
  ownership.owner = 'none';
  for (const job of queue.jobs.values()) endRuns(job, 'kill');
  queue.jobs.clear();
  queue.ports.pool.close();
  void view.reload();
  const { paused, keepDays } = queue;
  view.show([{ type: 'queue', queue: { owner: 'none', paused, storage: tab.parts.storage, workers: 0, keepDays } }]);
  tab.tabs.send({ type: 'hello' });
}

function onTabMessage(tab: Tab, message: TabMessage): void {
  const owned = tab.queue.epoch !== null;
  if (message.type === 'hello' && owned) tab.tell.all();
  if (message.type === 'alive') tab.heard += 1;
  if (message.type === 'added') void jobAdded(tab, message.id);
  if (message.type !== 'changes' || owned) return;
  tab.ownership.owner = 'elsewhere';
  tab.view.unreadable(null); // whoever works has read it
  tab.view.show(message.changes);
}

/** A job is in storage, put there by this tab or another. */
function jobAdded(tab: Tab, id: JobId): Promise<void> {
  return tab.late.add(id, (waiting) => void tab.view.showJob(waiting));
}

function goOnline(queue: Queue): void {
  resumeOnline(queue);
  pump(queue);
}

function sweep(tab: Tab): void {
  if (tab.queue.epoch === null) return;
  dropExpired(tab.queue);
  void tab.store.sweep(tab.queue.epoch);
}

async function exitsInTime(page: EngineParts['page']): Promise<readonly string[]> {
  const late = new Promise<readonly string[]>((resolve) => setTimeout(() => resolve([]), PAGE_ANSWER_MS));
  return Promise.race([page.cleanExits().catch(() => []), late]);
}

async function addedJob(
  db: BinderyDatabase,
  file: Blob,
  fileName: string,
  options: ConversionOptions,
  blobsKept: boolean,
): Promise<Result<JobId>> {
  const createdAt = clock.now();
  const id = newJobId(createdAt, crypto.getRandomValues(new Uint8Array(ID_BYTES)));
  const job = { id, fileName, fileBytes: file.size, createdAt, options };
  const added = await addJob(db, file, job, newJobRecord, blobsKept);
  return added.ok ? ok(id) : added;
}

async function bookOf(db: BinderyDatabase, id: JobId): Promise<Result<Blob>> {
  try {
    const blob = await readFile(db, 'books', id);
    return blob === null ? fail({ code: 'job/not-found', jobId: id }) : ok(blob);
  } catch (thrown) {
    return fail(storageError(thrown));
  }
}

async function coverOf(db: BinderyDatabase, id: JobId): Promise<Blob | null> {
  const stored = await readPicture(db, id, COVER_RESOURCE).catch(() => undefined);
  return stored === undefined ? null : new Blob([stored.bytes], { type: stored.mediaType });
}
