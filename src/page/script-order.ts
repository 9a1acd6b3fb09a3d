// Items of one line, left to right, in; the same out with lowered and raised ones that stand over each other told apart:
// first all that is lowered, then all that is raised, as in ∑ with limits beside it.
import type { Span } from '../model/page.ts';

type Scripted = { readonly x0: number; readonly x1: number; readonly position: Span['position'] };

function ordered<T extends Scripted>(run: readonly T[]): readonly T[] {
  const lowered = run.filter((item) => item.position === 'subscript');
  const raised = run.filter((item) => item.position === 'superscript');
  const [low, high] = [lowered[0], raised[0]];
  if (low === undefined || high === undefined) return run;
  // Scripts of one base start side by side: else the second stands at the end of the first, and belongs to it.
  const lowEnd = Math.max(...lowered.map((item) => item.x1));
  const highEnd = Math.max(...raised.map((item) => item.x1));
  return low.x0 < highEnd && high.x0 < lowEnd ? [...lowered, ...raised] : run;
}

/** Puts the scripts that share a base in order. */
export function inScriptOrder<T extends Scripted>(items: readonly T[]): readonly T[] {
  if (!items.some((item) => item.position === 'subscript')) return items;
  const out: T[] = [];
  let run: T[] = [];
  for (const item of items) {
    if (item.position !== 'normal') {
      run.push(item);
      continue;
    }
    out.push(...ordered(run), item);
    run = [];
  }
  out.push(...ordered(run));
  return out;
}
