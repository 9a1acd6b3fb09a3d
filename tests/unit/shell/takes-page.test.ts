// Whether a service worker takes the page, also where the browser takes it away while the page waits.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CONTROL_TIMEOUT_MS, takesPage } from '../../../src/shell/takes-page.ts';

type FakeWorker = EventTarget & { state: ServiceWorkerState; postMessage(message: unknown): void };

const asked: unknown[] = [];

function worker(state: ServiceWorkerState): FakeWorker {
  return Object.assign(new EventTarget(), { state, postMessage: (message: unknown) => void asked.push(message) });
}

function become(one: FakeWorker, state: ServiceWorkerState): void {
  one.state = state;
  one.dispatchEvent(new Event('statechange'));
}

type Slots = { readonly installing?: FakeWorker; readonly waiting?: FakeWorker; readonly active?: FakeWorker };

function world(slots: Slots, before: FakeWorker | null = null) {
  const container = Object.assign(new EventTarget(), { controller: before });
  const control = (by: FakeWorker | null): void => {
    container.controller = by;
    container.dispatchEvent(new Event('controllerchange'));
  };
  const registration = { installing: null, waiting: null, active: null, ...slots };
  const taken = takesPage(
    registration as unknown as ServiceWorkerRegistration,
    { serviceWorker: container } as unknown as Navigator,
  );
  return { taken, control };
}

beforeEach(() => {
  asked.length = 0;
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

it('is taken by one that is installed and claims the page', async () => {
  const installing = worker('installing');
  const { taken, control } = world({ installing });
  become(installing, 'activating');
  control(installing);
  expect(await taken).toBe(true);
});

it('is not taken where the controller goes away: the deletion of the one before may be told late', async () => {
  const installing = worker('installing');
  const { taken, control } = world({ installing });
  control(null);
  become(installing, 'redundant');
  expect(await taken).toBe(false);
});

it('is taken by the one that comes after the one that went away', async () => {
  const installing = worker('installing');
  const { taken, control } = world({ installing });
  control(null);
  become(installing, 'activated');
  control(installing);
  expect(await taken).toBe(true);
});

it('asks one that is active, and does not wait for ever', async () => {
  const { taken } = world({ active: worker('activated') });
  expect(asked).toEqual([{ type: 'CLAIM' }]);
  await vi.advanceTimersByTimeAsync(CONTROL_TIMEOUT_MS);
  expect(await taken).toBe(false);
});

it('is not taken by a registration that holds nothing any more', async () => {
  expect(await world({}).taken).toBe(false);
});
