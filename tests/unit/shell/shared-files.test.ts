// Files shared by other apps: each stays until the queue has it, and no longer.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { handOverShared, putSharedFiles } from '../../../src/shell/shared-files.ts';

const DAY_MS = 86_400_000;

const kept = new Map<string, Response>();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: 0 });
  kept.clear();
  const cache = {
    put: async (url: string, response: Response) => void kept.set(new URL(url, 'http://app.test/').href, response),
    keys: async () => [...kept.keys()].map((url) => new Request(url)),
    match: async ({ url }: Request) => kept.get(url)?.clone(),
    delete: async ({ url }: Request) => kept.delete(url),
  };
  vi.stubGlobal('caches', { open: async () => cache, has: async () => true });
  let last: Promise<unknown> = Promise.resolve();
  const request = (_name: string, hold: () => Promise<unknown>): Promise<unknown> => {
    last = last.then(hold);
    return last;
  };
  vi.stubGlobal('navigator', { locks: { request } });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const pdf = (name: string): File => new File(['%PDF-1.4'], name, { type: 'application/pdf' });

/** A visit whose queue answers as told; gives the names of what it was offered. */
async function visit(isTaken: (name: string) => boolean): Promise<readonly string[]> {
  const offered: string[] = [];
  await handOverShared(({ files, onTaken, onDone }) => {
    for (const file of files) {
      offered.push(file.name);
      if (isTaken(file.name)) onTaken(file);
    }
    onDone();
  });
  return offered;
}

it('a page that goes down before the queue has a file leaves it to the next', async () => {
  await putSharedFiles([pdf('나눈 책.pdf'), pdf('second.pdf')]);
  void handOverShared(({ files, onTaken }) => files[0] && onTaken(files[0])); // and never answers for the second
  await vi.waitFor(() => expect(kept.size).toBe(1));
  vi.stubGlobal('navigator', {}); // its lock went with it
  expect(await visit(() => true)).toEqual(['second.pdf']);
  expect(kept.size).toBe(0);
});

it('the same file shared twice is there twice, also while the first is on its way into the queue', async () => {
  await putSharedFiles([pdf('same.pdf')]);
  let answer: (() => void) | null = null;
  const first = handOverShared(({ files, onTaken, onDone }) => {
    answer = () => {
      for (const file of files) onTaken(file);
      onDone();
    };
  });
  await vi.waitFor(() => expect(answer).not.toBeNull());
  await putSharedFiles([pdf('same.pdf')]);
  const second = visit(() => true);
  await new Promise((resolve) => setImmediate(resolve));
  (answer as (() => void) | null)?.();
  await first;
  expect(await second).toEqual(['same.pdf']);
  expect(kept.size).toBe(0);
});

it('a refused file is offered again for a day, then no more', async () => {
  await putSharedFiles([pdf('too-large.pdf'), pdf('fits.pdf')]);
  expect(await visit((name) => name === 'fits.pdf')).toEqual(['too-large.pdf', 'fits.pdf']);
  expect(await visit(() => false)).toEqual(['too-large.pdf']);
  vi.setSystemTime(DAY_MS + 1);
  expect(await visit(() => false)).toEqual(['too-large.pdf']);
  expect(await visit(() => true)).toEqual([]);
});
