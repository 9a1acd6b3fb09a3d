// In: work of a job. Out: a page worker that does it, and what its outcome means for the job.
import { pageLimitMs, pageMode } from '../../jobs/page-attempts.ts';
import { isCurrent } from '../../jobs/page-inputs.ts';
import type { PageStep, Task, TaskEvent, TaskOutcome, TaskValue } from '../../jobs/ports.ts';
import { pageFinished } from '../../jobs/progress.ts';
import type { PageAttempts, PageRow } from '../../jobs/record-ports.ts';
import type { Work } from '../../jobs/schedule.ts';
import type { ConversionError } from '../../model/errors.ts';
import { endRuns, type LiveJob, type Run, takeRows } from './live-job.ts';
import { apply, checkWritten, noteError, type Queue } from './queue.ts';

/** Longest time to open a PDF, ms: a large one on a slow disk, reconstructed from a broken table of objects. */
const OPEN_LIMIT_MS = 90_000;

/** Longest silence while languages are guessed or a book is built, ms: 5,000 pages take well under a minute. */
const GUESS_LIMIT_MS = 180_000;
const BUILD_LIMIT_MS = 600_000;

/** Starts work in a worker. The job runs from now on; `again` is called when its end makes room for more. */
export function startWork(queue: Queue, job: LiveJob, work: Work, again: () => void): void {
  const { epoch } = queue;
  const task = epoch === null ? null : taskFor(job, work, epoch);
  if (task === null) return;
  apply(queue, job, { type: 'begin' });
  const limitMs = (event: TaskEvent | null): number =>
    limitFor(job, work, event?.type === 'page-started' ? event.index : run.current);
  const running = queue.ports.pool.run(task, limitMs, (event) => onEvent(queue, job, run, event));
  const run: Run = { work, task: running, current: null };
  job.runs.add(run);
  void running.outcome.then((outcome) => onOutcome(queue, job, run, outcome)).then(again);
}

function taskFor(job: LiveJob, work: Work, epoch: number): Task | null {
  const { id, options, ocrLanguages, source, fileName } = job.record;
  const common = { jobId: id, epoch, password: job.password, options, languages: ocrLanguages };
  switch (work.type) {
    case 'inspect':
      return { ...common, type: 'inspect' };
    case 'guess-languages':
      return { ...common, type: 'guess-languages', pages: work.pages };
    case 'pages':
      return { ...common, type: 'pages', stage: work.stage, steps: work.pages.map((index) => stepFor(job, index)) };
    case 'build':
      return source === null ? null : { ...common, type: 'build', fileName, source };
    default:
      return work satisfies never;
  }
}

function stepFor(job: LiveJob, index: number): PageStep {
  const attempts = job.attempts.get(index);
  return { index, mode: pageMode(attempts?.failures ?? 0), reason: attempts?.reason ?? 'crashed' };
}

/** Longest silence of a worker that has this page in hand, ms; null: none yet. */
function limitFor(job: LiveJob, work: Work, page: number | null): number {
  if (work.type === 'build') return BUILD_LIMIT_MS;
  if (work.type === 'guess-languages') return GUESS_LIMIT_MS;
  if (work.type === 'inspect' || page === null) return OPEN_LIMIT_MS;
  return pageLimitMs(work.stage, pageMode(job.attempts.get(page)?.failures ?? 0));
}

function onEvent(queue: Queue, job: LiveJob, run: Run, event: TaskEvent): void {
  switch (event.type) {
    case 'page-started':
      if (run.current !== null) job.changed.add(run.current);
      run.current = event.index;
      job.changed.add(event.index);
      break;
    case 'page-saved':
      onPageSaved(queue, job, run, event.row);
      break;
    case 'saving':
      job.saving = true;
      break;
    case 'fetching':
      return; // the pool counts it; how far it is, screens hear elsewhere
    default:
      event satisfies never;
  }
  queue.ports.publish.changed(job.record.id);
}

function onPageSaved(queue: Queue, job: LiveJob, run: Run, row: PageRow): void {
  if (!isCurrent(row, job.record.options, job.record.ocrLanguages)) return; // options changed meanwhile
  takeRows(job, [row]);
  apply(queue, job, { type: 'page-saved' });
  if (run.work.type !== 'pages') return;
  if (job.paceStage !== run.work.stage) job.pace = [];
  job.paceStage = run.work.stage;
  job.pace = pageFinished(job.pace, queue.ports.clock.now());
}

