// In: a file of the manifest. Out: its unzipped bytes, from Cache Storage first and else from our own origin.
import { type FetchFailure, fetchBytes, type OnBytes } from './fetch-bytes.ts';
import type { ShippedFile } from './ocr-manifest.ts';

/** A cache of its own: the service worker neither fills nor empties it. */
export const OCR_CACHE = 'bindery-ocr-v1';

/** Why a file cannot be had. */
export type Missing = FetchFailure | 'damaged';

export type Shipped =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer>; readonly kept: boolean }
  | { readonly ok: false; readonly why: Missing };

const GZIP_MAGIC = [0x1f, 0x8b] as const;

async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== GZIP_MAGIC[0] || bytes[1] !== GZIP_MAGIC[1]) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Cache Storage is refused in some private windows. */
async function openCache(): Promise<Cache | null> {
  try {
    return await caches.open(OCR_CACHE);
  } catch {
    return null;
  }
}

async function checked(file: ShippedFile, raw: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const bytes = await gunzip(raw);
    return (await sha256(bytes)) === file.sha256 ? bytes : null;
  } catch {
    return null;
  }
}

/** What is kept under an address; null also for what was damaged since, and where the cache cannot be read. */
async function fromCache(cache: Cache | null, file: ShippedFile, url: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const kept = await cache?.match(url);
    return kept === undefined ? null : await checked(file, new Uint8Array(await kept.arrayBuffer()));
  } catch {
    return null;
  }
}

async function keep(cache: Cache | null, url: string, raw: Uint8Array<ArrayBuffer>): Promise<boolean> {
  try {
    await cache?.put(url, new Response(raw, { headers: { 'content-length': String(raw.length) } }));
    return true;
  } catch {
    return false;
  }
}

async function fetchAndKeep(file: ShippedFile, url: string, onBytes: OnBytes): Promise<Shipped> {
  const cache = await openCache();
  // Another worker may have fetched it while this one waited for the lock.
  const kept = await fromCache(cache, file, url);
  if (kept !== null) return { ok: true, bytes: kept, kept: true };
  // What is there all the same is damaged: it must not count as kept if no other can be had.
  await cache?.delete(url).catch(() => false);
  const fetched = await fetchBytes(url, onBytes);
  if (!fetched.ok) return fetched;
  const bytes = await checked(file, fetched.raw);
  if (bytes === null) return { ok: false, why: 'damaged' };
  return { ok: true, bytes, kept: await keep(cache, url, fetched.raw) };
}

/** The lock that whoever fetches a file holds, gone with its thread. */
function lockOf(url: string): string {
  return `bindery-ocr ${url}`;
}

/** The address of a shipped file under the app's base (absolute URL of the folder that index.html lies in). */
export function addressOf(base: string, file: ShippedFile): string {
  return new URL(file.path, base).href;
}

/**
 * A shipped file's unzipped bytes, checked against its hash. Read from the cache where it is kept, which needs no network;
 * else, or where that is damaged, fetched and kept. `kept` is false where there was no room to keep it.
 */
export async function shippedFile(base: string, file: ShippedFile, onBytes: OnBytes = () => {}): Promise<Shipped> {
  const url = addressOf(base, file);
  const cached = await fromCache(await openCache(), file, url);
  if (cached !== null) return { ok: true, bytes: cached, kept: true };
  const locks = globalThis.navigator?.locks;
  if (locks === undefined) return fetchAndKeep(file, url, onBytes);
  return locks.request(lockOf(url), () => fetchAndKeep(file, url, onBytes));
}

/** The bytes of a shipped file that is kept on this device; null where it is not, or is damaged. */
export async function keptFile(base: string, file: ShippedFile): Promise<Uint8Array<ArrayBuffer> | null> {
  return fromCache(await openCache(), file, addressOf(base, file));
}

/** Whether any tab or worker fetches a file just now; false where this cannot be told. */
export async function isBeingFetched(base: string, file: ShippedFile): Promise<boolean> {
  const name = lockOf(addressOf(base, file));
  const known = await globalThis.navigator?.locks?.query().catch(() => undefined);
  return known?.held?.some((lock) => lock.name === name) ?? false;
}

/** Whether a shipped file is kept on this device. */
export async function isKept(base: string, file: ShippedFile): Promise<boolean> {
  const cache = await openCache();
  return cache !== null && (await cache.match(addressOf(base, file))) !== undefined;
}

/** Deletes a kept file. */
export async function forget(base: string, file: ShippedFile): Promise<void> {
  const cache = await openCache();
  await cache?.delete(addressOf(base, file));
}

/** Deletes what the manifest no longer names: files of older versions. */
export async function forgetOthers(base: string, files: readonly ShippedFile[]): Promise<void> {
  const cache = await openCache();
  if (cache === null) return;
  const wanted = new Set(files.map((file) => addressOf(base, file)));
  for (const request of await cache.keys()) if (!wanted.has(request.url)) await cache.delete(request);
}
