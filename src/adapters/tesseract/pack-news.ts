// In: how far the download of a language pack, or of the core, has come, in any tab or worker. Out: the same for everybody who listens.

const CHANNEL = 'bindery-packs';

/** Least time between two messages of one download, ms. */
const TELL_MS = 100;

/** `receivedBytes` null: the download has ended, well or not. */
export type PackNews = { readonly code: string; readonly receivedBytes: number | null };

function isPackNews(data: unknown): data is PackNews {
  return typeof data === 'object' && data !== null && 'code' in data && 'receivedBytes' in data;
}

/**
 * Runs a download and tells all others how far it is, at most ten times a second and never later than that, and when it
 * has ended. Nothing is told of a file that is kept: it is read without a download.
 */
export async function toldToAll<T>(
  code: string,
  download: (onBytes: (receivedBytes: number) => void) => Promise<T>,
): Promise<T> {
  let channel: BroadcastChannel | null = null;
  let received = 0;
  let resting: ReturnType<typeof setTimeout> | null = null;
  const tell = (receivedBytes: number | null): void => {
    channel ??= new BroadcastChannel(CHANNEL);
    channel.postMessage({ code, receivedBytes } satisfies PackNews);
  };
  const tellAndRest = (): void => {
    const told = received;
    tell(told);
    resting = setTimeout(() => {
      resting = null;
      if (received !== told) tellAndRest();
    }, TELL_MS);
  };
  try {
    return await download((receivedBytes) => {
      received = receivedBytes;
      if (resting === null) tellAndRest();
    });
  } finally {
    if (resting !== null) clearTimeout(resting);
    if (channel !== null) tell(null);
    (channel as BroadcastChannel | null)?.close();
  }
}

/** Hears of all downloads by others than the caller's own thread. Returns a function that ends it. */
export function hearOfPacks(listener: (news: PackNews) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isPackNews(data)) listener(data);
  };
  return () => channel.close();
}
