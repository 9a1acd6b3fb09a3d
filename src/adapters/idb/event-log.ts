// In: what happened, without names or text of a book. Out: the last events, newest last.
import type { QueueNote } from '../../jobs/ports.ts';
import { writeAtOnce } from './at-once.ts';
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
  let key = 0;
  await writeAtOnce(db, ['events'], 'relaxed', (tx) => {
    const added = tx.objectStore('events').add(event);
    const noted = added.then((given) => {
      key = given;
    });
    return [noted];
  });
  if (key % SLACK_EVENTS !== 0) return;
  const old = IDBKeyRange.upperBound(key - MAX_EVENTS);
  await writeAtOnce(db, ['events'], 'relaxed', (tx) => [tx.objectStore('events').delete(old)]);
}
