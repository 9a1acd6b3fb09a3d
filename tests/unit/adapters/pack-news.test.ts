// What a download tells: seldom enough for screens, and never less than what has come.
import { afterEach, expect, it, vi } from 'vitest';
import { toldToAll } from '../../../src/adapters/tesseract/pack-news.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('the last bytes before a stall are told, and no more often than ten times a second', async () => {
  vi.useFakeTimers();
  const told: (number | null)[] = [];
  class Channel {
    postMessage({ receivedBytes }: { readonly receivedBytes: number | null }): void {
      told.push(receivedBytes);
    }
    close(): void {}
  }
  vi.stubGlobal('BroadcastChannel', Channel);
  const download = toldToAll('fra', async (onBytes) => {
    for (let received = 1; received <= 50; received += 1) onBytes(received); // at once, and then nothing
    await new Promise((resolve) => setTimeout(resolve, 5_000));
  });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(told).toEqual([1, 50]);
  await vi.advanceTimersByTimeAsync(5_000);
  await download;
  expect(told).toEqual([1, 50, null]);
  expect(vi.getTimerCount()).toBe(0);
});
