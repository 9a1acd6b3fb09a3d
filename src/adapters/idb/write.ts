// In: what to write and the epoch under which the queue was taken. Out: whether it is on disk; never an exception.
import { unwrap } from 'idb';
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
      unwrap(ended).delete(epoch); // its end is the transaction's
      return [mark, ...write(tx)];
    });
    return { ok: true };
  } catch (thrown) {
    if (over) return { ok: false, failure: { type: 'not-owner' } };
    return { ok: false, failure: { type: 'error', error: storageError(thrown, neededBytes) } };
  }
}

/**
 * Deletes in one transaction that is refused when another tab has taken the queue since `epoch`. A full disk refuses the
 * mark of `writeAsOwner`, which makes the database grow for a moment, and with it the very deletion that would make room:
 * there the mark is looked for instead, at the cost of waiting for an answer.
 */
export async function deleteAsOwner<S extends StoreName>(
  db: BinderyDatabase,
  epoch: number,
  stores: readonly S[],
  ask: (tx: Writing<S | 'ended'>) => readonly Promise<unknown>[],
): Promise<Written> {
  const written = await writeAsOwner(db, epoch, stores, 'relaxed', ask);
  if (written.ok || written.failure.type !== 'error' || written.failure.error.code !== 'storage/quota') return written;
  try {
    const tx: Writing<S | 'ended'> = db.transaction([...stores, 'ended'], 'readwrite', { durability: 'relaxed' });
    const isOver = (await tx.objectStore('ended').getKey(epoch)) !== undefined;
    if (!isOver) for (const asked of ask(tx)) asked.catch(() => undefined); // the transaction says why
    await tx.done;
    return isOver ? { ok: false, failure: { type: 'not-owner' } } : { ok: true };
  } catch (thrown) {
    return { ok: false, failure: { type: 'error', error: storageError(thrown) } };
  }
}

/** Whether a record could not be added because its key is taken. */
export function isAlreadyThere(thrown: unknown): boolean {
  return thrown instanceof DOMException && thrown.name === 'ConstraintError';
}
