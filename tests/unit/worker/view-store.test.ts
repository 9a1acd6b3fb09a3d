// In: changes as the engine tells them. Out: what watchers of the page are told, and when.
import { describe, expect, it } from 'vitest';
import { viewStore } from '../../../src/worker/page-thread/view-store.ts';
import { fakeJob } from '../../fakes/jobs.ts';

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

  it('lets lost jobs be deleted and brought back without an engine', () => {
    const store = viewStore();
    const jobs = ['done', 'failed'].map((id) => fakeJob({ id, status: id === 'done' ? 'done' : 'failed' }));
    store.change(jobs.map(({ pages: _, ...summary }) => ({ type: 'job', summary, cells: [], whole: true }) as const));
    expect(store.hideLost('failed')).toBe(false);
    store.loseAll({ code: 'storage/cleared' });
    expect(jobs.map(({ id }) => store.job(id)?.error?.code)).toEqual(['storage/cleared', 'storage/cleared']);
    expect([store.hideLost('failed'), store.job('failed')]).toEqual([true, null]);
    expect([store.showLost('failed'), store.job('failed')?.status]).toEqual([true, 'failed']);
  });

  it('asks the engine about a job that turns out to be in storage after all', () => {
    const store = viewStore();
    const { pages: _, ...summary } = fakeJob({ id: 'kept', status: 'done' });
    const told = [{ type: 'job', summary, cells: [], whole: true }] as const;
    store.change(told);
    store.loseAll({ code: 'storage/cleared' });
    store.change(told);
    expect(store.job('kept')?.status).toBe('done');
    expect(store.hideLost('kept')).toBe(false);
  });

  it('says nothing of a queue that is lost before it was known', () => {
    const store = viewStore();
    const told: number[] = [];
    store.watchAll((jobs) => told.push(jobs.length));
    store.loseAll({ code: 'storage/cleared' });
    expect(told).toEqual([]);
  });

  it('tells the present state at once to whoever comes later', () => {
    const store = viewStore();
    store.change([{ type: 'queue', queue }]);
    const told: string[] = [];
    store.watchAll((_, state) => told.push(state.storage));
    expect(told).toEqual(['durable']);
  });
});
