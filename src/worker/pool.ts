// In: tasks. Out: their outcomes, from page workers that are started when needed, watched, replaced and dropped when idle.
import { type Remote, wrap } from 'comlink';
import type { RunningTask, Task, TaskEvent, TaskOutcome, WorkerPool } from '../jobs/ports.ts';
import { isTaskMessage, type PageWorkerApi, type WorkerHealth, type WorkerSetup } from './protocol.ts';
import { watchdog } from './watchdog.ts';
import { isWorn } from './worn.ts';

/** An idle worker is dropped after this time, so that its memory returns, ms. */
const IDLE_MS = 10_000;

/** Longest time from starting a worker's script to its first answer, ms: a slow device loads 2 MB of script. */
const START_LIMIT_MS = 30_000;

/** Fewer pages to look at are all that need OCR: one engine reads them. */
const PAGES_FOR_TWO = 3;

type Member = {
  readonly name: string;
  readonly worker: Worker;
  readonly remote: Remote<PageWorkerApi>;
  readonly started: Promise<string | null>;
  busy: boolean;
  /** The job whose PDF it has open. */
  jobId: string | null;
  idleTimer: ReturnType<typeof setTimeout> | null;
};

/** A pool of at most `size` page workers, made by `spawn`. `onChange` is called when their number changes. */
export function workerPool(
  size: number,
  setup: Omit<WorkerSetup, 'name'>,
  spawn: (name: string) => Worker,
  onChange: () => void,
): WorkerPool {
  const members = new Set<Member>();
  let nextNumber = 1;

  const drop = (member: Member): void => {
    if (member.idleTimer !== null) clearTimeout(member.idleTimer);
    member.worker.terminate();
    if (members.delete(member)) onChange();
  };
  const add = (): Member => {
    const name = `page-worker-${nextNumber}`;
    nextNumber += 1;
    const member = newMember({ ...setup, name }, spawn(name));
    members.add(member);
    onChange();
    return member;
  };
  const take = (jobId: string): Member => {
    const idle = [...members].filter((member) => !member.busy);
    const member = idle.find((one) => one.jobId === jobId) ?? idle[0] ?? add();
    if (member.idleTimer !== null) clearTimeout(member.idleTimer);
    member.idleTimer = null;
    member.busy = true;
    member.jobId = jobId;
    return member;
  };
  const giveBack = (member: Member, health: WorkerHealth): void => {
    member.busy = false;
    if (isWorn(health)) drop(member);
    else member.idleTimer = setTimeout(() => drop(member), IDLE_MS);
  };

  const addIdle = (): Member => {
    const member = add();
    member.idleTimer = setTimeout(() => drop(member), IDLE_MS);
    return member;
  };
  /** While one worker looks at some pages, another starts the engine that it will read its share with. */
  const startAnotherEngine = (): void => {
    const member = [...members].find((one) => !one.busy) ?? (members.size < size ? addIdle() : null);
    if (member === null) return;
    void member.started.then((problem) => (problem === null ? member.remote.startOcr() : undefined)).catch(brokenReply);
  };

  return {
    size,
    warmUp() {
      if (members.size === 0) addIdle();
    },
    free: () => size - [...members].filter((member) => member.busy).length,
    alive: () => members.size,
    run(task, limitMs, onEvent) {
      const member = take(task.jobId);
      if (task.type === 'guess-languages' && task.pages.length >= PAGES_FOR_TWO) startAnotherEngine();
      return runOn(member, task, { limitMs, onEvent, giveBack, drop });
    },
    close() {
      for (const member of [...members]) drop(member);
    },
  };
}

function newMember(setup: WorkerSetup, worker: Worker): Member {
  const remote = wrap<PageWorkerApi>(worker);
  const started = new Promise<string | null>((resolve) => {
    const dog = watchdog(() => resolve('its script did not answer in time'));
    dog.alive(START_LIMIT_MS);
    const settle = (problem: string | null) => (): void => {
      dog.stop();
      resolve(problem);
    };
    worker.addEventListener('error', (event) => settle(event.message || 'its script could not be loaded')(), {
      once: true,
    });
    remote.ready(setup).then(settle(null), settle('it does not speak our protocol'));
  });
  return { name: setup.name, worker, remote, started, busy: false, jobId: null, idleTimer: null };
}

type Handling = {
  readonly limitMs: (event: TaskEvent | null) => number;
  readonly onEvent: (event: TaskEvent) => void;
  readonly giveBack: (member: Member, health: WorkerHealth) => void;
  readonly drop: (member: Member) => void;
};

function runOn(member: Member, task: Task, handling: Handling): RunningTask {
  let settle: (outcome: TaskOutcome) => void = () => undefined;
  const dog = watchdog((limit) => settle({ type: 'died', how: 'timeout', detail: `silent for ${limit / 1000} s` }));
  const watch = (event: TaskEvent | null): void => dog.alive(handling.limitMs(event));
  // Events come over the worker's own port, as the reply does, so that they are handled in their order.
  const hear = (message: MessageEvent<unknown>): void => {
    if (!isTaskMessage(message.data)) return;
    watch(message.data.taskEvent);
    handling.onEvent(message.data.taskEvent);
  };
  const outcome = new Promise<TaskOutcome>((resolve) => {
    settle = (value) => {
      settle = () => undefined;
      dog.stop();
      member.worker.removeEventListener('message', hear);
      if (value.type === 'died' || value.type === 'stopped') handling.drop(member);
      resolve(value);
    };
  });
  member.worker.addEventListener('message', hear);
  let running = false;
  const work = async (): Promise<void> => {
    const problem = await member.started;
    if (problem !== null) {
      settle({ type: 'died', how: 'not-started', detail: problem });
      return;
    }
    watch(null);
    running = true;
    const reply = await member.remote.run(task).catch(brokenReply);
    if (typeof reply === 'string') settle({ type: 'died', how: 'crashed', detail: reply });
    else if (member.busy) {
      handling.giveBack(member, reply.health);
      settle(reply.end);
    }
  };
  void work();
  return {
    worker: member.name,
    outcome,
    stop() {
      if (running) void member.remote.stop().catch(brokenReply);
      else settle({ type: 'stopped' }); // a worker that is still loading would not know which task is meant
    },
    kill: () => settle({ type: 'stopped' }),
  };
}

/** What broke, in words, from a call that was rejected. */
function brokenReply(thrown: unknown): string {
  return thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
}
