// In: files from a drop, the picker, a paste or another program. Out: jobs in the queue, and words for what was refused.
import { isolated, shortened } from '../../i18n/format.ts';
import type { JobSnapshot } from '../../jobs/job.ts';
import type { ConversionError } from '../../model/errors.ts';
import { showJob } from '../job/show-job.ts';
import type { App } from '../state/app-context.ts';
import { errorInToast, showToast } from '../state/toasts.ts';

type Intake = Pick<App, 'client' | 'messages' | 'preferences' | 'toasts' | 'adding' | 'queue'>;

/** A job of the same file, as far as name and size tell: reading both files to compare them would take longer than it helps. */
function sameFile(jobs: readonly JobSnapshot[], file: Pick<File, 'name' | 'size'>): JobSnapshot | undefined {
  return jobs.find((job) => job.fileName === file.name && job.fileBytes === file.size);
}

/** Copies one file into the queue; the answer is why it could not be. */
async function takeFile(app: Intake, file: File): Promise<ConversionError | null> {
  try {
    const started = await app.client.start(file, file.name, app.preferences.get().defaults);
    if (!started.ok) return started.error;
  } catch (thrown) {
    return { code: 'internal', detail: String(thrown) };
  } finally {
    app.adding.set(app.adding.get() - 1);
  }
  return null;
}

/** One line for all files that were in the list already, which leads to the first of them. */
function tellAgain(app: Intake, earlier: readonly JobSnapshot[]): void {
  const [first] = earlier;
  if (first === undefined) return;
  const { again, againMany } = app.messages.intake;
  const text = earlier.length === 1 ? again(first.fileName) : againMany(earlier.length);
  showToast(app, { text, tone: 'plain', undo: null, show: () => showJob(first.id) });
}

/** One line for all files that were refused for the same reason. */
function tellRefused(app: Intake, why: string, names: readonly string[]): void {
  const t = app.messages;
  const [first = ''] = names;
  const some = () =>
    t.format.listSome(
      names.map((name) => isolated(shortened(name))),
      t.common.more,
    );
  const all = () => `${t.intake.failedMany(names.length, some())} ${why}`;
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
  const again: JobSnapshot[] = [];
  for (const file of files) {
    const earlier = sameFile(app.queue.get().jobs, file);
    const error = await takeFile(app, file);
    if (error === null) {
      onTaken(file);
      if (earlier !== undefined) again.push(earlier);
      continue;
    }
    const why = errorInToast(t, error);
    refused.set(why, [...(refused.get(why) ?? []), file.name]);
  }
  for (const [why, names] of refused) tellRefused(app, why, names);
  tellAgain(app, again);
}
