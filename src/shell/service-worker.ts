// In: the page. Out: the service worker registered, its updates told to the host, and the app made ready for offline.
import { Workbox } from 'workbox-window';
import type { Host } from '../ui/state/host.ts';
import { CONTROL_TIMEOUT_MS, takesPage } from './takes-page.ts';

/** How often a page that stays open looks for a new version, ms. */
const UPDATE_CHECK_MS = 60 * 60 * 1000;

/** Waits before the service worker is registered again where it could not be installed, ms. */
const PAUSES_MS = [1_000, 4_000] as const;
/** Longest wait for the host's answer about its policy, ms. */
const POLICY_TIMEOUT_MS = 10_000;

/** Time in which a browser that deletes a site's data has deleted all kinds of it, ms. */
const DELETION_MS = 500;

/** A policy that lets nothing out to other origins, whoever wrote it. */
const CONFINES = /connect-src 'self'|default-src '(?:none|self)'/;

export type Registered = {
  /**
   * Resolves once it is known whether workers may start: true if their scripts come with the policy, from the host or
   * through the service worker.
   */
  readonly guarded: Promise<boolean>;
  /** The same, asked again: the browser may have deleted the service worker with the site's data. */
  guardedStill(): Promise<boolean>;
  /** Calls when the browser has taken the service worker away from the page, as it does when it deletes the site's data. */
  onGone(listener: () => void): void;
  /** Fetches the data that some PDFs need; false if it could not be had. */
  keepData(): Promise<boolean>;
};

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

/** Whether the service worker takes the page: at the first try, and at any. */
type Taken = { readonly atOnce: Promise<boolean>; readonly ever: Promise<boolean> };

function taken(register: () => Promise<ServiceWorkerRegistration>): Taken {
  const attempt = async (): Promise<boolean> => {
    const registration = await register().catch(() => undefined);
    return registration !== undefined && takesPage(registration);
  };
  const again = async (is: boolean): Promise<boolean> => {
    for (const ms of is ? [] : PAUSES_MS) {
      await pause(ms);
      if (await attempt()) return true;
    }
    return is;
  };
  const atOnce = attempt();
  return { atOnce, ever: atOnce.then(again) };
}

/**
 * Whether the host sends the policy itself: then workers have it without the service worker. It is asked about a script,
 * since the policy of a page does not cover its workers.
 */
export async function hostSendsPolicy(): Promise<boolean> {
  const ask = (method: 'HEAD' | 'GET') =>
    fetch(import.meta.url, { method, cache: 'no-store', signal: AbortSignal.timeout(POLICY_TIMEOUT_MS) });
  try {
    const head = await ask('HEAD');
    const answer = head.ok ? head : await ask('GET');
    return CONFINES.test(answer.headers.get('content-security-policy') ?? '');
  } catch {
    return false;
  }
}

/**
 * Waits for the service worker to take the page: for one try and a while where the host sends the policy, else until it
 * does or cannot. False: nothing would keep workers from talking to others.
 */
async function settle({ atOnce, ever }: Taken): Promise<boolean> {
  const fromHost = hostSendsPolicy();
  const early = await Promise.race([atOnce, pause(CONTROL_TIMEOUT_MS)]);
  return early === true || (await fromHost) || ever;
}

function checkForUpdates(update: () => Promise<unknown>): void {
  const check = () => void update().catch(() => {}); // offline: another time
  setInterval(check, UPDATE_CHECK_MS);
  addEventListener('online', check);
}

/** The parts of Host that updates need; `applyUpdate` belongs to it. */
export function registerServiceWorker(host: Pick<Host, 'update'>): Registered & { applyUpdate(): Promise<void> } {
  const newWorkbox = (): Workbox => {
    const made = new Workbox(new URL('sw.js', document.baseURI).href);
    made.addEventListener('waiting', () => host.update.set('waiting'));
    return made;
  };
  let workbox = newWorkbox();
  let asked = false;
  let tries = 0;
  // Not workbox-window's 'controlling': it comes once, and the first visit has used it up.
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (asked) location.reload();
  });
  const register = async (): Promise<ServiceWorkerRegistration> => {
    tries += 1;
    if (tries > 1) workbox = newWorkbox(); // it follows one service worker: the one that failed
    const found = await workbox.register({ immediate: true });
    if (found === undefined) throw new Error('no registration');
    return found;
  };
  const page = taken(register);
  void page.ever.then((is) => is && checkForUpdates(() => workbox.update()));
  return {
    guarded: navigator.serviceWorker.controller === null ? settle(page) : Promise.resolve(true),
    guardedStill: async () => {
      await pause(DELETION_MS);
      const kept = await navigator.serviceWorker.getRegistration().catch(() => undefined);
      return navigator.serviceWorker.controller !== null && kept !== undefined ? true : settle(taken(register));
    },
    onGone: (listener) =>
      navigator.serviceWorker.addEventListener('controllerchange', () => {
        if (navigator.serviceWorker.controller === null) listener();
      }),
    applyUpdate: async () => {
      asked = true;
      const registration = await navigator.serviceWorker.getRegistration().catch(() => undefined);
      if (registration === undefined || registration.waiting === null) {
        location.reload(); // another tab has let the new version in
        return;
      }
      navigator.serviceWorker.controller?.postMessage({ type: 'STOP_DATA' });
      workbox.messageSkipWaiting();
    },
    keepData: async () => {
      await navigator.serviceWorker.ready;
      return (await workbox.messageSW({ type: 'KEEP_DATA' })) === true;
    },
  };
}
