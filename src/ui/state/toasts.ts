// In: a short text, with an undo where there is one. Out: a line at the foot of the page that goes by itself, but for bad news.
import type { App, Toast } from './app-context.ts';

/** How long a line stays, ms. The undo time of a deleted job (client.ts) is longer. */
const SHOWN_MS = 10_000;

let lastId = 0;

/** Takes a toast away. */
export function dismissToast(app: Pick<App, 'toasts'>, id: number): void {
  app.toasts.set(app.toasts.get().filter((toast) => toast.id !== id));
}

/** Shows a toast for ten seconds; what went wrong stays until it is closed, and is there once. */
export function showToast(app: Pick<App, 'toasts'>, toast: Omit<Toast, 'id'>): void {
  lastId += 1;
  const id = lastId;
  const others = app.toasts.get().filter(({ tone, text }) => tone !== 'bad' || text !== toast.text);
  app.toasts.set([...others, { ...toast, id }]);
  if (toast.tone !== 'bad') setTimeout(() => dismissToast(app, id), SHOWN_MS);
}
