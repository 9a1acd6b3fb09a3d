// Page workers of a queue without a browser: each page does what its book's script says.
import { pageInputs } from '../../src/jobs/page-inputs.ts';
import type { QueueClock, Task, TaskEvent, TaskOutcome, WorkerPool } from '../../src/jobs/ports.ts';
import type { PageOutcome, PageRow } from '../../src/jobs/record-ports.ts';
import { PAGE_MODEL_VERSION } from '../../src/model/page.ts';
import { fail, ok } from '../../src/model/result.ts';
import { type Behaviour, NO_ROOM, type World, worldClock } from './queue-world.ts';

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
      if (world.hasNoRoom('page')) finish({ type: 'returned', result: fail(NO_ROOM) });
      else if (behaviour === 'crash') world.onCrash();
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
