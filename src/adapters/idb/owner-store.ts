// In: the wish to own the queue, and signs of life. Out: the epoch, and the record that other tabs watch.
import { readAtOnce, writeAtOnce } from './at-once.ts';
import type { BinderyDatabase, OwnerRecord } from './schema.ts';
import { isAlreadyThere, storageError, writeAsOwner } from './write.ts';

const OWNER_KEY = 'owner';

/** Marks of ended epochs that are kept: no tab sleeps through more changes of owner. */
const KEPT_MARKS = 10_000;

export type Claimed = { readonly epoch: number; readonly previousToken: string | null };

/** 'unseen': storage could not take it. 'lost': the queue belongs to another by now. */
export type Beat = 'seen' | 'unseen' | 'lost';

export type OwnerStore = {
  read(): Promise<OwnerRecord | null>;
  /**
   * Takes the queue: everything that an earlier owner writes from now on is refused. On a full disk that cannot be
   * noted: where the owner before is known to be gone, its epoch goes on, so that there is somebody who can make room.
   */
  claim(token: string, predecessorIsGone: boolean): Promise<Claimed>;
  /** One sign of life. */
  beat(epoch: number): Promise<Beat>;
};

/** The owner's record in the database. Reading and claiming reject where storage is gone. */
export function ownerStore(db: BinderyDatabase): OwnerStore {
  let own: OwnerRecord = { epoch: 0, beat: 0, token: '' };
  const read = async (): Promise<OwnerRecord | null> =>
    (await readAtOnce(db, ['owner'], (tx) => tx.objectStore('owner').get(OWNER_KEY))) ?? null;
  return {
    read,
    async claim(token, predecessorIsGone) {
      for (;;) {
        const before = await read();
        const previousToken = before?.token ?? null;
        const record = { epoch: (before?.epoch ?? 0) + 1, beat: 0, token };
        try {
          if (!(await ended(db, record))) continue; // another tab was quicker: after it, then
        } catch (thrown) {
          if (!predecessorIsGone || storageError(thrown).code !== 'storage/quota') throw thrown;
          own = { ...record, epoch: record.epoch - 1, beat: before?.beat ?? 0 };
          return { epoch: own.epoch, previousToken };
        }
        own = record;
        return { epoch: record.epoch, previousToken };
      }
    },
    async beat(epoch) {
      own = { ...own, epoch, beat: own.beat + 1 };
      const written = await writeAsOwner(db, epoch, ['owner'], 'relaxed', (tx) => [
        tx.objectStore('owner').put(own, OWNER_KEY),
      ]);
      if (written.ok) return 'seen';
      return written.failure.type === 'not-owner' ? 'lost' : 'unseen';
    },
  };
}

/** Ends the epoch before `next`'s and begins that one; false where it had been ended already. */
async function ended(db: BinderyDatabase, next: OwnerRecord): Promise<boolean> {
  try {
    await writeAtOnce(db, ['owner', 'ended'], 'strict', (tx) => [
      tx.objectStore('ended').add(true, next.epoch - 1),
      tx.objectStore('owner').put(next, OWNER_KEY),
      tx.objectStore('ended').delete(IDBKeyRange.upperBound(next.epoch - KEPT_MARKS)),
    ]);
    return true;
  } catch (thrown) {
    if (isAlreadyThere(thrown)) return false;
    throw thrown;
  }
}
