// In: what to ask of the database. Out: its answers, from a transaction whose requests and commit are sent in one go.
// Nothing is awaited in between: a tab that is frozen, or a worker that is busy, right afterwards holds up no other tab.
// A transaction that waited for its own answers would stay open as long, and Chromium ends it after a minute only.
import { type IDBPTransaction, unwrap } from 'idb';
import type { BinderyDatabase, BinderySchema, StoreName } from './schema.ts';

export type Reading<S extends StoreName> = IDBPTransaction<BinderySchema, S[], 'readonly'>;
export type Writing<S extends StoreName> = IDBPTransaction<BinderySchema, S[], 'readwrite'>;

/** Reads; `ask` makes all its requests before it returns. Rejects with the browser's exception. */
export async function readAtOnce<S extends StoreName, T>(
  db: BinderyDatabase,
  stores: readonly S[],
  ask: (tx: Reading<S>) => Promise<T>,
): Promise<T> {
  const tx: Reading<S> = db.transaction([...stores], 'readonly');
  const asked = ask(tx);
  tx.commit();
  const [answer] = await Promise.all([asked, tx.done]);
  return answer;
}

/**
 * Writes; `ask` makes all its requests before it returns. Rejects with the browser's exception, with nothing written.
 * 'strict' waits for the disk (2.3 ms against 0.7): for what must outlive a power cut.
 */
export async function writeAtOnce<S extends StoreName>(
  db: BinderyDatabase,
  stores: readonly S[],
  durability: 'strict' | 'relaxed',
  ask: (tx: Writing<S>) => readonly Promise<unknown>[],
): Promise<void> {
  const tx: Writing<S> = db.transaction([...stores], 'readwrite', { durability });
  let asked: readonly Promise<unknown>[] = [];
  try {
    asked = ask(tx);
  } catch (thrown) {
    tx.done.catch(() => undefined); // aborted just below
    tx.abort();
    throw thrown;
  }
  tx.commit();
  let refused: unknown = null;
  for (const one of asked) {
    one.catch((reason: unknown) => {
      if (refused === null && !endedWithOthers(reason)) refused = reason;
    });
  }
  // Of a transaction that a full disk ends, Chromium answers the first request alone: the others are not waited for.
  await tx.done.catch((thrown: unknown) => {
    throw refused ?? tx.error ?? thrown;
  });
}

/** Whether a request was fine itself, and ended with its transaction. */
function endedWithOthers(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === 'AbortError';
}

/**
 * Puts records without a promise for each, which takes a thread that is busy with pages a twentieth of its time. What
 * becomes of them the transaction's own end says.
 */
export function putUnanswered<S extends StoreName>(
  tx: Writing<S>,
  store: S,
  records: readonly BinderySchema[S]['value'][],
): void {
  const target = unwrap(tx.objectStore(store));
  for (const record of records) target.put(record);
}
