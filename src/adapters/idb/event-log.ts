// In: what happened, without names or text of a book. Out: the last events, newest last.
import type { QueueNote } from '../../jobs/ports.ts';
import type { BinderyDatabase } from './schema.ts';

/** Events that are kept: a few days of ordinary use, well under 1 MB. */
const MAX_EVENTS = 2_000;

/** How far the log may grow over its limit before the oldest go, so that not every note pays for a deletion. */
const SLACK_EVENTS = 100;

/** Adds an event; a log that cannot be written is no reason to stop a conversion. */
export function noteEvent(db: BinderyDatabase, event: QueueNote): void {
  append(db, event).catch(() => undefined);
}

async function append(db: BinderyDatabase, event: QueueNote): Promise<void> {
  const tx = db.transaction('events', 'readwrite', { durability: 'relaxed' });
  const key = await tx.store.add(event);
  if (key % SLACK_EVENTS === 0) await tx.store.delete(IDBKeyRange.upperBound(key - MAX_EVENTS));
  await tx.done;
}
