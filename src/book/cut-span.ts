// In: a span and places in its text. Out: the span in parts.
import type { Span } from '../model/page.ts';

/** A span in parts at places of its text, its box shared out by letters. */
export function cutSpan(span: Span, places: readonly number[]): Span[] {
  const { box } = span;
  const length = Math.max(1, span.text.length);
  const at = (i: number): number => box.x0 + ((box.x1 - box.x0) * i) / length;
  const ends = [0, ...places.filter((p) => p > 0 && p < span.text.length), span.text.length];
  return ends.slice(1).map((end, i) => {
    const from = ends[i] ?? 0;
    return { ...span, text: span.text.slice(from, end), box: { ...box, x0: at(from), x1: at(end) } };
  });
}
