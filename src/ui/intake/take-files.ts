// In: files from a drop, the picker, a paste or another program. Out: jobs in the queue, and words for what failed.
import { errorAdvice } from '../../i18n/conversion-messages.ts';
import type { App } from '../state/app-context.ts';
import { showToast } from '../state/toasts.ts';

type Intake = Pick<App, 'client' | 'messages' | 'preferences' | 'toasts' | 'adding'>;

/** Copies files into the queue one after the other, in their order; each failure becomes a line at the foot. */
export async function takeFiles(app: Intake, files: readonly File[]): Promise<void> {
  const t = app.messages;
  if (files.length === 0) {
    showToast(app, { text: t.intake.nothingTaken, tone: 'bad', undo: null });
    return;
  }
  app.adding.set(app.adding.get() + files.length);
  for (const file of files) {
    const started = await app.client.start(file, file.name, app.preferences.get().defaults);
    app.adding.set(app.adding.get() - 1);
    if (started.ok) continue;
    const { what, todo } = errorAdvice(t.errors, started.error);
    showToast(app, { text: t.intake.failed(file.name, `${what} ${todo}`), tone: 'bad', undo: null });
  }
}
