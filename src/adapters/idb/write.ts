// In: what to write and the epoch under which the queue was taken. Out: whether it is on disk; never an exception.
import type { Written } from '../../jobs/ports.ts';
import type { ConversionError } from '../../model/errors.ts';
import { type Writing, writeAtOnce } from './at-once.ts';
import type { BinderyDatabase, StoreName } from './schema.ts';

const BYTES_A_MB = 1_000_000;

/** The error that a storage exception stands for; `neededBytes` is what was to be written, where that is known. */
export function storageError(thrown: unknown, neededBytes = 0): ConversionError {
  const name = thrown instanceof Error ? thrown.name : 'unknown';
  if (name === 'QuotaExceededError') return { code: 'storage/quota', neededMb: Math.ceil(neededBytes / BYTES_A_MB) };
  if (name === 'VersionError') return { code: 'storage/newer-app' };
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: 'storage/unavailable', detail: `${name}: ${message}` };
}

/**
 * Writes in one transaction that is refused when another tab has taken the queue since `epoch`.
 * The database itself refuses it, without an answer to wait for: the transaction adds the mark that says that its epoch
 * is over, and takes it off again. Where the mark stands already, that is an error, and nothing of it is written.
 */
export async function writeAsOwner<S extends StoreName>(
  db: BinderyDatabase,
  epoch: number,
  stores: readonly S[],
  durability: 'strict' | 'relaxed',
  write: (tx: Writing<S | 'ended'>) => readonly Promise<unknown>[],
  neededBytes = 0,
): Promise<Written> {
  let over = false;
  try {
    await writeAtOnce(db, [...stores, 'ended'], durability, (tx) => {
      const ended = tx.objectStore('ended');
      const mark = ended.add(true, epoch);
      mark.catch((thrown: unknown) => {
        over = isAlreadyThere(thrown);
      });
      return [mark, ended.delete(epoch), ...write(tx)];
    });
    return { ok: true };
  } catch (thrown) {
    if (over) return { ok: false, failure: { type: 'not-owner' } };
    return { ok: false, failure: { type: 'error', error: storageError(thrown, neededBytes) } };
  }
}

/** Whether a record could not be added because its key is taken. */
export function isAlreadyThere(thrown: unknown): boolean {
  return thrown instanceof DOMException && thrown.name === 'ConstraintError';
}
