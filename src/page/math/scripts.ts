// One line of a formula in; its parts with limits and scripts set on them out.
import { type Box, unionBox, unionBoxes } from '../../model/geometry.ts';
import type { MathLine } from './lines.ts';
import { AXIS_EM, type MathBox, type MathNode, middleX, middleY, node, type Parse } from './math-box.ts';
import { isFunctionName, tokenOf } from './tokens.ts';

/** Gap in em of the line between parts of one script or limit. */
const SCRIPT_GAP_EM = 0.4;
/** White in em between an operator and its limits: TeX's are 0.1 to 0.2 and more. */
const LIMIT_GAP_EM = 0.03;
/** How far in em a limit's middle may lie off its operator's. */
const LIMIT_CENTRE_EM = 0.4;
/** Least distance in em of a lower limit's baseline from the ink over it. */
const LOWER_LIMIT_EM = 0.35;
/** Least rise and drop in em of scripts on letters. */
const MIN_RISE_EM = 0.15;
const MIN_DROP_EM = 0.05;
/** A script starts at most this far, in em, behind its base or over it. */
const SCRIPT_REACH_EM = 0.3;
const SCRIPT_BACK_EM = 0.6;
/** Scripts of scripts are smaller than this part of the scripts. */
const SECOND_LEVEL = 0.87;

type Placed = { readonly box: MathBox; over: MathBox[]; under: MathBox[]; sup: MathBox[]; sub: MathBox[] };

function takesLimits(box: MathBox): boolean {
  return box.role === 'operator' || box.role === 'word' || box.role === 'sign' || box.role === 'group';
}

/** The parts beside each other around `seed` on one side of an operator. */
function cluster(seed: MathBox, among: readonly MathBox[], em: number): readonly MathBox[] {
  const taken = new Set([seed]);
  let box: Box = seed;
  for (let grown = true; grown; ) {
    grown = false;
    for (const other of among) {
      if (taken.has(other) || other.x0 - box.x1 > SCRIPT_GAP_EM * em || box.x0 - other.x1 > SCRIPT_GAP_EM * em)
        continue;
      taken.add(other);
      box = unionBox(box, other);
      grown = true;
    }
  }
  return [...taken];
}

/** Of a cluster under or over several operators what belongs to one of them: the widest white parts their limits. */
function partOf(found: readonly MathBox[], own: MathBox, places: readonly Placed[]): readonly MathBox[] {
  const all = unionBoxes(found);
  if (all === null) return found;
  const others = places.flatMap(({ box }) => {
    const big = box.role === 'operator' && box !== own;
    return big && middleX(box) > all.x0 && middleX(box) < all.x1 ? [middleX(box)] : [];
  });
  const middle = middleX(own);
  const sorted = [...found].sort((a, b) => a.x0 - b.x0);
  const cut = (from: number, to: number): number => {
    let [at, widest, end] = [(from + to) / 2, 0, -Infinity];
    for (const box of sorted) {
      const white = box.x0 - end;
      if (box.x0 > from && end < to && white > widest && end > -Infinity) [at, widest] = [(end + box.x0) / 2, white];
      end = Math.max(end, box.x1);
    }
    return at;
  };
  const before = Math.max(-Infinity, ...others.filter((x) => x < middle));
  const after = Math.min(Infinity, ...others.filter((x) => x > middle));
  const left = before === -Infinity ? -Infinity : cut(before, middle);
  const right = after === Infinity ? Infinity : cut(middle, after);
  return found.filter((box) => middleX(box) > left && middleX(box) < right);
}

function isCentredOn(boxes: readonly MathBox[], box: MathBox, em: number): boolean {
  const all = unionBoxes(boxes);
  return all !== null && Math.abs(middleX(all) - middleX(box)) <= LIMIT_CENTRE_EM * em;
}

/** Takes limits from `small` that stand wholly over or under parts of the line. */
function withLimits(places: readonly Placed[], small: readonly MathBox[], em: number): readonly MathBox[] {
  let left = small;
  for (const place of places) {
    if (!takesLimits(place.box)) continue;
    const { x0, x1, y0, y1 } = place.box;
    const low = left.filter((box) => box.y0 >= y1 + LIMIT_GAP_EM * em && box.base - y1 >= LOWER_LIMIT_EM * em);
    const high = left.filter((box) => box.y1 <= y0 - LIMIT_GAP_EM * em);
    // Scripts of a limit may reach up beside its operator.
    const lower = left.filter((box) => middleY(box) > y1);
    const upper = left.filter((box) => middleY(box) < y0);
    for (const [side, all, key] of [[low, lower, 'under'] as const, [high, upper, 'over'] as const]) {
      const seed =
        side.find((box) => middleX(box) > x0 && middleX(box) < x1) ?? side.find((box) => box.x0 < x1 && box.x1 > x0);
      const found = seed === undefined ? [] : partOf(cluster(seed, all, em), place.box, places);
      if (found.length === 0 || !isCentredOn(found, place.box, em)) continue;
      place[key].push(...found);
      left = left.filter((box) => !found.includes(box));
    }
  }
  return left;
}

