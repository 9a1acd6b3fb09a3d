// One thing at a time: the image hook is a switch for the whole thread, so passes and renderings must not mix.

export type TakeTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** A queue of length one: each work starts when all before it have settled. */
export function turnTaking(): TakeTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => {});
    return next;
  };
}

/** Shared by all documents of the thread, as the hooks are. */
export const takeTurn: TakeTurn = turnTaking();

/** Beats that a time limit is counted in, so that a laptop that slept for an hour has lost one beat. */
const BEATS_A_LIMIT = 30;

/** Rejects when `work` has not settled after `ms`; what it was doing must then be thrown away. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setInterval> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    let beats = 0;
    timer = setInterval(() => {
      beats += 1;
      if (beats >= BEATS_A_LIMIT) reject(new TimeLimitError(ms));
    }, ms / BEATS_A_LIMIT);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearInterval(timer);
  }
}

/** Thrown by `within`; a class so that it can be told from pdf.js's exceptions. */
export class TimeLimitError extends Error {
  override readonly name = 'TimeLimitError';

  constructor(ms: number) {
    super(`no result after ${Math.round(ms / 1000)} s`);
  }
}

/** Thrown where a page draws without end; a class so that it can be told from pdf.js's exceptions. */
export class FloodError extends Error {
  override readonly name = 'FloodError';

  constructor() {
    super('too many operators');
  }
}
