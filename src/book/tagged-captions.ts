// In: segments of a tagged PDF. Out: those that the tags call captions and that stand at a figure or table, with its kind.
// Evidence: the Caption element; where most of these stand at nothing, the tags mean something else.
import type { Segment } from './draft.ts';
import { holderOf } from './holders.ts';

const CAPTION = /^Caption$/;
/** Share of the captions that must stand at a figure or table. */
const MIN_AT_FLOAT = 0.6;

const kindOf = (s: Segment | undefined, pageIndex: number): 'figure' | 'table' | null =>
  (s?.kind === 'figure' || s?.kind === 'table') && s.pageIndex === pageIndex && s.caption === null ? s.kind : null;

/** Captions by the tags, where these are right. */
export function taggedCaptions(segments: readonly Segment[]): ReadonlyMap<Segment, 'figure' | 'table'> {
  const found = new Map<Segment, 'figure' | 'table'>();
  let all = 0;
  segments.forEach((segment, i) => {
    if (segment.kind !== 'text' || holderOf(segment.lines[0], CAPTION) === null) return;
    all++;
    const kind = kindOf(segments[i - 1], segment.pageIndex) ?? kindOf(segments[i + 1], segment.pageIndex);
    if (kind !== null) found.set(segment, kind);
  });
  return found.size >= MIN_AT_FLOAT * all ? found : new Map();
}
