// In: several tabs that could work. Out: one that does. Web Lock, sign of life, and a way past an owner that is frozen.

/** How often the owner shows that it lives, ms. */
const BEAT_MS = 1_000;

/** How often a waiting tab looks, ms. */
const WATCH_MS = 1_000;

/** Looks without a new beat before the lock is taken away: a lease of 10 s, counted in looks, as clocks jump. */
const SILENT_LOOKS = 10;

/** A look that comes later than this does not count: this tab itself was asleep or starved, and so may the owner be, ms. */
const LATE_LOOK_MS = 3 * WATCH_MS;

/** Time until a tab that lost the queue, or could not take it, queues up again, ms. */
const AGAIN_MS = 500;

const LOCK_NAME = 'bindery-queue';

export type OwnershipPorts = {
  /** The owner's beat counter and epoch, or null before there was any. */
  read(): Promise<{ readonly epoch: number; readonly beat: number } | null>;
  /** One sign of life; false when another tab owns the queue by now. */
  beat(epoch: number): Promise<boolean>;
  /** Takes the queue and tells its epoch. `stolen` as in `onGain`. */
  claim(stolen: boolean): Promise<number>;
  /** `stolen`: from an owner that held the lock, and so lives, but was silent. Without locks there is no telling. */
  onGain(epoch: number, stolen: boolean): void;
  onLose(): void;
};

export type Ownership = { stop(): void };

/** Contends for the queue until stopped: gains it, may lose it to another tab while frozen, and queues up again. */
export function contend(ports: OwnershipPorts, locks: LockManager | null): Ownership {
  let stopped = false;
  const ending = new AbortController();
  const run = async (): Promise<void> => {
    while (!stopped) {
      await (locks === null ? waitForSilence(ports, ending.signal) : undefined);
      if (locks === null) await own(ports, ending.signal, never(), false);
      else await holdOnce(ports, locks, ending.signal);
      await pause(AGAIN_MS, ending.signal);
    }
  };
  run().catch(() => undefined); // each step below settles its own errors
  return {
    stop() {
      stopped = true;
      ending.abort();
    },
  };
}

/** Waits for the lock, or takes it from a silent owner; returns when it is lost. */
async function holdOnce(ports: OwnershipPorts, locks: LockManager, ending: AbortSignal): Promise<void> {
  const waiting = new AbortController();
  const giveUp = (): void => waiting.abort();
  ending.addEventListener('abort', giveUp, { once: true });
  let held = false;
  const hold = (stolen: boolean) => (taken: AbortSignal) => async (): Promise<void> => {
    held = true;
    watching.abort();
    await own(ports, ending, taken, stolen);
  };
  const watching = new AbortController();
  const polite = request(locks, { signal: waiting.signal }, hold(false));
  const impolite = waitForSilence(ports, watching.signal).then(async (silent) => {
    if (!silent || held || ending.aborted) return;
    giveUp(); // our own place in the line, or it would follow the stolen lock
    await request(locks, { steal: true }, hold(true));
  });
  await Promise.all([polite, impolite]);
  watching.abort();
  ending.removeEventListener('abort', giveUp);
}

/** Requests the lock and holds it; settles when it is given back, called off or stolen. */
async function request(
  locks: LockManager,
  options: LockOptions,
  hold: (taken: AbortSignal) => () => Promise<void>,
): Promise<void> {
  const taken = new AbortController();
  try {
    await locks.request(LOCK_NAME, options, hold(taken.signal));
  } catch {
    taken.abort(); // called off before it was granted, or stolen while it was held
  }
}

/** Owns the queue until `taken`, `ending`, or a beat that is refused. */
async function own(ports: OwnershipPorts, ending: AbortSignal, taken: AbortSignal, stolen: boolean): Promise<void> {
  const epoch = await ports.claim(stolen).catch(() => null);
  if (epoch === null) return;
  if (taken.aborted || ending.aborted) return;
  ports.onGain(epoch, stolen);
  while (!taken.aborted && !ending.aborted) {
    await pause(BEAT_MS, taken, ending);
    if (taken.aborted || ending.aborted) break;
    const ours = await ports.beat(epoch).catch(() => true);
    if (!ours) break;
  }
  ports.onLose();
}

/**
 * Resolves true when the owner has shown no sign of life for `SILENT_LOOKS`, false when called off.
 * Storage that does not answer shows none either: the owner may be what it waits for.
 */
async function waitForSilence(ports: OwnershipPorts, off: AbortSignal): Promise<boolean> {
  let last = '';
  let seen = '';
  let silent = 0;
  let asking = false;
  while (!off.aborted) {
    const before = performance.now();
    if (!asking) {
      asking = true;
      void signOfLife(ports).then((sign) => {
        seen = sign;
        asking = false;
      });
    }
    await pause(WATCH_MS, off);
    if (off.aborted) return false;
    const late = performance.now() - before > LATE_LOOK_MS;
    if (seen !== last) silent = 0;
    else if (!late) silent += 1;
    last = seen;
    if (silent >= SILENT_LOOKS) return true;
  }
  return false;
}

async function signOfLife(ports: OwnershipPorts): Promise<string> {
  const owner = await ports.read().catch(() => null);
  return owner === null ? 'none' : `${owner.epoch}:${owner.beat}`;
}

function pause(ms: number, ...offs: readonly AbortSignal[]): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      for (const off of offs) off.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    for (const off of offs) {
      if (off.aborted) end();
      else off.addEventListener('abort', end, { once: true });
    }
  });
}

function never(): AbortSignal {
  return new AbortController().signal;
}
