// In: a card that changes under the hands of whoever works it. Out: its focus stays in it, where the next thing is to do.
import { type FocusEvent, type RefObject, useLayoutEffect } from 'react';
import type { JobId, JobSnapshot } from '../../jobs/job.ts';

const PASSWORD = '.password input';

/** What to do next on a card, best first; its menu is always there and does no harm. */
const NEXT_TO_DO = [PASSWORD, '.card-body .actions button:not(.quiet)', '.card-foot .primary', '.card-head > button'];

/** The card that has the focus. It outlives the card's element, which another list draws anew when the job ends. */
let focused: { readonly id: JobId; readonly visibly: boolean } | null = null;

/** Where the focus was put from here, until the user moves it. */
let placed: HTMLElement | null = null;

/** Handlers for a card's element: a control that goes takes no focus with it out of the page. */
export function useCardFocus(job: JobSnapshot, card: RefObject<HTMLElement | null>) {
  useLayoutEffect(() => {
    // React hides the blur of what it removes itself, so that only the user's own leaving is noted below.
    if (focused?.id !== job.id) return;
    const lost = document.activeElement === document.body;
    const moved = placed !== null && document.activeElement === placed;
    // A password that is asked for again takes back the focus that its field lost when it went.
    const wanted = lost ? NEXT_TO_DO : moved ? [PASSWORD] : [];
    const found = wanted
      .map((selector) => card.current?.querySelector<HTMLElement>(selector))
      .find((one) => one != null);
    if (found == null || found === placed) return;
    const { visibly } = focused;
    found.focus({ preventScroll: !visibly });
    placed = found;
  }, [job, card]);
  return {
    onFocus(event: FocusEvent) {
      focused = { id: job.id, visibly: event.target.matches(':focus-visible') };
    },
    onBlur() {
      focused = null;
    },
  };
}
