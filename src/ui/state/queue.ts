// In: a client. Out: a store of the jobs in the order of the screen, and of the queue's own state.
import type { BinderyClient } from '../../client/client.ts';
import type { JobId, JobSnapshot, JobStatus, QueueState } from '../../jobs/job.ts';
import { keepIdentity, samePlainData } from './keep-identity.ts';
import { createStore, type Store } from './store.ts';

export type QueueView = {
  /** False until the queue has answered for the first time. */
  readonly known: boolean;
  readonly jobs: readonly JobSnapshot[];
  readonly queue: QueueState;
};

const UNKNOWN: QueueView = {
  known: false,
  jobs: [],
  queue: { owner: 'none', paused: 'no', storage: 'best-effort', workers: 0, keepDays: null },
};

/** Subscribes to the client for as long as the page lives. */
export function createQueueStore(client: BinderyClient): Store<QueueView> {
  const store = createStore(UNKNOWN);
  client.watchAll((fresh, queue) => {
    const before = store.get();
    const jobs = keepIdentity(before.jobs, fresh);
    const kept = samePlainData(before.queue, queue) ? before.queue : queue;
    if (before.known && jobs === before.jobs && kept === before.queue) return;
    store.set({ known: true, jobs, queue: kept });
  });
  return store;
}

const FINAL: ReadonlySet<JobStatus> = new Set(['done', 'failed', 'cancelled']);

/** Whether a job has come to its end, good or bad. */
export function isFinal(job: JobSnapshot): boolean {
  return FINAL.has(job.status);
}

/** Order among unfinished jobs: what runs or waits for the user comes first. */
const RANK: Readonly<Record<JobStatus, number>> = {
  running: 0,
  'needs-password': 1,
  paused: 2,
  queued: 2,
  done: 3,
  failed: 3,
  cancelled: 3,
};

/** Unfinished jobs as they will run; books, and files that did not become one, with the latest on top. */
export function arrange(jobs: readonly JobSnapshot[]): {
  readonly working: readonly JobSnapshot[];
  readonly finished: readonly JobSnapshot[];
  readonly notConverted: readonly JobSnapshot[];
} {
  const working = jobs.filter((job) => !isFinal(job));
  const ended = jobs.filter(isFinal);
  working.sort((a, b) => RANK[a.status] - RANK[b.status] || a.position - b.position);
  ended.sort((a, b) => (b.finishedAt ?? b.createdAt) - (a.finishedAt ?? a.createdAt));
  const finished = ended.filter((job) => job.status === 'done');
  return { working, finished, notConverted: ended.filter((job) => job.status !== 'done') };
}

/** The jobs that wait for their turn, in order: those that can be moved. */
export function waitingLine(jobs: readonly JobSnapshot[]): readonly JobSnapshot[] {
  return jobs.filter((job) => job.status === 'queued').sort((a, b) => a.position - b.position);
}

export type Move = 'first' | 'up' | 'down';

/** The job before which `id` must go for a move (null: the end), or undefined if it cannot move so. */
export function moveTarget(jobs: readonly JobSnapshot[], id: JobId, move: Move): JobId | null | undefined {
  const line = waitingLine(jobs);
  const at = line.findIndex((job) => job.id === id);
  if (at < 0) return undefined;
  if (move === 'down') return at === line.length - 1 ? undefined : (line[at + 2]?.id ?? null);
  if (at === 0) return undefined;
  return line[move === 'first' ? 0 : at - 1]?.id;
}

/** The name that screens call a job by: its title, else its file. */
export function jobName(job: JobSnapshot, untitled: string): string {
  const title = job.title?.trim() ?? '';
  return title !== '' ? title : job.fileName.trim() !== '' ? job.fileName : untitled;
}
