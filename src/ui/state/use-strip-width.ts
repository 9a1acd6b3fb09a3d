// One observer for all strips: every card has the same width, so only the list is measured.
import { type RefCallback, useCallback } from 'react';
import { useApp } from './app-context.ts';

/** What a card takes beside its strip: paddings and the cover, CSS px (styles/cards.css). */
const BESIDE_STRIP_WIDE_PX = 150;
const BESIDE_STRIP_NARROW_PX = 34;
/** Where the cover leaves the strip's side (styles/cards.css). */
const NARROW_BELOW_PX = 560;
/** Widths are taken in steps, so that dragging the window's edge does not redraw at every pixel. CSS px. */
const STEP_PX = 40;

/** A ref for the list of cards that keeps the store of the strip's width. */
export function useStripWidth(): RefCallback<HTMLElement> {
  const { stripWidth } = useApp();
  return useCallback(
    (list: HTMLElement | null) => {
      if (list === null) return;
      const observer = new ResizeObserver(([entry]) => {
        if (entry === undefined) return;
        const width = entry.contentRect.width;
        const beside = width < NARROW_BELOW_PX ? BESIDE_STRIP_NARROW_PX : BESIDE_STRIP_WIDE_PX;
        stripWidth.set(Math.max(STEP_PX, Math.floor((width - beside) / STEP_PX) * STEP_PX));
      });
      observer.observe(list);
      return () => observer.disconnect();
    },
    [stripWidth],
  );
}
