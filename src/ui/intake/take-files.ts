// In: files from a drop, the picker, a paste or another program. Out: jobs in the queue, and words for what failed.
import { errorAdvice } from '../../i18n/conversion-messages.ts';
import type { JobSnapshot } from '../../jobs/job.ts';
import { showJob } from '../job/show-job.ts';
import type { App } from '../state/app-context.ts';
import { showToast } from '../state/toasts.ts';

type Intake = Pick<App, 'client' | 'messages' | 'preferences' | 'toasts' | 'adding' | 'queue'>;

/** A job of the same file, as far as name and size tell: reading both files to compare them would take longer than it helps. */
function sameFile(jobs: readonly JobSnapshot[], file: Pick<File, 'name' | 'size'>): JobSnapshot | undefined {
  return jobs.find((job) => job.fileName === file.name && job.fileBytes === file.size);
}

/** Copies files into the queue one after the other, in their order; each failure becomes a line at the foot. */
export async function takeFiles(app: Intake, files: readonly File[]): Promise<void> {
  const t = app.messages;
  if (files.length === 0) {
    showToast(app, { text: t.intake.nothingTaken, tone: 'bad', undo: null });
    return;
  }
  app.adding.set(app.adding.get() + files.length);
  for (const file of files) {
    const earlier = sameFile(app.queue.get().jobs, file);
    const started = await app.client.start(file, file.name, app.preferences.get().defaults);
    app.adding.set(app.adding.get() - 1);
    if (started.ok) {
      if (earlier !== undefined) {
        const show = () => showJob(earlier.id);
        showToast(app, { text: t.intake.again(file.name), tone: 'plain', undo: null, show });
      }
      continue;
    }
    const { what, todo } = errorAdvice(t.errors, started.error);
    showToast(app, { text: t.intake.failed(file.name, `${what} ${todo}`), tone: 'bad', undo: null });
  }
}
