// In: changes as the engine tells them. Out: what watchers of the page are told, and when.
import { describe, expect, it } from 'vitest';
import { viewStore } from '../../../src/worker/page-thread/view-store.ts';

const queue = { owner: 'none', paused: 'no', storage: 'durable', workers: 0, keepDays: null } as const;

describe('viewStore', () => {
  it('says nothing of the queue before the engine has answered', () => {
    const store = viewStore();
    const told: number[] = [];
    store.watchAll((jobs) => told.push(jobs.length));
    expect(told).toEqual([]);
    store.change([{ type: 'queue', queue }]);
    expect(told).toEqual([0]);
  });

  it('tells the present state at once to whoever comes later', () => {
    const store = viewStore();
    store.change([{ type: 'queue', queue }]);
    const told: string[] = [];
    store.watchAll((_, state) => told.push(state.storage));
    expect(told).toEqual(['durable']);
  });
});
