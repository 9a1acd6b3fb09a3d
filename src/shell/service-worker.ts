// In: the page. Out: the service worker registered, its updates told to the host, and the app made ready for offline.
import { Workbox } from 'workbox-window';
import type { Host } from '../ui/state/host.ts';

/** Longest wait for the service worker to take the page where workers have the policy without it, ms. */
const CONTROL_TIMEOUT_MS = 4000;
/** How often a page that stays open looks for a new version, ms. */
const UPDATE_CHECK_MS = 60 * 60 * 1000;

export type Registered = {
  /** Resolves once workers may start: their scripts then come through the service worker, policy and all. */
  readonly settled: Promise<void>;
  /** Fetches the data that some PDFs need; false if it could not be had. */
  keepData(): Promise<boolean>;
};

/** Resolves when the service worker has the page, or when it turns out that it cannot be installed. */
function controlled(registration: ServiceWorkerRegistration): Promise<void> {
  return new Promise((done) => {
    navigator.serviceWorker.addEventListener('controllerchange', () => done(), { once: true });
    registration.active?.postMessage({ type: 'CLAIM' }); // a forced reload left the page without it
    const { installing } = registration;
    installing?.addEventListener('statechange', () => installing.state === 'redundant' && done());
    if (navigator.serviceWorker.controller !== null) done();
  });
}

/** Whether the host sends the policy itself: then workers have it without the service worker. */
async function hostSendsPolicy(): Promise<boolean> {
  const answer = await fetch(document.baseURI, { method: 'HEAD', cache: 'no-store' }).catch(() => null);
  return answer?.headers.has('content-security-policy') ?? false;
}

/**
 * Waits for the service worker to take the page: for a while, or at a first visit to a host that sends no policy until
 * it does, as the policy inside the page does not cover its workers.
 */
async function settle(registration: ServiceWorkerRegistration, hadWorker: boolean): Promise<void> {
  if (navigator.serviceWorker.controller !== null) return;
  const taken = controlled(registration);
  const late = new Promise<void>((done) => setTimeout(done, CONTROL_TIMEOUT_MS));
  await (hadWorker || (await hostSendsPolicy()) ? Promise.race([taken, late]) : taken);
}

async function isActive(): Promise<boolean> {
  const registration = await navigator.serviceWorker.getRegistration().catch(() => undefined);
  return registration?.active != null;
}

function checkForUpdates(workbox: Workbox): void {
  const check = () => void workbox.update().catch(() => {}); // offline: another time
  setInterval(check, UPDATE_CHECK_MS);
  addEventListener('online', check);
}

/** The parts of Host that updates need; `applyUpdate` belongs to it. */
export function registerServiceWorker(host: Pick<Host, 'update'>): Registered & { applyUpdate(): void } {
  const hadWorker = isActive();
  const workbox = new Workbox(new URL('sw.js', document.baseURI).href);
  let asked = false;
  workbox.addEventListener('waiting', () => host.update.set('waiting'));
  // Not workbox-window's 'controlling': it comes once, and the first visit has used it up.
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (asked) location.reload();
  });
  const registered = hadWorker.then(() => workbox.register({ immediate: true })).catch(() => undefined);
  void registered.then((found) => {
    if (found !== undefined) checkForUpdates(workbox);
  });
  return {
    settled:
      navigator.serviceWorker.controller === null
        ? registered.then(async (found) => found && settle(found, await hadWorker))
        : Promise.resolve(),
    applyUpdate: () => {
      asked = true;
      navigator.serviceWorker.controller?.postMessage({ type: 'STOP_DATA' });
      workbox.messageSkipWaiting();
    },
    keepData: async () => {
      await navigator.serviceWorker.ready;
      return (await workbox.messageSW({ type: 'KEEP_DATA' })) === true;
    },
  };
}
