// In: a card that changes under the hands of whoever works it. Out: its focus stays in it, where the next thing is to do.
import { type FocusEvent, type RefObject, useLayoutEffect } from 'react';
import type { JobId, JobSnapshot } from '../../jobs/job.ts';

/** What to do next on a card, best first; its menu is always there and does no harm. */
const NEXT_TO_DO = [
  '.password input',
  '.card-body .actions button:not(.quiet)',
  '.card-foot .primary',
  '.card-head > button',
];

/** The card that has the focus. It outlives the card's element, which another list draws anew when the job ends. */
let focused: { readonly id: JobId; readonly visibly: boolean } | null = null;

/** Handlers for a card's element: a control that goes takes no focus with it out of the page. */
export function useCardFocus(job: JobSnapshot, card: RefObject<HTMLElement | null>) {
  const { id, status } = job;
  useLayoutEffect(() => {
    // React hides the blur of what it removes itself, so that only the user's own leaving is noted below.
    if (status === null || focused?.id !== id || document.activeElement !== document.body) return;
    const found = NEXT_TO_DO.map((selector) => card.current?.querySelector<HTMLElement>(selector));
    found.find((element) => element != null)?.focus({ preventScroll: !focused.visibly });
  }, [id, status, card]);
  return {
    onFocus(event: FocusEvent) {
      focused = { id, visibly: event.target.matches(':focus-visible') };
    },
    onBlur() {
      focused = null;
    },
  };
}
