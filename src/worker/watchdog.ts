// In: signs of life. Out: a call once there has been none for too long.
// Counted in beats of its own timer, not by the clock: a laptop that slept or a tab that was frozen did not hang.

/** Time between beats, ms. */
const BEAT_MS = 1_000;

export type Watchdog = {
  /** A sign of life: the next one is due within so many ms. */
  alive(limitMs: number): void;
  stop(): void;
};

/** `every` calls back again and again until the function that it returns is called. */
export function watchdog(
  onSilence: (limitMs: number) => void,
  every: (ms: number, callback: () => void) => () => void = interval,
): Watchdog {
  let limit = Number.POSITIVE_INFINITY;
  let silentMs = 0;
  const stop = every(BEAT_MS, () => {
    silentMs += BEAT_MS;
    if (silentMs < limit) return;
    stop();
    onSilence(limit);
  });
  return {
    alive(limitMs) {
      limit = limitMs;
      silentMs = 0;
    },
    stop,
  };
}

function interval(ms: number, callback: () => void): () => void {
  const timer = setInterval(callback, ms);
  return () => clearInterval(timer);
}
