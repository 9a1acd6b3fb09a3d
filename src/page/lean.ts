// Boxes of text in; out, by how much their common left edges lean, and the boxes set upright.
// A page that lay askew by less than is levelled, or half a spread that did, moves its columns by their gutter's width.
import type { Box } from '../model/geometry.ts';

/** Leans that are tried, points across by points down: 0.6 degrees either way, what levelling leaves. */
const STEEPEST = 0.012;
const STEP = 0.002;
/** Left edges nearer than this, em, stand under each other. */
const NEAR_EM = 0.15;
/** Fewer lines than this show no lean. */
const MIN_LINES = 12;
/** A lean must gather this many times more edges than upright ones do. */
const BETTER = 1.15;

type Item = { readonly box: Box; readonly text: boolean };

/** How well left edges gather when set upright by a lean: the pairs of edges that stand under each other, near ones more. */
function gathering(items: readonly Item[], lean: number, reach: number): number {
  const edges = Float64Array.from(items, ({ box }) => box.x0 - lean * box.y1).sort();
  let sum = 0;
  edges.forEach((edge, i) => {
    for (let k = i + 1; k < edges.length && (edges[k] ?? 0) - edge < reach; k++)
      sum += 1 - ((edges[k] ?? 0) - edge) / reach;
  });
  return sum;
}

/** The lean of a part of the page; 0 where its edges are upright as they stand. */
export function leanOf(items: readonly Item[], em: number): number {
  const lines = items.filter((item) => item.text);
  if (lines.length < MIN_LINES) return 0;
  const asTheyStand = gathering(lines, 0, NEAR_EM * em);
  let [best, most] = [0, BETTER * asTheyStand];
  for (let lean = -STEEPEST; lean <= STEEPEST + STEP / 2; lean += STEP) {
    const gathered = gathering(lines, lean, NEAR_EM * em);
    if (gathered > most) [best, most] = [lean, gathered];
  }
  return best;
}

/** A box set upright. */
export function upright(box: Box, lean: number): Box {
  if (lean === 0) return box;
  const by = lean * box.y1;
  return { ...box, x0: box.x0 - by, x1: box.x1 - by };
}
