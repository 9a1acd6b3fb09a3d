// In: a job and the app. Out: what the buttons of its card do, with a line at the foot where something is to be said.
import type { FinishedBook } from '../../client/client.ts';
import type { JobSnapshot } from '../../jobs/job.ts';
import { fail, type Result } from '../../model/result.ts';
import { downloadBook, saveBookAs, shareBook } from '../parts/save-file.ts';
import type { App } from '../state/app-context.ts';
import { jobName, type Move, moveTarget, waitingLine } from '../state/queue.ts';
import { errorInToast, showToast } from '../state/toasts.ts';

async function readBook(app: App, job: JobSnapshot): Promise<FinishedBook | null> {
  const read = await app.client.download(job.id);
  if (read.ok) return read.value;
  const why = errorInToast(app.messages, read.error);
  showToast(app, { text: `${app.messages.action.downloadFailed} ${why}`, tone: 'bad', undo: null });
  return null;
}

/** Runs what the user may decline; only a real failure is told. */
async function unlessDeclined(app: App, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return;
    showToast(app, { text: app.messages.action.downloadFailed, tone: 'bad', undo: null });
  }
}

/** Downloads the book under the name that the queue gave it. */
export async function download(app: App, job: JobSnapshot): Promise<void> {
  const book = await readBook(app, job);
  if (book !== null) downloadBook(book);
}

/** Downloads to a place and under a name that the reader chooses. */
export function saveAs(app: App, job: JobSnapshot): Promise<void> {
  return unlessDeclined(app, () => saveBookAs(job.book?.fileName ?? job.fileName, () => readBook(app, job)));
}

/** Hands the book to another app. */
export function share(app: App, job: JobSnapshot): Promise<void> {
  return unlessDeclined(app, async () => {
    const book = await readBook(app, job);
    if (book !== null) await shareBook(book);
  });
}

/** Deletes with an undo. */
export function remove(app: App, job: JobSnapshot): void {
  const text = app.messages.toast.deleted(jobName(job, app.messages.job.untitled));
  void app.client.remove(job.id);
  showToast(app, { text, tone: 'plain', undo: () => void app.client.undoRemove(job.id), topic: 'deleted' });
}

/** Moves a waiting job in the line. */
export function move(app: App, job: JobSnapshot, how: Move): void {
  const { jobs } = app.queue.get();
  const target = moveTarget(jobs, job.id, how);
  if (target === undefined) return;
  const at = waitingLine(jobs).findIndex((other) => other.id === job.id);
  const place = how === 'first' ? 1 : how === 'up' ? at : at + 2;
  void app.client.reorder(job.id, target);
  showToast(app, {
    text: app.messages.toast.reordered(jobName(job, app.messages.job.untitled), place),
    tone: 'plain',
    undo: null,
    topic: 'moved',
  });
}

/** Downloads a language and converts the book with it; a language that does not come is told. */
export async function installThenRetry(
  app: Pick<App, 'client' | 'messages' | 'toasts'>,
  job: JobSnapshot,
  language: string,
): Promise<void> {
  const installed = await app.client
    .installPack(language)
    .catch((thrown: unknown): Result<void> => fail({ code: 'internal', detail: String(thrown) }));
  if (installed.ok) {
    await app.client.retry(job.id);
    return;
  }
  showToast(app, { text: errorInToast(app.messages, installed.error), tone: 'bad', undo: null });
}
