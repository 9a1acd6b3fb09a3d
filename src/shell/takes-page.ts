// In: a registration of the service worker. Out: whether the service worker takes this page.

/** Longest wait for a service worker that is active to take the page, ms. */
export const CONTROL_TIMEOUT_MS = 4000;

/**
 * Resolves when the service worker has the page (true), or when it turns out that it will not (false). A page that is
 * told of another controller may have lost the one it had: the browser takes it away with the site's data.
 */
export function takesPage(
  registration: ServiceWorkerRegistration,
  { serviceWorker }: Pick<Navigator, 'serviceWorker'> = navigator,
): Promise<boolean> {
  const over = new AbortController();
  return new Promise<boolean>((done) => {
    const look = (): void => {
      if (serviceWorker.controller !== null) done(true);
    };
    serviceWorker.addEventListener('controllerchange', look, { signal: over.signal });
    // One that is active takes new pages by itself, but a forced reload leaves the page without it.
    const claim = (active: ServiceWorker): void => {
      active.postMessage({ type: 'CLAIM' });
      setTimeout(() => done(false), CONTROL_TIMEOUT_MS);
    };
    const { active } = registration;
    const coming = registration.installing ?? registration.waiting;
    const follow = (): void => {
      if (coming === null || coming.state === 'redundant') done(false);
      else if (coming.state === 'activated') claim(coming);
    };
    if (serviceWorker.controller !== null) done(true);
    else if (active !== null) claim(active);
    else {
      coming?.addEventListener('statechange', follow, { signal: over.signal });
      follow();
    }
  }).finally(() => over.abort());
}
