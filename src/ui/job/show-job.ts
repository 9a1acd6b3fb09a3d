// In: a job's id. Out: its card is in sight and has the focus.
import type { JobId } from '../../jobs/job.ts';

/** Nothing happens for a card that is not drawn: behind "show more", or deleted meanwhile. */
export function showJob(id: JobId): void {
  const card = document.querySelector(`[data-job="${CSS.escape(id)}"]`);
  card?.scrollIntoView({ block: 'center' });
  card?.querySelector<HTMLElement>('.card-head button')?.focus({ preventScroll: true });
}
