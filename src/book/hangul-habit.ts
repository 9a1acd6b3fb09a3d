// In: line ends of a Korean book. Out: where its typesetter breaks lines: at spaces only, or at any syllable.
// Evidence: lines that start with a particle or an ending that no word can start with, and the odds of a space at each line end.

export type BreakHabit = 'spaces' | 'syllables';

/** Particles and endings that stand alone at no place of a sentence: a line that starts with one goes on a word. */
const BOUND =
  /^(?:을|를|은|는|의|에|에서|에서는|에게|에는|으로|으로는|로|로는|와|과|와는|과는|까지|까지는|부터|니다|습니다|었다|았다|였다|었습니다|았습니다|였습니다|십시오|지만|는데|도록|면서|거나|어서|아서|처럼|마다|들은|들이|들을|들의|들에게|들처럼|씩|이라는|이라고|이며|이다)(?=$|[\s.,)\]!?…:;"'”’」』])/u;

/** Where lines break at any syllable, a tenth of them starts so; where only at spaces, a slip in a hundred at most. */
const SYLLABLES_SHARE = 0.02;
const MIN_BOUND = 2;

/** Share of places between two Hangul syllables where a space stands: that of line ends where breaks are free. */
const FREE_SHARE = 0.29;
/** No line end is surer than this, as a logarithm of odds. */
const SUREST = 5;
/** Line ends that the free share weighs as much as. */
const USUAL_WEIGHT = 4;
/** Some lines end at a space in any book, and some in a word in all but those that never do. */
const MAX_SHARE = 0.98;
/** Share of spaces at line ends where lines break at spaces only, a wrong reading or two apart; and where they rather do. */
const SPACES_SHARE = 0.995;
const RATHER_SHARE = 0.9;
/** Logarithm of the odds from which a book is said to break at spaces only. */
const CLEARLY_SPACES = 2;

/** Whether a line's text starts with a form that only stands at a word's end. */
export function startsBound(text: string): boolean {
  return BOUND.test(text);
}

function logit(p: number): number {
  return Math.log(p / (1 - p));
}

function likelihood(odds: readonly number[], share: number): number {
  let sum = 0;
  for (const each of odds) {
    const ratio = Math.exp(Math.max(-SUREST, Math.min(SUREST, each)) - logit(FREE_SHARE));
    sum += Math.log(share * ratio + 1 - share);
  }
  return sum;
}

/**
 * The habit, from how many line ends between Hangul there are, how many of the next lines start bound, and the odds of a
 * space at each where breaks are free.
 */
export function breakHabit(lineEnds: number, bound: number, odds: readonly number[]): BreakHabit | null {
  if (bound >= Math.max(MIN_BOUND, SYLLABLES_SHARE * lineEnds)) return 'syllables';
  const rather = Math.max(likelihood(odds, RATHER_SHARE), likelihood(odds, spaceShare(odds, RATHER_SHARE)));
  return likelihood(odds, SPACES_SHARE) - rather > CLEARLY_SPACES ? 'spaces' : null;
}

/** Steps in which the share of spaces settles. */
const STEPS = 12;

/** The share of line ends that are spaces, by the odds of each. */
function spaceShare(odds: readonly number[], most: number): number {
  let share = FREE_SHARE;
  for (let step = 0; step < STEPS; step++) {
    const shift = logit(share) - logit(FREE_SHARE);
    let spaces = USUAL_WEIGHT * FREE_SHARE;
    for (const each of odds) spaces += 1 / (1 + Math.exp(-Math.max(-SUREST, Math.min(SUREST, each)) - shift));
    share = Math.min(most, spaces / (odds.length + USUAL_WEIGHT));
  }
  return share;
}

/**
 * Logarithm of the odds that a line end is a space, over those of any place in a line: 0 where the typesetter breaks
 * as it likes, more where it would rather break at spaces (kotex, browsers that justify).
 */
export function lineEndOdds(odds: readonly number[]): number {
  return Math.max(0, logit(spaceShare(odds, MAX_SHARE)) - logit(FREE_SHARE));
}
