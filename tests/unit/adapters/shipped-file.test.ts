// Files of OCR: what is kept is checked before it is used, and a network that falls silent is given up.
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ShippedFile } from '../../../src/adapters/tesseract/ocr-manifest.ts';
import { isKept, shippedFile } from '../../../src/adapters/tesseract/shipped-file.ts';

const BASE = 'http://app.test/';
const CONTENT = new TextEncoder().encode('trained data '.repeat(100));
const PACKED = new Uint8Array(gzipSync(CONTENT));
const FILE: ShippedFile = {
  path: 'ocr/data/kor-0.traineddata.gz',
  bytes: PACKED.length,
  sha256: createHash('sha256').update(CONTENT).digest('hex'),
};
const URL_OF_FILE = BASE + FILE.path;

const kept = new Map<string, Uint8Array<ArrayBuffer>>();

beforeEach(() => {
  kept.clear();
  const cache = {
    match: async (url: string) => (kept.has(url) ? new Response(kept.get(url)) : undefined),
    put: async (url: string, response: Response) => void kept.set(url, new Uint8Array(await response.arrayBuffer())),
    delete: async (url: string) => kept.delete(url),
  };
  vi.stubGlobal('caches', { open: async () => cache });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A network that answers every request with these bytes, or is not there. */
function network(answer: Uint8Array<ArrayBuffer> | null): ReturnType<typeof vi.fn> {
  const fetched = vi.fn(async () => {
    if (answer === null) throw new TypeError('Failed to fetch');
    return new Response(answer);
  });
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

it('what is kept whole is used without a network', async () => {
  kept.set(URL_OF_FILE, PACKED);
  const fetched = network(null);
  expect(await shippedFile(BASE, FILE)).toEqual({ ok: true, bytes: CONTENT, kept: true });
  expect(fetched).not.toHaveBeenCalled();
});

const DAMAGED: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {
  'a shortened file': PACKED.slice(0, PACKED.length >> 1),
  'an empty file': new Uint8Array(),
  'other bytes': new TextEncoder().encode('<!doctype html>'),
};

it.each(Object.entries(DAMAGED))('%s in the cache is fetched again and kept', async (_, bytes) => {
  kept.set(URL_OF_FILE, bytes);
  network(PACKED);
  expect(await shippedFile(BASE, FILE)).toEqual({ ok: true, bytes: CONTENT, kept: true });
  expect(kept.get(URL_OF_FILE)).toEqual(PACKED);
});

it('what is damaged does not count as kept where no other can be had', async () => {
  kept.set(URL_OF_FILE, PACKED.slice(0, PACKED.length >> 1));
  network(null);
  expect(await shippedFile(BASE, FILE)).toEqual({ ok: false, why: 'offline' });
  expect(await isKept(BASE, FILE)).toBe(false);
});

it('a cache that breaks while it is read is as good as none', async () => {
  vi.stubGlobal('caches', {
    open: async () => ({
      match: () => Promise.reject(new Error('disk')),
      put: async () => {},
      delete: () => Promise.reject(new Error('disk')),
    }),
  });
  network(PACKED);
  expect(await shippedFile(BASE, FILE)).toMatchObject({ ok: true, bytes: CONTENT });
});

/** A network that gives a byte at these times, s, and then nothing more; an end only where `ends`. */
function slowNetwork(times: readonly number[], ends: boolean): ReturnType<typeof vi.fn> {
  const fetched = vi.fn(async (_: string, { signal }: { readonly signal: AbortSignal }) => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        signal.addEventListener('abort', () => controller.error(signal.reason));
        for (const at of times) setTimeout(() => controller.enqueue(new Uint8Array([65])), at * 1000);
        if (ends) setTimeout(() => controller.close(), (times.at(-1) ?? 0) * 1000 + 1);
      },
    });
    return new Response(body);
  });
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

it('a network that falls silent in mid-download is asked once more and then given up', async () => {
  vi.useFakeTimers();
  const fetched = slowNetwork([1, 2], false);
  const found = shippedFile(BASE, FILE);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await Promise.race([found, 'still waiting'])).toEqual({ ok: false, why: 'silent' });
  expect(fetched).toHaveBeenCalledTimes(2);
});

it('a slow network is waited for as long as bytes come', async () => {
  vi.useFakeTimers();
  const times = Array.from({ length: 20 }, (_, n) => 15 * (n + 1));
  slowNetwork(times, true);
  const told: number[] = [];
  const found = shippedFile(BASE, FILE, (received) => told.push(received));
  await vi.advanceTimersByTimeAsync(310_000);
  vi.useRealTimers();
  expect(await found).toEqual({ ok: false, why: 'damaged' }); // it came whole: its hash was looked at
  expect(told).toEqual(times.map((_, n) => n + 1));
});
