// In: the address of a WebAssembly file. Out: the module compiled from it, by code that the browser kept from earlier times.
import { withTimeout } from './with-timeout.ts';

/** Longest wait, ms: the bytes are at hand, and compiling them anew takes a second or two of the processor. */
const LIMIT_MS = 5_000;

/**
 * The module as streamed from the browser's HTTP cache: only for such streams do browsers keep the machine code that
 * they have made, so that the engine starts hot from the second time on. Null where that is not to be had.
 */
export async function compiledFromHttp(address: string): Promise<WebAssembly.Module | null> {
  const abort = new AbortController();
  try {
    const response = fetch(address, { cache: 'force-cache', signal: abort.signal });
    return await withTimeout(WebAssembly.compileStreaming(response), LIMIT_MS);
  } catch {
    abort.abort(); // what comes too late is not worth the reader's network
    return null;
  }
}
