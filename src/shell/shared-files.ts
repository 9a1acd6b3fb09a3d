// Files that another app shared: the service worker puts them here, the page takes them out. Each stays until the queue
// has it, so that a page that goes down in between loses none.

const CACHE = 'bindery-shared-v1';
const NAME_HEADER = 'x-file-name';
const TIME_HEADER = 'x-shared-at';

/** One page at a time takes files out: two would put the same file into the queue. */
const LOCK = 'bindery-shared';

/** A file that the queue refused (storage was full) is offered again at later visits for so long, ms: a day. */
const KEPT_MS = 86_400_000;

type SharedFiles = {
  readonly files: readonly File[];
  /** The queue has this one. */
  readonly onTaken: (file: File) => void;
  /** Each was taken or refused. */
  readonly onDone: () => void;
};

/** Keeps files until a page asks for them. Their names may be in any script, so they are percent-encoded. */
export async function putSharedFiles(files: readonly File[]): Promise<void> {
  const cache = await caches.open(CACHE);
  for (const file of files) {
    const headers = {
      [NAME_HEADER]: encodeURIComponent(file.name),
      [TIME_HEADER]: String(Date.now()),
      'content-type': file.type,
    };
    await cache.put(`./shared/${crypto.randomUUID()}`, new Response(file, { headers }));
  }
}

/** Hands over all kept files, oldest first, and lets go of those that were taken; settles when all have their answer. */
export async function handOverShared(handOver: (shared: SharedFiles) => void): Promise<void> {
  if (!(await caches.has(CACHE))) return;
  const locks: LockManager | undefined = navigator.locks;
  if (locks === undefined) await handOverAll(handOver);
  else await locks.request(LOCK, () => handOverAll(handOver));
}

async function handOverAll(handOver: (shared: SharedFiles) => void): Promise<void> {
  const cache = await caches.open(CACHE);
  const kept = new Map<File, { readonly request: Request; readonly sharedAt: number }>();
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    if (response === undefined) continue;
    const name = decodeURIComponent(response.headers.get(NAME_HEADER) ?? 'shared.pdf');
    const file = new File([await response.blob()], name, { type: 'application/pdf' });
    kept.set(file, { request, sharedAt: Number(response.headers.get(TIME_HEADER) ?? 0) });
  }
  if (kept.size === 0) return;
  const drops: Promise<unknown>[] = [];
  const drop = (file: File): void => {
    const entry = kept.get(file);
    kept.delete(file);
    if (entry !== undefined) drops.push(cache.delete(entry.request));
  };
  await new Promise<void>((done) => handOver({ files: [...kept.keys()], onTaken: drop, onDone: done }));
  for (const [file, { sharedAt }] of kept) if (Math.abs(Date.now() - sharedAt) > KEPT_MS) drop(file);
  await Promise.all(drops);
}
