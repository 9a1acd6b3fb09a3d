// In: finished pages, one by one. Out: the same in storage, while the next page is already being worked on.
import type { Checkpoint, PageStore } from '../../adapters/idb/page-store.ts';
import { MAX_UNWRITTEN_PAGES } from '../../jobs/crash-guard.ts';
import type { WriteFailure, Written } from '../../jobs/ports.ts';
import type { PageRow } from '../../jobs/record-ports.ts';
import { reach } from '../fault-points.ts';

export type CheckpointWriter = {
  /** Hands a page over; waits while too many are not yet written. */
  add(checkpoint: Checkpoint): Promise<void>;
  /** The first failure, if any: nothing is written after it. */
  failure(): WriteFailure | null;
  /** Waits until all is written. */
  finish(): Promise<Written>;
};

/** Writes pages that were finished while the disk was busy together in one transaction; at most two wait at a time. */
export function checkpointWriter(
  store: Pick<PageStore, 'savePages'>,
  onSaved: (row: PageRow) => void,
): CheckpointWriter {
  let waiting: Checkpoint[] = [];
  let unwritten = 0;
  let failure: WriteFailure | null = null;
  let writing: Promise<void> | null = null;

  const writeGroup = async (): Promise<void> => {
    const group = waiting;
    waiting = [];
    const written = await store.savePages(group);
    if (import.meta.env.VITE_FAULT_POINTS) await reach('page-stored', `${group[0]?.row.jobId}`);
    unwritten -= group.length;
    writing = null;
    if (!written.ok) {
      failure ??= written.failure;
      return;
    }
    for (const { row } of group) onSaved(row);
    if (waiting.length > 0) writing = writeGroup();
  };

  return {
    async add(checkpoint) {
      if (failure !== null) return;
      waiting.push(checkpoint);
      unwritten += 1;
      writing ??= writeGroup();
      while (writing !== null && unwritten > MAX_UNWRITTEN_PAGES) await writing;
    },
    failure: () => failure,
    async finish() {
      while (writing !== null) await writing;
      return failure === null ? { ok: true } : { ok: false, failure };
    },
  };
}