/** Whether a script stands high or low on its base; null where neither is sure. */
function sideOf(script: MathBox, base: MathBox, line: MathLine): 'sup' | 'sub' | null {
  const { em } = line;
  if (script.onAxis || base.y1 - base.y0 > 1.4 * em) {
    const off = line.base - AXIS_EM * em - middleY(script);
    return Math.abs(off) < 0.1 * em ? null : off > 0 ? 'sup' : 'sub';
  }
  const rise = line.base - script.base;
  if (rise >= MIN_RISE_EM * em) return 'sup';
  return rise <= -MIN_DROP_EM * em ? 'sub' : null;
}

function nearest(script: MathBox, places: readonly Placed[], em: number): Placed | null {
  let best: Placed | null = null;
  for (const place of places) {
    if (place.box.x0 > middleX(script)) break;
    // Punctuation behind a base takes no scripts where its script starts before it.
    if (place.box.x1 > script.x1 && place.box.x1 - script.x0 > SCRIPT_BACK_EM * em) continue;
    best = place;
  }
  return best;
}

function reachOf(place: Placed): number {
  return Math.max(place.box.x1, ...place.sup.map((box) => box.x1), ...place.sub.map((box) => box.x1));
}

/** Hangs scripts on their bases; false where one has none. */
function attach(places: readonly Placed[], small: readonly MathBox[], line: MathLine): boolean {
  const { em } = line;
  const sorted = [...small].sort((a, b) => a.x0 - b.x0);
  const first = new Map<Placed, number>();
  for (const script of sorted) {
    const place = nearest(script, places, em);
    if (place === null) return false;
    first.set(place, Math.max(first.get(place) ?? 0, script.size));
  }
  for (const script of sorted) {
    const place = nearest(script, places, em);
    if (place === null) return false;
    if (script.x0 - reachOf(place) > SCRIPT_REACH_EM * em) return false;
    const second = script.size < SECOND_LEVEL * (first.get(place) ?? 0) && !script.onAxis;
    const hosts = second ? [...place.sup, ...place.sub] : [];
    const host = hosts
      .map((box) => ({ box, far: Math.max(0, script.x0 - box.x1) + Math.abs(middleY(box) - middleY(script)) }))
      .sort((a, b) => a.far - b.far)[0]?.box;
    const beside =
      second || sideOf(script, place.box, line) !== null
        ? undefined
        : [...place.sup, ...place.sub].find((box) => Math.abs(script.x0 - box.x1) < 0.15 * em);
    const side =
      beside !== undefined
        ? place.sup.includes(beside)
          ? 'sup'
          : 'sub'
        : host === undefined
          ? sideOf(script, place.box, line)
          : place.sup.includes(host)
            ? 'sup'
            : 'sub';
    if (side === null) return false;
    place[side].push(script);
  }
  return true;
}

function parsed(boxes: readonly MathBox[], parse: Parse): MathNode | null | undefined {
  return boxes.length === 0 ? undefined : (parse(boxes)?.node ?? null);
}

function pair(
  base: MathNode,
  low: MathNode | undefined,
  high: MathNode | undefined,
  tags: readonly [string, string, string],
): MathNode {
  if (low !== undefined && high !== undefined) return node(tags[2], [base, low, high]);
  if (low !== undefined) return node(tags[0], [base, low]);
  return high === undefined ? base : node(tags[1], [base, high]);
}

function placedBox(place: Placed, parse: Parse): MathBox | null {
  const { box } = place;
  const [over, under] = [parsed(place.over, parse), parsed(place.under, parse)];
  const [sup, sub] = [parsed(place.sup, parse), parsed(place.sub, parse)];
  if (over === null || under === null || sup === null || sub === null) return null;
  const around = [...place.over, ...place.under, ...place.sup, ...place.sub];
  if (around.length === 0) return box;
  const core = pair(tokenOf(box), under, over, ['munder', 'mover', 'munderover']);
  const made = pair(core, sub, sup, ['msub', 'msup', 'msubsup']);
  let all: Box = box;
  for (const part of around) all = unionBox(all, part);
  // A limit may be wider than its operator, and stands over its neighbours then.
  const scripts = unionBoxes([box, ...place.sup, ...place.sub]) ?? box;
  const named = box.role === 'word' && isFunctionName(box.text);
  const outer = { x0: all.x0, x1: all.x1 };
  return { ...box, ...all, x0: scripts.x0, x1: scripts.x1, outer, node: made, role: named ? 'word' : 'group' };
}

/** Puts the scripts and limits of a line on its parts; null where one of them fits nowhere. */
export function withScripts(line: MathLine, parse: Parse): readonly MathBox[] | null {
  const places = line.main.map((box): Placed => ({ box, over: [], under: [], sup: [], sub: [] }));
  const left = withLimits(places, line.small, line.em);
  if (!attach(places, left, line)) return null;
  const out: MathBox[] = [];
  for (const place of places) {
    const box = placedBox(place, parse);
    if (box === null) return null;
    out.push(box);
  }
  return out;
}
