// In: the page. Out: the service worker registered, its updates told to the host, and the app made ready for offline.
import { Workbox } from 'workbox-window';
import type { Host } from '../ui/state/host.ts';

/** Longest wait for the service worker to take the page at the first visit, ms: then the work starts without it. */
const CONTROL_TIMEOUT_MS = 4000;
/** How often a page that stays open looks for a new version, ms. */
const UPDATE_CHECK_MS = 60 * 60 * 1000;

export type Registered = {
  /** Resolves once workers may start: their scripts then come through the service worker, policy and all. */
  readonly settled: Promise<void>;
  /** Fetches the data that some PDFs need; false if it could not be had. */
  keepData(): Promise<boolean>;
};

function controlled(): Promise<void> {
  return new Promise((done) => {
    if (navigator.serviceWorker.controller !== null) return done();
    navigator.serviceWorker.addEventListener('controllerchange', () => done(), { once: true });
    setTimeout(done, CONTROL_TIMEOUT_MS);
  });
}

async function settle(hadWorker: Promise<boolean>): Promise<void> {
  // A forced reload leaves the page without its service worker for good: no use waiting.
  if (!(await hadWorker)) await controlled();
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
    settled: Promise.race([
      settle(hadWorker),
      registered.then((found) => (found === undefined ? undefined : settle(hadWorker))),
    ]),
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
