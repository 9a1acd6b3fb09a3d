// The files of the app by release: one cache a release, the one before kept, so that a page of the last release
// that is still open finds what it has not loaded yet.

export type ShellFile = { readonly url: string; readonly revision: string | null };

const SHELL_PREFIX = 'bindery-shell-';
/** Data that is large, seldom changes and is needed by some PDFs only: fonts, character maps, decoders. */
const DATA_CACHE = 'bindery-data-v1';
const META_CACHE = 'bindery-releases';
const META_KEY = 'releases';
/** This release and the one before. */
const RELEASES_KEPT = 2;
/** Requests at a time while filling a cache. */
const PARALLEL = 6;

/** What every page needs at once; all else is data. */
const SHELL_FILE = /\.(html|js|mjs|css|svg|png|webmanifest)$/;

/** The key under which a file is kept: its address, with its revision where the name holds no hash. */
export function keyOf(file: ShellFile, scope: string): string {
  const url = new URL(file.url, scope);
  if (file.revision !== null) url.searchParams.set('__revision', file.revision);
  return url.href;
}

/** FNV-1a over the list of files: another list is another release. */
export function releaseName(files: readonly ShellFile[]): string {
  let hash = 0x811c9dc5;
  for (const { url, revision } of files) {
    for (const unit of `${url} ${revision ?? ''}\n`) {
      hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
    }
  }
  return SHELL_PREFIX + (hash >>> 0).toString(16).padStart(8, '0');
}

/** Files of the shell and of the data, apart. */
export function splitFiles(files: readonly ShellFile[]): {
  readonly shell: readonly ShellFile[];
  readonly data: readonly ShellFile[];
} {
  return {
    shell: files.filter((file) => SHELL_FILE.test(file.url)),
    data: files.filter((file) => !SHELL_FILE.test(file.url)),
  };
}

async function keep(cache: Cache, file: ShellFile, scope: string, signal: AbortSignal | null): Promise<void> {
  const key = keyOf(file, scope);
  if ((await cache.match(key)) !== undefined) return;
  const known = await caches.match(key);
  if (known !== undefined) {
    await cache.put(key, known);
    return;
  }
  const response = await fetch(new URL(file.url, scope), {
    cache: 'no-cache',
    credentials: 'same-origin',
    signal,
  });
  if (!response.ok) throw new Error(`${file.url}: ${response.status}`);
  await cache.put(key, response);
}

async function keepAll(
  cacheName: string,
  files: readonly ShellFile[],
  scope: string,
  signal: AbortSignal | null,
): Promise<void> {
  const cache = await caches.open(cacheName);
  const rest = [...files];
  const work = async (): Promise<void> => {
    for (let file = rest.shift(); file !== undefined; file = rest.shift()) await keep(cache, file, scope, signal);
  };
  await Promise.all(Array.from({ length: PARALLEL }, work));
}

/** Fills the cache of a release; files that an older release holds too are copied. Rejects if one cannot be had. */
export function keepShell(release: string, files: readonly ShellFile[], scope: string): Promise<void> {
  return keepAll(release, files, scope, null);
}

/** Fills the data cache and drops what this release no longer lists. Rejects if a file cannot be had or on abort. */
export async function keepData(files: readonly ShellFile[], scope: string, signal: AbortSignal): Promise<void> {
  await keepAll(DATA_CACHE, files, scope, signal);
  const cache = await caches.open(DATA_CACHE);
  const wanted = new Set(files.map((file) => keyOf(file, scope)));
  for (const request of await cache.keys()) if (!wanted.has(request.url)) await cache.delete(request);
}

/** Keeps one data file that was fetched on demand. */
export async function keepDataFile(key: string, response: Response): Promise<void> {
  const cache = await caches.open(DATA_CACHE);
  await cache.put(key, response);
}

async function knownReleases(meta: Cache): Promise<readonly string[]> {
  const stored: unknown = await (await meta.match(META_KEY))?.json().catch(() => null);
  return Array.isArray(stored) ? stored.filter((name): name is string => typeof name === 'string') : [];
}

/** Marks a release as the current one and deletes all but it and the one before. */
export async function settleReleases(current: string): Promise<void> {
  const meta = await caches.open(META_CACHE);
  const before = (await knownReleases(meta)).filter((name) => name !== current);
  const kept = [current, ...before].slice(0, RELEASES_KEPT);
  await meta.put(META_KEY, Response.json(kept));
  for (const name of await caches.keys()) {
    if (name.startsWith(SHELL_PREFIX) && !kept.includes(name)) await caches.delete(name);
  }
}
