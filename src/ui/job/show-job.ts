// In: a job's id. Out: its card is in sight and has the focus.
import type { JobId } from '../../jobs/job.ts';

function cardOf(id: JobId): Element | null {
  return document.querySelector(`[data-job="${CSS.escape(id)}"]`);
}

/** The button of a card's menu: always there, and does no harm. Null for a card that is not drawn. */
export function menuOf(id: JobId): HTMLElement | null {
  return cardOf(id)?.querySelector<HTMLElement>('.card-head button') ?? null;
}

/** Nothing happens for a card that is not drawn: behind "show more", or deleted meanwhile. */
export function showJob(id: JobId): void {
  cardOf(id)?.scrollIntoView({ block: 'center' });
  menuOf(id)?.focus({ preventScroll: true });
}
