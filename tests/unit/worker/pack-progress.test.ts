// Downloads as screens see them: one whose worker was ended in the middle does not stay for ever.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { packProgresses } from '../../../src/worker/page-thread/pack-progress.ts';

/** What a download in another thread tells. */
let tell: (code: string, receivedBytes: number | null) => void = () => undefined;
const underWay = new Set<string>();

beforeEach(() => {
  vi.useFakeTimers();
  underWay.clear();
  class Channel {
    onmessage: (event: { data: unknown }) => void = () => undefined;
    constructor() {
      tell = (code, receivedBytes) => this.onmessage({ data: { code, receivedBytes } });
    }
    close(): void {}
  }
  vi.stubGlobal('BroadcastChannel', Channel);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function watched() {
  const changes: (number | null)[] = [];
  const progresses = packProgresses(
    async (code) => underWay.has(code),
    () => changes.push(progresses.of('fra')?.receivedBytes ?? null),
  );
  return { progresses, changes };
}

it('a download that its worker took with it is dropped, and screens hear of it', async () => {
  const { changes } = watched();
  underWay.add('fra');
  tell('fra', 100);
  await vi.advanceTimersByTimeAsync(60_000); // silent, but somebody still holds it
  expect(changes).toEqual([100]);
  underWay.delete('fra'); // the worker was ended: no word of it
  await vi.advanceTimersByTimeAsync(10_000);
  expect(changes).toEqual([100, null]);
  expect(vi.getTimerCount()).toBe(0);
});

it('a download that ends by itself is gone at once, and nothing is looked at any more', async () => {
  const { changes } = watched();
  tell('fra', 100);
  tell('fra', null);
  expect(changes).toEqual([100, null]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(vi.getTimerCount()).toBe(0);
});

it('the download of this page is there until it has ended, well or not', async () => {
  const { progresses, changes } = watched();
  const fails = progresses.own('fra', 500, async (onBytes) => {
    onBytes(7);
    await new Promise((resolve) => setTimeout(resolve, 60_000));
    throw new Error('gone');
  });
  expect(progresses.of('fra')).toEqual({ receivedBytes: 7, totalBytes: 500 });
  fails.catch(() => undefined);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(changes).toEqual([0, 7]);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(changes).toEqual([0, 7, null]);
});
