// In: segments with the markers that their first lines seem to have. Out: the same, without the lone letters among them:
// the rest of a Korean word that a line end cut ("다. 그러나 …") looks like the third letter of a list.
import type { LineMarker, Segment } from './draft.ts';
import { markerReadings } from './list-markers.ts';

/** Segments between two items of one list at most; an item may hold paragraphs, tables and lists of its own. */
const MAX_APART = 40;

type Lettered = { readonly at: number; readonly id: string; readonly readings: readonly LineMarker[] };

/** The reading of every letter whose neighbour (by `step`) stands at most MAX_APART segments before it. */
function settle(items: readonly Lettered[], step: 1 | -1, found: Map<string, LineMarker>): void {
  const last = new Map<string, { readonly at: number; readonly value: number }>();
  for (const { at, id, readings } of items) {
    for (const reading of readings) {
      const before = last.get(reading.form);
      const near = before !== undefined && Math.abs(at - before.at) <= MAX_APART;
      if (near && reading.value === before.value + step && !found.has(id)) found.set(id, reading);
    }
    for (const { form, value } of readings) last.set(form, { at, value });
  }
}

/** Takes the marker from every segment that starts with a counting letter that no other of its list comes before or after. */
export function withoutLoneLetters(segments: readonly Segment[]): readonly Segment[] {
  const items = segments.flatMap(({ id, marker, lines }, at) => {
    if (marker?.style !== 'letters') return [];
    return [{ at, id, readings: markerReadings(lines[0]?.text ?? '').filter((r) => r.style === 'letters') }];
  });
  const found = new Map<string, LineMarker>();
  settle(items, 1, found);
  settle([...items].reverse(), -1, found);
  return segments.map((segment) =>
    segment.marker?.style === 'letters' ? { ...segment, marker: found.get(segment.id) ?? null } : segment,
  );
}
