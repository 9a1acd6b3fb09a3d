// The service worker: the app's files without a network, the policy where the host sets none, files shared by other
// apps. It holds no job state. Language data and the OCR core are looked after by adapters/tesseract.
import { putSharedFiles } from './shell/shared-files.ts';
import { withPolicy } from './sw/policy.ts';
import {
  keepData,
  keepDataFile,
  keepShell,
  keyOf,
  releaseName,
  type ShellFile,
  settleReleases,
  splitFiles,
} from './sw/releases.ts';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: readonly ShellFile[] };

const files = self.__WB_MANIFEST;
const scope = self.registration.scope;
const release = releaseName(files);
const { shell, data } = splitFiles(files);

const shellKeys = new Map(shell.map((file) => [new URL(file.url, scope).href, keyOf(file, scope)]));
const dataKeys = new Map(data.map((file) => [new URL(file.url, scope).href, keyOf(file, scope)]));
const indexUrl = new URL('index.html', scope).href;
/** Kept by adapters/tesseract in a cache of its own, unpacked: not ours to answer. */
const ocrUrl = new URL('ocr/', scope).href;
/** public/manifest.webmanifest: share_target.action. */
const shareUrl = new URL('share', scope).href;

/** The address without query and fragment; the app's root is its index page. */
function plainUrl(request: Request): string {
  const url = new URL(request.url);
  url.search = '';
  url.hash = '';
  return request.mode === 'navigate' && url.href === scope ? indexUrl : url.href;
}

async function receiveShared(request: Request): Promise<Response> {
  const form = await request.formData();
  const shared = form.getAll('files').filter((value): value is File => value instanceof File);
  await putSharedFiles(shared);
  return Response.redirect(new URL('./?shared', scope), 303);
}

/** A new version takes over only once this one is idle: what it is still fetching must be able to stop. */
let keeping = new AbortController();

async function fetchData(request: Request, key: string): Promise<Response> {
  const response = await fetch(request);
  if (response.ok) await keepDataFile(key, response.clone());
  return response;
}

async function answer(request: Request): Promise<Response> {
  const url = plainUrl(request);
  const key = shellKeys.get(url) ?? dataKeys.get(url);
  // A file that this release does not list may be one of the release before: its name holds a hash.
  const kept = await caches.match(key ?? url, { ignoreVary: true });
  if (kept !== undefined) return withPolicy(request, kept);
  const dataKey = dataKeys.get(url);
  return withPolicy(request, await (dataKey === undefined ? fetch(request) : fetchData(request, dataKey)));
}

self.addEventListener('install', (event) => {
  event.waitUntil(keepShell(release, shell, scope));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(settleReleases(release).then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (new URL(request.url).origin !== self.location.origin) {
    // Nothing may leave the origin, whatever policy the host sends.
    event.respondWith(Response.error());
  } else if (request.method === 'POST' && plainUrl(request) === shareUrl) {
    event.respondWith(receiveShared(request));
  } else if (request.method === 'GET' && !request.url.startsWith(ocrUrl) && request.headers.get('range') === null) {
    event.respondWith(answer(request));
  }
});

self.addEventListener('message', (event) => {
  const type: unknown = event.data?.type;
  if (type === 'SKIP_WAITING') void self.skipWaiting();
  if (type === 'STOP_DATA') keeping.abort();
  if (type === 'CLAIM') event.waitUntil(self.clients.claim());
  if (type !== 'KEEP_DATA') return;
  keeping = new AbortController();
  const kept = keepData(data, scope, keeping.signal).then(
    () => true,
    () => false,
  );
  event.waitUntil(kept.then((done) => event.ports[0]?.postMessage(done)));
});
