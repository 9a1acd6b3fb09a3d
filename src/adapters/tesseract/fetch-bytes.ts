// In: an address of our own origin. Out: its bytes, or why they cannot be had. A network that gives nothing more is given up.

/** Why bytes cannot be had; `silent`: there is a network, but nothing comes; `refused`: the host has them not. */
export type FetchFailure = 'offline' | 'silent' | 'refused';

export type Fetched =
  | { readonly ok: true; readonly raw: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly why: FetchFailure };

/** Called with the bytes received so far. */
export type OnBytes = (receivedBytes: number) => void;

/** Time between beats, ms. Silence is counted in them, not by the clock: a laptop that slept has not waited. */
const BEAT_MS = 1_000;

/** Longest silence of a network that still works: mobile ones pause for some seconds as they change cells. */
const SILENT_BEATS = 20;

/** A connection that has died without a word is not the end of the network: another one is tried. */
const TRIES = 2;

async function readAll(response: Response, onBytes: OnBytes): Promise<Uint8Array<ArrayBuffer>> {
  if (response.body === null) return new Uint8Array(await response.arrayBuffer());
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value);
    received += part.value.length;
    onBytes(received);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

async function fetchOnce(url: string, onBytes: OnBytes): Promise<Fetched> {
  const abort = new AbortController();
  let beats = 0;
  const timer = setInterval(() => {
    beats += 1;
    if (beats >= SILENT_BEATS) abort.abort();
  }, BEAT_MS);
  try {
    const response = await fetch(url, { signal: abort.signal });
    if (!response.ok) return { ok: false, why: 'refused' };
    const raw = await readAll(response, (received) => {
      beats = 0;
      onBytes(received);
    });
    return { ok: true, raw };
  } catch {
    return { ok: false, why: abort.signal.aborted ? 'silent' : 'offline' };
  } finally {
    clearInterval(timer);
  }
}

/** Fetches a file whole. */
export async function fetchBytes(url: string, onBytes: OnBytes): Promise<Fetched> {
  for (let attempt = 1; ; attempt += 1) {
    const fetched = await fetchOnce(url, onBytes);
    if (fetched.ok || fetched.why !== 'silent' || attempt >= TRIES) return fetched;
  }
}
