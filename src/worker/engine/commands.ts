// In: what a user asks. Out: the queue after it.
import type { JobId } from '../../jobs/job.ts';
import { reordered } from '../../jobs/queue-order.ts';
import { isFinal, transition } from '../../jobs/transition.ts';
import type { ConversionOptions } from '../../model/options.ts';
import { renamedBook } from '../../pipeline/download-name.ts';
import type { JobCommand, QueueCommand } from '../protocol.ts';
import { deleteLater } from './deletions.ts';
import { dropExpired } from './keep-time.ts';
import { dropStaleRows, endRuns, type LiveJob, shownPages } from './live-job.ts';
import { pump } from './pump.ts';
import { apply, checkWritten, type Queue, resumeQueue, saveJobs, saveSettings, setPaused } from './queue.ts';

/** Carries a command out; one about a job that is not there does nothing. */
export function obey(queue: Queue, command: QueueCommand): void {
  switch (command.type) {
    case 'remove-finished':
      removeFinished(queue);
      break;
    case 'pause-queue':
      pauseQueue(queue);
      break;
    case 'resume-queue':
      resumeQueue(queue);
      break;
    case 'keep-finished':
      queue.keepDays = command.days;
      saveSettings(queue);
      dropExpired(queue);
      break;
    case 'for-job': {
      const job = queue.jobs.get(command.job.id);
      if (job !== undefined) obeyForJob(queue, job, command.job);
      break;
    }
    default:
      command satisfies never;
  }
  pump(queue);
}

function obeyForJob(queue: Queue, job: LiveJob, command: JobCommand): void {
  const now = queue.ports.clock.now();
  switch (command.type) {
    case 'cancel':
      apply(queue, job, { type: 'cancel', now });
      endRuns(job, 'kill');
      break;
    case 'pause':
      apply(queue, job, { type: 'pause' });
      endRuns(job, 'stop');
      break;
    case 'resume':
      apply(queue, job, { type: 'resume' });
      if (queue.paused === 'storage-full') setPaused(queue, 'no');
      break;
    case 'retry':
      retry(queue, job, command.options ?? job.record.options);
      break;
    case 'set-options':
      setOptions(queue, job, command.options);
      break;
    case 'unlock':
      job.password = command.password;
      apply(queue, job, { type: 'unlock' });
      break;
    case 'rename':
      rename(queue, job, command.fileName);
      break;
    case 'reorder':
      reorder(queue, command.id, command.before);
      break;
    case 'remove':
      remove(queue, job, now);
      break;
    case 'undo-remove':
      apply(queue, job, { type: 'undo-remove' });
      queue.ports.publish.whole(command.id);
      break;
    default:
      command satisfies never;
  }
}

function retry(queue: Queue, job: LiveJob, options: ConversionOptions): void {
  if (!isFinal(job.record.status)) return;
  const pages = shownPages(job, queue.ports.clock.now());
  job.record = transition(job.record, { type: 'retry', options, pages });
  const failed = [...job.rows.values()].filter((row) => row.outcome === 'picture' || row.outcome === 'dropped');
  for (const { index } of failed) job.rows.delete(index);
  job.attempts.clear();
  dropStaleRows(job);
  queue.ports.publish.whole(job.record.id);
  if (queue.epoch === null) return;
  const dropped = failed.map((row) => row.index);
  void queue.ports.store.renewJob(queue.epoch, job.record, dropped).then((written) => checkWritten(queue, written));
}

function setOptions(queue: Queue, job: LiveJob, options: ConversionOptions): void {
  const before = job.record;
  apply(queue, job, { type: 'set-options', options });
  if (job.record === before) return;
  endRuns(job, 'kill'); // they work under the old options
  dropStaleRows(job);
  queue.ports.publish.whole(job.record.id);
}

function rename(queue: Queue, job: LiveJob, wish: string): void {
  const fileName = renamedBook(wish);
  if (fileName !== null) apply(queue, job, { type: 'rename', fileName });
}

function reorder(queue: Queue, id: JobId, before: JobId | null): void {
  const changed = reordered(
    [...queue.jobs.values()].map((job) => job.record),
    id,
    before,
  );
  const moved: LiveJob[] = [];
  for (const [changedId, position] of changed) {
    const job = queue.jobs.get(changedId);
    if (job === undefined) continue;
    job.record = { ...job.record, position };
    moved.push(job);
    queue.ports.publish.changed(changedId);
  }
  saveJobs(queue, moved);
}

function remove(queue: Queue, job: LiveJob, now: number): void {
  apply(queue, job, { type: 'remove', now });
  endRuns(job, 'kill');
  queue.ports.publish.gone(job.record.id);
  deleteLater(queue, job);
}

function removeFinished(queue: Queue): void {
  const now = queue.ports.clock.now();
  for (const job of [...queue.jobs.values()]) {
    if (job.record.status === 'done' && job.record.removedAt === null) remove(queue, job, now);
  }
}

function pauseQueue(queue: Queue): void {
  setPaused(queue, 'by-user');
  for (const job of queue.jobs.values()) {
    apply(queue, job, { type: 'interrupt' });
    endRuns(job, 'stop');
  }
}
