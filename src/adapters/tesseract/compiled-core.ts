// In: the address of a WebAssembly file and its bytes. Out: the module compiled from it, by code that the browser kept from earlier times.
import { withTimeout } from './with-timeout.ts';

/** Longest wait, ms: the bytes are at hand, and compiling them anew takes a second or two of the processor. */
const LIMIT_MS = 5_000;

/** Whatever its age, and never from the network: what is not there is compiled from the bytes. */
const FROM_HTTP_CACHE = { cache: 'only-if-cached', mode: 'same-origin' } as const;

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  // A loop, as a callback for each of 3 million bytes would be felt.
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}

async function compiled(address: string, bytes: Uint8Array): Promise<WebAssembly.Module | null> {
  const cached = await fetch(address, FROM_HTTP_CACHE);
  // The bytes were checked against their hash; the cache was not.
  if (!cached.ok || !sameBytes(bytes, new Uint8Array(await cached.arrayBuffer()))) return null;
  return WebAssembly.compileStreaming(fetch(address, FROM_HTTP_CACHE));
}

/**
 * The module as streamed from the browser's HTTP cache: only for such streams do browsers keep the machine code that
 * they have made, so that the engine starts hot from the second time on. Null where that is not to be had.
 */
export async function compiledFromHttp(address: string, bytes: Uint8Array): Promise<WebAssembly.Module | null> {
  try {
    return await withTimeout(compiled(address, bytes), LIMIT_MS);
  } catch {
    return null;
  }
}
