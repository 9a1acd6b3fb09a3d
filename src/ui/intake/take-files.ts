// In: files from a drop, the picker, a paste or another program. Out: jobs in the queue, and words for what was refused.
import { errorAdvice } from '../../i18n/conversion-messages.ts';
import type { JobSnapshot } from '../../jobs/job.ts';
import type { ConversionError } from '../../model/errors.ts';
import { showJob } from '../job/show-job.ts';
import type { App } from '../state/app-context.ts';
import { showToast } from '../state/toasts.ts';

type Intake = Pick<App, 'client' | 'messages' | 'preferences' | 'toasts' | 'adding' | 'queue'>;

/** A job of the same file, as far as name and size tell: reading both files to compare them would take longer than it helps. */
function sameFile(jobs: readonly JobSnapshot[], file: Pick<File, 'name' | 'size'>): JobSnapshot | undefined {
  return jobs.find((job) => job.fileName === file.name && job.fileBytes === file.size);
}

/** Copies one file into the queue; the answer is why it could not be. */
async function takeFile(app: Intake, file: File): Promise<ConversionError | null> {
  const t = app.messages;
  const earlier = sameFile(app.queue.get().jobs, file);
  try {
    const started = await app.client.start(file, file.name, app.preferences.get().defaults);
    if (!started.ok) return started.error;
  } catch (thrown) {
    return { code: 'internal', detail: String(thrown) };
  } finally {
    app.adding.set(app.adding.get() - 1);
  }
  if (earlier !== undefined) {
    const show = () => showJob(earlier.id);
    showToast(app, { text: t.intake.again(file.name), tone: 'plain', undo: null, show });
  }
  return null;
}

/** One line for all files that were refused for the same reason. */
function tellRefused(app: Intake, why: string, names: readonly string[]): void {
  const t = app.messages;
  const [first = ''] = names;
  const all = () => `${t.intake.failedMany(names.length, t.format.listSome(names, t.common.more))} ${why}`;
  const text = names.length === 1 ? t.intake.failed(first, why) : all();
  showToast(app, { text, tone: 'bad', undo: null });
}

/** Copies files into the queue one after the other, in their order; `onTaken` hears of each that is in. */
export async function takeFiles(
  app: Intake,
  files: readonly File[],
  onTaken: (file: File) => void = () => undefined,
): Promise<void> {
  const t = app.messages;
  if (files.length === 0) {
    showToast(app, { text: t.intake.nothingTaken, tone: 'bad', undo: null });
    return;
  }
  app.adding.set(app.adding.get() + files.length);
  const refused = new Map<string, string[]>();
  for (const file of files) {
    const error = await takeFile(app, file);
    if (error === null) {
      onTaken(file);
      continue;
    }
    const { what, todo } = errorAdvice(t.errors, error);
    const why = `${what} ${todo}`;
    refused.set(why, [...(refused.get(why) ?? []), file.name]);
  }
  for (const [why, names] of refused) tellRefused(app, why, names);
}
