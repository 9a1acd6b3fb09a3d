// In: what to write and the epoch under which the queue was taken. Out: whether it is on disk; never an exception.
import type { IDBPTransaction } from 'idb';
import type { Written } from '../../jobs/ports.ts';
import type { ConversionError } from '../../model/errors.ts';
import type { BinderyDatabase, BinderySchema, StoreName } from './schema.ts';

export const OWNER_KEY = 'owner';

const BYTES_A_MB = 1_000_000;

export type WriteTransaction<S extends StoreName> = IDBPTransaction<BinderySchema, (S | 'owner')[], 'readwrite'>;

/** The error that a storage exception stands for; `neededBytes` is what was to be written, where that is known. */
export function storageError(thrown: unknown, neededBytes = 0): ConversionError {
  const name = thrown instanceof Error ? thrown.name : 'unknown';
  if (name === 'QuotaExceededError') return { code: 'storage/quota', neededMb: Math.ceil(neededBytes / BYTES_A_MB) };
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: 'storage/unavailable', detail: `${name}: ${message}` };
}

/**
 * Writes in one transaction that is refused when another tab has taken the queue since `epoch`.
 * 'strict' waits for the disk (2.3 ms against 0.7): for what must outlive a power cut.
 */
export async function writeAsOwner<S extends StoreName>(
  db: BinderyDatabase,
  epoch: number,
  stores: readonly S[],
  durability: 'strict' | 'relaxed',
  write: (tx: WriteTransaction<S>) => Promise<unknown> | undefined,
  neededBytes = 0,
): Promise<Written> {
  try {
    const tx = db.transaction([...stores, 'owner'] as (S | 'owner')[], 'readwrite', { durability });
    const done = tx.done.then(
      () => null,
      (thrown: unknown) => thrown, // put() resolves and only `done` rejects when the disk is full
    );
    const owner = await tx.objectStore('owner').get(OWNER_KEY);
    if (owner?.epoch !== epoch) {
      tx.abort();
      await done;
      return { ok: false, failure: { type: 'not-owner' } };
    }
    const failed = await Promise.resolve(write(tx)).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    const thrown = (await done) ?? failed;
    if (thrown !== null) return { ok: false, failure: { type: 'error', error: storageError(thrown, neededBytes) } };
    return { ok: true };
  } catch (thrown) {
    return { ok: false, failure: { type: 'error', error: storageError(thrown, neededBytes) } };
  }
}
