// Glyphs of a displayed formula in; its number at the margin and the glyphs without it out.
import type { MathBox } from './math-box.ts';

/** White in em between a formula and its number: little where the formula fills its line. */
const NUMBER_GAP_EM = 0.3;
/** White in em within a number. */
const INNER_GAP_EM = 0.3;
const NUMBER = /^[([]\p{L}?\.?\d{1,3}(?:[.-]\d{1,3}){0,3}\p{L}?[′']?[)\]]$/u;

export type NumberApart = { readonly boxes: readonly MathBox[]; readonly number: string | null };

/** The run of glyphs on one baseline that ends (or starts) at `end`. */
function runFrom(end: MathBox, boxes: readonly MathBox[], step: -1 | 1): readonly MathBox[] {
  const line = boxes
    .filter((box) => Math.abs(box.base - end.base) < 0.02 * end.size && !box.onAxis)
    .sort((a, b) => (a.x0 - b.x0) * step);
  const run: MathBox[] = [];
  for (const box of line.slice(line.indexOf(end))) {
    const last = run[run.length - 1];
    if (last !== undefined && (step > 0 ? box.x0 - last.x1 : last.x0 - box.x1) > INNER_GAP_EM * end.size) break;
    run.push(box);
  }
  return step > 0 ? run : run.reverse();
}

type Candidate = {
  readonly text: string;
  readonly run: readonly MathBox[];
  readonly inner: MathBox;
  readonly step: -1 | 1;
};

function candidates(boxes: readonly MathBox[]): readonly Candidate[] {
  const out: Candidate[] = [];
  for (const [pattern, step] of [[/^[)\]]$/, -1] as const, [/^[([]$/, 1] as const]) {
    for (const end of boxes.filter((box) => pattern.test(box.text) && !box.onAxis)) {
      const run = runFrom(end, boxes, step);
      const text = run.map((box) => box.text).join('');
      const inner = run[step < 0 ? 0 : run.length - 1];
      if (inner !== undefined && NUMBER.test(text)) out.push({ text, run, inner, step });
    }
  }
  return out;
}

/** Takes the number off a formula; null where it has several, which one formula cannot. */
export function numberApart(boxes: readonly MathBox[]): NumberApart | null {
  const all = candidates(boxes);
  const others = boxes.filter((box) => !all.some((candidate) => candidate.run.includes(box)));
  const found = all.filter(({ inner, step }) => {
    // Nothing stands beyond a number, and there is white before it.
    const gap = NUMBER_GAP_EM * inner.size;
    return others.every((box) => (step < 0 ? box.x1 <= inner.x0 - gap : box.x0 >= inner.x1 + gap));
  });
  const first = found[0];
  if (first === undefined || others.length === 0) return { boxes, number: null };
  if (found.some((candidate) => candidate.text !== first.text)) return null;
  return { boxes: boxes.filter((box) => !first.run.includes(box)), number: first.text };
}
