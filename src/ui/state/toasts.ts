// In: a short text, with an undo where there is one. Out: a line at the foot of the page that goes by itself, but for bad news.
import { errorAdvice } from '../../i18n/conversion-messages.ts';
import type { Messages } from '../../i18n/en.ts';
import type { ConversionError } from '../../model/errors.ts';
import type { App, Toast } from './app-context.ts';

/** How long a line stays, ms. The undo time of a deleted job (client.ts) is longer. */
const SHOWN_MS = 10_000;

let lastId = 0;

/** Takes toasts away. */
export function dismissToasts(app: Pick<App, 'toasts'>, ids: readonly number[]): void {
  app.toasts.set(app.toasts.get().filter((toast) => !ids.includes(toast.id)));
}

/** Shows a toast for ten seconds; what went wrong stays until it is closed, and is there once. */
export function showToast(app: Pick<App, 'toasts'>, toast: Omit<Toast, 'id'>): void {
  lastId += 1;
  const id = lastId;
  const outdated = (other: Toast): boolean =>
    toast.topic === 'moved' ? other.topic === 'moved' : other.tone === 'bad' && other.text === toast.text;
  app.toasts.set([...app.toasts.get().filter((other) => !outdated(other)), { ...toast, id }]);
  if (toast.tone !== 'bad') setTimeout(() => dismissToasts(app, [id]), SHOWN_MS);
}

/** What went wrong and what to do, for a line that has no technical detail to copy. */
export function errorInToast(t: Messages, error: ConversionError): string {
  const { what, todo } = errorAdvice(t.errors, error);
  return `${what} ${error.code === 'internal' ? t.toast.internalTodo : todo}`;
}

export type ToastLine = Omit<Toast, 'id'> & {
  /** The toasts that share the line, the latest last. */
  readonly ids: readonly number[];
};

/** Toasts as they are drawn: deletions in one line, where the last of them stands, so that they cover little of a phone. */
export function toastLines(toasts: readonly Toast[], t: Messages): readonly ToastLine[] {
  const deleted = toasts.filter(({ topic }) => topic === 'deleted');
  const last = deleted.at(-1);
  return toasts.flatMap((toast) => {
    if (toast.topic !== 'deleted' || deleted.length === 1) return [{ ...toast, ids: [toast.id] }];
    if (toast !== last) return [];
    const undo = () => {
      for (const one of deleted) one.undo?.();
    };
    return [{ ...toast, text: t.toast.deletedMany(deleted.length), undo, ids: deleted.map(({ id }) => id) }];
  });
}
