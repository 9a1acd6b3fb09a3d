// A tab's picture of the queue while storage answers, and while it does not.
import { describe, expect, it } from 'vitest';
import type { QueueState } from '../../../src/jobs/job.ts';
import type { QueueStore } from '../../../src/jobs/ports.ts';
import { fail } from '../../../src/model/result.ts';
import { screen } from '../../../src/worker/engine/screen.ts';
import { emptyWorld, memoryStore } from '../../fakes/queue-world.ts';

const ERROR = { code: 'storage/unavailable', detail: 'UnknownError' } as const;

describe('storage that cannot be read', () => {
  it('is told at the first failure, once, and taken back when it can be read', async () => {
    let readable = false;
    const store = memoryStore(emptyWorld());
    const load: QueueStore['load'] = async () => (readable ? store.load() : fail(ERROR));
    const told: QueueState['storage'][] = [];
    const own = (queue: QueueState): QueueState => ({ ...queue, storage: 'durable' });
    const seen = screen({ ...store, load }, own, (changes) => {
      for (const change of changes) if (change.type === 'queue') told.push(change.queue.storage);
    });
    await seen.reload();
    await seen.reload();
    expect([told, seen.whyUnreadable()]).toEqual([['unreadable'], ERROR]);
    readable = true;
    await seen.reload();
    expect([told.at(-1), seen.whyUnreadable()]).toEqual(['durable', null]);
  });
});
