// In: the lines of a Korean book. Out: what its own spaces tell: the odds of a space between any two of its characters.
// A line end hides whether a space stood there; inside of lines every space is seen, so the book teaches its own spelling.
import { SHARE_AT_END, SHARE_AT_START } from './hangul-syllables.ts';
import { isHangul } from './script.ts';

type Tally = { all: number; spaced: number };

export type HangulSpacing = {
  /** Counts by context: the pair of characters, the pair with one before it, the pair with one after it. */
  readonly contexts: ReadonlyMap<string, Readonly<Tally>>;
  /** Share of places between two characters, one of them Hangul, where a space stands. */
  readonly share: number;
  /** Whether the typesetter leaves out the spaces between Hangul, as some packages for Chinese type do. */
  readonly isUnspaced: boolean;
};

/** Places between two syllables by which a book is known to have no spaces there; of any other, more than a quarter have. */
const MIN_UNSPACED = 200;
const UNSPACED_SHARE = 0.02;

/** Places that are counted: enough for a stable picture, few enough to be quick in a long book. */
const MAX_PLACES = 150_000;
/** Places that the shares known of the language, the pair and the wider context weigh as much as. */
const WEIGHT_KNOWN = 8;
const WEIGHT_PAIR = 3;
const WEIGHT_WIDE = 1.5;
/** No place is ever certain. */
const LEAST = 0.002;
/** Share of spaces where a text is too short to tell: Korean words have three to four syllables. */
const USUAL_SHARE = 0.29;

/** A number is followed by its unit or particle: 2026년, 3을. */
const SHARE_AFTER_DIGIT = 0.1;

/** Latin letters and digits behave alike, whatever they are. */
function classOf(ch: string): string {
  if (isHangul(ch)) return ch;
  if (/\p{N}/u.test(ch)) return '0';
  return /\p{L}/u.test(ch) ? 'A' : ch;
}

function clip(p: number): number {
  return Math.min(1 - LEAST, Math.max(LEAST, p));
}

function odds(p: number): number {
  return Math.log(clip(p) / (1 - clip(p)));
}

function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

function add(contexts: Map<string, Tally>, key: string, spaced: boolean): void {
  const tally = contexts.get(key);
  if (tally === undefined) contexts.set(key, { all: 1, spaced: spaced ? 1 : 0 });
  else {
    tally.all++;
    if (spaced) tally.spaced++;
  }
}

/** The keys of a place between `a` and `b`; `before` and `after` stand around them ('' at a line's end). */
function keysOf(before: string, a: string, b: string, after: string): readonly string[] {
  return [`${a}|${b}`, `${before}${a}|${b}`, `${a}|${b}${after}`, `${a}|`, `|${b}`];
}

/** Learns from lines, whose own ends are left out. */
export function hangulSpacingOf(lines: Iterable<string>): HangulSpacing {
  const contexts = new Map<string, Tally>();
  let [places, spaces] = [0, 0];
  let [between, spacesBetween] = [0, 0];
  for (const line of lines) {
    if (places > MAX_PLACES) break;
    const chars = Array.from(line, classOf);
    for (let i = 1; i < chars.length; i++) {
      const b = chars[i] ?? '';
      if (b === ' ') continue;
      const spaced = chars[i - 1] === ' ';
      const at = spaced ? i - 2 : i - 1;
      const a = chars[at] ?? '';
      if (!isHangul(a) && !isHangul(b)) continue;
      for (const key of keysOf(chars[at - 1] ?? '', a, b, chars[i + 1] ?? '')) add(contexts, key, spaced);
      places++;
      if (spaced) spaces++;
      if (!isHangul(a) || !isHangul(b)) continue;
      between++;
      if (spaced) spacesBetween++;
    }
  }
  const isUnspaced = between >= MIN_UNSPACED && spacesBetween <= UNSPACED_SHARE * between;
  return { contexts, share: (spaces + 60 * USUAL_SHARE) / (places + 60), isUnspaced };
}

function smoothed(spacing: HangulSpacing, key: string, known: number, weight: number): number {
  const tally = spacing.contexts.get(key);
  return ((tally?.spaced ?? 0) + weight * known) / ((tally?.all ?? 0) + weight);
}

/** Logarithm of the odds that a space stands between two texts, by the characters around their joint. */
export function spaceOdds(left: string, right: string, spacing: HangulSpacing): number {
  const ends = Array.from(left.slice(-4), classOf);
  const starts = Array.from(right.slice(0, 4), classOf);
  const [a, b] = [ends.at(-1) ?? '', starts[0] ?? ''];
  const [pair, wideLeft, wideRight, endKey, startKey] = keysOf(ends.at(-2) ?? '', a, b, starts[1] ?? '');
  const known = SHARE_AT_END.get(a) ?? (a === '0' ? SHARE_AFTER_DIGIT : spacing.share);
  const ending = smoothed(spacing, endKey ?? '', known, WEIGHT_KNOWN);
  const starting = smoothed(spacing, startKey ?? '', SHARE_AT_START.get(b) ?? spacing.share, WEIGHT_KNOWN);
  const apart = clip(probability(odds(ending) + odds(starting) - odds(spacing.share)));
  const ofPair = smoothed(spacing, pair ?? '', apart, WEIGHT_PAIR);
  const ofLeft = smoothed(spacing, wideLeft ?? '', ofPair, WEIGHT_WIDE);
  const ofRight = smoothed(spacing, wideRight ?? '', ofPair, WEIGHT_WIDE);
  return odds(ofLeft) + odds(ofRight) - odds(ofPair);
}
