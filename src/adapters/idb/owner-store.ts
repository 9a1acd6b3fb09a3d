// In: the wish to own the queue, and signs of life. Out: the epoch, and the record that other tabs watch.
import type { BinderyDatabase, OwnerRecord } from './schema.ts';
import { OWNER_KEY, writeAsOwner } from './write.ts';

export type OwnerStore = {
  read(): Promise<OwnerRecord | null>;
  /** Takes the queue: everything that an earlier owner writes from now on is refused. */
  claim(token: string): Promise<{ readonly epoch: number; readonly previousToken: string | null }>;
  /** One sign of life; false when the queue belongs to another by now. */
  beat(epoch: number): Promise<boolean>;
};

/** The owner's record in the database. Reading and claiming reject where storage is gone. */
export function ownerStore(db: BinderyDatabase): OwnerStore {
  return {
    async read() {
      return (await db.get('owner', OWNER_KEY)) ?? null;
    },
    async claim(token) {
      const tx = db.transaction('owner', 'readwrite', { durability: 'strict' });
      const before = await tx.store.get(OWNER_KEY);
      const epoch = (before?.epoch ?? 0) + 1;
      await tx.store.put({ epoch, beat: 0, token }, OWNER_KEY);
      await tx.done;
      return { epoch, previousToken: before?.token ?? null };
    },
    async beat(epoch) {
      const written = await writeAsOwner(db, epoch, [], 'relaxed', async (tx) => {
        const store = tx.objectStore('owner');
        const record = await store.get(OWNER_KEY);
        if (record !== undefined) await store.put({ ...record, beat: record.beat + 1 }, OWNER_KEY);
      });
      return written.ok || written.failure.type !== 'not-owner';
    },
  };
}
