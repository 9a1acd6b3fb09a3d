// In: the database. Out: the same without what belongs to no job: leftovers of deletions and copies cut short.
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
    const known = new Set(await db.getAllKeys('jobs'));
    const orphans = new Set<string>();
    for (const store of JOB_PARTS) {
      for (const id of await jobIdsOf(db, store)) if (!known.has(id)) orphans.add(id);
    }
    for (const store of JOB_FILES) {
      for (const id of await db.getAllKeys(store)) if (!known.has(id)) orphans.add(id);
    }
    let swept = 0;
    for (const id of orphans) if (await dropOrphan(db, epoch, id, madeAt(id))) swept += 1;
    return swept;
  } catch {
    return 0;
  }
}

async function jobIdsOf(db: BinderyDatabase, store: (typeof JOB_PARTS)[number]): Promise<readonly string[]> {
  const ids: string[] = [];
  const tx = db.transaction(store);
  let cursor = await tx.store.openKeyCursor();
  while (cursor !== null) {
    const id = cursor.key[0];
    ids.push(id);
    cursor = await cursor.continue(keysOf(id).upper);
  }
  return ids;
}

async function dropOrphan(db: BinderyDatabase, epoch: number, id: string, madeAt: number): Promise<boolean> {
  const newest = await db.get('chunks', [id, 'sources', 0]);
  if (newest !== undefined && Date.now() - madeAt < COPY_GRACE_MS) return false;
  const written = await writeAsOwner(db, epoch, ['jobs', ...JOB_FILES, ...JOB_PARTS], 'relaxed', async (tx) => {
    if ((await tx.objectStore('jobs').getKey(id)) !== undefined) return; // became a job in the meantime
    await Promise.all([
      ...JOB_FILES.map((name) => tx.objectStore(name).delete(id)),
      ...JOB_PARTS.map((name) => tx.objectStore(name).delete(keysOf(id))),
    ]);
  });
  return written.ok;
}
