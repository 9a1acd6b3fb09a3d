// Who owns the queue: a waiting tab looks for the owner's signs of life.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contend, type OwnershipPorts } from '../../../src/adapters/locks/ownership.ts';

/** The lease: ten looks, one a second; and one for the first sight of the last beat. */
const LEASE_MS = 11_000;

/** Locks of which another tab holds ours, until it is stolen. */
function heldElsewhere(): LockManager {
  const request = async (_name: string, options: LockOptions, hold: () => Promise<unknown>): Promise<unknown> => {
    if (options.steal === true) return hold();
    return new Promise((granted, refuse) => {
      end = () => granted(hold());
      options.signal?.addEventListener('abort', () => refuse(new DOMException('', 'AbortError')));
    });
  };
  return { request, query: async () => ({}) } as unknown as LockManager;
}

/** Ends the other tab, which gives its locks back; null where nobody waits. */
let end: (() => void) | null = null;

/** How late the next look is, ms. */
let late = 0;
let beat = 0;
/** Epochs, and whether the queue was stolen for them. */
let gained: [number, boolean][] = [];
let read: OwnershipPorts['read'];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], now: 0 });
  let ahead = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    ahead += late;
    return ahead;
  });
  late = 0;
  beat = 0;
  gained = [];
  read = async () => ({ epoch: 1, beat });
  const ports: OwnershipPorts = {
    read: () => read(),
    beat: async () => true,
    claim: async () => 2,
    onGain: (epoch, stolen) => void gained.push([epoch, stolen]),
    onLose: () => undefined,
  };
  end = null;
  contend(ports, heldElsewhere());
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a waiting tab', () => {
  it('leaves an owner alone that shows signs of life', async () => {
    for (let second = 0; second < 60; second += 1) {
      beat += 1;
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(gained).toEqual([]);
  });

  it('takes the queue from an owner that is silent for the lease', async () => {
    await vi.advanceTimersByTimeAsync(LEASE_MS - 1_500);
    expect(gained).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(gained).toEqual([[2, true]]);
  });

  it('gets the queue of a tab that went down at once, and knows that it was not silent', async () => {
    end?.();
    await vi.advanceTimersByTimeAsync(10);
    expect(gained).toEqual([[2, false]]);
  });

  it('takes storage that does not answer for silence: the owner may be what it waits for', async () => {
    read = () => new Promise(() => undefined);
    await vi.advanceTimersByTimeAsync(LEASE_MS);
    expect(gained).toEqual([[2, true]]);
  });

  it('counts no look for which it came late itself, and forgets none of the others', async () => {
    for (let second = 0; second < 9; second += 1) {
      await vi.advanceTimersByTimeAsync(1_000);
      late = 60_000; // a night's sleep, or a machine that is busy elsewhere
      await vi.advanceTimersByTimeAsync(1_000);
      late = 0;
    }
    expect(gained).toEqual([]);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(gained).toEqual([[2, true]]);
  });
});
