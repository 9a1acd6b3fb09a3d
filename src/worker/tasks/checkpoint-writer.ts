// In: finished pages, one by one. Out: the same in storage, while the next page is already being worked on.
import type { Checkpoint, PageStore } from '../../adapters/idb/page-store.ts';
import { MAX_UNWRITTEN_PAGES } from '../../jobs/crash-guard.ts';
import type { WriteFailure, Written } from '../../jobs/ports.ts';
import type { PageRow } from '../../jobs/record-ports.ts';
import { reach } from '../fault-points.ts';

/**
 * Pages that were finished within this time of a write wait for it to pass, ms: to the browser each write costs as much
 * as a page of text does to us. What a reload can lose of the work is no more.
 */
const GATHER_MS = 250;

/** Pictures of pages that wait, bytes: with more, they are written at once. */
const GATHER_BYTES = 4_000_000;

export type CheckpointWriter = {
  /** Hands a page over; waits while too many are not yet written. */
  add(checkpoint: Checkpoint): Promise<void>;
  /** The first failure, if any: nothing is written after it. */
  failure(): WriteFailure | null;
  /** Waits until all is written. */
  finish(): Promise<Written>;
};

/**
 * Writes pages that were finished shortly after each other, or while the disk was busy, together in one transaction;
 * at most `MAX_UNWRITTEN_PAGES` and the one in hand wait at a time.
 */
export function checkpointWriter(
  store: Pick<PageStore, 'savePages'>,
  onSaved: (row: PageRow) => void,
): CheckpointWriter {
  let waiting: Checkpoint[] = [];
  let unwritten = 0;
  let failure: WriteFailure | null = null;
  let writing: Promise<void> | null = null;
  let lastAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const writeGroup = async (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const group = waiting;
    waiting = [];
    lastAt = performance.now();
    const written = await store.savePages(group);
    if (import.meta.env.VITE_FAULT_POINTS) await reach('page-stored', `${group[0]?.row.jobId}`);
    unwritten -= group.length;
    writing = null;
    if (!written.ok) {
      failure ??= written.failure;
      return;
    }
    for (const { row } of group) onSaved(row);
    gather();
  };
  /** Starts a write if it is time, else sees to it that it will be. */
  const gather = (): void => {
    if (waiting.length === 0 || writing !== null) return;
    const left = lastAt + GATHER_MS - performance.now();
    if (left <= 0 || unwritten > MAX_UNWRITTEN_PAGES || bytesOf(waiting) >= GATHER_BYTES) writing = writeGroup();
    else
      timer ??= setTimeout(() => {
        timer = null;
        gather();
      }, left);
  };

  return {
    async add(checkpoint) {
      if (failure !== null) return;
      waiting.push(checkpoint);
      unwritten += 1;
      gather();
      while (writing !== null && (unwritten > MAX_UNWRITTEN_PAGES || bytesOf(waiting) >= GATHER_BYTES)) await writing;
    },
    failure: () => failure,
    async finish() {
      while (failure === null && unwritten > 0) {
        writing ??= writeGroup();
        await writing;
      }
      while (writing !== null) await writing;
      return failure === null ? { ok: true } : { ok: false, failure };
    },
  };
}

function bytesOf(checkpoints: readonly Checkpoint[]): number {
  let sum = 0;
  for (const { output } of checkpoints) for (const { bytes } of output?.resources ?? []) sum += bytes.byteLength;
  return sum;
}
