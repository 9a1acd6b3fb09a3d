// Parts of a formula in; its lines out, each with the parts that stand on it and those that are set smaller around it.
import { lineBase, type MathBox } from './math-box.ts';

export type MathLine = {
  readonly base: number;
  readonly em: number;
  /** Parts on the line, left to right. */
  readonly main: readonly MathBox[];
  /** Scripts and limits, left to right. */
  readonly small: readonly MathBox[];
};

/** Parts of at least this share of the largest type stand on the line; scripts have 0.7 or less. */
const MAIN_SIZE = 0.86;
/** Baselines of one line agree to this many em. */
const SAME_BASE_EM = 0.06;
/** The axes of big signs agree with their line's to this many em. */
const SAME_AXIS_EM = 0.13;
/** White in em between neighbours of one script. */
const CLUSTER_GAP_EM = 0.4;
/** Operators of unknown fonts and dots in columns are off their line by up to this, in em. */
const LOOSE_EM = 0.35;
/** Type of at most this size, in points, has scripts of its own size: TeX's smallest, 5 and 6. */
const SMALLEST = 6.2;
/** Lines closer than this, in em, are none: something is raised or sunk. */
const MIN_LINE_EM = 0.6;

function distance(a: MathBox, b: MathBox): number {
  const dx = Math.max(0, a.x0 - b.x1, b.x0 - a.x1);
  const dy = Math.max(0, a.y0 - b.y1, b.y0 - a.y1);
  return dx + dy;
}

/** Small parts side by side on one baseline, which belong to one line. */
function clustersOf(boxes: readonly MathBox[], em: number): readonly (readonly MathBox[])[] {
  const out: MathBox[][] = [];
  for (const box of [...boxes].sort((a, b) => a.x0 - b.x0)) {
    const own = out.find((cluster) => {
      const last = cluster[cluster.length - 1];
      return (
        last !== undefined &&
        Math.abs(lineBase(last, last.size) - lineBase(box, box.size)) < SAME_BASE_EM * em &&
        box.x0 - last.x1 < CLUSTER_GAP_EM * em
      );
    });
    if (own === undefined) out.push([box]);
    else own.push(box);
  }
  return out;
}

function typeSize(boxes: readonly MathBox[]): number {
  const set = boxes.filter((box) => !box.onAxis);
  const groups = boxes.filter((box) => box.role === 'group');
  return Math.max(0, ...(set.length > 0 ? set : groups.length > 0 ? groups : boxes).map((box) => box.size));
}

/** Dots that stand for rows of a matrix, at no baseline of their own. */
function isDots(box: MathBox): boolean {
  return box.text === '⋮' || box.text === '⋱';
}

function toleranceOf(box: MathBox): number {
  if (box.role === 'operator' || isDots(box)) return LOOSE_EM;
  return box.onAxis ? SAME_AXIS_EM : SAME_BASE_EM;
}

/** Baselines of the smallest type without those of its scripts, which start behind their bases. */
function withoutScripts(bases: readonly number[], large: readonly MathBox[], em: number): readonly number[] {
  const starts = (base: number): number =>
    Math.min(...large.filter((box) => Math.abs(box.base - base) <= SAME_BASE_EM * em).map((box) => box.x0));
  const kept: number[] = [];
  for (const base of [...bases].sort((a, b) => starts(a) - starts(b))) {
    if (kept.every((other) => Math.abs(other - base) >= MIN_LINE_EM * em)) kept.push(base);
  }
  return kept.sort((a, b) => a - b);
}

/** Baselines, top to bottom; null where two are too close to be lines. */
function basesOf(boxes: readonly MathBox[], em: number): readonly number[] | null {
  const large = boxes.filter((box) => !box.onAxis && box.size >= MAIN_SIZE * em && !isDots(box));
  const bases: number[] = [];
  const add = (base: number, tolerance: number): void => {
    if (!bases.some((known) => Math.abs(known - base) <= tolerance * em)) bases.push(base);
  };
  for (const box of large) add(box.base, SAME_BASE_EM);
  const tall = boxes.filter((box) => box.role === 'group' && box.onAxis && box.size >= MAIN_SIZE * em);
  for (const box of tall) add(lineBase(box, em), SAME_AXIS_EM);
  if (bases.length === 0) for (const box of boxes) add(lineBase(box, em), SAME_AXIS_EM);
  for (const box of boxes) if (isDots(box) && box.size >= MAIN_SIZE * em) add(box.base, LOOSE_EM);
  bases.sort((a, b) => a - b);
  if (em <= SMALLEST) return withoutScripts(bases, large, em);
  const close = bases.some((base, i) => i > 0 && base - (bases[i - 1] ?? base) < MIN_LINE_EM * em);
  return close ? null : bases;
}

/** Cuts parts into lines; null where a part stands between them. */
export function mathLines(boxes: readonly MathBox[]): readonly MathLine[] | null {
  const em = typeSize(boxes);
  const bases = em > 0 ? basesOf(boxes, em) : null;
  if (bases === null) return null;
  const lines = bases.map((base) => ({ base, em, main: [] as MathBox[], small: [] as MathBox[] }));
  const rest: MathBox[] = [];
  for (const box of boxes) {
    const line = lines.find(
      (l) =>
        (box.onAxis || box.size >= MAIN_SIZE * em) && Math.abs(lineBase(box, em) - l.base) <= toleranceOf(box) * em,
    );
    if (line !== undefined) line.main.push(box);
    else rest.push(box);
  }
  for (const cluster of clustersOf(rest, em)) {
    let best: { line: (typeof lines)[number]; far: number } | null = null;
    for (const line of lines) {
      const far = Math.min(...line.main.flatMap((main) => cluster.map((box) => distance(main, box))));
      if (best === null || far < best.far) best = { line, far };
    }
    if (best === null || cluster.some((box) => box.size > 0.95 * em && em > SMALLEST)) return null;
    best.line.small.push(...cluster);
  }
  for (const line of lines) {
    line.main.sort((a, b) => a.x0 - b.x0);
    line.small.sort((a, b) => a.x0 - b.x0);
  }
  return lines;
}
