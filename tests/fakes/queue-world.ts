import type { QueueClock, QueueSettings, QueueStore, Task, Written } from '../../src/jobs/ports.ts';
import type { Flight, JobRecord, PageAttempts, PageRow } from '../../src/jobs/record-ports.ts';
import type { ConversionError } from '../../src/model/errors.ts';
import { ok } from '../../src/model/result.ts';

/** What a page does to its worker: 'hang' until it is ended ('scan-hang': the OCR engine does), or take the whole tab down. */
export type Behaviour = 'text' | 'scan' | 'hang' | 'scan-hang' | 'crash';

export type World = {
  now: number;
  epoch: number;
  readonly jobs: Map<string, JobRecord>;
  readonly rows: Map<string, PageRow>;
  readonly attempts: Map<string, PageAttempts>;
  readonly flights: Map<string, Flight>;
  settings: QueueSettings;
  /** By job, what each page is like. */
  readonly books: Map<string, readonly Behaviour[]>;
  /** By job, what its file answers to being opened, if not with its pages. */
  readonly refusals: Map<string, ConversionError>;
  /** What workers were given, in order, and the most files that were being opened at once. */
  readonly started: { readonly jobId: string; readonly type: Task['type'] }[];
  mostOpening: number;
  /** How often each page was finished, "job index stage". */
  readonly finished: Map<string, number>;
  readonly timers: Set<{ at: number; readonly callback: () => void }>;
  /** Called when a page takes the tab down. */
  onCrash: () => void;
  /** Whether storage has no room for what this call of it, or a page worker, would write. */
  hasNoRoom: (call: keyof QueueStore | 'page') => boolean;
};

/** Storage and time with nothing in them. */
export function emptyWorld(): World {
  return {
    now: 0,
    epoch: 0,
    jobs: new Map(),
    rows: new Map(),
    attempts: new Map(),
    flights: new Map(),
    settings: { paused: 'no', crashes: [], keepDays: null },
    books: new Map(),
    refusals: new Map(),
    started: [],
    mostOpening: 0,
    finished: new Map(),
    timers: new Set(),
    onCrash: () => undefined,
    hasNoRoom: () => false,
  };
}

/** A clock on the world's time. Timers of a tab that is gone are dropped through `alive`. */
export function worldClock(world: World, alive: () => boolean): QueueClock {
  return {
    now: () => world.now,
    random: () => 0.5,
    after(ms, callback) {
      const timer = { at: world.now + ms, callback: () => alive() && callback() };
      world.timers.add(timer);
      return () => world.timers.delete(timer);
    },
  };
}

/**
 * Moves the clock. Forwards it is as after a sleep: timers are due. Backwards somebody has set it: timers, which no clock
 * on the wall moves, are due after as long as before.
 */
export function jumpClock(world: World, ms: number): void {
  world.now += ms;
  if (ms < 0) for (const timer of world.timers) timer.at += ms;
}

/** Lets promises settle and runs the next timer; false when there is none. */
export async function step(world: World): Promise<boolean> {
  await new Promise((resolve) => setImmediate(resolve));
  const [next] = [...world.timers].sort((a, b) => a.at - b.at);
  if (next === undefined) return false;
  world.timers.delete(next);
  world.now = Math.max(world.now, next.at);
  next.callback();
  return true;
}

export const NO_ROOM = { code: 'storage/quota', neededMb: 0 } as const;

/** Storage that refuses writes of earlier epochs, and those that it has no room for. */
export function memoryStore(world: World): QueueStore {
  const writer =
    (call: keyof QueueStore) =>
    async (epoch: number, change: () => void): Promise<Written> => {
      if (epoch !== world.epoch) return { ok: false, failure: { type: 'not-owner' } };
      if (world.hasNoRoom(call)) return { ok: false, failure: { type: 'error', error: NO_ROOM } };
      change();
      return { ok: true };
    };
  const dropOf = (map: Map<string, { readonly jobId: string }>, id: string): void => {
    for (const [key, value] of map) if (value.jobId === id) map.delete(key);
  };
  return {
    async load() {
      const [jobs, rows] = [[...world.jobs.values()], [...world.rows.values()]];
      const [attempts, flights] = [[...world.attempts.values()], [...world.flights.values()]];
      return ok({ jobs, rows, attempts, flights, settings: world.settings });
    },
    async loadJob(id) {
      const job = world.jobs.get(id);
      return job === undefined ? null : { job, rows: [...world.rows.values()].filter((row) => row.jobId === id) };
    },
    saveJobs: (epoch, jobs) => writer('saveJobs')(epoch, () => jobs.forEach((job) => void world.jobs.set(job.id, job))),
    saveSettings: (epoch, settings) => writer('saveSettings')(epoch, () => void Object.assign(world, { settings })),
    saveAttempts: (epoch, attempts) =>
      writer('saveAttempts')(epoch, () =>
        attempts.forEach((one) => void world.attempts.set(`${one.jobId} ${one.index}`, one)),
      ),
    settleFlights: (epoch, { attempts, settings, jobs }) =>
      writer('settleFlights')(epoch, () => {
        world.flights.clear();
        world.settings = settings;
        for (const job of jobs) world.jobs.set(job.id, job);
        for (const one of attempts) world.attempts.set(`${one.jobId} ${one.index}`, one);
      }),
    dropFlight: (epoch, id, worker) => writer('dropFlight')(epoch, () => void world.flights.delete(`${id} ${worker}`)),
    renewJob: (epoch, job, dropped) =>
      writer('renewJob')(epoch, () => {
        world.jobs.set(job.id, job);
        dropOf(world.attempts, job.id);
        for (const at of dropped) world.rows.delete(`${job.id} ${at}`);
      }),
    deleteJob: (epoch, id) =>
      writer('deleteJob')(epoch, () => {
        world.jobs.delete(id);
        for (const part of [world.rows, world.attempts, world.flights]) dropOf(part, id);
      }),
    sweep: async () => 0,
    note: () => undefined,
  };
}
