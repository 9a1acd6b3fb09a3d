// In: a promise and a time. Out: the same promise, rejected when the time is over.

/** Beats that the time is counted in, so that a machine that slept meanwhile has lost one of them. */
const BEATS = 30;

/** Rejects with an error that names the time in seconds when `work` has not settled after `ms` milliseconds. */
export async function withTimeout<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setInterval> | undefined;
  const late = new Promise<never>((_, reject) => {
    let beats = 0;
    timer = setInterval(() => {
      beats += 1;
      if (beats >= BEATS) reject(new Error(`no answer within ${ms / 1000} s`));
    }, ms / BEATS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearInterval(timer);
  }
}
