// A queue without a browser: storage in memory, page workers that follow a script, time that the test moves.
import { pageInputs } from '../../src/jobs/page-inputs.ts';
import type {
  QueueClock,
  QueueSettings,
  QueueStore,
  Task,
  TaskEvent,
  TaskOutcome,
  WorkerPool,
  Written,
} from '../../src/jobs/ports.ts';
import type { Flight, JobRecord, PageAttempts, PageOutcome, PageRow } from '../../src/jobs/record-ports.ts';
import type { ConversionError } from '../../src/model/errors.ts';
import { PAGE_MODEL_VERSION } from '../../src/model/page.ts';
import { fail, ok } from '../../src/model/result.ts';

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
  readonly timers: Set<{ readonly at: number; readonly callback: () => void }>;
  /** Called when a page takes the tab down. */
  onCrash: () => void;
  /** Whether storage has no room for what this call of it would write. */
  hasNoRoom: (call: keyof QueueStore) => boolean;
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

const NO_ROOM = { code: 'storage/quota', neededMb: 0 } as const;

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

const PAGE_MS = 10;

/** Page workers that follow the books' scripts. */
export function scriptedPool(world: World, size: number, alive: () => boolean): WorkerPool {
  const clock = worldClock(world, alive);
  let busy = 0;
  let opening = 0;
  let names = 0;
  return {
    size,
    warmUp: () => undefined,
    free: () => size - busy,
    alive: () => busy,
    close: () => undefined,
    run(task, limitMs, onEvent) {
      busy += 1;
      names += 1;
      world.started.push({ jobId: task.jobId, type: task.type });
      if (task.type === 'inspect') opening += 1;
      world.mostOpening = Math.max(world.mostOpening, opening);
      const worker = `w${names}`;
      let open = true;
      let settle: (outcome: TaskOutcome) => void = () => undefined;
      const outcome = new Promise<TaskOutcome>((resolve) => {
        settle = (value) => {
          if (!open) return;
          open = false;
          busy -= 1;
          if (task.type === 'inspect') opening -= 1;
          resolve(value);
        };
      });
      let stopped = false;
      const stop = (): void => {
        stopped = true;
      };
      const script = scriptOf(world, clock, task, worker, limitMs, {
        open: () => open && alive(),
        stopped: () => stopped,
        tell: onEvent,
        settle: (value) => settle(value),
      });
      queueMicrotask(script); // a real worker never answers before `run` returns
      return { worker, outcome, stop, kill: () => settle({ type: 'stopped' }) };
    },
  };
}

type Stage = {
  readonly open: () => boolean;
  readonly stopped: () => boolean;
  readonly tell: (event: TaskEvent) => void;
  readonly settle: (outcome: TaskOutcome) => void;
};

function scriptOf(
  world: World,
  clock: QueueClock,
  task: Task,
  worker: string,
  limitMs: (event: TaskEvent | null) => number,
  stage: Stage,
): () => void {
  const key = `${task.jobId} ${worker}`;
  const book = world.books.get(task.jobId) ?? [];
  const guarded = (then: () => void) => () => {
    if (!stage.open()) return;
    if (task.epoch !== world.epoch) stage.settle({ type: 'not-owner' });
    else then();
  };
  const finish = (outcome: TaskOutcome) => {
    if (outcome.type === 'returned' && outcome.result.ok) world.flights.delete(key); // one that gives up may leave it
    stage.settle(outcome);
  };
  if (task.type !== 'pages') {
    if (stage.open() && task.epoch === world.epoch)
      world.flights.set(key, { jobId: task.jobId, worker, work: task.type, pages: [] });
    return () =>
      clock.after(
        PAGE_MS,
        guarded(() => finish(answer(world, task, book))),
      );
  }
  const steps = [...task.steps];
  if (stage.open() && task.epoch === world.epoch)
    world.flights.set(key, { jobId: task.jobId, worker, work: task.stage, pages: steps.map((one) => one.index) });
  const next = (): void => {
    const page = steps.shift();
    if (page === undefined || stage.stopped()) {
      finish({ type: 'returned', result: ok({ type: 'pages-done' }) });
      return;
    }
    const started: TaskEvent = { type: 'page-started', index: page.index };
    stage.tell(started);
    const behaviour = page.mode === 'full' ? (book[page.index] ?? 'text') : 'text';
    const hangs = behaviour === 'hang' || (behaviour === 'scan-hang' && task.stage === 'ocr');
    const act = (): void => {
      if (behaviour === 'crash') world.onCrash();
      else if (hangs) stage.settle({ type: 'died', how: 'timeout', detail: '' });
      else {
        stage.tell({ type: 'page-saved', row: save(world, task, page.index, page.mode, behaviour) });
        next();
      }
    };
    clock.after(hangs ? limitMs(started) : PAGE_MS, guarded(act));
  };
  return next;
}

function save(
  world: World,
  task: Extract<Task, { type: 'pages' }>,
  index: number,
  mode: string,
  behaviour: Behaviour,
): PageRow {
  const read: PageOutcome = task.stage === 'ocr' ? 'ocr' : behaviour.startsWith('scan') ? 'needs-ocr' : 'text';
  const outcome: PageOutcome = mode === 'full' ? read : mode === 'picture' ? 'picture' : 'dropped';
  const row: PageRow = {
    jobId: task.jobId,
    index,
    modelVersion: PAGE_MODEL_VERSION,
    inputs: pageInputs(task.options, task.languages, outcome),
    outcome,
    cell: { state: 'done', route: 'text', reason: null, confidence: null },
    resources: [],
  };
  world.rows.set(`${task.jobId} ${index}`, row);
  const done = `${task.jobId} ${index} ${task.stage}`;
  world.finished.set(done, (world.finished.get(done) ?? 0) + 1);
  return row;
}

function answer(world: World, task: Task, book: readonly Behaviour[]): TaskOutcome {
  const naming = { title: 'T', authors: [], language: 'en' };
  switch (task.type) {
    case 'inspect': {
      const refusal = world.refusals.get(task.jobId);
      if (refusal !== undefined && task.password === null) return { type: 'returned', result: fail(refusal) };
      return returned({ type: 'inspected', source: { pageCount: book.length, hash: '' }, naming });
    }
    case 'guess-languages':
      return returned({ type: 'languages', languages: ['eng'] });
    default: {
      const counts = { chapters: 1, ocrPages: 0, pictures: 0, doubtfulWords: 0, leftOutLines: 0 };
      const made = { fileName: 'T.epub', bytes: 1, pages: book.length, ...counts };
      return returned({ type: 'built', book: made, naming, warnings: [] });
    }
  }
}

function returned(value: Parameters<typeof ok>[0]): TaskOutcome {
  return { type: 'returned', result: ok(value) } as TaskOutcome;
}
