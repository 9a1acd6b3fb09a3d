// In: the database. Out: the same without what belongs to no job or book: leftovers of deletions and writes cut short.
import type { JobRecord } from '../../jobs/record-ports.ts';
import { readAtOnce } from './at-once.ts';
import { sweepPieces } from './book-store.ts';
import { keysOf } from './job-keys.ts';
import { type BinderyDatabase, JOB_FILES, JOB_PARTS } from './schema.ts';
import { writeAsOwner } from './write.ts';

/** Pieces of a file come before their job is stored; younger ones may still be on their way, ms. */
const COPY_GRACE_MS = 3_600_000;

/** Deletes orphans of all stores and returns for how many lost jobs; 0 where storage does not answer. */
export async function sweepOrphans(
  db: BinderyDatabase,
  epoch: number,
  madeAt: (id: string) => number,
): Promise<number> {
  try {
    const known = new Set(await readAtOnce(db, ['jobs'], (tx) => tx.objectStore('jobs').getAllKeys()));
    const orphans = new Set<string>();
    for (const store of JOB_PARTS) {
      for (const id of await jobIdsOf(db, store)) if (!known.has(id)) orphans.add(id);
    }
    for (const store of JOB_FILES) {
      const ids = await readAtOnce(db, [store], (tx) => tx.objectStore(store).getAllKeys());
      for (const id of ids) if (!known.has(id)) orphans.add(id);
    }
    await sweepPieces(db, epoch, Date.now());
    let swept = 0;
    for (const id of orphans) if (await dropOrphan(db, epoch, id, madeAt(id))) swept += 1;
    return swept;
  } catch {
    return 0;
  }
}

async function jobIdsOf(db: BinderyDatabase, store: (typeof JOB_PARTS)[number]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let after: readonly unknown[] = []; ; ) {
    const range = IDBKeyRange.lowerBound(after, true);
    const key = await readAtOnce(db, [store], (tx) => tx.objectStore(store).getKey(range));
    if (key === undefined) return ids;
    ids.push(key[0]);
    after = [key[0], []];
  }
}

async function dropOrphan(db: BinderyDatabase, epoch: number, id: string, madeAt: number): Promise<boolean> {
  const newest = await readAtOnce(db, ['chunks'], (tx) => tx.objectStore('chunks').getKey([id, 'sources', 0]));
  if (newest !== undefined && Date.now() - madeAt < COPY_GRACE_MS) return false;
  const written = await writeAsOwner(db, epoch, ['jobs', ...JOB_FILES, ...JOB_PARTS], 'relaxed', (tx) => [
    tx.objectStore('jobs').add({ id } as JobRecord), // refuses all of this where it became a job in the meantime
    tx.objectStore('jobs').delete(id),
    ...JOB_FILES.map((name) => tx.objectStore(name).delete(id)),
    ...JOB_PARTS.map((name) => tx.objectStore(name).delete(keysOf(id))),
  ]);
  return written.ok;
}