async function onOutcome(queue: Queue, job: LiveJob, run: Run, outcome: TaskOutcome): Promise<void> {
  if (outcome.type !== 'not-owner' && !isDone(outcome)) await clearUpAfterWorker(queue, job, run, outcome);
  job.runs.delete(run);
  job.openedAhead = false;
  if (run.current !== null) job.changed.add(run.current);
  queue.ports.publish.changed(job.record.id);
  if (queue.epoch === null || queue.jobs.get(job.record.id) !== job) return;
  switch (outcome.type) {
    case 'not-owner':
      queue.ports.onLost();
      return;
    case 'returned':
      if (outcome.result.ok) onValue(queue, job, outcome.result.value);
      else onError(queue, job, outcome.result.error);
      break;
    case 'died':
      onDeath(queue, job, run, outcome);
      break;
    case 'stopped':
      break;
    default:
      outcome satisfies never;
  }
}

function onValue(queue: Queue, job: LiveJob, value: TaskValue): void {
  const now = queue.ports.clock.now();
  switch (value.type) {
    case 'inspected':
      apply(queue, job, { type: 'inspected', source: value.source, naming: value.naming });
      break;
    case 'languages':
      apply(queue, job, { type: 'languages-guessed', languages: value.languages });
      break;
    case 'built':
      job.saving = false;
      apply(queue, job, { type: 'finish', book: value.book, naming: value.naming, warnings: value.warnings, now });
      queue.ports.store.note({ at: now, type: 'done', jobId: job.record.id, detail: `${value.book.pages} pages` });
      break;
    case 'pages-done':
      break;
    default:
      value satisfies never;
  }
}

function onError(queue: Queue, job: LiveJob, error: ConversionError): void {
  noteError(queue, job.record.id, error);
  if (error.code === 'pdf/password-required') {
    job.password = null;
    apply(queue, job, { type: 'password-needed', wasWrong: error.wasWrong });
    return;
  }
  const { clock } = queue.ports;
  apply(queue, job, { type: 'error', error, now: clock.now(), random: clock.random() });
  if (job.record.status !== 'running') endRuns(job, 'kill');
}

function onDeath(queue: Queue, job: LiveJob, run: Run, death: Extract<TaskOutcome, { type: 'died' }>): void {
  const { clock, store } = queue.ports;
  store.note({ at: clock.now(), type: `worker-${death.how}`, jobId: job.record.id, detail: death.detail });
  const index = run.current;
  if (run.work.type === 'pages' && index !== null && death.how !== 'not-started') {
    if (!job.rows.has(index) || job.rows.get(index)?.outcome === 'needs-ocr') blame(queue, job, index, death.how);
    return;
  }
  const error: ConversionError =
    death.how === 'timeout'
      ? { code: 'job/timeout', seconds: limitFor(job, run.work, index) / 1000 }
      : {
          code: 'internal',
          detail: `a worker ${death.how === 'crashed' ? 'broke' : 'did not start'}: ${death.detail}`,
        };
  onError(queue, job, error);
}

/** Notes a failure of one page, so that it is tried in another way in the end. */
function blame(queue: Queue, job: LiveJob, index: number, reason: PageAttempts['reason']): void {
  const earlier = job.attempts.get(index);
  const failures = (earlier?.failures ?? 0) + 1;
  const attempts: PageAttempts = { ...earlier, jobId: job.record.id, index, failures, reason };
  job.attempts.set(index, attempts);
  if (queue.epoch === null) return;
  void queue.ports.store.saveAttempts(queue.epoch, [attempts]).then((written) => checkWritten(queue, written));
}

function isDone(outcome: TaskOutcome): boolean {
  return outcome.type === 'returned' && outcome.result.ok;
}

/**
 * Work that failed or was ended in good order took nothing down: its mark goes, or a later crash would be laid to it.
 * A worker that was ended may have written pages that it could not tell of any more: storage is the truth.
 */
async function clearUpAfterWorker(queue: Queue, job: LiveJob, run: Run, outcome: TaskOutcome): Promise<void> {
  const { store } = queue.ports;
  const id = job.record.id;
  if (queue.epoch === null) return;
  checkWritten(queue, await store.dropFlight(queue.epoch, id, run.task.worker));
  if (run.work.type !== 'pages' || outcome.type !== 'died') return;
  const saved = await store.loadJob(id).catch(() => null);
  if (saved !== null) takeRows(job, saved.rows);
}
