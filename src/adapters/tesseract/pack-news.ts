// In: how far the download of a language pack, or of the core, has come, in any tab or worker. Out: the same for everybody who listens.

const CHANNEL = 'bindery-packs';

/** Least time between two messages of one download, ms. */
const TELL_MS = 100;

/** `receivedBytes` null: the download has ended, well or not. */
export type PackNews = { readonly code: string; readonly receivedBytes: number | null };

function isPackNews(data: unknown): data is PackNews {
  return typeof data === 'object' && data !== null && 'code' in data && 'receivedBytes' in data;
}

/** Runs a download and tells all others how far it is, at most ten times a second, and when it has ended. */
export async function toldToAll<T>(
  code: string,
  download: (onBytes: (receivedBytes: number) => void) => Promise<T>,
): Promise<T> {
  let channel: BroadcastChannel | null = null;
  let toldAt = 0;
  const tell = (receivedBytes: number | null): void => {
    channel ??= new BroadcastChannel(CHANNEL);
    channel.postMessage({ code, receivedBytes } satisfies PackNews);
  };
  try {
    return await download((receivedBytes) => {
      // Nothing is told of a pack that is kept: it is read without a download.
      if (performance.now() - toldAt < TELL_MS && channel !== null) return;
      toldAt = performance.now();
      tell(receivedBytes);
    });
  } finally {
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
